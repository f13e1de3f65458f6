#ifndef COOLHEAD_PLAIN_WORDS_H
#define COOLHEAD_PLAIN_WORDS_H

#include "CICU.h"

/// Writes the words, numbers and signs of the plain text that begins at `start` by the rules of
/// UAX #29, as ICU finds them, several times as fast: most of English and Indonesian mail is plain.
/// Returns how many there are, or -1 when `capacity` is too small.
///
/// Plain is ASCII without the signs that versions of ICU treat in different ways. The plain text
/// ends at `*end`: before a space, so that a word boundary is there whatever follows, or with the
/// text. It is empty when the first word isn't plain.
int32_t cicu_plain_words(const char *text, int32_t start, int32_t length, CICUSegment *words,
                         int32_t capacity, int32_t *end);

/// True when all bytes between `start` and `end` are plain.
bool cicu_is_plain(const char *text, int32_t start, int32_t end, int32_t length);

#endif

#ifndef COOLHEAD_PLAIN_WORDS_H
#define COOLHEAD_PLAIN_WORDS_H

#include "CICU.h"

/// Returns the end of the plain text that begins at `start`: ASCII without the signs that versions
/// of ICU treat in different ways. It ends before a space, so that a word boundary is there
/// whatever follows; it is `start` when the first word isn't plain.
int32_t plain_end(const char *text, int32_t start, int32_t length);

/// Writes the segments of the plain text between `start` and `end` by the rules of UAX #29, as ICU
/// finds them, several times as fast: most of English and Indonesian mail is plain. Returns how
/// many there are, or -1 when `capacity` is too small.
int32_t plain_words(const char *text, int32_t start, int32_t end, CICUSegment *segments,
                    int32_t capacity);

#endif

#ifndef COOLHEAD_PLAIN_WORDS_H
#define COOLHEAD_PLAIN_WORDS_H

#include "CICU.h"

/// True when the text is ASCII without the signs that versions of ICU treat in different ways.
bool is_plain(const char *text, int32_t length);

/// Word boundaries of plain text by the rules of UAX #29, as ICU finds them, several times as fast:
/// most paragraphs of English and Indonesian mail are plain. Returns -1 when `capacity` is too
/// small.
int32_t plain_words(const char *text, int32_t length, CICUSegment *segments, int32_t capacity);

#endif

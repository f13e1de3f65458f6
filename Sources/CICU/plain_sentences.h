#ifndef COOLHEAD_PLAIN_SENTENCES_H
#define COOLHEAD_PLAIN_SENTENCES_H

#include <stdint.h>

/// Returns the end of the sentence that begins at `start` by the rules of UAX #29, as ICU finds it,
/// many times as fast. Returns -1 when that can't be told: when the sentence, or what follows it, is
/// more than ASCII, or has a sign that versions of ICU treat in different ways.
int32_t cicu_plain_sentence_end(const char *text, int32_t start, int32_t length);

#endif

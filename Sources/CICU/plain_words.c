#include "plain_words.h"

// The values of the property Word_Break that plain characters have (UAX #29, table 3).
enum { OTHER, LETTER, NUMERIC, SPACE, MID_BOTH, MID_NUMBER, NOT_PLAIN };

static const uint8_t word_break[256] = {
  ['A' ... 'Z'] = LETTER, ['a' ... 'z'] = LETTER, ['0' ... '9'] = NUMERIC, [' '] = SPACE,
  ['.'] = MID_BOTH, ['\''] = MID_BOTH, [','] = MID_NUMBER, [';'] = MID_NUMBER,
  ['@'] = NOT_PLAIN, ['_'] = NOT_PLAIN, [':'] = NOT_PLAIN, [0x80 ... 0xFF] = NOT_PLAIN,
};

static bool is_word(int class) { return class == LETTER || class == NUMERIC; }

static int class_at(const char *text, int32_t index, int32_t length) {
  return index < length ? word_break[(uint8_t)text[index]] : OTHER;
}

/// True for a colon at the end of a word: it is no part of it, whatever the version.
static bool is_plain_colon(const char *text, int32_t index, int32_t length) {
  return text[index] == ':' && (index + 1 == length || text[index + 1] == ' ');
}

bool cicu_is_plain(const char *text, int32_t start, int32_t end, int32_t length) {
  for (int32_t index = start; index < end; index++)
    if (class_at(text, index, length) == NOT_PLAIN && !is_plain_colon(text, index, length))
      return false;
  return true;
}

/// True when the sign at `index`, behind a letter or digit, joins it to the next (WB6, WB7, WB11,
/// WB12).
static bool joins(int before, const char *text, int32_t index, int32_t length) {
  int sign = class_at(text, index, length);
  if (sign != MID_BOTH && sign != MID_NUMBER) return false;
  int after = class_at(text, index + 1, length);
  if (before == LETTER && after == LETTER) return sign == MID_BOTH;
  return before == NUMERIC && after == NUMERIC;
}

/// Returns the end of the word that begins at `start` (WB5 to WB12), and the class of its last
/// character.
static int32_t word_end(const char *text, int32_t start, int32_t length, int *last) {
  int32_t index = start;
  for (;;) {
    while (index < length && is_word(word_break[(uint8_t)text[index]])) index++;
    *last = word_break[(uint8_t)text[index - 1]];
    if (!joins(*last, text, index, length)) return index;
    index++;
  }
}

static bool is_space(char byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

int32_t cicu_plain_words(const char *text, int32_t start, int32_t length, CICUSegment *words,
                         int32_t capacity, int32_t *end) {
  int32_t count = 0;
  int32_t index = start;
  // What stands before the last space.
  int32_t safe_count = 0;
  *end = start;
  while (index < length) {
    if (count == capacity) return -1;
    int32_t first = index;
    CICUSegmentKind kind = CICU_PUNCTUATION;
    int last;
    switch (word_break[(uint8_t)text[index]]) {
      case LETTER:
      case NUMERIC:
        index = word_end(text, index, length, &last);
        // As ICU does: the last character decides.
        kind = last == NUMERIC ? CICU_NUMBER : CICU_WORD;
        break;
      case SPACE:
        safe_count = count;
        *end = index;
        while (index < length && text[index] == ' ') index++;
        continue;
      case NOT_PLAIN:
        if (!is_plain_colon(text, index, length)) return safe_count;
        index++;
        break;
      default:
        if (is_space(text[index++])) continue;
    }
    words[count++] = (CICUSegment){first, index, kind};
  }
  *end = length;
  return count;
}

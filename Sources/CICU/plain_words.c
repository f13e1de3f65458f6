#include "plain_words.h"

// The values of the property Word_Break that plain characters have (UAX #29, table 3).
enum { OTHER, LETTER, NUMERIC, SPACE, MID_BOTH, MID_NUMBER, NOT_PLAIN };

static const uint8_t word_break[256] = {
  ['A' ... 'Z'] = LETTER, ['a' ... 'z'] = LETTER, ['0' ... '9'] = NUMERIC, [' '] = SPACE,
  ['.'] = MID_BOTH, ['\''] = MID_BOTH, [','] = MID_NUMBER, [';'] = MID_NUMBER,
  ['@'] = NOT_PLAIN, ['_'] = NOT_PLAIN, [':'] = NOT_PLAIN, [0x80 ... 0xFF] = NOT_PLAIN,
};

int32_t plain_end(const char *text, int32_t start, int32_t length) {
  int32_t end = start;
  for (int32_t index = start; index < length; index++) {
    uint8_t byte = (uint8_t)text[index];
    if (byte == ' ' && (index == start || text[index - 1] != ' ')) end = index;
    if (word_break[byte] != NOT_PLAIN) continue;
    // A colon at the end of a word is no part of it, whatever the version.
    bool ends_word = byte == ':' && (index + 1 == length || text[index + 1] == ' ');
    if (!ends_word) return end;
  }
  return length;
}

static int class_at(const char *text, int32_t index, int32_t length) {
  return index < length ? word_break[(uint8_t)text[index]] : OTHER;
}

/// True when the sign at `index`, behind a letter or digit, joins it to the next (WB6, WB7, WB11,
/// WB12).
static bool joins(int before, const char *text, int32_t index, int32_t length) {
  int sign = class_at(text, index, length);
  int after = class_at(text, index + 1, length);
  if (before == LETTER && after == LETTER) return sign == MID_BOTH;
  if (before == NUMERIC && after == NUMERIC) return sign == MID_NUMBER || sign == MID_BOTH;
  return false;
}

/// Returns the end of the word that begins at `start` (WB5 to WB12).
static int32_t word_end(const char *text, int32_t start, int32_t length) {
  int32_t index = start;
  for (int class = class_at(text, index, length);; class = class_at(text, index, length)) {
    if (class != LETTER && class != NUMERIC) {
      int before = index > start ? class_at(text, index - 1, length) : OTHER;
      if (!joins(before, text, index, length)) return index;
    }
    index++;
  }
}

static bool is_space(char byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

int32_t plain_words(const char *text, int32_t start, int32_t end, CICUSegment *segments,
                    int32_t capacity) {
  int32_t count = 0;
  int32_t index = start;
  while (index < end) {
    if (count == capacity) return -1;
    CICUSegmentKind kind;
    switch (word_break[(uint8_t)text[index]]) {
      case LETTER:
      case NUMERIC:
        index = word_end(text, index, end);
        // As ICU does: the last character decides.
        kind = class_at(text, index - 1, end) == NUMERIC ? CICU_NUMBER : CICU_WORD;
        break;
      case SPACE:  // WB3d
        kind = CICU_SPACE;
        while (index < end && text[index] == ' ') index++;
        break;
      default:
        kind = is_space(text[index]) ? CICU_SPACE : CICU_PUNCTUATION;
        if (text[index] == '\r' && index + 1 < end && text[index + 1] == '\n') index++;  // WB3
        index++;
    }
    segments[count].end = index;
    segments[count].kind = kind;
    segments[count].ends_sentence = false;
    count++;
  }
  return count;
}

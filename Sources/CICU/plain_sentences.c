#include "plain_sentences.h"

#include <stdbool.h>
#include <string.h>

// The values of the property Sentence_Break that plain characters have (UAX #29, table 4). The
// classes up to LAST_WITHIN stand within a sentence without ending it.
enum {
  OTHER, SPACE, NUMERIC, UPPER, LOWER, CLOSE, CONTINUE, LAST_WITHIN = CONTINUE,
  ATERM, STERM, SEPARATOR, NOT_PLAIN, END,
};

static const uint8_t sentence_break[256] = {
  ['A' ... 'Z'] = UPPER, ['a' ... 'z'] = LOWER, ['0' ... '9'] = NUMERIC,
  [' '] = SPACE, ['\t'] = SPACE, ['\v'] = SPACE, ['\f'] = SPACE,
  ['\n'] = SEPARATOR, ['\r'] = SEPARATOR,
  ['.'] = ATERM, ['!'] = STERM, ['?'] = STERM,
  [','] = CONTINUE, ['-'] = CONTINUE, [':'] = CONTINUE,
  ['('] = CLOSE, [')'] = CLOSE, ['['] = CLOSE, [']'] = CLOSE, ['{'] = CLOSE, ['}'] = CLOSE,
  ['"'] = CLOSE, ['\''] = CLOSE,
  [0x80 ... 0xFF] = NOT_PLAIN,
};

static int class_at(const char *text, int32_t index, int32_t length) {
  return index < length ? sentence_break[(uint8_t)text[index]] : END;
}

static bool is_letter(int class) { return class == UPPER || class == LOWER; }

/// Returns the next character that doesn't just stand within a sentence, or the end: sixteen
/// characters at once as long as there is none among them.
static int32_t skip_within(const char *text, int32_t index, int32_t length) {
  typedef uint8_t Bytes __attribute__((vector_size(16)));
  while (length - index >= (int32_t)sizeof(Bytes)) {
    Bytes bytes;
    memcpy(&bytes, text + index, sizeof bytes);
    Bytes found = (Bytes)(bytes == '.') | (Bytes)(bytes == '!') | (Bytes)(bytes == '?') |
                  (Bytes)(bytes == '\n') | (Bytes)(bytes == '\r') | (bytes & 0x80);
    uint64_t halves[2];
    memcpy(halves, &found, sizeof halves);
    if (halves[0] | halves[1]) break;
    index += (int32_t)sizeof bytes;
  }
  while (class_at(text, index, length) <= LAST_WITHIN) index++;
  return index;
}

/// Returns the end of the line break at `index` (SB3, SB4).
static int32_t break_end(const char *text, int32_t index, int32_t length) {
  bool is_pair = text[index] == '\r' && index + 1 < length && text[index + 1] == '\n';
  return index + (is_pair ? 2 : 1);
}

static int32_t skip(int class, const char *text, int32_t index, int32_t length) {
  while (class_at(text, index, length) == class) index++;
  return index;
}

/// Returns 1 when what follows a full stop goes on in lower case, so that it ends no sentence (SB8);
/// 0 when it doesn't, -1 when that can't be told.
static int goes_on(const char *text, int32_t index, int32_t length) {
  int class;
  do class = class_at(text, index++, length);
  while (class <= LAST_WITHIN && !is_letter(class));
  return class == NOT_PLAIN ? -1 : class == LOWER;
}

int32_t cicu_plain_sentence_end(const char *text, int32_t start, int32_t length) {
  int32_t index = start;
  for (;;) {
    index = skip_within(text, index, length);
    int mark = class_at(text, index, length);
    if (mark == END) return length;
    if (mark == NOT_PLAIN) return -1;
    if (mark == SEPARATOR) return break_end(text, index, length);
    int before = index > start ? class_at(text, index - 1, length) : OTHER;
    index++;
    if (mark == ATERM) {
      int after = class_at(text, index, length);
      if (after == NUMERIC) continue;  // SB6
      if (after == UPPER && is_letter(before)) continue;  // SB7
    }
    index = skip(CLOSE, text, index, length);  // SB9
    index = skip(SPACE, text, index, length);  // SB10
    int after = class_at(text, index, length);
    if (after == NOT_PLAIN || (after != END && text[index] == ';')) return -1;
    if (after == SEPARATOR) return break_end(text, index, length);
    if (after == CONTINUE || after == ATERM || after == STERM) continue;  // SB8a
    if (mark == ATERM) {
      int answer = goes_on(text, index, length);
      if (answer < 0) return -1;
      if (answer) continue;
    }
    return index;  // SB11
  }
}

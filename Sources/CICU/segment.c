#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include "CICU.h"
#include "plain_sentences.h"
#include "plain_words.h"

struct CICUSegmenter {
  UBreakIterator *words;
  UBreakIterator *sentences;
  UText word_text;
  UText sentence_text;
};

CICUSegmenter *cicu_segmenter_open(void) {
  CICUSegmenter *segmenter = calloc(1, sizeof *segmenter);
  if (segmenter == NULL) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  segmenter->words = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
  segmenter->sentences = ubrk_open(UBRK_SENTENCE, "", NULL, 0, &status);
  segmenter->word_text = (UText)UTEXT_INITIALIZER;
  segmenter->sentence_text = (UText)UTEXT_INITIALIZER;
  if (U_FAILURE(status)) {
    cicu_segmenter_close(segmenter);
    return NULL;
  }
  return segmenter;
}

void cicu_segmenter_close(CICUSegmenter *segmenter) {
  if (segmenter->words != NULL) ubrk_close(segmenter->words);
  if (segmenter->sentences != NULL) ubrk_close(segmenter->sentences);
  utext_close(&segmenter->word_text);
  utext_close(&segmenter->sentence_text);
  free(segmenter);
}

static CICUSegmentKind kind_of(int32_t status, const char *text, int32_t start, int32_t end) {
  if (status >= UBRK_WORD_LETTER) return CICU_WORD;
  if (status >= UBRK_WORD_NUMBER) return CICU_NUMBER;
  UChar32 first;
  U8_NEXT(text, start, end, first);
  return first >= 0 && u_isUWhiteSpace(first) ? CICU_SPACE : CICU_PUNCTUATION;
}

/// Writes the words between `start` and `end` by ICU's tables.
static int32_t table_words(CICUSegmenter *segmenter, const char *text, int32_t start, int32_t end,
                           CICUSegment *words, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&segmenter->word_text, text + start, end - start, &status);
  ubrk_setUText(segmenter->words, &segmenter->word_text, &status);
  if (U_FAILURE(status)) return -1;
  int32_t count = 0;
  int32_t before = start;
  for (int32_t next = ubrk_next(segmenter->words); next != UBRK_DONE;
       next = ubrk_next(segmenter->words)) {
    if (count == capacity) return -1;
    int32_t after = start + next;
    CICUSegmentKind kind = kind_of(ubrk_getRuleStatus(segmenter->words), text, before, after);
    if (kind != CICU_SPACE) words[count++] = (CICUSegment){before, after, kind};
    before = after;
  }
  return count;
}

/// Returns where a stretch that isn't plain ends: before a space with enough plain text behind it
/// for the change to pay. The spaces that it begins with are part of it, and so is its first word.
static int32_t table_end(const char *text, int32_t start, int32_t length) {
  enum { ENOUGH = 48 };
  int32_t index = start;
  while (index < length && text[index] == ' ') index++;
  for (index++; index < length; index++) {
    if (text[index] != ' ' || text[index - 1] == ' ') continue;
    int32_t end = length - index < ENOUGH ? length : index + ENOUGH;
    if (cicu_is_plain(text, index, end, length)) return index;
  }
  return length;
}

int32_t cicu_words(CICUSegmenter *segmenter, const char *text, int32_t length, CICUSegment *words,
                   int32_t capacity) {
  int32_t count = 0;
  int32_t start = 0;
  while (start < length) {
    int32_t end;
    int32_t added = cicu_plain_words(text, start, length, words + count, capacity - count, &end);
    if (end == start && added >= 0) {
      end = table_end(text, start, length);
      added = table_words(segmenter, text, start, end, words + count, capacity - count);
    }
    if (added < 0) return -1;
    count += added;
    start = end;
  }
  return count;
}

int32_t cicu_words_by_table(CICUSegmenter *segmenter, const char *text, int32_t length,
                            CICUSegment *words, int32_t capacity) {
  return table_words(segmenter, text, 0, length, words, capacity);
}

/// Begins to look for sentences at `start`, where one begins.
static bool begin_table_sentences(CICUSegmenter *segmenter, const char *text, int32_t start,
                                  int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&segmenter->sentence_text, text + start, length - start, &status);
  ubrk_setUText(segmenter->sentences, &segmenter->sentence_text, &status);
  return U_SUCCESS(status);
}

int32_t cicu_sentences(CICUSegmenter *segmenter, const char *text, int32_t length, int32_t *ends,
                       int32_t capacity) {
  int32_t count = 0;
  // Where ICU began, and where it stands; -1 when it stands nowhere.
  int32_t base = 0;
  int32_t position = -1;
  for (int32_t start = 0; start < length;) {
    if (count == capacity) return -1;
    int32_t end = cicu_plain_sentence_end(text, start, length);
    if (end < 0) {
      if (position != start) {
        base = start;
        if (!begin_table_sentences(segmenter, text, base, length)) return -1;
      }
      int32_t next = ubrk_next(segmenter->sentences);
      if (next == UBRK_DONE) return -1;
      position = end = base + next;
    }
    ends[count++] = start = end;
  }
  return count;
}

int32_t cicu_sentences_by_table(CICUSegmenter *segmenter, const char *text, int32_t length,
                                int32_t *ends, int32_t capacity) {
  if (!begin_table_sentences(segmenter, text, 0, length)) return -1;
  int32_t count = 0;
  for (int32_t end = ubrk_next(segmenter->sentences); end != UBRK_DONE;
       end = ubrk_next(segmenter->sentences)) {
    if (count == capacity) return -1;
    ends[count++] = end;
  }
  return count;
}

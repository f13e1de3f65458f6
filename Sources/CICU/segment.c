#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include "CICU.h"
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

/// Writes the segments between `start` and `end` by ICU's tables.
static int32_t table_words(CICUSegmenter *segmenter, const char *text, int32_t start, int32_t end,
                           CICUSegment *segments, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&segmenter->word_text, text + start, end - start, &status);
  ubrk_setUText(segmenter->words, &segmenter->word_text, &status);
  if (U_FAILURE(status)) return -1;
  int32_t count = 0;
  int32_t before = start;
  for (int32_t next = ubrk_next(segmenter->words); next != UBRK_DONE;
       next = ubrk_next(segmenter->words)) {
    if (count == capacity) return -1;
    CICUSegment *segment = &segments[count++];
    segment->end = start + next;
    segment->kind = kind_of(ubrk_getRuleStatus(segmenter->words), text, before, segment->end);
    segment->ends_sentence = false;
    before = segment->end;
  }
  return count;
}

/// Returns where a stretch that isn't plain ends: before a space with enough plain text behind it
/// for the change to pay.
static int32_t table_end(const char *text, int32_t start, int32_t length) {
  enum { ENOUGH = 48 };
  for (int32_t index = start + 1; index < length; index++) {
    if (text[index] != ' ') continue;
    int32_t end = plain_end(text, index, length);
    if (end == length || end - index >= ENOUGH) return index;
    if (end > index) index = end - 1;
  }
  return length;
}

static int32_t words(CICUSegmenter *segmenter, const char *text, int32_t length,
                     CICUSegment *segments, int32_t capacity) {
  int32_t count = 0;
  int32_t start = 0;
  while (start < length) {
    int32_t end = plain_end(text, start, length);
    int32_t added;
    if (end > start) {
      added = plain_words(text, start, end, segments + count, capacity - count);
    } else {
      end = table_end(text, start, length);
      added = table_words(segmenter, text, start, end, segments + count, capacity - count);
    }
    if (added < 0) return -1;
    count += added;
    start = end;
  }
  return count;
}

int32_t cicu_segment(CICUSegmenter *segmenter, const char *text, int32_t length,
                     CICUSegment *segments, int32_t capacity) {
  int32_t count = words(segmenter, text, length, segments, capacity);
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&segmenter->sentence_text, text, length, &status);
  ubrk_setUText(segmenter->sentences, &segmenter->sentence_text, &status);
  if (U_FAILURE(status)) return -1;

  int32_t index = 0;
  for (int32_t end = ubrk_next(segmenter->sentences); end != UBRK_DONE && index < count;
       end = ubrk_next(segmenter->sentences)) {
    while (index < count && segments[index].end < end) index++;
    if (index < count) segments[index].ends_sentence = true;
  }
  return count;
}

int32_t cicu_segment_by_table(CICUSegmenter *segmenter, const char *text, int32_t length,
                              CICUSegment *segments, int32_t capacity) {
  return table_words(segmenter, text, 0, length, segments, capacity);
}

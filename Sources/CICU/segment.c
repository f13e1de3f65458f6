#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include "CICU.h"

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

int32_t cicu_segment(CICUSegmenter *segmenter, const char *text, int32_t length,
                     CICUSegment *segments, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&segmenter->word_text, text, length, &status);
  utext_openUTF8(&segmenter->sentence_text, text, length, &status);
  ubrk_setUText(segmenter->words, &segmenter->word_text, &status);
  ubrk_setUText(segmenter->sentences, &segmenter->sentence_text, &status);
  if (U_FAILURE(status)) return -1;

  int32_t count = 0;
  int32_t start = 0;
  int32_t sentence_end = ubrk_next(segmenter->sentences);
  for (int32_t end = ubrk_next(segmenter->words); end != UBRK_DONE;
       end = ubrk_next(segmenter->words)) {
    if (count == capacity) return -1;
    CICUSegment *segment = &segments[count++];
    segment->end = end;
    segment->kind = kind_of(ubrk_getRuleStatus(segmenter->words), text, start, end);
    segment->ends_sentence = sentence_end != UBRK_DONE && end >= sentence_end;
    while (sentence_end != UBRK_DONE && end >= sentence_end)
      sentence_end = ubrk_next(segmenter->sentences);
    start = end;
  }
  return count;
}

#ifndef COOLHEAD_CICU_H
#define COOLHEAD_CICU_H

// The only door to ICU. ICU's headers stay behind it: they rename every function by macro, and
// they clash with the copy that Foundation brings along.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What stands between two word boundaries.
typedef enum {
  CICU_SPACE,
  CICU_PUNCTUATION,
  CICU_NUMBER,
  CICU_WORD,
} CICUSegmentKind;

/// A word, a number or a sign, in UTF-8 bytes from the beginning of the text.
typedef struct {
  int32_t start;
  int32_t end;
  CICUSegmentKind kind;
} CICUSegment;

/// Word and sentence boundaries by Unicode's rules (UAX #29). Not for use by two threads at once.
typedef struct CICUSegmenter CICUSegmenter;

/// Returns NULL when ICU's data can't be loaded.
CICUSegmenter *_Nullable cicu_segmenter_open(void);
void cicu_segmenter_close(CICUSegmenter *_Nonnull segmenter);

/// Writes what stands between the word boundaries of `text`, but for spaces, in order, and returns
/// how much it is: never more than there are bytes. Returns -1 when ICU fails or `capacity` is too
/// small.
int32_t cicu_words(CICUSegmenter *_Nonnull segmenter, const char *_Nonnull text, int32_t length,
                   CICUSegment *_Nonnull words, int32_t capacity);

/// Writes where the sentences of `text` end, in order, and returns how many there are: never more
/// than there are bytes. The last ends with the text. Returns -1 when ICU fails or `capacity` is
/// too small.
int32_t cicu_sentences(CICUSegmenter *_Nonnull segmenter, const char *_Nonnull text,
                       int32_t length, int32_t *_Nonnull ends, int32_t capacity);

/// As `cicu_words` and `cicu_sentences`, but by ICU's tables whatever the text is: what the short
/// cuts for plain text are compared with.
int32_t cicu_words_by_table(CICUSegmenter *_Nonnull segmenter, const char *_Nonnull text,
                            int32_t length, CICUSegment *_Nonnull words, int32_t capacity);
int32_t cicu_sentences_by_table(CICUSegmenter *_Nonnull segmenter, const char *_Nonnull text,
                                int32_t length, int32_t *_Nonnull ends, int32_t capacity);

/// Writes the text with compatibility forms composed, case folded and invisible characters removed
/// (NFKC_Casefold, UAX #31), as UTF-8, and returns its length in bytes. Returns -1 when the text
/// isn't UTF-8 or `capacity` is too small.
int32_t cicu_fold(const char *_Nonnull text, int32_t length, char *_Nonnull folded,
                  int32_t capacity);

/// Writes the text decomposed and without its combining marks, as UTF-8, and returns its length in
/// bytes. Returns -1 when the text isn't UTF-8 or `capacity` is too small.
int32_t cicu_strip_marks(const char *_Nonnull text, int32_t length, char *_Nonnull stripped,
                         int32_t capacity);

/// How a word is written.
typedef struct {
  int32_t letters;
  int32_t capitals;
  bool starts_with_capital;
} CICULetterCase;

CICULetterCase cicu_letter_case(const char *_Nonnull text, int32_t length);

/// Writes the text with its first letter in upper or lower case, and returns its length in bytes.
/// Returns -1 when the text isn't UTF-8 or `capacity` is too small.
int32_t cicu_recase_first(const char *_Nonnull text, int32_t length, bool upper,
                          char *_Nonnull recased, int32_t capacity);

/// Returns how many columns of a terminal the text takes: 2 for wide characters and emoji, 0 for
/// combining marks.
int32_t cicu_columns(const char *_Nonnull text, int32_t length);

/// A named argument of a message: a number, or a string when `text` isn't NULL.
typedef struct {
  const char *_Nonnull name;
  int64_t number;
  const char *_Nullable text;
} CICUArgument;

/// Writes ICU's MessageFormat `pattern` with its arguments filled in, by the plural rules of
/// `locale`, and returns its length in bytes. Returns -1 when the pattern is wrong or `capacity`
/// is too small.
int32_t cicu_format(const char *_Nonnull locale, const char *_Nonnull pattern,
                    const CICUArgument *_Nullable arguments, int32_t count,
                    char *_Nonnull formatted, int32_t capacity);

/// Is told a piece of UTF-8 text; the pieces follow each other, and may end within a character.
typedef void CICUAppend(void *_Nonnull context, const char *_Nonnull piece, int32_t length);

/// Converts text of a charset, named as mail and web name it, to UTF-8. Bytes that are none in it
/// become U+FFFD. Returns false when ICU doesn't know the charset.
bool cicu_convert(const char *_Nonnull charset, const char *_Nonnull text, size_t length,
                  CICUAppend *_Nonnull append, void *_Nonnull context);

#ifdef __cplusplus
}
#endif

#endif

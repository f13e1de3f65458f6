#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include "CICU.h"

enum { LONGEST = 1024 };

typedef const UNormalizer2 *Form(UErrorCode *);

/// Returns the length of `text` in UTF-16 after normalisation, or -1.
static int32_t normalize(Form *form, const char *text, int32_t length, UChar *normalized) {
  UChar units[LONGEST];
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = 0;
  u_strFromUTF8(units, LONGEST, &count, text, length, &status);
  const UNormalizer2 *normalizer = form(&status);
  if (U_FAILURE(status)) return -1;
  count = unorm2_normalize(normalizer, units, count, normalized, LONGEST, &status);
  return U_FAILURE(status) ? -1 : count;
}

static int32_t write_utf8(const UChar *units, int32_t count, char *text, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  u_strToUTF8(text, capacity, &length, units, count, &status);
  return U_FAILURE(status) ? -1 : length;
}

int32_t cicu_fold(const char *text, int32_t length, char *folded, int32_t capacity) {
  UChar units[LONGEST];
  int32_t count = normalize(unorm2_getNFKCCasefoldInstance, text, length, units);
  return count < 0 ? -1 : write_utf8(units, count, folded, capacity);
}

int32_t cicu_strip_marks(const char *text, int32_t length, char *stripped, int32_t capacity) {
  UChar units[LONGEST];
  int32_t count = normalize(unorm2_getNFDInstance, text, length, units);
  if (count < 0) return -1;
  int32_t kept = 0;
  for (int32_t index = 0; index < count; index++)
    if (u_charType(units[index]) != U_NON_SPACING_MARK) units[kept++] = units[index];
  return write_utf8(units, kept, stripped, capacity);
}

CICULetterCase cicu_letter_case(const char *text, int32_t length) {
  CICULetterCase result = {0, 0, false};
  for (int32_t index = 0; index < length;) {
    UChar32 character;
    U8_NEXT(text, index, length, character);
    if (character < 0 || !u_isalpha(character)) continue;
    bool capital = u_isupper(character) || u_istitle(character);
    if (result.letters == 0) result.starts_with_capital = capital;
    result.letters++;
    result.capitals += capital;
  }
  return result;
}

int32_t cicu_recase_first(const char *text, int32_t length, bool upper, char *recased,
                          int32_t capacity) {
  if (length == 0) return 0;
  int32_t rest = 0;
  UChar32 first;
  U8_NEXT(text, rest, length, first);
  if (first < 0) return -1;
  UChar32 changed = upper ? u_totitle(first) : u_tolower(first);
  if (length - rest > capacity - U8_LENGTH(changed)) return -1;
  int32_t end = 0;
  U8_APPEND_UNSAFE(recased, end, changed);
  for (int32_t index = rest; index < length; index++) recased[end++] = text[index];
  return end;
}

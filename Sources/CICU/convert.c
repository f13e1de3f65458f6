#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include "CICU.h"

/// Writes U+FFFD for bytes that are no character; ICU would write U+001A for some charsets.
static void replace(const void *context, UConverterToUnicodeArgs *arguments, const char *bytes,
                    int32_t length, UConverterCallbackReason reason, UErrorCode *status) {
  static const UChar REPLACEMENT = 0xFFFD;
  if (reason > UCNV_IRREGULAR) return;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(arguments, &REPLACEMENT, 1, 0, status);
}

/// Converts piece by piece.
static bool convert(UConverter *from, UConverter *to, const char *text, size_t length,
                    CICUAppend *append, void *context) {
  char piece[4096];
  UChar pivot[1024];
  UChar *pivot_source = pivot;
  UChar *pivot_target = pivot;
  const char *end = text + length;
  bool is_first = true;
  while (true) {
    UErrorCode status = U_ZERO_ERROR;
    char *target = piece;
    ucnv_convertEx(to, from, &target, piece + sizeof piece, &text, end, pivot, &pivot_source,
                   &pivot_target, pivot + sizeof pivot / sizeof *pivot, is_first, true, &status);
    is_first = false;
    append(context, piece, (int32_t)(target - piece));
    if (status != U_BUFFER_OVERFLOW_ERROR) return U_SUCCESS(status);
  }
}

bool cicu_convert(const char *charset, const char *text, size_t length, CICUAppend *append,
                  void *context) {
  if (charset[0] == 0) return false;
  UErrorCode status = U_ZERO_ERROR;
  UConverter *from = ucnv_open(charset, &status);
  UConverter *to = ucnv_open("UTF-8", &status);
  if (U_SUCCESS(status)) ucnv_setToUCallBack(from, replace, NULL, NULL, NULL, &status);
  bool is_converted = U_SUCCESS(status) && convert(from, to, text, length, append, context);
  if (from != NULL) ucnv_close(from);
  if (to != NULL) ucnv_close(to);
  return is_converted;
}

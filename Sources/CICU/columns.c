#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include "CICU.h"

static const UChar32 EMOJI_PRESENTATION_SELECTOR = 0xFE0F;

static int32_t columns_of(UChar32 character) {
  if (character < 0) return 1;
  switch (u_charType(character)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return 0;
    default:
      break;
  }
  switch (u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH:
      return 2;
    default:
      return 1;
  }
}

/// A cluster takes the columns of its widest character; an emoji selector and the letters of a flag
/// make it wide.
static int32_t columns_of_cluster(const char *text, int32_t start, int32_t end) {
  int32_t columns = 0;
  for (int32_t index = start; index < end;) {
    UChar32 character;
    U8_NEXT(text, index, end, character);
    bool is_wide = character == EMOJI_PRESENTATION_SELECTOR ||
                   u_hasBinaryProperty(character, UCHAR_REGIONAL_INDICATOR);
    int32_t own = is_wide ? 2 : columns_of(character);
    if (own > columns) columns = own;
  }
  return columns;
}

/// True for letters and signs that take one column each, and join with nothing but what is none of
/// them: of Latin script, and the dashes and quotation marks of typographers.
static bool is_one_column(UChar32 character) {
  return (character >= 0x20 && character < 0x7F) ||
         (character >= 0xA0 && character < 0x300 && character != 0xAD) ||
         (character >= 0x1E00 && character < 0x1F00) ||
         (character >= 0x2010 && character < 0x2028);
}

/// Returns the columns of a text of plain characters only, or -1.
static int32_t plain_columns(const char *text, int32_t length) {
  int32_t columns = 0;
  for (int32_t index = 0; index < length; columns++) {
    UChar32 character;
    U8_NEXT(text, index, length, character);
    if (!is_one_column(character)) return -1;
  }
  return columns;
}

int32_t cicu_columns(const char *text, int32_t length) {
  int32_t plain = plain_columns(text, length);
  if (plain >= 0) return plain;
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text, length, &status);
  UBreakIterator *clusters = ubrk_open(UBRK_CHARACTER, "", NULL, 0, &status);
  ubrk_setUText(clusters, &utext, &status);
  int32_t columns = 0;
  if (U_SUCCESS(status)) {
    int32_t start = 0;
    for (int32_t end = ubrk_next(clusters); end != UBRK_DONE; end = ubrk_next(clusters)) {
      columns += columns_of_cluster(text, start, end);
      start = end;
    }
  }
  if (clusters != NULL) ubrk_close(clusters);
  utext_close(&utext);
  return columns;
}

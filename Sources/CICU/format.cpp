#include <unicode/msgfmt.h>
#include <unicode/unistr.h>

#include <string>

#include "CICU.h"

int32_t cicu_format(const char *locale, const char *pattern, const CICUArgument *arguments,
                    int32_t count, char *formatted, int32_t capacity) {
  enum { MOST = 8 };
  if (count < 0 || count > MOST) return -1;
  UErrorCode status = U_ZERO_ERROR;
  icu::MessageFormat format(icu::UnicodeString::fromUTF8(pattern), icu::Locale(locale), status);
  icu::UnicodeString names[MOST];
  icu::Formattable values[MOST];
  for (int32_t index = 0; index < count; index++) {
    const CICUArgument &argument = arguments[index];
    names[index] = icu::UnicodeString::fromUTF8(argument.name);
    if (argument.text != nullptr)
      values[index] = icu::Formattable(icu::UnicodeString::fromUTF8(argument.text));
    else
      values[index] = icu::Formattable(argument.number);
  }
  icu::UnicodeString result;
  format.format(names, values, count, result, status);
  if (U_FAILURE(status)) return -1;
  std::string utf8;
  result.toUTF8String(utf8);
  if (utf8.size() > static_cast<size_t>(capacity)) return -1;
  utf8.copy(formatted, utf8.size());
  return static_cast<int32_t>(utf8.size());
}

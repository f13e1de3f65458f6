#include <errno.h>
#include <iconv.h>

#include "CGMime.h"
#include "options.h"

static const char REPLACEMENT[] = "\xEF\xBF\xBD";

static void convert(iconv_t converter, char *text, size_t length, CGMimeAppend *append,
                    void *context) {
  char piece[4096];
  while (length > 0) {
    char *target = piece;
    size_t room = sizeof piece;
    size_t result = iconv(converter, &text, &length, &target, &room);
    int error = errno;
    append(context, piece, (int32_t)(target - piece));
    if (result != (size_t)-1 || error == E2BIG) continue;
    append(context, REPLACEMENT, sizeof REPLACEMENT - 1);
    if (length == 0) break;
    text++;
    length--;
  }
  // Some charsets keep a letter back, to put a mark on it.
  char *target = piece;
  size_t room = sizeof piece;
  iconv(converter, NULL, NULL, &target, &room);
  append(context, piece, (int32_t)(target - piece));
}

bool cgmime_convert(const char *charset, const char *text, size_t length, CGMimeAppend *append,
                    void *context) {
  cgmime_options();
  iconv_t converter = g_mime_iconv_open("UTF-8", charset);
  if (converter == (iconv_t)-1) return false;
  convert(converter, (char *)text, length, append, context);
  g_mime_iconv_close(converter);
  return true;
}

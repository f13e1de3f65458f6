#include <libxml/HTMLparser.h>
#include <pthread.h>

#include "CHTML.h"

/// Whom to tell, as libxml2's handlers know it, and what has been told.
typedef struct {
  const CHTMLHandler *handler;
  void *context;
  /// The number of elements that are open now.
  int64_t depth;
  /// The number of elements that have ended.
  int64_t ends;
} Listener;

static void start(void *data, const xmlChar *name, const xmlChar **attributes) {
  Listener *listener = data;
  listener->depth++;
  listener->handler->start(listener->context, (const char *)name,
                           (const char *const *)attributes);
}

static void end(void *data, const xmlChar *name) {
  Listener *listener = data;
  listener->depth--;
  listener->ends++;
  listener->handler->end(listener->context, (const char *)name);
}

static void text(void *data, const xmlChar *bytes, int length) {
  Listener *listener = data;
  listener->handler->text(listener->context, bytes, length);
}

static int64_t end_tags(const uint8_t *bytes, size_t length) {
  int64_t count = 0;
  for (size_t index = 0; index + 1 < length; index++)
    count += bytes[index] == '<' && bytes[index + 1] == '/';
  return count;
}

/// Gives the page to the parser, piece by piece.
///
/// For an end tag that ends nothing, libxml2 looks at all elements that are open. Returns false
/// when it would look at more than a page that anybody wrote makes it.
static bool read(htmlParserCtxtPtr parser, const uint8_t *bytes, size_t length,
                 Listener *listener) {
  enum { CHUNK = 1 << 14, MOST_LOOKS = 1 << 28 };
  static const char body[] = "<html><body>";
  // Without it, text that stands alone would become a paragraph.
  htmlParseChunk(parser, body, sizeof body - 1, 0);
  int64_t looks = 0;
  for (size_t done = 0; done < length; done += CHUNK) {
    size_t piece = length - done < CHUNK ? length - done : CHUNK;
    int64_t ends = listener->ends;
    htmlParseChunk(parser, (const char *)bytes + done, (int)piece, 0);
    int64_t idle = end_tags(bytes + done, piece) - (listener->ends - ends);
    if (idle > 0) looks += idle * listener->depth;
    if (looks > MOST_LOOKS) return false;
  }
  htmlParseChunk(parser, NULL, 0, 1);
  return true;
}

bool chtml_read(const uint8_t *bytes, size_t length, const CHTMLHandler *handler, void *context) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, xmlInitParser);
  Listener listener = {handler, context, 0, 0};
  // No handler for errors: every page has some, and nobody wants to hear of them.
  htmlSAXHandler handlers = {
    .startElement = start,
    .endElement = end,
    .characters = text,
    .ignorableWhitespace = text,
    .cdataBlock = text,
  };
  htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&handlers, &listener, NULL, 0, NULL,
                                                          XML_CHAR_ENCODING_UTF8);
  if (parser == NULL) return false;
  // A charset that the page claims would override the real one.
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                     HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  bool is_read = read(parser, bytes, length, &listener);
  htmlFreeParserCtxt(parser);
  return is_read;
}

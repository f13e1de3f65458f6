#include <dlfcn.h>
#include <libxml/HTMLparser.h>
#include <pthread.h>

#include "CHTML.h"

#define CHTML_FUNCTIONS(FUNCTION)    \
  FUNCTION(htmlCreatePushParserCtxt) \
  FUNCTION(htmlCtxtUseOptions)       \
  FUNCTION(htmlFreeParserCtxt)       \
  FUNCTION(htmlParseChunk)           \
  FUNCTION(xmlInitParser)

/// libxml2's functions, once it is loaded.
static struct {
#define CHTML_POINTER(name) __typeof__(&name) name;
  CHTML_FUNCTIONS(CHTML_POINTER)
#undef CHTML_POINTER
} xml;

static bool is_loaded;

static void load(void) {
#if defined(__APPLE__)
  void *library = dlopen("libxml2.2.dylib", RTLD_LAZY | RTLD_LOCAL);
#else
  void *library = dlopen("libxml2.so.2", RTLD_LAZY | RTLD_LOCAL);
#endif
  if (library == NULL) return;
#define CHTML_FIND(name)                               \
  xml.name = (__typeof__(&name))dlsym(library, #name); \
  if (xml.name == NULL) return;
  CHTML_FUNCTIONS(CHTML_FIND)
#undef CHTML_FIND
  xml.xmlInitParser();
  is_loaded = true;
}

bool chtml_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_loaded;
}

/// Whom to tell, as libxml2's handlers know it.
typedef struct {
  const CHTMLHandler *handler;
  void *context;
} Listener;

static void start(void *data, const xmlChar *name, const xmlChar **attributes) {
  Listener *listener = data;
  listener->handler->start(listener->context, (const char *)name,
                           (const char *const *)attributes);
}

static void end(void *data, const xmlChar *name) {
  Listener *listener = data;
  listener->handler->end(listener->context, (const char *)name);
}

static void text(void *data, const xmlChar *bytes, int length) {
  Listener *listener = data;
  listener->handler->text(listener->context, bytes, length);
}

bool chtml_read(const uint8_t *bytes, size_t length, const CHTMLHandler *handler, void *context) {
  enum { CHUNK = 1 << 14 };
  if (!chtml_load()) return false;
  Listener listener = {handler, context};
  // No handler for errors: every page has some, and nobody wants to hear of them.
  htmlSAXHandler handlers = {
    .startElement = start,
    .endElement = end,
    .characters = text,
    .ignorableWhitespace = text,
    .cdataBlock = text,
  };
  htmlParserCtxtPtr parser = xml.htmlCreatePushParserCtxt(&handlers, &listener, NULL, 0, NULL,
                                                          XML_CHAR_ENCODING_UTF8);
  if (parser == NULL) return false;
  // A charset that the page claims would override the real one.
  xml.htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                     HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  for (size_t done = 0; done < length; done += CHUNK) {
    size_t rest = length - done;
    xml.htmlParseChunk(parser, (const char *)bytes + done, rest < CHUNK ? (int)rest : CHUNK, 0);
  }
  xml.htmlParseChunk(parser, NULL, 0, 1);
  xml.htmlFreeParserCtxt(parser);
  return true;
}

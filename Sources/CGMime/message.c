#include <stdlib.h>
#include <strings.h>

#include "CGMime.h"
#include "options.h"

struct CGMimeMessage {
  /// Borrows the caller's bytes.
  GByteArray *bytes;
  GMimeStream *stream;
  GMimeParser *parser;
  GMimeObject *root;
};

CGMimeMessage *cgmime_open(const uint8_t *bytes, size_t length) {
  if (length > G_MAXINT32) return NULL;
  GMimeParserOptions *options = cgmime_options();
  CGMimeMessage *message = calloc(1, sizeof *message);
  if (message == NULL) return NULL;
  message->bytes = g_byte_array_new_take((guint8 *)bytes, length);
  message->stream = g_mime_stream_mem_new_with_byte_array(message->bytes);
  g_mime_stream_mem_set_owner((GMimeStreamMem *)message->stream, FALSE);
  message->parser = g_mime_parser_new_with_stream(message->stream);
  g_mime_parser_set_format(message->parser, GMIME_FORMAT_MESSAGE);
  // A message's part is read, not a message, as GMime would take every address of its header
  // apart, which nobody may ask for.
  message->root = g_mime_parser_construct_part(message->parser, options);
  if (message->root == NULL) {
    cgmime_close(message);
    return NULL;
  }
  return message;
}

void cgmime_close(CGMimeMessage *message) {
  if (message->root != NULL) g_object_unref(message->root);
  g_object_unref(message->parser);
  g_object_unref(message->stream);
  g_byte_array_free(message->bytes, FALSE);
  free(message);
}

CGMimePart *cgmime_root(CGMimeMessage *message) { return (CGMimePart *)message->root; }

void cgmime_free(void *memory) {
  if (memory != NULL) g_free(memory);
}

const char *cgmime_value(CGMimeMessage *message, const char *name, int32_t *next) {
  GMimeHeaderList *fields = g_mime_object_get_header_list(message->root);
  int count = g_mime_header_list_get_count(fields);
  while (*next < count) {
    GMimeHeader *field = g_mime_header_list_get_header_at(fields, (*next)++);
    if (strcasecmp(g_mime_header_get_name(field), name) != 0) continue;
    const char *value = g_mime_header_get_raw_value(field);
    if (value != NULL) return value;
  }
  return NULL;
}

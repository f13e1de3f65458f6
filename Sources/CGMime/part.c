#include "CGMime.h"
#include "options.h"

static GMimeObject *object_of(CGMimePart *part) { return (GMimeObject *)part; }

const char *cgmime_content_type(CGMimePart *part) {
  GMimeHeaderList *fields = g_mime_object_get_header_list(object_of(part));
  GMimeHeader *field = g_mime_header_list_get_header(fields, "Content-Type");
  return field == NULL ? NULL : g_mime_header_get_raw_value(field);
}

CGMimeKind cgmime_kind(CGMimePart *part) {
  if (cgmime_is(part, g_mime_multipart_get_type)) return CGMIME_MULTIPART;
  if (cgmime_is(part, g_mime_message_part_get_type)) return CGMIME_MESSAGE;
  return CGMIME_LEAF;
}

CGMimeType *cgmime_part_type(CGMimePart *part) {
  return (CGMimeType *)g_mime_object_get_content_type(object_of(part));
}

const char *cgmime_disposition(CGMimePart *part) {
  return g_mime_object_get_disposition(object_of(part));
}

const char *cgmime_file_name(CGMimePart *part) {
  if (!cgmime_is(part, g_mime_part_get_type)) return NULL;
  return g_mime_part_get_filename((GMimePart *)part);
}

int32_t cgmime_count(CGMimePart *part) {
  return g_mime_multipart_get_count((GMimeMultipart *)part);
}

CGMimePart *cgmime_child(CGMimePart *part, int32_t index) {
  return (CGMimePart *)g_mime_multipart_get_part((GMimeMultipart *)part, index);
}

CGMimeEncoding cgmime_encoding(CGMimePart *part) {
  if (!cgmime_is(part, g_mime_part_get_type)) return CGMIME_IDENTITY;
  switch (g_mime_part_get_content_encoding((GMimePart *)part)) {
    case GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE:
      return CGMIME_QUOTED_PRINTABLE;
    case GMIME_CONTENT_ENCODING_BASE64:
      return CGMIME_BASE64;
    case GMIME_CONTENT_ENCODING_UUENCODE:
      return CGMIME_UUENCODE;
    default:
      return CGMIME_IDENTITY;
  }
}

static GMimeDataWrapper *wrapper_of(CGMimePart *part) {
  if (!cgmime_is(part, g_mime_part_get_type)) return NULL;
  return g_mime_part_get_content((GMimePart *)part);
}

CGMimeRange cgmime_range(CGMimePart *part) {
  CGMimeRange range = {0, 0};
  GMimeDataWrapper *wrapper = wrapper_of(part);
  GMimeStream *stream = wrapper == NULL ? NULL : g_mime_data_wrapper_get_stream(wrapper);
  if (stream == NULL || stream->bound_end < stream->bound_start) return range;
  range.start = stream->bound_start;
  range.end = stream->bound_end;
  return range;
}

uint8_t *cgmime_content(CGMimePart *part, size_t *length) {
  *length = 0;
  GMimeDataWrapper *wrapper = wrapper_of(part);
  if (wrapper == NULL) return NULL;
  GByteArray *bytes = g_byte_array_new();
  GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(bytes);
  g_mime_stream_mem_set_owner((GMimeStreamMem *)stream, FALSE);
  g_mime_data_wrapper_write_to_stream(wrapper, stream);
  g_object_unref(stream);
  *length = bytes->len;
  return g_byte_array_free(bytes, FALSE);
}

#ifndef COOLHEAD_CGMIME_LIBRARY_H
#define COOLHEAD_CGMIME_LIBRARY_H

#include <gmime/gmime.h>
#include <iconv.h>

/// The functions of GMime and GLib that are used here.
#define CGMIME_FUNCTIONS(FUNCTION)           \
  FUNCTION(g_byte_array_free)                \
  FUNCTION(g_byte_array_new)                 \
  FUNCTION(g_byte_array_new_take)            \
  FUNCTION(g_free)                           \
  FUNCTION(g_log_set_handler)                \
  FUNCTION(g_mime_content_type_get_media_subtype) \
  FUNCTION(g_mime_content_type_get_media_type)    \
  FUNCTION(g_mime_content_type_get_parameter)     \
  FUNCTION(g_mime_content_type_parse)        \
  FUNCTION(g_mime_data_wrapper_get_stream)   \
  FUNCTION(g_mime_data_wrapper_write_to_stream)   \
  FUNCTION(g_mime_header_get_name)           \
  FUNCTION(g_mime_header_get_raw_value)      \
  FUNCTION(g_mime_header_list_get_count)     \
  FUNCTION(g_mime_header_list_get_header)    \
  FUNCTION(g_mime_header_list_get_header_at) \
  FUNCTION(g_mime_iconv_close)               \
  FUNCTION(g_mime_iconv_open)                \
  FUNCTION(g_mime_init)                      \
  FUNCTION(g_mime_message_part_get_type)     \
  FUNCTION(g_mime_multipart_get_count)       \
  FUNCTION(g_mime_multipart_get_part)        \
  FUNCTION(g_mime_multipart_get_type)        \
  FUNCTION(g_mime_object_get_content_type)   \
  FUNCTION(g_mime_object_get_disposition)    \
  FUNCTION(g_mime_object_get_header_list)    \
  FUNCTION(g_mime_parser_construct_part)     \
  FUNCTION(g_mime_parser_new_with_stream)    \
  FUNCTION(g_mime_parser_options_new)        \
  FUNCTION(g_mime_parser_options_set_fallback_charsets) \
  FUNCTION(g_mime_parser_set_format)         \
  FUNCTION(g_mime_part_get_content)          \
  FUNCTION(g_mime_part_get_content_encoding) \
  FUNCTION(g_mime_part_get_filename)         \
  FUNCTION(g_mime_part_get_type)             \
  FUNCTION(g_mime_references_free)           \
  FUNCTION(g_mime_references_get_message_id) \
  FUNCTION(g_mime_references_length)         \
  FUNCTION(g_mime_references_parse)          \
  FUNCTION(g_mime_stream_mem_new_with_byte_array) \
  FUNCTION(g_mime_stream_mem_set_owner)      \
  FUNCTION(g_mime_utils_header_decode_text)  \
  FUNCTION(g_mime_utils_header_unfold)       \
  FUNCTION(g_object_unref)                   \
  FUNCTION(g_type_check_instance_is_a)       \
  FUNCTION(internet_address_get_name)        \
  FUNCTION(internet_address_group_get_members)    \
  FUNCTION(internet_address_group_get_type)  \
  FUNCTION(internet_address_list_get_address)     \
  FUNCTION(internet_address_list_length)     \
  FUNCTION(internet_address_list_parse)      \
  FUNCTION(internet_address_mailbox_get_addr)     \
  FUNCTION(internet_address_mailbox_get_type)

/// GMime's functions, once it is loaded.
typedef struct {
#define CGMIME_POINTER(name) __typeof__(&name) name;
  CGMIME_FUNCTIONS(CGMIME_POINTER)
#undef CGMIME_POINTER
  /// How broken headers are read: raw bytes in them are UTF-8, or else windows-1252.
  GMimeParserOptions *options;
} CGMimeLibrary;

/// Valid after `cgmime_load` has returned true.
extern CGMimeLibrary gmime;

/// True when `object` is of the GMime class whose type function is given.
static inline bool cgmime_is(void *object, GType (*type)(void)) {
  return gmime.g_type_check_instance_is_a((GTypeInstance *)object, type());
}

#endif

#include <stdlib.h>
#include <string.h>

#include "CGMime.h"
#include "options.h"

char *cgmime_decoded(const char *value) {
  GMimeParserOptions *options = cgmime_options();
  char *unfolded = g_mime_utils_header_unfold(value);
  char *decoded = g_mime_utils_header_decode_text(options, unfolded);
  g_free(unfolded);
  return decoded;
}

/// Returns how much of a field's addresses is read: groups may hold groups, which GMime follows on
/// the stack, and each address takes it a multiple of its length.
static size_t readable_length(const char *value) {
  enum { MOST_BYTES = 1 << 20, MOST_GROUPS = 2000 };
  size_t length = 0;
  size_t whole = 0;
  int colons = 0;
  for (; value[length] != 0; length++) {
    if (value[length] == ',') whole = length;
    colons += value[length] == ':';
    if (length == MOST_BYTES || colons > MOST_GROUPS) return whole;
  }
  return length;
}

static void visit_list(InternetAddressList *list, CGMimeVisitAddress *visit, void *context) {
  int count = internet_address_list_length(list);
  for (int index = 0; index < count; index++) {
    InternetAddress *address = internet_address_list_get_address(list, index);
    if (cgmime_is(address, internet_address_group_get_type)) {
      InternetAddressGroup *group = (InternetAddressGroup *)address;
      visit_list(internet_address_group_get_members(group), visit, context);
    } else if (cgmime_is(address, internet_address_mailbox_get_type)) {
      InternetAddressMailbox *mailbox = (InternetAddressMailbox *)address;
      const char *text = internet_address_mailbox_get_addr(mailbox);
      visit(context, internet_address_get_name(address), text == NULL ? "" : text);
    }
  }
}

void cgmime_visit_addresses(const char *value, CGMimeVisitAddress *visit, void *context) {
  char *readable = strndup(value, readable_length(value));
  if (readable == NULL) return;
  InternetAddressList *list = internet_address_list_parse(cgmime_options(), readable);
  free(readable);
  if (list == NULL) return;
  visit_list(list, visit, context);
  g_object_unref(list);
}

void cgmime_visit_references(const char *value, CGMimeVisitReference *visit, void *context) {
  GMimeReferences *references = g_mime_references_parse(cgmime_options(), value);
  if (references == NULL) return;
  int count = g_mime_references_length(references);
  for (int index = 0; index < count; index++)
    visit(context, g_mime_references_get_message_id(references, index));
  g_mime_references_free(references);
}

CGMimeType *cgmime_open_type(const char *value) {
  GMimeParserOptions *options = cgmime_options();
  char *unfolded = g_mime_utils_header_unfold(value);
  GMimeContentType *type = g_mime_content_type_parse(options, unfolded);
  g_free(unfolded);
  return (CGMimeType *)type;
}

void cgmime_close_type(CGMimeType *type) { g_object_unref(type); }

const char *cgmime_type(CGMimeType *type) {
  const char *text = g_mime_content_type_get_media_type((GMimeContentType *)type);
  return text == NULL ? "" : text;
}

const char *cgmime_subtype(CGMimeType *type) {
  const char *text = g_mime_content_type_get_media_subtype((GMimeContentType *)type);
  return text == NULL ? "" : text;
}

const char *cgmime_parameter(CGMimeType *type, const char *name) {
  return g_mime_content_type_get_parameter((GMimeContentType *)type, name);
}

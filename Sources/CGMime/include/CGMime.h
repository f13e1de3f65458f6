#ifndef COOLHEAD_CGMIME_H
#define COOLHEAD_CGMIME_H

// The only door to GMime, which reads the structure of a message. GMime is started when the first
// message comes: a plain draft doesn't pay for it.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A message as GMime read it.
typedef struct CGMimeMessage CGMimeMessage;

/// A part of a message; it lives as long as the message.
typedef struct CGMimePart CGMimePart;

/// The media type of a content, with its parameters.
typedef struct CGMimeType CGMimeType;

/// What a part is made of.
typedef enum {
  /// Other parts.
  CGMIME_MULTIPART,
  /// A whole message, forwarded.
  CGMIME_MESSAGE,
  /// A content.
  CGMIME_LEAF,
} CGMimeKind;

/// How the content of a part stands in the message.
typedef enum {
  /// As it is: 7bit, 8bit, binary, or no encoding that is known.
  CGMIME_IDENTITY,
  CGMIME_QUOTED_PRINTABLE,
  CGMIME_BASE64,
  CGMIME_UUENCODE,
} CGMimeEncoding;

/// Reads a message from memory, which must stay as it is until the message is closed. There must
/// be no mbox line before its header. Returns NULL when there is no message in it.
CGMimeMessage *_Nullable cgmime_open(const uint8_t *_Nonnull bytes, size_t length);
void cgmime_close(CGMimeMessage *_Nonnull message);

/// Returns the part that the message is made of.
CGMimePart *_Nonnull cgmime_root(CGMimeMessage *_Nonnull message);

/// Returns the value, as it stands behind the colon, of the first field of that name from the one
/// with number `*next` on, and makes that the number of the field behind it. Returns NULL behind the
/// last. It lives as long as the message.
const char *_Nullable cgmime_value(CGMimeMessage *_Nonnull message, const char *_Nonnull name,
                                   int32_t *_Nonnull next);

// The values of fields, as they stand behind the colon. They do without a message, which takes GMime
// several times as long to read.

/// Returns a value decoded and unfolded, to be freed with `cgmime_free`. It isn't always UTF-8.
char *_Nullable cgmime_decoded(const char *_Nonnull value);

/// Is told the name (if any) and the address of a correspondent.
typedef void CGMimeVisitAddress(void *_Nonnull context, const char *_Nullable name,
                                const char *_Nonnull address);

/// Visits the addresses in a value, those in groups included. Of a value that is longer than 1 MiB,
/// the addresses behind that aren't read.
void cgmime_visit_addresses(const char *_Nonnull value, CGMimeVisitAddress *_Nonnull visit,
                            void *_Nonnull context);

/// Is told the identifier of a message, without its angle brackets.
typedef void CGMimeVisitReference(void *_Nonnull context, const char *_Nonnull identifier);

/// Visits the message identifiers in a value.
void cgmime_visit_references(const char *_Nonnull value, CGMimeVisitReference *_Nonnull visit,
                             void *_Nonnull context);

/// Reads the value of Content-Type; NULL when there is no type in it.
CGMimeType *_Nullable cgmime_open_type(const char *_Nonnull value);
void cgmime_close_type(CGMimeType *_Nonnull type);

/// Returns the media type's halves, such as `text` and `plain`, in any case of letters.
const char *_Nonnull cgmime_type(CGMimeType *_Nonnull type);
const char *_Nonnull cgmime_subtype(CGMimeType *_Nonnull type);

/// Returns a parameter of the type, such as `charset`, or NULL.
const char *_Nullable cgmime_parameter(CGMimeType *_Nonnull type, const char *_Nonnull name);

CGMimeKind cgmime_kind(CGMimePart *_Nonnull part);

/// Returns the type of a part; it lives as long as the message.
CGMimeType *_Nonnull cgmime_part_type(CGMimePart *_Nonnull part);

/// Returns the field Content-Type as it stands in the message, or NULL when there is none.
const char *_Nullable cgmime_content_type(CGMimePart *_Nonnull part);

/// Returns the disposition, such as `attachment`, or NULL.
const char *_Nullable cgmime_disposition(CGMimePart *_Nonnull part);

/// Returns the name of the file that a leaf holds, or NULL.
const char *_Nullable cgmime_file_name(CGMimePart *_Nonnull part);

/// Returns how many parts a multipart has.
int32_t cgmime_count(CGMimePart *_Nonnull part);
CGMimePart *_Nonnull cgmime_child(CGMimePart *_Nonnull part, int32_t index);

CGMimeEncoding cgmime_encoding(CGMimePart *_Nonnull part);

/// Where a leaf's content stands, encoded, in the bytes that were read.
typedef struct {
  int64_t start;
  int64_t end;
} CGMimeRange;

/// Returns an empty range when the leaf has no content.
CGMimeRange cgmime_range(CGMimePart *_Nonnull part);

/// Returns a leaf's content decoded, to be freed with `cgmime_free`, or NULL when there is none.
uint8_t *_Nullable cgmime_content(CGMimePart *_Nonnull part, size_t *_Nonnull length);

/// Is told a piece of UTF-8 text; the pieces follow each other, and may end within a character.
typedef void CGMimeAppend(void *_Nonnull context, const char *_Nonnull piece, int32_t length);

/// Converts text of a charset to UTF-8, by iconv and GMime's names of charsets. Bytes that are none
/// in it become U+FFFD. Returns false when it doesn't know the charset.
bool cgmime_convert(const char *_Nonnull charset, const char *_Nonnull text, size_t length,
                    CGMimeAppend *_Nonnull append, void *_Nonnull context);

void cgmime_free(void *_Nullable memory);

#endif

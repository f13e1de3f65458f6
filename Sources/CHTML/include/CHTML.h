#ifndef COOLHEAD_CHTML_H
#define COOLHEAD_CHTML_H

// The only door to libxml2's HTML parser, which takes any bytes for HTML.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What is told of a page, in its order. Every element that starts ends, those that the page
/// leaves open included.
typedef struct {
  /// An element's name, in small letters, and its attributes: name and value (or NULL) in turn,
  /// with a NULL behind them; NULL when there are none.
  void (*_Nonnull start)(void *_Nonnull context, const char *_Nonnull name,
                         const char *_Nullable const *_Nullable attributes);
  void (*_Nonnull end)(void *_Nonnull context, const char *_Nonnull name);
  /// Text as UTF-8, in pieces of any length, with entities resolved.
  void (*_Nonnull text)(void *_Nonnull context, const uint8_t *_Nonnull bytes, int32_t length);
} CHTMLHandler;

/// Reads a page in UTF-8, whatever charset it claims, and tells what is in it. Returns false when
/// its tags are in such disorder that reading would take for ever.
bool chtml_read(const uint8_t *_Nonnull bytes, size_t length, const CHTMLHandler *_Nonnull handler,
                void *_Nonnull context);

#endif

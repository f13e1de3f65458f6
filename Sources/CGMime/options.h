#ifndef COOLHEAD_CGMIME_OPTIONS_H
#define COOLHEAD_CGMIME_OPTIONS_H

#include <gmime/gmime.h>

/// Starts GMime when it is first called, and returns how broken headers are read: raw bytes in them
/// are UTF-8, or else windows-1252.
GMimeParserOptions *cgmime_options(void);

/// True when `object` is of the GMime class whose type function is given.
static inline bool cgmime_is(void *object, GType (*type)(void)) {
  return g_type_check_instance_is_a((GTypeInstance *)object, type());
}

#endif

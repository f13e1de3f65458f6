#ifndef COOLHEAD_CLEXICONS_H
#define COOLHEAD_CLEXICONS_H

#include <stddef.h>

/// A file of this folder, as it was when coolhead was built.
typedef struct {
  /// For example "en/blaming.lexicon".
  const char *_Nonnull path;
  const unsigned char *_Nonnull bytes;
  size_t length;
} CLexiconsFile;

/// How many lexicons are built in.
size_t clexicons_count(void);

/// Returns a built-in lexicon; `index` is below `clexicons_count()`.
CLexiconsFile clexicons_file(size_t index);

#endif

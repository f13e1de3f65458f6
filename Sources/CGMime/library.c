#include <dlfcn.h>
#include <pthread.h>

#include "CGMime.h"
#include "library.h"

CGMimeLibrary gmime;

static const char *const names[] = {
#if defined(__APPLE__)
  "libgmime-3.0.0.dylib",
  "/opt/homebrew/lib/libgmime-3.0.0.dylib",
  "/usr/local/lib/libgmime-3.0.0.dylib",
#else
  "libgmime-3.0.so.0",
#endif
};

static bool is_loaded;

/// Drops what GMime has to say of broken messages.
static void drop(const char *domain, GLogLevelFlags level, const char *text, void *context) {}

static void *open_library(void) {
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    void *library = dlopen(names[index], RTLD_LAZY | RTLD_LOCAL);
    if (library != NULL) return library;
  }
  return NULL;
}

static bool find_functions(void *library) {
#define CGMIME_FIND(name)                                 \
  gmime.name = (__typeof__(&name))dlsym(library, #name); \
  if (gmime.name == NULL) return false;
  CGMIME_FUNCTIONS(CGMIME_FIND)
#undef CGMIME_FIND
  return true;
}

static void load(void) {
  void *library = open_library();
  if (library == NULL || !find_functions(library)) return;
  const char *const domains[] = {"gmime", "GLib", "GLib-GObject"};
  for (size_t index = 0; index < sizeof domains / sizeof *domains; index++)
    gmime.g_log_set_handler(domains[index], G_LOG_LEVEL_MASK, drop, NULL);
  gmime.g_mime_init();
  const char *charsets[] = {"utf-8", "windows-1252", NULL};
  gmime.options = gmime.g_mime_parser_options_new();
  gmime.g_mime_parser_options_set_fallback_charsets(gmime.options, charsets);
  is_loaded = true;
}

bool cgmime_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_loaded;
}

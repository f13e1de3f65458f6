#include "options.h"

#include <pthread.h>

static GMimeParserOptions *options;

/// Drops what GMime has to say of broken messages.
static void drop(const char *domain, GLogLevelFlags level, const char *text, void *context) {}

static void start(void) {
  const char *const domains[] = {"gmime", "GLib", "GLib-GObject"};
  for (size_t index = 0; index < sizeof domains / sizeof *domains; index++)
    g_log_set_handler(domains[index], G_LOG_LEVEL_MASK, drop, NULL);
  g_mime_init();
  const char *charsets[] = {"utf-8", "windows-1252", NULL};
  options = g_mime_parser_options_new();
  g_mime_parser_options_set_fallback_charsets(options, charsets);
}

GMimeParserOptions *cgmime_options(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, start);
  return options;
}

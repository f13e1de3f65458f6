#include <gmime/gmime.h>

// What GMime registers when it starts, and coolhead never uses: nothing is decrypted (encrypted
// parts are named as not checked), and nothing is read but memory. These stand in its place, so that
// a binary that holds GMime needs neither GPGME nor GIO. Where GMime is a shared library, they come
// before its own.

GType g_mime_stream_gio_get_type(void) { return g_mime_stream_get_type(); }

GType g_mime_gpg_context_get_type(void) { return g_mime_crypto_context_get_type(); }
GMimeCryptoContext *g_mime_gpg_context_new(void) { return NULL; }

GType g_mime_pkcs7_context_get_type(void) { return g_mime_crypto_context_get_type(); }
GMimeCryptoContext *g_mime_pkcs7_context_new(void) { return NULL; }

/// Starts GPGME.
const char *gpgme_check_version_internal(const char *version, size_t offset) { return NULL; }

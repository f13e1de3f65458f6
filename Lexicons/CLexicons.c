#include "CLexicons.h"

#define LANGUAGE en
#include "files.h"
#undef LANGUAGE
#define LANGUAGE id
#include "files.h"
#undef LANGUAGE
#define LANGUAGE nb
#include "files.h"
#undef LANGUAGE
#define LANGUAGE vi
#include "files.h"
#undef LANGUAGE
#define LANGUAGE lt
#include "files.h"
#undef LANGUAGE

static const unsigned char elsewhere[] = {
#embed "elsewhere.lexicon"
};

#define FILE_OF(code, file) \
  {#code "/" #file ".lexicon", code##_##file, sizeof code##_##file},
#define FILES_OF(code)                                                                         \
  FILE_OF(code, language) FILE_OF(code, classes) FILE_OF(code, messages)           \
  FILE_OF(code, condescending) FILE_OF(code, defensive) FILE_OF(code, blaming)     \
  FILE_OF(code, dismissive) FILE_OF(code, hostile) FILE_OF(code, strengths) FILE_OF(code, upset)

static const CLexiconsFile files[] = {
  FILES_OF(en) FILES_OF(id) FILES_OF(nb) FILES_OF(vi) FILES_OF(lt)
  {"elsewhere.lexicon", elsewhere, sizeof elsewhere},
};

size_t clexicons_count(void) { return sizeof files / sizeof files[0]; }

CLexiconsFile clexicons_file(size_t index) { return files[index]; }

#ifndef COOLHEAD_CCLD2_H
#define COOLHEAD_CCLD2_H

// The only door to CLD2, which is C++ with headers that don't stand on their own.

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A language that CLD2 sees in a text.
typedef struct {
  /// ISO 639 code, such as "nn", with a script where there are two ("zh-Hant"); "un" for unknown.
  const char *_Nonnull code;
  /// CLD2's name in capitals, such as "NORWEGIAN_N". Both strings live for ever.
  const char *_Nonnull name;
  /// The part of the text that is in this language, 0 to 100.
  int32_t percent;
  /// How well it fits, per 1,024 bytes of text: about a thousand in ordinary text, a few hundred in
  /// what is hardly language.
  double score;
} CCLD2Guess;

/// The best guess first. `is_reliable` when it is clearly better than the next one.
typedef struct {
  CCLD2Guess first, second, third;
  bool is_reliable;
} CCLD2Result;

/// Guesses the language of plain UTF-8 text, however short. All guesses are "un" when the text
/// isn't UTF-8.
CCLD2Result ccld2_detect(const char *_Nonnull text, int32_t length);

#ifdef __cplusplus
}
#endif

#endif

// CLD2's header uses FILE without including this.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "CCLD2.h"

CCLD2Result ccld2_detect(const char *text, int32_t length) {
  CLD2::CLDHints no_hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3] = {CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE,
                                 CLD2::UNKNOWN_LANGUAGE};
  int percents[3] = {0, 0, 0};
  double scores[3] = {0, 0, 0};
  int letters = 0;
  int valid = 0;
  bool is_reliable = false;
  CLD2::ExtDetectLanguageSummaryCheckUTF8(text, length, /*is_plain_text=*/true, &no_hints,
                                          CLD2::kCLDFlagBestEffort, languages, percents, scores,
                                          nullptr, &letters, &is_reliable, &valid);
  CCLD2Guess guesses[3];
  for (int index = 0; index < 3; index++)
    guesses[index] = {CLD2::LanguageCode(languages[index]), CLD2::LanguageName(languages[index]),
                      percents[index], scores[index]};
  return {guesses[0], guesses[1], guesses[2], is_reliable && valid == length};
}

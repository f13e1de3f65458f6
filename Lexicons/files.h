// The files of one language, read in by CLexicons.c with LANGUAGE defined as its code.
// Every language has the same files.

#define TEXT_OF(tokens) #tokens
#define TEXT(tokens) TEXT_OF(tokens)
#define JOINED_OF(left, right) left##_##right
#define JOINED(left, right) JOINED_OF(left, right)
#define NAME(file) JOINED(LANGUAGE, file)

static const unsigned char NAME(condescending)[] = {
#embed TEXT(LANGUAGE/condescending.lexicon)
};
static const unsigned char NAME(defensive)[] = {
#embed TEXT(LANGUAGE/defensive.lexicon)
};
static const unsigned char NAME(blaming)[] = {
#embed TEXT(LANGUAGE/blaming.lexicon)
};
static const unsigned char NAME(dismissive)[] = {
#embed TEXT(LANGUAGE/dismissive.lexicon)
};
static const unsigned char NAME(hostile)[] = {
#embed TEXT(LANGUAGE/hostile.lexicon)
};
static const unsigned char NAME(strengths)[] = {
#embed TEXT(LANGUAGE/strengths.lexicon)
};
static const unsigned char NAME(upset)[] = {
#embed TEXT(LANGUAGE/upset.lexicon)
};
static const unsigned char NAME(classes)[] = {
#embed TEXT(LANGUAGE/classes.lexicon)
};
static const unsigned char NAME(language)[] = {
#embed TEXT(LANGUAGE/language.lexicon)
};
static const unsigned char NAME(messages)[] = {
#embed TEXT(LANGUAGE/messages.lexicon)
};

#pragma once
// Which roots mean the same, and which are too common to prove that somebody listened. From the lexicon.
#include "language/vocabulary.hpp"
#include "language/word_set.hpp"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::scoring {

// What a word contributes when two texts are compared.
struct Meant {
    std::string root;
    std::uint32_t root_id = 0; // equal for equal roots; 0: not in the vocabulary, then the letters decide
    double value = 0;          // of a number
    bool number = false;
    double weight = 0;     // as a sign of reflection: 0 for function words, less than 1 for common office words
    std::size_t sense = 0; // words of one sense are synonyms; 0: none known
};

// How well two words say the same: 1 same root or value, less for a synonym, 0 otherwise.
double likeness(const Meant& said, const Meant& wanted);

class Meanings {
public:
    Meanings(const Lexicon& lexicon, const language::Vocabulary& vocabulary);

    Meant meant(const language::Token& token) const;

    // A word of the citizen's feelings, in any of its forms ("mengecewakan", "kekecewaan").
    bool is_feeling(const language::Token& token) const { return sense_of(token).feeling; }

private:
    struct Sense {
        std::size_t sense = 0;
        bool common = false;
        bool feeling = false;
    };
    static double weight(const language::Token& token, const Sense& sense);
    const Sense& sense_of(const language::Token& token) const;

    std::vector<Sense> known_; // per root id; the first is for roots that the vocabulary does not know
    language::WordMap<Sense> others_;
};

// Lexicon groups that hold word relations, not phrases to be found.
inline constexpr std::string_view kSynonymGroup = "synonyms";
inline constexpr std::string_view kCommonGroup = "common-words";
inline constexpr std::string_view kFeelingRootGroup = "feeling-roots";

} // namespace propartif::scoring

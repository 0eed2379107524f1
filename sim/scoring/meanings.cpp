#include "scoring/meanings.hpp"

namespace propartif::scoring {
namespace {

constexpr double kCommonWeight = 0.4;
constexpr double kNumberWeight = 1.2; // nobody says "tiga kali" back by accident
constexpr double kSynonymLikeness = 0.8;

language::WordSet roots_of_group(const Lexicon& lexicon, const language::Vocabulary& vocabulary,
                                 std::string_view group) {
    language::WordSet roots;
    if (const auto words = lexicon.phrases.find(std::string(group)); words != lexicon.phrases.end())
        for (const auto& word : words->second)
            for (const auto& token : vocabulary.read(word).tokens) roots.insert(token.root);
    return roots;
}

} // namespace

Meanings::Meanings(const Lexicon& lexicon, const language::Vocabulary& vocabulary) {
    if (const auto sets = lexicon.phrases.find(std::string(kSynonymGroup)); sets != lexicon.phrases.end())
        for (std::size_t i = 0; i < sets->second.size(); ++i) {
            std::string spaced = sets->second[i];
            for (char& letter : spaced)
                if (letter == '|') letter = ' ';
            for (const auto& token : vocabulary.read(spaced).tokens) senses_.emplace(token.root, i + 1);
        }
    common_ = roots_of_group(lexicon, vocabulary, kCommonGroup);
    feelings_ = roots_of_group(lexicon, vocabulary, kFeelingRootGroup);
}

double Meanings::weight(const language::Token& token) const {
    if (token.number) return kNumberWeight;
    if (token.stop || token.address || token.negator || token.root.size() < 2) return 0.0;
    return common_.find(token.root) != common_.end() ? kCommonWeight : 1.0;
}

Meant Meanings::meant(const language::Token& token) const {
    const auto sense = senses_.find(token.root);
    return {token.root, token.value, token.number, weight(token), sense == senses_.end() ? 0 : sense->second};
}

double likeness(const Meant& said, const Meant& wanted) {
    if (said.number || wanted.number) return said.number && wanted.number && said.value == wanted.value ? 1.0 : 0.0;
    if (said.sense != 0 && said.sense == wanted.sense) return said.root == wanted.root ? 1.0 : kSynonymLikeness;
    return said.root == wanted.root ? 1.0 : 0.0;
}

} // namespace propartif::scoring

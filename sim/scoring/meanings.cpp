#include "scoring/meanings.hpp"
#include <algorithm>

namespace propartif::scoring {
namespace {

constexpr double kCommonWeight = 0.4;
constexpr double kNumberWeight = 1.2; // nobody says "tiga kali" back by accident
constexpr double kSynonymLikeness = 0.8;

} // namespace

Meanings::Meanings(const Lexicon& lexicon, const language::Vocabulary& vocabulary)
    : known_(vocabulary.roots().size() + 1) {
    const auto each_root = [&](std::string_view group, const auto& note) {
        const auto words = lexicon.phrases.find(std::string(group));
        if (words == lexicon.phrases.end()) return;
        for (std::size_t i = 0; i < words->second.size(); ++i) {
            std::string spaced = words->second[i];
            std::replace(spaced.begin(), spaced.end(), '|', ' ');
            for (const auto& token : vocabulary.read(spaced).tokens)
                note(token.root_id != 0 ? known_[token.root_id] : others_[token.root], i + 1);
        }
    };
    each_root(kSynonymGroup, [](Sense& root, std::size_t set) {
        if (root.sense == 0) root.sense = set;
    });
    each_root(kCommonGroup, [](Sense& root, std::size_t) { root.common = true; });
    each_root(kFeelingRootGroup, [](Sense& root, std::size_t) { root.feeling = true; });
}

const Meanings::Sense& Meanings::sense_of(const language::Token& token) const {
    if (token.root_id != 0) return known_[token.root_id];
    const auto other = others_.find(token.root);
    return other == others_.end() ? known_[0] : other->second;
}

Meant Meanings::meant(const language::Token& token) const {
    const Sense& sense = sense_of(token);
    return {token.root, token.root_id, token.value, token.number, weight(token, sense), sense.sense};
}

double Meanings::weight(const language::Token& token, const Sense& sense) {
    if (token.number) return kNumberWeight;
    if (token.stop || token.address || token.negator || token.root.size() < 2) return 0.0;
    return sense.common ? kCommonWeight : 1.0;
}

double likeness(const Meant& said, const Meant& wanted) {
    if (said.number || wanted.number) return said.number && wanted.number && said.value == wanted.value ? 1.0 : 0.0;
    const bool known = said.root_id != 0 || wanted.root_id != 0;
    if (known ? said.root_id == wanted.root_id : said.root == wanted.root) return 1.0;
    return said.sense != 0 && said.sense == wanted.sense ? kSynonymLikeness : 0.0;
}

} // namespace propartif::scoring

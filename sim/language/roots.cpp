#include "language/roots.hpp"
#include <array>
#include <cstdint>
#include <string>
#include <utility>

namespace propartif::language {
namespace {

constexpr std::size_t kShortestRoot = 3;

struct PrefixRule {
    std::string_view prefix;
    char restored; // first sound that the prefix swallowed; 0 for none
    bool before_vowel_only;
};

// By their first letter. On a tie the earlier rule wins: the vowel root before the k-root ("mengurus" is urus, not
// kurus), p before me- ("megang" is pegang), c before s ("nyari" is cari).
constexpr std::array kPrefixes{
    PrefixRule{"ber", 0, false},   PrefixRule{"bel", 0, false},   PrefixRule{"be", 0, false},
    PrefixRule{"di", 0, false},    PrefixRule{"ke", 0, false},    PrefixRule{"ku", 0, false},
    PrefixRule{"kau", 0, false},   PrefixRule{"meng", 0, false},  PrefixRule{"meng", 'k', true},
    PrefixRule{"menge", 0, false}, PrefixRule{"meny", 's', true}, PrefixRule{"men", 't', true},
    PrefixRule{"men", 0, false},   PrefixRule{"mem", 'p', true},  PrefixRule{"mem", 0, false},
    PrefixRule{"m", 'p', true},    PrefixRule{"me", 0, false},    PrefixRule{"nge", 0, false},
    PrefixRule{"ng", 0, false},    PrefixRule{"ng", 'k', true},   PrefixRule{"ng", 'h', true},
    PrefixRule{"ny", 'c', true},   PrefixRule{"ny", 's', true},   PrefixRule{"n", 't', true},
    PrefixRule{"peng", 0, false},  PrefixRule{"peng", 'k', true}, PrefixRule{"penge", 0, false},
    PrefixRule{"peny", 's', true}, PrefixRule{"pen", 't', true},  PrefixRule{"pen", 0, false},
    PrefixRule{"pem", 'p', true},  PrefixRule{"pem", 0, false},   PrefixRule{"per", 0, false},
    PrefixRule{"pel", 0, false},   PrefixRule{"pe", 0, false},    PrefixRule{"se", 0, false},
    PrefixRule{"ter", 0, false},   PrefixRule{"te", 0, false}};
constexpr std::array kBanjarPrefixes{PrefixRule{"ma", 0, false}, PrefixRule{"ba", 0, false}, PrefixRule{"ta", 0, false},
                                     PrefixRule{"sa", 0, false}};
constexpr std::array<std::string_view, 5> kSuffixes{"", "kan", "an", "i", "in"};

struct Rules {
    std::uint8_t first = 0;
    std::uint8_t last = 0;
};

constexpr std::array<Rules, 26> rules_by_letter() {
    std::array<Rules, 26> rules{};
    for (std::size_t i = 0; i < kPrefixes.size(); ++i) {
        Rules& letter = rules[static_cast<std::size_t>(kPrefixes[i].prefix[0] - 'a')];
        if (letter.last == 0) letter.first = static_cast<std::uint8_t>(i);
        letter.last = static_cast<std::uint8_t>(i + 1);
    }
    return rules;
}
constexpr auto kRulesByLetter = rules_by_letter();

bool is_vowel(char letter) {
    return letter == 'a' || letter == 'i' || letter == 'u' || letter == 'e' || letter == 'o';
}

std::string_view cut(std::string_view word, std::string_view ending) {
    return word.ends_with(ending) && word.size() >= ending.size() + 2 ? word.substr(0, word.size() - ending.size())
                                                                      : word;
}

std::string_view without_particle(std::string_view word) {
    for (const std::string_view ending : {"lah", "kah", "pun"})
        if (const auto rest = cut(word, ending); rest.size() != word.size()) return rest;
    return word;
}

std::string_view without_owner(std::string_view word) {
    for (const std::string_view ending : {"nya", "ku", "mu"})
        if (const auto rest = cut(word, ending); rest.size() != word.size()) return rest;
    return word;
}

// "bapak-bapak": a word said twice, not the root of its own that a list may call it.
bool is_doubled(std::string_view word) {
    const std::size_t half = word.size() / 2;
    return word.size() % 2 == 1 && word[half] == '-' && word.substr(0, half) == word.substr(half + 1);
}

// "repot-repot" and "deg-degan" mean their first part.
std::string_view first_part(std::string_view word) {
    const auto hyphen = word.find('-');
    return hyphen == std::string_view::npos || hyphen < 2 ? word : word.substr(0, hyphen);
}

class Search {
public:
    Search(const WordIndex& known, std::string_view word, bool banjar)
        : known_(known), letters_(word), banjar_(banjar) {}

    WordIndex::Id best() {
        const std::string_view word = letters_;
        const std::string_view particle = without_particle(word);
        const std::string_view owner = without_owner(particle);
        suffixes(word.size(), 0);
        if (particle.size() != word.size()) suffixes(particle.size(), 1);
        if (owner.size() != particle.size()) suffixes(owner.size(), particle.size() != word.size() ? 2 : 1);
        return best_;
    }

private:
    std::string_view part(std::size_t first, std::size_t last) const {
        return std::string_view(letters_).substr(first, last - first);
    }

    void suffixes(std::size_t last, int operations) {
        for (const std::string_view suffix : kSuffixes) {
            const std::size_t rest = suffix.empty() ? last : cut(part(0, last), suffix).size();
            if (!suffix.empty() && rest == last) continue;
            prefixes(0, rest, operations + (suffix.empty() ? 0 : 1), 0);
        }
        if (banjar_)
            if (const auto rest = cut(part(0, last), "akan").size(); rest != last) prefixes(0, rest, operations + 1, 0);
    }

    void prefixes(std::size_t first, std::size_t last, int operations, int depth) {
        if (best_ != WordIndex::kNone && operations >= operations_) return;
        if (const auto known = known_.find(part(first, last)); known != WordIndex::kNone) {
            best_ = known;
            operations_ = operations;
            return;
        }
        if (depth == 3 || first >= last) return;
        const char letter = letters_[first];
        if (letter < 'a' || letter > 'z') return;
        const Rules& rules = kRulesByLetter[static_cast<std::size_t>(letter - 'a')];
        for (std::size_t rule = rules.first; rule < rules.last; ++rule)
            descend(kPrefixes[rule], first, last, operations, depth);
        if (banjar_)
            for (const auto& rule : kBanjarPrefixes) descend(rule, first, last, operations, depth);
    }

    // The swallowed sound is written over the prefix's last letter while the rest is tried: no new string.
    void descend(const PrefixRule& rule, std::size_t first, std::size_t last, int operations, int depth) {
        if (!part(first, last).starts_with(rule.prefix)) return;
        std::size_t rest = first + rule.prefix.size();
        if (last - rest + (rule.restored != 0 ? 1 : 0) < kShortestRoot) return;
        if (rule.before_vowel_only && !is_vowel(letters_[rest])) return;
        if (rule.restored == 0) {
            prefixes(rest, last, operations + 1, depth + 1);
            return;
        }
        const char overwritten = std::exchange(letters_[--rest], rule.restored);
        prefixes(rest, last, operations + 1, depth + 1);
        letters_[rest] = overwritten;
    }

    const WordIndex& known_;
    std::string letters_;
    bool banjar_;
    WordIndex::Id best_ = WordIndex::kNone;
    int operations_ = 0;
};

// For a word of no known root: only affixes that are hardly ever part of a root, so that both sides of a comparison
// agree.
std::string_view plain_strip(std::string_view word) {
    std::string_view rest = without_owner(without_particle(word));
    if (rest.size() < 5) return word.size() < 5 ? word : rest;
    if (const auto shorter = cut(rest, "kan"); shorter.size() >= 4) rest = shorter;
    for (const std::string_view prefix : {"meng", "mem", "men", "ber", "ter", "di"})
        if (rest.starts_with(prefix) && rest.size() >= prefix.size() + 4) return rest.substr(prefix.size());
    return rest;
}

} // namespace

Roots::Found Roots::find(std::string_view word, bool banjar) const {
    const auto known = [this](WordIndex::Id id) { return Found{known_.word(id), true, id}; };
    const std::string_view part = first_part(word);
    if (is_doubled(word))
        if (const auto id = known_.find(part); id != WordIndex::kNone) return known(id);
    if (const auto id = known_.find(word); id != WordIndex::kNone) return known(id);
    if (const auto id = Search(known_, part, banjar).best(); id != WordIndex::kNone) return known(id);
    return {plain_strip(part), false, WordIndex::kNone};
}

std::string_view Roots::bare(std::string_view word) const {
    if (knows(word)) return word;
    const std::string_view particle = without_particle(word);
    if (particle.size() != word.size() && knows(particle)) return particle;
    const std::string_view owner = without_owner(particle);
    if (owner.size() != particle.size() && owner.size() >= kShortestRoot) return owner;
    return particle.size() >= kShortestRoot && knows(particle) ? particle : word;
}

} // namespace propartif::language

#include "language/roots.hpp"
#include <array>
#include <optional>

namespace propartif::language {
namespace {

constexpr std::size_t kShortestRoot = 3;

struct Candidate {
    std::string text;
    int operations;
};

struct PrefixRule {
    std::string_view prefix;
    std::string_view restored; // first sound that the prefix swallowed
    bool before_vowel_only;
};

// On a tie the earlier rule wins: the vowel root before the k-root ("mengurus" is urus, not kurus).
constexpr std::array kPrefixes{
    PrefixRule{"di", "", false},   PrefixRule{"ke", "", false},    PrefixRule{"se", "", false},
    PrefixRule{"ber", "", false},  PrefixRule{"bel", "", false},   PrefixRule{"be", "", false},
    PrefixRule{"ter", "", false},  PrefixRule{"te", "", false},    PrefixRule{"meng", "", false},
    PrefixRule{"meng", "k", true}, PrefixRule{"menge", "", false}, PrefixRule{"meny", "s", true},
    PrefixRule{"men", "t", true},  PrefixRule{"men", "", false},   PrefixRule{"mem", "p", true},
    PrefixRule{"mem", "", false},  PrefixRule{"me", "", false},    PrefixRule{"peng", "", false},
    PrefixRule{"peng", "k", true}, PrefixRule{"penge", "", false}, PrefixRule{"peny", "s", true},
    PrefixRule{"pen", "t", true},  PrefixRule{"pen", "", false},   PrefixRule{"pem", "p", true},
    PrefixRule{"pem", "", false},  PrefixRule{"per", "", false},   PrefixRule{"pel", "", false},
    PrefixRule{"pe", "", false},   PrefixRule{"nge", "", false},   PrefixRule{"ng", "", false},
    PrefixRule{"ng", "k", true},   PrefixRule{"ny", "s", true},    PrefixRule{"ny", "c", true},
    PrefixRule{"n", "t", true},    PrefixRule{"m", "p", true},     PrefixRule{"ku", "", false},
    PrefixRule{"kau", "", false}};
constexpr std::array kBanjarPrefixes{PrefixRule{"ma", "", false}, PrefixRule{"ba", "", false},
                                     PrefixRule{"ta", "", false}, PrefixRule{"sa", "", false}};
constexpr std::array<std::string_view, 5> kSuffixes{"", "kan", "an", "i", "in"};

bool is_vowel(char letter) {
    return std::string_view("aiueo").find(letter) != std::string_view::npos;
}

std::optional<std::string> without(std::string_view word, const PrefixRule& rule) {
    if (!word.starts_with(rule.prefix)) return std::nullopt;
    const std::string_view rest = word.substr(rule.prefix.size());
    if (rest.size() + rule.restored.size() < kShortestRoot) return std::nullopt;
    if (rule.before_vowel_only && !is_vowel(rest.front())) return std::nullopt;
    return std::string(rule.restored) + std::string(rest);
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

// "repot-repot" and "deg-degan" mean their first part.
std::string_view first_part(std::string_view word) {
    const auto hyphen = word.find('-');
    return hyphen == std::string_view::npos || hyphen < 2 ? word : word.substr(0, hyphen);
}

class Search {
public:
    Search(const WordSet& known, bool banjar) : known_(known), banjar_(banjar) {}

    std::optional<Candidate> best(std::string_view word) {
        const std::string_view particle = without_particle(word);
        const std::string_view owner = without_owner(particle);
        suffixes(word, 0);
        if (particle.size() != word.size()) suffixes(particle, 1);
        if (owner.size() != particle.size()) suffixes(owner, particle.size() != word.size() ? 2 : 1);
        return best_;
    }

private:
    void suffixes(std::string_view word, int operations) {
        for (const std::string_view suffix : kSuffixes) {
            const std::string_view rest = suffix.empty() ? word : cut(word, suffix);
            if (!suffix.empty() && rest.size() == word.size()) continue;
            prefixes(rest, operations + (suffix.empty() ? 0 : 1), 0);
        }
        if (banjar_)
            if (const auto rest = cut(word, "akan"); rest.size() != word.size()) prefixes(rest, operations + 1, 0);
    }

    void prefixes(std::string_view word, int operations, int depth) {
        if (best_ && operations >= best_->operations) return;
        if (known_.find(word) != known_.end()) {
            best_ = Candidate{std::string(word), operations};
            return;
        }
        if (depth == 3) return;
        for (const auto& rule : kPrefixes) descend(word, rule, operations, depth);
        if (banjar_)
            for (const auto& rule : kBanjarPrefixes) descend(word, rule, operations, depth);
    }

    void descend(std::string_view word, const PrefixRule& rule, int operations, int depth) {
        if (const auto rest = without(word, rule)) prefixes(*rest, operations + 1, depth + 1);
    }

    const WordSet& known_;
    bool banjar_;
    std::optional<Candidate> best_;
};

// For a word of no known root: only affixes that are hardly ever part of a root, so that both sides of a comparison
// agree.
std::string plain_strip(std::string_view word) {
    std::string_view rest = without_owner(without_particle(word));
    if (rest.size() < 5) return std::string(word.size() < 5 ? word : rest);
    if (const auto shorter = cut(rest, "kan"); shorter.size() >= 4) rest = shorter;
    for (const std::string_view prefix : {"meng", "mem", "men", "ber", "ter", "di"})
        if (rest.starts_with(prefix) && rest.size() >= prefix.size() + 4)
            return std::string(rest.substr(prefix.size()));
    return std::string(rest);
}

} // namespace

Roots::Roots(const std::vector<std::string>& known) : known_(known.begin(), known.end()) {}

Roots::Found Roots::find(std::string_view word, bool banjar) const {
    if (knows(word)) return {std::string(word), true};
    const std::string_view part = first_part(word);
    if (auto best = Search(known_, banjar).best(part)) return {std::move(best->text), true};
    return {plain_strip(part), false};
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

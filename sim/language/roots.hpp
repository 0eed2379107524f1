#pragma once
// From a word to its root: confix stripping against a list of known roots.
#include "language/word_index.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace propartif::language {

class Roots {
public:
    Roots() = default;
    explicit Roots(const std::vector<std::string>& known) : known_(known) {}

    struct Found {
        std::string_view root; // of the list when known, else of the word that was asked for
        bool known = false;
        WordIndex::Id id = WordIndex::kNone; // the same for every form of a known root
    };
    // The known root reached by taking off the fewest affixes; without one, the word less its clitics and plain
    // affixes. `banjar` also takes off ma-, ba-, ta- and -akan.
    Found find(std::string_view word, bool banjar = false) const;

    // The word without -nya, -ku, -mu, -lah, -kah, -pun when what remains is known; else the word itself.
    std::string_view bare(std::string_view word) const;

    bool knows(std::string_view root) const { return known_.holds(root); }
    std::size_t size() const { return known_.size(); }

private:
    WordIndex known_;
};

} // namespace propartif::language

#pragma once
// From a word to its root: confix stripping against a list of known roots.
#include "language/word_set.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace propartif::language {

class Roots {
public:
    Roots() = default;
    explicit Roots(const std::vector<std::string>& known);

    struct Found {
        std::string root;
        bool known = false;
    };
    // The known root reached by taking off the fewest affixes; without one, the word less its clitics and plain
    // affixes. `banjar` also takes off ma-, ba-, ta- and -akan.
    Found find(std::string_view word, bool banjar = false) const;

    // The word without -nya, -ku, -mu, -lah, -kah, -pun when what remains is known; else the word itself.
    std::string_view bare(std::string_view word) const;

    bool knows(std::string_view root) const { return known_.find(root) != known_.end(); }

private:
    WordSet known_;
};

} // namespace propartif::language

#pragma once
// Spelling tables: informal Indonesian always, Banjar only where its markers show that Banjar is spoken.
#include "language/word_index.hpp"
#include "language/word_set.hpp"
#include "propartif/lexicon.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace propartif::language {

class WordTable {
public:
    WordTable() = default;
    explicit WordTable(const Lexicon& lexicon);

    bool is_banjar_marker(std::string_view word) const { return markers_.holds(word); }
    int banjar_min_markers() const { return min_markers_; }

    // The plain words one typed word stands for; "-nya" is kept on the last ("capeknya" -> lelahnya).
    std::vector<std::string> plain(std::string_view word, bool banjar) const;

private:
    WordMap<std::vector<std::string>> informal_;
    WordMap<std::vector<std::string>> banjar_;
    WordIndex markers_;
    int min_markers_ = 2;
};

} // namespace propartif::language

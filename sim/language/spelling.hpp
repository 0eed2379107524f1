#pragma once
// Slips of the finger in words that no list knows.
#include "language/word_index.hpp"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::language {

class Spelling {
public:
    static constexpr std::size_t kShortest = 5;

    // `ids` are the places of the words that a slip may be put right to.
    struct Entry {
        std::string word;
        WordIndex::Id id{};
    };
    Spelling() = default;
    explicit Spelling(std::vector<Entry> words);

    // The one word a single slip away: two letters swapped, one missing or too many, or in long words one wrong. None
    // when several words or none are that near. Names and rare words stay as they are more often than not.
    WordIndex::Id mend(std::string_view word) const;

private:
    struct Shortened { // a word less one letter, by hash
        std::uint64_t hash{};
        std::uint32_t entry{};
    };

    std::vector<Entry> words_;
    std::vector<Shortened> shortened_;   // sorted
    std::vector<std::uint32_t> buckets_; // where hashes with these upper bits begin
};

} // namespace propartif::language

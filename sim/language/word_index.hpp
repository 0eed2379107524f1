#pragma once
// Words numbered from 1, found by their letters in one step without making a string.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::language {

class WordIndex {
public:
    using Id = std::uint32_t;
    static constexpr Id kNone = 0;

    WordIndex() = default;
    explicit WordIndex(const std::vector<std::string>& words) {
        for (const auto& word : words) add(word);
    }

    Id add(std::string_view word); // the id it has, or the next one
    Id find(std::string_view word) const;
    bool holds(std::string_view word) const { return find(word) != kNone; }
    std::string_view word(Id id) const { return words_[id - 1]; }
    std::size_t size() const { return words_.size(); }

private:
    struct Slot {
        std::uint32_t tag = 0; // upper half of the hash: most other words are told apart without their letters
        Id id = kNone;
    };
    std::size_t place(std::string_view word, std::uint64_t hash) const; // its slot, or the free one it would take
    void grow();

    std::vector<std::string> words_;
    std::vector<Slot> slots_; // a power of two, at most half full
};

} // namespace propartif::language

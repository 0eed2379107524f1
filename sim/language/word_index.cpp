#include "language/word_index.hpp"
#include <cstring>

namespace propartif::language {
namespace {

// Only for finding a word again in the same process; words of up to 8 letters take one multiplication.
std::uint64_t hash_of(std::string_view word) {
    constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15U;
    std::uint64_t hash = word.size() * kSpread;
    while (!word.empty()) {
        const std::size_t taken = word.size() < 8 ? word.size() : 8;
        std::uint64_t letters = 0;
        std::memcpy(&letters, word.data(), taken);
        hash = (hash ^ letters) * kSpread;
        hash ^= hash >> 29U;
        word.remove_prefix(taken);
    }
    return hash * kSpread;
}

std::uint32_t tag_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32U);
}

} // namespace

std::size_t WordIndex::place(std::string_view word, std::uint64_t hash) const {
    const std::size_t last = slots_.size() - 1;
    const std::uint32_t tag = tag_of(hash);
    std::size_t at = (hash >> 16U) & last;
    while (slots_[at].id != kNone && (slots_[at].tag != tag || words_[slots_[at].id - 1] != word)) at = (at + 1) & last;
    return at;
}

WordIndex::Id WordIndex::find(std::string_view word) const {
    return slots_.empty() ? kNone : slots_[place(word, hash_of(word))].id;
}

WordIndex::Id WordIndex::add(std::string_view word) {
    if (slots_.size() <= 2 * words_.size()) grow();
    const std::uint64_t hash = hash_of(word);
    Slot& slot = slots_[place(word, hash)];
    if (slot.id == kNone) {
        words_.emplace_back(word);
        slot = {tag_of(hash), static_cast<Id>(words_.size())};
    }
    return slot.id;
}

void WordIndex::grow() {
    slots_.assign(slots_.empty() ? 16 : 2 * slots_.size(), {});
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const std::uint64_t hash = hash_of(words_[i]);
        slots_[place(words_[i], hash)] = {tag_of(hash), static_cast<Id>(i + 1)};
    }
}

} // namespace propartif::language

#include "language/word_index.hpp"
#include <cstring>

namespace propartif::language {
namespace {

template <class T>
std::uint64_t letters_at(std::string_view word, std::size_t at) {
    T letters{};
    std::memcpy(&letters, word.data() + at, sizeof(T));
    return letters;
}

// Up to eight letters as one number; the halves may overlap.
std::uint64_t short_word(std::string_view word) {
    const std::size_t size = word.size();
    if (size >= 4) return letters_at<std::uint32_t>(word, 0) << 32U | letters_at<std::uint32_t>(word, size - 4);
    if (size == 0) return 0;
    const auto letter = [&word](std::size_t at) { return std::uint64_t{static_cast<unsigned char>(word[at])}; };
    return letter(0) << 16U | letter(size / 2) << 8U | letter(size - 1);
}

// Only for finding a word again in the same process.
std::uint64_t hash_of(std::string_view word) {
    constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15U;
    std::uint64_t hash = word.size() * kSpread;
    const auto mix = [&hash](std::uint64_t letters) {
        hash = (hash ^ letters) * kSpread;
        hash ^= hash >> 29U;
    };
    if (word.size() <= 8) {
        mix(short_word(word));
    } else {
        for (std::size_t at = 0; at + 8 < word.size(); at += 8) mix(letters_at<std::uint64_t>(word, at));
        mix(letters_at<std::uint64_t>(word, word.size() - 8));
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

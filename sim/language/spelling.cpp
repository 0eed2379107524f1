#include "language/spelling.hpp"
#include <algorithm>
#include <utility>

namespace propartif::language {
namespace {

constexpr std::size_t kLong = 7; // from here on one wrong letter is forgiven too
constexpr std::uint32_t kBucketBits = 12;

// Of the word less the letter at `skipped`; npos leaves it whole.
std::uint64_t hash_without(std::string_view word, std::size_t skipped) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (i == skipped) continue;
        hash = (hash ^ static_cast<unsigned char>(word[i])) * 0x100000001B3U;
    }
    return hash ^ (hash >> 31U);
}

std::size_t common_start(std::string_view a, std::string_view b) {
    std::size_t at = 0;
    while (at < a.size() && at < b.size() && a[at] == b[at]) ++at;
    return at;
}

bool one_slip(std::string_view typed, std::string_view meant) {
    const std::size_t at = common_start(typed, meant);
    if (at == 0) return false; // the first letter is hardly ever wrong
    if (typed.size() + 1 == meant.size()) return typed.substr(at) == meant.substr(at + 1);
    if (typed.size() == meant.size() + 1) return typed.substr(at + 1) == meant.substr(at);
    if (typed.size() != meant.size() || at == typed.size()) return false;
    const bool swapped = at + 1 < typed.size() && typed[at] == meant[at + 1] && typed[at + 1] == meant[at] &&
                         typed.substr(at + 2) == meant.substr(at + 2);
    const bool wrong = typed.size() >= kLong && typed.substr(at + 1) == meant.substr(at + 1);
    return swapped || wrong;
}

} // namespace

Spelling::Spelling(std::vector<Entry> words) : words_(std::move(words)) {
    for (std::uint32_t entry = 0; entry < words_.size(); ++entry)
        for (std::size_t skipped = 0; skipped <= words_[entry].word.size(); ++skipped)
            shortened_.push_back({hash_without(words_[entry].word, skipped), entry});
    std::sort(shortened_.begin(), shortened_.end(), [](const Shortened& a, const Shortened& b) {
        return a.hash != b.hash ? a.hash < b.hash : a.entry < b.entry;
    });
    buckets_.assign((std::size_t{1} << kBucketBits) + 1, 0);
    for (const auto& each : shortened_) ++buckets_[(each.hash >> (64U - kBucketBits)) + 1];
    for (std::size_t i = 1; i < buckets_.size(); ++i) buckets_[i] += buckets_[i - 1];
}

WordIndex::Id Spelling::mend(std::string_view word) const {
    if (word.size() < kShortest || shortened_.empty()) return WordIndex::kNone;
    const Entry* found = nullptr;
    for (std::size_t skipped = 0; skipped <= word.size(); ++skipped) {
        const std::uint64_t hash = hash_without(word, skipped);
        const auto bucket = hash >> (64U - kBucketBits);
        for (std::size_t i = buckets_[bucket]; i < buckets_[bucket + 1]; ++i) {
            if (shortened_[i].hash != hash) continue;
            const Entry& near = words_[shortened_[i].entry];
            if (&near == found || !one_slip(word, near.word)) continue;
            if (found != nullptr) return WordIndex::kNone;
            found = &near;
        }
    }
    return found == nullptr ? WordIndex::kNone : found->id;
}

} // namespace propartif::language

#pragma once
// How big a content file may be. Everything is refused at limit + 1, and tested there.
#include "propartif/scenario.hpp"
#include <cstddef>

namespace propartif::store {

struct Limits {
    std::size_t document_bytes = std::size_t{4} << 20;
    std::size_t depth = 32;
    std::size_t string_bytes = std::size_t{64} << 10;
    std::size_t key_bytes = 256; // keys become part of pointers, so they stay short
    std::size_t values = 20'000;
};
inline constexpr Limits kContentLimits{};
// A lexicon is a word list: shallow, but long.
inline constexpr Limits kLexiconLimits{std::size_t{8} << 20, 32, std::size_t{64} << 10, 256, 200'000};

// What an author is still writing may be larger than what can be played.
inline constexpr Limits kDraftLimits{std::size_t{32} << 20, 32, std::size_t{64} << 10, 256, 1'000'000};

inline constexpr std::size_t kMaxNodes = kMostNodes;
inline constexpr std::size_t kMaxDraftNodes = 12'000;
inline constexpr std::size_t kMaxFindings = 1'000;

} // namespace propartif::store

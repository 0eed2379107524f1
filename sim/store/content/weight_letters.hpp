#pragma once
// Weights as letters: two of 64 letters hold -2048..2047. A full stop takes the place of X, three of which in a row
// would read as an unfinished spot.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::store {

inline constexpr std::string_view kWeightLetters = "ABCDEFGHIJKLMNOPQRSTUVW.YZabcdefghijklmnopqrstuvwxyz0123456789-_";
inline constexpr int kWeightOffset = 2048;

inline std::string letters_of_weights(const std::vector<std::int16_t>& weights) {
    std::string letters;
    for (const std::int16_t weight : weights) {
        const auto shifted = static_cast<unsigned>(weight + kWeightOffset) & 0xFFFU;
        letters += kWeightLetters[shifted >> 6U];
        letters += kWeightLetters[shifted & 63U];
    }
    return letters;
}

// Empty when a letter is none of the 64 or one is left over.
inline std::vector<std::int16_t> weights_of_letters(std::string_view letters) {
    std::vector<std::int16_t> weights;
    if (letters.size() % 2 != 0) return weights;
    for (std::size_t at = 0; at < letters.size(); at += 2) {
        const auto high = kWeightLetters.find(letters[at]);
        const auto low = kWeightLetters.find(letters[at + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) return {};
        weights.push_back(static_cast<std::int16_t>(static_cast<int>(high * 64 + low) - kWeightOffset));
    }
    return weights;
}

} // namespace propartif::store

#include "ui/studio/amounts.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

std::string count_words(std::uint64_t count, Language language) {
    std::string digits = std::to_string(count);
    for (std::size_t left = digits.size(); left > 3;) {
        left -= 3;
        digits.insert(left, 1, language == Language::id ? '.' : ',');
    }
    return digits;
}

std::string percent_words(double share) {
    const double percent = share * 100;
    if (percent > 0 && percent < 1) return "< 1 %";
    return std::to_string(share < 1 ? std::min(99L, std::lround(percent)) : std::lround(percent)) + " %";
}

} // namespace propartif::ui

#include "propartif/workshop_plan.hpp"
#include <algorithm>

namespace propartif {

namespace {

constexpr std::size_t kLongestNickname = 24; // letters

bool is_allowed_ascii(char each) {
    return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9') ||
           std::string_view{" .'-"}.find(each) != std::string_view::npos;
}

char small(char each) {
    return each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
}

// U+00C0..U+024F but the signs for times and divided by: accented Latin letters, two bytes each.
bool is_latin_letter(unsigned char first, unsigned char second) {
    if ((second & 0xC0U) != 0x80U || first < 0xC3 || first > 0xC9) return false;
    const unsigned code = (first & 0x1FU) << 6U | (second & 0x3FU);
    return code <= 0x24F && code != 0xD7 && code != 0xF7;
}

// Bytes of the letter at `at`; 0 when it is none that a nickname may have.
std::size_t letter_bytes(std::string_view text, std::size_t at) {
    if (is_allowed_ascii(text[at])) return 1;
    if (at + 1 >= text.size()) return 0;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    return is_latin_letter(byte(at), byte(at + 1)) ? 2 : 0;
}

} // namespace

std::optional<std::string> nickname(std::string_view typed) {
    std::string out;
    std::size_t letters = 0;
    bool space = false;
    for (std::size_t at = 0; at < typed.size();) {
        const std::size_t bytes = letter_bytes(typed, at);
        if (bytes == 0) return std::nullopt;
        if (typed[at] == ' ') {
            space = !out.empty();
        } else {
            if (space) {
                out += ' ';
                ++letters;
            }
            space = false;
            out += typed.substr(at, bytes);
            ++letters;
        }
        if (letters > kLongestNickname) return std::nullopt;
        at += bytes;
    }
    if (out.empty()) return std::nullopt;
    return out;
}

bool same_nickname(std::string_view one, std::string_view other) {
    return std::ranges::equal(one, other, {}, small, small);
}

} // namespace propartif

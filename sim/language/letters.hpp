#pragma once
// Letters of a text as typed: folded to plain lower-case Latin where they look alike, each with its bytes in the
// original.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::language {

struct Letter {
    char32_t code{};           // folded; never an invisible or direction-control character
    bool disguised = false;    // a letter of another script or style that only looks like this one
    bool after_hidden = false; // something invisible stood right before it
    std::size_t begin{};
    std::size_t end{}; // bytes [begin, end) of the original text: whole characters; one may give several letters
};

// Broken UTF-8 never fails: each byte that fits no sequence becomes one U+FFFD.
std::vector<Letter> read_letters(std::string_view text);

bool is_foreign_letter(char32_t code); // beyond a-z, after folding

inline bool is_digit(char32_t code) {
    return code >= U'0' && code <= U'9';
}
inline bool is_word_letter(char32_t code) {
    return (code >= U'a' && code <= U'z') || (code >= 0xC0 && is_foreign_letter(code));
}
bool is_blank(char32_t code);

void append_utf8(char32_t code, std::string& out);

} // namespace propartif::language

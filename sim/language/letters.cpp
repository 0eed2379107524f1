#include "language/letters.hpp"
#include <algorithm>
#include <array>
#include <string>

namespace propartif::language {
namespace {

struct Fold {
    char32_t from;
    char32_t to;
};

// Letters of other scripts that look like a Latin letter, sorted by code. Without this a homoglyph hides an insult.
constexpr std::array kLookalikes{
    Fold{0x0391, U'a'}, Fold{0x0392, U'b'}, Fold{0x0395, U'e'}, Fold{0x0396, U'z'}, Fold{0x0397, U'h'},
    Fold{0x0399, U'i'}, Fold{0x039A, U'k'}, Fold{0x039C, U'm'}, Fold{0x039D, U'n'}, Fold{0x039F, U'o'},
    Fold{0x03A1, U'p'}, Fold{0x03A4, U't'}, Fold{0x03A5, U'y'}, Fold{0x03A7, U'x'}, Fold{0x03B1, U'a'},
    Fold{0x03B5, U'e'}, Fold{0x03B9, U'i'}, Fold{0x03BA, U'k'}, Fold{0x03BD, U'v'}, Fold{0x03BF, U'o'},
    Fold{0x03C1, U'p'}, Fold{0x03C4, U't'}, Fold{0x03C5, U'u'}, Fold{0x03C7, U'x'}, Fold{0x0405, U's'},
    Fold{0x0406, U'i'}, Fold{0x0408, U'j'}, Fold{0x0410, U'a'}, Fold{0x0412, U'b'}, Fold{0x0415, U'e'},
    Fold{0x041A, U'k'}, Fold{0x041C, U'm'}, Fold{0x041D, U'h'}, Fold{0x041E, U'o'}, Fold{0x0420, U'p'},
    Fold{0x0421, U'c'}, Fold{0x0422, U't'}, Fold{0x0423, U'y'}, Fold{0x0425, U'x'}, Fold{0x0430, U'a'},
    Fold{0x0432, U'b'}, Fold{0x0433, U'r'}, Fold{0x0435, U'e'}, Fold{0x043A, U'k'}, Fold{0x043C, U'm'},
    Fold{0x043D, U'h'}, Fold{0x043E, U'o'}, Fold{0x043F, U'n'}, Fold{0x0440, U'p'}, Fold{0x0441, U'c'},
    Fold{0x0442, U't'}, Fold{0x0443, U'y'}, Fold{0x0445, U'x'}, Fold{0x0455, U's'}, Fold{0x0456, U'i'},
    Fold{0x0458, U'j'}, Fold{0x04BB, U'h'}, Fold{0x0501, U'd'}, Fold{0x051B, U'q'}, Fold{0x051D, U'w'}};

// U+00C0..U+00FF to plain letters; '*' keeps the two signs among them out of words.
constexpr std::u32string_view kLatinOne = U"aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo*ouuuuypy";

bool is_invisible(char32_t code) {
    return code == 0x00AD || (code >= 0x0300 && code <= 0x036F) || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF ||
           (code >= 0xFE00 && code <= 0xFE0F) || (code < 0x20 && code != '\n' && code != '\t' && code != '\r');
}

char32_t fold_punctuation(char32_t code) {
    switch (code) {
    case 0x00A0:
    case 0x202F:
    case 0x3000: return U' ';
    case 0x2018:
    case 0x2019:
    case 0x02BC: return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x00AB:
    case 0x00BB: return U'"';
    case 0x2010:
    case 0x2011: return U'-';
    case 0x2012:
    case 0x2013:
    case 0x2014: return U';'; // a dash between clauses
    case 0x2026: return U'.';
    case 0x00D7: return U'x';
    default: return code;
    }
}

char32_t fold(char32_t code) {
    if (code >= U'A' && code <= U'Z') return code + (U'a' - U'A');
    if (code < 0x80) return code;
    const char32_t plain = fold_punctuation(code);
    if (plain != code) return plain;
    if (code >= 0x00C0 && code <= 0x00FF) return kLatinOne[code - 0x00C0];
    if (code >= 0xFF01 && code <= 0xFF5E) return fold(code - 0xFF01 + 0x21);
    const auto found = std::lower_bound(kLookalikes.begin(), kLookalikes.end(), code,
                                        [](const Fold& entry, char32_t wanted) { return entry.from < wanted; });
    return found != kLookalikes.end() && found->from == code ? found->to : code;
}

std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

struct Decoded {
    char32_t code;
    std::size_t length;
};

Decoded decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const std::size_t length = sequence_length(byte(at));
    if (length == 1) return {byte(at), 1};
    if (length == 0 || at + length > text.size()) return {0xFFFD, 1};
    char32_t code = byte(at) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return {0xFFFD, 1};
        code = (code << 6U) | (byte(at + i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < kSmallest[length] || code > 0x10FFFF || surrogate) return {0xFFFD, 1};
    return {code, length};
}

} // namespace

std::vector<Letter> read_letters(std::string_view text) {
    std::vector<Letter> letters;
    letters.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode(text, at);
        if (!is_invisible(decoded.code)) letters.push_back({fold(decoded.code), at, at + decoded.length});
        at += decoded.length;
    }
    return letters;
}

bool is_digit(char32_t code) {
    return code >= U'0' && code <= U'9';
}

bool is_word_letter(char32_t code) {
    if (code >= U'a' && code <= U'z') return true;
    if (code < 0xC0 || code == 0xFFFD) return false;
    return code < 0x2000 || (code >= 0x2C00 && code < 0x2E00) || (code >= 0x3040 && code < 0xD7FF) ||
           (code >= 0xF900 && code < 0xFE00);
}

bool is_blank(char32_t code) {
    return code == U' ' || code == U'\t' || code == U'\n' || code == U'\r';
}

void append_utf8(char32_t code, std::string& out) {
    if (code < 0x80) {
        out.push_back(static_cast<char>(code));
        return;
    }
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (code < 0x800) {
        put(0xC0 | (code >> 6U));
        put(0x80 | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12U));
        put(0x80 | ((code >> 6U) & 0x3FU));
        put(0x80 | (code & 0x3FU));
    } else {
        put(0xF0 | (code >> 18U));
        put(0x80 | ((code >> 12U) & 0x3FU));
        put(0x80 | ((code >> 6U) & 0x3FU));
        put(0x80 | (code & 0x3FU));
    }
}

} // namespace propartif::language

#include "language/letters.hpp"
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utf8proc.h>
#include <utility>

namespace propartif::language {
namespace {

struct Fold {
    char32_t from;
    char32_t to;
};

// Letters of other scripts and phonetic signs that look like a Latin letter, sorted by code. Without this a homoglyph
// hides an insult.
constexpr std::array kLookalikes{
    Fold{0x0111, U'd'}, Fold{0x0131, U'i'}, Fold{0x0142, U'l'}, Fold{0x0251, U'a'}, Fold{0x0261, U'g'},
    Fold{0x0262, U'g'}, Fold{0x026A, U'i'}, Fold{0x0274, U'n'}, Fold{0x0280, U'r'}, Fold{0x028F, U'y'},
    Fold{0x0299, U'b'}, Fold{0x029C, U'h'}, Fold{0x029F, U'l'}, Fold{0x0391, U'a'}, Fold{0x0392, U'b'},
    Fold{0x0395, U'e'}, Fold{0x0396, U'z'}, Fold{0x0397, U'h'}, Fold{0x0399, U'i'}, Fold{0x039A, U'k'},
    Fold{0x039C, U'm'}, Fold{0x039D, U'n'}, Fold{0x039F, U'o'}, Fold{0x03A1, U'p'}, Fold{0x03A4, U't'},
    Fold{0x03A5, U'y'}, Fold{0x03A7, U'x'}, Fold{0x03B1, U'a'}, Fold{0x03B5, U'e'}, Fold{0x03B9, U'i'},
    Fold{0x03BA, U'k'}, Fold{0x03BD, U'v'}, Fold{0x03BF, U'o'}, Fold{0x03C1, U'p'}, Fold{0x03C4, U't'},
    Fold{0x03C5, U'u'}, Fold{0x03C7, U'x'}, Fold{0x0405, U's'}, Fold{0x0406, U'i'}, Fold{0x0408, U'j'},
    Fold{0x0410, U'a'}, Fold{0x0412, U'b'}, Fold{0x0415, U'e'}, Fold{0x041A, U'k'}, Fold{0x041C, U'm'},
    Fold{0x041D, U'h'}, Fold{0x041E, U'o'}, Fold{0x0420, U'p'}, Fold{0x0421, U'c'}, Fold{0x0422, U't'},
    Fold{0x0423, U'y'}, Fold{0x0425, U'x'}, Fold{0x0430, U'a'}, Fold{0x0432, U'b'}, Fold{0x0433, U'r'},
    Fold{0x0435, U'e'}, Fold{0x043A, U'k'}, Fold{0x043C, U'm'}, Fold{0x043D, U'h'}, Fold{0x043E, U'o'},
    Fold{0x043F, U'n'}, Fold{0x0440, U'p'}, Fold{0x0441, U'c'}, Fold{0x0442, U't'}, Fold{0x0443, U'y'},
    Fold{0x0445, U'x'}, Fold{0x0455, U's'}, Fold{0x0456, U'i'}, Fold{0x0458, U'j'}, Fold{0x04BB, U'h'},
    Fold{0x04CF, U'l'}, Fold{0x0501, U'd'}, Fold{0x051B, U'q'}, Fold{0x051D, U'w'}, Fold{0x0570, U'h'},
    Fold{0x0578, U'n'}, Fold{0x057D, U'u'}, Fold{0x0581, U'g'}, Fold{0x0585, U'o'}, Fold{0x1D00, U'a'},
    Fold{0x1D04, U'c'}, Fold{0x1D05, U'd'}, Fold{0x1D07, U'e'}, Fold{0x1D0A, U'j'}, Fold{0x1D0B, U'k'},
    Fold{0x1D0D, U'm'}, Fold{0x1D0F, U'o'}, Fold{0x1D18, U'p'}, Fold{0x1D1B, U't'}, Fold{0x1D1C, U'u'},
    Fold{0x1D20, U'v'}, Fold{0x1D21, U'w'}, Fold{0x1D22, U'z'}};

// U+00C0..U+00FF to plain letters; '*' keeps the two signs among them out of words.
constexpr std::u32string_view kLatinOne = U"aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo*ouuuuypy";

bool is_control(char32_t code) {
    return (code < 0x20 && code != '\n' && code != '\t' && code != '\r') || (code >= 0x7F && code < 0xA0);
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

std::optional<char32_t> lookalike(char32_t code) {
    const auto found = std::lower_bound(kLookalikes.begin(), kLookalikes.end(), code,
                                        [](const Fold& entry, char32_t wanted) { return entry.from < wanted; });
    return found != kLookalikes.end() && found->from == code ? std::optional(found->to) : std::nullopt;
}

// The plain letter, and whether only its looks say so.
std::pair<char32_t, bool> fold(char32_t code) {
    if (code >= U'A' && code <= U'Z') return {code + (U'a' - U'A'), false};
    if (code < 0x80) return {code, false};
    if (code >= 0x00C0 && code <= 0x00FF && code != 0x00D7) return {kLatinOne[code - 0x00C0], false};
    if (const auto latin = lookalike(code)) return {*latin, true};
    return {fold_punctuation(code), false};
}

bool is_plain_letter(char32_t code) {
    return code >= U'a' && code <= U'z';
}

// Letters in a fancy dress: mathematical, full-width, encircled, raised. Ligatures and signs as "No" are ordinary.
bool is_dressed(const utf8proc_property_t& property) {
    switch (property.decomp_type) {
    case UTF8PROC_DECOMP_TYPE_FONT:
    case UTF8PROC_DECOMP_TYPE_WIDE:
    case UTF8PROC_DECOMP_TYPE_CIRCLE:
    case UTF8PROC_DECOMP_TYPE_SUPER:
    case UTF8PROC_DECOMP_TYPE_SUB: return true;
    default: return false;
    }
}

class Reader {
public:
    explicit Reader(std::string_view text) { letters_.reserve(text.size()); }

    // Most texts are nothing but plain bytes: written at once, and only controls are looked at apart.
    void add_plain(std::string_view text, std::size_t begin, std::size_t end) {
        std::size_t place = letters_.size();
        letters_.resize(place + end - begin);
        for (std::size_t at = begin; at < end; ++at) {
            const auto byte = static_cast<unsigned char>(text[at]);
            if (is_control(byte)) continue;
            const char32_t code = byte >= 'A' && byte <= 'Z' ? byte + char32_t{'a' - 'A'} : byte;
            letters_[place++] = {code, false, std::exchange(hidden_, false), at, at + 1};
        }
        letters_.resize(place);
    }

    // Compatibility decomposition less all marks: what NFKC makes one word is one word here too.
    void add(char32_t code, std::size_t begin, std::size_t end) {
        if (fold(code).first != code) {
            push(code, begin, end, false);
            return;
        }
        const auto* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(code));
        std::array<utf8proc_int32_t, 20> parts{};
        constexpr auto kOptions =
            static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
        int bound = 0;
        const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), parts.data(),
                                                   static_cast<utf8proc_ssize_t>(parts.size()), kOptions, &bound);
        if (property->ignorable != 0) hidden_ = true;
        const auto last = std::min(parts.size(), static_cast<std::size_t>(std::max<utf8proc_ssize_t>(count, 0)));
        for (std::size_t part = 0; part < last && !is_control(code); ++part)
            push(static_cast<char32_t>(parts[part]), begin, end, is_dressed(*property));
    }

    std::vector<Letter> take() { return std::move(letters_); }

private:
    void push(char32_t code, std::size_t begin, std::size_t end, bool dressed) {
        const auto [plain, lookalike] = fold(code);
        const bool disguised = lookalike || (dressed && is_plain_letter(plain));
        const char32_t lower =
            plain < 0x80 ? plain : static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(plain)));
        letters_.push_back({lower, disguised, std::exchange(hidden_, false), begin, end});
    }

    std::vector<Letter> letters_;
    bool hidden_ = false;
};

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
    Reader reader(text);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t plain = at;
        while (plain < text.size() && static_cast<unsigned char>(text[plain]) < 0x80) ++plain;
        if (plain > at) {
            reader.add_plain(text, at, plain);
            at = plain;
            continue;
        }
        const Decoded decoded = decode(text, at);
        reader.add(decoded.code, at, at + decoded.length);
        at += decoded.length;
    }
    return reader.take();
}

bool is_foreign_letter(char32_t code) {
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

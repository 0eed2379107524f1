#include "store/content/utf8.hpp"

namespace propartif::store {

namespace {

struct Form { // of a character that starts with a byte of a range
    unsigned char first_low, first_high;
    unsigned char second_low, second_high; // the second byte rules out overlong forms and surrogates
    std::size_t length;
};
constexpr Form kForms[] = {{0x00, 0x7F, 0, 0, 1},       {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
                           {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
                           {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4}};

unsigned char byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

std::size_t character_length(std::string_view bytes, std::size_t at) { // 0 when ill-formed
    for (const Form& form : kForms) {
        const unsigned char first = byte_at(bytes, at);
        if (first < form.first_low || first > form.first_high) continue;
        if (at + form.length > bytes.size()) return 0;
        for (std::size_t i = 1; i < form.length; ++i) {
            const unsigned char low = i == 1 ? form.second_low : 0x80;
            const unsigned char high = i == 1 ? form.second_high : 0xBF;
            if (byte_at(bytes, at + i) < low || byte_at(bytes, at + i) > high) return 0;
        }
        return form.length;
    }
    return 0;
}

} // namespace

std::optional<std::size_t> first_bad_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = character_length(bytes, at);
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

} // namespace propartif::store

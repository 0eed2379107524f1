#include "workshop/join_code.hpp"
#include <algorithm>
#include <cstdint>

namespace propartif::workshop {

namespace {

constexpr std::string_view kLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kLength = 6;

} // namespace

std::string join_code(std::string_view random_bytes) {
    std::uint32_t bits = 0;
    for (const char each : random_bytes.substr(0, 4)) bits = bits << 8U | static_cast<unsigned char>(each);
    std::string out;
    for (int i = 0; i < kLength; ++i) {
        out += kLetters[bits % 32];
        bits /= 32;
    }
    return out;
}

std::string read_code(std::string_view typed) {
    std::string out;
    for (char each : typed.substr(0, 32)) {
        if (each == ' ' || each == '-') continue;
        if (each >= 'a' && each <= 'z') each = static_cast<char>(each - 'a' + 'A');
        out += each == 'O' ? '0' : each == 'I' || each == 'L' ? '1' : each;
    }
    return out;
}

std::string shown_code(const std::string& code) {
    return code.size() == kLength ? code.substr(0, 3) + " " + code.substr(3) : code;
}

std::string hex(std::string_view bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (const char each : bytes) {
        const auto byte = static_cast<unsigned char>(each);
        out += kDigits[byte >> 4U];
        out += kDigits[byte & 15U];
    }
    return out;
}

} // namespace propartif::workshop

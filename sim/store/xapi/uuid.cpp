#include "store/xapi/uuid.hpp"
#include "propartif/xapi.hpp"
#include "store/xapi/sha1.hpp"
#include <algorithm>

namespace propartif {

namespace xapi {

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

std::optional<std::uint8_t> digit(char letter) {
    const char small = letter >= 'A' && letter <= 'F' ? static_cast<char>(letter - 'A' + 'a') : letter;
    const auto place = kDigits.find(small);
    if (place == std::string_view::npos) return std::nullopt;
    return static_cast<std::uint8_t>(place);
}

bool dash_at(std::size_t place) {
    return place == 8 || place == 13 || place == 18 || place == 23;
}

} // namespace

std::optional<UuidBytes> uuid_bytes(std::string_view text) {
    if (text.size() != 36) return std::nullopt;
    UuidBytes out{};
    std::size_t digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (dash_at(i)) {
            if (text[i] != '-') return std::nullopt;
            continue;
        }
        const auto value = digit(text[i]);
        if (!value) return std::nullopt;
        out[digits / 2] = static_cast<std::uint8_t>(out[digits / 2] << 4U | *value);
        ++digits;
    }
    return out;
}

std::string uuid_text(UuidBytes bytes, std::uint8_t version) {
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | (version << 4U));
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U);
    std::string out;
    for (const std::uint8_t each : bytes) {
        if (dash_at(out.size())) out += '-';
        out += kDigits[each >> 4U];
        out += kDigits[each & 0x0FU];
    }
    return out;
}

} // namespace xapi

std::string uuid_v5(std::string_view name_space, std::string_view name) {
    const auto space = xapi::uuid_bytes(name_space);
    if (!space) return {};
    std::string bytes(space->begin(), space->end());
    bytes += name;
    const auto hash = xapi::sha1(bytes);
    xapi::UuidBytes first{};
    std::copy_n(hash.begin(), first.size(), first.begin());
    return xapi::uuid_text(first, 5);
}

} // namespace propartif

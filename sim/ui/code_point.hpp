#pragma once
#include <cstddef>
#include <string_view>

namespace propartif::ui {

struct CodePoint {
    unsigned value = 0;
    std::size_t bytes = 0;
};

// The letter at byte `at` (which must lie inside). Bytes that are not UTF-8 come one by one as U+FFFD.
constexpr CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(text[i])); };
    const unsigned lead = byte(at);
    if (lead < 0x80u) return {lead, 1};
    const std::size_t size = lead >= 0xF0u && lead < 0xF8u   ? 4
                             : lead >= 0xE0u && lead < 0xF0u ? 3
                             : lead >= 0xC2u && lead < 0xE0u ? 2
                                                             : 0;
    if (size == 0 || at + size > text.size()) return {0xFFFDu, 1};
    unsigned value = lead & (0x7Fu >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xC0u) != 0x80u) return {0xFFFDu, 1};
        value = (value << 6) | (byte(at + i) & 0x3Fu);
    }
    return {value, size};
}

} // namespace propartif::ui

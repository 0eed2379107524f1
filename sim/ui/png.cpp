#include "ui/png.hpp"
#include <algorithm>
#include <array>
#include <string_view>

namespace propartif::ui {

namespace {

constexpr std::array<std::uint32_t, 256> crc_table() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t n = 0; n < 256; ++n) {
        std::uint32_t c = n;
        for (int k = 0; k < 8; ++k) c = (c & 1u) != 0 ? 0xEDB88320u ^ (c >> 1) : c >> 1;
        table[n] = c;
    }
    return table;
}
constexpr auto kCrcTable = crc_table();

void put_big_endian(std::string& out, std::uint32_t v) {
    for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>((v >> shift) & 255u));
}

void put_chunk(std::string& out, std::string_view type, std::string_view body) {
    put_big_endian(out, static_cast<std::uint32_t>(body.size()));
    const std::size_t checked_from = out.size();
    out.append(type).append(body);
    std::uint32_t crc = 0xFFFFFFFFu;
    for (std::size_t at = checked_from; at < out.size(); ++at) {
        crc = kCrcTable[(crc ^ static_cast<unsigned char>(out[at])) & 255u] ^ (crc >> 8);
    }
    put_big_endian(out, crc ^ 0xFFFFFFFFu);
}

// A zlib stream of stored blocks.
std::string stored(const std::string& raw) {
    constexpr std::size_t kBlock = 65535;
    std::string out("\x78\x01", 2);
    std::size_t at = 0;
    do {
        const std::size_t size = std::min(kBlock, raw.size() - at);
        const auto length = static_cast<std::uint32_t>(size);
        out.push_back(at + size == raw.size() ? '\1' : '\0');
        for (const std::uint32_t v : {length, ~length}) {
            out.push_back(static_cast<char>(v & 255u));
            out.push_back(static_cast<char>((v >> 8) & 255u));
        }
        out.append(raw, at, size);
        at += size;
    } while (at < raw.size());
    std::uint32_t a = 1;
    std::uint32_t b = 0;
    for (const char c : raw) {
        a = (a + static_cast<unsigned char>(c)) % 65521u;
        b = (b + a) % 65521u;
    }
    put_big_endian(out, (b << 16) | a);
    return out;
}

} // namespace

std::string png_of(const std::vector<std::uint8_t>& rgba, int width, int height) {
    if (width <= 0 || height <= 0) return {};
    const auto columns = static_cast<std::size_t>(width);
    const auto rows = static_cast<std::size_t>(height);
    if (rgba.size() != columns * rows * 4) return {};
    std::string raw;
    raw.reserve(rows * (columns * 3 + 1));
    for (std::size_t y = 0; y < rows; ++y) {
        raw.push_back('\0'); // no filter
        for (std::size_t x = 0; x < columns; ++x) {
            for (std::size_t part = 0; part < 3; ++part) {
                raw.push_back(static_cast<char>(rgba[(y * columns + x) * 4 + part]));
            }
        }
    }
    std::string header;
    put_big_endian(header, static_cast<std::uint32_t>(width));
    put_big_endian(header, static_cast<std::uint32_t>(height));
    header.append("\x08\x02\x00\x00\x00", 5);
    std::string out("\x89PNG\r\n\x1a\n", 8);
    put_chunk(out, "IHDR", header);
    put_chunk(out, "IDAT", stored(raw));
    put_chunk(out, "IEND", {});
    return out;
}

} // namespace propartif::ui

#include "store/xapi/sha1.hpp"
#include <bit>
#include <string>

namespace propartif::xapi {

namespace {

using Word = std::uint32_t;
using State = std::array<Word, 5>;
constexpr std::size_t kBlockBytes = 64;

struct Round {
    Word mixed, constant;
};

Round round_of(std::size_t step, Word b, Word c, Word d) {
    if (step < 20) return {(b & c) | (~b & d), 0x5A827999U};
    if (step < 40) return {b ^ c ^ d, 0x6ED9EBA1U};
    if (step < 60) return {(b & c) | (b & d) | (c & d), 0x8F1BBCDCU};
    return {b ^ c ^ d, 0xCA62C1D6U};
}

void add_block(State& state, std::string_view block) {
    std::array<Word, 80> schedule{};
    for (std::size_t i = 0; i < kBlockBytes; ++i)
        schedule[i / 4] = (schedule[i / 4] << 8U) | static_cast<unsigned char>(block[i]);
    for (std::size_t i = 16; i < schedule.size(); ++i)
        schedule[i] = std::rotl(schedule[i - 3] ^ schedule[i - 8] ^ schedule[i - 14] ^ schedule[i - 16], 1);
    auto [a, b, c, d, e] = state;
    for (std::size_t i = 0; i < schedule.size(); ++i) {
        const auto [mixed, constant] = round_of(i, b, c, d);
        const Word next = std::rotl(a, 5) + mixed + e + constant + schedule[i];
        e = d;
        d = c;
        c = std::rotl(b, 30);
        b = a;
        a = next;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
}

} // namespace

std::array<std::uint8_t, 20> sha1(std::string_view bytes) {
    State state{0x67452301U, 0xEFCDAB89U, 0x98BADCFEU, 0x10325476U, 0xC3D2E1F0U};
    std::string padded(bytes);
    padded += '\x80';
    while (padded.size() % kBlockBytes != kBlockBytes - 8) padded += '\0';
    const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
    for (int shift = 56; shift >= 0; shift -= 8) padded += static_cast<char>((bits >> shift) & 0xFFU);
    for (std::size_t at = 0; at < padded.size(); at += kBlockBytes)
        add_block(state, std::string_view{padded}.substr(at, kBlockBytes));
    std::array<std::uint8_t, 20> out{};
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::uint8_t>((state[i / 4] >> (24 - 8 * (i % 4))) & 0xFFU);
    return out;
}

} // namespace propartif::xapi

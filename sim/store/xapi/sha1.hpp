#pragma once
// SHA-1 (FIPS 180-4), only because version 5 UUIDs are made of it; nothing is kept safe by it.
#include <array>
#include <cstdint>
#include <string_view>

namespace propartif::xapi {

std::array<std::uint8_t, 20> sha1(std::string_view bytes);

} // namespace propartif::xapi

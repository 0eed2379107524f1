#pragma once
// UUIDs as text.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace propartif::xapi {

using UuidBytes = std::array<std::uint8_t, 16>;

// "6ba7b810-9dad-11d1-80b4-00c04fd430c8", upper case too; nothing when it is not one.
std::optional<UuidBytes> uuid_bytes(std::string_view text);

// With the version and the RFC's variant stamped in.
std::string uuid_text(UuidBytes bytes, std::uint8_t version);

} // namespace propartif::xapi

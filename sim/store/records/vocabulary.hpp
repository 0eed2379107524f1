#pragma once
// Enumerations are stored by their public keys.
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace propartif::records {

template <class Kind, std::size_t count>
std::string_view key_of(const std::array<std::string_view, count>& keys, Kind kind) {
    const auto place = static_cast<std::size_t>(kind);
    return place < count ? keys[place] : std::string_view{};
}

template <class Kind, std::size_t count>
std::optional<Kind> kind_of(const std::array<std::string_view, count>& keys, std::string_view key) {
    for (std::size_t place = 0; place < count; ++place)
        if (keys[place] == key) return static_cast<Kind>(place);
    return std::nullopt;
}

} // namespace propartif::records

#pragma once
// Where one request ends in the bytes a stranger sent, before anything else looks at them. Stricter than HTTP asks: the
// page sends plain requests with a length, so whatever else arrives is refused by its first bytes.
#include <cstddef>
#include <string_view>

namespace propartif::workshop {

inline constexpr std::size_t kMostHeadBytes = std::size_t{8} << 10; // request line and headers
inline constexpr std::size_t kMostBodyBytes = std::size_t{16} << 10;

struct Arrived {
    enum class State { incomplete, whole, refused } state{};
    std::size_t bytes{}; // of the whole request
    int status{};        // to answer a refused one with

    bool operator==(const Arrived&) const = default;
};

Arrived first_request(std::string_view bytes);

} // namespace propartif::workshop

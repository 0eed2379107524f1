#include "reports/csv.hpp"
#include <algorithm>
#include <array>

namespace propartif::reports {

std::string harmless(std::string_view words) {
    constexpr std::array<std::string_view, 13> kDangerous{
        "=", "+", "-", "@", "'", "\t", "\r", "\n", "＝", "＋", "－", "＠", std::string_view{"\0", 1}};
    const bool dangerous = std::ranges::any_of(kDangerous, [&](auto start) { return words.starts_with(start); });
    return (dangerous ? "'" : "") + std::string(words);
}

std::string csv_line(const std::vector<std::string>& cells) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        out += i ? ",\"" : "\"";
        for (const char each : cells[i]) {
            if (each == '"') out += '"';
            out += each;
        }
        out += '"';
    }
    return out + "\r\n";
}

} // namespace propartif::reports

#include "ui/initials.hpp"
#include "ui/code_point.hpp"

namespace propartif::ui {

std::string initials(std::string_view name) {
    std::string_view first;
    std::string_view last;
    bool at_start = true;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t bytes = code_point_at(name, at).bytes;
        const bool blank = name[at] == ' ' || name[at] == '\t';
        if (at_start && !blank) (first.empty() ? first : last) = name.substr(at, bytes);
        at_start = blank;
        at += bytes;
    }
    return std::string(first) + std::string(last);
}

} // namespace propartif::ui

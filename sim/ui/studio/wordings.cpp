#include "ui/studio/wordings.hpp"
#include <algorithm>
#include <string_view>
#include <utility>

namespace propartif::ui {

namespace {

std::string trimmed(std::string_view words) {
    const auto first = words.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return std::string(words.substr(first, words.find_last_not_of(" \t") - first + 1));
}

std::vector<std::string> as_wordings(const std::string& line) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find('|', at), line.size());
        if (std::string each = trimmed(std::string_view(line).substr(at, end - at)); !each.empty())
            out.push_back(std::move(each));
        at = end + 1;
    }
    return out;
}

} // namespace

std::string as_line(const std::vector<std::string>& wordings) {
    std::string line;
    for (const std::string& each : wordings) line += (line.empty() ? "" : " | ") + each;
    return line;
}

std::vector<std::string> as_lines(const std::vector<std::vector<std::string>>& things) {
    std::vector<std::string> lines;
    for (const auto& each : things) lines.push_back(as_line(each));
    return lines;
}

std::vector<std::vector<std::string>> as_things(const std::vector<std::string>& lines) {
    std::vector<std::vector<std::string>> things;
    for (const std::string& line : lines)
        if (auto wordings = as_wordings(line); !wordings.empty()) things.push_back(std::move(wordings));
    return things;
}

} // namespace propartif::ui

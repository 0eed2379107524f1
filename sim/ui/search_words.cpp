#include "ui/search_words.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool holds(std::string_view text, std::string_view word) {
    return std::search(text.begin(), text.end(), word.begin(), word.end(),
                       [](char a, char b) { return small(a) == small(b); }) != text.end();
}

} // namespace

bool holds_all_words(std::string_view text, std::string_view looked_for) {
    for (std::size_t at = looked_for.find_first_not_of(kBlanks); at != std::string_view::npos;) {
        const std::size_t end = std::min(looked_for.find_first_of(kBlanks, at), looked_for.size());
        if (!holds(text, looked_for.substr(at, end - at))) return false;
        at = looked_for.find_first_not_of(kBlanks, end);
    }
    return true;
}

} // namespace propartif::ui

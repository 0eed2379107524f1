#pragma once
#include <string_view>

namespace propartif::ui {

// Every word looked for occurs somewhere in `text`, capitals aside. Nothing looked for is found everywhere.
bool holds_all_words(std::string_view text, std::string_view looked_for);

} // namespace propartif::ui

#pragma once
#include <string>
#include <string_view>

namespace propartif::ui {

// The first letters of the first and last word of a name, as they are written: "NA" of "Nur Aini".
std::string initials(std::string_view name);

} // namespace propartif::ui

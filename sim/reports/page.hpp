#pragma once
// A whole page: one file that needs nothing else, reads on a screen and prints on A4.
#include "reports/practice.hpp"
#include <string>
#include <string_view>

namespace propartif::reports {

enum class Paper { upright, sideways };

// `body` is ready for a page. No script, no request to anywhere; the page itself forbids both. The reminder that a
// report is formative stands below every page's end, in both languages.
std::string page(const Wording& wording, std::string_view title, Paper paper, std::string_view body);

} // namespace propartif::reports

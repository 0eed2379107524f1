#pragma once
// A scenario to be read and discussed by colleagues: everything that is said and what it leads to, in the order of the
// file, as a page (HTML) or as Markdown.
#include "propartif/scenario.hpp"
#include "reports/practice.hpp"
#include <string>

namespace propartif::reports {

std::string script_page(const Wording& wording, const Scenario& scenario);
std::string script_markdown(const Wording& wording, const Scenario& scenario);

} // namespace propartif::reports

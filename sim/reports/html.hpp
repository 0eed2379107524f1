#pragma once
// Text that is safe inside a page, and the few elements every page is made of.
#include <string>
#include <string_view>

namespace propartif::reports {

// For element content and quoted attributes. Characters that no page may hold become U+FFFD.
std::string escaped(std::string_view text);

// <tag class="kind">inside</tag>; `inside` is already a page's text, not escaped again. No class when `kind` is empty.
std::string element(std::string_view tag, std::string_view kind, std::string_view inside);

// A paragraph of plain words, escaped; nothing at all when there are none.
std::string paragraph(std::string_view kind, std::string_view words);

} // namespace propartif::reports

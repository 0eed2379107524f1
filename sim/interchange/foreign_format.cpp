#include "propartif/interchange.hpp"
#include <algorithm>

namespace propartif {

const ForeignFormat* foreign_format(std::string_view file_name) {
    const auto* const found =
        std::ranges::find_if(kForeignFormats, [&](const ForeignFormat& each) { return file_name.ends_with(each.end); });
    return found == kForeignFormats.end() ? nullptr : &*found;
}

} // namespace propartif

#pragma once
// Which ids can be the name of a file.
#include <string_view>

namespace propartif::store {

bool is_own_name(std::string_view id); // nothing that leads to another folder

} // namespace propartif::store

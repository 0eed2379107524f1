#pragma once
// Keys of a newer minor version that this program does not know, kept when it saves the file again.
#include <nlohmann/json.hpp>
#include <string_view>

namespace propartif::store {

// Adds to `json` what `previous` has and the reader of scenarios does not know, at the same place. Entries of
// lists are matched by their "id", others by position. Nothing happens when `previous` is not of a newer minor version.
void carry_over(std::string_view previous, nlohmann::ordered_json& json);

} // namespace propartif::store

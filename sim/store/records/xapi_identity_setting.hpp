#pragma once
// The one setting that is a secret: what the pseudonyms of xAPI statements are made with.
#include <string_view>

namespace propartif {

inline constexpr std::string_view kXapiIdentitySetting = "xapi.identity";

} // namespace propartif

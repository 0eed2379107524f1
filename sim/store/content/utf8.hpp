#pragma once
// Well-formedness of UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
#include <cstddef>
#include <optional>
#include <string_view>

namespace propartif::store {

// Offset of the first byte that is not part of a well-formed character; nothing when all are.
std::optional<std::size_t> first_bad_utf8(std::string_view bytes);

} // namespace propartif::store

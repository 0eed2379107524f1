#pragma once
// The first look at untrusted JSON: size, encoding, nesting, lengths, duplicate keys. It builds no document,
// because copying or printing a deeply nested one would overflow the stack.
#include "propartif/diagnostic.hpp"
#include "store/content/limits.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace propartif::store {

// Empty when it is safe to build a document from these bytes.
std::vector<Diagnostic> guard_json(std::string_view bytes, const Limits& limits);

// "a/b~c" -> "a~1b~0c", as a part of a JSON pointer.
std::string pointer_part(std::string_view key);

// At most 80 bytes of text, cut between characters, for showing in a message.
std::string excerpt(std::string_view text);

} // namespace propartif::store

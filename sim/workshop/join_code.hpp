#pragma once
// The code by which phones join: six characters that cannot be mistaken for one another (Crockford's base 32).
#include <string>
#include <string_view>

namespace propartif::workshop {

// From at least four random bytes.
std::string join_code(std::string_view random_bytes);
// As it is compared: capitals, without spaces and hyphens, O read as 0, I and L as 1.
std::string read_code(std::string_view typed);
// "K7M4QD" -> "K7M 4QD"
std::string shown_code(const std::string& code);

std::string hex(std::string_view bytes);

} // namespace propartif::workshop

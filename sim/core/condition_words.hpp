#pragma once
// A condition in one readable line: "tension>=60 level:emotion>=1 not( flag:berkas-dicek )".
#include "propartif/condition.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace propartif::core {

std::string condition_words(const Condition& condition); // "always" when it holds always
// condition_from(condition_words(x)) == x for ids of [a-z0-9_-]. Nothing when it is not such a line.
std::optional<Condition> condition_from(std::string_view words);

} // namespace propartif::core

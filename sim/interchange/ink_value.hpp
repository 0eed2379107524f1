#pragma once
// What an expression of ink comes to as far as it can be told without playing.
#include "interchange/ink_story.hpp"
#include "propartif/condition.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::interchange {

struct InkValue {
    enum class Kind { text, number, variable, negated, both, either, compared, target, unknown } kind = Kind::unknown;
    std::string words;           // text; a variable's name; how it was compared; else for telling a person
    std::optional<int> number;   // truth values are 0 and 1
    std::optional<int> at_first; // what it comes to when the story begins
    std::optional<InkPointer> place;
    std::vector<InkValue> parts;
    int depth = 0;
};

// "!", "&&", "==" and so on; what has no meaning here gives an unknown value that says so.
InkValue negated(InkValue value);
InkValue worked_out(std::string_view sign, InkValue left, InkValue right);

// Nothing when it asks for more than story flags can tell.
std::optional<Condition> condition_of(const InkValue& value, const InkStory& story);

} // namespace propartif::interchange

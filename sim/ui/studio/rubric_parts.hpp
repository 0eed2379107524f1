#pragma once
// The parts of a rubric as a list, and the fields of the one that is open.
#include "ui/studio/rubric_fields.hpp"
#include <string_view>

namespace propartif::ui {

void rubric_list(const RubricWork& in);   // over the column
void rubric_choice(const RubricWork& in); // the same as one list to choose from, where there is little room
void rubric_fields(const RubricWork& in); // over the column

// The part a JSON pointer into the file leads to.
void open_rubric_part(RubricDraft& draft, std::string_view where);

} // namespace propartif::ui

#pragma once
// Trying a reply out on the rubric as it is now: levels, evidence, and why not more.
#include "ui/studio/rubric_fields.hpp"

namespace propartif::ui {

void rubric_try_out(const RubricWork& in); // over the column

// Why the reply did not get a higher level of this criterion.
void why_not(const RubricWork& in, const Criterion& criterion, const app::Tried& tried); // rubric_why.cpp

} // namespace propartif::ui

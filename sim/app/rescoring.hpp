#pragma once
// Recorded replies judged anew; nothing recorded is changed.
#include "app/content.hpp"
#include "propartif/rescoring.hpp"

namespace propartif::app {

// Adds what became of `record`'s typed replies, those taken back included. Choices keep their author's levels and are
// not looked at.
void rescore(const Content& content, const AttemptRecord& record, Rescoring& into);

} // namespace propartif::app

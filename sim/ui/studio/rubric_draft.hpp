#pragma once
// What the desk of a rubric remembers between frames: the part that is open, and the reply that is tried out.
#include "app/rubric_desk.hpp"
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace propartif::ui {

enum class RubricPart { general, criterion, signal, gate, reaction, silence, passing, rating };
enum class RubricSide { part, try_out, problems };

struct RubricDraft {
    RubricPart part = RubricPart::general;
    std::size_t at = 0;                    // of the list, where there is one
    RubricSide side = RubricSide::try_out; // at the right; in a narrow window all there is
    std::string named;                     // the part whose code is typed below
    std::string code;
    std::optional<std::size_t> rule;                     // the one that is open
    std::string condition;                               // path of the one that is open
    std::string cues_of;                                 // the signal whose lines are typed below
    std::vector<std::string> cues;                       // as typed
    app::TryOut tried;                                   // as last asked for
    std::array<std::vector<std::string>, 3> focus_typed; // its lines: content, emotion, interest
    CriterionId why;                                     // whose level is explained
    std::optional<std::string> removing;                 // from the shelf
};

} // namespace propartif::ui

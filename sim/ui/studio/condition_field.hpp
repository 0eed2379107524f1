#pragma once
// A condition built by clicking: rows of plain parts, and one group of which one must hold. In words for everywhere
// else.
#include "app/words.hpp"
#include "propartif/rubric.hpp"
#include "propartif/scenario.hpp"
#include "ui/ui.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace propartif::ui {

struct ConditionScope { // what a condition can speak of
    const Scenario& scenario;
    const Rubric* rubric; // may be null
    const app::Words& words;
    Language language{};
    bool levels = true; // a reply was given before it is read
};

std::string condition_in_words(const Condition& condition, const ConditionScope& scope);

struct ChangedCondition {
    std::optional<Condition> when; // none: it always holds
    std::string field;             // what was set
};
// Over the column. Gives the condition only in the frame it changed. `opened`: the path of the one being changed, the
// others show a link that opens them.
std::optional<ChangedCondition> condition_field(Ui& ui, std::string_view id, const std::optional<Condition>& when,
                                                const ConditionScope& scope, std::string& opened);

} // namespace propartif::ui

// One criterion: its scale, what it weighs, what its levels look like, and the rules that give them.
#include "studio/rubric_edits.hpp"
#include "ui/studio/rubric_fields.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

void number(const RubricWork& in, RubricEdit& edit, std::size_t at, int Criterion::*which, const char* id, Str label,
            int low, int high) {
    if (const auto set = number_field(in.ui, id, in.words(label), edit.now().criteria[at].*which, low, high))
        edit.change(in.ui.path(id)).criteria[at].*which = *set;
}

void scale(const RubricWork& in, RubricEdit& edit, std::size_t at) {
    constexpr int kWidest = 100;
    number(in, edit, at, &Criterion::min, "min", Str::studio_rubric_min, -kWidest, kWidest);
    number(in, edit, at, &Criterion::max, "max", Str::studio_rubric_max, -kWidest, kWidest);
    number(in, edit, at, &Criterion::otherwise, "otherwise", Str::studio_rubric_otherwise, -kWidest, kWidest);
    const int weight = static_cast<int>(std::lround(edit.now().criteria[at].weight));
    if (const auto set = number_field(in.ui, "weight", in.words(Str::studio_rubric_weight), weight, 0, 1000))
        edit.change(in.ui.path("weight")).criteria[at].weight = *set;
    gap(in.ui, 12);
    if (const auto typed =
            words_field(in.ui, "skill", edit.now().criteria[at].skill, {.label = in.words(Str::studio_rubric_skill)}))
        edit.change(in.ui.path("skill")).criteria[at].skill = *typed;
    gap(in.ui, 12);
}

std::vector<std::string> codes(const Rubric& rubric) {
    std::vector<std::string> out{"cei"}; // the count of three has this name where rules ask for it
    for (const Criterion& each : rubric.criteria) out.push_back(each.id.value);
    return out;
}

} // namespace

void rubric_criterion(const RubricWork& in, RubricEdit& edit, std::size_t at) {
    Ui& ui = in.ui;
    const CriterionId id = edit.now().criteria[at].id;
    const IdScope scope(ui, "criterion");
    std::string field;
    if (const auto code = code_field(in, id.value, codes(edit.now())))
        studio::rename_criterion(edit.change(ui.path("code")), id, CriterionId{*code});
    if (auto typed =
            text_fields(in, "title", edit.now().criteria[at].title, {.label = in.words(Str::studio_name)}, field))
        edit.change(field).criteria[at].title = std::move(*typed);
    scale(in, edit, at);
    rubric_rules(in, edit, at);
    gap(ui, 12);
    const Criterion shown = edit.now().criteria[at];
    rubric_anchors(in, shown.anchors, shown.min, shown.max, [&](std::string typed) -> std::vector<Anchor>& {
        return edit.change(std::move(typed)).criteria[at].anchors;
    });
    if (auto typed = text_fields(in, "tip", edit.now().criteria[at].tip,
                                 {.label = in.words(Str::studio_rubric_tip), .lines = 2}, field))
        edit.change(field).criteria[at].tip = std::move(*typed);
    if (!remove_part(in)) return;
    studio::remove_criterion(edit.change(), edit.now().criteria[at].id);
    in.draft.part = RubricPart::general;
}

} // namespace propartif::ui

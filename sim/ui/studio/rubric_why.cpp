#include "ui/studio/rubric_try.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

using app::Str;

std::string titles(const RubricWork& in, const std::vector<std::string>& signals) {
    constexpr std::size_t kShown = 6;
    std::string out;
    for (std::size_t i = 0; i < std::min(kShown, signals.size()); ++i)
        out += (i == 0 ? "" : ", ") + signal_title(in.rubric(), signals[i], in.model.language);
    if (signals.size() > kShown) out += " +" + std::to_string(signals.size() - kShown);
    return out;
}

void part(const RubricWork& in, Str what, const std::vector<std::string>& signals, Colour colour) {
    if (signals.empty()) return;
    text(in.ui, app::fill(in.words(what), {titles(in, signals)}), {TextSize::small, Weight::regular, colour});
}

void one_rule(const RubricWork& in, const RuleAbove& rule, bool by_model) {
    Ui& ui = in.ui;
    const Card card(ui, 0, {.padding = 10, .ground = ui.colours().sunken, .shadow = false});
    std::string head =
        app::fill(in.words(Str::studio_rubric_rule), {std::to_string(rule.rule + 1), std::to_string(rule.level)});
    if (rule.firm) head += " · " + in.words(Str::studio_rubric_firm);
    text(ui, head, {TextSize::small, Weight::semibold});
    part(in, Str::studio_rubric_there, rule.there, ui.colours().ink2);
    part(in, Str::studio_rubric_missing, rule.missing, ui.colours().turmeric);
    part(in, Str::studio_rubric_one_of, rule.one_of, ui.colours().turmeric);
    part(in, Str::studio_rubric_in_way, rule.in_way, ui.colours().red);
    if (!rule.holds()) return;
    const std::string words = rule.behind && !by_model
                                  ? app::fill(in.words(Str::studio_rubric_behind), {std::to_string(*rule.behind + 1)})
                                  : in.words(Str::studio_rubric_holds);
    text(ui, words, {TextSize::small, Weight::regular, ui.colours().turmeric});
}

} // namespace

void why_not(const RubricWork& in, const Criterion& criterion, const app::Tried& tried) {
    constexpr std::size_t kShown = 4; // the nearest ones
    const auto above = tried.above.find(criterion.id);
    if (above == tried.above.end()) return;
    const bool by_model = tried.by_model.contains(criterion.id);
    if (by_model) {
        text(in.ui, in.words(Str::studio_rubric_by_model), {TextSize::small, Weight::regular, in.ui.colours().ink2});
        gap(in.ui, 6);
    }
    if (above->second.empty())
        text(in.ui, in.words(Str::studio_rubric_no_rule), {TextSize::small, Weight::regular, in.ui.colours().ink2});
    for (std::size_t i = 0; i < std::min(kShown, above->second.size()); ++i) {
        one_rule(in, above->second[i], by_model);
        gap(in.ui, 6);
    }
}

} // namespace propartif::ui

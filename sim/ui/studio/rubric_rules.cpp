// The rules of a criterion, built by clicking: which signals must be there, one of which, and which must not.
#include "ui/studio/rubric_fields.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <utility>

namespace propartif::ui {

namespace {

using app::Str;

// "Salah satu ada: A, B, C +6".
std::string part_in_words(const RubricWork& in, Str what, const std::vector<std::string>& signals) {
    constexpr std::size_t kShown = 3;
    if (signals.empty()) return {};
    std::string out;
    for (std::size_t i = 0; i < std::min(kShown, signals.size()); ++i)
        out += (i == 0 ? "" : ", ") + signal_title(in.rubric(), signals[i], in.model.language);
    if (signals.size() > kShown) out += " +" + std::to_string(signals.size() - kShown);
    return in.words(what) + ": " + out;
}

void rule_in_words(const RubricWork& in, const LevelRule& rule) {
    const TextLook look{TextSize::small, Weight::regular, in.ui.colours().ink2};
    for (const std::string& part :
         {part_in_words(in, Str::studio_rubric_all, rule.all), part_in_words(in, Str::studio_rubric_any, rule.any),
          part_in_words(in, Str::studio_rubric_none, rule.none)})
        if (!part.empty()) text(in.ui, part, look);
    if (rule.firm) text(in.ui, in.words(Str::studio_rubric_firm), look);
}

void level_choice(const RubricWork& in, RubricEdit& edit, std::size_t at, std::size_t rule) {
    const Criterion& criterion = edit.now().criteria[at];
    const int level = criterion.levels[rule].level;
    if (const auto set = number_field(in.ui, "level", in.words(Str::studio_rubric_rule_level), level, criterion.min,
                                      std::max(criterion.min, criterion.max)))
        edit.change(in.ui.path("level")).criteria[at].levels[rule].level = *set;
    gap(in.ui, 8);
}

void rule_fields(const RubricWork& in, RubricEdit& edit, std::size_t at, std::size_t rule) {
    level_choice(in, edit, at, rule);
    const std::pair<const char*, std::pair<Str, std::vector<std::string> LevelRule::*>> parts[] = {
        {"all", {Str::studio_rubric_all, &LevelRule::all}},
        {"any", {Str::studio_rubric_any, &LevelRule::any}},
        {"none", {Str::studio_rubric_none, &LevelRule::none}}};
    for (const auto& [id, part] : parts)
        if (auto next = signals_field(in, id, in.words(part.first), edit.now().criteria[at].levels[rule].*part.second))
            edit.change().criteria[at].levels[rule].*part.second = std::move(*next);
    const bool firm = edit.now().criteria[at].levels[rule].firm;
    if (toggle(in.ui, "firm", in.words(Str::studio_rubric_firm), firm, in.words(Str::studio_rubric_firm_beneath)))
        edit.change().criteria[at].levels[rule].firm = !firm;
    gap(in.ui, 6);
}

enum class Move { stay, up, down, away };

Move heading(const RubricWork& in, const LevelRule& rule, std::size_t place, std::size_t many) {
    Ui& ui = in.ui;
    const Box row = take(ui, 0, ui.px(36));
    text_in(ui, ui.list(), {row.min, {row.max.x - ui.px(120), row.max.y}},
            app::fill(in.words(Str::studio_rubric_rule), {std::to_string(place + 1), std::to_string(rule.level)}),
            {TextSize::small, Weight::semibold});
    Move move = Move::stay;
    float x = row.max.x - ui.px(36);
    move_to({x, row.min.y});
    if (icon_button(ui, "remove", Icon::cross, in.words(Str::studio_remove_this))) move = Move::away;
    if (place + 1 < many) {
        move_to({x -= ui.px(40), row.min.y});
        if (icon_button(ui, "down", Icon::down, in.words(Str::studio_rubric_down))) move = Move::down;
    }
    if (place > 0) {
        move_to({x -= ui.px(40), row.min.y});
        if (icon_button(ui, "up", Icon::back, in.words(Str::studio_rubric_up))) move = Move::up;
    }
    move_to({row.min.x, row.max.y});
    return move;
}

void move_rule(const RubricWork& in, RubricEdit& edit, std::size_t at, std::size_t rule, Move move) {
    std::vector<LevelRule>& rules = edit.change().criteria[at].levels;
    const auto here = rules.begin() + static_cast<std::ptrdiff_t>(rule);
    if (move == Move::away) {
        rules.erase(here);
        in.draft.rule.reset();
        return;
    }
    const std::size_t to = move == Move::up ? rule - 1 : rule + 1;
    std::swap(rules[rule], rules[to]);
    if (in.draft.rule == rule)
        in.draft.rule = to;
    else if (in.draft.rule == to)
        in.draft.rule = rule;
}

} // namespace

void rubric_rules(const RubricWork& in, RubricEdit& edit, std::size_t at) {
    Ui& ui = in.ui;
    if (part_heading(ui, "add-rule", in.words(Str::studio_rubric_rules), in.words(Str::studio_add))) {
        edit.change().criteria[at].levels.push_back({edit.now().criteria[at].max, {}, {}, {}, false});
        in.draft.rule = edit.now().criteria[at].levels.size() - 1;
    }
    text(ui, in.words(Str::studio_rubric_rules_beneath), {TextSize::small, Weight::regular, ui.colours().ink2});
    gap(ui, 8);
    const std::size_t many = edit.now().criteria[at].levels.size();
    for (std::size_t i = 0; i < many; ++i) {
        const IdScope scope(ui, "rule/" + std::to_string(i));
        Move move = Move::stay;
        {
            const Card card(ui, 0, {.padding = 10, .ground = ui.colours().sunken, .shadow = false});
            move = heading(in, edit.now().criteria[at].levels[i], i, many);
            const bool open = in.draft.rule == i;
            if (open)
                rule_fields(in, edit, at, i);
            else
                rule_in_words(in, edit.now().criteria[at].levels[i]);
            gap(ui, 4);
            if (link(ui, open ? "close" : "open", in.words(open ? Str::studio_cond_close : Str::studio_cond_change),
                     TextSize::small))
                in.draft.rule = open ? std::nullopt : std::optional(i);
        }
        gap(ui, 8);
        if (move != Move::stay) return move_rule(in, edit, at, i, move);
    }
}

} // namespace propartif::ui

#include "ui/progress_view.hpp"
#include "ui/invitation.hpp"
#include "ui/page_body.hpp"
#include "ui/progress_plots.hpp"
#include "ui/widgets/button.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kTwoColumns = 760; // units of the column
constexpr float kSkillsShare = 0.36f;
constexpr float kBetween = 16;

void skill_card(const ProgressFrame& f, Str caption, const CriterionTrend& trend, bool with_tip) {
    Ui& ui = f.ui;
    const Colours& c = ui.colours();
    const Card card(ui, 0, {.padding = 18});
    text(ui, f.words(caption), {TextSize::small, Weight::regular, c.ink2});
    gap(ui, 2);
    text(ui, trend.criterion->title.in(f.model.language), {TextSize::lead, Weight::semibold});
    gap(ui, 2);
    text(ui, app::fill(f.words(Str::progress_mean), {rounded(trend.mean() * 100)}), {TextSize::small});
    if (!with_tip) return;
    gap(ui, 6);
    text(ui, trend.criterion->tip.in(f.model.language), {TextSize::small, Weight::regular, c.ink2});
}

void skills(const ProgressFrame& f, const Extremes& extremes) {
    const auto& trends = f.desk.progress.trends;
    skill_card(f, Str::report_strongest, trends[extremes.strongest], false);
    gap(f.ui, 12);
    skill_card(f, Str::report_weakest, trends[extremes.weakest], true);
}

// The scores; what is strongest and weakest stands beside them where there is room, else beneath.
void scores_and_skills(const ProgressFrame& f) {
    Ui& ui = f.ui;
    const auto& extremes = f.desk.progress.extremes;
    if (!extremes || ui.width() < ui.px(kTwoColumns)) {
        score_card(f, ui.width(), 0);
        if (!extremes) return;
        gap(ui, 12);
        skills(f, *extremes);
        return;
    }
    const ImVec2 at = cursor();
    const float between = ui.px(kBetween);
    const float right = std::floor(ui.width() * kSkillsShare);
    const float left = ui.width() - right - between;
    float lowest = 0;
    {
        const Column beside(ui, {at.x + left + between, at.y}, right);
        skills(f, *extremes);
        lowest = cursor().y;
    }
    move_to(at);
    score_card(f, left, lowest - at.y);
    move_to({at.x, std::max(lowest, cursor().y)});
}

void recommended(const ProgressFrame& f) {
    Ui& ui = f.ui;
    const Scenario* const scenario = f.desk.recommended;
    if (!scenario) return;
    text(ui, f.words(Str::practice_recommended), {TextSize::lead, Weight::semibold});
    gap(ui, 10);
    const std::string why = f.desk.recommended_for_weakest ? app::fill(f.words(Str::progress_recommended_for),
                                                                       {f.desk.weakest->title.in(f.model.language)})
                                                           : f.words(Str::practice_recommended_any);
    if (invitation(ui, "recommended", scenario->citizen,
                   {scenario->title.in(f.model.language), why, f.words(Str::home_begin)}))
        f.out.emplace_back(app::OpenBriefing{scenario->id});
}

void nothing_yet(const ProgressFrame& f) {
    Ui& ui = f.ui;
    empty_state(ui, Icon::trend, f.words(Str::progress_empty), f.words(Str::progress_empty_beneath));
    const ImVec2 at = cursor();
    const ButtonLook look{.rank = ButtonRank::primary, .icon = Icon::chat};
    centre_next(ui, button_width(ui, f.words(Str::records_choose), look));
    if (button(ui, "choose", f.words(Str::records_choose), look))
        f.out.emplace_back(app::OpenScreen{app::Screen::home});
    move_to({at.x, cursor().y});
    gap(ui, 32);
    recommended(f);
}

std::string counts_words(const ProgressFrame& f) {
    return app::fill(f.words(Str::progress_counts),
                     {std::to_string(f.desk.attempts.size()), std::to_string(f.desk.drill_answers)});
}

} // namespace

void progress_ui(const app::ProgressModel& model, ProgressDraft& draft, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "progress");
    const app::Words& words = model.content.words(model.language);
    const PageBody body(ui, "page", 1120);
    page_heading(ui, words(Str::progress_title), words(Str::progress_beneath));
    if (!model.desk) return; // its records are being read
    const ProgressFrame f{model, *model.desk, draft, ui, out, words};
    if (f.desk.attempts.size() + f.desk.drill_answers > 0) {
        text(ui, counts_words(f), {TextSize::body, Weight::semibold});
        gap(ui, 16);
    }
    if (f.desk.attempts.empty()) {
        nothing_yet(f);
        return;
    }
    scores_and_skills(f);
    gap(ui, 24);
    recommended(f);
    gap(ui, 24);
    criterion_cards(f);
    gap(ui, 24);
    self_card(f);
}

} // namespace propartif::ui

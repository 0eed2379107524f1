#include "ui/debrief_view.hpp"
#include "ui/debrief_parts.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

constexpr std::size_t kSteps = 4;
constexpr double kTellAfterSeconds = 1.0;

void take_over(const app::DebriefModel& model, DebriefDraft& draft) {
    if (draft.attempt == model.debrief.attempt) return;
    draft = DebriefDraft{};
    draft.attempt = model.debrief.attempt;
    draft.keep = model.debrief.keep;
    draft.change = model.debrief.change;
}

// Typed words reach the disk soon after the last key, whatever happens next.
void watch_typing(const DebriefFrame& f) {
    if (!f.draft.typed_at) return;
    const double waited = f.ui.clock - *f.draft.typed_at;
    if (waited >= kTellAfterSeconds || !f.ui.typing())
        tell_own_words(f);
    else
        f.ui.animations.need_frame_in(kTellAfterSeconds - waited);
}

std::array<Option, kSteps> step_options(const DebriefFrame& f) {
    using app::Str;
    std::array<Option, kSteps> options{Option{"reaction", f.words(Str::debrief_step_reaction), {}, false},
                                       Option{"description", f.words(Str::debrief_step_description), {}, false},
                                       Option{"analysis", f.words(Str::debrief_step_analysis), {}, false},
                                       Option{"summary", f.words(Str::debrief_step_summary), {}, false}};
    for (std::size_t i = 0; i < kSteps; ++i) options[i].done = i < static_cast<std::size_t>(f.model.debrief.step);
    return options;
}

// The whole stepper where it fits; else numbers with the present step's name alone.
void steps(const DebriefFrame& f, const std::array<Option, kSteps>& options) {
    const auto now = static_cast<std::size_t>(f.model.debrief.step);
    std::optional<std::size_t> chosen;
    if (stepper_width(f.ui, options) <= f.ui.width())
        chosen = stepper(f.ui, "step", options, now);
    else
        chosen = tabs(f.ui, "step", options, now);
    if (chosen && *chosen != now) f.out.emplace_back(app::GoToStep{static_cast<app::DebriefStep>(*chosen)});
}

void facts_line(const DebriefFrame& f, float room) {
    Ui& ui = f.ui;
    const app::DebriefState& debrief = f.model.debrief;
    const std::optional<Outcome>& outcome = debrief.session.outcome;
    const std::string key = outcome ? std::string(kOutcomeKeys[static_cast<std::size_t>(*outcome)]) : "none";
    const std::string& outcome_words = f.words.named("outcome." + key);
    const std::string facts =
        app::fill(f.words(app::Str::debrief_turns), {std::to_string(debrief.debrief.counted.size())}) + " · " +
        duration_words(f.words, debrief.debrief.duration_millis) + " · " +
        date_words(f.words, debrief.summary.started_unix_millis) + " · " + f.words(app::Str::debrief_formative);
    const ImVec2 at = cursor();
    const float tag_wide = tag_at(ui, ui.list(), at, outcome_words, outcome ? TagTone::primary : TagTone::neutral);
    const TextLook look = small_words(ui.colours().ink2);
    const bool beside = tag_wide + ui.px(8) + text_width(ui, facts, look.size) <= room;
    if (beside) {
        text_at(ui, ui.list(), {at.x + tag_wide + ui.px(8), at.y + ui.px(2)}, facts, look);
        take(ui, 1, ui.px(24));
        return;
    }
    take(ui, 1, ui.px(28));
    text(ui, facts, look, room);
}

void header(const DebriefFrame& f) {
    Ui& ui = f.ui;
    const std::array<Option, kSteps> options = step_options(f);
    const float steps_wide = stepper_width(ui, options);
    const ImVec2 at = cursor();
    const float full = ui.width();
    const bool beside = full - steps_wide - ui.px(24) >= ui.px(360);
    const float left = ui.px(36);
    const float room = (beside ? full - steps_wide - ui.px(24) : full) - left;
    move_to({at.x - ui.px(8), at.y}); // the arrow itself stands at the page's edge
    const app::Str leads_to = rating_is_open(f) ? app::Str::debrief_rating_cancel : app::Str::debrief_back;
    if (icon_button(ui, "back", Icon::back, f.words(leads_to), Key::escape)) {
        tell_own_words(f);
        if (rating_is_open(f)) {
            f.draft.rating.reset();
            f.out.emplace_back(
                app::GoToStep{app::DebriefStep::analysis}); // Escape was for the form, not for the screen
        } else {
            f.out.emplace_back(app::GoBack{});
        }
    }
    float bottom = at.y;
    {
        Column column(ui, {at.x + left, at.y}, room);
        const std::string title =
            app::fill(f.words(app::Str::debrief_title), {f.model.scenario.title.in(f.model.language)});
        text(ui, title, {TextSize::title, Weight::semibold, 0, Align::left, 0}, room);
        gap(ui, 4);
        facts_line(f, room);
        bottom = cursor().y;
    }
    if (beside) {
        move_to({at.x + full - steps_wide, at.y});
        steps(f, options);
        move_to({at.x, std::max(bottom, at.y + ui.px(52))});
    } else {
        move_to({at.x, bottom + ui.px(8)});
        steps(f, options);
    }
    gap(ui, 14);
    if (const auto& what_if = f.model.debrief.summary.what_if) {
        const std::string turn = std::to_string(what_if->turn + 1);
        const BannerResult asked =
            banner(ui, "trial", BannerTone::info, app::fill(f.words(app::Str::what_if_debrief), {turn}),
                   f.words(app::Str::what_if_origin));
        if (asked.acted) f.out.emplace_back(app::OpenDebrief{what_if->of});
        gap(ui, 12);
    }
    if (f.model.debrief.content_changed) {
        banner(ui, "changed", BannerTone::attention, f.words(app::Str::debrief_changed));
        gap(ui, 12);
    }
    if (f.model.unsaved_ratings == 0) return;
    const std::string unsaved =
        app::fill(f.words(app::Str::debrief_rating_unsaved), {std::to_string(f.model.unsaved_ratings)});
    if (banner(ui, "unsaved", BannerTone::error, unsaved, f.words(app::Str::play_save_again)).acted)
        f.out.emplace_back(app::RetrySaving{});
    gap(ui, 12);
}

void no_turns(const DebriefFrame& f) {
    Card card(f.ui, 0, {24, 14, 0, 0, 0, true});
    const Box icon = take(f.ui, f.ui.px(40), f.ui.px(40));
    fill_box(f.ui.list(), icon, f.ui.colours().primary_tint, f.ui.px(12));
    draw_icon(f.ui.list(), Icon::chat, {icon.min.x + f.ui.px(9), icon.min.y + f.ui.px(9)}, f.ui.px(22),
              f.ui.colours().primary);
    gap(f.ui, 12);
    text(f.ui, f.words(app::Str::debrief_no_turns));
}

void body(const DebriefFrame& f) {
    if (rating_is_open(f)) {
        debrief_rating(f);
        return;
    }
    if (f.model.debrief.debrief.counted.empty() && f.model.debrief.step != app::DebriefStep::summary) {
        no_turns(f);
        return;
    }
    switch (f.model.debrief.step) {
    case app::DebriefStep::reaction: debrief_reaction(f); break;
    case app::DebriefStep::description: debrief_description(f); break;
    case app::DebriefStep::analysis: debrief_analysis(f); break;
    case app::DebriefStep::summary: debrief_summary(f); break;
    }
}

struct FootButton {
    const char* id;
    app::Str words;
    app::Intent intent;
};

FootButton way_on(const DebriefFrame& f) {
    using app::DebriefStep;
    using app::Str;
    switch (f.model.debrief.step) {
    case DebriefStep::reaction: return {"next", Str::debrief_to_description, app::GoToStep{DebriefStep::description}};
    case DebriefStep::description: return {"next", Str::debrief_to_analysis, app::GoToStep{DebriefStep::analysis}};
    case DebriefStep::analysis: return {"next", Str::debrief_to_summary, app::GoToStep{DebriefStep::summary}};
    case DebriefStep::summary: break;
    }
    return {"again", Str::debrief_again, app::StartScenario{f.model.scenario.id, f.model.debrief.summary.mode}};
}

// Home at the left where it helps, the way on at the right: always in sight, whatever scrolls above.
void foot(const DebriefFrame& f) {
    Ui& ui = f.ui;
    const bool last = f.model.debrief.step == app::DebriefStep::summary;
    const ImVec2 at = cursor();
    ButtonLook home;
    home.rank = ButtonRank::secondary;
    if (last && button(ui, "foot/home", f.words(app::Str::debrief_back), home)) {
        tell_own_words(f);
        f.out.emplace_back(app::OpenScreen{app::Screen::home});
    }
    const FootButton next = way_on(f);
    ButtonLook look;
    look.rank = ButtonRank::primary;
    if (last)
        look.icon = Icon::retry;
    else
        look.icon_after = Icon::forward;
    const float wide = std::min(ui.width(), button_width(ui, f.words(next.words), look));
    ButtonLook skip;
    skip.rank = ButtonRank::quiet;
    const bool skippable = f.model.debrief.step == app::DebriefStep::reaction && f.model.debrief.self_rating.empty() &&
                           !f.model.debrief.debrief.counted.empty();
    const float skip_wide = button_width(ui, f.words(app::Str::debrief_skip), skip);
    if (skippable) {
        move_to({at.x + ui.width() - wide - ui.px(8) - skip_wide, at.y});
        if (button(ui, "foot/skip", f.words(app::Str::debrief_skip), skip))
            f.out.emplace_back(app::GoToStep{app::DebriefStep::description});
    }
    look.enabled = !skippable;
    look.reason = f.words(app::Str::debrief_rate_first);
    move_to({at.x + ui.width() - wide, at.y});
    if (button(ui, std::string("foot/") + next.id, f.words(next.words), look)) {
        tell_own_words(f);
        f.out.push_back(next.intent);
    }
}

} // namespace

void tell_own_words(const DebriefFrame& f) {
    if (!f.draft.typed_at) return;
    f.draft.typed_at.reset();
    f.out.emplace_back(app::RateSelf{f.model.debrief.self_rating, f.draft.keep, f.draft.change});
}

void debrief_ui(const app::DebriefModel& model, DebriefDraft& draft, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "debrief");
    take_over(model, draft);
    const ImVec2 origin = cursor();
    const float bottom = ImGui::GetIO().DisplaySize.y;
    const float margin = ui.px(ui.width() / ui.theme.u < 900 ? 16 : 28);
    const float most = ui.px(1320); // wider than this the eye travels too far
    const float width = std::min(ui.width() - 2 * margin, most);
    const float left = std::floor(origin.x + (ui.width() - width) / 2);
    DebriefFrame f{model, draft, ui, out, model.content.words(model.language), {}};
    watch_typing(f);
    {
        Column page(ui, {left, origin.y + ui.px(ui.effective_height() < 560 ? 12 : 20)}, width);
        header(f);
        const float foot_high = ui.px(44 + 14 + 14);
        const float room = std::max(ui.px(80), bottom - cursor().y - foot_high);
        f.window = box_at(cursor(), width, room);
        {
            // Each step scrolls by itself.
            const std::string id =
                rating_is_open(f) ? "body-rating" : "body-" + std::to_string(static_cast<int>(model.debrief.step));
            ScrollArea area(ui, id, width + ui.px(10), room);
            body(f);
            gap(ui, 6);
        }
        gap(ui, 14);
        if (rating_is_open(f))
            debrief_rating_foot(f);
        else
            foot(f);
    }
    move_to({origin.x, bottom});
}

} // namespace propartif::ui

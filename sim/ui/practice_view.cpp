#include "ui/practice_view.hpp"
#include "ui/drill_view.hpp"
#include "ui/invitation.hpp"
#include "ui/page_body.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/feedback.hpp"
#include "ui/widgets/surface.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kTwoColumns = 760; // units of the column
constexpr float kBetween = 16;
constexpr float kStepHigh = 64;

struct Scene {
    const app::PracticeModel& model;
    Ui& ui;
    app::Intents& out;
    const app::Words& words;
};

std::string minutes(const Scene& s, int seconds) {
    return app::fill(s.words(Str::practice_minutes), {std::to_string(std::max(1, (seconds + 30) / 60))});
}

Icon icon_of(const Drill& drill) {
    if (drill.items.empty()) return Icon::target;
    if (std::holds_alternative<SortTask>(drill.items.front().task)) return Icon::filter;
    return std::holds_alternative<WriteTask>(drill.items.front().task) ? Icon::note : Icon::graph;
}

TagTone tone_of(PlanReason reason) {
    if (reason == PlanReason::due) return TagTone::attention;
    return reason == PlanReason::weak ? TagTone::primary : TagTone::neutral;
}

const std::string& reason_words(const Scene& s, PlanReason reason) {
    return s.words.named("plan." + std::string(kPlanReasonKeys[static_cast<std::size_t>(reason)]));
}

void begin(const Scene& s, const app::PlanGroup& group) {
    if (group.drill)
        s.out.emplace_back(app::OpenDrill{group.drill->id, group.items});
    else
        s.out.emplace_back(app::OpenBriefing{group.scenario->id});
}

// A round ground with the icon of what is practised.
void badge(const Scene& s, const Box& box, Icon icon) {
    const Colours& c = s.ui.colours();
    circle(s.ui.list(), box.centre(), box.width() / 2, c.primary_tint);
    const float glyph = std::floor(box.width() * 0.5f);
    draw_icon(s.ui.list(), icon, {std::floor(box.centre().x - glyph / 2), std::floor(box.centre().y - glyph / 2)},
              glyph, c.primary);
}

// One line of today's plan, as a control of its own.
void plan_row(const Scene& s, const app::PlanGroup& group, std::string_view id) {
    Ui& ui = s.ui;
    const Colours& c = ui.colours();
    const std::string& title =
        group.drill ? group.drill->title.in(s.model.language) : group.scenario->title.in(s.model.language);
    const std::string beneath =
        (group.drill ? app::fill(s.words(Str::practice_items), {std::to_string(group.items.size())}) + " · "
                     : std::string()) +
        minutes(s, group.seconds);
    const std::string& reason = reason_words(s, group.reason);
    const float lines = line_px(TextSize::body, ui.theme.u) + line_px(TextSize::small, ui.theme.u);
    const Box box = take(ui, 0, std::max(ui.px(kStepHigh), lines + ui.px(20)));
    PressOptions options;
    options.kind = ControlKind::card;
    options.radius = 12;
    const Press state = press(ui, id, box, title + ". " + beneath + ". " + reason, options);
    const double over = state.held ? 1.0 : state.hover;
    fill_box(ui.list(), box, mix(c.sunken, c.primary_tint, over), ui.px(12));
    const float side = ui.px(40);
    const Box round = box_at({box.min.x + ui.px(12), std::floor(box.centre().y - side / 2)}, side, side);
    badge(s, round, group.drill ? icon_of(*group.drill) : Icon::chat);
    const float arrow = ui.px(18);
    draw_icon(ui.list(), Icon::forward, {box.max.x - ui.px(14) - arrow, std::floor(box.centre().y - arrow / 2)}, arrow,
              c.ink3);
    const float tag_wide = tag_width(ui, reason);
    const float tag_x = box.max.x - ui.px(14) - arrow - ui.px(12) - tag_wide;
    tag_at(ui, ui.list(), {tag_x, std::floor(box.centre().y - ui.px(24) / 2)}, reason, tone_of(group.reason));
    const float x = round.max.x + ui.px(14);
    const float top = std::floor(box.centre().y - lines / 2);
    const float line = line_px(TextSize::body, ui.theme.u);
    text_in(ui, ui.list(), {{x, top}, {tag_x - ui.px(10), top + line}}, title, {TextSize::body, Weight::semibold});
    text_in(ui, ui.list(), {{x, top + line}, {tag_x - ui.px(10), top + lines}}, beneath,
            {TextSize::small, Weight::regular, c.ink2});
    ring(ui, state, box, options);
    if (state.pressed) begin(s, group);
}

void today(const Scene& s) {
    Ui& ui = s.ui;
    const app::PracticeDesk& desk = s.model.desk;
    const IdScope scope(ui, "today");
    const Card card(ui, 0, {.padding = 20});
    if (desk.plan.empty()) {
        card_heading(ui, s.words(Str::practice_nothing));
        text(ui, s.words(Str::practice_nothing_beneath), {TextSize::body, Weight::regular, ui.colours().ink2});
        return;
    }
    card_heading(ui,
                 app::fill(s.words(Str::practice_today), {std::to_string(std::max(1, (desk.plan_seconds + 30) / 60))}));
    gap(ui, 4);
    for (std::size_t i = 0; i < desk.plan.size(); ++i) {
        plan_row(s, desk.plan[i], std::to_string(i));
        gap(ui, 8);
    }
    gap(ui, 8);
    if (button(ui, "start", s.words(Str::practice_start), {.rank = ButtonRank::primary, .icon = Icon::play}))
        begin(s, desk.plan.front());
}

// Its height when `draw` is false.
float drill_words(const Scene& s, const app::DrillCard& card, const Box& box, bool draw) {
    Ui& ui = s.ui;
    const Colours& c = ui.colours();
    const float side = ui.px(44);
    const float padding = ui.px(16);
    const float x = box.min.x + padding + side + ui.px(14);
    const float room = box.max.x - padding - x;
    const TextLook title{TextSize::lead, Weight::semibold};
    const TextLook intro{TextSize::small, Weight::regular, c.ink2, Align::left, 3};
    float y = box.min.y + padding;
    const std::string& name = card.drill->title.in(s.model.language);
    if (draw) {
        badge(s, box_at({box.min.x + padding, y}, side, side), icon_of(*card.drill));
        text_block_at(ui, ui.list(), {x, y}, room, name, title);
    }
    y += text_height(ui, name, title, room) + ui.px(4);
    const std::string& what = card.drill->intro.in(s.model.language);
    if (draw) text_block_at(ui, ui.list(), {x, y}, room, what, intro);
    return y + text_height(ui, what, intro, room) - box.min.y;
}

void drill_card(const Scene& s, const app::DrillCard& card, float width, float height) {
    Ui& ui = s.ui;
    const Colours& c = ui.colours();
    const std::size_t all = card.drill->items.size();
    std::string progress = app::fill(s.words(Str::practice_tried), {std::to_string(card.tried), std::to_string(all)});
    const std::string due =
        card.due > 0 ? app::fill(s.words(Str::practice_due), {std::to_string(card.due)}) : std::string();
    const std::string label =
        card.drill->title.in(s.model.language) + ". " + progress + (due.empty() ? "" : ". " + due);
    const ImVec2 at = cursor();
    const CardPress pressed = card_button(ui, card.drill->id, label, width, height);
    const ImVec2 after = cursor();
    drill_words(s, card, pressed.box, true);
    const float x = pressed.box.min.x + ui.px(16 + 44 + 14);
    const float right = pressed.box.max.x - ui.px(16);
    const float small = line_px(TextSize::small, ui.theme.u);
    const float foot = pressed.box.max.y - ui.px(16);
    move_to({x, foot - small - ui.px(6) - ui.px(8)});
    progress_bar(ui, all == 0 ? 0.0 : static_cast<double>(card.tried) / static_cast<double>(all), right - x);
    const float due_wide =
        due.empty() ? 0 : std::ceil(text_width(ui, due, TextSize::small, Weight::semibold)) + ui.px(8);
    text_in(ui, ui.list(), {{x, foot - small}, {right - due_wide, foot}}, progress,
            {TextSize::small, Weight::regular, c.ink2});
    if (!due.empty())
        text_in(ui, ui.list(), {{right - due_wide, foot - small}, {right, foot}}, due,
                {TextSize::small, Weight::semibold, c.turmeric, Align::right});
    card_button_ring(ui, pressed);
    move_to({at.x, after.y});
    if (pressed.press.pressed) s.out.emplace_back(app::OpenDrill{card.drill->id, {}});
}

void drills(const Scene& s) {
    Ui& ui = s.ui;
    const auto& cards = s.model.desk.drills;
    if (cards.empty()) return;
    const IdScope scope(ui, "drill");
    text(ui, s.words(Str::practice_drills), {TextSize::lead, Weight::semibold});
    gap(ui, 10);
    const bool two = ui.width() >= ui.px(kTwoColumns);
    const float between = ui.px(kBetween);
    const float width = two ? std::floor((ui.width() - between) / 2) : ui.width();
    float height = 0;
    for (const app::DrillCard& card : cards)
        height = std::max(height, drill_words(s, card, box_at(cursor(), width, 0), false));
    height += ui.px(14 + 8 + 6 + 16) + line_px(TextSize::small, ui.theme.u);
    const ImVec2 at = cursor();
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const float column = two ? static_cast<float>(i % 2) : 0.0f;
        const float row = static_cast<float>(two ? i / 2 : i);
        move_to({at.x + column * (width + between), at.y + row * (height + ui.px(12))});
        drill_card(s, cards[i], width, height);
    }
    const float rows = static_cast<float>(two ? (cards.size() + 1) / 2 : cards.size());
    move_to(at);
    take(ui, 0, rows * (height + ui.px(12)) - ui.px(12));
}

void recommended(const Scene& s) {
    Ui& ui = s.ui;
    const Scenario* const scenario = s.model.desk.recommended;
    if (!scenario) return;
    text(ui, s.words(Str::practice_recommended), {TextSize::lead, Weight::semibold});
    gap(ui, 10);
    const auto& weakest = s.model.desk.weakest;
    const std::string why =
        weakest ? app::fill(s.words(Str::practice_recommended_for), {s.words.named("skill." + *weakest)})
                : s.words(Str::practice_recommended_any);
    if (invitation(ui, "recommended", scenario->citizen,
                   {scenario->title.in(s.model.language), why, s.words(Str::home_begin)}))
        s.out.emplace_back(app::OpenBriefing{scenario->id});
}

} // namespace

void practice_ui(const app::PracticeModel& model, PracticeDraft&, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "practice");
    const Scene s{model, ui, out, model.content.words(model.language)};
    const PageBody body(ui, "page", 1040);
    if (page_heading_with_button(ui, s.words(Str::practice_title), s.words(Str::practice_beneath), "progress",
                                 s.words(Str::progress_open), Icon::trend))
        out.emplace_back(app::OpenScreen{app::Screen::progress});
    unsaved_answers_banner(model.unsaved_answers, s.words, ui, out);
    today(s);
    gap(ui, 24);
    drills(s);
    gap(ui, 24);
    recommended(s);
}

} // namespace propartif::ui

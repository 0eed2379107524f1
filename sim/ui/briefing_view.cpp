#include "ui/briefing_view.hpp"
#include "ui/fact_cards.hpp"
#include "ui/page_body.hpp"
#include "ui/portrait.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/surface.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kTwoColumns = 820; // units of the column
constexpr float kCitizenWide = 300;
constexpr float kFootHigh = 76;

struct Scene {
    const app::BriefingModel& model;
    BriefingDraft& draft;
    Ui& ui;
    app::Intents& out;
    const app::Words& words;
    const Scenario& scenario;
};

struct ModeWords {
    Mode mode;
    const char* id;
    Icon icon;
    Str title, sentence;
    Key key;
};
constexpr std::array<ModeWords, 3> kModes{
    {{Mode::learn, "learn", Icon::bulb, Str::briefing_learn, Str::briefing_learn_sentence, Key::digit_1},
     {Mode::practice, "practice", Icon::target, Str::briefing_practice, Str::briefing_practice_sentence, Key::digit_2},
     {Mode::exam, "exam", Icon::clock, Str::briefing_exam, Str::briefing_exam_sentence, Key::digit_3}}};

void citizen_card(const Scene& s, float width) {
    Ui& ui = s.ui;
    const Citizen& citizen = s.scenario.citizen;
    const Card card(ui, width);
    const bool beside = width >= ui.px(520); // in a wide, low place the words stand beside the face
    const float side = beside ? ui.px(148) : ui.width();
    const ImVec2 at = cursor();
    const Box frame = box_at(at, side, beside ? side : std::min(side, ui.px(268)));
    draw_portrait(ui, ui.list(), frame, citizen.portrait,
                  {static_cast<double>(citizen.start_tension), static_cast<double>(citizen.start_trust)});
    const float x = beside ? frame.max.x + ui.px(20) : at.x;
    {
        const Column words(ui, {x, beside ? at.y : frame.max.y + ui.px(14)},
                           beside ? at.x + ui.width() - x : ui.width());
        text(ui, citizen.name, {TextSize::title, Weight::semibold});
        gap(ui, 6);
        tag(ui, s.words.named("behaviour." + citizen.behaviour));
        gap(ui, 10);
        text(ui, citizen.about.in(s.model.language), {TextSize::body, Weight::regular, ui.colours().ink2});
    }
    if (beside && cursor().y < frame.max.y)
        move_to({at.x, frame.max.y});
    else
        move_to({at.x, cursor().y});
}

// Tags one after the other, wrapped at the column.
class TagLine {
public:
    explicit TagLine(Ui& ui) : ui_(ui), start_(cursor()), at_(start_), right_(start_.x + ui.width()) {}
    ~TagLine() {
        move_to(start_);
        take(ui_, 0, at_.y - start_.y + ui_.px(24));
    }
    TagLine(const TagLine&) = delete;
    TagLine& operator=(const TagLine&) = delete;

    void add(std::string_view words, TagTone tone = TagTone::neutral) {
        const float wide = tag_width(ui_, words);
        if (at_.x > start_.x && at_.x + wide > right_) at_ = {start_.x, at_.y + ui_.px(30)};
        tag_at(ui_, ui_.list(), at_, words, tone);
        at_.x += wide + ui_.px(8);
    }

private:
    Ui& ui_;
    ImVec2 start_, at_;
    float right_;
};

void facts(const Scene& s) {
    TagLine tags(s.ui);
    tags.add(
        app::fill(s.words(Str::card_level), {std::to_string(s.scenario.level), std::to_string(s.scenario.minutes)}),
        TagTone::primary);
    if (s.model.card.best)
        tags.add(app::fill(s.words(Str::briefing_best), {std::to_string(std::lround(*s.model.card.best))}),
                 TagTone::primary);
    if (s.model.card.resumable)
        tags.add(app::fill(s.words(Str::card_resume), {std::to_string(s.model.card.resumable->turns + 1)}),
                 TagTone::attention);
}

std::string topics(const Scene& s) {
    std::string out;
    for (const std::string& id : s.scenario.topics) {
        const Topic* topic = s.model.content.library.glossary.find_topic(id);
        if (!topic) continue;
        if (!out.empty()) out += " · ";
        out += topic->title.in(s.model.language);
    }
    return out;
}

void story(const Scene& s) {
    Ui& ui = s.ui;
    text(ui, s.scenario.title.in(s.model.language), {TextSize::display, Weight::semibold});
    gap(ui, 8);
    facts(s);
    gap(ui, 12);
    text(ui, s.scenario.summary.in(s.model.language), {TextSize::lead, Weight::regular, ui.colours().ink2},
         std::min(ui.width(), ui.px(760)));
    if (const std::string trained = topics(s); !trained.empty()) {
        gap(ui, 8);
        text(ui, app::fill(s.words(Str::briefing_topics), {trained}),
             {TextSize::small, Weight::regular, ui.colours().ink3}, std::min(ui.width(), ui.px(760)));
    }
    gap(ui, 16);
    {
        const Card card(ui, 0, {.padding = 18});
        const ImVec2 at = cursor();
        draw_icon(ui.list(), Icon::pin,
                  {at.x, at.y + std::floor((line_px(TextSize::body, ui.theme.u) - ui.px(18)) / 2)}, ui.px(18),
                  ui.colours().primary);
        text_in(ui, ui.list(),
                {{at.x + ui.px(26), at.y}, {at.x + ui.width(), at.y + line_px(TextSize::body, ui.theme.u)}},
                s.words(Str::briefing_setting), {TextSize::body, Weight::semibold});
        take(ui, 0, line_px(TextSize::body, ui.theme.u));
        gap(ui, 6);
        text(ui, s.scenario.setting.in(s.model.language), {}, std::min(ui.width(), ui.px(780)));
    }
    gap(ui, 20);
}

float mode_height(const Scene& s, float width) {
    float most = 0;
    const float wide = width - 2 * s.ui.px(16);
    for (const ModeWords& each : kModes)
        most = std::max(most, text_height(s.ui, s.words(each.sentence), {TextSize::small}, wide));
    return s.ui.px(14 + 24 + 6 + 14) + most;
}

void mode_card(const Scene& s, const ModeWords& mode, const Box& box) {
    Ui& ui = s.ui;
    const Colours& c = ui.colours();
    const bool here = s.draft.mode == mode.mode;
    PressOptions options;
    options.kind = ControlKind::choice;
    options.selected = here;
    options.key = mode.key;
    options.shortcut = std::string_view{"123"}.substr(static_cast<std::size_t>(mode.mode), 1);
    options.radius = 12;
    const std::string label = s.words(mode.title) + ". " + s.words(mode.sentence);
    const Press state = press(ui, mode.id, box, label, options);
    if (state.pressed) s.draft.mode = mode.mode;
    ImDrawList& list = ui.list();
    const double over = state.held ? 1.0 : state.hover;
    fill_box(list, box, here ? c.primary_tint : mix(c.surface, c.primary_tint, over * 0.6), ui.px(12));
    outline_box(list, box, here ? c.primary : mix(c.control, c.primary, over), ui.px(12),
                std::max(1.0f, (here ? 2.5f : 1.5f) * ui.theme.u));
    const float side = ui.px(16);
    const float icon = ui.px(20);
    const Box head{{box.min.x + side, box.min.y + ui.px(14)}, {box.max.x - side, box.min.y + ui.px(14 + 24)}};
    draw_icon(list, mode.icon, {head.min.x, std::floor(head.centre().y - icon / 2)}, icon, here ? c.primary : c.ink2);
    text_in(ui, list, {{head.min.x + icon + ui.px(8), head.min.y}, {head.max.x - ui.px(26), head.max.y}},
            s.words(mode.title), {TextSize::body, Weight::semibold, here ? c.primary : c.ink});
    const ImVec2 dot{head.max.x - ui.px(9), head.centre().y};
    propartif::ui::ring(list, dot, ui.px(8), here ? c.primary : c.control, std::max(1.0f, 1.75f * ui.theme.u));
    if (here) circle(list, dot, ui.px(4.5f), c.primary);
    text_block_at(ui, list, {head.min.x, head.max.y + ui.px(6)}, head.width(), s.words(mode.sentence),
                  {TextSize::small, Weight::regular, c.ink2});
    ring(ui, state, box, options);
}

void modes(const Scene& s) {
    Ui& ui = s.ui;
    const IdScope scope(ui, "mode");
    card_heading(ui, s.words(Str::briefing_how));
    const bool row = ui.width() >= ui.px(600);
    const float between = ui.px(12);
    const float width = row ? std::floor((ui.width() - 2 * between) / 3) : ui.width();
    const float height = mode_height(s, width);
    for (const ModeWords& each : kModes) {
        const ImVec2 at = cursor();
        const Box box = take(ui, width, height);
        mode_card(s, each, box);
        if (row)
            move_to({at.x + width + between, at.y});
        else
            gap(ui, 10);
        if (row && each.mode == Mode::exam) move_to({at.x - 2 * (width + between), at.y + height});
    }
}

// What the rules spoken of rest on.
void background(const Scene& s) {
    gap(s.ui, 20);
    fact_card_links(s.model.content, s.scenario, s.model.language, s.ui, s.out);
}

void foot(const Scene& s) {
    Ui& ui = s.ui;
    const ImVec2 at = cursor();
    const Box bar{at, {at.x + ui.width(), ImGui::GetIO().DisplaySize.y}};
    fill_box(ui.list(), bar, ui.colours().surface);
    fill_box(ui.list(), {bar.min, {bar.max.x, bar.min.y + ui.px(1)}}, ui.colours().line);
    const float margin = page_margin(ui);
    const ButtonLook start{.rank = ButtonRank::primary, .icon = Icon::chat};
    const ButtonLook resume{.rank = ButtonRank::secondary, .icon = Icon::play};
    const std::string again = s.model.card.resumable ? app::fill(s.words(Str::briefing_resume),
                                                                 {std::to_string(s.model.card.resumable->turns + 1)})
                                                     : std::string();
    const float start_wide = button_width(ui, s.words(Str::briefing_start), start);
    const float resume_wide = again.empty() ? 0 : button_width(ui, again, resume) + ui.px(12);
    const float y = bar.min.y + std::floor((bar.height() - ui.px(44)) / 2);
    float x = bar.max.x - margin - start_wide - resume_wide;
    const float room = x - ui.px(24) - (bar.min.x + margin);
    if (room > ui.px(180)) {
        const TextLook look{TextSize::small, Weight::regular, ui.colours().ink3};
        const float high = text_height(ui, s.words(Str::briefing_saved), look, room);
        text_block_at(ui, ui.list(), {bar.min.x + margin, std::floor(bar.centre().y - high / 2)}, room,
                      s.words(Str::briefing_saved), look);
    }
    if (!again.empty()) {
        move_to({x, y});
        if (button(ui, "resume", again, resume)) s.out.emplace_back(app::ResumeAttempt{s.model.card.resumable->id});
        x += resume_wide;
    }
    move_to({x, y});
    if (button(ui, "start", s.words(Str::briefing_start), start))
        s.out.emplace_back(app::StartScenario{s.scenario.id, s.draft.mode});
}

} // namespace

void briefing_ui(const app::BriefingModel& model, BriefingDraft& draft, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "briefing");
    const Scene s{model, draft, ui, out, model.content.words(model.language), *model.card.scenario};
    if (draft.scenario != s.scenario.id) draft = {s.scenario.id, Mode::learn};
    const float foot_high = ui.px(kFootHigh);
    const ImVec2 origin = cursor();
    {
        const PageBody body(ui, "page", 1180, foot_high);
        const ImVec2 top = cursor();
        move_to({top.x - ui.px(14), top.y}); // its words stand in line with the page
        if (button(ui, "back", s.words(Str::briefing_back),
                   {.rank = ButtonRank::quiet, .small = true, .icon = Icon::back}))
            out.emplace_back(app::GoBack{});
        move_to({top.x, cursor().y});
        gap(ui, 8);
        const ImVec2 at = cursor();
        if (ui.width() >= ui.px(kTwoColumns)) {
            const float left = ui.px(kCitizenWide);
            float lowest = 0;
            citizen_card(s, left);
            lowest = cursor().y;
            {
                const Column right(ui, {at.x + left + ui.px(28), at.y}, ui.width() - left - ui.px(28));
                story(s);
                modes(s);
                background(s);
                lowest = std::max(lowest, cursor().y);
            }
            move_to({at.x, lowest});
        } else {
            citizen_card(s, ui.width());
            gap(ui, 20);
            story(s);
            modes(s);
            background(s);
        }
    }
    move_to({origin.x, ImGui::GetIO().DisplaySize.y - foot_high});
    foot(s);
}

} // namespace propartif::ui

#include "ui/program_view.hpp"
#include "app/models.hpp"
#include "ui/page_body.hpp"
#include "ui/widgets/navigation.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Screen;
using app::Str;

constexpr float kWideRail = 88; // units
constexpr float kSlimRail = 68;
constexpr float kWordsInRail = 900; // units of window width from which the rail has room for words
constexpr float kTallEnough = 475;  // units of window height for the same
constexpr float kLogoNeeds = 400;   // units of window height
constexpr float kRise = 8;

struct RailItem {
    Screen screen;
    Icon icon;
    Str words;
};
constexpr std::array<RailItem, 6> kUpperItems{{{Screen::home, Icon::home, Str::rail_home},
                                               {Screen::practice, Icon::target, Str::rail_practice},
                                               {Screen::records, Icon::clock, Str::rail_records},
                                               {Screen::studio, Icon::graph, Str::rail_studio},
                                               {Screen::workshop, Icon::people, Str::rail_workshop},
                                               {Screen::glossary, Icon::book, Str::rail_glossary}}};
constexpr std::array<RailItem, 2> kLowerItems{
    {{Screen::settings, Icon::gear, Str::rail_settings}, {Screen::help, Icon::help, Str::rail_help}}};

bool has_rail(Screen screen) {
    return screen != Screen::play;
}

Screen rail_place_of(Screen screen) {
    if (screen == Screen::drill) return Screen::practice;
    if (screen == Screen::progress) return Screen::records;
    return screen == Screen::briefing || screen == Screen::debrief ? Screen::home : screen;
}

bool slim_rail(const Ui& ui) {
    return ui.effective_width() < kWordsInRail || ui.effective_height() < kTallEnough;
}

float rail_width(const Ui& ui) {
    return ui.px(slim_rail(ui) ? kSlimRail : kWideRail);
}

void rail(const app::State& state, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "rail");
    const app::Words& words = app::words(state);
    const bool slim = slim_rail(ui);
    const float high = ImGui::GetIO().DisplaySize.y;
    const Box box = box_at({0, 0}, rail_width(ui), high);
    fill_box(ui.list(), box, ui.colours().surface);
    fill_box(ui.list(), {{box.max.x - ui.px(1), 0}, box.max}, ui.colours().line);
    float y = ui.px(10);
    if (ui.effective_height() >= kLogoNeeds) {
        const float logo = ui.px(slim ? 28 : 34);
        draw_logo(ui.list(), ui.theme, {std::floor((box.width() - logo) / 2), ui.px(22)}, logo);
        y = ui.px(slim ? 62 : 70);
    }
    // Large letters on a low window leave less room for each.
    constexpr auto kItems = static_cast<float>(kUpperItems.size() + kLowerItems.size());
    const float step = std::min(ui.px(slim ? 52 : 64), std::floor((high - y - ui.px(4)) / kItems));
    const auto item = [&](const RailItem& each, float top) {
        move_to({ui.px(8), top});
        const bool here = rail_place_of(state.screen) == each.screen;
        if (rail_item(ui, screen_key(each.screen), each.icon, words(each.words), here, slim) &&
            state.screen != each.screen)
            out.emplace_back(app::OpenScreen{each.screen});
    };
    for (const RailItem& each : kUpperItems) {
        item(each, y);
        y += step;
    }
    float lower = std::max(y, high - ui.px(8) - step * static_cast<float>(kLowerItems.size()));
    for (const RailItem& each : kLowerItems) {
        item(each, lower);
        lower += step;
    }
}

void screen_ui(const app::State& state, Drafts& drafts, Ui& ui, app::Intents& out, std::int64_t now_unix_millis,
               int local_hour) {
    switch (state.screen) {
    case Screen::home: home_ui(app::home_model(state, local_hour), drafts.home, ui, out); break;
    case Screen::briefing:
        if (const auto model = app::briefing_model(state)) briefing_ui(*model, drafts.briefing, ui, out);
        break;
    case Screen::play:
        if (const auto model = app::play_model(state, now_unix_millis)) play_ui(*model, drafts.play, ui, out);
        break;
    case Screen::debrief:
        if (const auto model = app::debrief_model(state)) debrief_ui(*model, drafts.debrief, ui, out);
        break;
    case Screen::practice: practice_ui(app::practice_model(state), drafts.practice, ui, out); break;
    case Screen::drill:
        if (const auto model = app::drill_model(state)) drill_ui(*model, drafts.drill, ui, out);
        break;
    case Screen::records: records_ui(app::records_model(state), drafts.records, ui, out); break;
    case Screen::progress: progress_ui(app::progress_model(state), drafts.progress, ui, out); break;
    case Screen::studio: studio_ui(app::studio_model(state), drafts.studio, ui, out); break;
    case Screen::workshop: workshop_ui(app::workshop_model(state, now_unix_millis), drafts.workshop, ui, out); break;
    case Screen::settings: settings_ui(app::settings_model(state), drafts.settings, ui, out); break;
    case Screen::glossary: glossary_ui(app::glossary_model(state), drafts.glossary, ui, out); break;
    case Screen::help: help_ui(app::glossary_model(state), drafts.help, ui, out); break;
    }
}

void notices_above(const app::State& state, Drafts& drafts, Ui& ui, app::Intents& out) {
    if (state.notices.empty()) {
        drafts.notices.sentences.clear();
        return;
    }
    const ImVec2 at = cursor();
    const float margin = page_margin(ui);
    float height = 0;
    {
        const Column column(ui, {at.x + margin, at.y + ui.px(12)}, ui.width() - 2 * margin);
        notices_ui(state.notices, app::words(state), state.settings.language, drafts.notices, ui, out);
        height = column.height();
    }
    move_to({at.x, at.y + ui.px(12) + height});
}

// The keyboard comes back to where it was on this screen.
void follow_screen(const app::State& state, Drafts& drafts, Ui& ui) {
    if (state.screen == drafts.screen) return;
    const std::string left = ui.focus.current();
    drafts.focus[drafts.screen] = left;
    drafts.screen = state.screen;
    ++drafts.page;
    const auto kept = drafts.focus.find(state.screen);
    if (left == std::string("rail/") + screen_key(state.screen)) return; // it was pressed, and stays in place
    ui.focus.set(kept == drafts.focus.end() || kept->second.starts_with("rail/") ? std::string() : kept->second);
}

// Screens may use a key for what is nearer (a hint, a search); only when they did not it works everywhere.
void global_keys(const app::State& state, Ui& ui, app::Intents& out, std::size_t before, bool searching) {
    const bool taken = searching || std::any_of(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(),
                                                [](const app::Intent& each) {
                                                    return !std::holds_alternative<app::DraftChanged>(each);
                                                });
    if (taken) return;
    if (ui.shortcut(Key::f1) && state.screen != Screen::help)
        out.emplace_back(app::OpenScreen{Screen::help});
    else if (state.screen != Screen::home && ui.shortcut(Key::escape))
        out.emplace_back(app::GoBack{});
}

} // namespace

const char* screen_key(Screen screen) {
    switch (screen) {
    case Screen::home: return "home";
    case Screen::briefing: return "briefing";
    case Screen::play: return "play";
    case Screen::debrief: return "debrief";
    case Screen::records: return "records";
    case Screen::practice: return "practice";
    case Screen::drill: return "drill";
    case Screen::progress: return "progress";
    case Screen::studio: return "studio";
    case Screen::workshop: return "workshop";
    case Screen::settings: return "settings";
    case Screen::glossary: return "glossary";
    case Screen::help: break;
    }
    return "help";
}

void program_ui(const app::State& state, Drafts& drafts, Ui& ui, app::Intents& out, std::int64_t now_unix_millis,
                int local_hour) {
    const Page page(ui);
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    if (!state.person) {
        notices_above(state, drafts, ui, out);
        welcome_ui(app::home_model(state, local_hour), state.settings, drafts.welcome, ui, out);
        return;
    }
    follow_screen(state, drafts, ui);
    const std::size_t before = out.size();
    const bool at_desk = state.screen == Screen::studio && state.studio.desk; // it has keys of its own
    const bool searching = at_desk || (state.screen == Screen::glossary &&
                                       !(state.cards ? drafts.glossary.cards.search : drafts.glossary.search).empty());
    const double shown = ui.animations.appear("page/" + std::to_string(drafts.page), kPageSeconds);
    float left = 0;
    if (has_rail(state.screen)) {
        rail(state, ui, out);
        left = rail_width(ui);
    }
    const float rise = has_rail(state.screen) ? ui.px(kRise) * static_cast<float>(1.0 - shown) : 0;
    {
        const Column column(ui, {left, rise}, window.x - left);
        notices_above(state, drafts, ui, out);
        screen_ui(state, drafts, ui, out, now_unix_millis, local_hour);
    }
    if (shown < 1.0)
        ImGui::GetForegroundDrawList()->AddRectFilled({left, 0}, window,
                                                      with_alpha(ui.colours().background, 1.0 - shown));
    global_keys(state, ui, out, before, searching);
}

} // namespace propartif::ui

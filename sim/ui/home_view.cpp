#include "ui/home_view.hpp"
#include "ui/home_cards.hpp"
#include "ui/home_find.hpp"
#include "ui/home_hero.hpp"
#include "ui/home_today.hpp"
#include "ui/initials.hpp"
#include "ui/page_body.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/navigation.hpp"
#include "ui/widgets/surface.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kOneRow = 820; // units of the column from which greeting, search and person share a row
constexpr float kSearchWide = 372;
constexpr float kPersonWidest = 230;

struct Scene { // what every part of the screen needs
    const app::HomeModel& model;
    HomeDraft& draft;
    Ui& ui;
    app::Intents& out;
    const app::Words& words;
};

std::string greeting(const Scene& s) {
    const int hour = s.model.hour;
    const Str key = hour >= 4 && hour < 11    ? Str::home_morning
                    : hour >= 11 && hour < 15 ? Str::home_noon
                    : hour >= 15 && hour < 18 ? Str::home_afternoon
                                              : Str::home_evening;
    return app::fill(s.words(key), {s.model.person ? s.model.person->name : std::string()});
}

std::vector<Option> person_options(const Scene& s, const std::vector<std::string>& ids) {
    std::vector<Option> out;
    for (std::size_t at = 0; at < s.model.people.size(); ++at)
        out.push_back({ids[at], s.model.people[at].name, {}, false});
    out.push_back({"new", s.words(Str::home_new_person), {}, false});
    return out;
}

// A pill with the person's initials; the menu inside it switches to somebody else.
void person_menu(const Scene& s, ImVec2 at, float width) {
    Ui& ui = s.ui;
    const Colours& c = ui.colours();
    const Box pill = box_at(at, width, ui.px(44));
    fill_box(ui.list(), pill, c.surface, ui.px(22));
    outline_box(ui.list(), pill, mix(c.line, c.control, 0.4), ui.px(22), ui.px(1));
    const float radius = ui.px(16);
    const ImVec2 centre{pill.min.x + ui.px(6) + radius, pill.centre().y};
    circle(ui.list(), centre, radius, c.turmeric_tint);
    const Box letters = Box{centre, centre}.grown(radius);
    text_in(ui, ui.list(), letters, initials(s.model.person ? s.model.person->name : std::string()),
            {TextSize::micro, Weight::semibold, c.turmeric, Align::centre});
    std::vector<std::string> ids;
    std::size_t selected = 0;
    for (const Person& each : s.model.people) {
        if (s.model.person && each.id == s.model.person->id) selected = ids.size();
        ids.push_back(std::to_string(each.id));
    }
    const std::vector<Option> options = person_options(s, ids);
    move_to({pill.min.x + ui.px(38), pill.min.y + ui.px(4)});
    const DropdownLook look{
        .label = s.words(Str::home_person), .width = pill.width() - ui.px(38) - ui.px(8), .outline = false};
    const auto chosen = dropdown(ui, "person", options, selected, look);
    if (!chosen) return;
    if (*chosen == s.model.people.size()) {
        s.draft.adding_person = true;
        s.draft.name.clear();
    } else if (*chosen != selected) {
        s.out.emplace_back(app::ChoosePerson{s.model.people[*chosen].name});
    }
}

float person_width(const Scene& s) {
    const float name =
        text_width(s.ui, s.model.person ? s.model.person->name : std::string(), TextSize::small, Weight::semibold);
    return std::min(s.ui.px(kPersonWidest), std::ceil(name) + s.ui.px(38 + 8 + 2 * 12 + 6 + 16 + 2));
}

void search_field(const Scene& s, ImVec2 at, float width) {
    move_to(at);
    text_field(s.ui, "search", s.draft.search,
               {.label = s.words(Str::home_search),
                .hint = s.words(Str::home_search),
                .width = width,
                .icon = Icon::search,
                .keycap = "Ctrl F"});
}

void header(const Scene& s) {
    Ui& ui = s.ui;
    const ImVec2 at = cursor();
    const float width = ui.width();
    const float person = person_width(s);
    const bool one_row = width >= ui.px(kOneRow);
    const float search = ui.px(kSearchWide);
    const TextLook look{TextSize::display, Weight::semibold};
    const float words_wide = width - person - ui.px(12) - (one_row ? search + ui.px(24) : 0);
    const std::string words = greeting(s);
    const float words_high = text_height(ui, words, look, words_wide);
    const float row = std::max(ui.px(44), words_high);
    text_block_at(ui, ui.list(), {at.x, at.y + std::floor((row - words_high) / 2)}, words_wide, words, look);
    const float middle = std::floor((row - ui.px(44)) / 2);
    if (one_row) search_field(s, {at.x + width - person - ui.px(12) - search, at.y + middle}, search);
    person_menu(s, {at.x + width - person, at.y + middle}, person);
    if (!one_row) search_field(s, {at.x, at.y + row + ui.px(12)}, width);
    move_to({at.x, at.y + row + (one_row ? 0 : ui.px(12 + 44))});
    gap(ui, 18);
}

void filters(const Scene& s) {
    Ui& ui = s.ui;
    const IdScope scope(ui, "filter");
    const ImVec2 at = cursor();
    const float width = ui.width();
    const TextLook look{TextSize::lead, Weight::semibold};
    text_in(ui, ui.list(), box_at(at, width, ui.px(32)), s.words(Str::home_scenarios), look);
    float x = std::ceil(text_width(ui, s.words(Str::home_scenarios), look.size, look.weight)) + ui.px(16);
    float y = 0;
    for (const HomeDraft::Group& group : s.draft.groups) {
        const std::string words = app::fill(s.words.named("group." + group.id), {std::to_string(group.count)});
        const float wide = chip_width(ui, words);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += ui.px(40);
        }
        move_to({at.x + x, at.y + y});
        if (chip(ui, group.id, words, s.draft.filter == group.id)) s.draft.filter = group.id;
        x += wide + ui.px(8);
    }
    move_to({at.x, at.y + y + ui.px(32)});
    gap(ui, 16);
}

void nothing_found(const Scene& s) {
    empty_state(s.ui, Icon::search, s.words(Str::home_none_found), s.words(Str::home_none_found_beneath));
    const ImVec2 at = cursor();
    const ButtonLook look{.icon = Icon::undo};
    centre_next(s.ui, button_width(s.ui, s.words(Str::home_show_all), look));
    if (button(s.ui, "show-all", s.words(Str::home_show_all), look)) {
        s.draft.search.clear();
        s.draft.filter = "all";
    }
    move_to({at.x, cursor().y});
}

void problems_line(const Scene& s) {
    const std::size_t count = s.model.content.problems.size();
    if (count == 0) return;
    gap(s.ui, 20);
    const std::string words = app::fill(s.words(Str::home_problems), {std::to_string(count)});
    if (link(s.ui, "problems", words, TextSize::small)) s.draft.problems_open = true;
}

void problems_dialog(const Scene& s) {
    const Dialog dialog(s.ui, "problems-list", s.words(Str::home_problems_title), s.draft.problems_open, 640);
    if (!dialog.is_open()) return;
    text(s.ui, s.words(Str::home_problems_beneath), {TextSize::body, Weight::regular, s.ui.colours().ink2});
    gap(s.ui, 12);
    const float most = std::min(s.ui.px(280), ImGui::GetIO().DisplaySize.y * 0.45f);
    {
        const ScrollArea area(s.ui, "lines", 0, most);
        for (const app::Problem& each : s.model.content.problems) {
            text(s.ui, app::problem_line(each, s.words), {TextSize::small});
            divider(s.ui, 8, 8);
        }
    }
    gap(s.ui, 16);
    if (button(s.ui, "close", s.words(Str::home_close)) || dialog.closed()) s.draft.problems_open = false;
}

void person_dialog(const Scene& s) {
    const Dialog dialog(s.ui, "new-person", s.words(Str::home_new_person_title), s.draft.adding_person, 460);
    if (!dialog.is_open()) return;
    text(s.ui, s.words(Str::welcome_beneath), {TextSize::body, Weight::regular, s.ui.colours().ink2});
    gap(s.ui, 14);
    text(s.ui, s.words(Str::welcome_name), {TextSize::small, Weight::semibold});
    gap(s.ui, 6);
    const FieldResult field = text_field(
        s.ui, "name", s.draft.name, {.label = s.words(Str::welcome_name), .hint = s.words(Str::welcome_name_hint)});
    gap(s.ui, 16);
    const bool typed = s.draft.name.find_first_not_of(" \t") != std::string::npos;
    const ImVec2 at = cursor();
    const ButtonLook look{.rank = ButtonRank::primary, .enabled = typed, .reason = s.words(Str::notice_name_empty)};
    const bool accepted = button(s.ui, "accept", s.words(Str::welcome_start), look);
    move_to({at.x + button_width(s.ui, s.words(Str::welcome_start), look) + s.ui.px(8), at.y});
    const bool cancelled = button(s.ui, "cancel", s.words(Str::home_cancel), {.rank = ButtonRank::quiet});
    if (typed && (accepted || field.submitted)) {
        s.out.emplace_back(app::ChoosePerson{s.draft.name});
        s.draft.adding_person = false;
    } else if (cancelled || dialog.closed()) {
        s.draft.adding_person = false;
    }
}

} // namespace

void home_ui(const app::HomeModel& model, HomeDraft& draft, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "home");
    const Scene s{model, draft, ui, out, model.content.words(model.language)};
    if (ui.shortcut(Key::f, true)) ui.focus.set(ui.path("search"));
    if (!draft.search.empty() && ui.shortcut(Key::escape)) draft.search.clear();
    find_cards(model, draft);
    {
        const PageBody body(ui, "library");
        header(s);
        home_hero(model, ui, out);
        gap(ui, 16);
        home_today(model, ui, out);
        gap(ui, 20);
        if (!model.cards.empty()) filters(s);
        if (draft.shown.empty() && !model.cards.empty()) nothing_found(s);
        home_cards(model, draft.shown, ui, out);
        problems_line(s);
    }
    problems_dialog(s);
    person_dialog(s);
}

} // namespace propartif::ui

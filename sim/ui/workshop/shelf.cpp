#include "ui/workshop/shelf.hpp"
#include "ui/debrief_parts.hpp"
#include "ui/page_body.hpp"
#include "ui/widgets/widgets.hpp"
#include "ui/workshop/said.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;
using namespace app::workshop;

constexpr float kCardHigh = 150; // units

std::string facts_of(const WorkshopPlan& plan, const app::Words& words) {
    return app::fill(words(Str::workshop_facts),
                     {std::to_string(plan.minutes), std::to_string(plan.items.size()), std::to_string(plan.seats)});
}

bool plan_card(Ui& ui, const WorkshopPlan& plan, const app::WorkshopModel& model, float width) {
    const app::Words& words = model.content.words(model.language);
    const CardPress card = card_button(ui, "plan/" + plan.id, plan.title.in(model.language), width, ui.px(kCardHigh));
    const float inset = ui.px(16);
    const float wide = card.box.width() - 2 * inset;
    const ImVec2 at{card.box.min.x + inset, card.box.min.y + inset};
    const float high = text_block_at(ui, ui.list(), at, wide, plan.title.in(model.language),
                                     {TextSize::lead, Weight::semibold, 0, Align::left, 2});
    text_in(ui, ui.list(), box_at({at.x, at.y + high + ui.px(4)}, wide, ui.px(20)), facts_of(plan, words),
            {TextSize::small, Weight::semibold, ui.colours().primary});
    std::string items;
    for (const WorkshopItem& item : plan.items) items += (items.empty() ? "" : " · ") + item.title.in(model.language);
    text_block_at(ui, ui.list(), {at.x, at.y + high + ui.px(30)}, wide, items,
                  {TextSize::small, Weight::regular, ui.colours().ink2, Align::left, 3});
    card_button_ring(ui, card);
    return card.press.pressed;
}

void plans(const app::WorkshopModel& model, WorkshopDraft& draft, Ui& ui) {
    const float between = ui.px(16);
    const float columns = std::max(1.0f, std::floor((ui.width() + between) / (ui.px(320) + between)));
    const float width = std::floor((ui.width() - between * (columns - 1)) / columns);
    const ImVec2 start = cursor();
    float column = 0;
    float row = 0;
    std::vector<const WorkshopPlan*> all;
    for (const auto& [id, plan] : model.content.library.workshops) all.push_back(&plan);
    std::ranges::stable_sort(all, {}, [](const WorkshopPlan* plan) { return plan->minutes; });
    for (const WorkshopPlan* plan : all) {
        move_to({start.x + column * (width + between), start.y + row * (ui.px(kCardHigh) + between)});
        if (plan_card(ui, *plan, model, width)) {
            draft.plan = plan->id;
            draft.address.clear();
            draft.roster.clear();
            for (const std::string& name : plan->roster) draft.roster += name + "\n";
        }
        if (++column == columns) {
            column = 0;
            ++row;
        }
    }
    const float rows = row + (column > 0 ? 1 : 0);
    move_to({start.x, start.y + rows * (ui.px(kCardHigh) + between)});
}

void past_row(const app::WorkshopModel& model, const app::PastWorkshop& past, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const IdScope scope(ui, "past/" + std::to_string(past.id));
    const Card card(ui, 0, {.padding = 14});
    const ImVec2 at = cursor();
    const ButtonLook look{.small = true};
    const ButtonLook first{.rank = ButtonRank::primary, .small = true};
    const bool made = model.workshop.report_of == past.id && !model.workshop.report.empty();
    const Str report = made ? Str::workshop_report_open : Str::workshop_report;
    const float report_wide = button_width(ui, words(report), look);
    const float on_wide = past.ended ? 0 : button_width(ui, words(Str::workshop_go_on), first) + ui.px(8);
    const float room = ui.width() - report_wide - on_wide - ui.px(16);
    text_in(ui, ui.list(), box_at(at, room, ui.px(22)), past.title, {TextSize::body, Weight::semibold});
    const std::string beneath = date_words(words, past.began_unix_millis) + " · " +
                                app::fill(words(Str::workshop_seats), {std::to_string(past.seats)}) +
                                (past.ended ? "" : " · " + words(Str::workshop_unfinished));
    text_in(ui, ui.list(), box_at({at.x, at.y + ui.px(22)}, room, ui.px(18)), beneath,
            {TextSize::small, Weight::regular, past.ended ? ui.colours().ink3 : ui.colours().turmeric});
    move_to({at.x + ui.width() - report_wide, at.y + ui.px(2)});
    if (button(ui, "report", words(report), look))
        say(out, made ? Ask{app::workshop::OpenReport{}} : Ask{app::workshop::MakeReport{past.id}});
    if (!past.ended) {
        move_to({at.x + ui.width() - report_wide - on_wide, at.y + ui.px(2)});
        if (button(ui, "go-on", words(Str::workshop_go_on), first))
            say(out, GoOn{past.id, model.workshop.places.empty() ? "" : model.workshop.places.front().address});
    }
    move_to({at.x, at.y + ui.px(40)});
}

std::vector<std::string> names_in(const std::string& lines) {
    std::vector<std::string> names(1);
    for (const char letter : lines) {
        if (letter == '\n' || letter == ',' || letter == ';')
            names.emplace_back();
        else
            names.back() += letter;
    }
    std::erase_if(names, [](const std::string& name) { return name.find_first_not_of(" \t\r") == std::string::npos; });
    return names;
}

bool place_row(Ui& ui, std::string_view id, std::string_view words, std::string_view beneath, bool chosen) {
    const Box row = take(ui, 0, ui.px(52));
    const Press state = press(ui, id, row, words, {.selected = chosen, .ring_inside = true});
    if (chosen || state.hover > 0)
        fill_box(ui.list(), row, with_alpha(ui.colours().primary_tint, chosen ? 1.0 : state.hover), ui.px(9));
    const ImVec2 dot{row.min.x + ui.px(18), row.centre().y};
    circle(ui.list(), dot, ui.px(8), chosen ? ui.colours().primary : ui.colours().control);
    circle(ui.list(), dot, chosen ? ui.px(3.5f) : ui.px(6.5f), ui.colours().surface);
    const float left = row.min.x + ui.px(38);
    text_in(ui, ui.list(), {{left, row.min.y + ui.px(4)}, {row.max.x, row.min.y + ui.px(26)}}, words,
            {TextSize::body, Weight::semibold});
    text_in(ui, ui.list(), {{left, row.min.y + ui.px(26)}, {row.max.x - ui.px(8), row.max.y - ui.px(4)}}, beneath,
            {TextSize::small, Weight::regular, ui.colours().ink2});
    ring(ui, state, row);
    return state.pressed;
}

// What is settled before the doors open: whether phones come in, and where; who has none.
void preparing(const app::WorkshopModel& model, WorkshopDraft& draft, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const auto known =
        draft.plan ? model.content.library.workshops.find(*draft.plan) : model.content.library.workshops.end();
    const bool open = known != model.content.library.workshops.end();
    const Dialog dialog(ui, "preparing", open ? known->second.title.in(model.language) : std::string(), open, 600);
    if (!dialog.is_open() || !open) return;
    text(ui, words(Str::workshop_phones), {TextSize::body, Weight::semibold});
    gap(ui, 4);
    if (place_row(ui, "place/none", words(Str::workshop_no_phones), words(Str::workshop_no_phones_beneath),
                  draft.address.empty()))
        draft.address.clear();
    for (const app::NetworkPlace& place : model.workshop.places)
        if (place_row(ui, "place/" + place.address, app::fill(words(Str::workshop_place), {place.name}),
                      app::fill(words(Str::workshop_place_beneath), {place.address}), draft.address == place.address))
            draft.address = place.address;
    if (!draft.address.empty()) {
        gap(ui, 4);
        text(ui, words(Str::workshop_wifi_hint), {TextSize::small, Weight::regular, ui.colours().turmeric});
    }
    gap(ui, 12);
    text(ui, words(Str::workshop_roster), {TextSize::body, Weight::semibold});
    text(ui, words(Str::workshop_roster_beneath), {TextSize::small, Weight::regular, ui.colours().ink2});
    gap(ui, 6);
    FieldLook field;
    field.label = words(Str::workshop_roster);
    field.hint = words(Str::workshop_roster_hint);
    field.min_lines = 3;
    field.max_lines = 5;
    text_field(ui, "roster", draft.roster, field);
    gap(ui, 16);
    const ImVec2 at = cursor();
    const ButtonLook begin{.rank = ButtonRank::primary, .icon = Icon::play, .enabled = !model.workshop.starting};
    if (button(ui, "begin", words(Str::workshop_begin), begin)) {
        say(out, Begin{*draft.plan, draft.address, names_in(draft.roster)});
        draft.plan.reset();
    }
    move_to({at.x + button_width(ui, words(Str::workshop_begin), begin) + ui.px(10), at.y});
    if (button(ui, "cancel", words(Str::home_cancel)) || dialog.closed()) draft.plan.reset();
    move_to({at.x, at.y + ui.px(44)});
}

} // namespace

void workshop_shelf(const app::WorkshopModel& model, WorkshopDraft& draft, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    {
        const PageBody body(ui, "shelf");
        page_heading(ui, words(Str::workshop_title), words(Str::workshop_beneath));
        card_heading(ui, words(Str::workshop_plans));
        if (model.content.library.workshops.empty())
            text(ui, words(Str::workshop_no_plans), {TextSize::body, Weight::regular, ui.colours().ink2});
        else
            plans(model, draft, ui);
        if (!model.workshop.past.empty()) {
            gap(ui, 16);
            card_heading(ui, words(Str::workshop_past));
            for (const app::PastWorkshop& past : model.workshop.past) {
                past_row(model, past, ui, out);
                gap(ui, 10);
            }
        }
        gap(ui, 32);
    }
    preparing(model, draft, ui, out);
}

} // namespace propartif::ui

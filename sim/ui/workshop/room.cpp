#include "ui/workshop/room.hpp"
#include "ui/page_body.hpp"
#include "ui/widgets/widgets.hpp"
#include "ui/workshop/said.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;
using namespace app::workshop;

constexpr float kBar = 64;            // units high
constexpr float kAgenda = 256;        // units wide
constexpr float kSide = 284;          // units wide
constexpr float kThreeColumns = 1080; // units of window width; below it the agenda stands under the rest

// "K7M 4QD": read out more easily in two parts.
std::string spaced(const std::string& code) {
    return code.size() == 6 ? code.substr(0, 3) + " " + code.substr(3) : code;
}

void pill(Ui& ui, const Box& box, Icon icon, std::string_view words, Colour ground, Colour ink) {
    fill_box(ui.list(), box, ground, ui.px(10));
    draw_icon(ui.list(), icon, {box.min.x + ui.px(12), box.centre().y - ui.px(9)}, ui.px(18), ink);
    text_in(ui, ui.list(), {{box.min.x + ui.px(38), box.min.y}, box.max}, words,
            {TextSize::small, Weight::semibold, ink});
}

void bar(const RoomParts& in) {
    Ui& ui = in.ui;
    const Box bar = box_at(cursor(), ui.width(), ui.px(kBar));
    fill_box(ui.list(), bar, ui.colours().surface);
    fill_box(ui.list(), {{bar.min.x, bar.max.y - ui.px(1)}, bar.max}, ui.colours().line);
    const float margin = ui.px(20);
    const float top = bar.min.y + ui.px(14);
    float x = bar.max.x - margin;
    const auto place = [&](float wide) {
        x -= wide;
        move_to({x, top});
        const float at = x;
        x -= ui.px(8);
        return at;
    };
    const ButtonLook end{.rank = ButtonRank::quiet, .small = true, .icon = Icon::stop};
    place(button_width(ui, in.words(Str::workshop_end), end));
    if (button(ui, "end", in.words(Str::workshop_end), end)) say(in.out, AskToEnd{true});
    const bool on = in.model.workshop.projector;
    const ButtonLook show{.small = true, .icon = Icon::screen};
    const std::string& show_words = in.words(on ? Str::workshop_projector_off : Str::workshop_projector_on);
    place(button_width(ui, show_words, show));
    if (button(ui, "projector", show_words, show)) say(in.out, ShowProjector{!on});
    if (!in.room.code.empty()) {
        const std::string code = app::fill(in.words(Str::workshop_code), {spaced(in.room.code)});
        const float wide = text_width(ui, code, TextSize::small, Weight::semibold) + ui.px(54);
        pill(ui, box_at({place(wide), top}, wide, ui.px(36)), Icon::key, code, ui.colours().neutral_tint,
             ui.colours().ink);
        const auto here = std::ranges::count_if(in.view.seats, &SeatLine::connected);
        const std::string joined =
            app::fill(in.words(Str::workshop_connected), {std::to_string(here), std::to_string(in.view.seats.size())});
        const float joined_wide = text_width(ui, joined, TextSize::small, Weight::semibold) + ui.px(54);
        pill(ui, box_at({place(joined_wide), top}, joined_wide, ui.px(36)), Icon::phone, joined,
             ui.colours().primary_tint, ui.colours().primary);
    }
    const Box name{{bar.min.x + margin, bar.min.y + ui.px(10)}, {x, bar.max.y}};
    text_in(ui, ui.list(), {name.min, {name.max.x, name.min.y + ui.px(24)}}, in.view.workshop,
            {TextSize::body, Weight::semibold});
    text_in(ui, ui.list(), {{name.min.x, name.min.y + ui.px(24)}, {name.max.x, name.min.y + ui.px(44)}},
            in.words(Str::workshop_facilitator), {TextSize::small, Weight::regular, ui.colours().ink2});
    move_to({bar.min.x, bar.max.y});
}

void note_card(const RoomParts& in) {
    if (in.view.note.empty() && in.view.discussion.empty()) return;
    Ui& ui = in.ui;
    {
        const Card card(ui, 0);
        text(ui, in.words(Str::workshop_note), {TextSize::body, Weight::semibold});
        gap(ui, 4);
        if (!in.view.note.empty()) text(ui, in.view.note, {TextSize::small, Weight::regular, ui.colours().ink2});
        if (!in.view.discussion.empty()) {
            gap(ui, 8);
            const Card ask(ui, 0, {.padding = 10, .ground = ui.colours().turmeric_tint, .shadow = false});
            text(ui, in.view.discussion, {TextSize::small});
        }
    }
    gap(ui, 12);
}

void sides(const RoomParts& in) {
    note_card(in);
    wall_card(in);
    seats_card(in);
}

void middle(const RoomParts& in) {
    stage_card(in);
    dalang_card(in);
}

void ending(const RoomParts& in) {
    const Dialog dialog(in.ui, "ending", in.words(Str::workshop_end_title), in.model.workshop.ending);
    if (!dialog.is_open()) return;
    text(in.ui, in.words(Str::workshop_end_beneath));
    gap(in.ui, 18);
    const ImVec2 at = cursor();
    const std::array<std::pair<const char*, Str>, 3> ways{
        {{"stay", Str::workshop_stay}, {"pause", Str::workshop_leave}, {"end", Str::workshop_end_now}}};
    float x = at.x;
    std::size_t pressed = ways.size();
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const ButtonLook look{.rank = i == 0 ? ButtonRank::primary : ButtonRank::secondary, .destructive = i == 2};
        move_to({x, at.y});
        if (button(in.ui, ways[i].first, in.words(ways[i].second), look)) pressed = i;
        x += button_width(in.ui, in.words(ways[i].second), look) + in.ui.px(8);
    }
    move_to({at.x, at.y + in.ui.px(44)});
    if (pressed == 2) act(in.out, Do::end);
    if (pressed == 1 || pressed == 2) say(in.out, Leave{});
    if (pressed < ways.size() || dialog.closed()) say(in.out, AskToEnd{false});
}

// Another question: what was chosen or typed for the one before is not meant for it.
void follow(const FacilitatorView& view, WorkshopDraft& draft) {
    if (draft.item == view.item && draft.round == view.round) return;
    draft.item = view.item;
    draft.round = view.round;
    draft.chosen.reset();
    draft.cards.clear();
    draft.line.clear();
    draft.reply.clear();
    draft.tension = -1;
}

} // namespace

std::string clock_words(std::int64_t millis) {
    const std::int64_t seconds = (millis + 999) / 1000;
    const std::int64_t rest = seconds % 60;
    return std::to_string(seconds / 60) + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

void facilitator_room(const app::WorkshopModel& model, const app::RoomNow& room, WorkshopDraft& draft, Ui& ui,
                      app::Intents& out) {
    const RoomParts in{model, room, *room.facilitator, model.content.words(model.language), draft, ui, out};
    follow(in.view, draft);
    const IdScope scope(ui, "room");
    bar(in);
    const ImVec2 at = cursor();
    const float bottom = ImGui::GetIO().DisplaySize.y;
    const float margin = ui.px(20);
    const float between = ui.px(16);
    const float top = at.y + margin;
    const float high = bottom - top - margin;
    const bool three = ui.effective_width() >= kThreeColumns;
    const float agenda = three ? ui.px(kAgenda) : 0;
    const float side = ui.px(kSide);
    const float left = at.x + margin + (three ? agenda + between : 0);
    const float centre = at.x + ui.width() - margin - side - between - left;
    if (three) {
        const Column column(ui, {at.x + margin, top}, agenda);
        agenda_card(in, high);
    }
    {
        const float controls = ui.px(72);
        const Column column(ui, {left, top}, centre);
        {
            const ScrollArea scroll(ui, "stage", centre, high - controls);
            middle(in);
        }
        move_to({left, bottom - margin - ui.px(56)});
        stage_controls(in);
    }
    {
        const Column column(ui, {left + centre + between, top}, side);
        const ScrollArea scroll(ui, "sides", side, high);
        sides(in);
        if (!three) agenda_card(in, 0);
    }
    move_to({at.x, bottom});
    ending(in);
}

} // namespace propartif::ui

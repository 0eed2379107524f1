#include "ui/widgets/widgets.hpp"
#include "ui/workshop/room.hpp"
#include "ui/workshop/said.hpp"
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

std::string state_words(const RoomParts& in, int item) {
    const AgendaLine& line = in.view.agenda[static_cast<std::size_t>(item)];
    if (item < in.view.item) return in.words(Str::workshop_done);
    if (item > in.view.item) return app::fill(in.words(Str::workshop_minutes), {std::to_string(line.minutes)});
    const std::int64_t used = (in.model.now_unix_millis - in.view.item_since) / 60'000;
    const std::int64_t left = line.minutes - used;
    return left >= 0 ? app::fill(in.words(Str::workshop_left), {std::to_string(left), std::to_string(line.minutes)})
                     : app::fill(in.words(Str::workshop_late), {std::to_string(-left)});
}

void dot(Ui& ui, ImVec2 at, int item, int now) {
    const Colours& c = ui.colours();
    const float radius = ui.px(10);
    if (item < now) {
        circle(ui.list(), at, radius, c.primary_tint);
        draw_icon(ui.list(), Icon::check, {at.x - ui.px(7), at.y - ui.px(7)}, ui.px(14), c.primary);
    } else if (item == now) {
        circle(ui.list(), at, radius, c.primary);
        circle(ui.list(), at, ui.px(4), c.surface);
    } else {
        ring(ui.list(), at, radius, c.control, ui.px(1.5f));
    }
}

void line(const RoomParts& in, int item) {
    Ui& ui = in.ui;
    const AgendaLine& each = in.view.agenda[static_cast<std::size_t>(item)];
    const Box row = take(ui, 0, ui.px(52));
    const bool now = item == in.view.item;
    const Press state =
        press(ui, "item/" + std::to_string(item), row, each.title, {.selected = now, .ring_inside = true});
    if (now || state.hover > 0)
        fill_box(ui.list(), row, with_alpha(ui.colours().primary_tint, now ? 1.0 : state.hover * 0.6), ui.px(10));
    dot(ui, {row.min.x + ui.px(20), row.centre().y}, item, in.view.item);
    const float left = row.min.x + ui.px(42);
    text_in(ui, ui.list(), {{left, row.min.y + ui.px(5)}, {row.max.x - ui.px(6), row.min.y + ui.px(27)}}, each.title,
            {TextSize::body, now ? Weight::semibold : Weight::regular});
    text_in(ui, ui.list(), {{left, row.min.y + ui.px(26)}, {row.max.x - ui.px(6), row.max.y - ui.px(4)}},
            state_words(in, item), {TextSize::small, Weight::regular, ui.colours().ink2});
    ring(ui, state, row);
    if (state.pressed && !now) act(in.out, Do::go, item);
}

} // namespace

void agenda_card(const RoomParts& in, float height) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "agenda");
    const CardLook look{.min_height = height};
    const Card card(ui, 0, look);
    int minutes = 0;
    for (const AgendaLine& each : in.view.agenda) minutes += each.minutes;
    const ImVec2 at = cursor();
    text_in(ui, ui.list(), box_at(at, ui.width(), ui.px(24)), in.words(Str::workshop_agenda),
            {TextSize::body, Weight::semibold});
    text_in(ui, ui.list(), box_at(at, ui.width(), ui.px(24)),
            app::fill(in.words(Str::workshop_minutes), {std::to_string(minutes)}),
            {TextSize::small, Weight::regular, ui.colours().ink2, Align::right});
    move_to({at.x, at.y + ui.px(30)});
    const float next_high = ui.px(52);
    const float list_high = height > 0 ? height - ui.px(62) - next_high : 0;
    const auto lines = [&] {
        for (int item = 0; item < static_cast<int>(in.view.agenda.size()); ++item) line(in, item);
    };
    if (list_high > 0) {
        const ScrollArea scroll(ui, "items", ui.width(), list_high);
        lines();
    } else {
        lines();
    }
    gap(ui, 8);
    const bool last = in.view.item + 1 >= static_cast<int>(in.view.agenda.size());
    const ButtonLook next{.enabled = !last && !in.view.ended, .width = ui.width()};
    if (button(ui, "next", in.words(Str::workshop_skip), next)) act(in.out, Do::go, in.view.item + 1);
}

} // namespace propartif::ui

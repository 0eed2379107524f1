#include "ui/qr.hpp"
#include "ui/widgets/widgets.hpp"
#include "ui/workshop/room.hpp"
#include "ui/workshop/said.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

using app::Str;

constexpr std::size_t kMostChips = 24;

void missing(const RoomParts& in) {
    Ui& ui = in.ui;
    const bool asked = in.view.stage == RoomStage::open;
    std::vector<const SeatLine*> without;
    for (const SeatLine& seat : in.view.seats)
        if (asked ? !seat.answered : true) without.push_back(&seat);
    const ImVec2 at = cursor();
    text_in(ui, ui.list(), box_at(at, ui.width(), ui.px(24)),
            in.words(asked ? Str::workshop_not_yet : Str::workshop_present), {TextSize::body, Weight::semibold});
    text_in(ui, ui.list(), box_at(at, ui.width(), ui.px(24)), std::to_string(without.size()),
            {TextSize::small, Weight::regular, ui.colours().ink2, Align::right});
    move_to({at.x, at.y + ui.px(30)});
    ImVec2 place = cursor();
    const float left = place.x;
    for (std::size_t i = 0; i < std::min(kMostChips, without.size()); ++i) {
        const float wide = tag_width(ui, without[i]->nickname);
        if (place.x > left && place.x + wide > left + ui.width()) place = {left, place.y + ui.px(30)};
        tag_at(ui, ui.list(), place, without[i]->nickname);
        place.x += wide + ui.px(6);
    }
    move_to({left, place.y + (without.empty() ? 0 : ui.px(32))});
    if (without.size() > kMostChips) text(ui, "+ " + std::to_string(without.size() - kMostChips), {TextSize::small});
    const auto lost = std::ranges::count_if(in.view.seats, [](const SeatLine& seat) { return !seat.connected; });
    if (!in.room.code.empty() && lost > 0)
        text(ui, app::fill(in.words(Str::workshop_lost), {std::to_string(lost)}),
             {TextSize::small, Weight::semibold, ui.colours().turmeric});
}

void joining(const RoomParts& in) {
    Ui& ui = in.ui;
    if (in.room.url.empty()) return;
    {
        const Card card(ui, 0);
        const float side = std::min(ui.width(), ui.px(160));
        const ImVec2 at = cursor();
        draw_qr(ui, ui.list(), box_at({at.x + (ui.width() - side) / 2, at.y}, side, side), in.room.qr);
        move_to({at.x, at.y + side});
        gap(ui, 6);
        text(ui, in.room.url, {TextSize::micro, Weight::regular, ui.colours().ink2, Align::centre});
    }
    gap(ui, 12);
}

// Whether each phone shows its own results.
void results(const RoomParts& in) {
    if (in.room.code.empty()) return;
    gap(in.ui, 6);
    const Str words = in.view.results ? Str::workshop_results_off : Str::workshop_results_on;
    if (button(in.ui, "results", in.words(words), {.small = true, .icon = Icon::phone}))
        act(in.out, Do::results, 0, !in.view.results);
}

void by_hand(const RoomParts& in) {
    Ui& ui = in.ui;
    gap(ui, 8);
    FieldLook field;
    field.label = field.hint = in.words(Str::workshop_add_seat);
    field.icon = Icon::plus;
    if (!text_field(ui, "nickname", in.draft.nickname, field).submitted) return;
    say(in.out, app::workshop::AddSeat{in.draft.nickname});
    in.draft.nickname.clear();
}

} // namespace

void seats_card(const RoomParts& in) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "seats");
    {
        const Card card(ui, 0);
        missing(in);
        by_hand(in);
        results(in);
    }
    gap(ui, 12);
    joining(in);
}

} // namespace propartif::ui

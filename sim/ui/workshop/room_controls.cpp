#include "ui/widgets/widgets.hpp"
#include "ui/workshop/room.hpp"
#include "ui/workshop/said.hpp"
#include <algorithm>
#include <array>

namespace propartif::ui {

namespace {

using app::Str;

constexpr int kMoreSeconds = 30;

class Row { // from right to left, each 56 high
public:
    Row(const RoomParts& in, const Box& box) : in_(in), box_(box), right_(box.max.x) {}
    bool put(const char* id, const std::string& words, ButtonLook look) {
        const float wide = button_width(in_.ui, words, look);
        right_ -= wide;
        move_to({right_, box_.min.y + in_.ui.px(6)});
        right_ -= in_.ui.px(10);
        return button(in_.ui, id, words, look);
    }
    float right() const { return right_; }

private:
    const RoomParts& in_;
    Box box_;
    float right_;
};

bool class_play(const RoomParts& in) {
    return in.view.agenda[static_cast<std::size_t>(in.view.item)].kind == "class_play";
}

bool asks_something(const RoomParts& in) {
    return in.view.agenda[static_cast<std::size_t>(in.view.item)].kind != "talk" && in.view.ending.empty();
}

// How long answers are taken.
void seconds(const RoomParts& in, const Box& box, float right) {
    constexpr std::array<int, 4> kChoices{30, 60, 120, 0};
    std::array<std::string, 4> words;
    std::array<Option, 4> options;
    std::size_t selected = 1;
    for (std::size_t i = 0; i < kChoices.size(); ++i) {
        words[i] = kChoices[i] == 0 ? in.words(Str::workshop_no_limit) : clock_words(std::int64_t{kChoices[i]} * 1000);
        options[i] = {words[i], words[i], {}, false};
        if (kChoices[i] == in.draft.seconds) selected = i;
    }
    if (segments_width(in.ui, options) > right - box.min.x) return;
    move_to({box.min.x, box.min.y + in.ui.px(10)});
    if (const auto chosen = segments(in.ui, "seconds", options, selected)) in.draft.seconds = kChoices[*chosen];
}

void clock(const RoomParts& in, const Box& box) {
    Ui& ui = in.ui;
    const auto left = app::left_now(in.room, in.model.now_unix_millis);
    if (!left) return;
    const std::string words = clock_words(*left);
    const float wide = text_width(ui, words, TextSize::lead, Weight::semibold) + ui.px(52);
    const Box pill = box_at({box.min.x, box.min.y + ui.px(6)}, wide, ui.px(44));
    fill_box(ui.list(), pill, ui.colours().neutral_tint, ui.px(10));
    draw_icon(ui.list(), Icon::clock, {pill.min.x + ui.px(12), pill.centre().y - ui.px(10)}, ui.px(20),
              ui.colours().ink2);
    text_in(ui, ui.list(), {{pill.min.x + ui.px(40), pill.min.y}, pill.max}, words, {TextSize::lead, Weight::semibold});
    move_to({pill.max.x + ui.px(6), box.min.y + ui.px(10)});
    if (button(ui, "more", app::fill(in.words(Str::workshop_more), {std::to_string(kMoreSeconds)}),
               {.rank = ButtonRank::quiet, .small = true}))
        act(in.out, Do::extend, kMoreSeconds);
}

void use(const RoomParts& in, Row& row, bool primary) {
    if (!class_play(in) || in.view.options.empty()) return;
    const bool chosen = in.draft.chosen && *in.draft.chosen < in.view.options.size();
    const std::string words = chosen ? app::fill(in.words(Str::workshop_use), {std::to_string(*in.draft.chosen + 1)})
                                     : in.words(Str::workshop_use_which);
    if (row.put("use", words,
                {.rank = primary ? ButtonRank::primary : ButtonRank::secondary,
                 .icon_after = Icon::forward,
                 .enabled = chosen,
                 .reason = in.words(Str::workshop_use_which)}))
        act(in.out, Do::use_choice, static_cast<std::int64_t>(*in.draft.chosen));
}

void next(const RoomParts& in, Row& row, bool primary) {
    const bool last = in.view.item + 1 >= static_cast<int>(in.view.agenda.size());
    if (row.put("next", in.words(Str::workshop_next),
                {.rank = primary ? ButtonRank::primary : ButtonRank::secondary,
                 .icon_after = Icon::forward,
                 .enabled = !last || !in.view.ending.empty() || in.view.stage == RoomStage::revealed}))
        act(in.out, Do::next);
}

} // namespace

void stage_controls(const RoomParts& in) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "controls");
    const Box box = box_at(cursor(), ui.width(), ui.px(56));
    if (in.view.ended) return;
    Row row(in, box);
    if (!asks_something(in)) {
        next(in, row, true);
        return;
    }
    switch (in.view.stage) {
    case RoomStage::waiting:
        if (row.put("open", in.words(Str::workshop_open), {.rank = ButtonRank::primary, .icon = Icon::play}))
            act(in.out, Do::open, in.draft.seconds);
        seconds(in, box, row.right());
        break;
    case RoomStage::open:
        if (row.put("close", in.words(Str::workshop_close), {.rank = ButtonRank::primary, .icon = Icon::stop}))
            act(in.out, Do::close);
        clock(in, box);
        break;
    case RoomStage::closed:
        if (row.put("reveal", in.words(Str::workshop_reveal), {.rank = ButtonRank::primary, .icon = Icon::eye}))
            act(in.out, Do::reveal);
        use(in, row, false);
        break;
    case RoomStage::revealed:
        if (class_play(in) && !in.view.options.empty())
            use(in, row, true);
        else
            next(in, row, true);
        break;
    }
}

} // namespace propartif::ui

#include "ui/widgets/widgets.hpp"
#include "ui/workshop/room.hpp"
#include "ui/workshop/said.hpp"
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

bool some(const std::string& words) {
    return words.find_first_not_of(" \t\n") != std::string::npos;
}

void speak(const RoomParts& in, int tension, int trust) {
    RoomStep step;
    step.what = Do::line;
    step.words = in.draft.line;
    step.mood = Mood{tension, trust};
    say(in.out, app::workshop::Act{std::move(step)});
    in.draft.line.clear();
}

void pool(const RoomParts& in) {
    Ui& ui = in.ui;
    if (in.view.pool.empty()) return;
    text(ui, in.words(Str::workshop_pool), {TextSize::small, Weight::semibold, ui.colours().ink2});
    gap(ui, 4);
    const ScrollArea scroll(ui, "pool", ui.width(), ui.px(132));
    for (std::size_t i = 0; i < in.view.pool.size(); ++i) {
        const Box row = take(ui, 0, ui.px(32));
        const Press state = press(ui, "pool/" + std::to_string(i), row, in.view.pool[i], {.ring_inside = true});
        fill_box(ui.list(), row, with_alpha(ui.colours().primary_tint, state.hover), ui.px(6));
        text_in(ui, ui.list(), {{row.min.x + ui.px(8), row.min.y}, row.max}, in.view.pool[i], {TextSize::small});
        ring(ui, state, row);
        if (state.pressed) in.draft.line = in.view.pool[i];
    }
}

void citizen_speaks(const RoomParts& in) {
    Ui& ui = in.ui;
    const Mood now = in.view.citizen && in.view.citizen->numbers ? *in.view.citizen->numbers : Mood{50, 50};
    text(ui, in.words(Str::workshop_dalang), {TextSize::body, Weight::semibold});
    gap(ui, 6);
    FieldLook field;
    field.label = field.hint = in.words(Str::workshop_dalang_hint);
    field.min_lines = 2;
    field.max_lines = 4;
    text_field(ui, "line", in.draft.line, field);
    gap(ui, 4);
    if (in.draft.tension < 0) in.draft.tension = now.tension;
    slider(ui, "tension", in.words(Str::studio_cond_tension), in.draft.tension, 0, 100, 5,
           std::to_string(std::lround(in.draft.tension)));
    gap(ui, 4);
    if (button(ui, "speak", in.words(Str::workshop_speak), {.small = true, .enabled = some(in.draft.line)}))
        speak(in, static_cast<int>(std::lround(in.draft.tension)), now.trust);
    gap(ui, 10);
    pool(in);
}

// What somebody in the room answered aloud, typed by the facilitator: judged like any reply.
void heard(const RoomParts& in) {
    Ui& ui = in.ui;
    gap(ui, 12);
    FieldLook field;
    field.label = field.hint = in.words(Str::workshop_heard_hint);
    field.min_lines = 2;
    field.max_lines = 4;
    text_field(ui, "reply", in.draft.reply, field);
    gap(ui, 6);
    if (!button(ui, "heard", in.words(Str::workshop_heard), {.small = true, .enabled = some(in.draft.reply)})) return;
    RoomStep step;
    step.what = Do::use_words;
    step.words = in.draft.reply;
    say(in.out, app::workshop::Act{std::move(step)});
    in.draft.reply.clear();
}

} // namespace

void dalang_card(const RoomParts& in) {
    const bool plays = in.view.agenda[static_cast<std::size_t>(in.view.item)].kind == "class_play";
    if (!plays || !in.view.ending.empty()) return;
    Ui& ui = in.ui;
    const IdScope scope(ui, "dalang");
    {
        const Card card(ui, 0);
        if (!in.view.pool.empty()) citizen_speaks(in);
        heard(in);
    }
    gap(ui, 12);
}

} // namespace propartif::ui

#include "ui/play_hint.hpp"
#include "ui/widgets/widgets.hpp"
#include <cmath>

namespace propartif::ui {

namespace {

TextLook small_text(Colour colour = 0, Weight weight = Weight::regular) {
    return {TextSize::small, weight, colour, Align::left, 0};
}

void reflect_row(Ui& ui, char letter, std::string_view sentence) {
    const Colours& c = ui.colours();
    const float side = ui.px(26);
    const float left = side + ui.px(10);
    const float high = text_height(ui, sentence, small_text(), ui.width() - left);
    const Box row = take(ui, 0, std::max(side, high));
    const Box square = box_at(row.min, side, side);
    fill_box(ui.list(), square, c.primary_tint, ui.px(7));
    text_in(ui, ui.list(), square, {&letter, 1}, {TextSize::small, Weight::semibold, c.primary, Align::centre, 0});
    const float top = high < side ? std::floor(row.min.y + (side - high) / 2) : row.min.y;
    text_block_at(ui, ui.list(), {row.min.x + left, top}, row.width() - left, sentence, small_text());
    gap(ui, 8);
}

void what_to_reflect(const app::PlayModel& model, Ui& ui) {
    const app::Words& words = model.content.words(model.language);
    const propartif::Focus& focus = model.node.focus;
    if (focus.content.empty() && focus.emotion.empty() && focus.interest.empty()) {
        text(ui, words(app::Str::hint_nothing), small_text(ui.colours().ink2));
        return;
    }
    text(ui, words(app::Str::hint_reflect), small_text(0, Weight::semibold));
    gap(ui, 8);
    if (!focus.content.empty())
        reflect_row(ui, 'C', app::fill(words(app::Str::hint_content), {std::to_string(focus.content.size())}));
    if (!focus.emotion.empty()) reflect_row(ui, 'E', words(app::Str::hint_emotion));
    if (!focus.interest.empty())
        reflect_row(ui, 'I', app::fill(words(app::Str::hint_interest), {std::to_string(focus.interest.size())}));
}

// Only the citizen's own buttons; what presses the officer's is for the debrief.
void buttons(const app::PlayModel& model, Ui& ui, app::Str title, const std::vector<ButtonNote>& notes, Mark mark) {
    bool first = true;
    for (const ButtonNote& note : notes) {
        if (note.owner != "citizen") continue;
        if (first) {
            divider(ui, 8, 12);
            text(ui, model.content.words(model.language)(title), small_text(0, Weight::semibold));
            gap(ui, 6);
            first = false;
        }
        const float left = ui.px(26);
        const std::string& words = note.text.in(model.language);
        const Box row = take(ui, 0, text_height(ui, words, small_text(), ui.width() - left));
        draw_mark(ui.list(), ui.theme, mark, {row.min.x, row.min.y + ui.px(2)}, ui.px(16), ui.colours().surface);
        text_block_at(ui, ui.list(), {row.min.x + left, row.min.y}, row.width() - left, words,
                      small_text(ui.colours().ink2));
        gap(ui, 6);
    }
}

} // namespace

void phase_aim(const app::PlayModel& model, Ui& ui) {
    const app::Words& words = model.content.words(model.language);
    const std::string key(kPhaseKeys[static_cast<std::size_t>(model.node.phase)]);
    text(ui, words.named("phase." + key), small_text(ui.colours().primary, Weight::semibold));
    gap(ui, 2);
    text(ui, words.named("aim." + key), small_text(ui.colours().ink2));
}

void hint_body(const app::PlayModel& model, Ui& ui) {
    const std::string key(kPhaseKeys[static_cast<std::size_t>(model.node.phase)]);
    {
        Card card(ui, 0, {12, 10, 0, ui.colours().turmeric_tint, 0, false});
        text(ui, model.content.words(model.language).named("aim." + key), small_text());
    }
    gap(ui, 14);
    what_to_reflect(model, ui);
    buttons(model, ui, app::Str::hint_red, model.scenario.citizen.red_buttons, Mark::red);
    buttons(model, ui, app::Str::hint_green, model.scenario.citizen.green_buttons, Mark::green);
    gap(ui, 8);
}

} // namespace propartif::ui

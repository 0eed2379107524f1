// What an officer should pick up in this turn: content, emotion, interest; and how long there is for it.
#include "ui/studio/fields.hpp"
#include "ui/studio/inspector.hpp"
#include "ui/studio/wordings.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

using app::Str;

// Lines as they are typed may end in a blank or a bar for a moment; the field shows them as typed as long as they mean
// what the node says.
std::vector<std::string> shown_lines(std::vector<std::string>& typed,
                                     const std::vector<std::vector<std::string>>& things) {
    if (as_things(typed) != things) typed = as_lines(things);
    return typed;
}

void things(const Inspected& in, NodeEdit& edit, std::vector<std::vector<std::string>> propartif::Focus::*which,
            std::vector<std::string>& typed, const char* id, Str label) {
    Ui& ui = in.ui;
    const auto lines = lines_field(
        ui, id, shown_lines(typed, edit.now().focus.*which),
        {.label = in.words(label), .hint = in.words(Str::studio_focus_hint), .min_lines = 3, .max_lines = 8});
    if (lines) {
        typed = *lines;
        edit.change(ui.path(id)).focus.*which = as_things(*lines);
    }
    gap(ui, 12);
}

} // namespace

void node_focus(const Inspected& in, NodeEdit& edit) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "focus");
    text(ui, in.words(Str::studio_focus_beneath), {TextSize::small, Weight::regular, ui.colours().ink2});
    gap(ui, 12);
    if (in.draft.focus_of != edit.now().id) in.draft.focus_typed = {};
    in.draft.focus_of = edit.now().id;
    things(in, edit, &propartif::Focus::content, in.draft.focus_typed[0], "content", Str::studio_focus_content);
    std::vector<std::vector<std::string>> feelings;
    for (const std::string& each : edit.now().focus.emotion) feelings.push_back({each});
    const auto lines = lines_field(ui, "emotion", shown_lines(in.draft.focus_typed[1], feelings),
                                   {.label = in.words(Str::studio_focus_emotion), .min_lines = 2, .max_lines = 6});
    if (lines) {
        in.draft.focus_typed[1] = *lines;
        std::vector<std::string>& emotion = edit.change(ui.path("emotion")).focus.emotion;
        emotion.clear();
        for (const auto& each : as_things(*lines)) emotion.push_back(as_line(each));
    }
    gap(ui, 12);
    things(in, edit, &propartif::Focus::interest, in.draft.focus_typed[2], "interest", Str::studio_focus_interest);
    const int seconds = edit.now().seconds.value_or(0);
    if (const auto set = number_field(ui, "seconds", in.words(Str::studio_seconds), seconds, 0, 3600, 10))
        edit.change(ui.path("seconds")).seconds = *set == 0 ? std::nullopt : std::optional<int>(*set);
    if (seconds == 0) text(ui, in.words(Str::studio_no_limit), {TextSize::micro, Weight::regular, ui.colours().ink3});
}

} // namespace propartif::ui

// What the citizen says at a node and thinks, and the replies that are offered; or how it ends.
#include "ui/play_evidence.hpp"
#include "ui/studio/fields.hpp"
#include "ui/studio/inspector.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

Situation situation_at(double tension, const app::Desk& desk, const std::set<std::string>& flags,
                       const std::map<NodeId, int>& visits) {
    return {static_cast<int>(tension), desk.scenario().citizen.start_trust, 0, nullptr, flags, visits};
}

// The line spoken at that tension: the one that is shown beside the face.
std::size_t line_at(const Node& node, double tension, const app::Desk& desk) {
    const std::set<std::string> flags;
    const std::map<NodeId, int> visits;
    for (std::size_t i = 0; i < node.says.size(); ++i)
        if (!node.says[i].when || holds(*node.says[i].when, situation_at(tension, desk, flags, visits))) return i;
    return node.says.empty() ? 0 : node.says.size() - 1;
}

std::size_t tension_band(double tension) {
    return gauge_band(tension);
}

void face(const Inspected& in) {
    Ui& ui = in.ui;
    const Citizen& citizen = in.desk.scenario().citizen;
    double tension = in.draft.tension < 0 ? citizen.start_tension : in.draft.tension;
    const ImVec2 at = cursor();
    const float side = ui.px(76);
    draw_portrait(ui, ui.list(), box_at(at, side, side), citizen.portrait,
                  {tension, static_cast<double>(citizen.start_trust)}, {.radius = 12, .behind = ui.colours().surface});
    {
        const Column column(ui, {at.x + side + ui.px(12), at.y}, ui.width() - side - ui.px(12));
        const std::string shown = std::to_string(static_cast<int>(tension));
        if (slider(ui, "tension", in.words(Str::studio_tension_preview), tension, 0, 100, 5, shown))
            in.draft.tension = tension;
        text(ui, in.words.named("tension." + std::to_string(tension_band(tension))),
             {TextSize::small, Weight::semibold, ui.colours().tension});
    }
    move_to({at.x, std::max(cursor().y, at.y + side)});
    gap(ui, 10);
}

std::string line_label(const Inspected& in, const Node& node, std::size_t i) {
    if (node.says[i].when)
        return app::fill(in.words(Str::studio_line_when), {condition_in_words(*node.says[i].when, in.scope(true))});
    return in.words(node.says.size() > 1 ? Str::studio_line_otherwise : Str::studio_line);
}

void one_line(const Inspected& in, NodeEdit& edit, std::size_t i, bool spoken) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "line/" + std::to_string(i));
    const Line& line = edit.now().says[i];
    text(ui, line_label(in, edit.now(), i),
         {TextSize::small, Weight::semibold, spoken ? ui.colours().tension : ui.colours().ink});
    gap(ui, 4);
    if (const auto typed = words_field(ui, "text", line.text.id,
                                       {.label = in.words(Str::studio_line),
                                        .hint = in.words(Str::studio_line_hint),
                                        .min_lines = 2,
                                        .max_lines = 8,
                                        .labelled = false}))
        edit.change(ui.path("text")).says[i].text.id = *typed;
    gap(ui, 6);
    if (const auto typed = words_field(ui, "thought", line.thought.id,
                                       {.label = in.words(Str::studio_thought),
                                        .hint = in.words(Str::studio_thought_hint),
                                        .min_lines = 2,
                                        .max_lines = 6}))
        edit.change(ui.path("thought")).says[i].thought.id = *typed;
    if (line.when) {
        gap(ui, 6);
        if (auto when = condition_field(ui, "when", line.when, in.scope(true), in.draft.condition))
            edit.change(when->field).says[i].when = std::move(when->when);
        gap(ui, 4);
        if (link(ui, "remove", in.words(Str::studio_remove_this), TextSize::small)) {
            auto& says = edit.change().says;
            says.erase(says.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
    gap(ui, 12);
}

void lines(const Inspected& in, NodeEdit& edit) {
    const double tension = in.draft.tension < 0 ? in.desk.scenario().citizen.start_tension : in.draft.tension;
    const std::size_t spoken = line_at(edit.now(), tension, in.desk);
    const bool several = edit.now().says.size() > 1;
    for (std::size_t i = 0; i < edit.now().says.size(); ++i) one_line(in, edit, i, several && i == spoken);
    if (edit.now().says.empty()) {
        if (link(in.ui, "say", in.words(Str::studio_line), TextSize::small)) edit.change().says.emplace_back();
    } else if (link(in.ui, "add-line", in.words(Str::studio_add_line), TextSize::small)) {
        Line line;
        line.when.emplace();
        line.when->tension = Bounds{60, std::nullopt};
        auto& says = edit.change().says;
        says.insert(says.begin(), std::move(line));
    }
}

Mark choice_mark(const Inspected& in, const Choice& choice) {
    return in.model.rubric ? mark_of(*in.model.rubric, authored_evaluation(*in.model.rubric, choice)) : Mark::neutral;
}

void reply_row(const Inspected& in, const Choice& choice, std::size_t index) {
    Ui& ui = in.ui;
    const Box box = take(ui, 0, ui.px(52));
    const std::string& words =
        choice.text.empty() ? in.words(Str::studio_reply_empty) : choice.text.in(in.model.language);
    const Press state = press(ui, "choice/" + choice.id.value, box, words);
    fill_box(ui.list(), box, mix(ui.colours().sunken, ui.colours().primary_tint, state.hover), ui.px(10));
    outline_box(ui.list(), box, ui.colours().line, ui.px(10), ui.px(1));
    draw_mark(ui.list(), ui.theme, choice_mark(in, choice), {box.min.x + ui.px(12), box.centre().y - ui.px(10)},
              ui.px(20), ui.colours().sunken);
    const float left = box.min.x + ui.px(44), right = box.max.x - ui.px(32);
    text_in(ui, ui.list(), {{left, box.min.y + ui.px(6)}, {right, box.min.y + ui.px(27)}}, words, {TextSize::small});
    const std::string to = choice.next.empty()
                               ? in.words(Str::studio_reply_nowhere)
                               : app::fill(in.words(Str::studio_reply_to), {choice.next.back().to.value});
    const bool lost = choice.next.empty() || !in.desk.scenario().find(choice.next.back().to);
    text_in(ui, ui.list(), {{left, box.min.y + ui.px(27)}, {right, box.max.y - ui.px(5)}}, to,
            {TextSize::micro, Weight::regular, lost ? ui.colours().red : ui.colours().ink3});
    draw_icon(ui.list(), Icon::forward, {right + ui.px(6), box.centre().y - ui.px(8)}, ui.px(16), ui.colours().ink2);
    ring(ui, state, box, {.ring_inside = true});
    if (state.pressed) in.draft.choice = index;
    gap(ui, 6);
}

void typed_row(const Inspected& in, const Node& node) {
    Ui& ui = in.ui;
    if (!node.free_text) return;
    const auto off = std::ranges::count_if(in.desk.examples,
                                           [](const app::ExampleRun& run) { return !run.off.empty() || run.went; });
    const std::size_t all = in.desk.examples.size();
    const std::string count =
        all == 0   ? in.words(Str::studio_typed_none)
        : off == 0 ? app::fill(in.words(Str::studio_typed_examples), {std::to_string(all)})
                   : app::fill(in.words(Str::studio_typed_examples_off), {std::to_string(off), std::to_string(all)});
    const Box box = take(ui, 0, ui.px(44));
    const std::string words = in.words(Str::studio_tab_typed) + " · " + count;
    const Press state = press(ui, "typed", box, words);
    fill_box(ui.list(), box, off > 0 ? ui.colours().turmeric_tint : ui.colours().primary_tint, ui.px(10));
    draw_icon(ui.list(), off > 0 ? Icon::warning : Icon::check, {box.min.x + ui.px(12), box.centre().y - ui.px(9)},
              ui.px(18), off > 0 ? ui.colours().turmeric : ui.colours().primary);
    text_in(ui, ui.list(), {{box.min.x + ui.px(42), box.min.y}, {box.max.x - ui.px(10), box.max.y}}, words,
            {TextSize::small, Weight::semibold});
    ring(ui, state, box, {.ring_inside = true});
    if (state.pressed) in.draft.tab = NodeTab::typed;
}

void ending(const Inspected& in, NodeEdit& edit) {
    Ui& ui = in.ui;
    std::vector<Option> options;
    for (const std::string_view key : kOutcomeKeys)
        options.push_back({key, in.words.named("outcome." + std::string(key)), {}, false});
    if (const auto chosen = choice_field(ui, "outcome", in.words(Str::studio_outcome), options,
                                         static_cast<std::size_t>(edit.now().ending->outcome)))
        edit.change().ending->outcome = static_cast<Outcome>(*chosen);
    gap(ui, 12);
    if (const auto typed = words_field(ui, "text", edit.now().ending->text.id,
                                       {.label = in.words(Str::studio_ending_words), .min_lines = 3, .max_lines = 10}))
        edit.change(ui.path("text")).ending->text.id = *typed;
    gap(ui, 12);
    if (const auto typed = words_field(ui, "lesson", edit.now().ending->lesson.id,
                                       {.label = in.words(Str::studio_lesson), .min_lines = 3, .max_lines = 10}))
        edit.change(ui.path("lesson")).ending->lesson.id = *typed;
    gap(ui, 12);
}

void replies(const Inspected& in, NodeEdit& edit) {
    const Node& node = edit.now();
    if (part_heading(in.ui, "add-reply", in.words(Str::studio_replies), in.words(Str::studio_add_reply))) {
        studio::add_choice(edit.change(), {}, in.model.rubric);
        in.draft.choice = edit.now().choices.size() - 1;
    }
    gap(in.ui, 4);
    for (std::size_t i = 0; i < node.choices.size(); ++i) reply_row(in, node.choices[i], i);
    typed_row(in, node);
    if (node.choices.empty() && !node.free_text &&
        link(in.ui, "to-ending", in.words(Str::studio_to_ending), TextSize::small))
        edit.change().ending = Ending{Outcome::restored, {}, {}};
}

} // namespace

void node_content(const Inspected& in, NodeEdit& edit) {
    if (edit.now().ending) {
        ending(in, edit);
        lines(in, edit);
        return;
    }
    face(in);
    lines(in, edit);
    gap(in.ui, 10);
    replies(in, edit);
}

} // namespace propartif::ui

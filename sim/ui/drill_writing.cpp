#include "ui/drill_tasks.hpp"
#include "ui/play_reply.hpp"
#include "ui/send_button.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

TextLook small_text(Colour colour = 0, Weight weight = Weight::regular) {
    return {TextSize::small, weight, colour, Align::left, 0};
}

bool blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

void note(Ui& ui, Colour ground, std::string_view title, std::string_view words, Colour ink) {
    const Card card(ui, 0, {12, 10, 0, ground, 0, false});
    text(ui, title, small_text(ink, Weight::semibold));
    gap(ui, 2);
    text(ui, words, {});
}

void reply_field(const DrillScene& s) {
    Ui& ui = s.ui;
    const bool empty = blank(s.draft.text);
    FieldBox box(ui, "reply", 0);
    FieldLook field;
    field.label = s.words(Str::drill_write_label);
    field.hint = s.words(Str::drill_write_hint);
    field.min_lines = 3;
    field.max_lines = 6;
    field.outline = false;
    const FieldResult typed = text_field(ui, "reply", s.draft.text, field);
    gap(ui, 6);
    const ButtonLook send = send_look(s.words, empty);
    const float wide = button_width(ui, s.words(Str::drill_check), send);
    const Box foot = box_at(cursor(), ui.width(), button_height(ui, send));
    move_to({foot.max.x - wide, foot.min.y});
    const bool sent = button(ui, "check", s.words(Str::drill_check), send);
    if ((sent || typed.submitted) && !empty) s.out.emplace_back(app::AnswerWrite{s.item.id, s.draft.text});
    move_to({foot.min.x, foot.max.y});
}

void asking(const DrillScene& s, const WriteTask& task) {
    Ui& ui = s.ui;
    const Colours& c = ui.colours();
    text(ui, s.words(Str::drill_write_question), {TextSize::body, Weight::semibold});
    gap(ui, 8);
    if (s.model.run.review) {
        banner(ui, "review", BannerTone::attention, s.words.named("review." + *s.model.run.review));
        gap(ui, 10);
    }
    reply_field(s);
    gap(ui, 12);
    if (s.model.run.hint) {
        note(ui, c.turmeric_tint, s.words(Str::drill_hint), task.hint.in(s.model.language), c.turmeric);
        return;
    }
    if (button(ui, "hint", s.words(Str::drill_hint), {.small = true, .icon = Icon::bulb, .keycap = "H", .key = Key::h}))
        s.out.emplace_back(app::AskDrillHint{});
}

std::string anchor_words(const Criterion& criterion, int level, Language language) {
    const auto found = std::ranges::find(criterion.anchors, level, &Anchor::level);
    return found == criterion.anchors.end() ? std::string() : found->text.in(language);
}

// A criterion of the goal: its level, the words that show it, and what the goal asks for when it was not reached.
void goal_row(const DrillScene& s, const Criterion& criterion, int wanted) {
    Ui& ui = s.ui;
    const Evaluation& found = s.given->evaluation;
    const int level = level_of(found, criterion);
    const std::string quoted = quoted_evidence(found, criterion.id, s.given->answer.text);
    std::string sentence =
        level >= wanted ? anchor_words(criterion, level, s.model.language)
                        : app::fill(s.words(Str::drill_goal_asks), {std::to_string(wanted - criterion.min),
                                                                    anchor_words(criterion, wanted, s.model.language)});
    if (!quoted.empty()) sentence += (sentence.empty() ? "" : "  ") + quoted;
    ladder(ui, criterion.title.in(s.model.language), level - criterion.min, criterion.max - criterion.min,
           app::fill(s.words(Str::feedback_count),
                     {std::to_string(level - criterion.min), std::to_string(criterion.max - criterion.min)}),
           sentence);
}

void flags(const DrillScene& s) {
    const Rubric* const rubric = s.model.run.rubric;
    for (const std::string& flag : s.given->evaluation.flags) {
        const auto gate = std::ranges::find(rubric->gates, flag, &Gate::flag);
        const bool known = gate != rubric->gates.end();
        const std::string title =
            known && !gate->title.empty() ? gate->title.in(s.model.language) : s.words.named("flag." + flag);
        std::string sentence = app::fill(s.words(Str::feedback_flag), {title});
        if (known && !gate->because.empty()) sentence += " " + gate->because.in(s.model.language);
        banner(s.ui, "flag-" + flag, BannerTone::error, sentence);
        gap(s.ui, 10);
    }
}

void good_example(const DrillScene& s, const WriteTask& task) {
    Ui& ui = s.ui;
    const auto best =
        std::ranges::find_if(task.examples, [&](const Example& each) { return reaches(task.goal, each.expect); });
    if (best == task.examples.end()) return;
    if (!s.draft.example) {
        ShownReply shown{best->text, {}, Mark::green};
        const auto scorer = s.model.content.scorers.find(s.model.run.drill->rubric);
        if (scorer != s.model.content.scorers.end())
            shown.spans = marked_words(*s.model.run.rubric,
                                       scorer->second.score({s.item.says.id, &s.item.focus}, best->text), best->text);
        s.draft.example = std::move(shown);
    }
    const Card card(ui, 0, {14, 12, 0, ui.colours().surface, ui.colours().line, false});
    text(ui, s.words(Str::drill_example), small_text(ui.colours().primary, Weight::semibold));
    gap(ui, 4);
    flow(ui, s.draft.example->words, s.draft.example->spans);
}

void answered(const DrillScene& s, const WriteTask& task) {
    Ui& ui = s.ui;
    const Rubric& rubric = *s.model.run.rubric;
    const Evaluation& found = s.given->evaluation;
    bubble(ui, s.given->answer.text, marked_words(rubric, found, s.given->answer.text), {.officer = true});
    gap(ui, 16);
    flags(s);
    const bool right = s.given->answer.correct;
    drill_verdict(s, right, s.words(right ? Str::drill_goal_reached : Str::drill_goal_not_yet),
                  right ? std::string_view{} : std::string_view{task.hint.in(s.model.language)});
    gap(ui, 14);
    {
        const Card card(ui, 0, {.padding = 16});
        if (mark_of(rubric, found) == Mark::red) {
            verdict_panel(ui, Mark::red, mark_word(s.words, Mark::red),
                          button_triggers(rubric, found, s.given->answer.text, s.model.language));
            gap(ui, 12);
        }
        bool first = true;
        for (const auto& [id, wanted] : task.goal) {
            const Criterion* const criterion = rubric.find(id);
            if (!criterion) continue;
            if (!first) divider(ui, 10, 10);
            first = false;
            goal_row(s, *criterion, wanted);
        }
    }
    gap(ui, 14);
    good_example(s, task);
}

} // namespace

void write_task(const DrillScene& s, const WriteTask& task) {
    Ui& ui = s.ui;
    if (!task.facts.empty()) {
        note(ui, ui.colours().neutral_tint, s.words(Str::drill_facts), task.facts.in(s.model.language),
             ui.colours().ink2);
        gap(ui, 14);
    }
    if (!s.model.run.rubric) return;
    if (s.given)
        answered(s, task);
    else
        asking(s, task);
}

} // namespace propartif::ui

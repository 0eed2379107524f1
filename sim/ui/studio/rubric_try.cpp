#include "ui/studio/rubric_try.hpp"
#include "ui/play_evidence.hpp"
#include "ui/studio/wordings.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>
#include <set>

namespace propartif::ui {

namespace {

using app::Str;

void focus_field(const RubricWork& in, const char* id, Str label, std::size_t which, app::TryOut& next) {
    std::vector<std::string>& typed = in.draft.focus_typed[which];
    const auto lines = lines_field(
        in.ui, id, typed,
        {.label = in.words(label), .hint = in.words(Str::studio_focus_hint), .min_lines = 1, .max_lines = 4});
    gap(in.ui, 8);
    if (!lines) return;
    typed = *lines;
    if (which == 0) next.focus.content = as_things(typed);
    if (which == 2) next.focus.interest = as_things(typed);
    if (which != 1) return;
    next.focus.emotion.clear();
    for (const auto& each : as_things(typed)) next.focus.emotion.push_back(as_line(each));
}

void typing(const RubricWork& in) {
    app::TryOut next = in.desk.try_out;
    if (const auto typed =
            words_field(in.ui, "citizen", next.citizen,
                        {.label = in.words(Str::studio_rubric_try_citizen), .min_lines = 2, .max_lines = 5}))
        next.citizen = *typed;
    gap(in.ui, 8);
    focus_field(in, "content", Str::studio_focus_content, 0, next);
    focus_field(in, "emotion", Str::studio_focus_emotion, 1, next);
    focus_field(in, "interest", Str::studio_focus_interest, 2, next);
    if (const auto typed = words_field(in.ui, "reply", next.reply,
                                       {.label = in.words(Str::studio_rubric_try_reply),
                                        .hint = in.words(Str::studio_rubric_try_hint),
                                        .min_lines = 3,
                                        .max_lines = 8}))
        next.reply = *typed;
    gap(in.ui, 12);
    if (next != in.desk.try_out) tell_rubric(in, app::rubric_desk::Try{std::move(next)});
}

// The words that speak for the criterion that is explained; else as a conversation marks them.
std::vector<FlowSpan> marks(const RubricWork& in, const app::Tried& tried) {
    const Criterion* criterion = in.rubric().find(in.draft.why);
    if (!criterion) return marked_words(in.rubric(), tried.evaluation, in.desk.try_out.reply);
    std::vector<FlowSpan> spans;
    for (const Evidence& each : tried.evaluation.evidence)
        if (each.criterion == criterion->id && each.end_byte <= in.desk.try_out.reply.size())
            spans.push_back(
                {each.begin_byte, each.end_byte, each.level < criterion->otherwise ? SpanKind::red : SpanKind::green});
    return spans;
}

void one_criterion(const RubricWork& in, const Criterion& criterion, const app::Tried& tried) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "level/" + criterion.id.value);
    const auto found = tried.evaluation.levels.find(criterion.id); // its scale may be upside down for a moment
    const int level = found == tried.evaluation.levels.end() ? criterion.otherwise : found->second;
    const Box row = take(ui, 0, ui.px(24));
    const std::string amount =
        app::fill(in.words(Str::studio_rubric_level), {std::to_string(level), std::to_string(criterion.max)});
    const TextLook amount_look{TextSize::small, Weight::semibold, ui.colours().primary};
    const float wide = text_width(ui, amount, TextSize::small, Weight::semibold) + 2;
    text_in(ui, ui.list(), {row.min, {row.max.x - wide - ui.px(8), row.max.y}}, criterion_title(in, criterion.id),
            {TextSize::small, Weight::semibold});
    text_in(ui, ui.list(), {{row.max.x - wide, row.min.y}, row.max}, amount, amount_look);
    const std::string quoted = quoted_evidence(tried.evaluation, criterion.id, in.desk.try_out.reply, 3);
    if (!quoted.empty()) text(ui, quoted, {TextSize::small, Weight::regular, ui.colours().ink2});
    if (level < criterion.max) {
        const bool open = in.draft.why == criterion.id;
        const std::string why = app::fill(in.words(Str::studio_rubric_why_not), {std::to_string(criterion.max)});
        if (link(ui, "why", why, TextSize::small)) in.draft.why = open ? CriterionId{} : criterion.id;
        if (open) {
            gap(ui, 6);
            why_not(in, criterion, tried);
        }
    }
    divider(ui, 4, 6);
}

void signals_found(const RubricWork& in, const app::Tried& tried) {
    Ui& ui = in.ui;
    field_label(ui, in.words(Str::studio_rubric_fired));
    std::set<std::string> told;
    for (const Evidence& each : tried.fired) {
        if (!told.insert(each.rule).second) continue;
        const std::string words = in.desk.try_out.reply.substr(each.begin_byte, each.end_byte - each.begin_byte);
        text(ui, signal_title(in.rubric(), each.rule, in.model.language) + ": “" + words + "”",
             {TextSize::small, Weight::regular, ui.colours().ink2});
    }
    if (told.empty())
        text(ui, in.words(Str::studio_rubric_fired_none), {TextSize::small, Weight::regular, ui.colours().ink2});
}

void severe(const RubricWork& in, const app::Tried& tried) {
    for (const std::string& flag : tried.evaluation.flags) {
        const auto gate = std::ranges::find(in.rubric().gates, flag, &Gate::flag);
        const bool named = gate != in.rubric().gates.end() && !gate->title.empty();
        tag(in.ui, named ? gate->title.in(in.model.language) : flag, TagTone::red, Icon::warning);
        gap(in.ui, 28);
    }
}

} // namespace

void rubric_try_out(const RubricWork& in) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "try");
    typing(in);
    if (!in.desk.scorer)
        return text(ui, in.words(Str::studio_rubric_try_blocked),
                    {TextSize::body, Weight::regular, ui.colours().turmeric});
    if (!in.desk.tried) return;
    const app::Tried& tried = *in.desk.tried;
    bubble(ui, in.desk.try_out.reply, marks(in, tried), {.officer = true});
    gap(ui, 8);
    if (tried.evaluation.review)
        text(ui, in.words(Str::studio_rubric_try_review), {TextSize::small, Weight::regular, ui.colours().turmeric});
    const int score = static_cast<int>(std::lround(tried.score));
    text(ui, app::fill(in.words(Str::studio_rubric_try_score), {std::to_string(score)}),
         {TextSize::body, Weight::semibold});
    gap(ui, 6);
    severe(in, tried);
    for (const Criterion& each : in.rubric().criteria) one_criterion(in, each, tried);
    signals_found(in, tried);
}

} // namespace propartif::ui

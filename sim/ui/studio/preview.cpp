#include "ui/studio/preview.hpp"
#include "ui/play_evidence.hpp"
#include "ui/studio/canvas.hpp"
#include "ui/studio/fields.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

struct Stage {
    const app::StudioModel& model;
    const app::PreviewState& preview;
    const app::Words& words;
    StudioDraft& draft;
    Ui& ui;
    app::Intents& out;
};

void ask(const Stage& in, app::desk::Ask what) {
    in.out.emplace_back(app::AtDesk{std::move(what)});
}

void mood_row(const Stage& in, const Box& row) {
    const Mood& mood = in.preview.session.mood;
    const std::string words = in.words(Str::studio_cond_tension) + " " + std::to_string(mood.tension) + " · " +
                              in.words(Str::studio_cond_trust) + " " + std::to_string(mood.trust);
    text_in(in.ui, in.ui.list(), row, words, {TextSize::small, Weight::semibold, in.ui.colours().ink2});
}

void head(const app::Desk& desk, const Stage& in) {
    Ui& ui = in.ui;
    const ImVec2 at = cursor();
    const float face = ui.px(56);
    const Mood& mood = in.preview.session.mood;
    draw_portrait(ui, ui.list(), box_at(at, face, face), in.preview.stage.citizen.portrait,
                  {static_cast<double>(mood.tension), static_cast<double>(mood.trust)},
                  {.radius = 12, .behind = ui.colours().surface});
    const float left = at.x + face + ui.px(12);
    const float right = at.x + ui.width() - 3 * ui.px(38);
    const std::string here = app::fill(in.words(Str::studio_preview_here_node), {in.preview.session.here.value});
    const Box name{{left, at.y + ui.px(4)}, {right - ui.px(40), at.y + ui.px(28)}};
    const Press state = press(ui, "here", name, here);
    text_in(ui, ui.list(), name, here, {TextSize::small, Weight::semibold, ui.colours().primary});
    ring(ui, state, name);
    if (state.pressed) {
        look_at(desk, in.preview.session.here, in.draft.canvas, ui);
        ask(in, app::desk::Choose{{in.preview.session.here}});
    }
    mood_row(in, {{left, at.y + ui.px(28)}, {at.x + ui.width(), at.y + ui.px(50)}});
    if (app::from_the_start(desk) && !in.preview.session.turns.empty()) {
        move_to({right - ui.px(38), at.y});
        if (icon_button(ui, "record", Icon::save, in.words(Str::studio_plan_record)))
            in.out.emplace_back(app::AtExchange{app::exchange::RecordPlan{}});
    }
    move_to({right, at.y});
    if (icon_button(ui, "back", Icon::undo, in.words(Str::studio_preview_back))) ask(in, app::desk::PreviewBack{});
    move_to({right + ui.px(38), at.y});
    if (icon_button(ui, "again", Icon::retry, in.words(Str::studio_preview_again)))
        ask(in, app::desk::Preview{in.preview.from, in.preview.mood, in.preview.flags});
    move_to({right + 2 * ui.px(38), at.y});
    if (icon_button(ui, "end", Icon::cross, in.words(Str::studio_preview_end))) ask(in, app::desk::EndPreview{});
    move_to({at.x, at.y + face});
    gap(ui, 8);
    text(ui, in.words(Str::studio_preview_beneath), {TextSize::micro, Weight::regular, ui.colours().ink3});
    gap(ui, 8);
}

void start_mood(const Stage& in) {
    if (!in.preview.session.turns.empty()) return;
    Ui& ui = in.ui;
    field_label(ui, in.words(Str::studio_preview_begin));
    Mood mood = in.preview.mood;
    const auto set = [&](const char* id, Str words, int& value) {
        double now = value;
        if (!slider(ui, id, in.words(words), now, 0, 100, 5, std::to_string(value))) return false;
        value = static_cast<int>(std::lround(now));
        return true;
    };
    const bool tension = set("tension", Str::studio_start_tension, mood.tension);
    gap(ui, 4);
    const bool trust = set("trust", Str::studio_start_trust, mood.trust);
    gap(ui, 6);
    std::set<std::string> flags = in.preview.flags;
    std::optional<std::vector<std::string>> chosen;
    if (!in.preview.stage.flags.empty()) {
        field_label(ui, in.words(Str::studio_preview_flags));
        std::vector<Option> options;
        for (const std::string& flag : in.preview.stage.flags) options.push_back({flag, flag, {}, false});
        chosen = chips_field(ui, "flags", options, {flags.begin(), flags.end()});
        if (chosen) flags = {chosen->begin(), chosen->end()};
        gap(ui, 8);
    }
    if (!tension && !trust && !chosen) return;
    in.draft.preview_mood = mood;
    ask(in, app::desk::Preview{in.preview.from, mood, flags});
}

void turns(const Stage& in) {
    Ui& ui = in.ui;
    const Rubric& rubric = *in.model.rubric;
    for (const Turn& turn : in.preview.session.turns) {
        const Node* node = in.preview.stage.find(turn.node);
        if (node && turn.line < node->says.size()) bubble(ui, node->says[turn.line].text.in(in.model.language), {}, {});
        gap(ui, 8);
        const Mark mark = mark_of(rubric, turn.evaluation);
        bubble(ui, turn.reply.text, marked_words(rubric, turn.evaluation, turn.reply.text),
               {.officer = true, .verdict = mark, .verdict_words = mark_word(in.words, mark)});
        gap(ui, 4);
        std::string levels;
        for (const Criterion& criterion : rubric.criteria)
            levels += (levels.empty() ? "" : " · ") + criterion.title.in(in.model.language) + " " +
                      std::to_string(level_of(turn.evaluation, criterion));
        text(ui, levels + "  → " + turn.next.value, {TextSize::micro, Weight::regular, ui.colours().ink3});
        gap(ui, 10);
    }
}

void replying(const Stage& in, const Node& node) {
    Ui& ui = in.ui;
    const auto turn = static_cast<std::uint32_t>(in.preview.session.turns.size());
    int number = 0;
    for (const Choice* choice : offered(in.preview.stage, *in.model.rubric, in.preview.session)) {
        const std::string& words =
            choice->text.empty() ? in.words(Str::studio_reply_empty) : choice->text.in(in.model.language);
        if (choice_row(ui, "choice/" + choice->id.value, words, {.number = ++number}))
            ask(in, app::desk::PreviewReply{Reply{turn, choice->id, words, false}});
        gap(ui, 6);
    }
    if (!node.free_text) return;
    if (in.draft.preview_turn != turn) in.draft.preview_text.clear();
    in.draft.preview_turn = turn;
    FieldLook field;
    field.label = in.words(Str::studio_preview_reply);
    field.hint = in.words(Str::studio_preview_reply);
    field.min_lines = 2;
    field.max_lines = 5;
    const bool entered = text_field(ui, "reply", in.draft.preview_text, field).submitted;
    gap(ui, 6);
    const bool sent =
        button(ui, "send", in.words(Str::studio_preview_send), {.small = true, .keycap = "Ctrl", .enter_cap = true});
    if ((entered || sent) && in.draft.preview_text.find_first_not_of(" \t\n") != std::string::npos)
        ask(in, app::desk::PreviewReply{Reply{turn, std::nullopt, in.draft.preview_text, false}});
}

void now(const Stage& in) {
    const Node* node = in.preview.stage.find(in.preview.session.here);
    if (!node) return;
    if (in.preview.session.line < node->says.size()) {
        bubble(in.ui, node->says[in.preview.session.line].text.in(in.model.language), {}, {});
        gap(in.ui, 10);
    }
    if (!node->ending) return replying(in, *node);
    const std::string outcome =
        in.words.named("outcome." + std::string(kOutcomeKeys[static_cast<std::size_t>(node->ending->outcome)]));
    text(in.ui, app::fill(in.words(Str::studio_preview_over), {outcome}), {TextSize::body, Weight::semibold});
    gap(in.ui, 4);
    text(in.ui, node->ending->text.in(in.model.language), {TextSize::small});
}

} // namespace

void preview_ui(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out,
                const Box& box) {
    if (!desk.preview || !model.rubric) return;
    const IdScope scope(ui, "preview");
    const Stage in{model, *desk.preview, model.content.words(model.language), draft, ui, out};
    fill_box(ui.list(), box, ui.colours().surface);
    const float margin = ui.px(16);
    const Column column(ui, {box.min.x + margin, box.min.y + ui.px(14)}, box.width() - 2 * margin);
    head(desk, in);
    const ScrollArea scroll(ui, "conversation", box.width() - margin, box.max.y - cursor().y, true);
    start_mood(in);
    turns(in);
    now(in);
    gap(ui, 16);
}

} // namespace propartif::ui

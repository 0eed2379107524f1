#include "ui/studio/panel.hpp"
#include "studio/texts.hpp"
#include "ui/studio/analysis.hpp"
#include "ui/studio/canvas.hpp"
#include "ui/studio/fields.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

struct Panel {
    const app::StudioModel& model;
    const app::Desk& desk;
    const app::Words& words;
    StudioDraft& draft;
    Ui& ui;
    app::Intents& out;
};

void show(const Panel& in, const NodeId& node, const std::string& field) {
    in.draft.sheet_open = node.value.empty();
    in.draft.side_panel = false;
    in.draft.canvas.note.clear();
    if (node.value.empty()) {
        in.draft.sheet = field.starts_with("citizen") ? SheetTab::citizen : SheetTab::scenario;
        return;
    }
    in.out.emplace_back(app::AtDesk{app::desk::Choose{{node}}});
    look_at(in.desk, node, in.draft.canvas, in.ui);
    in.draft.inspected = {}; // the fields are read anew
    in.draft.tab = field.starts_with("focus")       ? NodeTab::focus
                   : field.starts_with("free_text") ? NodeTab::typed
                                                    : NodeTab::content;
}

// Opens the reply the problem is in, once its node is the one shown.
void open_reply(const Panel& in, const studio::Problem& problem) {
    constexpr std::string_view kChoices = "choices/";
    if (!problem.field.starts_with(kChoices)) return;
    const auto number = static_cast<std::size_t>(std::max(0, std::atoi(problem.field.c_str() + kChoices.size())));
    in.draft.inspected = problem.node;
    in.draft.id = problem.node.value;
    in.draft.choice = number;
}

std::string reason(const Panel& in, const studio::Problem& problem) {
    std::string words = app::fill(in.words.named("diag." + problem.what.code), problem.what.args);
    return (problem.node.value.empty() ? in.words(Str::studio_whole) : problem.node.value) + " · " + words;
}

void problem_row(const Panel& in, const studio::Problem& problem, std::size_t number) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "problem/" + std::to_string(number));
    const bool error = problem.what.severity == Severity::error;
    const ImVec2 at = cursor();
    const ButtonLook look{.small = true};
    struct Act {
        std::string id;
        std::string words;
        std::optional<studio::Fix> fix;
    };
    std::vector<Act> acts;
    for (const studio::Fix fix : problem.fixes) {
        const std::string key(studio::kFixKeys[static_cast<std::size_t>(fix)]);
        acts.push_back({key, in.words.named("studio.fix." + key), fix});
    }
    acts.push_back({"show", in.words(Str::studio_show), {}});
    float buttons = 0;
    for (const Act& act : acts) buttons += button_width(ui, act.words, look) + ui.px(8);
    const float label = ui.px(88);
    const float room = ui.width() - label - buttons - ui.px(8);
    const std::string words = reason(in, problem);
    const TextLook text_look{TextSize::small};
    const bool beneath = room < ui.px(220);
    const float wide = beneath ? ui.width() - label : room;
    const float high = text_height(ui, words, text_look, wide);
    const float row = std::max(ui.px(44), high + ui.px(16));
    const Colour colour = error ? ui.colours().red : ui.colours().turmeric;
    draw_icon(ui.list(), error ? Icon::warning : Icon::info, {at.x, at.y + ui.px(13)}, ui.px(18), colour);
    text_at(ui, ui.list(), {at.x + ui.px(24), at.y + ui.px(12)},
            in.words(error ? Str::studio_error : Str::studio_advice), {TextSize::small, Weight::semibold, colour});
    text_block_at(ui, ui.list(), {at.x + label, at.y + std::floor((row - high) / 2)}, wide, words, text_look);
    ImVec2 button_at{beneath ? at.x + label : at.x + ui.width() - buttons + ui.px(8),
                     beneath ? at.y + row : at.y + std::floor((row - ui.px(36)) / 2)};
    for (const Act& act : acts) {
        move_to(button_at);
        button_at.x += button_width(ui, act.words, look) + ui.px(8);
        if (!button(ui, act.id, act.words, look)) continue;
        show(in, problem.node, problem.field);
        open_reply(in, problem);
        if (act.fix) in.out.emplace_back(app::AtDesk{app::desk::UseFix{problem, *act.fix}});
    }
    move_to({at.x, at.y + row + (beneath ? ui.px(40) : 0)});
    divider(ui);
}

void problems(const Panel& in) {
    constexpr std::size_t kMost = 200; // nobody reads more; mending the first ones makes room
    if (in.desk.problems.empty()) {
        gap(in.ui, 16);
        text(in.ui, in.words(Str::studio_problems_none), {TextSize::body, Weight::regular, in.ui.colours().ink2});
        return;
    }
    for (std::size_t i = 0; i < std::min(kMost, in.desk.problems.size()); ++i) problem_row(in, in.desk.problems[i], i);
}

struct Missing {
    Text text;
    studio::TextPlace place;
};

void translation(const Panel& in) {
    constexpr std::size_t kMost = 60;
    std::vector<Missing> missing;
    studio::each_text(in.desk.scenario(), [&](const Text& text, const studio::TextPlace& place) {
        const bool typed_here = in.ui.focus.is(in.ui.path(place.node.value + "/" + place.field));
        if (missing.size() < kMost && !text.id.empty() && (text.en.empty() || typed_here))
            missing.push_back({text, place});
    });
    if (missing.empty()) {
        gap(in.ui, 16);
        return text(in.ui, in.words(Str::studio_translation_none),
                    {TextSize::body, Weight::regular, in.ui.colours().ink2});
    }
    for (const Missing& each : missing) {
        Ui& ui = in.ui;
        gap(ui, 10);
        const ImVec2 at = cursor();
        const float half = std::floor((ui.width() - ui.px(20)) / 2);
        const std::string head = each.place.node.value.empty() ? in.words(Str::studio_whole) : each.place.node.value;
        const float high = text_block_at(ui, ui.list(), at, half, head + " · " + each.text.id, {TextSize::small});
        move_to({at.x + half + ui.px(20), at.y});
        const auto typed = words_field(ui, each.place.node.value + "/" + each.place.field, each.text.en,
                                       {.label = each.text.id,
                                        .hint = in.words(Str::studio_english_hint),
                                        .min_lines = 2,
                                        .max_lines = 6,
                                        .labelled = false,
                                        .width = half});
        move_to({at.x, std::max(cursor().y, at.y + high)});
        gap(ui, 10);
        divider(ui);
        if (!typed) continue;
        const std::string field = "english/" + each.place.node.value + "/" + each.place.field;
        const auto put = [&](Text& text_now, const std::string& at_field) {
            if (at_field == each.place.field) text_now.en = *typed;
        };
        if (each.place.node.value.empty()) {
            Scenario head_now = in.desk.scenario();
            studio::each_text_of_head(head_now, put);
            in.out.emplace_back(app::AtDesk{app::desk::PutHead{std::move(head_now), field}});
        } else if (const Node* known = in.desk.scenario().find(each.place.node)) {
            Node node = *known;
            studio::each_text_of(node, put);
            in.out.emplace_back(app::AtDesk{app::desk::PutNode{std::move(node), field}});
        }
    }
}

std::size_t count_of(const app::Desk& desk, Severity severity) {
    return static_cast<std::size_t>(std::ranges::count_if(
        desk.problems, [severity](const studio::Problem& each) { return each.what.severity == severity; }));
}

void head(const Panel& in) {
    Ui& ui = in.ui;
    const std::size_t errors = count_of(in.desk, Severity::error), advice = count_of(in.desk, Severity::warning);
    const std::size_t done = in.desk.texts == 0 ? 100 : (in.desk.texts - in.desk.untranslated) * 100 / in.desk.texts;
    std::string problems_words = in.words(Str::studio_problems);
    if (errors + advice > 0) problems_words += " " + std::to_string(errors) + " · " + std::to_string(advice);
    const std::string translation_words = app::fill(in.words(Str::studio_translation), {std::to_string(done)});
    const std::array<Option, 3> all{
        {{"problems", problems_words, errors > 0 ? std::optional(Icon::warning) : std::nullopt, false},
         {"translation", translation_words, {}, false},
         {"analysis", in.words(Str::studio_analysis), {}, false}}};
    if (const auto tab = tabs(ui, "tabs", all, static_cast<std::size_t>(in.draft.panel)))
        in.draft.panel = static_cast<PanelTab>(*tab);
}

} // namespace

void panel_ui(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out,
              const Box& box) {
    const IdScope scope(ui, "panel");
    const Panel in{model, desk, model.content.words(model.language), draft, ui, out};
    fill_box(ui.list(), box, ui.colours().surface);
    fill_box(ui.list(), {box.min, {box.max.x, box.min.y + ui.px(1)}}, ui.colours().line);
    const float margin = ui.px(16);
    const Column column(ui, {box.min.x + margin, box.min.y}, box.width() - margin);
    head(in);
    const ScrollArea scroll(ui, "list", box.width() - margin, box.max.y - cursor().y);
    switch (draft.panel) {
    case PanelTab::problems: problems(in); break;
    case PanelTab::translation: translation(in); break;
    case PanelTab::analysis: analysis_ui(model, desk, draft, ui, out); break;
    }
}

} // namespace propartif::ui

// Typed replies of a node: where they lead, and the author's examples, judged while they are typed.
#include "ui/studio/fields.hpp"
#include "ui/studio/inspector.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

using app::Str;

const app::ExampleRun* run_of(const Inspected& in, std::size_t at) {
    return at < in.desk.examples.size() ? &in.desk.examples[at] : nullptr;
}

void verdict(const Inspected& in, const Example& example, const app::ExampleRun& run) {
    Ui& ui = in.ui;
    if (run.off.empty() && !run.went) {
        tag(ui, in.words(Str::studio_example_fits), TagTone::primary, Icon::check);
        gap(ui, 28);
        return;
    }
    for (const std::string& id : run.off) {
        const CriterionId criterion{id};
        const Criterion* known = in.model.rubric ? in.model.rubric->find(criterion) : nullptr;
        const auto found = run.evaluation.levels.find(criterion);
        const auto wanted = example.expect.find(criterion);
        const std::string got = found == run.evaluation.levels.end() ? "?" : std::to_string(found->second);
        const std::string expected = wanted == example.expect.end() ? "?" : std::to_string(wanted->second);
        text(ui,
             app::fill(in.words(Str::studio_example_off),
                       {known ? known->title.in(in.model.language) : id, got, expected}),
             {TextSize::small, Weight::regular, ui.colours().turmeric});
    }
    if (run.went && example.to)
        text(ui, app::fill(in.words(Str::studio_example_went), {run.went->value, example.to->value}),
             {TextSize::small, Weight::regular, ui.colours().turmeric});
    gap(ui, 4);
}

void expectations(const Inspected& in, NodeEdit& edit, std::size_t at) {
    if (!in.model.rubric) return;
    for (const Criterion& criterion : in.model.rubric->criteria) {
        const Levels& expect = edit.now().free_text->examples[at].expect;
        const auto known = expect.find(criterion.id);
        std::vector<std::string> names{in.words(Str::studio_example_any)};
        for (int each = criterion.min; each <= criterion.max; ++each) names.push_back(std::to_string(each));
        std::vector<Option> options;
        for (const std::string& name : names) options.push_back({name, name, {}, false});
        const std::size_t selected = known == expect.end()
                                         ? 0
                                         : static_cast<std::size_t>(std::clamp(known->second - criterion.min + 1, 0,
                                                                               criterion.max - criterion.min + 1));
        Ui& ui = in.ui;
        const ImVec2 start = cursor();
        const float wide = ui.px(112);
        text_block_at(ui, ui.list(), {start.x, start.y + ui.px(10)}, ui.width() - wide - ui.px(8),
                      criterion.title.in(in.model.language), {TextSize::small, Weight::regular, 0, Align::left, 1});
        move_to({start.x + ui.width() - wide, start.y});
        if (const auto chosen = dropdown(ui, "expect/" + criterion.id.value, options, selected,
                                         {.label = criterion.title.in(in.model.language), .width = wide})) {
            Levels& changed = edit.change().free_text->examples[at].expect;
            if (*chosen == 0)
                changed.erase(criterion.id);
            else
                changed[criterion.id] = criterion.min + static_cast<int>(*chosen) - 1;
        }
        move_to({start.x, start.y + ui.px(48)});
    }
}

void one_example(const Inspected& in, NodeEdit& edit, std::size_t at) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "example/" + std::to_string(at));
    const Card card(ui, 0, {.padding = 10, .ground = ui.colours().sunken, .shadow = false});
    const Example& example = edit.now().free_text->examples[at];
    if (const auto typed = words_field(ui, "text", example.text,
                                       {.label = in.words(Str::studio_examples),
                                        .hint = in.words(Str::studio_example_hint),
                                        .min_lines = 2,
                                        .max_lines = 6,
                                        .labelled = false}))
        edit.change(ui.path("text")).free_text->examples[at].text = *typed;
    gap(ui, 6);
    const app::ExampleRun* run = run_of(in, at);
    if (run) verdict(in, example, *run);
    const bool open = in.draft.example == at;
    if (run && !(run->off.empty() && !run->went) &&
        link(ui, "take", in.words(Str::studio_example_take), TextSize::small)) {
        Example& changed = edit.change().free_text->examples[at];
        for (const std::string& id : run->off)
            if (const auto found = run->evaluation.levels.find(CriterionId{id}); found != run->evaluation.levels.end())
                changed.expect[found->first] = found->second;
        if (run->went) changed.to = run->went;
    }
    if (link(ui, "levels", in.words(Str::studio_levels), TextSize::small))
        in.draft.example = open ? std::nullopt : std::optional(at);
    if (open) {
        gap(ui, 6);
        expectations(in, edit, at);
        field_label(ui, in.words(Str::studio_example_to));
        if (const auto to = node_choice(in, "to", edit.now().free_text->examples[at].to.value_or(NodeId{}),
                                        in.words(Str::studio_example_to)))
            edit.change().free_text->examples[at].to = *to;
        gap(ui, 6);
    }
    if (link(ui, "remove", in.words(Str::studio_remove_this), TextSize::small)) {
        auto& examples = edit.change().free_text->examples;
        examples.erase(examples.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

Example judged_example(const Inspected& in) {
    Example example;
    if (in.model.rubric)
        for (const Criterion& criterion : in.model.rubric->criteria) example.expect[criterion.id] = criterion.otherwise;
    return example;
}

void review(const Inspected& in, NodeEdit& edit) {
    field_label(in.ui, in.words(Str::studio_review_way));
    std::vector<Option> options{{"last", in.words(Str::studio_review_last), {}, false}};
    std::size_t selected = 0;
    for (const Node& node : in.desk.scenario().nodes) {
        if (edit.now().free_text->review == node.id) selected = options.size();
        options.push_back({node.id.value, node.id.value, {}, false});
    }
    if (const auto chosen = dropdown(in.ui, "review", options, selected,
                                     {.label = in.words(Str::studio_review_way), .width = in.ui.width()})) {
        auto& review = edit.change().free_text->review;
        if (*chosen == 0)
            review.reset();
        else
            review = NodeId{std::string(options[*chosen].id)};
    }
}

} // namespace

void node_typed(const Inspected& in, NodeEdit& edit) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "typed");
    if (!edit.now().free_text) {
        if (edit.now().ending) return;
        if (button(ui, "on", in.words(Str::studio_typed_on), {.small = true, .icon = Icon::plus}))
            edit.change().free_text.emplace();
        return;
    }
    part_heading(ui, "ways-head", in.words(Str::studio_ways));
    std::vector<Route> ways = edit.now().free_text->routes;
    std::string field;
    if (ways_field(in, "ways", ways, field, {edit.now().id, studio::Port::Kind::route, 0, 0}))
        edit.change(field).free_text->routes = std::move(ways);
    gap(ui, 10);
    review(in, edit);
    gap(ui, 14);
    if (part_heading(ui, "add-example", in.words(Str::studio_examples), in.words(Str::studio_add_example)))
        edit.change().free_text->examples.push_back(judged_example(in));
    text(ui, in.words(Str::studio_examples_beneath), {TextSize::small, Weight::regular, ui.colours().ink2});
    gap(ui, 8);
    for (std::size_t i = 0; edit.now().free_text && i < edit.now().free_text->examples.size(); ++i) {
        one_example(in, edit, i);
        gap(ui, 10);
    }
    if (button(ui, "off", in.words(Str::studio_typed_off),
               {.rank = ButtonRank::quiet, .small = true, .destructive = true}))
        edit.change().free_text.reset();
}

} // namespace propartif::ui

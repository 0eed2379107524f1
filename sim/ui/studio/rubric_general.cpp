// The rubric as a whole: its name, what it reads words with, who decides, and what passes.
#include "ui/studio/rubric_fields.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

using app::Str;

// One of the library's things by its id; what is not there stays as it is.
std::optional<std::string> one_of(const RubricWork& in, const char* id, Str label, std::vector<Option> options,
                                  const std::string& now) {
    std::size_t selected = 0;
    bool known = false;
    for (std::size_t i = 0; i < options.size(); ++i)
        if (options[i].id == now) {
            selected = i;
            known = true;
        }
    if (!known) {
        selected = options.size();
        options.push_back({now, now, {}, false});
    }
    const auto chosen = choice_field(in.ui, id, in.words(label), options, selected);
    if (!chosen) return std::nullopt;
    return std::string(options[*chosen].id);
}

} // namespace

void rubric_general(const RubricWork& in, RubricEdit& edit) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "general");
    std::string field;
    if (auto typed = text_fields(in, "title", edit.now().title, {.label = in.words(Str::studio_name)}, field))
        edit.change(field).title = std::move(*typed);
    if (const auto typed =
            words_field(ui, "version", edit.now().version, {.label = in.words(Str::studio_rubric_version)}))
        edit.change(ui.path("version")).version = *typed;
    gap(ui, 12);
    std::vector<Option> lexicons;
    for (const auto& [id, each] : in.model.content.library.lexicons) lexicons.push_back({id, id, {}, false});
    if (auto chosen = one_of(in, "lexicon", Str::studio_rubric_lexicon, std::move(lexicons), edit.now().lexicon))
        edit.change().lexicon = std::move(*chosen);
    gap(ui, 12);
    const std::string no_model = "(none)"; // no model can be called this
    std::vector<Option> models{{no_model, in.words(Str::studio_rubric_no_model), {}, false}};
    for (const auto& [id, each] : in.model.content.library.models) models.push_back({id, id, {}, false});
    const std::string model = edit.now().model.empty() ? no_model : edit.now().model;
    if (auto chosen = one_of(in, "model", Str::studio_rubric_model, std::move(models), model))
        edit.change().model = *chosen == no_model ? std::string() : *chosen;
    gap(ui, 4);
    text(ui, in.words(Str::studio_rubric_model_beneath), {TextSize::small, Weight::regular, ui.colours().ink2});
}

void rubric_passing(const RubricWork& in, RubricEdit& edit) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "passing");
    if (toggle(ui, "without-flags", in.words(Str::studio_rubric_without_flags), edit.now().passing.without_flags))
        edit.change().passing.without_flags = !edit.now().passing.without_flags;
    gap(ui, 12);
    std::string field;
    field_label(ui, in.words(Str::studio_rubric_pass_all));
    if (auto next = bounds_field(in, "all", edit.now().passing.all, true, field))
        edit.change(field).passing.all = std::move(*next);
    gap(ui, 14);
    if (part_heading(ui, "add-way", in.words(Str::studio_rubric_pass_any), in.words(Str::studio_rubric_group_add)))
        edit.change().passing.any.emplace_back();
    for (std::size_t i = 0; i < edit.now().passing.any.size(); ++i) {
        const IdScope way(ui, "way/" + std::to_string(i));
        {
            const Card card(ui, 0, {.padding = 10, .ground = ui.colours().sunken, .shadow = false});
            if (auto next = bounds_field(in, "bounds", edit.now().passing.any[i].bounds, true, field))
                edit.change(field).passing.any[i].bounds = std::move(*next);
            gap(ui, 6);
            if (link(ui, "remove", in.words(Str::studio_remove_this), TextSize::small)) {
                auto& any = edit.change().passing.any;
                any.erase(any.begin() + static_cast<std::ptrdiff_t>(i));
                return;
            }
        }
        gap(ui, 8);
    }
}

} // namespace propartif::ui

#include "ui/page_body.hpp"
#include "ui/studio/rubric_desk.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

const std::string& title_of(const Text& title, const app::Words& words, Language language) {
    return title.empty() ? words(Str::studio_rubric_title_new) : title.in(language);
}

void tell(app::Intents& out, app::rubric_desk::Ask what) {
    out.emplace_back(app::AtRubric{std::move(what)});
}

// A title with words beneath, and room at the right for buttons `buttons` wide; returns where these begin.
ImVec2 row_words(Ui& ui, std::string_view title, std::string_view beneath, Colour colour, float buttons) {
    const ImVec2 at = cursor();
    const float room = ui.width() - buttons - ui.px(16);
    text_in(ui, ui.list(), box_at(at, room, ui.px(22)), title, {TextSize::body, Weight::semibold});
    text_in(ui, ui.list(), box_at({at.x, at.y + ui.px(22)}, room, ui.px(18)), beneath,
            {TextSize::small, Weight::regular, colour});
    return {at.x + ui.width() - buttons, at.y + ui.px(2)};
}

void own_row(const app::StudioModel& model, const OwnRubric& own, RubricDraft& draft, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const IdScope scope(ui, own.id);
    const Card card(ui, 0, {.padding = 14});
    const ImVec2 at = cursor();
    const ButtonLook open{.rank = ButtonRank::primary, .small = true};
    const ButtonLook remove{.rank = ButtonRank::quiet, .small = true};
    const float remove_wide = button_width(ui, words(Str::studio_remove), remove);
    const float buttons = remove_wide + ui.px(8) + button_width(ui, words(Str::studio_open), open);
    const std::string beneath = own.unsaved ? words(Str::studio_unsaved_tag) : own.id + ".rubric.json";
    const ImVec2 first = row_words(ui, title_of(own.title, words, model.language), beneath,
                                   own.unsaved ? ui.colours().turmeric : ui.colours().ink3, buttons);
    move_to(first);
    if (button(ui, "remove", words(Str::studio_remove), remove)) draft.removing = own.id;
    move_to({first.x + remove_wide + ui.px(8), first.y});
    if (button(ui, "open", words(Str::studio_open), open)) tell(out, app::rubric_desk::Open{own.id});
    move_to({at.x, at.y + ui.px(40)});
}

void library_row(const app::StudioModel& model, const Rubric& rubric, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const Card card(ui, 0, {.padding = 14});
    const ImVec2 at = cursor();
    const ButtonLook look{.small = true};
    const std::string beneath =
        app::fill(words(Str::studio_rubric_copy_beneath),
                  {std::to_string(rubric.criteria.size()), std::to_string(rubric.signals.size())});
    move_to(row_words(ui, title_of(rubric.title, words, model.language), beneath, ui.colours().ink3,
                      button_width(ui, words(Str::studio_rubric_copy), look)));
    if (button(ui, "copy/" + rubric.id, words(Str::studio_rubric_copy), look))
        tell(out, app::rubric_desk::CopyFrom{rubric.id});
    move_to({at.x, at.y + ui.px(40)});
}

} // namespace

void rubric_shelf(const app::StudioModel& model, RubricDraft& draft, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const IdScope scope(ui, "rubrics");
    card_heading(ui, words(Str::studio_rubrics));
    if (model.studio.rubric_shelf.empty())
        text(ui, words(Str::studio_rubrics_none), {TextSize::body, Weight::regular, ui.colours().ink2});
    for (const OwnRubric& own : model.studio.rubric_shelf) {
        own_row(model, own, draft, ui, out);
        gap(ui, 10);
    }
    gap(ui, 10);
    for (const auto& [id, rubric] : model.content.library.rubrics) {
        const bool own =
            std::ranges::find(model.studio.rubric_shelf, id, &OwnRubric::id) != model.studio.rubric_shelf.end();
        if (own) continue;
        library_row(model, rubric, ui, out);
        gap(ui, 10);
    }
}

void rubric_removing(const app::StudioModel& model, RubricDraft& draft, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const Dialog dialog(ui, "removing-rubric", words(Str::studio_rubric_remove_title), draft.removing.has_value());
    if (!dialog.is_open()) return;
    const auto known = std::ranges::find(model.studio.rubric_shelf, *draft.removing, &OwnRubric::id);
    const std::string title =
        known == model.studio.rubric_shelf.end() ? *draft.removing : title_of(known->title, words, model.language);
    text(ui, app::fill(words(Str::studio_rubric_remove_beneath), {title}));
    gap(ui, 18);
    const ImVec2 at = cursor();
    const bool keep = button(ui, "keep", words(Str::studio_keep), {.rank = ButtonRank::primary});
    move_to({at.x + button_width(ui, words(Str::studio_keep), {.rank = ButtonRank::primary}) + ui.px(10), at.y});
    const bool gone = button(ui, "remove", words(Str::studio_remove), {.destructive = true});
    move_to({at.x, at.y + ui.px(44)});
    if (gone) tell(out, app::rubric_desk::Remove{*draft.removing});
    if (keep || gone || dialog.closed()) draft.removing.reset();
}

} // namespace propartif::ui

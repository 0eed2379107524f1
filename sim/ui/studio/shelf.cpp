#include "ui/studio/shelf.hpp"
#include "ui/page_body.hpp"
#include "ui/studio/rubric_desk.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

const std::string& title_of(const Text& title, const app::Words& words, Language language) {
    return title.empty() ? words(Str::studio_untitled) : title.in(language);
}

void own_row(const app::StudioModel& model, const OwnScenario& own, StudioDraft& draft, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const IdScope scope(ui, "own/" + own.id.value);
    const Card card(ui, 0, {.padding = 14});
    const ImVec2 at = cursor();
    const ButtonLook open{.rank = ButtonRank::primary, .small = true};
    const ButtonLook remove{.rank = ButtonRank::quiet, .small = true};
    const float open_wide = button_width(ui, words(Str::studio_open), open);
    const float remove_wide = button_width(ui, words(Str::studio_remove), remove);
    const float right = at.x + ui.width();
    const float row = ui.px(40);
    const float room = ui.width() - open_wide - remove_wide - ui.px(28);
    text_in(ui, ui.list(), box_at(at, room, ui.px(22)), title_of(own.title, words, model.language),
            {TextSize::body, Weight::semibold});
    const std::string beneath = own.unsaved ? words(Str::studio_unsaved_tag) : own.id.value + ".scenario.json";
    text_in(ui, ui.list(), box_at({at.x, at.y + ui.px(22)}, room, ui.px(18)), beneath,
            {TextSize::small, Weight::regular, own.unsaved ? ui.colours().turmeric : ui.colours().ink3});
    const float middle = at.y + std::floor((row - ui.px(36)) / 2);
    move_to({right - open_wide - ui.px(8) - remove_wide, middle});
    if (button(ui, "remove", words(Str::studio_remove), remove)) draft.removing = own.id;
    move_to({right - open_wide, middle});
    if (button(ui, "open", words(Str::studio_open), open)) out.emplace_back(app::AtDesk{app::desk::Open{own.id}});
    move_to({at.x, at.y + row});
}

void own_list(const app::StudioModel& model, StudioDraft& draft, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    card_heading(ui, words(Str::studio_own));
    if (model.studio.shelf.empty())
        text(ui, words(Str::studio_own_none), {TextSize::body, Weight::regular, ui.colours().ink2});
    for (const OwnScenario& own : model.studio.shelf) {
        own_row(model, own, draft, ui, out);
        gap(ui, 10);
    }
}

// One scenario as a card that is one button; true when it was pressed.
bool scenario_card(Ui& ui, std::string_view id, const Scenario& scenario, const app::StudioModel& model, float width) {
    const app::Words& words = model.content.words(model.language);
    const std::string& title = title_of(scenario.title, words, model.language);
    const CardPress card = card_button(ui, id, title, width, ui.px(132));
    const float inset = ui.px(14);
    const float face = ui.px(48);
    const Box frame = box_at({card.box.min.x + inset, card.box.min.y + inset}, face, face);
    const Citizen& citizen = scenario.citizen;
    constexpr double kCalm = 0.62; // the page is no wall of anger
    draw_portrait(ui, ui.list(), frame, citizen.portrait,
                  {citizen.start_tension * kCalm, static_cast<double>(citizen.start_trust)}, {.radius = 10});
    const float left = frame.max.x + ui.px(12);
    const float wide = card.box.max.x - inset - left;
    text_block_at(ui, ui.list(), {left, frame.min.y}, wide, title,
                  {TextSize::body, Weight::semibold, 0, Align::left, 2});
    const std::string count = app::fill(words(Str::studio_nodes), {std::to_string(scenario.nodes.size())});
    text_block_at(ui, ui.list(), {card.box.min.x + inset, frame.max.y + ui.px(8)}, card.box.width() - 2 * inset,
                  scenario.summary.empty() ? count : scenario.summary.in(model.language),
                  {TextSize::small, Weight::regular, ui.colours().ink2, Align::left, 3});
    card_button_ring(ui, card);
    return card.press.pressed;
}

bool blank_card(Ui& ui, const app::Words& words, float width) {
    const CardPress card = card_button(ui, "new/blank", words(Str::studio_blank), width, ui.px(132));
    const float inset = ui.px(14);
    const Box frame = box_at({card.box.min.x + inset, card.box.min.y + inset}, ui.px(48), ui.px(48));
    fill_box(ui.list(), frame, ui.colours().primary_tint, ui.px(10));
    draw_icon(ui.list(), Icon::plus, {frame.min.x + ui.px(12), frame.min.y + ui.px(12)}, ui.px(24),
              ui.colours().primary);
    text_in(ui, ui.list(), {{frame.max.x + ui.px(12), frame.min.y}, {card.box.max.x - inset, frame.min.y + ui.px(24)}},
            words(Str::studio_blank), {TextSize::body, Weight::semibold});
    text_block_at(ui, ui.list(), {card.box.min.x + inset, frame.max.y + ui.px(8)}, card.box.width() - 2 * inset,
                  words(Str::studio_blank_beneath), {TextSize::small, Weight::regular, ui.colours().ink2});
    card_button_ring(ui, card);
    return card.press.pressed;
}

template <class Each>
void card_grid(Ui& ui, std::size_t many, const Each& each) {
    const float gap_wide = ui.px(16);
    const float columns = std::max(1.0f, std::floor((ui.width() + gap_wide) / (ui.px(250) + gap_wide)));
    const float width = std::floor((ui.width() - gap_wide * (columns - 1)) / columns);
    const ImVec2 start = cursor();
    for (std::size_t i = 0; i < many; ++i) {
        const float column = static_cast<float>(i % static_cast<std::size_t>(columns));
        const float row = static_cast<float>(i / static_cast<std::size_t>(columns));
        move_to({start.x + column * (width + gap_wide), start.y + row * (ui.px(132) + gap_wide)});
        each(i, width);
    }
    const float rows = std::ceil(static_cast<float>(many) / columns);
    move_to({start.x, start.y + std::max(0.0f, rows * (ui.px(132) + gap_wide) - gap_wide)});
}

void beginnings(const app::StudioModel& model, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const auto& templates = model.content.templates;
    card_heading(ui, words(Str::studio_begin));
    card_grid(ui, templates.size() + 1, [&](std::size_t i, float width) {
        if (i == 0 ? blank_card(ui, words, width)
                   : scenario_card(ui, "new/" + templates[i - 1].id.value, templates[i - 1], model, width))
            out.emplace_back(app::AtDesk{app::desk::NewFrom{i == 0 ? std::string() : templates[i - 1].id.value}});
    });
}

void library(const app::StudioModel& model, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    card_heading(ui, words(Str::studio_copy));
    text(ui, words(Str::studio_copy_beneath), {TextSize::small, Weight::regular, ui.colours().ink2});
    gap(ui, 12);
    std::vector<const Scenario*> all;
    for (const auto& [id, scenario] : model.content.library.scenarios) all.push_back(&scenario);
    card_grid(ui, all.size(), [&](std::size_t i, float width) {
        if (scenario_card(ui, "copy/" + all[i]->id.value, *all[i], model, width))
            out.emplace_back(app::AtDesk{app::desk::CopyFrom{all[i]->id}});
    });
}

void removing(const app::StudioModel& model, StudioDraft& draft, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const Dialog dialog(ui, "removing", words(Str::studio_remove_title), draft.removing.has_value());
    if (!dialog.is_open()) return;
    const auto known = std::ranges::find(model.studio.shelf, *draft.removing, &OwnScenario::id);
    const std::string title =
        known == model.studio.shelf.end() ? draft.removing->value : title_of(known->title, words, model.language);
    text(ui, app::fill(words(Str::studio_remove_beneath), {title}));
    gap(ui, 18);
    const ImVec2 at = cursor();
    const bool keep = button(ui, "keep", words(Str::studio_keep), {.rank = ButtonRank::primary});
    move_to({at.x + button_width(ui, words(Str::studio_keep), {.rank = ButtonRank::primary}) + ui.px(10), at.y});
    const bool gone = button(ui, "remove", words(Str::studio_remove), {.destructive = true});
    move_to({at.x, at.y + ui.px(44)});
    if (gone) out.emplace_back(app::AtDesk{app::desk::Remove{*draft.removing}});
    if (keep || gone || dialog.closed()) draft.removing.reset();
}

} // namespace

void shelf_ui(const app::StudioModel& model, StudioDraft& draft, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    {
        const PageBody body(ui, "shelf");
        if (page_heading_with_button(ui, words(Str::studio_title), words(Str::studio_beneath), "bring-in",
                                     words(Str::studio_bring), Icon::down))
            out.emplace_back(app::AtExchange{app::exchange::OpenBringIn{}});
        own_list(model, draft, ui, out);
        gap(ui, 24);
        beginnings(model, ui, out);
        gap(ui, 24);
        library(model, ui, out);
        gap(ui, 24);
        rubric_shelf(model, draft.rubric, ui, out);
        gap(ui, 32);
    }
    removing(model, draft, ui, out);
    rubric_removing(model, draft.rubric, ui, out);
}

} // namespace propartif::ui

#include "ui/drill_view.hpp"
#include "ui/drill_tasks.hpp"
#include "ui/page_body.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kWidest = 860;

// Where one is: the drill's name, how far, and the way back.
void head(const app::DrillModel& model, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const ImVec2 at = cursor();
    move_to({at.x - ui.px(14), at.y}); // its words stand in line with the page
    if (button(ui, "back", words(Str::drill_back), {.rank = ButtonRank::quiet, .small = true, .icon = Icon::back}))
        out.emplace_back(app::GoBack{});
    move_to({at.x, cursor().y});
    gap(ui, 4);
    const std::size_t all = model.run.queue.size();
    const std::size_t here = std::min(model.run.at() + 1, all);
    const std::string count = model.run.ended()
                                  ? std::string()
                                  : app::fill(words(Str::drill_progress), {std::to_string(here), std::to_string(all)});
    const float count_wide = std::ceil(text_width(ui, count, TextSize::small, Weight::semibold)) + ui.px(2);
    const TextLook title{TextSize::title, Weight::semibold};
    const std::string& name = model.run.drill->title.in(model.language);
    const float room = ui.width() - count_wide - ui.px(16);
    const Box row = take(ui, 0, text_height(ui, name, title, room));
    text_block_at(ui, ui.list(), row.min, room, name, title);
    text_in(ui, ui.list(), {{row.max.x - count_wide, row.min.y}, row.max}, count,
            {TextSize::small, Weight::semibold, ui.colours().ink2, Align::right});
    gap(ui, 10);
    progress_bar(ui, static_cast<double>(model.run.given.size()) / static_cast<double>(std::max<std::size_t>(1, all)));
    gap(ui, 18);
}

// The place and the citizen's line.
void situation(const DrillScene& s) {
    Ui& ui = s.ui;
    const Colours& c = ui.colours();
    const std::string& setting = s.item.setting.in(s.model.language);
    const TextLook small{TextSize::small, Weight::regular, c.ink2};
    const float icon = ui.px(16);
    const float room = ui.width() - icon - ui.px(6);
    const Box row = take(ui, 0, text_height(ui, setting, small, room));
    draw_icon(ui.list(), Icon::pin,
              {row.min.x, row.min.y + std::floor((line_px(TextSize::small, ui.theme.u) - icon) / 2)}, icon, c.primary);
    text_block_at(ui, ui.list(), {row.min.x + icon + ui.px(6), row.min.y}, room, setting, small);
    gap(ui, 8);
    bubble(ui, s.item.says.in(s.model.language), {}, {});
    gap(ui, 16);
}

void next_button(const DrillScene& s) {
    Ui& ui = s.ui;
    gap(ui, 18);
    const bool last = s.model.run.given.size() == s.model.run.queue.size();
    ButtonLook look;
    look.rank = ButtonRank::primary;
    look.enter_cap = true;
    // Enter belongs to the control that has the keyboard, when there is one.
    if (ui.registry.find(ui.focus.current()) == nullptr) look.key = Key::enter;
    if (button(ui, "next", s.words(last ? Str::drill_finish : Str::drill_next), look))
        s.out.emplace_back(app::NextItem{});
}

void item_page(const app::DrillModel& model, DrillDraft& draft, Ui& ui, app::Intents& out) {
    const app::DrillRun& run = model.run;
    const DrillItem& item = *run.queue[run.at()];
    const std::string key = run.drill->id + "/" + std::to_string(run.at()) + "/" + item.id;
    if (draft.item != key) { // the draft of an answered item stays until the next one is shown
        draft = {};
        draft.item = key;
    }
    const DrillScene s{
        model, draft, ui, out, model.content.words(model.language), item, run.answered ? &run.given.back() : nullptr};
    situation(s);
    if (const auto* sort = std::get_if<SortTask>(&item.task)) sort_task(s, *sort);
    if (const auto* build = std::get_if<BuildTask>(&item.task)) build_task(s, *build);
    if (const auto* write = std::get_if<WriteTask>(&item.task)) write_task(s, *write);
    if (s.given) next_button(s);
}

std::string when(const app::Words& words, const app::NextMeeting& next) {
    const std::string count = std::to_string(next.count);
    if (next.days == 0) return app::fill(words(Str::drill_again_today), {count});
    if (next.days == 1) return app::fill(words(Str::drill_again_tomorrow), {count});
    if (next.days == app::kLaterThanAMonth) return app::fill(words(Str::drill_again_later), {count});
    return app::fill(words(Str::drill_again_days), {count, std::to_string(next.days)});
}

void icon_line(Ui& ui, Icon icon, std::string_view words) {
    const float side = ui.px(18);
    const float left = side + ui.px(10);
    const Box row = take(ui, 0, text_height(ui, words, {}, ui.width() - left));
    const float drop = std::floor((line_px(TextSize::body, ui.theme.u) - side) / 2);
    draw_icon(ui.list(), icon, {row.min.x, row.min.y + drop}, side, ui.colours().primary);
    text_block_at(ui, ui.list(), {row.min.x + left, row.min.y}, row.width() - left, words, {});
    gap(ui, 6);
}

// What was right: the citizens' lines that were answered well, at most three of them.
void strong(const app::DrillModel& model, Ui& ui) {
    const app::Words& words = model.content.words(model.language);
    card_heading(ui, words(Str::drill_strong));
    std::size_t shown = 0;
    for (const app::DrillRun::Given& each : model.run.given) {
        const DrillItem* item = each.answer.correct ? model.run.drill->find(each.answer.item) : nullptr;
        if (!item || shown == 3) continue;
        icon_line(ui, Icon::check, item->says.in(model.language));
        ++shown;
    }
    if (shown == 0) text(ui, words(Str::drill_strong_none), {TextSize::body, Weight::regular, ui.colours().ink2});
}

void end_page(const app::DrillModel& model, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const auto right = std::ranges::count_if(model.run.given, [](const auto& each) { return each.answer.correct; });
    text(ui, app::fill(words(Str::drill_done), {std::to_string(right), std::to_string(model.run.given.size())}),
         {TextSize::display, Weight::semibold});
    gap(ui, 16);
    {
        const Card card(ui, 0, {.padding = 20});
        strong(model, ui);
    }
    gap(ui, 14);
    {
        const Card card(ui, 0, {.padding = 20});
        card_heading(ui, words(Str::drill_again_title));
        for (const app::NextMeeting& each : model.run.next) icon_line(ui, Icon::clock, when(words, each));
        text(ui, words(Str::drill_again_beneath), {TextSize::small, Weight::regular, ui.colours().ink3});
    }
    gap(ui, 20);
    const ButtonLook more{.rank = ButtonRank::primary, .icon = Icon::retry};
    const ButtonLook home{.icon = Icon::target};
    const ImVec2 at = cursor();
    if (button(ui, "more", words(Str::drill_more), more)) out.emplace_back(app::OpenDrill{model.run.drill->id, {}});
    const float step = button_width(ui, words(Str::drill_more), more) + ui.px(12);
    if (step + button_width(ui, words(Str::drill_to_practice), home) <= ui.width())
        move_to({at.x + step, at.y});
    else
        gap(ui, 8);
    if (button(ui, "practice", words(Str::drill_to_practice), home))
        out.emplace_back(app::OpenScreen{app::Screen::practice});
    move_to({at.x, cursor().y});
}

} // namespace

void unsaved_answers_banner(std::size_t unsaved, const app::Words& words, Ui& ui, app::Intents& out) {
    if (unsaved == 0) return;
    const std::string sentence = app::fill(words(Str::drill_saving_failed), {std::to_string(unsaved)});
    if (banner(ui, "saving", BannerTone::error, sentence, words(Str::play_save_again)).acted)
        out.emplace_back(app::RetrySaving{});
    gap(ui, 14);
}

void drill_ui(const app::DrillModel& model, DrillDraft& draft, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "drill");
    const PageBody body(ui, "page", kWidest);
    head(model, ui, out);
    unsaved_answers_banner(model.unsaved_answers, model.content.words(model.language), ui, out);
    if (model.run.ended())
        end_page(model, ui, out);
    else
        item_page(model, draft, ui, out);
}

} // namespace propartif::ui

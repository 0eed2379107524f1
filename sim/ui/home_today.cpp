#include "ui/home_today.hpp"
#include "ui/widgets/surface.hpp"
#include <algorithm>
#include <cmath>
#include <string>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kTwoColumns = 640; // units of the column
constexpr float kBetween = 18;

std::string plan_words(const app::HomeModel& model, const app::Words& words) {
    std::size_t items = 0;
    bool talk = false;
    for (const app::PlanGroup& group : model.practice.plan) {
        items += group.items.size();
        talk = talk || group.scenario;
    }
    const std::string minutes = std::to_string(std::max(1, (model.practice.plan_seconds + 30) / 60));
    if (items > 0)
        return app::fill(words(talk ? Str::home_today_items_and_talk : Str::home_today_items),
                         {std::to_string(items), minutes});
    return talk ? app::fill(words(Str::home_today_talk), {minutes}) : words(Str::practice_nothing);
}

std::string progress_words(const app::HomeModel& model, const app::Words& words) {
    if (model.finished == 0 && model.drill_answers == 0) return words(Str::home_progress_none);
    return app::fill(words(Str::home_progress_counts),
                     {std::to_string(model.finished), std::to_string(model.drill_answers)});
}

struct Way { // where a card leads
    std::string_view id;
    Icon icon;
    const std::string& title;
    std::string beneath;
};

constexpr TextLook kTitle{TextSize::body, Weight::semibold};

float words_height(Ui& ui, const Way& way, float room) {
    return text_height(ui, way.title, kTitle, room) +
           text_height(ui, way.beneath, {TextSize::small, Weight::regular}, room);
}

float room_in(const Ui& ui, float width) {
    return width - ui.px(16 + 44 + 14 + 12 + 18 + 16);
}

bool way_card(Ui& ui, const Way& way, float width, float height) {
    const Colours& c = ui.colours();
    const CardPress card = card_button(ui, way.id, way.title + ". " + way.beneath, width, height);
    const float side = ui.px(44);
    const ImVec2 round{card.box.min.x + ui.px(16) + side / 2, card.box.centre().y};
    circle(ui.list(), round, side / 2, c.primary_tint);
    const float glyph = ui.px(22);
    draw_icon(ui.list(), way.icon, {std::floor(round.x - glyph / 2), std::floor(round.y - glyph / 2)}, glyph,
              c.primary);
    const float x = card.box.min.x + ui.px(16) + side + ui.px(14);
    const float room = room_in(ui, width);
    float y = std::floor(card.box.centre().y - words_height(ui, way, room) / 2);
    y += text_block_at(ui, ui.list(), {x, y}, room, way.title, kTitle);
    text_block_at(ui, ui.list(), {x, y}, room, way.beneath, {TextSize::small, Weight::regular, c.ink2});
    const float arrow = ui.px(18);
    draw_icon(ui.list(), Icon::forward, {card.box.max.x - ui.px(16) - arrow, std::floor(round.y - arrow / 2)}, arrow,
              c.ink3);
    card_button_ring(ui, card);
    return card.press.pressed;
}

} // namespace

void home_today(const app::HomeModel& model, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "today");
    const app::Words& words = model.content.words(model.language);
    const Way practice{"practice", Icon::target, words(Str::home_today), plan_words(model, words)};
    const Way progress{"progress", Icon::trend, words(Str::progress_title), progress_words(model, words)};
    const bool two = ui.width() >= ui.px(kTwoColumns);
    const float width = two ? std::floor((ui.width() - ui.px(kBetween)) / 2) : ui.width();
    const float room = room_in(ui, width);
    const float height =
        std::max({ui.px(44), words_height(ui, practice, room), words_height(ui, progress, room)}) + ui.px(2 * 12);
    const ImVec2 at = cursor();
    if (way_card(ui, practice, width, height)) out.emplace_back(app::OpenScreen{app::Screen::practice});
    move_to(two ? ImVec2{at.x + width + ui.px(kBetween), at.y} : ImVec2{at.x, at.y + height + ui.px(12)});
    if (way_card(ui, progress, width, height)) out.emplace_back(app::OpenScreen{app::Screen::progress});
    move_to({at.x, cursor().y});
}

} // namespace propartif::ui

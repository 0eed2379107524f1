#include "ui/home_cards.hpp"
#include "ui/home_find.hpp"
#include "ui/layout.hpp"
#include "ui/portrait.hpp"
#include "ui/widgets/surface.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kLeastWidth = 252; // units
constexpr float kMostWidth = 380;
constexpr float kHeight = 207;
constexpr float kGap = 18;
constexpr float kPadding = 16;
constexpr float kPortrait = 72;

struct TagWords {
    std::string words;
    TagTone tone = TagTone::neutral;
};

TagWords tag_of(const app::Card& card, const app::Words& words) {
    if (card.resumable)
        return {app::fill(words(Str::card_resume), {std::to_string(card.resumable->turns + 1)}), TagTone::attention};
    if (card.best)
        return {app::fill(words(Str::card_best), {std::to_string(std::lround(*card.best))}), TagTone::primary};
    if (card.finished > 0) return {words(Str::card_done), TagTone::primary};
    return {words(Str::card_new), TagTone::neutral};
}

struct CardWords { // what one card says
    const std::string& title;
    const std::string& behaviour;
    const std::string& summary;
    std::string level;
    TagWords tag;
};

CardWords words_of(const app::HomeModel& model, const app::Card& card) {
    const app::Words& words = model.content.words(model.language);
    const Scenario& scenario = *card.scenario;
    return {scenario.title.in(model.language), words.named("behaviour." + scenario.citizen.behaviour),
            scenario.summary.in(model.language),
            app::fill(words(Str::card_level), {std::to_string(scenario.level), std::to_string(scenario.minutes)}),
            tag_of(card, words)};
}

void draw_card(Ui& ui, const Box& box, const CardWords& words, const Citizen& citizen) {
    const Colours& c = ui.colours();
    ImDrawList& list = ui.list();
    const float padding = ui.px(kPadding);
    const Box face = box_at({box.min.x + padding, box.min.y + padding}, ui.px(kPortrait), ui.px(kPortrait));
    draw_portrait(ui, list, face, citizen.portrait,
                  {citizen.start_tension * kLibraryCalm, static_cast<double>(citizen.start_trust)}, {.radius = 12});
    const TextLook title{TextSize::body, Weight::semibold, 0, Align::left, 2};
    const TextLook small{TextSize::small, Weight::regular, c.ink2, Align::left, 1};
    const float x = face.max.x + ui.px(12);
    const float wide = box.max.x - padding - x;
    const float heads =
        text_height(ui, words.title, title, wide) + ui.px(2) + text_height(ui, words.behaviour, small, wide);
    float y = face.min.y + std::max(0.0f, std::floor((face.height() - heads) / 2));
    y += text_block_at(ui, list, {x, y}, wide, words.title, title) + ui.px(2);
    text_block_at(ui, list, {x, y}, wide, words.behaviour, small);
    const TextLook summary{TextSize::small, Weight::regular, c.ink2, Align::left, 2};
    text_block_at(ui, list, {face.min.x, face.max.y + ui.px(10)}, box.width() - 2 * padding, words.summary, summary);
    const float foot = box.max.y - padding - ui.px(24);
    const float tag_wide = tag_width(ui, words.tag.words);
    tag_at(ui, list, {box.max.x - padding - tag_wide, foot}, words.tag.words, words.tag.tone);
    text_in(ui, list, {{face.min.x, foot}, {box.max.x - padding - tag_wide - ui.px(8), foot + ui.px(24)}}, words.level,
            small);
}

} // namespace

void home_cards(const app::HomeModel& model, const std::vector<std::size_t>& shown, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "card");
    const float between = ui.px(kGap);
    const auto fitting =
        static_cast<std::size_t>(std::max(1.0f, std::floor((ui.width() + between) / (ui.px(kLeastWidth) + between))));
    const std::size_t columns = std::clamp<std::size_t>(model.cards.size(), 1, fitting);
    const float share =
        std::floor((ui.width() - between * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    const float width = std::min(share, columns > 1 ? ui.px(kMostWidth) : share);
    const float height = ui.px(kHeight);
    const float step = height + between;
    const std::size_t rows = (shown.size() + columns - 1) / columns;
    if (rows == 0) return;
    const Box grid = take(ui, 0, static_cast<float>(rows) * step - between);
    const ImVec2 after = cursor();
    const float window = ImGui::GetIO().DisplaySize.y;
    for (std::size_t at = 0; at < shown.size(); ++at) {
        const float x = grid.min.x + static_cast<float>(at % columns) * (width + between);
        const float y = grid.min.y + static_cast<float>(at / columns) * step;
        if (y + height < -step || y > window + step) continue; // one row beyond the window, so that Tab can go on
        const app::Card& card = model.cards[shown[at]];
        const CardWords words = words_of(model, card);
        move_to({x, y});
        const std::string label =
            words.title + ". " + words.behaviour + ". " + words.summary + " " + words.level + ". " + words.tag.words;
        const CardPress pressed = card_button(ui, card.scenario->id.value, label, width, height);
        draw_card(ui, pressed.box, words, card.scenario->citizen);
        card_button_ring(ui, pressed);
        if (pressed.press.pressed) out.emplace_back(app::OpenBriefing{card.scenario->id});
    }
    move_to(after);
}

} // namespace propartif::ui

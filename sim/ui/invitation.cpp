#include "ui/invitation.hpp"
#include "ui/home_find.hpp"
#include "ui/portrait.hpp"
#include "ui/widgets/surface.hpp"
#include <algorithm>
#include <cmath>
#include <string>

namespace propartif::ui {

namespace {
constexpr float kFace = 72;
constexpr float kRoomForAction = 560; // units of the card from which the action has its words
} // namespace

bool invitation(Ui& ui, std::string_view id, const Citizen& citizen, const InvitationWords& words) {
    const Colours& c = ui.colours();
    const float padding = ui.px(14);
    const float side = ui.px(kFace);
    const float arrow = ui.px(18);
    const float action = ui.width() >= ui.px(kRoomForAction)
                             ? std::ceil(text_width(ui, words.action, TextSize::body, Weight::semibold)) + ui.px(10)
                             : 0;
    const float inside = ui.width() - 2 * padding - side - ui.px(16) - action - arrow - ui.px(12);
    const TextLook name{TextSize::lead, Weight::semibold};
    const TextLook small{TextSize::small, Weight::regular, c.ink2};
    const float high =
        text_height(ui, words.title, name, inside) + ui.px(2) + text_height(ui, words.why, small, inside);
    const std::string label = std::string(words.title) + ". " + std::string(words.why);
    const CardPress card = card_button(ui, id, label, 0, std::max(side, high) + 2 * padding);
    const Box face = box_at({card.box.min.x + padding, std::floor(card.box.centre().y - side / 2)}, side, side);
    draw_portrait(ui, ui.list(), face, citizen.portrait,
                  {citizen.start_tension * kLibraryCalm, static_cast<double>(citizen.start_trust)}, {.radius = 12});
    const float x = face.max.x + ui.px(16);
    float y = std::floor(card.box.centre().y - high / 2);
    y += text_block_at(ui, ui.list(), {x, y}, inside, words.title, name) + ui.px(2);
    text_block_at(ui, ui.list(), {x, y}, inside, words.why, small);
    const float right = card.box.max.x - padding;
    draw_icon(ui.list(), Icon::forward, {right - arrow, std::floor(card.box.centre().y - arrow / 2)}, arrow,
              action > 0 ? c.primary : c.ink3);
    if (action > 0)
        text_in(ui, ui.list(), {{right - arrow - action, card.box.min.y}, {right - arrow - ui.px(6), card.box.max.y}},
                words.action, {TextSize::body, Weight::semibold, c.primary, Align::right});
    card_button_ring(ui, card);
    return card.press.pressed;
}

} // namespace propartif::ui

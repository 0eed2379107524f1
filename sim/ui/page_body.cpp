#include "ui/page_body.hpp"
#include "ui/text.hpp"
#include "ui/widgets/button.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {
constexpr float kRoomyWidth = 900; // units, of the window
constexpr float kTopMargin = 24;
constexpr float kBottomMargin = 28;
constexpr float kBesideButton = 420; // units a heading needs beside its button
} // namespace

float page_margin(const Ui& ui) {
    return ui.px(ui.effective_width() >= kRoomyWidth ? 32 : 20);
}

float pixels_below(float kept) {
    return std::max(1.0f, ImGui::GetIO().DisplaySize.y - cursor().y - kept);
}

PageBody::PageBody(Ui& ui, std::string_view id, float widest, float kept_below) : ui_(ui) {
    const ImVec2 at = cursor();
    const float whole = ui.width();
    const float margin = page_margin(ui);
    const float width = std::max(1.0f, std::min(whole - 2 * margin, ui.px(widest)));
    scroll_ = std::make_unique<ScrollArea>(ui, id, whole, pixels_below(kept_below));
    gap(ui, kTopMargin);
    column_ = std::make_unique<Column>(ui, ImVec2{at.x + std::floor((whole - width) / 2), cursor().y}, width);
}

PageBody::~PageBody() {
    column_.reset();
    gap(ui_, kBottomMargin);
}

void page_heading(Ui& ui, std::string_view title, std::string_view beneath) {
    text(ui, title, {TextSize::display, Weight::semibold});
    if (!beneath.empty()) {
        gap(ui, 4);
        text(ui, beneath, {TextSize::body, Weight::regular, ui.colours().ink2}, std::min(ui.width(), ui.px(720)));
    }
    gap(ui, 20);
}

bool page_heading_with_button(Ui& ui, std::string_view title, std::string_view beneath, std::string_view id,
                              std::string_view words, Icon icon) {
    const ButtonLook look{.icon = icon};
    const ImVec2 at = cursor();
    const float wide = button_width(ui, words, look);
    const bool beside = ui.width() - wide - ui.px(24) >= ui.px(kBesideButton);
    float below = at.y;
    {
        const Column column(ui, at, beside ? ui.width() - wide - ui.px(24) : ui.width());
        page_heading(ui, title, beneath);
        below = cursor().y;
    }
    move_to(beside ? ImVec2{at.x + ui.width() - wide, at.y} : ImVec2{at.x, below});
    const bool pressed = button(ui, id, words, look);
    if (!beside) below = cursor().y + ui.px(20);
    move_to({at.x, below});
    return pressed;
}

void card_heading(Ui& ui, std::string_view title) {
    text(ui, title, {TextSize::lead, Weight::semibold});
    gap(ui, 8);
}

void centre_next(Ui& ui, float width) {
    const ImVec2 at = cursor();
    move_to({at.x + std::max(0.0f, std::floor((ui.width() - width) / 2)), at.y});
}

void empty_state(Ui& ui, Icon icon, std::string_view title, std::string_view beneath) {
    const Colours& c = ui.colours();
    gap(ui, 32);
    const float side = ui.px(64);
    const Box row = take(ui, 0, side);
    circle(ui.list(), row.centre(), side / 2, c.primary_tint);
    const float glyph = ui.px(28);
    draw_icon(ui.list(), icon, {row.centre().x - glyph / 2, row.centre().y - glyph / 2}, glyph, c.primary);
    gap(ui, 14);
    text(ui, title, {TextSize::lead, Weight::semibold, 0, Align::centre});
    gap(ui, 4);
    const float width = std::min(ui.width(), ui.px(460));
    const ImVec2 at = cursor();
    centre_next(ui, width);
    text(ui, beneath, {TextSize::body, Weight::regular, c.ink2, Align::centre}, width);
    move_to({at.x, cursor().y});
    gap(ui, 16);
}

} // namespace propartif::ui

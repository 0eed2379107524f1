#include "ui/widgets/button.hpp"
#include "ui/widgets/navigation.hpp"
#include <algorithm>
#include <cmath>
#include <string>

namespace propartif::ui {

namespace {

constexpr ImGuiWindowFlags kPopup = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;

struct DropdownParts {
    float caption = 0, value = 0, padding = 0;
    float width() const { return caption + value + 2 * padding; }
};

DropdownParts parts_of(Ui& ui, std::span<const Option> options, const DropdownLook& look) {
    DropdownParts parts;
    if (!look.caption.empty()) parts.caption = std::ceil(text_width(ui, look.caption, TextSize::small)) + ui.px(6);
    for (const Option& option : options) {
        parts.value = std::max(parts.value, std::ceil(text_width(ui, option.words, TextSize::small, Weight::semibold)));
    }
    parts.value += ui.px(6) + ui.px(16);
    parts.padding = ui.px(12);
    return parts;
}

void draw_closed(Ui& ui, const Box& box, const DropdownLook& look, const DropdownParts& parts, std::string_view value,
                 const Press& state) {
    const Colours& c = ui.colours();
    ImDrawList& list = ui.list();
    const double faded = look.enabled ? 1.0 : 0.45;
    fill_box(list, box,
             look.outline ? mix(c.surface, c.primary_tint, state.hover) : with_alpha(c.primary_tint, state.hover),
             ui.px(9));
    if (look.outline) outline_box(list, box, with_alpha(c.control, faded), ui.px(9), std::max(1.0f, 1.5f * ui.theme.u));
    const float x = box.min.x + parts.padding;
    text_in(ui, list, {{x, box.min.y}, {x + parts.caption, box.max.y}}, look.caption,
            {TextSize::small, Weight::regular, with_alpha(c.ink2, faded)});
    const float arrow = ui.px(16);
    const float arrow_x = box.max.x - parts.padding - arrow;
    text_in(ui, list, {{x + parts.caption, box.min.y}, {arrow_x - ui.px(4), box.max.y}}, value,
            {TextSize::small, Weight::semibold, with_alpha(c.ink, faded)});
    draw_icon(list, Icon::down, {arrow_x, std::floor(box.centre().y - arrow / 2)}, arrow, with_alpha(c.ink2, faded));
}

std::optional<std::size_t> menu_rows(Ui& ui, std::span<const Option> options, std::size_t selected) {
    const Colours& c = ui.colours();
    std::optional<std::size_t> chosen;
    std::optional<std::size_t> focused;
    for (std::size_t at = 0; at < options.size(); ++at) {
        const Box row = take(ui, 0, ui.px(38));
        PressOptions how;
        how.kind = ControlKind::menu_item;
        how.selected = at == selected;
        how.ring_inside = true;
        how.radius = 8;
        const Press state = press(ui, options[at].id, row, options[at].words, how);
        if (state.pressed) chosen = at;
        if (state.focused) focused = at;
        const bool here = at == selected;
        fill_box(ui.list(), row, with_alpha(c.primary_tint, here ? 1.0 : state.hover), ui.px(8));
        if (here)
            draw_icon(ui.list(), Icon::check, {row.min.x + ui.px(8), std::floor(row.centre().y - ui.px(16) / 2)},
                      ui.px(16), c.primary);
        text_in(ui, ui.list(), {{row.min.x + ui.px(32), row.min.y}, {row.max.x - ui.px(8), row.max.y}},
                options[at].words,
                {TextSize::body, here ? Weight::semibold : Weight::regular, here ? c.primary : c.ink});
        ring(ui, state, row, how);
    }
    const int way = key_pressed(Key::down, true) ? 1 : key_pressed(Key::up, true) ? -1 : 0;
    if (way != 0 && focused && !options.empty()) {
        const std::size_t next = (*focused + (way > 0 ? 1 : options.size() - 1)) % options.size();
        ui.focus.set(ui.path(options[next].id));
    }
    return chosen;
}

} // namespace

std::optional<std::size_t> dropdown(Ui& ui, std::string_view id, std::span<const Option> options, std::size_t selected,
                                    const DropdownLook& look) {
    const DropdownParts parts = parts_of(ui, options, look);
    const Box box = take(ui, look.width > 0 ? look.width : parts.width(), ui.px(36));
    const std::string_view value = selected < options.size() ? options[selected].words : std::string_view();
    PressOptions how;
    how.kind = ControlKind::menu;
    how.enabled = look.enabled;
    how.value = value;
    how.radius = 9;
    const Press state = press(ui, id, box, look.caption.empty() ? look.label : look.caption, how);
    draw_closed(ui, box, look, parts, value, state);
    ring(ui, state, box, how);

    const std::string name = "menu###" + std::to_string(hash_of(ui.path(id)));
    const IdScope scope(ui, id);
    if (state.pressed) {
        ImGui::OpenPopup(name.c_str());
        if (selected < options.size()) ui.focus.set(ui.path(options[selected].id));
    }
    if (!ImGui::IsPopupOpen(name.c_str())) return {};
    const float width = std::max(box.width(), parts.value + ui.px(64));
    const float high = std::min(static_cast<float>(options.size()) * ui.px(38) + 2 * ui.px(6), ui.px(38 * 9.5f));
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const bool above = box.max.y + ui.px(4) + high > screen.y && box.min.y > high;
    const float x = std::min(box.min.x, screen.x - width - ui.px(8));
    ImGui::SetNextWindowPos({x, above ? box.min.y - ui.px(4) - high : box.max.y + ui.px(4)});
    ImGui::SetNextWindowSize({width, high});
    std::optional<std::size_t> chosen;
    ImGui::PushStyleColor(ImGuiCol_Border, ui.colours().line);
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, ui.px(1));
    if (ImGui::BeginPopup(name.c_str(), kPopup)) {
        ++ui.layer;
        {
            const Column column(
                ui, {ImGui::GetWindowPos().x + ui.px(6), ImGui::GetWindowPos().y + ui.px(6) - ImGui::GetScrollY()},
                width - 2 * ui.px(6));
            chosen = menu_rows(ui, options, selected);
        }
        if (chosen || ui.shortcut(Key::escape)) ImGui::CloseCurrentPopup();
        --ui.layer;
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    return chosen;
}

Dialog::Dialog(Ui& ui, std::string_view id, std::string_view title, bool open, float width_units) : ui_(ui) {
    const std::string name = "dialog###" + std::to_string(hash_of(ui.path(id)));
    if (open && !ImGui::IsPopupOpen(name.c_str())) ImGui::OpenPopup(name.c_str());
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float width = std::min(ui.px(width_units), screen.x - 2 * ui.px(16));
    ImGui::SetNextWindowPos({std::floor((screen.x - width) / 2), std::floor(screen.y / 2)}, ImGuiCond_Always,
                            {0, 0.5f});
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, screen.y - 2 * ui.px(16)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(16));
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, ui.px(16));
    open_ = ImGui::BeginPopupModal(name.c_str(), nullptr, kPopup | ImGuiWindowFlags_AlwaysAutoResize);
    ImGui::PopStyleVar(2);
    if (!open_) return;
    if (!open) {
        ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
        open_ = false;
        return;
    }
    ui.animations.appear(name, kPageSeconds); // the veil darkens meanwhile
    ++ui.layer;
    scope_ = std::make_unique<IdScope>(ui, id);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    column_ = std::make_unique<Column>(ui, ImVec2{at.x + ui.px(24), at.y + ui.px(20)}, width - 2 * ui.px(24));
    closed_ = ui.shortcut(Key::escape);
    text(ui, title, {TextSize::title, Weight::semibold});
    gap(ui, 12);
}

Dialog::~Dialog() {
    if (!open_) return;
    column_.reset();
    ImGui::Dummy({0, ui_.px(24)});
    scope_.reset();
    --ui_.layer;
    ImGui::EndPopup();
}

} // namespace propartif::ui

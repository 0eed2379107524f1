#include "ui/widgets/press.hpp"
#include "ui/widgets/surface.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

void bring_into_view(const Ui& ui, const Box& box) {
    if (ImGui::GetScrollMaxY() <= 0) return;
    const float margin = ui.px(10);
    const float top = ImGui::GetWindowPos().y + margin;
    const float bottom = ImGui::GetWindowPos().y + ImGui::GetWindowHeight() - margin;
    if (box.min.y < top)
        ImGui::SetScrollY(ImGui::GetScrollY() - (top - box.min.y));
    else if (box.max.y > bottom)
        ImGui::SetScrollY(ImGui::GetScrollY() + std::min(box.max.y - bottom, box.min.y - top));
}

} // namespace

Press press(Ui& ui, std::string_view id, const Box& box, std::string_view label, const PressOptions& options) {
    const std::string path = ui.path(id);
    const ImVec2 after = ImGui::GetCursorScreenPos();
    Press out;
    ImGui::PushID(static_cast<int>(hash_of(path)));
    ImGui::SetCursorScreenPos(box.min);
    const bool clicked = ImGui::InvisibleButton("press", {std::max(1.0f, box.width()), std::max(1.0f, box.height())});
    out.hovered = ImGui::IsItemHovered();
    out.held = ImGui::IsItemActive() && options.enabled;
    const bool grabbed = ImGui::IsItemActivated();
    ImGui::PopID();
    ImGui::SetCursorScreenPos(after);

    if (grabbed || clicked) ui.focus.set(path);
    const bool by_key = ui.focus.take_press(path);
    out.pressed = options.enabled && (clicked || by_key || ui.shortcut(options.key, options.ctrl));
    out.focused = ui.focus.is(path);
    if (ui.focus.arrived(path)) bring_into_view(ui, box);
    out.hover = ui.animations.ease(path, out.hovered && options.enabled ? 1.0 : 0.0, kHoverSeconds);
    if (!options.enabled && !options.reason.empty() && (out.hovered || out.focused)) tooltip(ui, box, options.reason);

    Control control;
    control.id = path;
    control.label = label;
    control.kind = options.kind;
    control.box = box;
    control.enabled = options.enabled;
    control.selected = options.selected;
    control.focused = out.focused;
    control.value = options.value;
    control.reason = options.enabled ? std::string_view() : options.reason;
    control.shortcut = options.shortcut;
    control.layer = ui.layer;
    ui.registry.record(std::move(control));
    return out;
}

void ring(Ui& ui, const Press& press, const Box& box, const PressOptions& options) {
    if (!press.focused) return;
    ImDrawList& list = ui.list();
    const float reach = options.ring_inside ? 0 : ui.px(5) + 1;
    const ImVec4& clip = list._ClipRectStack.back();
    list.PushClipRect({std::min(clip.x, box.min.x - reach), clip.y}, {std::max(clip.z, box.max.x + reach), clip.w});
    focus_ring(list, ui.theme, box, ui.px(options.radius), options.ring_inside,
               options.ring != 0 ? options.ring : ui.colours().focus);
    list.PopClipRect();
}

} // namespace propartif::ui

#include "ui/registry.hpp"
#include <algorithm>
#include <imgui.h>

namespace propartif::ui {

void Registry::begin_frame() {
    controls_.clear();
    duplicates_.clear();
}

void Registry::record(Control control) {
    if (find(control.id) != nullptr) duplicates_.push_back(control.id);
    controls_.push_back(std::move(control));
}

const Control* Registry::find(std::string_view id) const {
    const auto found = std::ranges::find(controls_, id, &Control::id);
    return found == controls_.end() ? nullptr : &*found;
}

int Registry::top_layer() const {
    int top = 0;
    for (const Control& control : controls_) top = std::max(top, control.layer);
    return top;
}

void Focus::set(std::string id) {
    next_arrived_ = next_arrived_ || id != current_;
    current_ = std::move(id);
}

void Focus::walk(const Registry& registry, bool backwards) {
    const int top = registry.top_layer();
    std::vector<const Control*> order;
    for (const Control& control : registry.controls()) {
        if (control.layer == top && !control.by_pointer) order.push_back(&control);
    }
    if (order.empty()) return;
    const auto here = std::ranges::find_if(order, [&](const Control* control) { return control->id == current_; });
    std::size_t next = 0;
    if (here != order.end()) {
        const auto at = static_cast<std::size_t>(here - order.begin());
        next = (at + (backwards ? order.size() - 1 : 1)) % order.size();
    } else if (!current_.empty()) {
        next = std::min(place_, order.size() - 1); // what had the focus is gone: stay about there
    } else if (backwards) {
        next = order.size() - 1;
    }
    set(order[next]->id);
}

void Focus::begin_frame(const Registry& last_frame) {
    const ImGuiIO& io = ImGui::GetIO();
    if (key_pressed(Key::tab, true) && !io.KeyCtrl && !io.KeyAlt) walk(last_frame, io.KeyShift);
    const Control* here = last_frame.find(current_);
    typing_ = here != nullptr && here->kind == ControlKind::field && here->enabled;
    press_ = !typing_ && !io.KeyCtrl && !io.KeyAlt && (key_pressed(Key::enter) || key_pressed(Key::space));
    arrived_ = next_arrived_;
    next_arrived_ = false;
}

bool Focus::take_press(std::string_view id) {
    if (!press_ || !is(id)) return false;
    press_ = false;
    return true;
}

void Focus::end_frame(const Registry& registry) {
    const int top = registry.top_layer();
    const Control* here = registry.find(current_);
    if (here != nullptr && here->layer == top) {
        below_.resize(static_cast<std::size_t>(top) + 1);
        below_.back() = current_;
    } else if (top > layer_) {
        walk(registry, false);
    } else if (top < layer_ && static_cast<std::size_t>(top) < below_.size()) {
        set(below_[static_cast<std::size_t>(top)]);
    }
    layer_ = top;
    for (std::size_t at = 0, place = 0; at < registry.controls().size(); ++at) {
        const Control& control = registry.controls()[at];
        if (control.layer != top) continue;
        if (control.id == current_) place_ = place;
        ++place;
    }
}

} // namespace propartif::ui

#include "ui/ui.hpp"
#include "ui/portrait.hpp"
#include "ui/text_edit.hpp"
#include "ui/text_flow.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

constexpr double kLongestStep = 0.1; // after a long wait things move on from where they were, they do not jump
constexpr int kSettleFrames = 3;

bool any_input(const ImGuiIO& io) {
    if (io.MouseDelta.x != 0 || io.MouseDelta.y != 0 || io.MouseWheel != 0 || io.MouseWheelH != 0) return true;
    for (int button = 0; button < 3; ++button) {
        if (ImGui::IsMouseClicked(button) || ImGui::IsMouseReleased(button) || ImGui::IsMouseDown(button)) return true;
    }
    if (!io.InputQueueCharacters.empty()) return true;
    for (int key = 0; key < kKeyCount; ++key) {
        if (key_pressed(static_cast<Key>(key), true)) return true;
    }
    return false;
}

bool prints(Key key) {
    return key == Key::space || (key >= Key::digit_1 && key <= Key::z);
}

bool moves_the_caret(Key key) {
    return (key >= Key::backspace && key <= Key::page_down) || key == Key::enter || key == Key::tab;
}

} // namespace

Ui::Ui()
    : texts(std::make_unique<TextCache>()), portraits(std::make_unique<PortraitCache>()),
      edits(std::make_unique<TextEdits>()) {}
Ui::~Ui() = default;

bool Ui::use(const Theme& next) {
    theme = next;
    apply_style(theme, ImGui::GetStyle());
    ImGuiIO& io = ImGui::GetIO();
    io.ConfigInputTextCursorBlink = false; // nothing moves while nothing happens
    io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
    settle_ = kSettleFrames;
    if (!build_fonts(fonts, theme.u)) return false;
    texts->clear();
    return true;
}

void Ui::begin_frame() {
    const ImGuiIO& io = ImGui::GetIO();
    dt = std::min(static_cast<double>(io.DeltaTime), kLongestStep);
    clock += static_cast<double>(io.DeltaTime);
    settle_ = any_input(io) ? kSettleFrames : std::max(0, settle_ - 1);
    animations.begin_frame(clock, dt, theme.reduced_motion);
    focus.begin_frame(registry);
    last_top_layer_ = registry.top_layer();
    registry.begin_frame();
    layer = 0;
    scopes_.clear();
    columns_.clear();
}

void Ui::end_frame() {
    const std::string before = focus.current();
    focus.end_frame(registry);
    if (focus.current() != before) settle_ = kSettleFrames;
    texts->end_frame();
    portraits->end_frame();
}

double Ui::wants_frame_in() const {
    return settle_ > 0 ? 0.0 : animations.wants_frame_in();
}

float Ui::effective_width() const {
    return ImGui::GetIO().DisplaySize.x / theme.u;
}
float Ui::effective_height() const {
    return ImGui::GetIO().DisplaySize.y / theme.u;
}

bool Ui::typing() const {
    return focus.typing();
}

std::string Ui::path(std::string_view id) const {
    std::string out;
    for (const std::string& scope : scopes_) {
        out += scope;
        out += '/';
    }
    out += id;
    return out;
}

bool Ui::shortcut(Key key, bool ctrl) const {
    if (key == Key::none || layer < last_top_layer_) return false;
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl != ctrl || io.KeyAlt) return false;
    if (!ctrl && typing() && (prints(key) || moves_the_caret(key))) return false;
    return key_pressed(key);
}

IdScope::IdScope(Ui& ui, std::string_view segment) : ui_(ui) {
    ui_.scopes_.emplace_back(segment);
}
IdScope::~IdScope() {
    ui_.scopes_.pop_back();
}

} // namespace propartif::ui

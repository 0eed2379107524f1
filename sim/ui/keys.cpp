#include "ui/keys.hpp"
#include <array>
#include <imgui.h>

namespace propartif::ui {

namespace {

#if IMGUI_VERSION_NUM >= 18700
constexpr std::array<int, kKeyCount> kNative{
    ImGuiKey_Tab,       ImGuiKey_Enter,      ImGuiKey_Escape,  ImGuiKey_Space,     ImGuiKey_Backspace, ImGuiKey_Delete,
    ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_Home,      ImGuiKey_End,
    ImGuiKey_PageUp,    ImGuiKey_PageDown,   ImGuiKey_1,       ImGuiKey_2,         ImGuiKey_3,         ImGuiKey_4,
    ImGuiKey_5,         ImGuiKey_6,          ImGuiKey_7,       ImGuiKey_8,         ImGuiKey_9,         ImGuiKey_A,
    ImGuiKey_B,         ImGuiKey_C,          ImGuiKey_D,       ImGuiKey_E,         ImGuiKey_F,         ImGuiKey_G,
    ImGuiKey_H,         ImGuiKey_I,          ImGuiKey_J,       ImGuiKey_K,         ImGuiKey_L,         ImGuiKey_M,
    ImGuiKey_N,         ImGuiKey_O,          ImGuiKey_P,       ImGuiKey_Q,         ImGuiKey_R,         ImGuiKey_S,
    ImGuiKey_T,         ImGuiKey_U,          ImGuiKey_V,       ImGuiKey_W,         ImGuiKey_X,         ImGuiKey_Y,
    ImGuiKey_Z,         ImGuiKey_F1,         ImGuiKey_F2,      ImGuiKey_F5,        ImGuiKey_F11};
constexpr int kKeypadEnter = ImGuiKey_KeypadEnter;
constexpr int kFirstKeypadDigit = ImGuiKey_Keypad1;

bool native_pressed(int key, bool repeat) {
    return ImGui::IsKeyPressed(static_cast<ImGuiKey>(key), repeat);
}
#else
// The GLFW back-end of that age fills io.KeysDown under GLFW's own codes, which have never changed.
constexpr std::array<int, kKeyCount> kNative{258, 257, 256, 32,  259, 261, 263, 262, 265, 264, 268, 269, 266, 267,
                                             '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E',
                                             'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S',
                                             'T', 'U', 'V', 'W', 'X', 'Y', 'Z', 290, 291, 294, 300};
constexpr int kKeypadEnter = 335;
constexpr int kFirstKeypadDigit = 321;

bool native_pressed(int key, bool repeat) {
    return ImGui::IsKeyPressed(key, repeat);
}
#endif

} // namespace

int native_key(Key key) {
    return key == Key::none ? 0 : kNative[static_cast<std::size_t>(key)];
}

bool key_pressed(Key key, bool repeat) {
    if (key == Key::none) return false;
    if (native_pressed(native_key(key), repeat)) return true;
    if (key == Key::enter) return native_pressed(kKeypadEnter, repeat);
    if (key >= Key::digit_1 && key <= Key::digit_9) {
        return native_pressed(kFirstKeypadDigit + static_cast<int>(key) - static_cast<int>(Key::digit_1), repeat);
    }
    return false;
}

} // namespace propartif::ui

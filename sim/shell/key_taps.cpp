#define GLFW_INCLUDE_NONE
#include "shell/key_taps.hpp"
#include <GLFW/glfw3.h>
#include <algorithm>
#include <imgui.h>
#include <utility>

namespace propartif::shell {

#if IMGUI_VERSION_NUM < 18700

void KeyTaps::pressed(int key, int modifiers) {
    if (key != GLFW_KEY_UNKNOWN) taps_.push_back({key, modifiers});
}

namespace {

void really_held(ImGuiIO& io) { // the modifiers whose keys are down now
    io.KeyCtrl = io.KeysDown[GLFW_KEY_LEFT_CONTROL] || io.KeysDown[GLFW_KEY_RIGHT_CONTROL];
    io.KeyShift = io.KeysDown[GLFW_KEY_LEFT_SHIFT] || io.KeysDown[GLFW_KEY_RIGHT_SHIFT];
    io.KeyAlt = io.KeysDown[GLFW_KEY_LEFT_ALT] || io.KeysDown[GLFW_KEY_RIGHT_ALT];
}

} // namespace

void KeyTaps::begin_frame() {
    ImGuiIO& io = ImGui::GetIO();
    for (const int key : held_) io.KeysDown[key] = false;
    if (!held_.empty()) really_held(io); // a tap's Shift ends with it; else the next click would still have it
    const std::vector<int> let_go = std::exchange(held_, {});
    if (taps_.empty()) return;
    constexpr int kShown = GLFW_MOD_CONTROL | GLFW_MOD_SHIFT | GLFW_MOD_ALT;
    for (const int together = taps_.front().modifiers & kShown;
         !taps_.empty() && (taps_.front().modifiers & kShown) == together; taps_.pop_front()) {
        const Tap tap = taps_.front();
        // The same key once more: ImGui must see a frame with it up in between.
        if (std::ranges::find(let_go, tap.key) != let_go.end() || std::ranges::find(held_, tap.key) != held_.end())
            break;
        if (io.KeysDown[tap.key]) { // still down: ImGui sees it by itself, with what is held beside it
            really_held(io);
            continue;
        }
        io.KeysDown[tap.key] = true;
        io.KeyCtrl = (together & GLFW_MOD_CONTROL) != 0;
        io.KeyShift = (together & GLFW_MOD_SHIFT) != 0;
        io.KeyAlt = (together & GLFW_MOD_ALT) != 0;
        held_.push_back(tap.key);
    }
}

#else // ImGui keeps a queue of key events itself

void KeyTaps::pressed(int, int) {}
void KeyTaps::begin_frame() {}

#endif

} // namespace propartif::shell

#define GLFW_INCLUDE_NONE
#include "shell/key_taps.hpp"
#include <GLFW/glfw3.h>
#include <imgui.h>

namespace propartif::shell {

#if IMGUI_VERSION_NUM < 18700

void KeyTaps::watch(GLFWwindow* window) {
    glfwSetWindowUserPointer(window, this);
    glfwSetKeyCallback(window, [](GLFWwindow* from, int key, int, int action, int modifiers) {
        if (action == GLFW_PRESS && key != GLFW_KEY_UNKNOWN)
            static_cast<KeyTaps*>(glfwGetWindowUserPointer(from))->taps_.push_back({key, modifiers});
    });
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
    held_.clear();
    for (const Tap& tap : taps_) {
        if (io.KeysDown[tap.key]) { // still down: ImGui sees it by itself, with what is held beside it
            really_held(io);
            continue;
        }
        io.KeysDown[tap.key] = true;
        io.KeyCtrl = (tap.modifiers & GLFW_MOD_CONTROL) != 0;
        io.KeyShift = (tap.modifiers & GLFW_MOD_SHIFT) != 0;
        io.KeyAlt = (tap.modifiers & GLFW_MOD_ALT) != 0;
        held_.push_back(tap.key);
    }
    taps_.clear();
}

#else // ImGui keeps a queue of key events itself

void KeyTaps::watch(GLFWwindow*) {}
void KeyTaps::begin_frame() {}

#endif

} // namespace propartif::shell

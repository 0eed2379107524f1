#pragma once
// Before 1.87 ImGui only sees which keys are down when a frame begins: a tap that begins and ends between two frames,
// as happens on a slow computer, would be lost. This remembers such taps and holds them down for one frame.
#include <vector>

struct GLFWwindow;

namespace propartif::shell {

class KeyTaps {
public:
    // Call before ImGui's own callbacks are installed, which pass events on to earlier ones. Uses the window's user
    // pointer.
    void watch(GLFWwindow* window);
    void begin_frame(); // between the back-end's new frame and ImGui's

private:
    struct Tap {
        int key, modifiers;
    };
    std::vector<Tap> taps_;
    std::vector<int> held_; // to be let go at the next frame
};

} // namespace propartif::shell

#pragma once
// Before 1.87 ImGui only sees which keys are down when a frame begins: a tap that begins and ends between two frames,
// as happens on a slow computer, would be lost. This remembers such taps and holds them down for one frame, each with
// the Ctrl, Shift and Alt it came with; taps with others wait for the next frame.
#include <deque>
#include <vector>

namespace propartif::shell {

class KeyTaps {
public:
    void pressed(int key, int modifiers); // as GLFW tells it
    void begin_frame();                   // between the back-end's new frame and ImGui's
    bool waiting() const { return !taps_.empty(); }

private:
    struct Tap {
        int key, modifiers;
    };
    std::deque<Tap> taps_;
    std::vector<int> held_; // to be let go at the next frame
};

} // namespace propartif::shell

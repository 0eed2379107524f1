#pragma once
// A picture of any size to draw ImGui frames into, off the screen.
#include <cstdint>
#include <imgui.h>
#include <vector>

namespace propartif::shell {

class Canvas {
public:
    Canvas(int width, int height); // needs a current OpenGL 3.3 context
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    void draw(ImDrawData* data, unsigned background) const; // background as ImGui packs colours
    std::vector<std::uint8_t> pixels() const;               // RGBA, top row first

private:
    int width_;
    int height_;
    unsigned frame_{};
    unsigned texture_{};
};

} // namespace propartif::shell

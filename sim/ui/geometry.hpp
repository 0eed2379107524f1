#pragma once
#include <imgui.h>

namespace propartif::ui {

struct Box { // a rectangle on the screen, in pixels
    ImVec2 min{};
    ImVec2 max{};

    float width() const { return max.x - min.x; }
    float height() const { return max.y - min.y; }
    ImVec2 centre() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
    Box grown(float by) const { return {{min.x - by, min.y - by}, {max.x + by, max.y + by}}; }
    Box moved(float x, float y) const { return {{min.x + x, min.y + y}, {max.x + x, max.y + y}}; }
    bool contains(ImVec2 p) const { return p.x >= min.x && p.x < max.x && p.y >= min.y && p.y < max.y; }
};
inline Box box_at(ImVec2 at, float width, float height) {
    return {at, {at.x + width, at.y + height}};
}

} // namespace propartif::ui

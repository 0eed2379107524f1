#pragma once
// From points of the map to pixels and back, and what lies under the pointer.
#include "studio/picture.hpp"
#include "ui/studio/studio_draft.hpp"
#include "ui/ui.hpp"
#include <optional>

namespace propartif::ui {

struct CanvasView {
    Box box;              // on the screen
    studio::Point camera; // the point at its top left corner
    float scale = 1;      // pixels of one unit of the map

    ImVec2 pixel(const studio::Point& at) const {
        return {box.min.x + static_cast<float>(at.x - camera.x) * scale,
                box.min.y + static_cast<float>(at.y - camera.y) * scale};
    }
    studio::Point point(ImVec2 at) const {
        return {camera.x + static_cast<double>(at.x - box.min.x) / scale,
                camera.y + static_cast<double>(at.y - box.min.y) / scale};
    }
    Box block(const studio::Block& block, const studio::Point& shift = {}) const {
        const ImVec2 at = pixel({block.at.x + shift.x, block.at.y + shift.y});
        return box_at(at, static_cast<float>(studio::kBlockWidth) * scale, static_cast<float>(block.height()) * scale);
    }
    bool sees(const Box& other) const {
        return other.max.x >= box.min.x && other.min.x <= box.max.x && other.max.y >= box.min.y &&
               other.min.y <= box.max.y;
    }
};

struct PortHit {
    std::size_t block{};
    std::optional<std::size_t> port; // none: the one for a new reply
};

ImVec2 port_pixel(const CanvasView& view, const studio::Block& block, std::size_t port,
                  const studio::Point& shift = {});
ImVec2 new_port_pixel(const CanvasView& view, const studio::Block& block); // endings have none

// What lies there; later blocks lie over earlier ones.
std::optional<std::size_t> block_at(const studio::Picture& picture, const CanvasView& view, ImVec2 at);
std::optional<PortHit> port_hit(const studio::Picture& picture, const CanvasView& view, ImVec2 at, float reach);

constexpr float kFarAway = 0.25f; // of full size: below, blocks are only blocks
constexpr float kHalfAway = 0.5f; // below, only ids and marks

} // namespace propartif::ui

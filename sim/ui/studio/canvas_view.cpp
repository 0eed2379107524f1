#include "ui/studio/canvas_view.hpp"

namespace propartif::ui {

ImVec2 port_pixel(const CanvasView& view, const studio::Block& block, std::size_t port, const studio::Point& shift) {
    const double down = port < block.ports.size() ? block.ports[port] : block.height() / 2;
    return view.pixel({block.at.x + shift.x + studio::kBlockWidth, block.at.y + shift.y + down});
}

ImVec2 new_port_pixel(const CanvasView& view, const studio::Block& block) {
    return view.pixel({block.at.x + studio::kBlockWidth / 2, block.at.y + block.height()});
}

std::optional<std::size_t> block_at(const studio::Picture& picture, const CanvasView& view, ImVec2 at) {
    const studio::Point point = view.point(at);
    for (std::size_t i = picture.blocks.size(); i-- > 0;) {
        const studio::Block& block = picture.blocks[i];
        if (point.x >= block.at.x && point.x <= block.at.x + studio::kBlockWidth && point.y >= block.at.y &&
            point.y <= block.at.y + block.height())
            return i;
    }
    return std::nullopt;
}

std::optional<PortHit> port_hit(const studio::Picture& picture, const CanvasView& view, ImVec2 at, float reach) {
    const auto near = [&](ImVec2 port) {
        const float x = port.x - at.x, y = port.y - at.y;
        return x * x + y * y <= reach * reach;
    };
    const studio::Point point = view.point(at);
    const double room = reach / view.scale;
    for (std::size_t i = picture.blocks.size(); i-- > 0;) {
        const studio::Block& block = picture.blocks[i];
        if (block.ending || point.x < block.at.x - room || point.x > block.at.x + studio::kBlockWidth + room ||
            point.y < block.at.y - room || point.y > block.at.y + block.height() + room)
            continue;
        for (std::size_t p = 0; p < block.ports.size(); ++p)
            if (near(port_pixel(view, block, p))) return PortHit{i, p};
        if (near(new_port_pixel(view, block))) return PortHit{i, std::nullopt};
    }
    return std::nullopt;
}

} // namespace propartif::ui

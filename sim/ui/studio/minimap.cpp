#include "ui/studio/minimap.hpp"
#include "ui/widgets/press.hpp"
#include <algorithm>
#include <cmath>
#include <vector>

namespace propartif::ui {

namespace {

constexpr int kAcross = 70, kDown = 42; // cells: more blocks than that cannot be told apart

struct Scaled { // the map's corners and how many pixels one unit is
    studio::Point least;
    float scale;
    ImVec2 origin;
    ImVec2 pixel(const studio::Point& at) const {
        return {origin.x + static_cast<float>(at.x - least.x) * scale,
                origin.y + static_cast<float>(at.y - least.y) * scale};
    }
};

void paint_cells(const app::Desk& desk, const Scaled& map, const Box& box, Ui& ui) {
    std::vector<char> cells(static_cast<std::size_t>(kAcross) * kDown, 0);
    const float wide = box.width() / kAcross, high = box.height() / kDown;
    for (const studio::Block& block : desk.picture.blocks) {
        const ImVec2 at = map.pixel({block.at.x + studio::kBlockWidth / 2, block.at.y + block.height() / 2});
        const int x = std::clamp(static_cast<int>((at.x - box.min.x) / wide), 0, kAcross - 1);
        const int y = std::clamp(static_cast<int>((at.y - box.min.y) / high), 0, kDown - 1);
        char& cell = cells[static_cast<std::size_t>(y * kAcross + x)];
        cell = std::max(cell, static_cast<char>(desk.chosen.contains(block.id) ? 2 : 1));
    }
    const float block_wide = std::max(wide, static_cast<float>(studio::kBlockWidth) * map.scale);
    const float block_high = std::max(high, static_cast<float>(studio::kBlockHeight) * map.scale);
    for (int y = 0; y < kDown; ++y)
        for (int x = 0; x < kAcross; ++x) {
            const char cell = cells[static_cast<std::size_t>(y * kAcross + x)];
            if (cell == 0) continue;
            const ImVec2 middle{box.min.x + (static_cast<float>(x) + 0.5f) * wide,
                                box.min.y + (static_cast<float>(y) + 0.5f) * high};
            fill_box(ui.list(),
                     {{middle.x - block_wide / 2, middle.y - block_high / 2},
                      {middle.x + block_wide / 2, middle.y + block_high / 2}},
                     cell == 2 ? ui.colours().primary : mix(ui.colours().control, ui.colours().surface, 0.4), ui.px(1));
        }
}

} // namespace

void minimap(const app::Desk& desk, CanvasDraft& draft, Ui& ui, const CanvasView& view) {
    const studio::Picture& picture = desk.picture;
    const double wide = picture.most.x - picture.least.x, high = picture.most.y - picture.least.y;
    const bool all_seen = view.sees(view.box) && picture.least.x >= draft.camera.x &&
                          picture.least.y >= draft.camera.y && picture.most.x <= view.point(view.box.max).x &&
                          picture.most.y <= view.point(view.box.max).y;
    if (picture.blocks.empty() || all_seen || view.box.width() < ui.px(420) || view.box.height() < ui.px(240)) return;
    const Box card = box_at({view.box.max.x - ui.px(166), view.box.max.y - ui.px(100)}, ui.px(150), ui.px(84));
    card_ground(ui.list(), ui.theme, card, ui.px(10), ui.colours().surface);
    const Box box = card.grown(-ui.px(8));
    const float scale = std::min(box.width() / static_cast<float>(wide), box.height() / static_cast<float>(high));
    const Scaled map{
        picture.least,
        scale,
        {box.centre().x - static_cast<float>(wide) * scale / 2, box.centre().y - static_cast<float>(high) * scale / 2}};
    paint_cells(desk, map, box, ui);
    const ImVec2 from = map.pixel(draft.camera), to = map.pixel(view.point(view.box.max));
    const Box seen{{std::clamp(from.x, box.min.x, box.max.x), std::clamp(from.y, box.min.y, box.max.y)},
                   {std::clamp(to.x, box.min.x, box.max.x), std::clamp(to.y, box.min.y, box.max.y)}};
    outline_box(ui.list(), seen, ui.colours().primary_deep, ui.px(3), ui.px(1.5f));
    const Press state = press(ui, "minimap", card, "minimap", {.kind = ControlKind::plot});
    if (!state.held) return;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const studio::Point middle{map.least.x + (mouse.x - map.origin.x) / scale,
                               map.least.y + (mouse.y - map.origin.y) / scale};
    draft.camera = {middle.x - view.box.width() / view.scale / 2, middle.y - view.box.height() / view.scale / 2};
}

} // namespace propartif::ui

#include "ui/qr.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

void draw_qr(Ui& ui, ImDrawList& list, const Box& box, const app::QrSquares& squares) {
    constexpr int kQuiet = 4;
    if (squares.size <= 0) return;
    const auto across = static_cast<float>(squares.size + 2 * kQuiet);
    const float square = std::max(1.0f, std::floor(std::min(box.width(), box.height()) / across));
    const float side = square * across;
    const ImVec2 at{std::floor(box.centre().x - side / 2), std::floor(box.centre().y - side / 2)};
    fill_box(list, box_at(at, side, side), IM_COL32_WHITE, ui.px(8));
    for (int row = 0; row < squares.size; ++row)
        for (int column = 0; column < squares.size; ++column) {
            if (!squares.dark[static_cast<std::size_t>(row * squares.size + column)]) continue;
            const ImVec2 corner{at.x + square * static_cast<float>(column + kQuiet),
                                at.y + square * static_cast<float>(row + kQuiet)};
            list.AddRectFilled(corner, {corner.x + square, corner.y + square}, IM_COL32_BLACK);
        }
}

} // namespace propartif::ui

#pragma once
// Plain text: drawn as it is (never as a format), wrapped at the column, measured once per width.
#include "ui/text_flow.hpp"
#include "ui/ui.hpp"
#include <string_view>

namespace propartif::ui {

enum class Align { left, centre, right };

struct TextLook {
    TextSize size = TextSize::body;
    Weight weight = Weight::regular;
    Colour colour = 0; // 0: ink
    Align align = Align::left;
    int max_lines = 0; // 0: all; else the last line ends in "…" when there is more
};

// At the cursor, wrapped to `width` pixels (0: the column).
void text(Ui& ui, std::string_view words, const TextLook& look = {}, float width = 0);
float text_height(Ui& ui, std::string_view words, const TextLook& look, float width); // pixels

// One line, anywhere, without moving the cursor. Returns its width in pixels. `at` is the top left of the line box.
float text_at(Ui& ui, ImDrawList& list, ImVec2 at, std::string_view words, const TextLook& look = {});
// One line inside a box: aligned across by `look`, centred down; shortened with "…" when too wide.
void text_in(Ui& ui, ImDrawList& list, const Box& box, std::string_view words, const TextLook& look = {});
// Wrapped, anywhere, without moving the cursor. Returns the height in pixels.
float text_block_at(Ui& ui, ImDrawList& list, ImVec2 at, float width, std::string_view words,
                    const TextLook& look = {});
float text_width(Ui& ui, std::string_view words, TextSize size, Weight weight = Weight::regular); // widest of its lines

// Words with coloured spans and letter badges at the cursor; see text_flow.hpp.
void flow(Ui& ui, std::string_view words, const std::vector<FlowSpan>& spans, const TextLook& look = {},
          float width = 0);
float flow_height(Ui& ui, std::string_view words, const std::vector<FlowSpan>& spans, const TextLook& look,
                  float width);
// Of the widest line when wrapped at `most` pixels.
float flow_width(Ui& ui, std::string_view words, const std::vector<FlowSpan>& spans, const TextLook& look, float most);
float flow_block_at(Ui& ui, ImDrawList& list, ImVec2 at, float width, std::string_view words,
                    const std::vector<FlowSpan>& spans, const TextLook& look = {});

} // namespace propartif::ui

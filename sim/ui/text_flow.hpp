#pragma once
// Word wrap with marked ranges. Laying out needs only a font; drawing needs a draw list.
#include "ui/fonts.hpp"
#include "ui/theme.hpp"
#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace propartif::ui {

// What a byte range of a text was found to be. Where ranges overlap, red is seen before green before evidence.
// Evidence (and only that) puts a letter badge after its last word; badges stay whatever covers the words.
enum class SpanKind { red, green, content, emotion, interest, strong };

struct FlowSpan {
    std::size_t begin_byte{};
    std::size_t end_byte{};
    SpanKind kind{};
};

enum class FlowPaint { plain, red, green, evidence, strong };

struct FlowPiece { // words of one line that look the same
    std::size_t begin_byte{};
    std::size_t end_byte{};
    std::size_t line{};
    float x{};
    float width{};
    FlowPaint paint{};
};

struct FlowBadge {
    char letter{}; // C, E or I
    std::size_t line{};
    float x{};
};

struct Flow {
    std::vector<FlowPiece> pieces; // every byte of the text is in exactly one piece; blanks at a break have width 0
    std::vector<FlowBadge> badges;
    std::size_t lines = 1;
    float width = 0; // of the widest line
};

struct FlowMeasure { // what laying out must know about the letters; pixels
    const ImFont* regular = nullptr;
    const ImFont* strong = nullptr;
    float badge_width = 0; // with the gap before it
};

// Bytes that are not UTF-8 count as one letter each and are never lost. A width below one letter still makes progress.
Flow lay_out(std::string_view text, const std::vector<FlowSpan>& spans, const FlowMeasure& measure, float width);

// The advance of `text` on one line, in pixels.
float advance_of(const ImFont& font, std::string_view text);

// Draws one line's letters with sharp placement.
void draw_letters(ImDrawList& list, const ImFont& font, ImVec2 at, std::string_view text, Colour colour);

// Layouts by text, spans, font and width; those not asked for in a while are forgotten.
class TextCache {
public:
    const Flow& get(std::string_view text, const std::vector<FlowSpan>& spans, const FlowMeasure& measure, float width);
    void end_frame();
    void clear(); // the fonts changed
    std::size_t size() const { return kept_.size(); }

private:
    struct Kept {
        Flow flow;
        unsigned long frame = 0;
    };
    std::map<std::pair<std::uint64_t, std::uint64_t>, Kept> kept_;
    unsigned long frame_ = 0;
};

} // namespace propartif::ui

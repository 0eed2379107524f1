#include "ui/text_flow.hpp"
#include "ui/animation.hpp"
#include "ui/code_point.hpp"
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace propartif::ui {

namespace {

constexpr unsigned long kForgetAfterFrames = 240;
constexpr std::size_t kKeepAtMost = 600;

float advance_of(const ImFont& font, unsigned letter) {
    const unsigned shown = letter > IM_UNICODE_CODEPOINT_MAX ? 0xFFFDu : letter;
    return font.GetCharAdvance(static_cast<ImWchar>(shown));
}

int rank(FlowPaint paint) {
    switch (paint) {
    case FlowPaint::red: return 4;
    case FlowPaint::green: return 3;
    case FlowPaint::evidence: return 2;
    case FlowPaint::strong: return 1;
    case FlowPaint::plain: break;
    }
    return 0;
}

FlowPaint paint_of(SpanKind kind) {
    switch (kind) {
    case SpanKind::red: return FlowPaint::red;
    case SpanKind::green: return FlowPaint::green;
    case SpanKind::strong: return FlowPaint::strong;
    case SpanKind::content:
    case SpanKind::emotion:
    case SpanKind::interest: break;
    }
    return FlowPaint::evidence;
}

char badge_letter(SpanKind kind) {
    switch (kind) {
    case SpanKind::content: return 'C';
    case SpanKind::emotion: return 'E';
    case SpanKind::interest: return 'I';
    case SpanKind::red:
    case SpanKind::green:
    case SpanKind::strong: break;
    }
    return 0;
}

struct Letter {
    std::size_t begin{};
    std::size_t bytes{};
    unsigned value{};
    float width{};
    float badges{}; // room for the badges after it
    FlowPaint paint{};
    std::size_t line{};
    float x{};
};

struct BadgeAt {
    std::size_t letter{};
    char mark{};
};

class Layout {
public:
    Layout(std::string_view text, const std::vector<FlowSpan>& spans, const FlowMeasure& measure, float width)
        : text_(text), measure_(measure), width_(width) {
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint point = code_point_at(text, at);
            letters_.push_back({at, point.bytes, point.value, 0, 0, FlowPaint::plain, 0, 0});
            at += point.bytes;
        }
        for (const FlowSpan& span : spans) mark(span);
        std::ranges::stable_sort(badges_, {}, &BadgeAt::letter);
        for (Letter& letter : letters_) {
            const ImFont* font =
                letter.paint == FlowPaint::strong && measure.strong != nullptr ? measure.strong : measure.regular;
            const bool seen = letter.value != '\n' && letter.value != '\r' && font != nullptr;
            letter.width = seen ? advance_of(*font, letter.value) : 0;
        }
        for (const BadgeAt& badge : badges_) letters_[badge.letter].badges += measure.badge_width;
    }

    Flow lay_out() {
        for (std::size_t at = 0; at < letters_.size();) at = place_word(at);
        flow_.lines = line_ + 1;
        gather();
        return std::move(flow_);
    }

private:
    static bool blank(const Letter& letter) { return letter.value == ' ' || letter.value == '\t'; }

    void mark(const FlowSpan& span) {
        std::size_t last = letters_.size();
        const FlowPaint paint = paint_of(span.kind);
        for (std::size_t i = 0; i < letters_.size(); ++i) {
            Letter& letter = letters_[i];
            if (letter.begin + letter.bytes <= span.begin_byte || letter.begin >= span.end_byte) continue;
            if (rank(paint) > rank(letter.paint)) letter.paint = paint;
            last = i;
        }
        const char mark = badge_letter(span.kind);
        if (mark == 0 || last == letters_.size()) return;
        const bool known =
            std::ranges::any_of(badges_, [&](const BadgeAt& b) { return b.letter == last && b.mark == mark; });
        if (!known) badges_.push_back({last, mark});
    }

    void new_line(std::size_t before) {
        // Blanks at the end of a line hang outside it, so that no ground or underline is drawn for them.
        for (std::size_t i = before; i > 0 && blank(letters_[i - 1]) && letters_[i - 1].line == line_; --i)
            letters_[i - 1].width = 0;
        ++line_;
        x_ = 0;
    }

    void place(Letter& letter) {
        letter.line = line_;
        letter.x = x_;
        x_ += letter.width + letter.badges;
        flow_.width = std::max(flow_.width, x_);
    }

    std::size_t place_word(std::size_t at) {
        if (letters_[at].value == '\n') {
            place(letters_[at]);
            new_line(at);
            return at + 1;
        }
        std::size_t end = at;
        float wide = 0;
        while (end < letters_.size() && letters_[end].value != '\n' && !blank(letters_[end])) {
            wide += letters_[end].width + letters_[end].badges;
            ++end;
        }
        if (end == at) { // a blank
            const float shown = flow_.width;
            place(letters_[at]);
            flow_.width = shown;
            return at + 1;
        }
        if (x_ > 0 && x_ + wide > width_) new_line(at);
        for (std::size_t i = at; i < end; ++i) {
            if (x_ > 0 && x_ + letters_[i].width + letters_[i].badges > width_) new_line(i);
            place(letters_[i]);
        }
        return end;
    }

    void gather() {
        for (const Letter& letter : letters_) {
            FlowPiece* piece = flow_.pieces.empty() ? nullptr : &flow_.pieces.back();
            const bool joins = piece != nullptr && piece->line == letter.line && piece->paint == letter.paint &&
                               std::abs(piece->x + piece->width - letter.x) < 0.01f;
            if (joins) {
                piece->end_byte = letter.begin + letter.bytes;
                piece->width += letter.width;
            } else {
                flow_.pieces.push_back(
                    {letter.begin, letter.begin + letter.bytes, letter.line, letter.x, letter.width, letter.paint});
            }
        }
        std::size_t before = letters_.size();
        float x = 0;
        for (const BadgeAt& badge : badges_) {
            const Letter& letter = letters_[badge.letter];
            x = badge.letter == before ? x + measure_.badge_width : letter.x + letter.width;
            before = badge.letter;
            flow_.badges.push_back({badge.mark, letter.line, x});
        }
    }

    std::string_view text_;
    const FlowMeasure& measure_;
    float width_;
    std::vector<Letter> letters_;
    std::vector<BadgeAt> badges_;
    Flow flow_;
    std::size_t line_ = 0;
    float x_ = 0;
};

} // namespace

Flow lay_out(std::string_view text, const std::vector<FlowSpan>& spans, const FlowMeasure& measure, float width) {
    return Layout(text, spans, measure, width).lay_out();
}

float advance_of(const ImFont& font, std::string_view text) {
    float sum = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        sum += advance_of(font, point.value);
        at += point.bytes;
    }
    return sum;
}

void draw_letters(ImDrawList& list, const ImFont& font, ImVec2 at, std::string_view text, Colour colour) {
    const ImVec4& clip = list._ClipRectStack.back();
    at = {std::floor(at.x + 0.5f), std::floor(at.y + 0.5f)};
    if (text.empty() || at.y > clip.w || at.y + font.FontSize < clip.y) return;
    const int room = static_cast<int>(text.size());
    list.PrimReserve(room * 6, room * 4);
    int drawn = 0;
    float pen = at.x;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint point = code_point_at(text, i);
        i += point.bytes;
        const unsigned shown = point.value > IM_UNICODE_CODEPOINT_MAX ? 0xFFFDu : point.value;
        const ImFontGlyph* glyph = font.FindGlyph(static_cast<ImWchar>(shown));
        if (glyph == nullptr) continue;
        // The pen keeps fractions, each letter stands on a whole pixel: even spacing and sharp stems.
        const float x = std::floor(pen + 0.5f);
        pen += glyph->AdvanceX;
        if (!glyph->Visible || x + glyph->X1 < clip.x || x + glyph->X0 > clip.z) continue;
        list.PrimRectUV({x + glyph->X0, at.y + glyph->Y0}, {x + glyph->X1, at.y + glyph->Y1}, {glyph->U0, glyph->V0},
                        {glyph->U1, glyph->V1}, colour);
        ++drawn;
    }
    list.PrimUnreserve((room - drawn) * 6, (room - drawn) * 4);
}

const Flow& TextCache::get(std::string_view text, const std::vector<FlowSpan>& spans, const FlowMeasure& measure,
                           float width) {
    std::array<std::uint64_t, 2> key{hash_of(text), hash_of(text, 0x9E3779B97F4A7C15ull)};
    const auto add = [&](const auto& value) {
        const auto bytes = std::bit_cast<std::array<char, sizeof(value)>>(value);
        for (std::uint64_t& part : key) part = hash_of({bytes.data(), bytes.size()}, part);
    };
    for (const FlowSpan& span : spans) {
        add(span.begin_byte);
        add(span.end_byte);
        add(span.kind);
    }
    add(measure.regular);
    add(measure.strong);
    add(measure.badge_width);
    add(width);
    const auto [entry, is_new] = kept_.try_emplace({key[0], key[1]});
    if (is_new) entry->second.flow = lay_out(text, spans, measure, width);
    entry->second.frame = frame_;
    return entry->second.flow;
}

void TextCache::end_frame() {
    ++frame_;
    if (kept_.size() <= kKeepAtMost || frame_ % 60 != 0) return;
    std::erase_if(kept_, [&](const auto& entry) { return entry.second.frame + kForgetAfterFrames < frame_; });
}

void TextCache::clear() {
    kept_.clear();
}

} // namespace propartif::ui

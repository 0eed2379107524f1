#include "ui/widgets/field.hpp"
#include "ui/code_point.hpp"
#include "ui/layout.hpp"
#include "ui/text_edit.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/surface.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

constexpr float kEndless = 1.0e7f;

// A text laid out inside a field: from bytes to places and back.
struct FieldText {
    const Flow& flow;
    const ImFont& font;
    std::string_view text;
    float line;

    ImVec2 place_of(std::size_t byte) const {
        for (const FlowPiece& piece : flow.pieces) {
            if (byte < piece.begin_byte || byte >= piece.end_byte) continue;
            const float x = advance_of(font, text.substr(piece.begin_byte, byte - piece.begin_byte));
            return {piece.x + std::min(x, std::max(piece.width, 0.0f)), line * static_cast<float>(piece.line)};
        }
        const bool fresh_line = flow.pieces.empty() || text.back() == '\n';
        const float x = fresh_line ? 0 : flow.pieces.back().x + flow.pieces.back().width;
        return {x, line * static_cast<float>(flow.lines - 1)};
    }

    std::size_t line_of(std::size_t byte) const { return static_cast<std::size_t>(place_of(byte).y / line + 0.5f); }

    std::size_t byte_at(float x, std::size_t wanted_line) const {
        std::size_t best = text.size();
        float nearest = kEndless;
        for (const FlowPiece& piece : flow.pieces) {
            if (piece.line != wanted_line) continue;
            float at_x = piece.x;
            for (std::size_t at = piece.begin_byte; at < piece.end_byte;) {
                if (std::abs(at_x - x) < nearest) {
                    nearest = std::abs(at_x - x);
                    best = at;
                }
                const CodePoint point = code_point_at(text, at);
                if (text[at] == '\n') break;
                at_x = std::min(at_x + advance_of(font, text.substr(at, point.bytes)), piece.x + piece.width);
                at += point.bytes;
            }
        }
        const ImVec2 end = place_of(text.size());
        const bool end_here = static_cast<std::size_t>(end.y / line + 0.5f) == wanted_line;
        if (end_here && std::abs(end.x - x) <= nearest) best = text.size();
        return best;
    }

    std::size_t line_end(std::size_t wanted_line) const { return byte_at(kEndless, wanted_line); }
};

bool take_characters(std::string& value, TextEdit& edit) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl && !io.KeyAlt) return false; // AltGr is both
    bool changed = false;
    for (const ImWchar c : io.InputQueueCharacters) {
        const unsigned letter = static_cast<unsigned>(c);
        if (letter < 32u || letter == 127u || (letter >= 0xD800u && letter < 0xE000u) || letter == 0xFFFDu) continue;
        std::array<char, 4> bytes{};
        std::size_t size = 0;
        if (letter < 0x80u)
            bytes[size++] = static_cast<char>(letter);
        else {
            if (letter < 0x800u)
                bytes[size++] = static_cast<char>(0xC0u | (letter >> 6));
            else {
                bytes[size++] = static_cast<char>(0xE0u | (letter >> 12));
                bytes[size++] = static_cast<char>(0x80u | ((letter >> 6) & 0x3Fu));
            }
            bytes[size++] = static_cast<char>(0x80u | (letter & 0x3Fu));
        }
        changed = edit.insert(value, {bytes.data(), size}) || changed;
    }
    return changed;
}

std::string for_field(const char* pasted, bool multi) {
    std::string out;
    for (const char* at = pasted; at != nullptr && *at != '\0'; ++at) {
        if (*at == '\r') continue;
        const bool control = static_cast<unsigned char>(*at) < 32u;
        out += *at == '\n' && multi ? '\n' : control ? ' ' : *at;
    }
    return out;
}

bool take_clipboard_keys(std::string& value, TextEdit& edit, bool multi, bool own_undo) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!io.KeyCtrl || io.KeyAlt) return false;
    if (key_pressed(Key::a)) edit.select_all(value);
    const bool cut = key_pressed(Key::x);
    if ((cut || key_pressed(Key::c)) && edit.has_selection()) {
        const std::string chosen = value.substr(edit.selection_begin(), edit.selection_end() - edit.selection_begin());
        ImGui::SetClipboardText(chosen.c_str());
        if (cut) return edit.insert(value, {});
    }
    if (key_pressed(Key::v, true)) return edit.insert(value, for_field(ImGui::GetClipboardText(), multi));
    if (!own_undo) return false;
    if (key_pressed(Key::z, true)) return io.KeyShift ? edit.redo(value) : edit.undo(value);
    if (key_pressed(Key::y, true)) return edit.redo(value);
    return false;
}

void take_moves(const FieldText& laid, TextEdit& edit) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool keep = io.KeyShift;
    if (key_pressed(Key::left, true)) edit.step(laid.text, false, io.KeyCtrl, keep);
    if (key_pressed(Key::right, true)) edit.step(laid.text, true, io.KeyCtrl, keep);
    const std::size_t line = laid.line_of(edit.caret());
    if (key_pressed(Key::home)) edit.place(laid.text, io.KeyCtrl ? 0 : laid.byte_at(0, line), keep);
    if (key_pressed(Key::end)) edit.place(laid.text, io.KeyCtrl ? laid.text.size() : laid.line_end(line), keep);
    const bool up = key_pressed(Key::up, true);
    const bool down = key_pressed(Key::down, true);
    if (up == down) return;
    const float x = edit.wanted_x >= 0 ? edit.wanted_x : laid.place_of(edit.caret()).x;
    if (up && line == 0)
        edit.place(laid.text, 0, keep);
    else if (down && line + 1 >= laid.flow.lines)
        edit.place(laid.text, laid.text.size(), keep);
    else
        edit.place(laid.text, laid.byte_at(x, up ? line - 1 : line + 1), keep);
    edit.wanted_x = x;
}

bool take_keys(std::string& value, TextEdit& edit, bool multi, bool own_undo, bool& submitted) {
    const ImGuiIO& io = ImGui::GetIO();
    bool changed = take_clipboard_keys(value, edit, multi, own_undo);
    changed = take_characters(value, edit) || changed;
    if (key_pressed(Key::backspace, true)) changed = edit.erase(value, false, io.KeyCtrl) || changed;
    if (key_pressed(Key::remove, true)) changed = edit.erase(value, true, io.KeyCtrl) || changed;
    if (key_pressed(Key::enter, multi)) {
        if (multi && !io.KeyCtrl)
            changed = edit.insert(value, "\n") || changed;
        else
            submitted = true;
    }
    return changed;
}

void take_mouse(const FieldText& laid, TextEdit& edit, ImVec2 origin, bool held) {
    if (!held) return;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const float row = std::clamp((mouse.y - origin.y) / laid.line, 0.0f, static_cast<float>(laid.flow.lines - 1));
    const std::size_t byte = laid.byte_at(mouse.x - origin.x, static_cast<std::size_t>(row));
    if (ImGui::IsMouseDoubleClicked(0)) {
        edit.place(laid.text, byte, false);
        edit.select_word(laid.text);
    } else if (ImGui::IsMouseClicked(0)) {
        edit.place(laid.text, byte, ImGui::GetIO().KeyShift);
    } else if (ImGui::IsMouseDragging(0, 2.0f)) {
        edit.place(laid.text, byte, true);
    }
}

void follow_caret(const FieldText& laid, TextEdit& edit, const Box& inner, bool multi) {
    const ImVec2 caret = laid.place_of(edit.caret());
    const float at = multi ? caret.y : caret.x;
    const float room = multi ? inner.height() - laid.line : inner.width() - 2;
    const float most = multi ? std::max(0.0f, laid.line * static_cast<float>(laid.flow.lines) - inner.height())
                             : std::max(0.0f, laid.flow.width - inner.width() + 2);
    edit.scroll = std::clamp(edit.scroll, at - room, at);
    edit.scroll = std::floor(std::clamp(edit.scroll, 0.0f, most));
}

void draw_text(Ui& ui, const FieldText& laid, const TextEdit& edit, ImVec2 origin, bool caret_seen) {
    ImDrawList& list = ui.list();
    const Colours& c = ui.colours();
    const float letters_down = std::floor((laid.line - laid.font.FontSize) / 2 + 0.5f);
    for (const FlowPiece& piece : laid.flow.pieces) {
        const ImVec2 at{origin.x + piece.x, origin.y + laid.line * static_cast<float>(piece.line)};
        const std::size_t begin = std::clamp(edit.selection_begin(), piece.begin_byte, piece.end_byte);
        const std::size_t end = std::clamp(edit.selection_end(), piece.begin_byte, piece.end_byte);
        std::string_view words = laid.text.substr(piece.begin_byte, piece.end_byte - piece.begin_byte);
        if (begin < end && caret_seen) {
            const float x0 = advance_of(laid.font, words.substr(0, begin - piece.begin_byte));
            const float x1 = advance_of(laid.font, words.substr(0, end - piece.begin_byte));
            fill_box(list, {{at.x + x0, at.y}, {at.x + std::max(x1, x0 + ui.px(4)), at.y + laid.line}},
                     with_alpha(c.primary, ui.theme.dark ? 0.42 : 0.22));
        }
        if (!words.empty() && words.back() == '\n') words.remove_suffix(1);
        draw_letters(list, laid.font, {at.x, at.y + letters_down}, words, c.ink);
    }
    if (!caret_seen) return;
    const ImVec2 caret = laid.place_of(edit.caret());
    const float x = std::floor(origin.x + caret.x);
    fill_box(list, {{x, origin.y + caret.y + 1}, {x + std::max(1.0f, ui.px(1.5f)), origin.y + caret.y + laid.line - 1}},
             c.ink);
}

struct FieldPlace {
    Box box;   // the control
    Box inner; // where the letters are
};

FieldPlace place_field(Ui& ui, const std::string& value, const FieldLook& look) {
    const float line = line_px(TextSize::body, ui.theme.u);
    const float side = ui.px(look.outline ? 14 : 2);
    const float above = look.min_lines > 1 ? ui.px(look.outline ? 10 : 2) : 0;
    const float left = side + (look.icon ? ui.px(20) + ui.px(8) : 0);
    const float right = side + (look.keycap.empty() ? 0 : text_width(ui, look.keycap, TextSize::small) + ui.px(22));
    const float width = look.width > 0 ? look.width : ui.width();
    float height = ui.px(44);
    if (look.min_lines > 1) {
        const float wanted = text_height(ui, value + " ", {}, width - left - right) / line;
        height = line * std::clamp(wanted, static_cast<float>(look.min_lines),
                                   static_cast<float>(std::max(look.min_lines, look.max_lines))) +
                 2 * above;
    }
    FieldPlace place;
    place.box = take(ui, width, height);
    place.inner = {{place.box.min.x + left, place.box.min.y + above},
                   {place.box.max.x - right, place.box.max.y - above}};
    if (look.min_lines <= 1) {
        const float top = std::floor(place.box.centre().y - line / 2);
        place.inner.min.y = top;
        place.inner.max.y = top + line;
    }
    return place;
}

void draw_frame(Ui& ui, const Box& box, const FieldLook& look, double hover) {
    const Colours& c = ui.colours();
    ImDrawList& list = ui.list();
    if (look.outline) {
        fill_box(list, box, c.surface, ui.px(10));
        const Colour edge = look.error ? c.red : mix(c.control, c.ink2, hover);
        outline_box(list, box, look.enabled ? edge : with_alpha(edge, 0.45), ui.px(10),
                    std::max(1.0f, 1.5f * ui.theme.u));
    }
    const float middle = box.centre().y;
    if (look.icon)
        draw_icon(list, *look.icon, {box.min.x + ui.px(14), std::floor(middle - ui.px(20) / 2)}, ui.px(20), c.ink2);
    if (!look.keycap.empty()) {
        const float wide = text_width(ui, look.keycap, TextSize::small) + ui.px(14);
        keycap(ui, list, {std::floor(box.max.x - ui.px(12) - wide), std::floor(middle - ui.px(24) / 2)}, look.keycap);
    }
}

} // namespace

FieldResult text_field(Ui& ui, std::string_view id, std::string& value, const FieldLook& look) {
    const bool multi = look.min_lines > 1;
    const FieldPlace place = place_field(ui, value, look);
    PressOptions options;
    options.kind = ControlKind::field;
    options.enabled = look.enabled;
    options.value = value;
    const Press state = press(ui, id, place.box, look.label.empty() ? look.hint : look.label, options);
    if (state.hovered && look.enabled) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    draw_frame(ui, place.box, look, state.hover);

    TextEdit& edit = ui.edits->get(ui.path(id));
    edit.settle(value);
    const ImFont& font = *ui.fonts.get(TextSize::body);
    const FlowMeasure measure{&font, &font, 0};
    const float wrap = multi ? std::floor(place.inner.width()) : kEndless;
    const float line = line_px(TextSize::body, ui.theme.u);
    FieldResult result;
    result.focused = state.focused && look.enabled;
    const bool listens = result.focused && ui.focus.typing();
    if (result.focused && ui.focus.arrived(ui.path(id)) && !state.held) edit.place(value, value.size(), false);
    if (listens) {
        take_moves({ui.texts->get(value, {}, measure, wrap), font, value, line}, edit);
        result.changed = take_keys(value, edit, multi, look.own_undo, result.submitted);
    }
    const FieldText laid{ui.texts->get(value, {}, measure, wrap), font, value, line};
    const auto origin = [&] {
        return ImVec2{place.inner.min.x - (multi ? 0 : edit.scroll), place.inner.min.y - (multi ? edit.scroll : 0)};
    };
    take_mouse(laid, edit, origin(), state.held);
    if (result.focused)
        follow_caret(laid, edit, place.inner, multi);
    else if (!multi)
        edit.scroll = 0;

    ImDrawList& list = ui.list();
    list.PushClipRect({place.inner.min.x - 1, place.inner.min.y}, {place.inner.max.x + 2, place.inner.max.y}, true);
    if (value.empty()) {
        TextLook hint;
        hint.colour = ui.colours().ink3;
        const bool tight = !multi && text_width(ui, look.hint, TextSize::body) > place.inner.width();
        if (tight) hint.size = TextSize::small;
        if (multi)
            text_block_at(ui, list, place.inner.min, place.inner.width(), look.hint, hint);
        else
            text_in(ui, list, place.inner, look.hint, hint);
    }
    draw_text(ui, laid, edit, origin(), result.focused);
    list.PopClipRect();
    if (look.outline) ring(ui, state, place.box, options);
    return result;
}

FieldBox::FieldBox(Ui& ui, std::string_view field_id, float width)
    : ui_(ui), field_path_(ui.path(field_id)), at_(cursor()), width_(width > 0 ? width : ui.width()), list_(&ui.list()),
      layers_(std::make_unique<ImDrawListSplitter>()) {
    layers_->Split(list_, 2);
    layers_->SetCurrentChannel(list_, 1);
    const float padding = ui.px(12);
    column_ = std::make_unique<Column>(ui, ImVec2{at_.x + padding, at_.y + ui.px(10)}, width_ - 2 * padding);
}

FieldBox::~FieldBox() {
    const float height = column_->height() + 2 * ui_.px(10);
    column_.reset();
    const Box box = box_at(at_, width_, height);
    layers_->SetCurrentChannel(list_, 0);
    fill_box(*list_, box, ui_.colours().surface, ui_.px(10));
    outline_box(*list_, box, ui_.colours().control, ui_.px(10), std::max(1.0f, 1.5f * ui_.theme.u));
    layers_->SetCurrentChannel(list_, 1);
    if (ui_.focus.is(field_path_)) focus_ring(*list_, ui_.theme, box, ui_.px(10), false, ui_.colours().focus);
    layers_->Merge(list_);
    move_to(at_);
    ImGui::Dummy({box.width(), box.height()});
}

} // namespace propartif::ui

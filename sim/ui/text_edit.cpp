#include "ui/text_edit.hpp"
#include "ui/code_point.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

constexpr std::size_t kMostMoments = 200;

bool continues_letter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u;
}

std::size_t on_edge(std::string_view text, std::size_t byte) {
    byte = std::min(byte, text.size());
    while (byte > 0 && byte < text.size() && continues_letter(text[byte])) --byte;
    return byte;
}

std::size_t next_edge(std::string_view text, std::size_t byte) {
    return byte >= text.size() ? text.size() : byte + code_point_at(text, byte).bytes;
}

std::size_t previous_edge(std::string_view text, std::size_t byte) {
    return byte == 0 ? 0 : on_edge(text, byte - 1);
}

bool part_of_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '\'' ||
           static_cast<unsigned char>(c) >= 0x80u;
}

std::size_t word_end(std::string_view text, std::size_t byte) {
    while (byte < text.size() && !part_of_word(text[byte])) ++byte;
    while (byte < text.size() && part_of_word(text[byte])) ++byte;
    return byte;
}

std::size_t word_begin(std::string_view text, std::size_t byte) {
    while (byte > 0 && !part_of_word(text[byte - 1])) --byte;
    while (byte > 0 && part_of_word(text[byte - 1])) --byte;
    return byte;
}

} // namespace

void TextEdit::settle(std::string_view text) {
    caret_ = on_edge(text, caret_);
    anchor_ = on_edge(text, anchor_);
}

void TextEdit::place(std::string_view text, std::size_t byte, bool keep_anchor) {
    caret_ = on_edge(text, byte);
    if (!keep_anchor) anchor_ = caret_;
    typing_run_ = false;
    wanted_x = -1;
}

void TextEdit::step(std::string_view text, bool forward, bool by_word, bool keep_anchor) {
    if (has_selection() && !keep_anchor && !by_word)
        return place(text, forward ? selection_end() : selection_begin(), false);
    std::size_t to = caret_;
    if (by_word)
        to = forward ? word_end(text, caret_) : word_begin(text, caret_);
    else
        to = forward ? next_edge(text, caret_) : previous_edge(text, caret_);
    place(text, to, keep_anchor);
}

void TextEdit::select_all(std::string_view text) {
    anchor_ = 0;
    caret_ = text.size();
}

void TextEdit::select_word(std::string_view text) {
    std::size_t begin = caret_;
    std::size_t end = caret_;
    while (begin > 0 && part_of_word(text[begin - 1])) --begin;
    while (end < text.size() && part_of_word(text[end])) ++end;
    anchor_ = begin;
    caret_ = end;
}

void TextEdit::remember(const std::string& text, bool joins) {
    future_.clear();
    if (joins && typing_run_) return;
    past_.push_back({text, caret_});
    if (past_.size() > kMostMoments) past_.erase(past_.begin());
}

bool TextEdit::insert(std::string& text, std::string_view words) {
    if (words.empty() && !has_selection()) return false;
    const bool joins = !has_selection() && words != " " && words != "\n";
    remember(text, joins);
    const std::size_t begin = selection_begin();
    text.replace(begin, selection_end() - begin, words);
    place(text, begin + words.size(), false);
    typing_run_ = joins;
    return true;
}

bool TextEdit::erase(std::string& text, bool forward, bool by_word) {
    if (!has_selection()) step(text, forward, by_word, true);
    if (!has_selection()) return false;
    return insert(text, {});
}

bool TextEdit::undo(std::string& text) {
    if (past_.empty()) return false;
    future_.push_back({text, caret_});
    text = std::move(past_.back().text);
    const std::size_t caret = past_.back().caret;
    past_.pop_back();
    place(text, caret, false);
    return true;
}

bool TextEdit::redo(std::string& text) {
    if (future_.empty()) return false;
    past_.push_back({text, caret_});
    text = std::move(future_.back().text);
    const std::size_t caret = future_.back().caret;
    future_.pop_back();
    place(text, caret, false);
    return true;
}

} // namespace propartif::ui

#pragma once
// Editing of one text: caret, selection, undo. Knows bytes and letters, nothing of fonts or windows; ImGui's own
// multi-line field cannot wrap words, which replies need.
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::ui {

class TextEdit {
public:
    std::size_t caret() const { return caret_; }
    std::size_t selection_begin() const { return caret_ < anchor_ ? caret_ : anchor_; }
    std::size_t selection_end() const { return caret_ < anchor_ ? anchor_ : caret_; }
    bool has_selection() const { return caret_ != anchor_; }

    // The text may have been changed by others since the last call: brings the caret back inside, onto a letter's edge.
    void settle(std::string_view text);
    void place(std::string_view text, std::size_t byte, bool keep_anchor);
    void step(std::string_view text, bool forward, bool by_word, bool keep_anchor);
    void select_all(std::string_view text);
    void select_word(std::string_view text);

    // Each returns true when the text changed. Neighbouring letters typed in a row are undone together.
    bool insert(std::string& text, std::string_view words);
    bool erase(std::string& text, bool forward, bool by_word);
    bool undo(std::string& text);
    bool redo(std::string& text);

private:
    struct Moment {
        std::string text;
        std::size_t caret;
    };
    void remember(const std::string& text, bool joins);
    std::size_t caret_ = 0;
    std::size_t anchor_ = 0;
    bool typing_run_ = false;
    std::vector<Moment> past_;
    std::vector<Moment> future_;

public:
    float wanted_x = -1; // where up and down aim, pixels; below zero: at the caret
    float scroll = 0;    // pixels: across in one line, down in several
};

class TextEdits { // of the fields, by id path
public:
    TextEdit& get(const std::string& path) { return edits_[path]; }

private:
    std::map<std::string, TextEdit> edits_;
};

} // namespace propartif::ui

#pragma once
// What a person types into or sets.
#include "ui/icons.hpp"
#include "ui/text.hpp"
#include "ui/widgets/press.hpp"
#include <optional>
#include <string>

namespace propartif::ui {

struct FieldLook {
    std::string_view label{}; // for the registry; draw a visible label yourself with text()
    std::string_view hint{};  // grey words while empty
    float width = 0;          // pixels; 0: the column
    int min_lines = 1;        // more than one: multi-line, grows to max_lines
    int max_lines = 1;
    std::optional<Icon> icon{}; // at the left
    std::string_view keycap{};  // at the right
    bool outline = true;        // false inside a box that has its own (field_box)
    bool enabled = true;
    bool error = false;   // red outline; say why beside it
    bool own_undo = true; // false where the whole page has one
};
struct FieldResult {
    bool changed = false;
    bool submitted = false; // Enter in a single line, Ctrl+Enter in several
    bool focused = false;
};
// Escape keeps what was typed.
FieldResult text_field(Ui& ui, std::string_view id, std::string& value, const FieldLook& look = {});

// A field with room for a foot line inside its outline (the reply area): draw between begin and end of the scope with
// outline = false fields, then buttons; the outline and ring follow the field `id`.
class FieldBox {
public:
    FieldBox(Ui& ui, std::string_view field_id, float width);
    ~FieldBox();
    FieldBox(const FieldBox&) = delete;
    FieldBox& operator=(const FieldBox&) = delete;

private:
    Ui& ui_;
    std::string field_path_;
    ImVec2 at_;
    float width_;
    ImDrawList* list_;
    std::unique_ptr<ImDrawListSplitter> layers_;
    std::unique_ptr<class Column> column_;
};

// A switch with its words at the left, over the column. Returns true when pressed; the caller flips the value.
bool toggle(Ui& ui, std::string_view id, std::string_view words, bool on, std::string_view explanation = {});

// A slider over the column with its value in words at the right. Arrow keys move by `step`. True when it changed.
bool slider(Ui& ui, std::string_view id, std::string_view label, double& value, double low, double high, double step,
            std::string_view value_words, float width = 0);

} // namespace propartif::ui

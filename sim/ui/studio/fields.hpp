#pragma once
// Fields of the inspector: a label and what is set. Each gives the new value only in the frame it changed.
#include "ui/widgets/field.hpp"
#include "ui/widgets/navigation.hpp"
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::ui {

void field_label(Ui& ui, std::string_view words, std::string_view beneath = {});

struct WordsLook {
    std::string_view label{};
    std::string_view hint{};
    int min_lines = 1;
    int max_lines = 1;
    bool labelled = true; // the label is drawn above
    bool error = false;
    float width = 0;
};
std::optional<std::string> words_field(Ui& ui, std::string_view id, const std::string& value, const WordsLook& look);

// "- 60 +" over the column, the label at its left.
std::optional<int> number_field(Ui& ui, std::string_view id, std::string_view label, int value, int low, int high,
                                int step = 1);

// The label above a list to choose from.
std::optional<std::size_t> choice_field(Ui& ui, std::string_view id, std::string_view label,
                                        std::span<const Option> options, std::size_t selected);

// One entry a line, as a list without blank entries.
std::optional<std::vector<std::string>> lines_field(Ui& ui, std::string_view id, const std::vector<std::string>& value,
                                                    const WordsLook& look);

// Names that are in or out, as chips that wrap; the new list in the order of `all`.
std::optional<std::vector<std::string>> chips_field(Ui& ui, std::string_view id, std::span<const Option> all,
                                                    const std::vector<std::string>& chosen);

// A heading inside the inspector, with a quiet button at its right when `action` is not empty; true when pressed.
bool part_heading(Ui& ui, std::string_view id, std::string_view words, std::string_view action = {});

} // namespace propartif::ui

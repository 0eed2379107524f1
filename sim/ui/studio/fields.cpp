#include "ui/studio/fields.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <charconv>

namespace propartif::ui {

namespace {

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i) out += (i == 0 ? "" : "\n") + lines[i];
    return out;
}

std::vector<std::string> parted(const std::string& words) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at <= words.size();) {
        const std::size_t end = std::min(words.find('\n', at), words.size());
        lines.push_back(words.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

} // namespace

void field_label(Ui& ui, std::string_view words, std::string_view beneath) {
    text(ui, words, {TextSize::small, Weight::semibold});
    if (!beneath.empty()) text(ui, beneath, {TextSize::micro, Weight::regular, ui.colours().ink3});
    gap(ui, 4);
}

std::optional<std::string> words_field(Ui& ui, std::string_view id, const std::string& value, const WordsLook& look) {
    if (look.labelled) field_label(ui, look.label);
    std::string typed = value;
    FieldLook field;
    field.label = look.label;
    field.hint = look.hint;
    field.min_lines = look.min_lines;
    field.max_lines = look.max_lines;
    field.error = look.error;
    field.own_undo = false;
    field.width = look.width;
    const bool changed = text_field(ui, id, typed, field).changed;
    return changed ? std::optional(typed) : std::nullopt;
}

std::optional<int> number_field(Ui& ui, std::string_view id, std::string_view label, int value, int low, int high,
                                int step) {
    const IdScope scope(ui, id);
    std::optional<int> out;
    const ImVec2 at = cursor();
    const float field_wide = ui.px(70);
    const float right = at.x + ui.width();
    const float buttons = right - field_wide - 2 * ui.px(40);
    text_block_at(ui, ui.list(), {at.x, at.y + ui.px(10)}, buttons - at.x - ui.px(8), label,
                  {TextSize::small, Weight::semibold});
    move_to({buttons, at.y + ui.px(4)});
    if (icon_button(ui, "less", Icon::minus, std::string(label) + " −")) out = std::max(low, value - step);
    move_to({buttons + ui.px(40), at.y});
    const std::string shown = std::to_string(value);
    if (const auto typed = words_field(ui, "value", shown, {.label = label, .labelled = false, .width = field_wide})) {
        int number = 0;
        const auto [end, wrong] = std::from_chars(typed->data(), typed->data() + typed->size(), number);
        if (wrong == std::errc{} && end == typed->data() + typed->size()) out = std::clamp(number, low, high);
        if (typed->empty()) out = std::clamp(0, low, high);
    }
    move_to({right - ui.px(36), at.y + ui.px(4)});
    if (icon_button(ui, "more", Icon::plus, std::string(label) + " +")) out = std::min(high, value + step);
    move_to({at.x, at.y + ui.px(44)});
    return out && *out != value ? out : std::nullopt;
}

std::optional<std::size_t> choice_field(Ui& ui, std::string_view id, std::string_view label,
                                        std::span<const Option> options, std::size_t selected) {
    if (!label.empty()) field_label(ui, label);
    return dropdown(ui, id, options, selected, {.label = label, .width = ui.width()});
}

// Blank lines are kept while they are typed; they do not count.
std::optional<std::vector<std::string>> lines_field(Ui& ui, std::string_view id, const std::vector<std::string>& value,
                                                    const WordsLook& look) {
    const auto typed = words_field(ui, id, joined(value), look);
    if (!typed) return std::nullopt;
    return typed->empty() ? std::vector<std::string>{} : parted(*typed);
}

std::optional<std::vector<std::string>> chips_field(Ui& ui, std::string_view id, std::span<const Option> all,
                                                    const std::vector<std::string>& chosen) {
    const IdScope scope(ui, id);
    const ImVec2 start = cursor();
    const float right = start.x + ui.width();
    ImVec2 at = start;
    std::optional<std::vector<std::string>> out;
    for (const Option& each : all) {
        const float wide = std::min(chip_width(ui, each.words), ui.width());
        if (at.x > start.x && at.x + wide > right) at = {start.x, at.y + ui.px(40)};
        move_to(at);
        const bool in = std::ranges::find(chosen, each.id) != chosen.end();
        if (chip(ui, each.id, each.words, in)) {
            out.emplace();
            for (const Option& other : all) {
                const bool was = std::ranges::find(chosen, other.id) != chosen.end();
                if (was != (other.id == each.id)) out->emplace_back(other.id);
            }
        }
        at.x += wide + ui.px(8);
    }
    move_to({start.x, all.empty() ? start.y : at.y + ui.px(36)});
    return out;
}

bool part_heading(Ui& ui, std::string_view id, std::string_view words, std::string_view action) {
    const Box row = take(ui, 0, ui.px(36));
    const ButtonLook look{.rank = ButtonRank::quiet, .small = true, .icon = Icon::plus};
    const float wide = action.empty() ? 0 : button_width(ui, action, look);
    text_in(ui, ui.list(), {row.min, {row.max.x - wide, row.max.y}}, words, {TextSize::small, Weight::semibold});
    if (action.empty()) return false;
    move_to({row.max.x - wide, row.min.y});
    const bool pressed = button(ui, id, action, look);
    move_to({row.min.x, row.max.y});
    return pressed;
}

} // namespace propartif::ui

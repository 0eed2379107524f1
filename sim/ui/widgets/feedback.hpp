#pragma once
// What the program says about a reply and about the citizen.
#include "ui/icons.hpp"
#include "ui/text.hpp"
#include "ui/widgets/press.hpp"
#include <optional>
#include <span>

namespace propartif::ui {

enum class GaugeKind { tension, trust };
struct GaugeWords {           // already in the person's language
    std::string_view name{};  // "Ketegangan"
    std::string_view state{}; // "tegang"
    std::string_view value{}; // "58 dari 100"
    std::string_view delta{}; // "turun 12"; empty: no change is shown
};
// Icon, name, state, five segments with a tick at `previous`, value, delta with its triangle. `value` is what is
// aimed at; the bar follows it. Over the column.
void gauge(Ui& ui, std::string_view id, GaugeKind kind, double value, std::optional<double> previous,
           const GaugeWords& words, float width = 0);
// The band 0..4 of a value, for choosing its state word: each band is 20 wide.
std::size_t gauge_band(double value);

// The verdict in a panel: mark 36, big word, trigger words beneath.
void verdict_panel(Ui& ui, Mark mark, std::string_view word, std::string_view triggers, float width = 0);
// Mark 16 and word on one line, ending at `right` (bubbles, headings). Returns the width.
float verdict_inline(Ui& ui, ImDrawList& list, float right, float top, Mark mark, std::string_view word, Colour ground);

// "Ketegangan ▼ 12": a pill in the gauge's tint. Returns its width.
float delta_pill(Ui& ui, GaugeKind kind, std::string_view name, double change, std::string_view amount);
float delta_pill_width(Ui& ui, std::string_view name, std::string_view amount);

// C, E or I: letter square (filled when there), name, word with tick or plus, evidence or one tip.
void cei_row(Ui& ui, char letter, std::string_view name, bool there, std::string_view word, std::string_view evidence,
             float width = 0);
// A criterion with levels 0..top as pills: name, "2 dari 3", pills, one sentence.
void ladder(Ui& ui, std::string_view name, int level, int top, std::string_view count, std::string_view sentence,
            float width = 0);

// Name, bar with result `share` 0..1 and self-rating diamond, amount in words. Over the column.
void score_bar(Ui& ui, std::string_view name, double share, std::optional<double> self_rating, std::string_view amount,
               float name_width, float width = 0);
// A bar of votes for the workshop: number, bar, amount; `tone` colours nothing but the bar's words.
void vote_bar(Ui& ui, int number, double share, std::string_view amount, float width = 0);
// A thin progress bar, 8 high.
void progress_bar(Ui& ui, double share, float width = 0);

} // namespace propartif::ui

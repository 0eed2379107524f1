#include "ui/debrief_parts.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>
#include <span>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kColumn = 118;    // units of one column of the table, at least
constexpr float kNameColumn = 96; // ... and of the criteria's names
constexpr float kRowAir = 12;

struct Columns {
    float names = 0;
    float each = 0;

    Box cell(const Box& row, std::size_t column) const {
        const float x = row.min.x + names + each * static_cast<float>(column);
        return {{x, row.min.y}, {x + each, row.max.y}};
    }
};

RatingForm form_from(const Rating& rating) {
    return {rating.observer, rating.note, rating.levels, rating.global_rating, true};
}

void open_form(const DebriefFrame& f, RatingForm form) {
    // A new one begins with the name; its field is drawn in the next frame.
    f.ui.focus.set(form.correcting ? std::string() : "debrief/rating/observer");
    f.draft.rating = std::move(form);
}

constexpr ButtonLook kAdd{.small = true, .icon = Icon::plus};

// One line over the table's columns: the name at the left wraps, the cells do not.
void table_row(const DebriefFrame& f, const Columns& columns, const std::string& name,
               const std::vector<std::string>& cells, const TextLook& look) {
    Ui& ui = f.ui;
    const float words_high = text_height(ui, name, look, columns.names - ui.px(10));
    const float line = line_px(TextSize::small, ui.theme.u);
    const Box row = take(ui, 0, std::max(words_high, line) + ui.px(kRowAir));
    const float top = row.min.y + ui.px(kRowAir / 2);
    text_block_at(ui, ui.list(), {row.min.x, top}, columns.names - ui.px(10), name, look);
    for (std::size_t at = 0; at < cells.size(); ++at) {
        const Box cell = columns.cell(row, at);
        text_in(ui, ui.list(), {{cell.min.x, top}, {cell.max.x - ui.px(8), top + line}}, cells[at], look);
    }
}

std::string level_of(const DebriefFrame& f, const Criterion& criterion, const Levels& levels) {
    const auto found = levels.find(criterion.id);
    if (found == levels.end()) return "–";
    const std::string words = level_words(f, criterion.min, criterion.max, found->second);
    if (criterion.max - criterion.min <= 2) return words;
    return app::fill(f.words(Str::debrief_share), {words, std::to_string(criterion.max)});
}

// The program, these observers, and the own rating side by side.
void table(const DebriefFrame& f, std::span<const Rating> observers, float names) {
    Ui& ui = f.ui;
    const app::DebriefState& state = f.model.debrief;
    const Columns columns{names, (ui.width() - names) / static_cast<float>(observers.size() + 2)};
    std::vector<std::string> cells{f.words(Str::debrief_program)};
    for (const Rating& each : observers) cells.push_back(app::fill(f.words(Str::debrief_observer), {each.observer}));
    cells.push_back(f.words(Str::debrief_you));
    table_row(f, columns, "", cells, small_words(ui.colours().ink2, Weight::semibold));
    for (const CriterionResult& result : state.debrief.criteria) {
        const Criterion* criterion = f.model.rubric.find(result.criterion);
        if (!criterion) continue;
        divider(ui);
        cells = {amount_words(f, *criterion, result)};
        for (const Rating& each : observers) cells.push_back(level_of(f, *criterion, each.levels));
        cells.push_back(level_of(f, *criterion, state.self_rating));
        table_row(f, columns, criterion->title.in(f.model.language), cells, small_words());
    }
    divider(ui);
    const std::string most = std::to_string(f.model.rubric.global_rating.max);
    cells = {"–"};
    for (const Rating& each : observers)
        cells.push_back(each.global_rating
                            ? app::fill(f.words(Str::debrief_share), {std::to_string(*each.global_rating), most})
                            : "–");
    cells.push_back("–");
    table_row(f, columns, f.words(Str::debrief_global), cells, small_words(0, Weight::semibold));
}

// As many observers beside each other as fit; the others in tables under it.
void tables(const DebriefFrame& f) {
    Ui& ui = f.ui;
    float names = text_width(ui, f.words(Str::debrief_global), TextSize::small, Weight::semibold);
    for (const Criterion& criterion : f.model.rubric.criteria)
        names = std::max(names, text_width(ui, criterion.title.in(f.model.language), TextSize::small));
    names = std::ceil(std::clamp(names + ui.px(14), ui.px(kNameColumn),
                                 std::max(ui.px(kNameColumn), ui.width() - 3 * ui.px(kColumn))));
    const auto fits = static_cast<std::size_t>(std::max(3.0f, std::floor((ui.width() - names) / ui.px(kColumn)))) - 2;
    std::span<const Rating> left = f.model.debrief.observers;
    while (!left.empty()) {
        const std::size_t count = std::min(fits, left.size());
        table(f, left.first(count), names);
        left = left.subspan(count);
        if (!left.empty()) gap(ui, 14);
    }
}

// Who said it when, what was written beside it, and the way to correct it.
void observer_note(const DebriefFrame& f, const Rating& rating) {
    Ui& ui = f.ui;
    const IdScope scope(ui, "observer");
    const IdScope own(ui, std::to_string(rating.id));
    const ImVec2 at = cursor();
    const std::string& correct = f.words(Str::debrief_correct_rating);
    const float link_wide = std::ceil(text_width(ui, correct, TextSize::small)) + ui.px(8);
    const std::string who = rating.observer + " · " + date_words(f.words, rating.at_unix_millis);
    text(ui, who, small_words(ui.colours().ink2, Weight::semibold), ui.width() - link_wide - ui.px(8));
    const float below = cursor().y;
    move_to({at.x + ui.width() - link_wide, at.y});
    if (link(ui, "correct", correct, TextSize::small)) open_form(f, form_from(rating));
    move_to({at.x, std::max(below, cursor().y)});
    if (rating.note.empty()) return;
    gap(ui, 2);
    text(ui, rating.note, small_words());
}

void no_observers(const DebriefFrame& f) {
    Ui& ui = f.ui;
    const ImVec2 at = cursor();
    const std::string& add = f.words(Str::debrief_add_rating);
    const float wide = button_width(ui, add, kAdd);
    const bool beside = ui.width() - wide - ui.px(16) >= ui.px(240);
    const float room = beside ? ui.width() - wide - ui.px(16) : ui.width();
    {
        const Column words(ui, at, room);
        text(ui, f.words(Str::debrief_observers), small_words(ui.colours().ink2, Weight::semibold));
        gap(ui, 2);
        text(ui, f.words(Str::debrief_observers_none), small_words());
    }
    const float below = cursor().y;
    if (beside)
        move_to({at.x + ui.width() - wide, at.y});
    else
        gap(ui, 8);
    if (button(ui, "add-rating", add, kAdd)) open_form(f, {});
    move_to({at.x, std::max(below, cursor().y)});
}

} // namespace

void debrief_observers(const DebriefFrame& f) {
    Ui& ui = f.ui;
    const Card card(ui, 0, {18, 14, 0, 0, 0, true});
    if (f.model.debrief.observers.empty()) {
        no_observers(f);
        return;
    }
    text(ui, f.words(Str::debrief_observers), small_words(ui.colours().ink2, Weight::semibold));
    gap(ui, 4);
    tables(f);
    for (const Rating& each : f.model.debrief.observers) {
        gap(ui, 10);
        observer_note(f, each);
    }
    gap(ui, 12);
    if (button(ui, "add-rating", f.words(Str::debrief_add_rating), kAdd)) open_form(f, {});
}

} // namespace propartif::ui

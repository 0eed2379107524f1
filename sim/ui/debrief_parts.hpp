#pragma once
// The four steps of looking back, each drawn over the present column.
#include "ui/debrief_view.hpp"
#include "ui/plot.hpp"
#include "ui/text.hpp"

namespace propartif::ui {

struct DebriefFrame {
    const app::DebriefModel& model;
    DebriefDraft& draft;
    Ui& ui;
    app::Intents& out;
    const app::Words& words;
    Box window; // where content can be seen, pixels
};

void debrief_reaction(const DebriefFrame& f);
void debrief_description(const DebriefFrame& f);
void debrief_analysis(const DebriefFrame& f);
void debrief_summary(const DebriefFrame& f);

// The two suggestions of the program side by side (or one under the other), each `min_height` pixels at least.
void debrief_suggestions(const DebriefFrame& f, float width, float min_height);
// A card with the course of tension and trust; turns can be chosen. `height` is that of the whole card.
void debrief_plot(const DebriefFrame& f, float width, float height);
// The chosen turn: what was said and thought, the own reply beside the best one.
void debrief_turn(const DebriefFrame& f);

// Own words that were typed but not yet told are told now.
void tell_own_words(const DebriefFrame& f);

// Points a turn cost against the best that could still have followed; 0 when it is not known or cost nothing.
double cost_of(const app::DebriefState& debrief, std::size_t turn);

// The steps of one scale beside its title, their meaning under it; the level chosen in this frame.
struct ScaleRow {
    std::string id;
    std::string title;
    int min{}, max{};
    const std::vector<Anchor>& anchors;
    std::optional<int> level{};
    bool every_anchor = false; // the meaning of every step is shown, not only of the chosen one
};
std::optional<int> scale_row(const DebriefFrame& f, const ScaleRow& row);
std::string level_words(const DebriefFrame& f, int min, int max, int level); // one step of a scale

// What observers think, beside the program's result and the own rating; the way to the form.
void debrief_observers(const DebriefFrame& f);
// The form for an observer, and its buttons at the foot of the window.
bool rating_is_open(const DebriefFrame& f);
void debrief_rating(const DebriefFrame& f);
void debrief_rating_foot(const DebriefFrame& f);

// Skills seen on a turn or not are counted in turns; skills with degrees are told by their mean.
std::string amount_words(const DebriefFrame& f, const Criterion& criterion, const CriterionResult& result);

TextLook small_words(Colour colour = 0, Weight weight = Weight::regular);
std::uint32_t number_of_turn(const app::DebriefModel& model, std::size_t turn); // 1 for the first counted one

// Numbers and times as people of the language write them.
std::string decimal(double value, Language language); // one place: 1,8
std::string duration_words(const app::Words& words, std::int64_t millis);
std::string date_words(const app::Words& words, std::int64_t unix_millis); // in the computer's own time zone
// What stands beside the score: "of 100", and the score it is held against.
std::string beside_score(const DebriefFrame& f);

} // namespace propartif::ui

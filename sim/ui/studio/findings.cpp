#include "ui/studio/findings.hpp"
#include "ui/studio/amounts.hpp"

namespace propartif::ui {

namespace {

using app::fill;
using app::Str;

constexpr std::size_t kLongSentence = 30; // words: nobody at a counter speaks on so long
constexpr std::size_t kHabit = 4;         // nodes from which on a habit is one

// Two of three nodes or more.
bool mostly(std::size_t part, std::size_t all) {
    return all >= kHabit && part * 3 >= all * 2;
}

std::string names_of(const std::vector<ChoiceId>& choices) {
    std::string names;
    for (const ChoiceId& each : choices) names += (names.empty() ? "" : ", ") + each.value;
    return names;
}

class Findings {
public:
    Findings(const app::DraftAnalysis& analysis, const app::Words& words, Language language)
        : analysis_(analysis), words_(words), language_(language) {}

    std::vector<Finding> all() {
        stuck();
        for (const NodeId& node : analysis_.insight.unwinnable) add(node, Str::studio_find_unwinnable, {node.value});
        for (const Untaken& each : analysis_.untaken)
            add(each.node, each.choice.value.empty() ? Str::studio_find_unvisited : Str::studio_find_unchosen,
                {each.node.value, each.choice.value, count(analysis_.plays.runs)});
        for (const SameChoices& each : analysis_.insight.same)
            add(each.node, Str::studio_find_same, {each.node.value, names_of(each.choices)});
        habits();
        const Reading& reading = analysis_.insight.reading;
        if (reading.longest > kLongSentence)
            add(reading.longest_at, Str::studio_find_sentence,
                {reading.longest_at.value, std::to_string(reading.longest)});
        return std::move(found_);
    }

private:
    void add(const NodeId& node, Str words, const std::vector<std::string>& arguments) {
        found_.push_back({node, fill(words_(words), arguments)});
    }

    std::string count(std::uint32_t plays) const { return count_words(plays, language_); }

    void stuck() {
        const Simulation& plays = analysis_.plays;
        if (plays.stuck > 0)
            add({}, Str::studio_find_stuck,
                {count(plays.stuck), count(plays.runs), std::to_string(app::kAnalysisTurns)});
    }

    void habits() {
        const Habit& habit = analysis_.insight.habit;
        const auto of = std::to_string(habit.nodes);
        if (mostly(habit.longest, habit.nodes)) add({}, Str::studio_find_longest, {std::to_string(habit.longest), of});
        if (mostly(habit.at_place, habit.nodes))
            add({}, Str::studio_find_place, {std::to_string(habit.place), std::to_string(habit.at_place), of});
        for (const Giveaway& each : analysis_.insight.graph.giveaways)
            add(each.node, Str::studio_find_giveaway, {each.node.value, each.choice.value});
    }

    const app::DraftAnalysis& analysis_;
    const app::Words& words_;
    Language language_;
    std::vector<Finding> found_;
};

} // namespace

std::vector<Finding> findings_of(const app::DraftAnalysis& analysis, const app::Words& words, Language language) {
    return Findings(analysis, words, language).all();
}

} // namespace propartif::ui

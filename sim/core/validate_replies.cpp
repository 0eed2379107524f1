// What an officer can answer at a node: choices with their levels, free text with its examples.
#include "core/validate_parts.hpp"
#include "propartif/evaluation.hpp"
#include <algorithm>

namespace propartif::core {

namespace {

// Of a list of alternatives the first that holds is taken, so only the last may, and must, hold always.
template <class T>
void check_fallback(const std::vector<T>& entries, const std::string& list, Findings& found) {
    if (entries.empty()) return;
    if (entries.back().when) found.push_back(diagnose(kNoFallback, list));
    const auto always = std::ranges::find_if(entries, [](const T& each) { return !each.when; });
    if (always != entries.end() && always + 1 != entries.end()) found.push_back(diagnose(kHiddenBehind, list));
}

bool severe(const Rubric& rubric, const std::string& flag) {
    return std::ranges::find(rubric.gates, flag, &Gate::flag) != rubric.gates.end() ||
           std::ranges::find(kFloorFlags, flag) != kFloorFlags.end();
}

void check_choice(const Choice& choice, const Rubric& rubric, const std::string& at, Findings& found) {
    check_levels(choice.levels, rubric, at + "/levels", found);
    for (const Criterion& criterion : rubric.criteria)
        if (!choice.levels.contains(criterion.id))
            found.push_back(diagnose(kLevelMissing, at + "/levels", {criterion.id.value, choice.id.value}));
    for (std::size_t i = 0; i < choice.flags.size(); ++i)
        if (!severe(rubric, choice.flags[i]))
            found.push_back(diagnose(kUnknownSevereFlag, entry(at + "/flags", i), {choice.flags[i]}));
}

void check_choices(const Node& node, const Rubric* rubric, const std::string& at, Findings& found) {
    std::set<ChoiceId> ids;
    for (std::size_t i = 0; i < node.choices.size(); ++i) {
        const Choice& choice = node.choices[i];
        const std::string where = entry(at + "/choices", i);
        if (!ids.insert(choice.id).second)
            found.push_back(diagnose(kDuplicateChoice, where + "/id", {choice.id.value, node.id.value}));
        check_fallback(choice.next, where + "/next", found);
        if (rubric) check_choice(choice, *rubric, where, found);
    }
    const bool may_offer_none = !node.choices.empty() && std::ranges::all_of(node.choices, [](const Choice& each) {
        return each.when.has_value();
    });
    if (may_offer_none && !node.free_text) found.push_back(diagnose(kAllConditional, at + "/choices", {node.id.value}));
}

bool leads_to(const FreeText& free_text, const NodeId& node) {
    return free_text.review == node || std::ranges::find(free_text.routes, node, &Route::to) != free_text.routes.end();
}

void check_free_text(const Node& node, const Rubric* rubric, const std::string& at, Findings& found) {
    const FreeText& free_text = *node.free_text;
    check_fallback(free_text.routes, at + "/free_text/routes", found);
    if (free_text.examples.empty()) found.push_back(diagnose(kNoExamples, at + "/free_text", {node.id.value}));
    if (node.focus == Focus{}) found.push_back(diagnose(kNoFocus, at, {node.id.value}));
    for (std::size_t i = 0; i < free_text.examples.size(); ++i) {
        const Example& example = free_text.examples[i];
        const std::string where = entry(at + "/free_text/examples", i);
        if (rubric) check_levels(example.expect, *rubric, where + "/expect", found);
        if (example.to && !leads_to(free_text, *example.to))
            found.push_back(diagnose(kExampleOffRoute, where + "/to", {example.to->value}));
    }
}

// The choice that earns strictly most, when there is one.
const Choice* best_choice(const Node& node, const Rubric& rubric) {
    const Choice* best = nullptr;
    double highest = -1.0;
    bool shared = false;
    for (const Choice& choice : node.choices) {
        const double score = turn_score(rubric, choice.levels, choice.flags);
        shared = score == highest || (shared && score < highest);
        if (score <= highest) continue;
        highest = score;
        best = &choice;
    }
    return shared ? nullptr : best;
}

bool gives_away(const Node& node, const Rubric& rubric) {
    const Choice* const best = best_choice(node, rubric);
    return best && std::ranges::all_of(node.choices, [&](const Choice& each) {
               return &each == best || each.text.id.size() < best->text.id.size();
           });
}

// A trainee who finds that the longest answer is right stops reading.
void check_giveaways(const Scenario& scenario, const Rubric& rubric, Findings& found) {
    constexpr std::size_t kFewest = 3; // nodes, below which a share says nothing
    std::size_t nodes = 0;
    std::size_t giveaways = 0;
    for (const Node& node : scenario.nodes) {
        if (node.choices.size() < 2) continue;
        ++nodes;
        if (gives_away(node, rubric)) ++giveaways;
    }
    if (nodes >= kFewest && giveaways * 10 > nodes * 4)
        found.push_back(diagnose(kGiveaway, "/nodes", {std::to_string(giveaways), std::to_string(nodes)}));
}

} // namespace

void check_levels(const Levels& levels, const Rubric& rubric, const std::string& where, Findings& found) {
    for (const auto& [id, level] : levels) {
        const std::string at = where + '/' + id.value;
        const Criterion* const criterion = rubric.find(id);
        if (!criterion)
            found.push_back(diagnose(kUnknownCriterion, at, {id.value}));
        else if (level < criterion->min || level > criterion->max)
            found.push_back(diagnose(
                kLevelOffScale, at,
                {id.value, std::to_string(level), std::to_string(criterion->min), std::to_string(criterion->max)}));
    }
}

void check_replies(const Scenario& scenario, const Rubric* rubric, Findings& found) {
    for (std::size_t i = 0; i < scenario.nodes.size(); ++i) {
        const Node& node = scenario.nodes[i];
        const std::string at = entry("/nodes", i);
        if (node.ending && (!node.choices.empty() || node.free_text))
            found.push_back(diagnose(kEndingWithReplies, at, {node.id.value}));
        if (!node.ending && node.says.empty()) found.push_back(diagnose(kNothingSaid, at, {node.id.value}));
        check_fallback(node.says, at + "/says", found);
        check_choices(node, rubric, at, found);
        if (node.free_text) check_free_text(node, rubric, at, found);
    }
    if (rubric) check_giveaways(scenario, *rubric, found);
}

} // namespace propartif::core

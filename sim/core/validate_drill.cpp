#include "core/validate_parts.hpp"
#include "propartif/validation.hpp"
#include <algorithm>

namespace propartif {

namespace {

using namespace core;

// An item is read, thought about and answered within a quarter of a minute.
constexpr std::size_t kLongestSaying = 200;
constexpr std::size_t kLongestReply = 160;
constexpr std::size_t kLongestReason = 160;
constexpr std::size_t kLongestHint = 140;
constexpr std::size_t kLongestPiece = 110;

struct Place {
    const Rubric* rubric{}; // null when it could not be loaded
    std::string at;
    Findings& found;
};

void check_text(const Text& text, std::size_t limit, const std::string& where, Findings& found) {
    check_english(text, where, found);
    check_length(text, limit, where, found);
}

void check_task(const SortTask& task, const Place& place) {
    check_text(task.reply, kLongestReply, place.at + "/reply", place.found);
    check_text(task.because, kLongestReason, place.at + "/because", place.found);
}

void check_examples_show(const WriteTask& task, const Place& place) {
    const auto reached = [&](const Example& example) { return reaches(task.goal, example.expect); };
    const auto missed = [&](const Example& example) {
        return std::ranges::any_of(task.goal, [&](const auto& wanted) {
            const auto expected = example.expect.find(wanted.first);
            return expected != example.expect.end() && expected->second < wanted.second;
        });
    };
    if (std::ranges::none_of(task.examples, reached))
        place.found.push_back(diagnose(kNoGoodExample, place.at + "/examples"));
    if (std::ranges::none_of(task.examples, missed))
        place.found.push_back(diagnose(kNoWeakExample, place.at + "/examples"));
}

void check_task(const WriteTask& task, const Place& place) {
    check_english(task.facts, place.at + "/facts", place.found);
    check_text(task.hint, kLongestHint, place.at + "/hint", place.found);
    check_examples_show(task, place);
    if (!place.rubric) return;
    check_levels(task.goal, *place.rubric, place.at + "/goal", place.found);
    for (std::size_t i = 0; i < task.examples.size(); ++i)
        check_levels(task.examples[i].expect, *place.rubric, entry(place.at + "/examples", i) + "/expect", place.found);
}

void check_part(const Part& part, const std::string& at, const Place& place) {
    const auto right = std::ranges::count_if(part.pieces, &Piece::right);
    if (right != 1) place.found.push_back(diagnose(kNotOneRight, at + "/options", {std::to_string(right)}));
    for (std::size_t i = 0; i < part.pieces.size(); ++i) {
        const std::string where = entry(at + "/options", i);
        check_text(part.pieces[i].text, kLongestPiece, where + "/text", place.found);
        check_text(part.pieces[i].because, kLongestReason, where + "/because", place.found);
    }
}

void check_task(const BuildTask& task, const Place& place) {
    const bool in_order = std::ranges::equal(task.parts, kBuildOrder, {},
                                             [](const Part& part) { return std::string_view{part.criterion.value}; });
    if (!in_order) place.found.push_back(diagnose(kPartsOutOfOrder, place.at + "/parts"));
    for (std::size_t i = 0; i < task.parts.size(); ++i) check_part(task.parts[i], entry(place.at + "/parts", i), place);
}

void check_items(const Drill& drill, const Rubric* rubric, Findings& found) {
    std::set<std::string> ids;
    for (std::size_t i = 0; i < drill.items.size(); ++i) {
        const DrillItem& item = drill.items[i];
        const Place place{rubric, entry("/items", i), found};
        if (!ids.insert(item.id).second) found.push_back(diagnose(kDuplicateItem, place.at + "/id", {item.id}));
        check_english(item.setting, place.at + "/setting", found);
        check_text(item.says, kLongestSaying, place.at + "/says", found);
        std::visit([&](const auto& task) { check_task(task, place); }, item.task);
    }
}

} // namespace

std::vector<Diagnostic> validate(const Drill& drill, const Rubric* rubric) {
    Findings found;
    if (!rubric) found.push_back(diagnose(kRubricMissing, "/rubric", {drill.rubric}));
    check_english(drill.title, "/title", found);
    check_english(drill.intro, "/intro", found);
    if (rubric && std::ranges::find(rubric->criteria, drill.skill, &Criterion::skill) == rubric->criteria.end())
        found.push_back(diagnose(kUnknownSkill, "/skill", {drill.skill}));
    check_items(drill, rubric, found);
    return found;
}

} // namespace propartif

#include "studio/problems.hpp"
#include "core/diagnostic_codes.hpp"
#include "propartif/validation.hpp"
#include <algorithm>
#include <charconv>
#include <map>

namespace propartif::studio {
namespace {

const std::map<std::string_view, std::vector<Fix>>& fixes_by_code() {
    using namespace core;
    static const std::map<std::string_view, std::vector<Fix>> table{
        {kDanglingNode.code, {Fix::create_node, Fix::remove_way}},
        {kUnreachable.code, {Fix::remove_node}},
        {kDeadEnd.code, {Fix::add_choice, Fix::make_ending}},
        {kNoEnding.code, {Fix::add_ending}},
        {kNothingSaid.code, {Fix::say_something}},
        {kHiddenBehind.code, {Fix::move_to_end}},
        {kNoFallback.code, {Fix::drop_condition}},
        {kLevelMissing.code, {Fix::fill_levels}},
        {kUndeclaredFlag.code, {Fix::declare_flag}},
        {kUnusedFlag.code, {Fix::forget_flag}},
        {kDuplicateFlag.code, {Fix::forget_flag}},
    };
    return table;
}

struct Place {
    NodeId node;
    std::string field;
};

// "/nodes/3/choices/0/next" -> the id of node 3 and "choices/0/next".
Place place_of(const Scenario& scenario, std::string_view where) {
    constexpr std::string_view kNodes = "/nodes/";
    if (!where.starts_with(kNodes)) return {{}, std::string(where.substr(where.empty() ? 0 : 1))};
    std::size_t index = 0;
    const char* const end = where.data() + where.size();
    const auto [after, failed] = std::from_chars(where.data() + kNodes.size(), end, index);
    if (failed != std::errc{} || index >= scenario.nodes.size()) return {{}, std::string(where.substr(1))};
    return {scenario.nodes[index].id, std::string(after == end ? after : after + 1, end)};
}

bool starts_nowhere(const Scenario& scenario, const Problem& problem) {
    return problem.what.code == core::kDanglingNode.code && problem.field == "start" && !scenario.nodes.empty();
}

} // namespace

std::vector<Problem> problems_of(const Scenario& scenario, const Rubric* rubric, const Glossary* glossary,
                                 const std::set<std::string>& cards) {
    std::vector<Diagnostic> found = blanks(scenario);
    for (auto more : {validate(scenario, rubric, glossary), check_cards(scenario, cards)})
        found.insert(found.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    std::vector<Problem> problems;
    problems.reserve(found.size());
    for (Diagnostic& each : found) {
        Place place = place_of(scenario, each.where);
        Problem problem{std::move(each), std::move(place.node), std::move(place.field), {}};
        if (const auto known = fixes_by_code().find(problem.what.code); known != fixes_by_code().end())
            problem.fixes = known->second;
        if (starts_nowhere(scenario, problem)) problem.fixes = {Fix::start_at_first};
        problems.push_back(std::move(problem));
    }
    std::ranges::stable_sort(problems, {}, [](const Problem& each) { return each.what.severity; });
    return problems;
}

} // namespace propartif::studio

#include "propartif/examples.hpp"
#include "core/diagnostic_codes.hpp"
#include <cmath>

namespace propartif {

namespace {

// Any of the node's lines may have been spoken before the reply, so the example answers them all.
std::string everything_said(const Node& node) {
    std::string out;
    for (const Line& line : node.says) out += (out.empty() ? "" : " ") + line.text.id;
    return out;
}

struct Place {
    std::string pointer;
    const Example& example;
};

void compare_levels(const Place& place, const Evaluation& evaluation, std::vector<Diagnostic>& out) {
    for (const auto& [criterion, expected] : place.example.expect) {
        const auto found = evaluation.levels.find(criterion);
        if (found != evaluation.levels.end() && found->second == expected) continue;
        const std::string got = found == evaluation.levels.end() ? "-" : std::to_string(found->second);
        out.push_back({std::string{core::kExampleLevel.code},
                       core::kExampleLevel.severity,
                       place.pointer + "/expect/" + criterion.value,
                       {place.example.text, criterion.value, std::to_string(expected), got}});
    }
}

void compare_route(const Scenario& scenario, const FreeText& free_text, const Place& place,
                   const Evaluation& evaluation, std::vector<Diagnostic>& out) {
    if (!place.example.to) return;
    const NodeId went = example_route(scenario, free_text, evaluation);
    if (went != *place.example.to)
        out.push_back({std::string{core::kExampleRoute.code},
                       core::kExampleRoute.severity,
                       place.pointer + "/to",
                       {place.example.text, place.example.to->value, went.value}});
}

} // namespace

NodeId example_route(const Scenario& scenario, const FreeText& free_text, const Evaluation& evaluation) {
    const bool review = evaluation.verdict == Verdict::review;
    if (review && free_text.review) return *free_text.review;
    const std::set<std::string> flags;
    const std::map<NodeId, int> visits;
    const Situation situation{scenario.citizen.start_tension,
                              scenario.citizen.start_trust,
                              0,
                              review ? nullptr : &evaluation.levels,
                              flags,
                              visits};
    for (const Route& route : free_text.routes)
        if (!route.when || holds(*route.when, situation)) return route.to;
    return {};
}

std::vector<Diagnostic> check_examples(const Scenario& scenario, const JudgeReply& judge) {
    std::vector<Diagnostic> out;
    for (std::size_t n = 0; n < scenario.nodes.size(); ++n) {
        const Node& node = scenario.nodes[n];
        if (!node.free_text) continue;
        const std::string said = everything_said(node);
        for (std::size_t e = 0; e < node.free_text->examples.size(); ++e) {
            const Example& example = node.free_text->examples[e];
            const Place place{"/nodes/" + std::to_string(n) + "/free_text/examples/" + std::to_string(e), example};
            const Evaluation evaluation = judge(said, node.focus, example.text);
            compare_levels(place, evaluation, out);
            compare_route(scenario, *node.free_text, place, evaluation, out);
        }
    }
    return out;
}

std::vector<Diagnostic> check_examples(const Drill& drill, const JudgeReply& judge) {
    std::vector<Diagnostic> out;
    for (std::size_t n = 0; n < drill.items.size(); ++n) {
        const DrillItem& item = drill.items[n];
        const auto* const task = std::get_if<WriteTask>(&item.task);
        if (!task) continue;
        for (std::size_t e = 0; e < task->examples.size(); ++e) {
            const Example& example = task->examples[e];
            const Place place{"/items/" + std::to_string(n) + "/examples/" + std::to_string(e), example};
            compare_levels(place, judge(item.says.id, item.focus, example.text), out);
        }
    }
    return out;
}

} // namespace propartif

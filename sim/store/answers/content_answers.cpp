#include "propartif/answers.hpp"
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace propartif {

namespace {

using Json = nlohmann::ordered_json;

// Four decimals: enough to compare, and the same text on every machine.
double rounded(double value) {
    return std::round(value * 1e4) / 1e4;
}

std::string dumped(const Json& value) {
    return value.dump(2, ' ', false, Json::error_handler_t::replace);
}

Json ids_json(const std::vector<NodeId>& ids) {
    Json out = Json::array();
    for (const NodeId& id : ids) out.push_back(id.value);
    return out;
}

Json criterion_json(const CriterionAgreement& each) {
    Json out{{"n", each.n},
             {"exact", rounded(each.exact)},
             {"kappa", rounded(each.kappa)},
             {"qwk", rounded(each.qwk)},
             {"precision", rounded(each.precision)},
             {"recall", rounded(each.recall)},
             {"f1", rounded(each.f1)}};
    Json confusion = Json::object();
    for (const auto& [labelled, row] : each.confusion)
        for (const auto& [scored, count] : row) confusion[std::to_string(labelled)][std::to_string(scored)] = count;
    out["confusion"] = confusion;
    return out;
}

} // namespace

std::string check_answer(std::size_t files, const std::vector<FileFindings>& findings) {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    Json list = Json::array();
    for (const FileFindings& file : findings)
        for (const auto& [each, words] : file.found) {
            const bool error = each.severity == Severity::error;
            ++(error ? errors : warnings);
            list.push_back({{"file", file.file},
                            {"pointer", each.where},
                            {"severity", error ? "error" : "warning"},
                            {"code", each.code},
                            {"text", words}});
        }
    return dumped(Json{{"files", files}, {"errors", errors}, {"warnings", warnings}, {"findings", list}});
}

std::string agreement_answer(const AgreementReport& report, const Rubric& rubric) {
    Json out{{"n", report.n}, {"folds", report.folds}, {"review", report.review}, {"refitted", report.refitted}};
    out["criteria"] = Json::object();
    for (const Criterion& criterion : rubric.criteria) {
        const auto found = report.criteria.find(criterion.id);
        if (found == report.criteria.end()) continue;
        Json one = criterion_json(found->second);
        Json folds = Json::array();
        for (const CriterionAgreement& fold : report.by_fold.at(criterion.id))
            folds.push_back(
                {{"n", fold.n}, {"exact", rounded(fold.exact)}, {"qwk", rounded(fold.qwk)}, {"f1", rounded(fold.f1)}});
        one["by_fold"] = folds;
        out["criteria"][criterion.id.value] = one;
    }
    out["flags"] = Json::object();
    for (const auto& [flag, each] : report.flags)
        out["flags"][flag] = {{"labelled", each.labelled},
                              {"scored", each.scored},
                              {"both", each.both},
                              {"precision", rounded(each.precision)},
                              {"recall", rounded(each.recall)}};
    return dumped(out);
}

namespace {

Json disagreement(const ScoreRequest& request, const std::string& about, const Json& labelled, const Json& scored,
                  const Evaluation& evaluation) {
    Json words = Json::array();
    for (const Evidence& each : evaluation.evidence)
        if (each.criterion.value == about)
            words.push_back({{"words", request.reply.substr(each.begin_byte, each.end_byte - each.begin_byte)},
                             {"rule", each.rule},
                             {"level", each.level}});
    return {{"id", Json::parse(request.id_json)},
            {"context", request.context},
            {"about", about},
            {"labelled", labelled},
            {"scored", scored},
            {"reply", request.reply},
            {"evidence", words}};
}

} // namespace

std::string disagreement_answers(const ScoreRequest& request, const Rubric& rubric, const Evaluation& evaluation) {
    std::string lines;
    for (const Criterion& criterion : rubric.criteria) {
        const auto label = request.labels->find(criterion.id);
        const auto level = evaluation.levels.find(criterion.id);
        if (label == request.labels->end() || level == evaluation.levels.end() || label->second == level->second)
            continue;
        lines += dumped(disagreement(request, criterion.id.value, label->second, level->second, evaluation)) + "\n";
    }
    const auto has = [](const std::vector<std::string>& list, const std::string& flag) {
        return std::find(list.begin(), list.end(), flag) != list.end();
    };
    for (const Gate& gate : rubric.gates) {
        const bool labelled = has(request.label_flags, gate.flag);
        const bool scored = has(evaluation.flags, gate.flag);
        if (labelled != scored) lines += dumped(disagreement(request, gate.flag, labelled, scored, evaluation)) + "\n";
    }
    return lines;
}

std::string analysis_answer(const Scenario& scenario, const Rubric& rubric, const Analysis& analysis) {
    Json out{{"scenario", scenario.id.value},
             {"nodes", analysis.nodes},
             {"unreachable", ids_json(analysis.unreachable)},
             {"dead_ends", ids_json(analysis.dead_ends)}};
    out["loops"] = Json::array();
    for (const auto& loop : analysis.loops) out["loops"].push_back(ids_json(loop));
    out["endings"] = ids_json(analysis.endings);
    out["longest_simple_path"] = analysis.longest_simple_path;
    out["criteria"] = Json::object();
    for (const Criterion& criterion : rubric.criteria)
        if (const auto found = analysis.criteria.find(criterion.id); found != analysis.criteria.end())
            out["criteria"][criterion.id.value] = {{"min", rounded(found->second.min)},
                                                   {"max", rounded(found->second.max)}};
    Json path = Json::array();
    for (const Step& step : analysis.best_path) path.push_back(step.node.value + "/" + step.reply);
    out["best"] = {{"value", rounded(analysis.best_value)}, {"path", path}};
    if (analysis.situations) out["situations"] = *analysis.situations;
    out["regret"] = Json::array();
    for (const Regret& each : analysis.regret)
        out["regret"].push_back({{"node", each.node.value},
                                 {"choice", each.choice.value},
                                 {"value", rounded(each.value)},
                                 {"best", rounded(each.best)},
                                 {"regret", rounded(each.regret)}});
    out["giveaways"] = Json::array();
    for (const Giveaway& each : analysis.giveaways)
        out["giveaways"].push_back({{"node", each.node.value}, {"choice", each.choice.value}});
    return dumped(out);
}

std::string simulation_answer(const Scenario& scenario, const Simulation& simulation) {
    Json out{{"scenario", scenario.id.value}, {"runs", simulation.runs}, {"seed", simulation.seed}};
    out["endings"] = Json::object();
    for (const auto& [ending, count] : simulation.endings) out["endings"][ending.value] = count;
    out["outcomes"] = Json::object();
    for (const auto& [outcome, count] : simulation.outcomes)
        out["outcomes"][std::string{kOutcomeKeys[static_cast<std::size_t>(outcome)]}] = count;
    const ScoreSpread& score = simulation.score;
    out["score"] = {{"min", rounded(score.min)},
                    {"p10", rounded(score.p10)},
                    {"median", rounded(score.median)},
                    {"p90", rounded(score.p90)},
                    {"max", rounded(score.max)}};
    out["stuck"] = simulation.stuck;
    out["visits"] = Json::object();
    for (const auto& [node, plays] : simulation.visits) out["visits"][node.value] = plays;
    out["choices"] = Json::object();
    for (const auto& [node, choices] : simulation.choices)
        for (const auto& [choice, times] : choices) out["choices"][node.value][choice.value] = times;
    out["typed"] = Json::object();
    for (const auto& [node, times] : simulation.typed) out["typed"][node.value] = times;
    return dumped(out);
}

} // namespace propartif

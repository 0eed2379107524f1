#include "propartif/answers.hpp"
#include <nlohmann/json.hpp>
#include <set>

namespace propartif {

namespace {

using Json = nlohmann::ordered_json;

Json level_json(const Levels& levels, const CriterionId& id) {
    const auto found = levels.find(id);
    return found == levels.end() ? Json(nullptr) : Json(found->second);
}

void add_differences(Json& list, std::int64_t attempt, const RescoredTurn& turn) {
    const auto add = [&](const std::string& what, Json before, Json now) {
        if (before == now) return;
        list.push_back({{"attempt", attempt}, {"turn", turn.turn + 1}, {"what", what}, {"old", before}, {"new", now}});
    };
    std::set<CriterionId> criteria;
    for (const Levels* levels : {&turn.before.levels, &turn.now.levels})
        for (const auto& [id, level] : *levels) criteria.insert(id);
    for (const CriterionId& id : criteria)
        add(id.value, level_json(turn.before.levels, id), level_json(turn.now.levels, id));
    add("flags", turn.before.flags, turn.now.flags);
    add("verdict", kVerdictKeys[static_cast<std::size_t>(turn.before.verdict)],
        kVerdictKeys[static_cast<std::size_t>(turn.now.verdict)]);
}

Json made_json(const Provenance& made) {
    return {{"engine_version", made.engine_version},
            {"rubric", made.rubric},
            {"rubric_hash", made.rubric_hash},
            {"lexicon_hash", made.lexicon_hash},
            {"scenario_hash", made.scenario_hash}};
}

} // namespace

std::string rescoring_answer(const Rescoring& rescoring) {
    Json differences = Json::array();
    Json versions = Json::array();
    std::size_t changed = 0;
    for (const RescoredAttempt& each : rescoring.changed) {
        changed += each.turns.size();
        for (const RescoredTurn& turn : each.turns) add_differences(differences, each.attempt, turn);
        versions.push_back({{"attempt", each.attempt}, {"old", made_json(each.before)}, {"new", made_json(each.now)}});
    }
    const Json out{{"attempts", rescoring.attempts}, {"replies", rescoring.replies},
                   {"skipped", rescoring.skipped},   {"changed", changed},
                   {"differences", differences},     {"versions", versions}};
    return out.dump(2, ' ', false, Json::error_handler_t::replace);
}

} // namespace propartif

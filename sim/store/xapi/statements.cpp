// Practice in the words of xAPI 1.0.3.
#include "propartif/library.hpp"
#include "propartif/moment.hpp"
#include "propartif/xapi.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace propartif {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kVerbs = "http://adlnet.gov/expapi/verbs/";
constexpr std::string_view kActivities = "http://adlnet.gov/expapi/activities/";
constexpr std::string_view kExtension = "urn:propartif:xapi:";

struct Telling { // borrowed while the statements of one attempt are written
    const XapiIdentity& identity;
    const AttemptRecord& record;
    const Scenario* scenario;
    const Rubric* rubric;
};

std::string extension(std::string_view name) {
    return std::string{kExtension} + std::string{name};
}

Json verb(std::string_view name) {
    return {{"id", std::string{kVerbs} + std::string{name}}, {"display", {{"en-US", name}}}};
}

Json language_map(const Text& text) {
    Json map{{"id-ID", text.in(Language::id)}};
    if (!text.en.empty()) map["en-US"] = text.en;
    return map;
}

// Four decimals: enough to compare, and the same text on every machine.
double rounded(double value) {
    return std::round(value * 1e4) / 1e4;
}

Json score_of(double of_100) {
    return {
        {"scaled", rounded(std::clamp(of_100 / 100, 0.0, 1.0))}, {"raw", rounded(of_100)}, {"min", 0}, {"max", 100}};
}

Json actor(const Telling& telling) {
    const std::string person = std::to_string(telling.record.summary.person);
    return {{"objectType", "Agent"},
            {"account",
             {{"homePage", "urn:uuid:" + telling.identity.installation},
              {"name", sha256_hex(telling.identity.salt + "/person/" + person)}}}};
}

std::string name_of(const Telling& telling, std::string_view rest) {
    return fmt::format("attempt/{}{}", telling.record.summary.id, rest);
}

std::string scenario_iri(const Telling& telling) {
    return "urn:propartif:scenario:" + telling.record.summary.provenance.scenario.value;
}

Json scenario_activity(const Telling& telling) {
    Json definition{{"type", std::string{kActivities} + "simulation"}};
    if (telling.scenario) {
        definition["name"] = language_map(telling.scenario->title);
        if (!telling.scenario->summary.empty()) definition["description"] = language_map(telling.scenario->summary);
    }
    return {{"objectType", "Activity"}, {"id", scenario_iri(telling)}, {"definition", definition}};
}

Json context(const Telling& telling, bool within_scenario) {
    const Provenance& made = telling.record.summary.provenance;
    Json out{{"registration", uuid_v5(telling.identity.installation, name_of(telling, ""))}};
    if (within_scenario)
        out["contextActivities"] = {
            {"parent", Json::array({Json{{"objectType", "Activity"}, {"id", scenario_iri(telling)}}})}};
    out["platform"] = "Propartif " + made.engine_version;
    out["language"] = "id-ID";
    out["extensions"] = {
        {extension("mode"), std::string{kModeKeys[static_cast<std::size_t>(telling.record.summary.mode)]}},
        {extension("scenario-version"), made.scenario_version},
        {extension("scenario-sha256"), made.scenario_hash},
        {extension("rubric"), made.rubric},
        {extension("rubric-sha256"), made.rubric_hash},
        {extension("lexicon-sha256"), made.lexicon_hash}};
    return out;
}

XapiStatement statement(const Telling& telling, std::string_view name, std::string_view what, Json object, Json result,
                        std::int64_t at) {
    const bool within = object["id"] != scenario_iri(telling);
    Json out{{"id", uuid_v5(telling.identity.installation, name_of(telling, name))},
             {"actor", actor(telling)},
             {"verb", verb(what)},
             {"object", std::move(object)}};
    if (!result.empty()) out["result"] = std::move(result);
    out["context"] = context(telling, within);
    out["timestamp"] = iso_utc(at);
    out["version"] = "1.0.3";
    return {out["id"], out.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

// Every choice with the best turn score is a right one.
Json best_choices(const Node& node, const Rubric& rubric) {
    double best = -1;
    for (const Choice& choice : node.choices) best = std::max(best, turn_score(rubric, choice.levels, choice.flags));
    Json out = Json::array();
    for (const Choice& choice : node.choices)
        if (turn_score(rubric, choice.levels, choice.flags) >= best) out.push_back(choice.id.value);
    return out;
}

// Choosing and writing at the same place are two activities: an activity has one definition.
Json turn_activity(const Telling& telling, const Turn& turn) {
    const bool chosen = turn.reply.choice.has_value();
    Json definition{{"type", std::string{kActivities} + "cmi.interaction"},
                    {"interactionType", chosen ? "choice" : "long-fill-in"}};
    const Node* node = telling.scenario ? telling.scenario->find(turn.node) : nullptr;
    if (node) {
        definition["name"] = {{"id-ID", telling.scenario->title.in(Language::id) + " / " + node->id.value}};
        if (!node->says.empty()) definition["description"] = language_map(node->says.back().text);
    }
    if (node && chosen) {
        Json choices = Json::array();
        for (const Choice& choice : node->choices)
            choices.push_back({{"id", choice.id.value}, {"description", language_map(choice.text)}});
        definition["choices"] = choices;
        if (telling.rubric) definition["correctResponsesPattern"] = best_choices(*node, *telling.rubric);
    }
    return {{"objectType", "Activity"},
            {"id", scenario_iri(telling) + ":" + turn.node.value + (chosen ? ":choice" : ":reply")},
            {"definition", definition}};
}

Json levels_json(const Levels& levels) {
    Json out = Json::object();
    for (const auto& [criterion, level] : levels) out[criterion.value] = level;
    return out;
}

Json evidence_json(const Turn& turn) {
    Json out = Json::array();
    for (const Evidence& each : turn.evaluation.evidence) {
        Json one{{"criterion", each.criterion.value}, {"rule", each.rule}, {"level", each.level}};
        if (each.begin_byte < each.end_byte && each.end_byte <= turn.reply.text.size())
            one["words"] = turn.reply.text.substr(each.begin_byte, each.end_byte - each.begin_byte);
        out.push_back(one);
    }
    return out;
}

Json turn_result(const Telling& telling, const Turn& turn) {
    const Evaluation& found = turn.evaluation;
    Json out = Json::object();
    if (found.verdict != Verdict::review) { // what was not judged has neither score nor success
        if (telling.rubric) out["score"] = score_of(turn_score(*telling.rubric, found.levels, found.flags));
        out["success"] = found.verdict == Verdict::pass;
    }
    out["completion"] = true;
    out["response"] = turn.reply.choice ? turn.reply.choice->value : turn.reply.text;
    Json extensions{{extension("levels"), levels_json(found.levels)},
                    {extension("evidence"), evidence_json(turn)},
                    {extension("flags"), found.flags},
                    {extension("verdict"), std::string{kVerdictKeys[static_cast<std::size_t>(found.verdict)]}},
                    {extension("rated-by"), found.by_author ? "author" : "scorer"},
                    {extension("tension"), Json::array({turn.before.tension, turn.after.tension})},
                    {extension("trust"), Json::array({turn.before.trust, turn.after.trust})}};
    if (found.review) extensions[extension("review")] = *found.review;
    if (turn.reply.silence) extensions[extension("silence")] = true;
    if (turn.reply.choice) extensions[extension("words")] = turn.reply.text;
    out["extensions"] = extensions;
    return out;
}

Json end_result(const AttemptRecord& record) {
    const AttemptSummary& summary = record.summary;
    Json out{
        {"score", score_of(*summary.score)}, {"success", *summary.outcome == Outcome::restored}, {"completion", true}};
    Json counted = Json::array(); // turns that were not taken back, numbered from 1
    for (std::size_t i = 0; i < record.turns.size(); ++i)
        if (!record.turns[i].superseded) counted.push_back(i + 1);
    out["extensions"] = {{extension("outcome"), std::string{kOutcomeKeys[static_cast<std::size_t>(*summary.outcome)]}},
                         {extension("counted-turns"), counted}};
    return out;
}

} // namespace

std::vector<XapiStatement> xapi_statements(const XapiIdentity& identity, const AttemptRecord& record,
                                           const Scenario* scenario, const Rubric* rubric) {
    const Telling telling{identity, record, scenario, rubric};
    const std::string& engine = record.summary.provenance.engine_version;
    std::vector<XapiStatement> out{statement(telling, "/initialized", "initialized", scenario_activity(telling),
                                             Json::object(), record.summary.started_unix_millis)};
    for (std::size_t i = 0; i < record.turns.size(); ++i)
        // A later engine that judges the reply anew says something new, under an id of its own.
        out.push_back(statement(telling, fmt::format("/turn/{}/answered/{}", i + 1, engine), "answered",
                                turn_activity(telling, record.turns[i]), turn_result(telling, record.turns[i]),
                                record.turns[i].at_unix_millis));
    if (record.summary.outcome && record.summary.score && !record.turns.empty())
        // An attempt that was opened again by a retry ends once more, after more turns.
        out.push_back(statement(telling, fmt::format("/completed/{}/{}", record.turns.size(), engine), "completed",
                                scenario_activity(telling), end_result(record), record.turns.back().at_unix_millis));
    return out;
}

std::string xapi_document(const std::vector<XapiStatement>& statements) {
    std::string out = "[";
    for (const XapiStatement& each : statements) out += (out.size() > 1 ? ",\n" : "\n") + each.json;
    return out + (statements.empty() ? "]\n" : "\n]\n");
}

} // namespace propartif

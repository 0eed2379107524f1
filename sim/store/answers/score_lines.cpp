#include "propartif/answers.hpp"
#include "store/answers/line_guard.hpp"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace propartif {

namespace {

using Json = nlohmann::ordered_json;

struct Malformed {
    std::string what;
};

std::string text_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return {};
    if (!found->is_string()) throw Malformed{std::string{"\""} + key + "\" must be a string"};
    return found->get<std::string>();
}

std::vector<std::string> phrases_of(const Json& value, const char* key) {
    if (value.is_string()) return {value.get<std::string>()};
    std::vector<std::string> out;
    if (value.is_array())
        for (const Json& each : value) {
            if (!each.is_string()) throw Malformed{std::string{"focus."} + key + " holds something that is not text"};
            out.push_back(each.get<std::string>());
        }
    else
        throw Malformed{std::string{"focus."} + key + " must hold phrases or lists of phrases"};
    return out;
}

std::vector<std::vector<std::string>> groups_of(const Json& focus, const char* key) {
    std::vector<std::vector<std::string>> out;
    const auto found = focus.find(key);
    if (found == focus.end() || found->is_null()) return out;
    if (!found->is_array()) throw Malformed{std::string{"focus."} + key + " must be a list"};
    for (const Json& each : *found) out.push_back(phrases_of(each, key));
    return out;
}

Focus focus_of(const Json& object) {
    const auto found = object.find("focus");
    if (found == object.end() || found->is_null()) return {};
    if (!found->is_object()) throw Malformed{"\"focus\" must be an object"};
    Focus out;
    out.content = groups_of(*found, "content");
    out.interest = groups_of(*found, "interest");
    for (const auto& group : groups_of(*found, "emotion"))
        out.emotion.insert(out.emotion.end(), group.begin(), group.end());
    return out;
}

std::optional<Levels> labels_of(const Json& object) {
    const auto found = object.find("labels");
    if (found == object.end()) return std::nullopt;
    if (!found->is_object()) throw Malformed{"\"labels\" must be an object"};
    Levels out;
    for (const auto& [criterion, level] : found->items()) {
        if (!level.is_number_integer()) throw Malformed{"labels." + criterion + " must be a whole number"};
        out[CriterionId{criterion}] = level.get<int>();
    }
    return out;
}

ScoreRequest request_of(const Json& object) {
    ScoreRequest out;
    if (const auto id = object.find("id"); id != object.end()) out.id_json = id->dump();
    out.context = text_of(object, "context");
    out.citizen = text_of(object, "citizen");
    if (!object.contains("reply")) throw Malformed{"\"reply\" is missing"};
    out.reply = text_of(object, "reply");
    out.focus = focus_of(object);
    out.labels = labels_of(object);
    if (const auto flags = object.find("label_flags"); flags != object.end())
        out.label_flags = phrases_of(*flags, "label_flags");
    return out;
}

Json levels_json(const Rubric& rubric, const Levels& levels) {
    Json out = Json::object();
    for (const Criterion& criterion : rubric.criteria)
        if (const auto found = levels.find(criterion.id); found != levels.end())
            out[criterion.id.value] = found->second;
    return out;
}

std::string dumped(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

Result<ScoreRequest> parse_score_request(std::string_view line) {
    if (store::too_deep(line)) return Error{ErrorCode::bad_request, "null", "nested deeper than 32"};
    const Json document = Json::parse(line, nullptr, false);
    if (document.is_discarded()) return Error{ErrorCode::bad_request, "null", "not a JSON value"};
    if (!document.is_object()) return Error{ErrorCode::bad_request, "null", "not a JSON object"};
    try {
        return request_of(document);
    } catch (const Malformed& problem) {
        const auto id = document.find("id");
        return Error{ErrorCode::bad_request, id == document.end() ? "null" : dumped(*id), problem.what};
    }
}

std::string score_answer(const ScoreRequest& request, const Rubric& rubric, const Evaluation& evaluation) {
    Json out;
    out["id"] = Json::parse(request.id_json, nullptr, false);
    out["levels"] = levels_json(rubric, evaluation.levels);
    out["flags"] = evaluation.flags;
    out["verdict"] = std::string{kVerdictKeys[static_cast<std::size_t>(evaluation.verdict)]};
    out["review"] = evaluation.review ? Json(*evaluation.review) : Json(nullptr);
    if (evaluation.disguised > 0) out["disguised"] = evaluation.disguised;
    out["evidence"] = Json::array();
    for (const Evidence& each : evaluation.evidence)
        out["evidence"].push_back({{"criterion", each.criterion.value},
                                   {"begin_byte", each.begin_byte},
                                   {"end_byte", each.end_byte},
                                   {"rule", each.rule},
                                   {"level", each.level}});
    return dumped(out);
}

std::string score_error_answer(const std::string& id_json, const std::string& message) {
    Json out;
    out["id"] = Json::parse(id_json, nullptr, false);
    out["error"] = message;
    return dumped(out);
}

} // namespace propartif

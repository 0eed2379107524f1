#include "strict_rules.hpp"
#include <algorithm>
#include <cctype>
#include <set>
#include <vector>

namespace propartif::tests {

namespace {

using Json = nlohmann::json;
using Refused = std::optional<std::string>;

bool digits(const std::string& text, std::size_t from, std::size_t count) {
    if (from + count > text.size()) return false;
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                       text.begin() + static_cast<std::ptrdiff_t>(from + count),
                       [](char each) { return each >= '0' && each <= '9'; });
}

int number(const std::string& text, std::size_t from, std::size_t count) {
    return std::stoi(text.substr(from, count));
}

bool is_uuid(const Json& value) {
    if (!value.is_string()) return false;
    const auto text = value.get<std::string>();
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash != (text[i] == '-')) return false;
        if (!dash && !std::isxdigit(static_cast<unsigned char>(text[i]))) return false;
    }
    return std::string{"89abAB"}.find(text[19]) != std::string::npos; // RFC 4122 variant
}

bool is_iri(const Json& value) {
    if (!value.is_string()) return false;
    const auto text = value.get<std::string>();
    const auto colon = text.find(':');
    if (colon == std::string::npos || colon == 0 || colon + 1 == text.size()) return false;
    if (!std::isalpha(static_cast<unsigned char>(text[0]))) return false;
    const bool scheme = std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), [](char each) {
        return std::isalnum(static_cast<unsigned char>(each)) || each == '+' || each == '-' || each == '.';
    });
    return scheme && text.find_first_of(" \t\r\n<>\"") == std::string::npos;
}

bool is_language(const std::string& tag) {
    const auto dash = std::min(tag.find('-'), tag.size());
    const bool first = dash >= 2 && dash <= 8;
    return first && std::all_of(tag.begin(), tag.end(), [](char each) {
               return std::isalnum(static_cast<unsigned char>(each)) || each == '-';
           });
}

// RFC 3339 with an offset that is known.
bool is_timestamp(const Json& value) {
    if (!value.is_string()) return false;
    const auto text = value.get<std::string>();
    if (!digits(text, 0, 4) || !digits(text, 5, 2) || !digits(text, 8, 2) || !digits(text, 11, 2) ||
        !digits(text, 14, 2) || !digits(text, 17, 2))
        return false;
    if (text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':') return false;
    if (number(text, 5, 2) < 1 || number(text, 5, 2) > 12 || number(text, 8, 2) < 1 || number(text, 8, 2) > 31 ||
        number(text, 11, 2) > 23 || number(text, 14, 2) > 59 || number(text, 17, 2) > 60)
        return false;
    std::size_t at = 19;
    if (at < text.size() && text[at] == '.')
        while (++at < text.size() && digits(text, at, 1)) {
        }
    const std::string zone = text.substr(std::min(at, text.size()));
    if (zone == "Z") return true;
    return zone.size() == 6 && (zone[0] == '+' || zone[0] == '-') && digits(zone, 1, 2) && zone[3] == ':' &&
           digits(zone, 4, 2) && zone != "-00:00";
}

Refused only_keys(const Json& object, const char* what, const std::set<std::string>& allowed) {
    if (!object.is_object()) return std::string{what} + " is no object";
    for (const auto& [key, value] : object.items())
        if (!allowed.contains(key)) return std::string{what} + " has an unknown property " + key;
    return std::nullopt;
}

Refused extensions(const Json& object) {
    if (!object.contains("extensions")) return std::nullopt;
    if (!object["extensions"].is_object()) return "extensions are no object";
    for (const auto& [key, value] : object["extensions"].items())
        if (!is_iri(key)) return "the extension " + key + " is no IRI";
    return std::nullopt;
}

Refused language_map(const Json& object, const char* key) {
    if (!object.contains(key)) return std::nullopt;
    if (!object[key].is_object()) return std::string{key} + " is no language map";
    for (const auto& [tag, words] : object[key].items())
        if (!is_language(tag) || !words.is_string()) return std::string{key} + " has a wrong entry " + tag;
    return std::nullopt;
}

Refused nothing_is_null(const Json& value) {
    if (value.is_null()) return "null";
    if (!value.is_structured()) return std::nullopt;
    for (const auto& [key, inner] : value.items()) {
        if (value.is_object() && key == "extensions") continue; // there anything goes
        if (const auto found = nothing_is_null(inner)) return found;
    }
    return std::nullopt;
}

Refused agent(const Json& object) {
    if (const auto found =
            only_keys(object, "agent", {"objectType", "name", "mbox", "mbox_sha1sum", "openid", "account"}))
        return found;
    if (object.value("objectType", Json("Agent")) != "Agent") return "the actor is no Agent";
    int identifiers = 0;
    for (const char* key : {"mbox", "mbox_sha1sum", "openid", "account"}) identifiers += object.contains(key) ? 1 : 0;
    if (identifiers != 1) return "an agent needs exactly one identifier";
    if (!object.contains("account")) return std::nullopt;
    const Json& account = object["account"];
    if (const auto found = only_keys(account, "account", {"homePage", "name"})) return found;
    if (!account.contains("homePage") || !is_iri(account["homePage"])) return "homePage is no IRL";
    if (!account.contains("name") || !account["name"].is_string()) return "the account has no name";
    return std::nullopt;
}

Refused verb(const Json& object) {
    if (const auto found = only_keys(object, "verb", {"id", "display"})) return found;
    if (!object.contains("id") || !is_iri(object["id"])) return "the verb's id is no IRI";
    return language_map(object, "display");
}

Refused components(const Json& definition) {
    const std::string type = definition.value("interactionType", "");
    for (const char* list : {"choices", "scale", "source", "target", "steps"}) {
        if (!definition.contains(list)) continue;
        const bool fits = std::string{list} == "choices" ? type == "choice" || type == "sequencing"
                          : std::string{list} == "scale" ? type == "likert"
                          : std::string{list} == "steps" ? type == "performance"
                                                         : type == "matching";
        if (!fits || !definition[list].is_array()) return std::string{list} + " does not fit " + type;
        std::set<std::string> ids;
        for (const Json& each : definition[list]) {
            if (const auto found = only_keys(each, list, {"id", "description"})) return found;
            if (!each.contains("id") || !each["id"].is_string()) return std::string{list} + " lacks an id";
            if (each["id"].get<std::string>().find_first_of(" \t\n") != std::string::npos) return "a blank in an id";
            if (!ids.insert(each["id"]).second) return std::string{list} + " has an id twice";
            if (const auto found = language_map(each, "description")) return found;
        }
    }
    return std::nullopt;
}

Refused activity(const Json& object) {
    if (const auto found = only_keys(object, "activity", {"objectType", "id", "definition"})) return found;
    if (object.value("objectType", Json("Activity")) != "Activity") return "the object is no Activity";
    if (!object.contains("id") || !is_iri(object["id"])) return "the activity's id is no IRI";
    if (!object.contains("definition")) return std::nullopt;
    const Json& definition = object["definition"];
    if (const auto found = only_keys(definition, "definition",
                                     {"name", "description", "type", "moreInfo", "extensions", "interactionType",
                                      "correctResponsesPattern", "choices", "scale", "source", "target", "steps"}))
        return found;
    if (definition.contains("type") && !is_iri(definition["type"])) return "the activity's type is no IRI";
    for (const char* map : {"name", "description"})
        if (const auto found = language_map(definition, map)) return found;
    if (definition.contains("interactionType")) {
        const std::set<std::string> types{"true-false",  "choice",     "fill-in", "long-fill-in", "matching",
                                          "performance", "sequencing", "likert",  "numeric",      "other"};
        if (!definition["interactionType"].is_string() || !types.contains(definition["interactionType"]))
            return "unknown interactionType";
    } else if (definition.contains("correctResponsesPattern")) {
        return "correctResponsesPattern without interactionType";
    }
    if (definition.contains("correctResponsesPattern")) {
        if (!definition["correctResponsesPattern"].is_array()) return "correctResponsesPattern is no list";
        for (const Json& each : definition["correctResponsesPattern"])
            if (!each.is_string()) return "a correct response is no text";
    }
    if (const auto found = components(definition)) return found;
    return extensions(definition);
}

Refused score(const Json& object) {
    if (const auto found = only_keys(object, "score", {"scaled", "raw", "min", "max"})) return found;
    for (const auto& [key, value] : object.items())
        if (!value.is_number()) return "score " + key + " is no number";
    if (object.contains("scaled") && (object["scaled"] < -1 || object["scaled"] > 1)) return "scaled outside -1..1";
    if (object.contains("min") && object.contains("max") && object["min"] >= object["max"])
        return "min is not below max";
    if (object.contains("raw") && object.contains("min") && object["raw"] < object["min"]) return "raw below min";
    if (object.contains("raw") && object.contains("max") && object["raw"] > object["max"]) return "raw above max";
    return std::nullopt;
}

Refused result(const Json& object) {
    if (const auto found =
            only_keys(object, "result", {"score", "success", "completion", "response", "duration", "extensions"}))
        return found;
    for (const char* key : {"success", "completion"})
        if (object.contains(key) && !object[key].is_boolean()) return std::string{key} + " is no boolean";
    if (object.contains("response") && !object["response"].is_string()) return "response is no text";
    if (object.contains("duration") &&
        (!object["duration"].is_string() || object["duration"].get<std::string>().rfind("P", 0) != 0))
        return "duration is none";
    if (object.contains("score"))
        if (const auto found = score(object["score"])) return found;
    return extensions(object);
}

Refused context(const Json& object) {
    if (const auto found = only_keys(object, "context",
                                     {"registration", "instructor", "team", "contextActivities", "revision", "platform",
                                      "language", "statement", "extensions"}))
        return found;
    if (object.contains("registration") && !is_uuid(object["registration"])) return "registration is no UUID";
    for (const char* key : {"platform", "revision"})
        if (object.contains(key) && !object[key].is_string()) return std::string{key} + " is no text";
    if (object.contains("language") && (!object["language"].is_string() || !is_language(object["language"])))
        return "language is no tag";
    if (object.contains("contextActivities")) {
        const Json& activities = object["contextActivities"];
        if (const auto found = only_keys(activities, "contextActivities", {"parent", "grouping", "category", "other"}))
            return found;
        for (const auto& [key, value] : activities.items())
            for (const Json& each : value.is_array() ? value : Json::array({value}))
                if (const auto found = activity(each)) return found;
    }
    return extensions(object);
}

} // namespace

Json strict_json(const std::string& text) {
    std::vector<std::set<std::string>> open;
    bool twice = false;
    const auto watch = [&](int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start) open.emplace_back();
        if (event == Json::parse_event_t::object_end) open.pop_back();
        if (event == Json::parse_event_t::key) twice |= !open.back().insert(parsed.get<std::string>()).second;
        return true;
    };
    Json out = Json::parse(text, watch, false);
    return twice ? Json(Json::value_t::discarded) : out;
}

Refused refusal(const Json& statement) {
    if (const auto found = only_keys(statement, "statement",
                                     {"id", "actor", "verb", "object", "result", "context", "timestamp", "stored",
                                      "authority", "version", "attachments"}))
        return found;
    for (const char* key : {"actor", "verb", "object"})
        if (!statement.contains(key)) return std::string{key} + " is missing";
    if (const auto found = nothing_is_null(statement)) return found;
    if (statement.contains("id") && !is_uuid(statement["id"])) return "id is no UUID";
    if (const auto found = agent(statement["actor"])) return found;
    if (const auto found = verb(statement["verb"])) return found;
    if (const auto found = activity(statement["object"])) return found;
    if (statement.contains("result"))
        if (const auto found = result(statement["result"])) return found;
    if (statement.contains("context"))
        if (const auto found = context(statement["context"])) return found;
    if (statement.contains("timestamp") && !is_timestamp(statement["timestamp"])) return "wrong timestamp";
    if (statement.contains("version") &&
        (!statement["version"].is_string() || statement["version"].get<std::string>().rfind("1.0", 0) != 0))
        return "wrong version";
    return std::nullopt;
}

} // namespace propartif::tests

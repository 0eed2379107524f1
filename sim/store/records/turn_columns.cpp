#include "store/records/turn_columns.hpp"
#include "store/records/vocabulary.hpp"
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

namespace propartif::records {
namespace {

using nlohmann::json;

Error unreadable(const char* detail) {
    return {ErrorCode::store_damaged, "turn", detail};
}

json json_of(const Levels& levels) {
    json object = json::object();
    for (const auto& [criterion, level] : levels) object[criterion.value] = level;
    return object;
}

json json_of(const std::vector<Evidence>& evidence) {
    json list = json::array();
    for (const auto& each : evidence)
        list.push_back({{"criterion", each.criterion.value},
                        {"begin_byte", each.begin_byte},
                        {"end_byte", each.end_byte},
                        {"rule", each.rule},
                        {"level", each.level}});
    return list;
}

// The file may have been changed by hand or by failing hardware: whatever does not fit makes the whole unsound.
struct Reader {
    bool sound = true;

    json parse(const std::string& text) {
        constexpr int kDeepest = 4;
        const auto keep = [this](int depth, json::parse_event_t, json&) {
            if (depth > kDeepest) sound = false;
            return sound;
        };
        json parsed = json::parse(text, keep, false);
        if (parsed.is_discarded()) sound = false;
        return parsed;
    }

    template <class Whole>
    Whole integer(const json& value) {
        if (value.is_number_unsigned()) {
            const auto number = value.get<std::uint64_t>();
            if (std::in_range<Whole>(number)) return static_cast<Whole>(number);
        } else if (value.is_number_integer()) {
            const auto number = value.get<std::int64_t>();
            if (std::in_range<Whole>(number)) return static_cast<Whole>(number);
        }
        sound = false;
        return {};
    }

    std::string string(const json& value) {
        if (value.is_string()) return value.get<std::string>();
        sound = false;
        return {};
    }

    json member(const json& object, const char* key) {
        if (object.is_object() && object.contains(key)) return object[key];
        sound = false;
        return {};
    }

    std::vector<std::string> strings(const std::string& text) {
        std::vector<std::string> found;
        const json list = parse(text);
        if (!list.is_array()) sound = false;
        for (const auto& each : list) found.push_back(string(each));
        return found;
    }

    std::vector<std::uint32_t> numbers(const std::string& text) {
        std::vector<std::uint32_t> found;
        const json list = parse(text);
        if (!list.is_array()) sound = false;
        for (const auto& each : list) found.push_back(integer<std::uint32_t>(each));
        return found;
    }

    Levels levels(const std::string& text) {
        Levels found;
        const json object = parse(text);
        if (!object.is_object()) {
            sound = false;
            return found;
        }
        for (const auto& [criterion, level] : object.items()) found[CriterionId{criterion}] = integer<int>(level);
        return found;
    }

    std::vector<Evidence> evidence(const std::string& text) {
        std::vector<Evidence> found;
        const json list = parse(text);
        if (!list.is_array()) sound = false;
        for (const auto& each : list)
            found.push_back({CriterionId{string(member(each, "criterion"))},
                             integer<std::size_t>(member(each, "begin_byte")),
                             integer<std::size_t>(member(each, "end_byte")), string(member(each, "rule")),
                             integer<int>(member(each, "level"))});
        return found;
    }
};

} // namespace

Result<TurnColumns> write_columns(const Turn& turn) {
    try {
        return TurnColumns{json_of(turn.evaluation.levels).dump(), json(turn.evaluation.flags).dump(),
                           json_of(turn.evaluation.evidence).dump(), json(turn.reactions).dump(),
                           json(turn.revealed).dump()};
    } catch (const json::exception& failure) {
        return Error{ErrorCode::bad_request, "turn", failure.what()};
    }
}

Result<Done> read_columns(const TurnColumns& columns, Turn& turn) {
    Reader reader;
    turn.evaluation.levels = reader.levels(columns.levels);
    turn.evaluation.flags = reader.strings(columns.flags);
    turn.evaluation.evidence = reader.evidence(columns.evidence);
    turn.reactions = reader.numbers(columns.reactions);
    turn.revealed = reader.strings(columns.revealed);
    if (!reader.sound) return unreadable("its levels, flags, evidence, reactions or revealed facts cannot be read");
    return Done{};
}

Result<std::string> write_levels(const Levels& levels) {
    try {
        return json_of(levels).dump();
    } catch (const json::exception& failure) {
        return Error{ErrorCode::bad_request, "levels", failure.what()};
    }
}

Result<Levels> read_levels(const std::string& text) {
    Reader reader;
    auto levels = reader.levels(text);
    if (!reader.sound) return Error{ErrorCode::store_damaged, "levels", "cannot be read"};
    return levels;
}

Result<std::string> write_evaluation(const Evaluation& evaluation) {
    try {
        json object{{"levels", json_of(evaluation.levels)},
                    {"flags", evaluation.flags},
                    {"verdict", key_of(kVerdictKeys, evaluation.verdict)},
                    {"evidence", json_of(evaluation.evidence)},
                    {"disguised", evaluation.disguised},
                    {"by_author", evaluation.by_author}};
        if (evaluation.review) object["review"] = *evaluation.review;
        return object.dump();
    } catch (const json::exception& failure) {
        return Error{ErrorCode::bad_request, "evaluation", failure.what()};
    }
}

Result<Evaluation> read_evaluation(const std::string& text) {
    Reader reader;
    const json object = reader.parse(text);
    Evaluation found;
    found.levels = reader.levels(reader.member(object, "levels").dump());
    found.flags = reader.strings(reader.member(object, "flags").dump());
    found.evidence = reader.evidence(reader.member(object, "evidence").dump());
    found.disguised = reader.integer<std::size_t>(reader.member(object, "disguised"));
    const json by_author = reader.member(object, "by_author");
    found.by_author = by_author.is_boolean() && by_author.get<bool>();
    const auto verdict = kind_of<Verdict>(kVerdictKeys, reader.string(reader.member(object, "verdict")));
    if (object.is_object() && object.contains("review")) found.review = reader.string(object["review"]);
    if (!reader.sound || !verdict) return Error{ErrorCode::store_damaged, "evaluation", "cannot be read"};
    found.verdict = *verdict;
    return found;
}

} // namespace propartif::records

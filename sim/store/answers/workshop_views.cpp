#include "propartif/workshop_views.hpp"
#include <nlohmann/json.hpp>

namespace propartif {

namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

template <std::size_t count, class Kind>
std::string key_of(const std::array<std::string_view, count>& keys, Kind kind) {
    return std::string{keys[static_cast<std::size_t>(kind)]};
}

template <class Value>
void put(Json& object, const char* key, const std::optional<Value>& value) {
    if (value) object[key] = *value;
}

void put(Json& object, const char* key, const std::string& text) {
    if (!text.empty()) object[key] = text;
}

void put(Json& object, const char* key, Json list) {
    if (!list.empty()) object[key] = std::move(list);
}

Json json_of(const Levels& levels) {
    Json object = Json::object();
    for (const auto& [criterion, level] : levels) object[criterion.value] = level;
    return object;
}

// The projector's and facilitator's citizen has a face to draw; a phone needs only the words.
Json json_of(const SeenCitizen& citizen, bool with_face) {
    Json object{{"name", citizen.name}, {"line", citizen.line}};
    put(object, "mood", citizen.mood);
    if (!with_face) return object;
    put(object, "scenario", citizen.scenario);
    if (citizen.numbers) {
        object["tension"] = citizen.numbers->tension;
        object["trust"] = citizen.numbers->trust;
    }
    return object;
}

Json json_of(const ScoreLine& line) {
    Json object{{"criterion", line.criterion}, {"level", line.level}, {"max", line.max}};
    put(object, "evidence", line.evidence);
    put(object, "tip", line.tip);
    return object;
}

Json json_of(const JudgedReply& judged) {
    Json object{{"reply", judged.reply}, {"score", judged.score}};
    object["lines"] = Json::array();
    for (const ScoreLine& line : judged.lines) object["lines"].push_back(json_of(line));
    put(object, "flags", Json(judged.flags));
    return object;
}

Json json_of(const RatedCriterion& criterion) {
    Json object{{"id", criterion.id}, {"title", criterion.title}, {"min", criterion.min}, {"max", criterion.max}};
    object["anchors"] = Json::array();
    for (const auto& [level, text] : criterion.anchors) object["anchors"].push_back({{"level", level}, {"text", text}});
    return object;
}

Json form_json(const std::vector<FormReply>& form) {
    Json list = Json::array();
    for (const FormReply& reply : form) list.push_back(reply.scale ? Json(*reply.scale) : Json(reply.words));
    return list;
}

Json mine_json(const SeatAnswer& mine) {
    switch (mine.kind) {
    case AnswerKind::vote: return {{"vote", mine.choice}};
    case AnswerKind::text: return {{"text", mine.words}};
    case AnswerKind::form: return {{"form", form_json(mine.form)}};
    case AnswerKind::rating: break;
    }
    Json rating{{"levels", json_of(mine.levels)}};
    put(rating, "global", mine.global);
    return {{"rating", std::move(rating)}};
}

Json json_of(const SeenOption& option) {
    Json object{{"text", option.text}};
    put(object, "count", option.count);
    put(object, "score", option.score);
    if (!option.levels.empty()) object["levels"] = json_of(option.levels);
    put(object, "flags", Json(option.flags));
    put(object, "right", option.right);
    put(object, "because", option.because);
    return object;
}

Json json_of(const SeenEntry& entry) {
    Json object{{"entry", entry.number}, {"text", entry.text}};
    put(object, "nickname", entry.nickname);
    put(object, "showing", entry.showing);
    if (entry.judged) object["judged"] = json_of(*entry.judged);
    return object;
}

Json json_of(const RatingSummary& summary) {
    Json object{{"criterion", summary.criterion}};
    object["levels"] = Json::array();
    for (const auto& [level, given] : summary.levels) object["levels"].push_back({{"level", level}, {"count", given}});
    put(object, "expected", summary.expected);
    return object;
}

Json json_of(const QuestionSummary& summary) {
    Json object{{"text", summary.text}};
    put(object, "counts", Json(summary.counts));
    return object;
}

Json json_of(const AgendaLine& line) {
    return {{"title", line.title}, {"kind", line.kind}, {"minutes", line.minutes}};
}

Json json_of(const SeatLine& seat) {
    return {
        {"seat", seat.number}, {"nickname", seat.nickname}, {"answered", seat.answered}, {"connected", seat.connected}};
}

template <class Each>
void put_list(Json& object, const char* key, const std::vector<Each>& values) {
    Json list = Json::array();
    for (const Each& each : values) list.push_back(json_of(each));
    object[key] = std::move(list);
}

} // namespace

std::string phone_json(const PhoneView& view) {
    Json out{{"cursor", view.cursor}, {"workshop", view.workshop},
             {"seat", view.seat},     {"nickname", view.nickname},
             {"item", view.item},     {"round", view.round},
             {"title", view.title},   {"screen", key_of(kPhoneScreenKeys, view.screen)},
             {"open", view.open}};
    put(out, "left_ms", view.left_millis);
    if (view.citizen) out["citizen"] = json_of(*view.citizen, false);
    put(out, "question", view.question);
    put(out, "choices", Json(view.choices));
    out["may_write"] = view.may_write;
    if (view.mine) out["mine"] = mine_json(*view.mine);
    if (!view.criteria.empty()) put_list(out, "criteria", view.criteria);
    if (view.global_scale) out["global"] = {{"min", view.global_scale->first}, {"max", view.global_scale->second}};
    for (std::size_t i = 0; i < view.questions.size(); ++i)
        out["questions"].push_back(
            {{"kind", key_of(kQuestionKindKeys, view.questions[i].kind)}, {"text", view.question_texts[i]}});
    if (!view.feedback.empty()) put_list(out, "feedback", view.feedback);
    return dumped(out);
}

std::string facilitator_json(const FacilitatorView& view) {
    Json out{{"cursor", view.cursor}, {"workshop", view.workshop}, {"code", view.code}};
    put_list(out, "agenda", view.agenda);
    out["item"] = view.item;
    out["round"] = view.round;
    out["item_since"] = view.item_since;
    out["stage"] = key_of(kRoomStageKeys, view.stage);
    out["ended"] = view.ended;
    out["paused"] = view.paused;
    out["results"] = view.results;
    put(out, "left_ms", view.left_millis);
    put(out, "note", view.note);
    put(out, "discussion", view.discussion);
    if (view.citizen) out["citizen"] = json_of(*view.citizen, true);
    put(out, "thought", view.thought);
    put(out, "question", view.question);
    put_list(out, "options", view.options);
    put_list(out, "wall", view.wall);
    if (!view.ratings.empty()) put_list(out, "ratings", view.ratings);
    if (!view.questions.empty()) put_list(out, "questions", view.questions);
    put(out, "words_given", Json(view.words_given));
    put_list(out, "seats", view.seats);
    put(out, "pool", Json(view.pool));
    put(out, "ending", view.ending);
    return dumped(out);
}

std::string projector_json(const ProjectorView& view) {
    Json out{{"cursor", view.cursor}, {"workshop", view.workshop}, {"item", view.item},
             {"round", view.round},   {"title", view.title},       {"kind", view.kind}};
    put(out, "text", view.text);
    out["stage"] = key_of(kRoomStageKeys, view.stage);
    out["ended"] = view.ended;
    out["paused"] = view.paused;
    put(out, "left_ms", view.left_millis);
    if (view.citizen) out["citizen"] = json_of(*view.citizen, true);
    put(out, "question", view.question);
    put_list(out, "options", view.options);
    put_list(out, "wall", view.wall);
    if (!view.ratings.empty()) put_list(out, "ratings", view.ratings);
    if (!view.questions.empty()) put_list(out, "questions", view.questions);
    put(out, "discussion", view.discussion);
    out["answered"] = view.answered;
    out["seats"] = view.seats;
    put(out, "ending", view.ending);
    return dumped(out);
}

} // namespace propartif

#include "propartif/records.hpp"
#include "store/records/records_parts.hpp"
#include "store/records/turn_rows.hpp"
#include "store/records/vocabulary.hpp"
#include "store/records/workshop_columns.hpp"
#include "store/records/xapi_identity_setting.hpp"
#include <nlohmann/json.hpp>

namespace propartif {
namespace {

using json = nlohmann::ordered_json;

template <class Value>
json or_null(const std::optional<Value>& value) {
    return value ? json(*value) : json(nullptr);
}

json json_of(const Levels& levels) {
    json object = json::object();
    for (const auto& [criterion, level] : levels) object[criterion.value] = level;
    return object;
}

json json_of(const Mood& mood) {
    return {{"tension", mood.tension}, {"trust", mood.trust}};
}

json json_of(const Reply& reply) {
    json object{{"turn", reply.turn}};
    object["choice"] = reply.choice ? json(reply.choice->value) : json(nullptr);
    object["text"] = reply.text;
    object["silence"] = reply.silence;
    return object;
}

json json_of(const Evaluation& evaluation) {
    json object{{"levels", json_of(evaluation.levels)}, {"flags", evaluation.flags}};
    object["verdict"] = records::key_of(kVerdictKeys, evaluation.verdict);
    object["review"] = or_null(evaluation.review);
    object["by_author"] = evaluation.by_author;
    object["evidence"] = json::array();
    for (const auto& each : evaluation.evidence)
        object["evidence"].push_back({{"criterion", each.criterion.value},
                                      {"begin_byte", each.begin_byte},
                                      {"end_byte", each.end_byte},
                                      {"rule", each.rule},
                                      {"level", each.level}});
    return object;
}

json json_of(const records::MadeWith& made_with) {
    return {{"scenario_hash", made_with.scenario_hash},
            {"rubric_hash", made_with.rubric_hash},
            {"lexicon_hash", made_with.lexicon_hash},
            {"engine_version", made_with.engine_version}};
}

json json_of(const records::TurnRow& row) {
    const Turn& turn = row.turn;
    return {{"number", row.number},
            {"node", turn.node.value},
            {"line", turn.line},
            {"reply", json_of(turn.reply)},
            {"evaluation", json_of(turn.evaluation)},
            {"before", json_of(turn.before)},
            {"after", json_of(turn.after)},
            {"next", turn.next.value},
            {"reactions", turn.reactions},
            {"revealed", turn.revealed},
            {"superseded", turn.superseded},
            {"retried_unix_millis", or_null(row.retried_unix_millis)},
            {"at_unix_millis", turn.at_unix_millis},
            {"made_with", json_of(row.made_with)}};
}

json json_of(const Provenance& provenance) {
    return {{"scenario", provenance.scenario.value},       {"scenario_version", provenance.scenario_version},
            {"scenario_hash", provenance.scenario_hash},   {"rubric", provenance.rubric},
            {"rubric_hash", provenance.rubric_hash},       {"lexicon_hash", provenance.lexicon_hash},
            {"engine_version", provenance.engine_version}, {"seed", provenance.seed}};
}

json json_of(std::int64_t person, const DrillAnswer& answer) {
    return {{"person", person},
            {"drill", answer.drill},
            {"drill_version", answer.drill_version},
            {"drill_hash", answer.drill_hash},
            {"item", answer.item},
            {"text", answer.text},
            {"picked", answer.picked},
            {"levels", json_of(answer.levels)},
            {"score", answer.score},
            {"correct", answer.correct},
            {"at_unix_millis", answer.at_unix_millis},
            {"rubric_hash", answer.rubric_hash},
            {"lexicon_hash", answer.lexicon_hash},
            {"engine_version", answer.engine_version}};
}

json json_of(const Rating& rating) {
    json object{{"id", rating.id}, {"observer", rating.observer}};
    object["turn"] = or_null(rating.turn);
    object["levels"] = json_of(rating.levels);
    object["global_rating"] = or_null(rating.global_rating);
    object["note"] = rating.note;
    object["at_unix_millis"] = rating.at_unix_millis;
    object["rubric_hash"] = rating.rubric_hash;
    object["corrects"] = or_null(rating.corrects);
    return object;
}

// What happened, as the tables have it.
json json_of(const WorkshopSummary& summary, const std::vector<WorkshopEvent>& events) {
    json object{{"id", summary.id}, {"plan", summary.start.plan_id}, {"language", summary.start.language}};
    object["began_unix_millis"] = summary.start.began_unix_millis;
    object["ended_unix_millis"] = or_null(summary.ended_unix_millis);
    for (const char* list : {"seats", "answers", "steps", "notes"}) object[list] = json::array();
    for (const WorkshopEvent& event : events) {
        const json when{{"sequence", event.sequence}, {"at_unix_millis", event.at_unix_millis}};
        const auto add = [&](const char* list, json more) {
            more.update(when);
            object[list].push_back(std::move(more));
        };
        if (const auto* seat = std::get_if<SeatTaken>(&event.what))
            add("seats", {{"seat", seat->seat}, {"nickname", seat->nickname}});
        else if (const auto* answer = std::get_if<SeatAnswer>(&event.what))
            add("answers", {{"seat", answer->seat},
                            {"item", answer->item},
                            {"round", answer->round},
                            {"kind", records::key_of(kAnswerKindKeys, answer->kind)},
                            {"choice", answer->choice},
                            {"text", answer->words},
                            {"levels", json_of(answer->levels)},
                            {"global_rating", or_null(answer->global)},
                            {"form", records::form_json(answer->form)},
                            {"evaluation", answer->evaluation ? json_of(*answer->evaluation) : json()}});
        else if (const auto* step = std::get_if<RoomStep>(&event.what))
            add("steps", {{"do", records::key_of(kDoKeys, step->what)},
                          {"number", step->number},
                          {"yes", step->yes},
                          {"text", step->words},
                          {"counts", step->counts}});
        else
            add("notes", {{"item", std::get<FacilitatorNote>(event.what).item},
                          {"text", std::get<FacilitatorNote>(event.what).words}});
    }
    return object;
}

json json_of(const AttemptRecord& record, const std::vector<records::TurnRow>& rows) {
    const AttemptSummary& summary = record.summary;
    json object{{"id", summary.id}, {"person", summary.person}, {"made_with", json_of(summary.provenance)}};
    object["mode"] = records::key_of(kModeKeys, summary.mode);
    object["started_unix_millis"] = summary.started_unix_millis;
    object["updated_unix_millis"] = summary.updated_unix_millis;
    object["outcome"] = summary.outcome ? json(records::key_of(kOutcomeKeys, *summary.outcome)) : json(nullptr);
    object["score"] = or_null(summary.score);
    object["what_if"] = summary.what_if ? json{{"of", summary.what_if->of}, {"turn", summary.what_if->turn}} : json();
    object["turns"] = json::array();
    for (const auto& row : rows) object["turns"].push_back(json_of(row));
    object["draft"] = {{"turn", record.draft_turn}, {"text", record.draft}};
    object["self_rating"] = {{"levels", json_of(record.self_rating)}, {"keep", record.keep}, {"change", record.change}};
    object["ratings"] = json::array();
    for (const Rating& each : record.ratings) object["ratings"].push_back(json_of(each));
    return object;
}

} // namespace

Result<std::string> export_json(Records& records) {
    json document{{"format", "propartif.export/1"}};
    const auto people = records.people();
    if (!people) return people.error();
    const auto settings = records.settings();
    if (!settings) return settings.error();
    const auto attempts = records.attempts(std::nullopt);
    if (!attempts) return attempts.error();
    document["settings"] = json::object();
    for (const auto& [key, value] : settings.value())
        if (key != kXapiIdentitySetting) document["settings"][key] = value; // who holds the salt can name the learners
    document["people"] = json::array();
    for (const auto& person : people.value()) document["people"].push_back({{"id", person.id}, {"name", person.name}});
    document["attempts"] = json::array();
    // Oldest first, so that a later export begins like an earlier one.
    for (auto summary = attempts.value().rbegin(); summary != attempts.value().rend(); ++summary) {
        const auto record = records.attempt(summary->id);
        if (!record) return record.error();
        const auto rows = records::read_turns(records.parts_->database(), summary->id);
        if (!rows) return rows.error();
        document["attempts"].push_back(json_of(record.value(), rows.value()));
    }
    document["drill_answers"] = json::array();
    for (const auto& person : people.value()) {
        const auto answers = records.drill_answers(person.id);
        if (!answers) return answers.error();
        for (const auto& answer : answers.value()) document["drill_answers"].push_back(json_of(person.id, answer));
    }
    const auto workshops = records.workshops();
    if (!workshops) return workshops.error();
    document["workshops"] = json::array();
    for (auto each = workshops.value().rbegin(); each != workshops.value().rend(); ++each) {
        const auto events = records.workshop_events(each->id);
        if (!events) return events.error();
        document["workshops"].push_back(json_of(*each, events.value()));
    }
    const auto log = records.processing_log();
    if (!log) return log.error();
    document["processing_log"] = json::array();
    for (const auto& note : log.value())
        document["processing_log"].push_back(
            {{"at_unix_millis", note.at_unix_millis}, {"action", note.action}, {"counts", note.counts}});
    return document.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace propartif

#include "propartif/library.hpp"
#include "store/content/json_walk.hpp"
#include "store/content/loaded.hpp"
#include "store/content/read_node.hpp"

namespace propartif {

namespace store {

namespace {

constexpr int kLongestMinutes = 24 * 60;

void workshop_text(Fields& fields, std::string_view key, Text& out, Need need = Need::optional) {
    fields.text(key, out, need);
    for (const auto& [part, words] : {std::pair{"id", &out.id}, std::pair{"en", &out.en}})
        if (words->size() > kMostWorkshopText)
            fields.report().add(core::kPlanTextTooLong, fields.at(key) + '/' + part,
                                {std::to_string(kMostWorkshopText)});
}

void read_task(Fields& fields, TalkItem& out) {
    workshop_text(fields, "text", out.text);
}

void read_task(Fields& fields, ClassPlayItem& out) {
    fields.id("scenario", out.scenario.value, Need::required);
    if (const auto by = fields.word_index("by", kPlayByKeys)) out.by = static_cast<PlayBy>(*by);
}

void read_task(Fields& fields, DrillItems& out) {
    fields.id("drill", out.drill, Need::required);
    fields.integer("rounds", out.rounds, 1, 100);
}

void read_task(Fields& fields, WriteItem& out) {
    workshop_text(fields, "says", out.says, Need::required);
    if (const Json* focus = fields.find("focus", Need::required))
        read_focus(*focus, fields.at("focus"), fields.report(), out.focus);
    workshop_text(fields, "prompt", out.prompt, Need::required);
    fields.id("criterion", out.criterion.value, Need::required);
}

void read_sample(const Json& value, const std::string& where, Report& report, RatingSample& out) {
    Fields fields{value, where, report};
    workshop_text(fields, "reply", out.reply, Need::required);
    read_levels(fields, "levels", out.levels);
    if (out.levels.empty()) report.add(core::kEmpty, where);
}

void read_task(Fields& fields, PairsItem& out) {
    fields.id("scenario", out.scenario.value, Need::required);
    fields.each(
        "samples", Need::optional,
        [&](const Json& value, const std::string& where) {
            read_sample(value, where, fields.report(), out.samples.emplace_back());
        },
        kMostSamples);
    fields.integer("rounds", out.rounds, 1, 20);
    fields.integer("group", out.group, 3, 8);
}

void read_question(const Json& value, const std::string& where, Report& report, FormQuestion& out) {
    Fields fields{value, where, report};
    if (const auto kind = fields.word_index("kind", kQuestionKindKeys, Need::required))
        out.kind = static_cast<QuestionKind>(*kind);
    workshop_text(fields, "text", out.text, Need::required);
}

void read_task(Fields& fields, FeedbackItem& out) {
    fields.each(
        "questions", Need::required,
        [&](const Json& value, const std::string& where) {
            read_question(value, where, fields.report(), out.questions.emplace_back());
        },
        kMostQuestions);
    if (out.questions.empty()) fields.report().add(core::kEmpty, fields.at("questions"));
}

template <std::size_t Index = 0>
void read_task_of(std::size_t kind, Fields& fields, WorkshopTask& out) {
    if constexpr (Index < std::variant_size_v<WorkshopTask>) {
        if (kind == Index) return read_task(fields, out.emplace<Index>());
        read_task_of<Index + 1>(kind, fields, out);
    }
}

void read_item(const Json& value, const std::string& where, Report& report, WorkshopItem& out) {
    Fields fields{value, where, report};
    workshop_text(fields, "title", out.title, Need::required);
    fields.integer("minutes", out.minutes, 1, kLongestMinutes, Need::required);
    workshop_text(fields, "note", out.note);
    workshop_text(fields, "discussion", out.discussion);
    const auto kind = fields.word_index("kind", kWorkshopTaskKeys, Need::required);
    if (!kind) return fields.ignore_the_rest();
    read_task_of(*kind, fields, out.task);
}

void read_plan_fields(const Json& document, Report& report, WorkshopPlan& out) {
    Fields fields{document, "", report};
    for (const char* key : {"$schema", "format"}) fields.ignore(key);
    fields.id("id", out.id, Need::required);
    fields.version("version", out.version);
    workshop_text(fields, "title", out.title, Need::required);
    fields.integer("minutes", out.minutes, 1, kLongestMinutes, Need::required);
    fields.id("rubric", out.rubric, Need::required);
    if (const auto counting = fields.word_index("counts", kCountingKeys))
        out.counting = static_cast<Counting>(*counting);
    fields.integer("seats", out.seats, 1, kMostSeats);
    fields.strings("roster", out.roster);
    fields.each(
        "items", Need::required,
        [&](const Json& item, const std::string& where) { read_item(item, where, report, out.items.emplace_back()); },
        kMostWorkshopItems);
    if (out.items.empty() && fields.find("items")) report.add(core::kEmpty, "/items");
}

} // namespace

} // namespace store

Loaded<WorkshopPlan> read_workshop(std::string_view json) {
    store::Report report;
    WorkshopPlan plan;
    if (const auto document = store::open_document(json, "propartif.workshop", store::kContentLimits, report))
        store::read_plan_fields(*document, report, plan);
    plan.content_hash = sha256_hex(json);
    return store::loaded(std::move(plan), report);
}

} // namespace propartif

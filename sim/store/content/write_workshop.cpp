#include "propartif/library.hpp"
#include "store/content/written.hpp"

namespace propartif {

namespace store {

namespace {

void put_task(Ordered& json, const TalkItem& task) {
    put_text(json, "text", task.text);
}

void put_task(Ordered& json, const ClassPlayItem& task) {
    json["scenario"] = task.scenario.value;
    json["by"] = kPlayByKeys[static_cast<std::size_t>(task.by)];
}

void put_task(Ordered& json, const DrillItems& task) {
    json["drill"] = task.drill;
    json["rounds"] = task.rounds;
}

void put_task(Ordered& json, const WriteItem& task) {
    json["says"] = as_json(task.says);
    json["focus"] = as_json(task.focus);
    json["prompt"] = as_json(task.prompt);
    json["criterion"] = task.criterion.value;
}

void put_task(Ordered& json, const PairsItem& task) {
    json["scenario"] = task.scenario.value;
    json["samples"] = Ordered::array();
    for (const RatingSample& sample : task.samples)
        json["samples"].push_back({{"reply", as_json(sample.reply)}, {"levels", as_json(sample.levels)}});
    json["rounds"] = task.rounds;
    json["group"] = task.group;
}

void put_task(Ordered& json, const FeedbackItem& task) {
    json["questions"] = Ordered::array();
    for (const FormQuestion& question : task.questions)
        json["questions"].push_back(
            {{"kind", kQuestionKindKeys[static_cast<std::size_t>(question.kind)]}, {"text", as_json(question.text)}});
}

Ordered item_json(const WorkshopItem& item) {
    Ordered json{
        {"kind", kWorkshopTaskKeys[item.task.index()]}, {"title", as_json(item.title)}, {"minutes", item.minutes}};
    put_text(json, "note", item.note);
    put_text(json, "discussion", item.discussion);
    std::visit([&](const auto& task) { put_task(json, task); }, item.task);
    return json;
}

} // namespace

} // namespace store

std::string write_workshop(const WorkshopPlan& plan) {
    using namespace store;
    Ordered json{{"$schema", "../schema/workshop.schema.json"},
                 {"format", "propartif.workshop/1"},
                 {"id", plan.id},
                 {"version", plan.version},
                 {"title", as_json(plan.title)},
                 {"minutes", plan.minutes},
                 {"rubric", plan.rubric},
                 {"counts", kCountingKeys[static_cast<std::size_t>(plan.counting)]},
                 {"seats", plan.seats}};
    put_strings(json, "roster", plan.roster);
    json["items"] = Ordered::array();
    for (const WorkshopItem& item : plan.items) json["items"].push_back(item_json(item));
    return written(json);
}

} // namespace propartif

#include "propartif/library.hpp"
#include "store/content/written.hpp"

namespace propartif {

namespace store {

namespace {

using store::as_json; // else those declared here would hide them

void put_task(Ordered& json, const Focus&, const SortTask& task) {
    json["reply"] = as_json(task.reply);
    json["answer"] = task.answer;
    json["because"] = as_json(task.because);
}

void put_task(Ordered& json, const Focus& focus, const WriteTask& task) {
    json["focus"] = as_json(focus);
    put_text(json, "facts", task.facts);
    json["goal"] = as_json(task.goal);
    json["hint"] = as_json(task.hint);
    json["examples"] = Ordered::array();
    for (const Example& example : task.examples) json["examples"].push_back(as_json(example));
}

Ordered as_json(const Piece& piece) {
    Ordered json{{"text", as_json(piece.text)}};
    if (piece.right) json["right"] = true;
    json["because"] = as_json(piece.because);
    return json;
}

void put_task(Ordered& json, const Focus& focus, const BuildTask& task) {
    json["focus"] = as_json(focus);
    json["parts"] = Ordered::array();
    for (const Part& part : task.parts) {
        Ordered pieces = Ordered::array();
        for (const Piece& piece : part.pieces) pieces.push_back(as_json(piece));
        json["parts"].push_back({{"criterion", part.criterion.value}, {"options", std::move(pieces)}});
    }
}

Ordered as_json(const DrillItem& item) {
    Ordered json{{"id", item.id}, {"setting", as_json(item.setting)}, {"says", as_json(item.says)}};
    std::visit([&](const auto& task) { put_task(json, item.focus, task); }, item.task);
    return json;
}

} // namespace

} // namespace store

std::string write_drill(const Drill& drill) {
    using namespace store;
    Ordered json{{"$schema", "../schema/drill.schema.json"},
                 {"format", "propartif.drill/1"},
                 {"id", drill.id},
                 {"version", drill.version},
                 {"title", as_json(drill.title)},
                 {"intro", as_json(drill.intro)},
                 {"skill", drill.skill},
                 {"rubric", drill.rubric}};
    json["items"] = Ordered::array();
    for (const DrillItem& item : drill.items) json["items"].push_back(as_json(item));
    return written(json);
}

} // namespace propartif

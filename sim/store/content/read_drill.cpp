#include "propartif/library.hpp"
#include "store/content/json_walk.hpp"
#include "store/content/loaded.hpp"
#include "store/content/read_node.hpp"

namespace propartif {

namespace store {

namespace {

void read_task(Fields& fields, SortTask& out) {
    fields.text("reply", out.reply, Need::required);
    fields.integer("answer", out.answer, -1, 1, Need::required);
    fields.text("because", out.because, Need::required);
}

void read_drill_example(const Json& value, const std::string& where, Report& report, Example& out) {
    Fields fields{value, where, report};
    fields.string("text", out.text, Need::required);
    read_levels(fields, "expect", out.expect);
}

void read_task(Fields& fields, WriteTask& out) {
    fields.text("facts", out.facts);
    read_levels(fields, "goal", out.goal);
    if (out.goal.empty() && fields.find("goal")) fields.report().add(core::kEmpty, fields.at("goal"));
    fields.text("hint", out.hint, Need::required);
    fields.list_of("examples", Need::required, out.examples, read_drill_example);
}

void read_piece(const Json& value, const std::string& where, Report& report, Piece& out) {
    Fields fields{value, where, report};
    fields.text("text", out.text, Need::required);
    fields.boolean("right", out.right);
    fields.text("because", out.because, Need::required);
}

void read_part(const Json& value, const std::string& where, Report& report, Part& out) {
    Fields fields{value, where, report};
    fields.id("criterion", out.criterion.value, Need::required);
    fields.list_of("options", Need::required, out.pieces, read_piece);
}

void read_task(Fields& fields, BuildTask& out) {
    fields.list_of("parts", Need::required, out.parts, read_part);
}

// The keys say which task it is; every item has exactly one.
void read_item(const Json& value, const std::string& where, Report& report, DrillItem& out) {
    Fields fields{value, where, report};
    fields.id("id", out.id, Need::required);
    fields.text("setting", out.setting, Need::required);
    fields.text("says", out.says, Need::required);
    const bool sorts = fields.find("reply") != nullptr;
    const bool writes = fields.find("goal") != nullptr;
    const bool builds = fields.find("parts") != nullptr;
    if (int{sorts} + int{writes} + int{builds} != 1) {
        report.add(core::kNotOneTask, where, {out.id});
        fields.ignore_the_rest();
        return;
    }
    if (!sorts)
        if (const Json* focus = fields.find("focus", Need::required))
            read_focus(*focus, fields.at("focus"), report, out.focus);
    if (sorts)
        read_task(fields, out.task.emplace<SortTask>());
    else if (writes)
        read_task(fields, out.task.emplace<WriteTask>());
    else
        read_task(fields, out.task.emplace<BuildTask>());
}

void read_drill_fields(const Json& document, Report& report, Drill& out) {
    Fields fields{document, "", report};
    for (const char* key : {"$schema", "format"}) fields.ignore(key);
    fields.id("id", out.id, Need::required);
    fields.version("version", out.version);
    fields.text("title", out.title, Need::required);
    fields.text("intro", out.intro, Need::required);
    fields.id("skill", out.skill, Need::required);
    fields.id("rubric", out.rubric, Need::required);
    fields.each(
        "items", Need::required,
        [&](const Json& item, const std::string& where) { read_item(item, where, report, out.items.emplace_back()); },
        kMaxNodes);
    if (out.items.empty() && fields.find("items")) report.add(core::kEmpty, "/items");
}

} // namespace

} // namespace store

Loaded<Drill> read_drill(std::string_view json) {
    store::Report report;
    Drill drill;
    if (const auto document = store::open_document(json, "propartif.drill", store::kContentLimits, report))
        store::read_drill_fields(*document, report, drill);
    drill.content_hash = sha256_hex(json);
    return store::loaded(std::move(drill), report);
}

} // namespace propartif

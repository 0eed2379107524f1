#include "propartif/library.hpp"
#include "store/content/loaded.hpp"
#include "store/content/read_condition.hpp"

namespace propartif {

namespace store {

namespace {

constexpr int kWidestScale = 100;

void read_scale(Fields& parent, std::string_view key, int& min, int& max, Need need) {
    const Json* const scale = parent.find(key, need);
    if (!scale) return;
    Fields fields{*scale, parent.at(key), parent.report()};
    fields.integer("min", min, -kWidestScale, kWidestScale, Need::required);
    fields.integer("max", max, -kWidestScale, kWidestScale, Need::required);
}

void read_anchor(const Json& value, const std::string& where, Report& report, Anchor& out) {
    Fields fields{value, where, report};
    fields.integer("level", out.level, -kWidestScale, kWidestScale, Need::required);
    fields.text("text", out.text, Need::required);
    fields.text("example", out.example);
}

void read_rule(const Json& value, const std::string& where, Report& report, LevelRule& out) {
    Fields fields{value, where, report};
    fields.integer("level", out.level, -kWidestScale, kWidestScale, Need::required);
    fields.ids("all", out.all, IdKind::flag);
    fields.ids("any", out.any, IdKind::flag);
    fields.ids("none", out.none, IdKind::flag);
    fields.boolean("firm", out.firm);
}

void read_criterion(const Json& value, const std::string& where, Report& report, Criterion& out) {
    constexpr double kHeaviest = 1000.0;
    Fields fields{value, where, report};
    fields.id("id", out.id.value, Need::required);
    fields.text("title", out.title, Need::required);
    read_scale(fields, "scale", out.min, out.max, Need::required);
    out.otherwise = out.min;
    fields.integer("otherwise", out.otherwise, -kWidestScale, kWidestScale);
    fields.number("weight", out.weight, -kHeaviest, kHeaviest); // a negative one is the validator's to refuse
    out.skill = out.id.value;
    fields.id("skill", out.skill, Need::optional, IdKind::flag);
    fields.list_of("anchors", Need::optional, out.anchors, read_anchor);
    fields.list_of("levels", Need::optional, out.levels, read_rule);
    fields.text("tip", out.tip);
}

void read_signal(const Json& value, const std::string& where, Report& report, SignalSpec& out) {
    Fields fields{value, where, report};
    fields.id("id", out.id, Need::required, IdKind::flag);
    fields.string("kind", out.kind, Need::required);
    fields.loose_string("of", out.of);
    fields.strings("cues", out.cues);
    fields.text("title", out.title);
}

void read_gate(const Json& value, const std::string& where, Report& report, Gate& out) {
    Fields fields{value, where, report};
    fields.id("flag", out.flag, Need::required, IdKind::flag);
    fields.integer("cap", out.cap, 0, 100, Need::required);
    fields.text("because", out.because, Need::required);
    fields.text("title", out.title);
    fields.ids("signals", out.signals, IdKind::flag);
}

void read_reaction(const Json& value, const std::string& where, Report& report, Reaction& out) {
    Fields fields{value, where, report};
    if (const Json* when = fields.find("when")) read_condition(*when, fields.at("when"), report, out.when);
    fields.text("because", out.because);
    const Json* const effects = fields.find("effects", Need::required);
    if (!effects) return;
    Fields change{*effects, fields.at("effects"), report};
    change.integer("tension", out.tension, -kWidestChange, kWidestChange);
    change.integer("trust", out.trust, -kWidestChange, kWidestChange);
}

void read_pass_bounds(const Json& value, const std::string& where, Report& report, PassRule& out) {
    if (!expect_object(value, where, report)) return;
    for (const auto& [name, bounds] : value.items()) {
        const std::string at = where + '/' + pointer_part(name);
        std::string id;
        read_id(Json(name), at, report, id);
        if (!id.empty()) read_bounds(bounds, at, report, out.bounds[CriterionId{id}]);
    }
}

// Keys other than these two are bounds of criteria, so no key is unknown here.
void read_passing(const Json& value, const std::string& where, Report& report, Passing& out) {
    if (!expect_object(value, where, report)) return;
    Json bounds = value;
    bounds.erase("without_flags");
    bounds.erase("any");
    PassRule all;
    read_pass_bounds(bounds, where, report, all);
    out.all = std::move(all.bounds);
    Json rest = Json::object();
    for (const char* key : {"without_flags", "any"})
        if (value.contains(key)) rest[key] = value[key];
    Fields fields{rest, where, report};
    fields.boolean("without_flags", out.without_flags);
    fields.list_of("any", Need::optional, out.any, read_pass_bounds);
}

void read_global_rating(const Json& value, const std::string& where, Report& report, GlobalRating& out) {
    Fields fields{value, where, report};
    read_scale(fields, "scale", out.min, out.max, Need::required);
    fields.list_of("anchors", Need::optional, out.anchors, read_anchor);
}

void read_rubric_fields(const Json& document, Report& report, Rubric& out) {
    Fields fields{document, "", report};
    fields.ignore("$schema");
    fields.ignore("format");
    fields.id("id", out.id, Need::required);
    fields.version("version", out.version);
    fields.text("title", out.title, Need::required);
    fields.id("lexicon", out.lexicon, Need::required);
    fields.id("model", out.model);
    fields.list_of("criteria", Need::required, out.criteria, read_criterion);
    fields.list_of("signals", Need::optional, out.signals, read_signal);
    fields.list_of("gates", Need::optional, out.gates, read_gate);
    fields.list_of("reactions", Need::optional, out.reactions, read_reaction);
    if (const Json* silence = fields.find("silence"))
        read_reaction(*silence, fields.at("silence"), report, out.silence.emplace());
    if (const Json* rating = fields.find("global_rating"))
        read_global_rating(*rating, fields.at("global_rating"), report, out.global_rating);
    if (const Json* passing = fields.find("passing", Need::required))
        read_passing(*passing, fields.at("passing"), report, out.passing);
}

// What could be read of it; nothing when it is no rubric at all.
Loaded<Rubric> read_what_is_there(std::string_view json) {
    Report report;
    Loaded<Rubric> read;
    if (const auto document = open_document(json, "propartif.rubric", kContentLimits, report)) {
        read_rubric_fields(*document, report, read.value.emplace());
        read.value->content_hash = sha256_hex(json);
    }
    read.found = report.take();
    return read;
}

} // namespace

} // namespace store

Loaded<Rubric> read_rubric_draft(std::string_view json) {
    return store::read_what_is_there(json);
}

Loaded<Rubric> read_rubric(std::string_view json) {
    Loaded<Rubric> read = store::read_what_is_there(json);
    if (has_errors(read.found)) read.value.reset();
    return read;
}

} // namespace propartif

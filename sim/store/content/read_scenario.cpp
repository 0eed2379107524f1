#include "propartif/library.hpp"
#include "store/content/loaded.hpp"
#include "store/content/read_node.hpp"

namespace propartif {

namespace store {

namespace {

std::optional<double> heat_of(std::string_view behaviour) {
    for (const BehaviourKind& each : kBehaviours)
        if (each.key == behaviour) return each.heat;
    return std::nullopt;
}

void read_behaviour(Fields& fields, std::string& out) {
    std::array<std::string_view, kBehaviours.size()> keys;
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = kBehaviours[i].key;
    if (const auto index = fields.word_index("behaviour", keys, Need::required)) out = keys[*index];
}

void read_portrait(const Json& value, const std::string& where, Report& report, Portrait& out) {
    Fields fields{value, where, report};
    fields.word("age", out.age, {"young", "adult", "older"});
    fields.word("head", out.head, {"peci", "hijab", "short", "thin", "curly", "long", "bun"});
    fields.integer("skin", out.skin, 1, 5);
    fields.number("heat", out.heat, -1.0, 1.0);
    fields.boolean("glasses", out.glasses);
    fields.boolean("moustache", out.moustache);
    fields.boolean("lash", out.lash);
    fields.boolean("tear", out.tear);
    fields.integer("wide", out.wide, 0, 2);
    fields.word("collar", out.collar, {"shirt", "koko"});
    fields.colour("cloth", out.cloth);
    fields.colour("scarf", out.scarf);
    fields.colour("hair", out.hair);
}

void read_button(const Json& value, const std::string& where, Report& report, ButtonNote& out) {
    Fields fields{value, where, report};
    fields.word("owner", out.owner, {"citizen", "officer"}, Need::required);
    fields.text("text", out.text, Need::required);
}

void read_hidden(const Json& value, const std::string& where, Report& report, HiddenFact& out) {
    Fields fields{value, where, report};
    fields.id("id", out.id, Need::required);
    fields.text("text", out.text, Need::required);
    if (const Json* when = fields.find("revealed_when", Need::required))
        read_condition(*when, fields.at("revealed_when"), report, out.revealed_when);
}

void read_citizen(const Json& value, const std::string& where, Report& report, Citizen& out) {
    Fields fields{value, where, report};
    fields.string("name", out.name, Need::required);
    read_behaviour(fields, out.behaviour);
    fields.text("about", out.about);
    out.portrait.heat = heat_of(out.behaviour).value_or(0.0);
    if (const Json* portrait = fields.find("portrait"))
        read_portrait(*portrait, fields.at("portrait"), report, out.portrait);
    if (const Json* start = fields.find("start")) {
        Fields state{*start, fields.at("start"), report};
        state.integer("tension", out.start_tension, 0, 100);
        state.integer("trust", out.start_trust, 0, 100);
    }
    if (const Json* temper = fields.find("temper")) {
        constexpr double kStrongest = 10.0;
        Fields factors{*temper, fields.at("temper"), report};
        factors.number("tension", out.temper_tension, 0.0, kStrongest);
        factors.number("trust", out.temper_trust, 0.0, kStrongest);
    }
    fields.list_of("red_buttons", Need::optional, out.red_buttons, read_button);
    fields.list_of("green_buttons", Need::optional, out.green_buttons, read_button);
    fields.list_of("hidden", Need::optional, out.hidden, read_hidden);
}

void read_scenario_fields(const Json& document, Report& report, std::size_t most_nodes, Scenario& out) {
    Fields fields{document, "", report};
    for (const char* key : {"$schema", "format"}) fields.ignore(key);
    fields.id("id", out.id.value, Need::required);
    fields.version("version", out.version);
    fields.text("title", out.title, Need::required);
    fields.text("summary", out.summary);
    fields.text("setting", out.setting);
    fields.strings("authors", out.authors);
    fields.string("license", out.license);
    fields.integer("level", out.level, 1, 5, Need::required);
    fields.integer("minutes", out.minutes, 1, 600, Need::required);
    fields.id("rubric", out.rubric, Need::required);
    fields.ids("topics", out.topics, IdKind::topic);
    fields.ids("cards", out.cards, IdKind::plain);
    if (const Json* citizen = fields.find("citizen", Need::required))
        read_citizen(*citizen, fields.at("citizen"), report, out.citizen);
    fields.ids("flags", out.flags, IdKind::flag);
    fields.id("start", out.start.value, Need::required);
    fields.each(
        "nodes", Need::required,
        [&](const Json& node, const std::string& where) { read_node(node, where, report, out.nodes.emplace_back()); },
        most_nodes);
}

Loaded<Scenario> read_within(std::string_view json, const Limits& limits, std::size_t most_nodes) {
    Report report;
    Loaded<Scenario> read;
    if (const auto document = open_document(json, "propartif.scenario", limits, report)) {
        read_scenario_fields(*document, report, most_nodes, read.value.emplace());
        read.value->content_hash = sha256_hex(json);
    }
    read.found = report.take();
    return read;
}

} // namespace

} // namespace store

Loaded<Scenario> read_draft(std::string_view json) {
    return store::read_within(json, store::kDraftLimits, store::kMaxDraftNodes);
}

Loaded<Scenario> read_scenario(std::string_view json) {
    Loaded<Scenario> read = store::read_within(json, store::kContentLimits, store::kMaxNodes);
    if (has_errors(read.found)) read.value.reset();
    return read;
}

} // namespace propartif

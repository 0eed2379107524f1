#include "store/content/read_node.hpp"

namespace propartif::store {

namespace {

constexpr int kWidestLevel = 100;

void read_line(const Json& value, const std::string& where, Report& report, Line& out) {
    Fields fields{value, where, report};
    read_when(fields, out.when);
    fields.text("text", out.text, Need::required);
    fields.text("thought", out.thought);
}

void read_route(const Json& value, const std::string& where, Report& report, Route& out) {
    Fields fields{value, where, report};
    read_when(fields, out.when);
    fields.id("to", out.to.value, Need::required);
}

// One fact or need: a phrase, or a list of alternative phrasings.
void read_alternatives(const Json& value, const std::string& where, Report& report, std::vector<std::string>& out) {
    if (!value.is_array()) {
        read_string(value, where, report, out.emplace_back());
        return;
    }
    if (value.empty()) report.add(core::kEmpty, where);
    std::size_t index = 0;
    for (const Json& phrase : value)
        read_string(phrase, where + '/' + std::to_string(index++), report, out.emplace_back());
}

void read_effects(const Json& value, const std::string& where, Report& report, Effects& out) {
    Fields fields{value, where, report};
    fields.integer("tension", out.tension, -kWidestChange, kWidestChange);
    fields.integer("trust", out.trust, -kWidestChange, kWidestChange);
    fields.ids("set", out.set, IdKind::flag);
    fields.ids("clear", out.clear, IdKind::flag);
}

void read_next(Fields& fields, std::vector<Route>& out) {
    const Json* const next = fields.find("next", Need::required);
    if (!next) return;
    if (next->is_string()) {
        fields.id("next", out.emplace_back().to.value);
        return;
    }
    if (next->is_array() && next->empty()) fields.report().add(core::kEmpty, fields.at("next"));
    fields.list_of("next", Need::required, out, read_route);
}

void read_choice(const Json& value, const std::string& where, Report& report, Choice& out) {
    Fields fields{value, where, report};
    fields.id("id", out.id.value, Need::required);
    fields.text("text", out.text, Need::required);
    read_levels(fields, "levels", out.levels);
    fields.ids("flags", out.flags, IdKind::flag);
    if (const Json* effects = fields.find("effects"))
        read_effects(*effects, fields.at("effects"), report, out.effects.emplace());
    fields.text("feedback", out.feedback);
    read_when(fields, out.when);
    read_next(fields, out.next);
}

void read_example(const Json& value, const std::string& where, Report& report, Example& out) {
    Fields fields{value, where, report};
    fields.string("text", out.text, Need::required);
    read_levels(fields, "expect", out.expect);
    if (fields.find("to")) fields.id("to", out.to.emplace().value);
}

void read_free_text(const Json& value, const std::string& where, Report& report, FreeText& out) {
    Fields fields{value, where, report};
    fields.list_of("routes", Need::required, out.routes, read_route);
    if (out.routes.empty() && fields.find("routes")) report.add(core::kEmpty, fields.at("routes"));
    if (fields.find("review")) fields.id("review", out.review.emplace().value);
    fields.list_of("examples", Need::optional, out.examples, read_example);
}

void read_ending(const Json& value, const std::string& where, Report& report, Ending& out) {
    Fields fields{value, where, report};
    if (const auto index = fields.word_index("outcome", kOutcomeKeys, Need::required))
        out.outcome = static_cast<Outcome>(*index);
    fields.text("text", out.text, Need::required);
    fields.text("lesson", out.lesson);
}

} // namespace

void read_focus(const Json& value, const std::string& where, Report& report, Focus& out) {
    Fields fields{value, where, report};
    fields.list_of("content", Need::optional, out.content, read_alternatives);
    fields.strings("emotion", out.emotion);
    fields.list_of("interest", Need::optional, out.interest, read_alternatives);
}

void read_levels(Fields& fields, std::string_view key, Levels& out) {
    fields.members(key, Need::required, [&](const std::string& name, const Json& value, const std::string& where) {
        std::string id;
        read_id(Json(name), where, fields.report(), id);
        if (!id.empty()) read_integer(value, where, fields.report(), out[CriterionId{id}], -kWidestLevel, kWidestLevel);
    });
}

void read_node(const Json& value, const std::string& where, Report& report, Node& out) {
    Fields fields{value, where, report};
    fields.id("id", out.id.value, Need::required);
    if (const Json* ending = fields.find("ending"))
        read_ending(*ending, fields.at("ending"), report, out.ending.emplace());
    // An ending needs no phase: it closes the conversation whatever it says.
    out.phase = out.ending ? Phase::closing : Phase::intake;
    if (const auto index = fields.word_index("phase", kPhaseKeys, out.ending ? Need::optional : Need::required))
        out.phase = static_cast<Phase>(*index);
    fields.list_of("says", Need::optional, out.says, read_line);
    if (const Json* focus = fields.find("focus")) read_focus(*focus, fields.at("focus"), report, out.focus);
    fields.integer("seconds", out.seconds, 1, 3600);
    fields.list_of("choices", Need::optional, out.choices, read_choice);
    if (const Json* free_text = fields.find("free_text"))
        read_free_text(*free_text, fields.at("free_text"), report, out.free_text.emplace());
}

} // namespace propartif::store

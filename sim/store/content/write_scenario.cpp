#include "propartif/library.hpp"
#include "store/content/carry_over.hpp"
#include "store/content/written.hpp"

namespace propartif {

namespace store {

namespace {

using store::as_json; // else those declared here would hide them

// The templates below find these only when they are declared before them.
Ordered as_json(const ButtonNote& note);
Ordered as_json(const HiddenFact& fact);
Ordered as_json(const Line& line);
Ordered as_json(const Route& route);
Ordered as_json(const Choice& choice);
Ordered as_json(const Node& node);

template <class T>
Ordered listed(const std::vector<T>& list) {
    Ordered json = Ordered::array();
    for (const T& each : list) json.push_back(as_json(each));
    return json;
}

template <class T>
void put_list(Ordered& object, const char* key, const std::vector<T>& list) {
    if (!list.empty()) object[key] = listed(list);
}

void put_when(Ordered& object, const std::optional<Condition>& when) {
    if (when) object["when"] = as_json(*when);
}

Ordered as_json(const ButtonNote& note) {
    return {{"owner", note.owner}, {"text", as_json(note.text)}};
}

Ordered as_json(const HiddenFact& fact) {
    return {{"id", fact.id}, {"text", as_json(fact.text)}, {"revealed_when", as_json(fact.revealed_when)}};
}

Ordered as_json(const Portrait& portrait) {
    Ordered json{{"age", portrait.age}, {"head", portrait.head}, {"skin", portrait.skin}, {"heat", portrait.heat}};
    const std::pair<const char*, bool> marks[] = {{"glasses", portrait.glasses},
                                                  {"moustache", portrait.moustache},
                                                  {"lash", portrait.lash},
                                                  {"tear", portrait.tear}};
    for (const auto& [key, present] : marks)
        if (present) json[key] = true;
    if (portrait.wide != 0) json["wide"] = portrait.wide;
    json["collar"] = portrait.collar;
    json["cloth"] = portrait.cloth;
    json["scarf"] = portrait.scarf;
    if (!portrait.hair.empty()) json["hair"] = portrait.hair;
    return json;
}

Ordered as_json(const Citizen& citizen) {
    Ordered json{{"name", citizen.name}, {"behaviour", citizen.behaviour}};
    put_text(json, "about", citizen.about);
    json["portrait"] = as_json(citizen.portrait);
    json["start"] = {{"tension", citizen.start_tension}, {"trust", citizen.start_trust}};
    json["temper"] = {{"tension", citizen.temper_tension}, {"trust", citizen.temper_trust}};
    put_list(json, "red_buttons", citizen.red_buttons);
    put_list(json, "green_buttons", citizen.green_buttons);
    put_list(json, "hidden", citizen.hidden);
    return json;
}

Ordered as_json(const Line& line) {
    Ordered json = Ordered::object();
    put_when(json, line.when);
    json["text"] = as_json(line.text);
    put_text(json, "thought", line.thought);
    return json;
}

Ordered as_json(const Route& route) {
    Ordered json = Ordered::object();
    put_when(json, route.when);
    json["to"] = route.to.value;
    return json;
}

Ordered as_json(const Effects& effects) {
    Ordered json = Ordered::object();
    if (effects.tension) json["tension"] = *effects.tension;
    if (effects.trust) json["trust"] = *effects.trust;
    put_strings(json, "set", effects.set);
    put_strings(json, "clear", effects.clear);
    return json;
}

Ordered as_json(const Choice& choice) {
    Ordered json{{"id", choice.id.value}, {"text", as_json(choice.text)}, {"levels", as_json(choice.levels)}};
    put_strings(json, "flags", choice.flags);
    if (choice.effects) json["effects"] = as_json(*choice.effects);
    put_text(json, "feedback", choice.feedback);
    put_when(json, choice.when);
    const bool bare = choice.next.size() == 1 && !choice.next.front().when;
    json["next"] = bare ? Ordered(choice.next.front().to.value) : listed(choice.next);
    return json;
}

Ordered as_json(const FreeText& free_text) {
    Ordered json{{"routes", listed(free_text.routes)}};
    if (free_text.review) json["review"] = free_text.review->value;
    put_list(json, "examples", free_text.examples);
    return json;
}

Ordered as_json(const Ending& ending) {
    Ordered json{{"outcome", kOutcomeKeys[static_cast<std::size_t>(ending.outcome)]}, {"text", as_json(ending.text)}};
    put_text(json, "lesson", ending.lesson);
    return json;
}

Ordered as_json(const Node& node) {
    Ordered json{{"id", node.id.value}};
    if (!node.ending || node.phase != Phase::closing) json["phase"] = kPhaseKeys[static_cast<std::size_t>(node.phase)];
    put_list(json, "says", node.says);
    if (node.focus != Focus{}) json["focus"] = as_json(node.focus);
    if (node.seconds) json["seconds"] = *node.seconds;
    put_list(json, "choices", node.choices);
    if (node.free_text) json["free_text"] = as_json(*node.free_text);
    if (node.ending) json["ending"] = as_json(*node.ending);
    return json;
}

Ordered scenario_json(const Scenario& scenario) {
    Ordered json{{"$schema", "schema/scenario.schema.json"},
                 {"format", "propartif.scenario/1"},
                 {"id", scenario.id.value},
                 {"version", scenario.version},
                 {"title", as_json(scenario.title)}};
    put_text(json, "summary", scenario.summary);
    put_text(json, "setting", scenario.setting);
    put_strings(json, "authors", scenario.authors);
    if (!scenario.license.empty()) json["license"] = scenario.license;
    json["level"] = scenario.level;
    json["minutes"] = scenario.minutes;
    json["rubric"] = scenario.rubric;
    put_strings(json, "topics", scenario.topics);
    put_strings(json, "cards", scenario.cards);
    json["citizen"] = as_json(scenario.citizen);
    put_strings(json, "flags", scenario.flags);
    json["start"] = scenario.start.value;
    json["nodes"] = listed(scenario.nodes);
    return json;
}

} // namespace

} // namespace store

std::string write_scenario(const Scenario& scenario, std::string_view previous) {
    auto json = store::scenario_json(scenario);
    if (!previous.empty()) store::carry_over(previous, json);
    return store::written(json);
}

} // namespace propartif

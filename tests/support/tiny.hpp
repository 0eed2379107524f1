#pragma once
// The smallest rubric and scenario that still have every kind of part, for tests of any room.
#include "propartif/session.hpp"
#include <string>
#include <utility>
#include <vector>

namespace propartif::tests {

inline CriterionId criterion(std::string id) {
    return CriterionId{std::move(id)};
}
inline NodeId node_id(std::string id) {
    return NodeId{std::move(id)};
}
inline ChoiceId choice_id(std::string id) {
    return ChoiceId{std::move(id)};
}
inline Text words(std::string text) {
    return {text, text + " (en)"};
}

inline Criterion scale(std::string id, int min, int max, double weight = 1.0) {
    Criterion made;
    made.id = CriterionId{id};
    made.title = words(id);
    made.min = min;
    made.max = max;
    made.otherwise = min < 0 ? 0 : min;
    made.weight = weight;
    made.skill = std::move(id);
    return made;
}

inline Condition level_at_least(const std::string& id, int min) {
    Condition made;
    made.levels[CriterionId{id}] = Bounds{min, std::nullopt};
    return made;
}
inline Condition level_at_most(const std::string& id, int max) {
    Condition made;
    made.levels[CriterionId{id}] = Bounds{std::nullopt, max};
    return made;
}
inline Condition flag_set(std::string flag) {
    Condition made;
    made.flags.push_back(std::move(flag));
    return made;
}

// button -1..1, content, emotion, interest 0..1, reframing 0..3, all of weight 1. Gates: bribery caps at 0, insult
// at 40. Reactions: 0 red button tension +15 trust -10; 1 green button -5 / +5; 2 emotion named -10 / 0.
inline Rubric tiny_rubric() {
    Rubric rubric;
    rubric.id = "tiny";
    rubric.version = "1.0.0";
    rubric.title = words("Tiny");
    rubric.lexicon = "tiny";
    rubric.criteria = {scale("button", -1, 1), scale("content", 0, 1), scale("emotion", 0, 1), scale("interest", 0, 1),
                       scale("reframing", 0, 3)};
    rubric.gates = {Gate{"bribery", 0, words("never"), words("Bribery"), {}},
                    Gate{"insult", 40, words("never"), words("Insult"), {}}};
    rubric.reactions = {Reaction{level_at_most("button", -1), 15, -10, words("pressed")},
                        Reaction{level_at_least("button", 1), -5, 5, words("calmed")},
                        Reaction{level_at_least("emotion", 1), -10, 0, words("felt heard")}};
    rubric.silence = Reaction{{}, 10, -5, words("no answer")};
    rubric.passing.all[criterion("button")] = Bounds{0, std::nullopt};
    rubric.passing.any = {PassRule{{{criterion("cei"), Bounds{2, std::nullopt}}}},
                          PassRule{{{criterion("reframing"), Bounds{2, std::nullopt}}}}};
    return rubric;
}

// Levels in the order of the tiny rubric's criteria.
inline Levels tiny_levels(int button, int content = 0, int emotion = 0, int interest = 0, int reframing = 0) {
    return {{criterion("button"), button},
            {criterion("content"), content},
            {criterion("emotion"), emotion},
            {criterion("interest"), interest},
            {criterion("reframing"), reframing}};
}

inline Choice tiny_choice(std::string id, Levels levels, std::string to) {
    Choice made;
    made.text = words("say " + id);
    made.id = ChoiceId{std::move(id)};
    made.levels = std::move(levels);
    made.feedback = words("why");
    made.next = {Route{std::nullopt, NodeId{std::move(to)}}};
    return made;
}

inline Node tiny_node(std::string id, std::vector<Choice> choices = {}) {
    Node made;
    made.says = {Line{std::nullopt, words("line of " + id), {}}};
    made.id = NodeId{std::move(id)};
    made.choices = std::move(choices);
    return made;
}

inline Node tiny_ending(std::string id, Outcome outcome = Outcome::restored) {
    Node made = tiny_node(std::move(id));
    made.phase = Phase::closing;
    made.ending = Ending{outcome, words("the end"), words("lesson")};
    return made;
}

inline Scenario scenario_of(std::vector<Node> nodes) {
    Scenario made;
    made.id = ScenarioId{"tiny"};
    made.version = "1.0.0";
    made.title = words("Tiny");
    made.summary = words("Small");
    made.setting = words("Counter");
    made.authors = {"Tests"};
    made.license = "CC-BY-4.0";
    made.rubric = "tiny";
    made.citizen.name = "Bu Ani";
    made.citizen.behaviour = "impatient";
    made.citizen.about = words("waits");
    made.citizen.start_tension = 50;
    made.citizen.start_trust = 50;
    made.start = nodes.front().id;
    made.nodes = std::move(nodes);
    return made;
}

inline FreeText tiny_free_text() {
    FreeText made;
    made.routes = {Route{level_at_least("emotion", 1), node_id("damai")}, Route{std::nullopt, node_id("talk")}};
    made.review = node_id("buka");
    made.examples = {
        Example{"Saya dengar Ibu lelah.", {{criterion("button"), 1}, {criterion("emotion"), 1}}, node_id("damai")},
        Example{"Tunggu saja.", {{criterion("button"), 0}}, node_id("talk")}};
    return made;
}

// buka: choices a (red, to talk), b (green with content and emotion, sets "dicek", to damai), c (only with "dicek", to
// pecah). talk: free text (emotion named: damai; else talk again; review: buka) and choice d (back to buka). damai,
// pecah: endings. A hidden fact "anak-sakit" is told once trust is 55 or more.
inline Scenario tiny_scenario() {
    Choice good = tiny_choice("b", tiny_levels(1, 1, 1), "damai");
    good.effects = Effects{std::nullopt, std::nullopt, {"dicek"}, {}};
    Choice late = tiny_choice("c", tiny_levels(-1), "pecah");
    late.when = flag_set("dicek");
    Node open = tiny_node("buka", {tiny_choice("a", tiny_levels(-1), "talk"), good, late});
    Node talk = tiny_node("talk", {tiny_choice("d", tiny_levels(0), "buka")});
    talk.phase = Phase::turning_point;
    talk.seconds = 60;
    talk.free_text = tiny_free_text();
    Scenario made = scenario_of({open, talk, tiny_ending("damai"), tiny_ending("pecah", Outcome::escalated)});
    made.flags = {"dicek"};
    HiddenFact fact;
    fact.id = "anak-sakit";
    fact.text = words("Her child is ill");
    fact.revealed_when.trust = Bounds{55, std::nullopt};
    made.citizen.hidden = {fact};
    return made;
}

inline Reply choose(const Session& session, std::string id) {
    Reply reply;
    reply.turn = static_cast<std::uint32_t>(session.turns.size());
    reply.choice = ChoiceId{std::move(id)};
    return reply;
}
inline Reply type(const Session& session, std::string text) {
    Reply reply;
    reply.turn = static_cast<std::uint32_t>(session.turns.size());
    reply.text = std::move(text);
    return reply;
}
inline Reply stay_silent(const Session& session) {
    Reply reply;
    reply.turn = static_cast<std::uint32_t>(session.turns.size());
    reply.silence = true;
    return reply;
}

// The evaluation a scorer would give, with the verdict by the rubric.
inline Evaluation found(const Rubric& rubric, Levels levels, std::vector<std::string> flags = {}) {
    Evaluation made;
    made.verdict = judge(rubric, levels, flags);
    made.levels = std::move(levels);
    made.flags = std::move(flags);
    return made;
}
inline Evaluation unjudged() {
    Evaluation made;
    made.verdict = Verdict::review;
    made.review = "too-long";
    return made;
}

} // namespace propartif::tests

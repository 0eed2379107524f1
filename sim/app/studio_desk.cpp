#include "app/judging.hpp"
#include "app/studio_asks.hpp"
#include "propartif/examples.hpp"
#include "studio/edits.hpp"
#include "studio/layout.hpp"
#include <algorithm>
#include <utility>

namespace propartif::app {

namespace {

const Rubric* rubric_of(const State& state) {
    return state.content->rubric_for(state.studio.desk->scenario());
}

std::set<std::string> card_ids(const Content& content) {
    std::set<std::string> ids;
    for (const auto& [id, card] : content.library.cards) ids.insert(id);
    return ids;
}

// The first differing criteria and the way it takes, as the author's own tests of this node see it.
ExampleRun run_of(const Scenario& scenario, const Node& node, const Example& example, const Scorer& scorer) {
    std::string said;
    for (const Line& line : node.says) said += (said.empty() ? "" : " ") + line.text.id;
    ExampleRun run{scorer.score({said, &node.focus}, example.text), {}, {}};
    for (const auto& [criterion, expected] : example.expect) {
        const auto found = run.evaluation.levels.find(criterion);
        if (found == run.evaluation.levels.end() || found->second != expected) run.off.push_back(criterion.value);
    }
    if (!example.to) return run;
    const NodeId went = example_route(scenario, *node.free_text, run.evaluation);
    if (went != *example.to) run.went = went;
    return run;
}

void run_examples(State& state) {
    Desk& desk = *state.studio.desk;
    desk.examples.clear();
    const Node* node = desk.shown();
    const Scorer* scorer = state.content->scorer_for(desk.scenario());
    if (!node || !node->free_text || !scorer) return;
    for (const Example& each : node->free_text->examples)
        desk.examples.push_back(run_of(desk.scenario(), *node, each, *scorer));
}

void count_texts(Desk& desk) {
    desk.texts = desk.untranslated = 0;
    studio::each_text(desk.scenario(), [&desk](const Text& text, const studio::TextPlace&) {
        if (text.id.empty()) return;
        ++desk.texts;
        if (text.en.empty()) ++desk.untranslated;
    });
}

void forget_gone(Desk& desk) {
    std::erase_if(desk.chosen, [&](const NodeId& id) { return !desk.scenario().find(id); });
}

// Moves and notes change nothing of the story: only the picture is drawn anew.
bool tells_another_story(const studio::Change& change) {
    return !change.nodes.empty() || change.head.has_value();
}

Effects take(State& state, studio::Change change, Now now) {
    if (!state.studio.desk || change.empty()) return {};
    Desk& desk = *state.studio.desk;
    const bool story = tells_another_story(change);
    desk.history.take(std::move(change), now);
    desk.changed_at = now;
    if (!desk.unsaved_since) desk.unsaved_since = now;
    if (!story) {
        desk.picture = studio::picture_of(desk.draft(), desk.problems);
        return {};
    }
    look_again(state);
    stage_again(state, now);
    return {};
}

const studio::Draft& draft_of(const State& state) {
    return state.studio.desk->draft();
}

studio::Change node_with_way(const State& state, const desk::AddNode& what, const NodeId& id) {
    Node node;
    node.id = id;
    node.phase = what.phase;
    if (what.ending)
        node.ending = Ending{Outcome::restored, {}, {}};
    else
        node.says.emplace_back();
    return studio::add_nodes(draft_of(state), {std::move(node)}, {{id, what.at}});
}

studio::Change reply_to(const studio::Draft& draft, const NodeId& from, const NodeId& to, const Rubric* rubric) {
    const Node* known = draft.scenario.find(from);
    if (!known || known->ending) return {};
    Node node = *known;
    studio::add_choice(node, to, rubric);
    studio::Change change = studio::put_node(draft, node, {});
    change.name = "connect";
    return change;
}

// One more change in the same step: made for the draft after the first.
void then(studio::Draft& after, studio::Change& first, const studio::Change& more) {
    studio::take(after, more);
    first.nodes.insert(first.nodes.end(), more.nodes.begin(), more.nodes.end());
    if (more.head) first.head = first.head ? studio::HeadSwap{first.head->before, more.head->after} : *more.head;
    first.places.insert(first.places.end(), more.places.begin(), more.places.end());
}

} // namespace

void look_again(State& state) {
    Desk& desk = *state.studio.desk;
    forget_gone(desk);
    const Glossary& glossary = state.content->library.glossary;
    desk.problems = studio::problems_of(desk.scenario(), rubric_of(state), glossary.terms.empty() ? nullptr : &glossary,
                                        card_ids(*state.content));
    desk.picture = studio::picture_of(desk.draft(), desk.problems);
    count_texts(desk);
    run_examples(state);
}

Effects ask(State& state, const desk::PutNode& what, Now now) {
    if (!state.studio.desk) return {};
    return take(state, studio::put_node(draft_of(state), what.node, what.field), now);
}

Effects ask(State& state, const desk::PutScenario& what, Now now) {
    if (!state.studio.desk) return {};
    return take(state, studio::put_scenario(draft_of(state), what.scenario, what.name), now);
}

Effects ask(State& state, const desk::PutHead& what, Now now) {
    if (!state.studio.desk) return {};
    return take(state, studio::put_head(draft_of(state), what.head, what.field), now);
}

Effects ask(State& state, const desk::AddNode& what, Now now) {
    if (!state.studio.desk) return {};
    const NodeId id = studio::free_node_id(draft_of(state).scenario, what.stem);
    studio::Change change = node_with_way(state, what, id);
    studio::Draft after = draft_of(state);
    studio::take(after, change);
    if (what.port) then(after, change, studio::connect(after, *what.port, id));
    if (what.from) then(after, change, reply_to(after, *what.from, id, rubric_of(state)));
    state.studio.desk->chosen = {id};
    return take(state, std::move(change), now);
}

Effects ask(State& state, const desk::RemoveChosen&, Now now) {
    if (!state.studio.desk) return {};
    return take(state, studio::remove_nodes(draft_of(state), state.studio.desk->chosen), now);
}

Effects ask(State& state, const desk::CopyChosen&, Now now) {
    if (!state.studio.desk) return {};
    constexpr studio::Point kBeside{40, 40};
    studio::Change change = studio::copy_nodes(draft_of(state), state.studio.desk->chosen, kBeside);
    std::set<NodeId> copies;
    for (const studio::NodeSwap& each : change.nodes)
        if (!each.before && each.after) copies.insert(each.after->id);
    Effects out = take(state, std::move(change), now);
    if (!copies.empty()) out = ask(state, desk::Choose{std::move(copies)}, now);
    return out;
}

Effects ask(State& state, const desk::RenameNode& what, Now now) {
    if (!state.studio.desk) return {};
    studio::Change change = studio::rename_node(draft_of(state), what.from, what.to);
    if (change.empty()) return {};
    if (state.studio.desk->chosen.erase(what.from) > 0) state.studio.desk->chosen.insert(what.to);
    return take(state, std::move(change), now);
}

Effects ask(State& state, const desk::Connect& what, Now now) {
    if (!state.studio.desk) return {};
    return take(state, studio::connect(draft_of(state), what.port, what.to), now);
}

Effects ask(State& state, const desk::AddReply& what, Now now) {
    if (!state.studio.desk) return {};
    return take(state, reply_to(draft_of(state), what.from, what.to, rubric_of(state)), now);
}

Effects ask(State& state, const desk::StartAt& what, Now now) {
    if (!state.studio.desk) return {};
    return take(state, studio::start_at(draft_of(state), what.node), now);
}

Effects ask(State& state, const desk::MoveNodes& what, Now now) {
    if (!state.studio.desk) return {};
    studio::Change change = studio::place_nodes(draft_of(state), what.places, {});
    if (what.phase) {
        studio::Draft after = draft_of(state);
        studio::take(after, change);
        for (const auto& [id, place] : what.places) {
            const Node* known = after.scenario.find(id);
            if (!known || known->ending || known->phase == *what.phase) continue;
            Node node = *known;
            node.phase = *what.phase;
            then(after, change, studio::put_node(after, node, {}));
        }
    }
    return take(state, std::move(change), now);
}

Effects ask(State& state, const desk::PutNotes& what, Now now) {
    if (!state.studio.desk) return {};
    return take(state, studio::put_notes(draft_of(state), what.notes, what.field), now);
}

Effects ask(State& state, const desk::LayOut&, Now now) {
    if (!state.studio.desk) return {};
    studio::Change change = studio::place_nodes(draft_of(state), studio::layered(draft_of(state).scenario), {});
    change.name = "layout";
    return take(state, std::move(change), now);
}

Effects ask(State& state, const desk::UseFix& what, Now now) {
    if (!state.studio.desk) return {};
    return take(state, studio::fixed(draft_of(state), what.problem, what.fix, rubric_of(state)), now);
}

Effects ask(State& state, const desk::Undo&, Now now) {
    if (!state.studio.desk || !state.studio.desk->history.undo()) return {};
    state.studio.desk->changed_at = now;
    if (!state.studio.desk->unsaved_since) state.studio.desk->unsaved_since = now;
    look_again(state);
    stage_again(state, now);
    return {};
}

Effects ask(State& state, const desk::Redo&, Now now) {
    if (!state.studio.desk || !state.studio.desk->history.redo()) return {};
    state.studio.desk->changed_at = now;
    if (!state.studio.desk->unsaved_since) state.studio.desk->unsaved_since = now;
    look_again(state);
    stage_again(state, now);
    return {};
}

Effects ask(State& state, const desk::Choose& what, Now) {
    if (!state.studio.desk) return {};
    state.studio.desk->chosen = what.nodes;
    forget_gone(*state.studio.desk);
    run_examples(state);
    return {};
}

} // namespace propartif::app

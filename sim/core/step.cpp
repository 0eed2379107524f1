#include "core/step.hpp"
#include <algorithm>
#include <cmath>

namespace propartif {

namespace {

Situation situation_of(const Session& session, const core::RunningTotal& total, const Levels* levels) {
    return {session.mood.tension, session.mood.trust, static_cast<int>(std::lround(total.mean())), levels,
            session.flags,        session.visits};
}

const Levels* levels_of(const Reply& reply, const Evaluation& evaluation) {
    return evaluation.verdict == Verdict::review && !reply.silence ? nullptr : &evaluation.levels;
}

// The reply just given, for conditions that are read between two replies.
const Levels* last_levels(const Session& session) {
    const auto last =
        std::find_if(session.turns.rbegin(), session.turns.rend(), [](const Turn& turn) { return !turn.superseded; });
    return last == session.turns.rend() ? nullptr : levels_of(last->reply, last->evaluation);
}

bool may(const std::optional<Condition>& when, const Situation& situation) {
    return !when || holds(*when, situation);
}

// Content without a line for everything still speaks: its last line.
std::uint32_t line_at(const Node& node, const Situation& situation) {
    for (std::size_t i = 0; i < node.says.size(); ++i)
        if (may(node.says[i].when, situation)) return static_cast<std::uint32_t>(i);
    return node.says.empty() ? 0 : static_cast<std::uint32_t>(node.says.size() - 1);
}

constexpr std::array<std::string_view, 17> kWideBlanks{
    "\xC2\x85",     "\xC2\xA0",     "\xE2\x80\x80", "\xE2\x80\x81", "\xE2\x80\x82", "\xE2\x80\x83",
    "\xE2\x80\x84", "\xE2\x80\x85", "\xE2\x80\x86", "\xE2\x80\x87", "\xE2\x80\x88", "\xE2\x80\x89",
    "\xE2\x80\x8A", "\xE2\x80\x8B", "\xE2\x80\xAF", "\xE3\x80\x80", "\xEF\xBB\xBF"};

bool blank(std::string_view text) {
    while (!text.empty()) {
        if (text.front() == ' ' || (text.front() >= '\t' && text.front() <= '\r')) {
            text.remove_prefix(1);
            continue;
        }
        const auto wide =
            std::ranges::find_if(kWideBlanks, [&](std::string_view each) { return text.starts_with(each); });
        if (wide == kWideBlanks.end()) return false;
        text.remove_prefix(wide->size());
    }
    return true;
}

Error error_at(ErrorCode code, const NodeId& node, std::string detail) {
    return {code, node.value, std::move(detail)};
}

struct Move { // a reply that passed the guards
    const Node* node{};
    const Choice* choice{}; // null: typed text or silence
};

const Choice* find_offered(const Node& node, const ChoiceId& id, const Situation& now) {
    const auto found = std::ranges::find(node.choices, id, &Choice::id);
    return found == node.choices.end() || !may(found->when, now) ? nullptr : &*found;
}

Result<Move> guard(const Scenario& scenario, const Session& session, const Reply& reply,
                   const core::RunningTotal& total) {
    const NodeId& here = session.here;
    if (session.outcome) return error_at(ErrorCode::session_ended, here, "the conversation is over");
    if (reply.turn != session.turns.size())
        return error_at(ErrorCode::stale_turn, here, "the reply answers another turn than the current one");
    const Node* node = scenario.find(here);
    if (!node) return error_at(ErrorCode::unknown_node, here, "the scenario has no such node");
    if (reply.choice) {
        const Choice* choice = find_offered(*node, *reply.choice, situation_of(session, total, last_levels(session)));
        if (!choice) return error_at(ErrorCode::unknown_choice, here, "no such choice now: " + reply.choice->value);
        return Move{node, choice};
    }
    if (reply.silence) return Move{node, nullptr};
    if (!node->free_text) return error_at(ErrorCode::not_offered, here, "this node takes no typed reply");
    if (blank(reply.text)) return error_at(ErrorCode::empty_reply, here, "nothing was typed");
    return Move{node, nullptr};
}

struct Change {
    double tension{};
    double trust{};
    std::vector<std::uint32_t> reactions;
};

Change react_to_silence(const Rubric& rubric, const Citizen& citizen, const Situation& before) {
    if (!rubric.silence || !holds(rubric.silence->when, before)) return {};
    return {std::round(rubric.silence->tension * citizen.temper_tension),
            std::round(rubric.silence->trust * citizen.temper_trust),
            {}};
}

// A reaction counts as applied when it moved, or could have moved, a number the author did not fix.
Change react(const Rubric& rubric, const Citizen& citizen, const Effects& fixed, const Situation& before) {
    Change change;
    const bool free = !fixed.tension && !fixed.trust;
    for (std::size_t i = 0; before.levels && i < rubric.reactions.size(); ++i) {
        const Reaction& reaction = rubric.reactions[i];
        if (!holds(reaction.when, before)) continue;
        change.tension += reaction.tension;
        change.trust += reaction.trust;
        if (free || (!fixed.tension && reaction.tension != 0) || (!fixed.trust && reaction.trust != 0))
            change.reactions.push_back(static_cast<std::uint32_t>(i));
    }
    change.tension = fixed.tension ? *fixed.tension : std::round(change.tension * citizen.temper_tension);
    change.trust = fixed.trust ? *fixed.trust : std::round(change.trust * citizen.temper_trust);
    return change;
}

int moved(int from, double by) {
    const double to = from + by;
    return to >= 0.0 ? static_cast<int>(std::min(to, 100.0)) : 0; // not-a-number lands on 0
}

const Route* first_route(const std::vector<Route>& routes, const Situation& after) {
    const auto found = std::ranges::find_if(routes, [&](const Route& route) { return may(route.when, after); });
    return found == routes.end() ? nullptr : &*found;
}

// Empty when content offers no way on.
NodeId next_of(const Move& move, const Reply& reply, const Situation& after) {
    const auto to = [](const Route* route) { return route ? route->to : NodeId{}; };
    if (move.choice) return to(first_route(move.choice->next, after));
    const std::optional<FreeText>& free_text = move.node->free_text;
    const Route* last = free_text && !free_text->routes.empty() ? &free_text->routes.back() : nullptr;
    if (reply.silence) return last ? last->to : move.node->id;
    if (!after.levels) return free_text->review ? *free_text->review : to(last);
    return to(first_route(free_text->routes, after));
}

void change_flags(std::set<std::string>& flags, const Effects& effects) {
    flags.insert(effects.set.begin(), effects.set.end());
    for (const std::string& flag : effects.clear) flags.erase(flag);
}

std::vector<std::string> reveal(const Citizen& citizen, const std::vector<std::string>& known, const Situation& after) {
    std::vector<std::string> told;
    for (const HiddenFact& fact : citizen.hidden)
        if (std::ranges::find(known, fact.id) == known.end() && holds(fact.revealed_when, after))
            told.push_back(fact.id);
    return told;
}

Turn opened(const Session& session, Reply reply, Evaluation evaluation, std::int64_t at_unix_millis) {
    Turn turn;
    turn.node = session.here;
    turn.line = session.line;
    turn.before = session.mood;
    turn.at_unix_millis = at_unix_millis;
    turn.reply = std::move(reply);
    turn.evaluation = std::move(evaluation);
    return turn;
}

void change_mood(Turn& turn, const Rubric& rubric, const Citizen& citizen, const Move& move, const Effects& effects,
                 const Situation& before) {
    const bool silent = !move.choice && turn.reply.silence;
    Change change = silent ? react_to_silence(rubric, citizen, before) : react(rubric, citizen, effects, before);
    turn.after = {moved(turn.before.tension, change.tension), moved(turn.before.trust, change.trust)};
    turn.reactions = std::move(change.reactions);
}

struct Arrival { // what the next node finds, kept apart until nothing can fail any more
    std::set<std::string> flags;
    std::map<NodeId, int> visits;
};

void arrive(Session& session, const Node& next, Arrival arrival, Turn turn) {
    session.here = next.id;
    session.mood = turn.after;
    session.flags = std::move(arrival.flags);
    session.visits = std::move(arrival.visits);
    session.revealed.insert(session.revealed.end(), turn.revealed.begin(), turn.revealed.end());
    if (next.ending) session.outcome = next.ending->outcome;
    session.turns.push_back(std::move(turn));
}

} // namespace

namespace core {

bool judged(const Turn& turn) {
    return levels_of(turn.reply, turn.evaluation) != nullptr;
}

void RunningTotal::add(const Rubric& rubric, const Turn& turn) {
    if (turn.superseded || !judged(turn)) return;
    sum += turn_score(rubric, turn.evaluation.levels, turn.evaluation.flags);
    ++turns;
}

RunningTotal total_of(const Rubric& rubric, const Session& session) {
    RunningTotal total;
    for (const Turn& turn : session.turns) total.add(rubric, turn);
    return total;
}

std::optional<Error> step(const Scenario& scenario, const Rubric& rubric, Session& session, Reply reply,
                          Evaluation evaluation, std::int64_t at_unix_millis, RunningTotal& total) {
    const Result<Move> allowed = guard(scenario, session, reply, total);
    if (!allowed) return allowed.error();
    const Move& move = allowed.value();
    Turn turn = opened(session, std::move(reply), std::move(evaluation), at_unix_millis);
    const Levels* levels = levels_of(turn.reply, turn.evaluation);
    const Effects effects = move.choice && move.choice->effects ? *move.choice->effects : Effects{};
    change_mood(turn, rubric, scenario.citizen, move, effects, situation_of(session, total, levels));

    RunningTotal grown = total;
    grown.add(rubric, turn);
    Arrival arrival{session.flags, session.visits};
    change_flags(arrival.flags, effects);
    const auto score = static_cast<int>(std::lround(grown.mean()));
    const Situation after{turn.after.tension, turn.after.trust, score, levels, arrival.flags, arrival.visits};
    turn.revealed = reveal(scenario.citizen, session.revealed, after);
    turn.next = next_of(move, turn.reply, after);
    const Node* next = scenario.find(turn.next);
    if (!next) return error_at(ErrorCode::unknown_node, turn.node, "no way on from here: '" + turn.next.value + "'");

    ++arrival.visits[next->id];
    session.line = line_at(*next, after);
    arrive(session, *next, std::move(arrival), std::move(turn));
    total = grown;
    return std::nullopt;
}

std::vector<const Choice*> offered(const Scenario& scenario, const Session& session, const RunningTotal& total) {
    std::vector<const Choice*> found;
    const Node* node = session.outcome ? nullptr : scenario.find(session.here);
    if (!node) return found;
    const Situation now = situation_of(session, total, last_levels(session));
    for (const Choice& choice : node->choices)
        if (may(choice.when, now)) found.push_back(&choice);
    return found;
}

} // namespace core

Result<Session> begin(const Scenario& scenario, Mode mode) {
    const Node* node = scenario.find(scenario.start);
    if (!node) return error_at(ErrorCode::unknown_node, scenario.start, "the scenario has no such start");
    Session session;
    session.mode = mode;
    session.here = node->id;
    session.mood = {moved(scenario.citizen.start_tension, 0), moved(scenario.citizen.start_trust, 0)};
    session.visits[node->id] = 1;
    session.line = line_at(*node, situation_of(session, {}, nullptr));
    if (node->ending) session.outcome = node->ending->outcome;
    return session;
}

std::uint32_t line_now(const Scenario& scenario, const Rubric& rubric, const Session& session) {
    const Node* node = scenario.find(session.here);
    const core::RunningTotal total = core::total_of(rubric, session);
    return node ? line_at(*node, situation_of(session, total, last_levels(session))) : 0;
}

std::vector<const Choice*> offered(const Scenario& scenario, const Rubric& rubric, const Session& session) {
    return core::offered(scenario, session, core::total_of(rubric, session));
}

} // namespace propartif

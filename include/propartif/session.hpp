#pragma once
// A conversation under way, and the one step function that moves it.
#include "propartif/evaluation.hpp"
#include "propartif/result.hpp"
#include "propartif/scenario.hpp"
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace propartif {

enum class Mode { learn, practice, exam };
inline constexpr std::array<std::string_view, 3> kModeKeys{"learn", "practice", "exam"};

// What the trainee did. Exactly one of: a choice, typed text, or silence (time ran out with nothing typed). Should
// several be set, a choice goes before silence and silence before text.
struct Reply {
    std::uint32_t turn{}; // must equal session.turns.size(): a stale or doubled reply is refused
    std::optional<ChoiceId> choice;
    std::string text; // as typed, or the choice's words
    bool silence = false;
    bool operator==(const Reply&) const = default;
};

struct Mood {
    int tension{}; // 0..100
    int trust{};   // 0..100
    bool operator==(const Mood&) const = default;
};

struct Turn {
    NodeId node;
    std::uint32_t line{}; // index into the node's `says` that the citizen spoke
    Reply reply;
    Evaluation evaluation;
    Mood before;
    Mood after;
    NodeId next;
    std::vector<std::uint32_t> reactions; // indices of the rubric's reactions that applied; silence has none
    std::vector<std::string> revealed;    // hidden facts told because of this reply
    bool superseded = false;              // taken back by a retry; kept, but not counted
    std::int64_t at_unix_millis{};
    bool operator==(const Turn&) const = default;
};

struct Session {
    Mode mode = Mode::learn;
    NodeId here;
    std::uint32_t line{}; // index into says of the current node
    Mood mood;
    std::set<std::string> flags;
    std::map<NodeId, int> visits;
    std::vector<std::string> revealed;
    std::vector<Turn> turns;        // append-only, retries included
    std::optional<Outcome> outcome; // set once the conversation has ended
    bool operator==(const Session&) const = default;
};

// The session at the scenario's first node. Fails with unknown_node when the start does not exist.
Result<Session> begin(const Scenario& scenario, Mode mode);

// Take one turn. Pure: same arguments, same answer; never reads a clock, file or random source.
// Order: guards, reactions x temper (or the choice's own effects), flags, hidden facts, route, arrival, next line.
// Reactions see the situation before the reply, with its levels; all after them see what it changed, its score
// included. Silence is taken at any node: the rubric's silence, then the last free-text route, or the same node again.
// A typed reply with verdict review moves no mood, shows conditions no levels and goes where free text sends reviews.
// Fails with session_ended, stale_turn, unknown_node (also when content leads nowhere), unknown_choice, not_offered or
// empty_reply, checked in this order; the session is then unchanged.
Result<Session> advance(const Scenario& scenario, const Rubric& rubric, Session session, Reply reply,
                        Evaluation evaluation, std::int64_t at_unix_millis);

// Take the last counted turn back (learn mode only): it stays in `turns`, marked superseded, and the session
// stands where it stood before it, also after an ending. Fails with nothing_to_retry, or as replay does.
Result<Session> retry(const Scenario& scenario, const Rubric& rubric, Session session);

// Rebuild a session from its recorded turns: replay(...) == the session that was stored. Replies and evaluations are
// taken again, the rest is derived anew; superseded turns stay as recorded. Fails as `advance` does, with unknown_node
// when a counted turn was given at another node than the story is at, and with nothing_to_retry for a superseded turn
// outside learn mode.
Result<Session> replay(const Scenario& scenario, const Rubric& rubric, Mode mode, const std::vector<Turn>& turns);

// The line the citizen says where the session stands, chosen anew: what was said there may have been rewritten.
std::uint32_t line_now(const Scenario& scenario, const Rubric& rubric, const Session& session);

// Choices offered now, in the author's order; levels in their conditions are those of the last counted reply.
std::vector<const Choice*> offered(const Scenario& scenario, const Rubric& rubric, const Session& session);

// Running score 0..100: the mean turn score of counted turns that were judged or silent; 0 when there is none.
double running_score(const Rubric& rubric, const Session& session);

// The evaluation of a choice by its author's levels and flags, a missing level being the criterion's `otherwise`;
// evidence is left empty.
Evaluation authored_evaluation(const Rubric& rubric, const Choice& choice);

} // namespace propartif

#pragma once
// A workshop under way, as a value. Pure: time, tokens and scores come in as arguments, so that the recorded events
// make the same room again.
#include "propartif/drill.hpp"
#include "propartif/rubric.hpp"
#include "propartif/workshop.hpp"
#include "workshop/phone_desk.hpp"
#include <cstddef>
#include <map>
#include <set>
#include <utility>

namespace propartif::workshop {

// The plan and all content it names. Never changes while the workshop runs.
struct Script {
    WorkshopPlan plan;
    std::map<ScenarioId, Scenario> scenarios;
    std::map<std::string, Rubric> rubrics;
    std::map<std::string, Drill> drills;
    Language language = Language::id;
};

enum class Screen { wait, vote, write, rate, form };

struct Option { // one thing to vote for, with its author's judgement
    std::string text;
    std::string choice; // id of the scenario's choice; empty in a drill
    Levels levels;
    std::vector<std::string> flags;
    double score = 0.0;        // 0..100
    std::optional<bool> right; // in a drill
    std::string because;
    bool operator==(const Option&) const = default;
};

enum class Stage { waiting, open, closed, revealed };

// What the class was asked, kept from when answers were opened.
struct Round {
    Screen screen{};
    std::string line;     // of the citizen
    std::string question; //
    std::string rubric;   // id of what judges words and ratings; may be empty
    std::string drill_item;
    std::optional<std::size_t> sample; // of a rating round before the real ones
    std::vector<Option> options;
    std::vector<int> tally; // counted by hand, one number an option
    bool revealed = false;
    bool operator==(const Round&) const = default;
};

struct Seat {
    int number{};
    std::string nickname;
    std::string token_hash;
    bool removed = false;
    std::uint64_t changed{}; // sequence of what last changed this seat's own view
    bool operator==(const Seat&) const = default;
};

enum class Showing { waiting, shown, kept };

struct Entry { // an answer that was given
    std::uint64_t number{};
    std::int64_t at_unix_millis{};
    SeatAnswer answer;
    Showing showing = Showing::waiting; // of words: whether the projector may show them
    bool operator==(const Entry&) const = default;
};

struct DalangLine {
    std::string words;
    Mood mood;
    bool operator==(const DalangLine&) const = default;
};

struct Exchange { // in dalang mode: a line and the reply the citizen heard
    int item{};
    DalangLine line;
    std::string reply;
    std::optional<Evaluation> evaluation;
    std::int64_t at_unix_millis{};
    bool operator==(const Exchange&) const = default;
};

using RoundKey = std::pair<int, int>; // item, round

struct Room {
    std::vector<Seat> seats; // seat n at n - 1
    std::vector<Entry> entries;
    std::map<RoundKey, Round> rounds; // those that were opened
    std::map<int, int> reached;       // item -> its round
    std::map<int, Session> sessions;  // item -> the conversation the class plays
    std::vector<Exchange> exchanges;
    std::vector<FacilitatorNote> notes;
    std::map<std::string, int> client_ids; // -> seat
    std::optional<DalangLine> line;
    int item = 0;
    int round = 0;
    Stage stage = Stage::waiting;
    std::int64_t item_since{};
    std::optional<std::int64_t> closes_at;
    std::optional<std::int64_t> left_when_paused;
    bool paused = false;
    bool results = false;
    bool ended = false;
    std::uint64_t changed{};  // sequence of the last step
    std::uint64_t sequence{}; // of the last event
    bool operator==(const Room&) const = default;
};

// What the class is asked where the room stands.
struct Asked {
    Round round;
    const Scenario* scenario{}; // null outside a scenario
    const Rubric* rubric{};
    const Node* node{};
    const Focus* focus{}; // of the line that is answered; may be null
    std::string name;     // of the citizen; empty when there is none
    std::optional<Mood> mood;
    bool may_write = false;
    bool over = false; // the conversation the class plays has ended
};
Asked asked(const Script& script, const Room& room);

// The room before anything happened; also begins the first item.
Room empty_room(const Script& script, std::int64_t at_unix_millis);

Refusal can_join(const Script& script, const Room& room, std::string_view nickname);
// Why this answer is not taken now. An answer that is there already is no reason; ask `is_there` first.
Refusal can_take(const Script& script, const Room& room, const SeatAnswer& answer);
enum class There { no, same_seat, other_seat };
There is_there(const Room& room, const SeatAnswer& answer);
// Why this step makes no sense now; empty when it does.
std::string can_apply(const Script& script, const Room& room, const RoomStep& step);

// Takes the event with the next sequence number; fails with bad_request, and changes nothing, when it is not the next
// or one of the questions above says no.
Result<Done> happen(const Script& script, Room& room, const WorkshopEvent& event);
Result<Room> replay(const Script& script, std::int64_t began_unix_millis, const std::vector<WorkshopEvent>& events);

// A step that time itself asks for: closing when the time for answers is over.
std::optional<RoomStep> due(const Room& room, std::int64_t now_unix_millis);

// Milliseconds left for answers; nothing when there is no limit.
std::optional<std::int64_t> left_millis(const Room& room, std::int64_t now_unix_millis);

// Answers of one round, one a seat in the order of seats, by what counts: the plan's policy. Removed seats are left
// out.
std::vector<const Entry*> counted(const Script& script, const Room& room, RoundKey round, Counting counting);
// The one answer of a seat that its phone shows; null when there is none.
const Entry* own_answer(const Script& script, const Room& room, RoundKey round, int seat);

// 0..100; of a rating or form 0.
double answer_score(const Script& script, const Room& room, const SeatAnswer& answer);

// What seat plays in role-play: which group and whether it rates.
enum class Role { officer, citizen, observer };
struct Place {
    int group{};
    Role role{};
};
Place place_of(const PairsItem& task, const Room& room, int seat, int round);

} // namespace propartif::workshop

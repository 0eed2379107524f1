#include "workshop/room.hpp"
#include <algorithm>

namespace propartif::workshop {

namespace {

constexpr std::int64_t kMostSeconds = 24 * 60 * 60;
constexpr int kMostCards = 1'000;

Error refused(std::string why) {
    return {ErrorCode::bad_request, "workshop", std::move(why)};
}

template <class Task>
const Task* task_at(const Script& script, int item) {
    const auto index = static_cast<std::size_t>(item);
    return index < script.plan.items.size() ? std::get_if<Task>(&script.plan.items[index].task) : nullptr;
}

Session* session_at(Room& room, int item) {
    const auto found = room.sessions.find(item);
    return found == room.sessions.end() ? nullptr : &found->second;
}

Entry* entry_called(Room& room, std::int64_t number) {
    const auto found = std::ranges::find(room.entries, number,
                                         [](const Entry& each) { return static_cast<std::int64_t>(each.number); });
    return found == room.entries.end() ? nullptr : &*found;
}

void stop_clock(Room& room) {
    room.closes_at.reset();
    room.left_when_paused.reset();
    room.paused = false;
}

void begin_item(const Script& script, Room& room, int item, std::int64_t at) {
    room.item = item;
    room.round = room.reached[item];
    room.stage = Stage::waiting;
    room.item_since = at;
    room.line.reset();
    stop_clock(room);
    const auto* const play = task_at<ClassPlayItem>(script, item);
    if (!play || play->by == PlayBy::dalang || room.sessions.contains(item)) return;
    const auto scenario = script.scenarios.find(play->scenario);
    if (scenario == script.scenarios.end()) return;
    if (auto session = begin(scenario->second, Mode::learn)) room.sessions.emplace(item, std::move(session).value());
}

void go_to_round(Room& room, int round) {
    room.round = round;
    room.reached[room.item] = round;
    room.stage = Stage::waiting;
    stop_clock(room);
}

// Whether a drill or role-play has a round after this one.
bool has_next_round(const Script& script, Room room) {
    if (const auto* pairs = task_at<PairsItem>(script, room.item))
        return room.round + 1 < static_cast<int>(pairs->samples.size()) + pairs->rounds;
    if (!task_at<DrillItems>(script, room.item)) return false;
    ++room.round;
    return asked(script, room).round.screen != Screen::wait;
}

const PlayBy* plays_by(const Script& script, const Room& room) {
    const auto* const play = task_at<ClassPlayItem>(script, room.item);
    return play ? &play->by : nullptr;
}

// The reply the citizen is to hear, as the step names it; nothing when it names none.
struct Chosen {
    Reply reply;
    std::optional<Evaluation> evaluation;
};

std::optional<Chosen> chosen(const Script& script, const Room& room, const RoomStep& step) {
    const Asked now = asked(script, room);
    Chosen out;
    const auto session = room.sessions.find(room.item);
    if (session != room.sessions.end()) out.reply.turn = static_cast<std::uint32_t>(session->second.turns.size());
    if (step.what == Do::use_choice) {
        const auto index = static_cast<std::size_t>(step.number);
        if (step.number < 0 || index >= now.round.options.size() || !now.rubric) return std::nullopt;
        const Option& option = now.round.options[index];
        out.reply.choice = ChoiceId{option.choice};
        out.reply.text = option.text;
        out.evaluation = step.evaluation;
        const auto choice = std::ranges::find(now.node->choices, ChoiceId{option.choice}, &Choice::id);
        if (!out.evaluation) out.evaluation = authored_evaluation(*now.rubric, *choice);
        return out;
    }
    if (step.what == Do::use_words) {
        out.reply.text = step.words;
        out.evaluation = step.evaluation;
        return out;
    }
    const auto entry = std::ranges::find(room.entries, step.number,
                                         [](const Entry& each) { return static_cast<std::int64_t>(each.number); });
    if (entry == room.entries.end() || entry->answer.kind != AnswerKind::text || entry->answer.item != room.item ||
        entry->answer.round != room.round)
        return std::nullopt;
    out.reply.text = entry->answer.words;
    out.evaluation = entry->answer.evaluation;
    return out;
}

Result<Done> use(const Script& script, Room& room, const RoomStep& step, std::int64_t at) {
    auto heard = chosen(script, room, step);
    const PlayBy* const by = plays_by(script, room);
    if (!heard || !by) return refused("there is no such reply");
    if (*by == PlayBy::dalang) {
        if (!room.line) return refused("the citizen has said nothing yet");
        room.exchanges.push_back({room.item, *room.line, heard->reply.text, std::move(heard->evaluation), at});
        room.line.reset();
        go_to_round(room, room.round + 1);
        return Done{};
    }
    const Asked now = asked(script, room);
    Session* const session = session_at(room, room.item);
    if (!session || !now.scenario || !now.rubric) return refused("there is no conversation");
    if (!heard->evaluation) return refused("this reply was not judged");
    auto next =
        advance(*now.scenario, *now.rubric, *session, std::move(heard->reply), std::move(*heard->evaluation), at);
    if (!next) return next.error();
    *session = std::move(next).value();
    go_to_round(room, room.round + 1);
    return Done{};
}

Result<Done> take_back(const Script& script, Room& room) {
    const Asked now = asked(script, room);
    Session* const session = session_at(room, room.item);
    if (!session || !now.scenario || !now.rubric) return refused("there is no conversation");
    auto before = retry(*now.scenario, *now.rubric, *session);
    if (!before) return before.error();
    *session = std::move(before).value();
    go_to_round(room, room.round + 1);
    return Done{};
}

void open_answers(const Script& script, Room& room, const RoomStep& step, std::int64_t at) {
    const auto [round, is_new] = room.rounds.try_emplace({room.item, room.round});
    if (is_new) round->second = asked(script, room).round;
    room.stage = Stage::open;
    stop_clock(room);
    if (step.number > 0) room.closes_at = at + step.number * 1'000;
}

void close_answers(Room& room) {
    room.stage = Stage::closed;
    stop_clock(room);
}

void extend(Room& room, std::int64_t seconds, std::int64_t at) {
    if (room.left_when_paused)
        *room.left_when_paused += seconds * 1'000;
    else
        room.closes_at = std::max(at, room.closes_at.value_or(at)) + seconds * 1'000;
    room.stage = Stage::open;
}

void pause(Room& room, bool yes, std::int64_t at) {
    if (yes == room.paused) return;
    room.paused = yes;
    if (yes && room.closes_at) {
        room.left_when_paused = std::max<std::int64_t>(0, *room.closes_at - at);
        room.closes_at.reset();
    } else if (!yes && room.left_when_paused) {
        room.closes_at = at + *room.left_when_paused;
        room.left_when_paused.reset();
    }
}

Result<Done> apply(const Script& script, Room& room, const RoomStep& step, std::int64_t at) {
    const auto number = static_cast<int>(step.number);
    switch (step.what) {
    case Do::go: begin_item(script, room, number, at); break;
    case Do::next:
        if (has_next_round(script, room))
            go_to_round(room, room.round + 1);
        else
            begin_item(script, room, room.item + 1, at);
        break;
    case Do::open: open_answers(script, room, step, at); break;
    case Do::close: close_answers(room); break;
    case Do::reveal:
        close_answers(room);
        room.stage = Stage::revealed;
        room.rounds.at({room.item, room.round}).revealed = true;
        break;
    case Do::use_choice:
    case Do::use_entry:
    case Do::use_words: return use(script, room, step, at);
    case Do::moderate: entry_called(room, step.number)->showing = step.yes ? Showing::shown : Showing::kept; break;
    case Do::extend: extend(room, step.number, at); break;
    case Do::pause: pause(room, step.yes, at); break;
    case Do::results: room.results = step.yes; break;
    case Do::remove: room.seats[static_cast<std::size_t>(number - 1)].removed = true; break;
    case Do::rename: room.seats[static_cast<std::size_t>(number - 1)].nickname = step.words; break;
    case Do::tally: room.rounds.at({room.item, room.round}).tally = step.counts; break;
    case Do::line:
        if (room.line) go_to_round(room, room.round + 1);
        room.line = DalangLine{step.words, step.mood.value_or(Mood{})};
        break;
    case Do::take_back: return take_back(script, room);
    case Do::end:
        close_answers(room);
        room.ended = true;
        break;
    }
    return Done{};
}

std::string can_change_seat(const Room& room, const RoomStep& step) {
    if (step.number < 1 || step.number > static_cast<std::int64_t>(room.seats.size())) return "there is no such seat";
    const Seat& seat = room.seats[static_cast<std::size_t>(step.number - 1)];
    if (seat.removed) return "this seat was removed";
    if (step.what == Do::remove) return "";
    if (nickname(step.words) != step.words) return "this is no nickname";
    const bool taken = std::ranges::any_of(room.seats, [&](const Seat& other) {
        return other.number != seat.number && !other.removed && same_nickname(other.nickname, step.words);
    });
    return taken ? "somebody has this nickname" : "";
}

std::string can_use(const Script& script, const Room& room, const RoomStep& step) {
    if (!plays_by(script, room)) return "the class plays no citizen now";
    if (asked(script, room).over) return "the conversation has ended";
    if (step.what == Do::use_words && (step.words.empty() || step.words.size() > kMostWorkshopText))
        return "the reply is empty or too long";
    return "";
}

std::string can_tally(const Room& room, const RoomStep& step) {
    const auto round = room.rounds.find({room.item, room.round});
    if (round == room.rounds.end() || round->second.screen != Screen::vote) return "nothing was asked to vote on";
    if (step.counts.size() != round->second.options.size()) return "one number for each choice is needed";
    const bool sound = std::ranges::all_of(step.counts, [](int each) { return each >= 0 && each <= kMostCards; });
    return sound ? "" : "a number of cards is out of range";
}

std::string can_speak(const Script& script, const Room& room, const RoomStep& step) {
    const PlayBy* const by = plays_by(script, room);
    if (!by || *by != PlayBy::dalang) return "nobody plays the dalang now";
    if (step.words.empty() || step.words.size() > kMostWorkshopText) return "the line is empty or too long";
    const Mood mood = step.mood.value_or(Mood{});
    const auto fits = [](int each) { return each >= 0 && each <= 100; };
    return fits(mood.tension) && fits(mood.trust) ? "" : "the mood is out of range";
}

void take_seat(Room& room, const SeatTaken& taken, std::uint64_t sequence) {
    room.seats.push_back({taken.seat, taken.nickname, taken.token_hash, false, sequence});
}

} // namespace

Room empty_room(const Script& script, std::int64_t at_unix_millis) {
    Room room;
    begin_item(script, room, 0, at_unix_millis);
    return room;
}

std::string can_apply(const Script& script, const Room& room, const RoomStep& step) {
    if (room.ended) return "the workshop has ended";
    const auto items = static_cast<std::int64_t>(script.plan.items.size());
    const bool was_asked = room.rounds.contains({room.item, room.round});
    switch (step.what) {
    case Do::go: return step.number >= 0 && step.number < items ? "" : "there is no such item";
    case Do::next: return room.item + 1 < items || has_next_round(script, room) ? "" : "this is the last item";
    case Do::open:
        if (asked(script, room).round.screen == Screen::wait) return "there is nothing to answer";
        if (room.stage == Stage::revealed) return "the answers were shown already";
        return step.number >= 0 && step.number <= kMostSeconds ? "" : "the time is out of range";
    case Do::close: return room.stage == Stage::open ? "" : "answers are not open";
    case Do::reveal: return was_asked ? "" : "nothing was asked yet";
    case Do::use_choice:
    case Do::use_entry:
    case Do::use_words: return can_use(script, room, step);
    case Do::moderate: {
        const auto entry = std::ranges::find(room.entries, step.number,
                                             [](const Entry& each) { return static_cast<std::int64_t>(each.number); });
        return entry != room.entries.end() && entry->answer.kind == AnswerKind::text ? "" : "there is no such entry";
    }
    case Do::extend:
        if (room.stage == Stage::waiting || room.stage == Stage::revealed) return "answers are not open";
        return step.number >= 1 && step.number <= kMostSeconds ? "" : "the time is out of range";
    case Do::pause: return room.stage == Stage::open ? "" : "answers are not open";
    case Do::remove:
    case Do::rename: return can_change_seat(room, step);
    case Do::tally: return can_tally(room, step);
    case Do::line: return can_speak(script, room, step);
    case Do::take_back: return room.sessions.contains(room.item) ? "" : "there is no conversation";
    case Do::results:
    case Do::end: return "";
    }
    return "this step is not known";
}

Result<Done> happen(const Script& script, Room& room, const WorkshopEvent& event) {
    if (event.sequence != room.sequence + 1) return refused("out of order");
    if (const auto* taken = std::get_if<SeatTaken>(&event.what)) {
        if (taken->seat != static_cast<int>(room.seats.size()) + 1) return refused("this seat is not the next");
        if (can_join(script, room, taken->nickname) != Refusal::none) return refused("nobody can join so");
        take_seat(room, *taken, event.sequence);
    } else if (const auto* answer = std::get_if<SeatAnswer>(&event.what)) {
        if (is_there(room, *answer) != There::no) return refused("this answer is there");
        if (can_take(script, room, *answer) != Refusal::none) return refused("this answer is not taken now");
        room.client_ids.emplace(answer->client_id, answer->seat);
        room.entries.push_back({event.sequence, event.at_unix_millis, *answer, Showing::waiting});
        room.seats[static_cast<std::size_t>(answer->seat - 1)].changed = event.sequence;
    } else if (const auto* step = std::get_if<RoomStep>(&event.what)) {
        if (auto why = can_apply(script, room, *step); !why.empty()) return refused(std::move(why));
        if (auto done = apply(script, room, *step, event.at_unix_millis); !done) return done;
        room.changed = event.sequence;
    } else {
        room.notes.push_back(std::get<FacilitatorNote>(event.what));
    }
    room.sequence = event.sequence;
    return Done{};
}

Result<Room> replay(const Script& script, std::int64_t began_unix_millis, const std::vector<WorkshopEvent>& events) {
    Room room = empty_room(script, began_unix_millis);
    for (const WorkshopEvent& event : events)
        if (auto done = happen(script, room, event); !done) return done.error();
    return room;
}

std::optional<RoomStep> due(const Room& room, std::int64_t now_unix_millis) {
    if (room.stage != Stage::open || !room.closes_at || now_unix_millis < *room.closes_at) return std::nullopt;
    RoomStep close;
    close.what = Do::close;
    return close;
}

std::optional<std::int64_t> left_millis(const Room& room, std::int64_t now_unix_millis) {
    if (room.left_when_paused) return room.left_when_paused;
    if (!room.closes_at) return std::nullopt;
    return std::max<std::int64_t>(0, *room.closes_at - now_unix_millis);
}

} // namespace propartif::workshop

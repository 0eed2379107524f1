#include "workshop/seen.hpp"
#include "workshop/views.hpp"
#include <algorithm>

namespace propartif::workshop {

namespace {

constexpr std::array<std::string_view, 3> kShowingKeys{"waiting", "shown", "kept"};

const std::string& name_of(const Room& room, int seat) {
    return room.seats[static_cast<std::size_t>(seat - 1)].nickname;
}

void add_answers(const Script& script, const Room& room, const Asked& now, FacilitatorView& out) {
    const RoundKey key{room.item, room.round};
    const auto round = room.rounds.find(key);
    // What can be chosen is there before it is asked: the facilitator prepares.
    const auto& options = round == room.rounds.end() ? now.round.options : round->second.options;
    std::vector<int> counts = vote_counts(script, room, key);
    counts.resize(options.size());
    for (std::size_t i = 0; i < options.size(); ++i)
        out.options.push_back({options[i].text, counts[i], options[i].score, options[i].levels, options[i].flags,
                               options[i].right, options[i].because});
    for (const Entry* entry : texts_of(script, room, key))
        out.wall.push_back({entry->number, entry->answer.words, name_of(room, entry->answer.seat),
                            std::string{kShowingKeys[static_cast<std::size_t>(entry->showing)]},
                            judged_reply(script, room, entry->answer)});
    out.ratings = rating_summaries(script, room, key, true);
    out.questions = question_summaries(script, room, key);
    for (const Entry* entry : counted(script, room, key, script.plan.counting))
        for (const FormReply& reply : entry->answer.form)
            if (!reply.words.empty()) out.words_given.push_back(reply.words);
}

void add_seats(const Script& script, const Room& room, FacilitatorView& out) {
    const auto answers = counted(script, room, {room.item, room.round}, Counting::last);
    for (const Seat& seat : room.seats) {
        if (seat.removed) continue;
        const bool answered =
            std::ranges::any_of(answers, [&](const Entry* entry) { return entry->answer.seat == seat.number; });
        out.seats.push_back({seat.number, seat.nickname, answered, false});
    }
}

std::vector<std::string> pool_of(const Script& script, const Asked& now, const WorkshopItem& item) {
    const auto* const play = std::get_if<ClassPlayItem>(&item.task);
    if (!play || play->by != PlayBy::dalang || !now.scenario) return {};
    std::vector<std::string> out;
    for (const Node& node : now.scenario->nodes)
        for (const Line& line : node.says) out.push_back(line.text.in(script.language));
    return out;
}

} // namespace

FacilitatorView facilitator_view(const Script& script, const Room& room, std::int64_t now_unix_millis) {
    const WorkshopItem& item = script.plan.items[static_cast<std::size_t>(room.item)];
    const Asked now = asked(script, room);
    FacilitatorView out;
    out.cursor = room.sequence;
    out.workshop = script.plan.title.in(script.language);
    for (const WorkshopItem& each : script.plan.items)
        out.agenda.push_back(
            {each.title.in(script.language), std::string{kWorkshopTaskKeys[each.task.index()]}, each.minutes});
    out.item = room.item;
    out.round = room.round;
    out.item_since = room.item_since;
    out.stage = static_cast<RoomStage>(room.stage);
    out.ended = room.ended;
    out.paused = room.paused;
    out.results = room.results;
    out.left_millis = left_millis(room, now_unix_millis);
    out.note = item.note.in(script.language);
    out.discussion = item.discussion.in(script.language);
    out.citizen = seen_citizen(now);
    if (out.citizen && now.mood) out.citizen->mood = mood_word(now.scenario, *now.mood, script.language);
    const auto session = room.sessions.find(room.item);
    if (now.node && session != room.sessions.end() && session->second.line < now.node->says.size())
        out.thought = now.node->says[session->second.line].thought.in(script.language);
    out.question = now.round.question;
    out.pool = pool_of(script, now, item);
    out.ending = ending_text(script, now);
    add_answers(script, room, now, out);
    add_seats(script, room, out);
    return out;
}

} // namespace propartif::workshop

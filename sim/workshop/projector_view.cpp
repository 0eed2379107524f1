#include "workshop/seen.hpp"
#include "workshop/views.hpp"
#include <algorithm>

namespace propartif::workshop {

namespace {

int seats_here(const Room& room) {
    return static_cast<int>(std::ranges::count_if(room.seats, [](const Seat& each) { return !each.removed; }));
}

bool is_shown(const Entry* entry) {
    return entry->showing == Showing::shown;
}

} // namespace

ProjectorView projector_view(const Script& script, const Room& room, std::int64_t now_unix_millis) {
    const WorkshopItem& item = script.plan.items[static_cast<std::size_t>(room.item)];
    const Asked now = asked(script, room);
    const RoundKey key{room.item, room.round};
    const auto round = room.rounds.find(key);
    const bool asked_already = round != room.rounds.end();
    const bool closed = room.stage == Stage::closed || room.stage == Stage::revealed;
    const bool revealed = room.stage == Stage::revealed;
    ProjectorView out;
    out.cursor = room.sequence;
    out.workshop = script.plan.title.in(script.language);
    out.item = room.item;
    out.round = room.round;
    out.title = item.title.in(script.language);
    out.kind = kWorkshopTaskKeys[item.task.index()];
    if (const auto* talk = std::get_if<TalkItem>(&item.task)) out.text = talk->text.in(script.language);
    out.stage = static_cast<RoomStage>(room.stage);
    out.ended = room.ended;
    out.paused = room.paused;
    out.left_millis = left_millis(room, now_unix_millis);
    out.citizen = seen_citizen(now);
    if (out.citizen && now.mood) out.citizen->mood = mood_word(now.scenario, *now.mood, script.language);
    out.seats = seats_here(room);
    out.ending = ending_text(script, now);
    if (!asked_already) return out; // nothing to choose from before the answers are opened
    out.question = now.round.question;
    out.answered = static_cast<int>(counted(script, room, key, Counting::last).size());
    const std::vector<int> counts = vote_counts(script, room, key);
    for (std::size_t i = 0; i < round->second.options.size(); ++i) {
        const Option& option = round->second.options[i];
        SeenOption& line = out.options.emplace_back();
        line.text = option.text;
        if (closed) line.count = counts[i];
        if (!revealed) continue;
        line.score = option.score;
        line.levels = option.levels;
        line.flags = option.flags;
        line.right = option.right;
        line.because = option.because;
    }
    for (const Entry* entry : texts_of(script, room, key)) {
        if (!is_shown(entry)) continue;
        SeenEntry& line = out.wall.emplace_back();
        line.number = entry->number;
        line.text = entry->answer.words;
        if (revealed) line.judged = judged_reply(script, room, entry->answer);
    }
    if (revealed) out.ratings = rating_summaries(script, room, key, true);
    if (revealed) out.questions = question_summaries(script, room, key);
    if (closed) out.discussion = item.discussion.in(script.language);
    return out;
}

} // namespace propartif::workshop

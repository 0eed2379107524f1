#include "workshop/room_words.hpp"
#include "workshop/seen.hpp"
#include "workshop/views.hpp"
#include <algorithm>

namespace propartif::workshop {

namespace {

constexpr std::array<PhoneScreen, 5> kScreens{PhoneScreen::wait, PhoneScreen::vote, PhoneScreen::write,
                                              PhoneScreen::rate, PhoneScreen::form}; // in the order of Screen

// A round whose answers nobody gives any more: its judgement may be told.
bool is_past(const Room& room, RoundKey key, const Round& round) {
    return room.ended || round.revealed || key != RoundKey{room.item, room.round};
}

std::vector<JudgedReply> own_results(const Script& script, const Room& room, int seat) {
    std::vector<JudgedReply> out;
    for (const auto& [key, round] : room.rounds) {
        if (!is_past(room, key, round)) continue;
        for (const Entry* entry : counted(script, room, key, script.plan.counting)) {
            if (entry->answer.seat != seat) continue;
            if (auto judged = judged_reply(script, room, entry->answer)) out.push_back(std::move(*judged));
        }
    }
    return out;
}

void ask_for_rating(const Rubric& rubric, Language language, PhoneView& out) {
    for (const Criterion& criterion : rubric.criteria) {
        RatedCriterion line{criterion.id.value, criterion.title.in(language), criterion.min, criterion.max, {}};
        for (const Anchor& anchor : criterion.anchors)
            line.anchors.emplace_back(anchor.level, anchor.text.in(language));
        out.criteria.push_back(std::move(line));
    }
    out.global_scale = {rubric.global_rating.min, rubric.global_rating.max};
}

// In role-play the phone tells its holder the part to play; only observers rate.
void give_part(const Script& script, const Room& room, const PairsItem& task, PhoneView& out) {
    const Place place = place_of(task, room, out.seat, room.round);
    if (place.role != Role::observer) {
        out.screen = PhoneScreen::wait;
        out.criteria.clear();
        out.global_scale.reset();
        out.question = (place.role == Role::officer ? kPlayOfficer : kPlayCitizen).in(script.language);
    }
    out.question = kGroup.in(script.language) + " " + std::to_string(place.group + 1) + ". " + out.question;
}

void ask(const Script& script, const Room& room, const Asked& now, PhoneView& out) {
    out.screen = kScreens[static_cast<std::size_t>(now.round.screen)];
    out.citizen = seen_citizen(now);
    if (out.citizen && now.mood) out.citizen->mood = mood_word(now.scenario, *now.mood, script.language);
    out.question = now.round.question;
    out.may_write = now.may_write;
    for (const Option& option : now.round.options) out.choices.push_back(option.text);
    const auto& task = script.plan.items[static_cast<std::size_t>(room.item)].task;
    if (const auto* form = std::get_if<FeedbackItem>(&task)) {
        out.questions = form->questions;
        for (const FormQuestion& each : form->questions) out.question_texts.push_back(each.text.in(script.language));
    }
    if (now.round.screen == Screen::rate && now.rubric) {
        ask_for_rating(*now.rubric, script.language, out);
        if (!now.round.sample) give_part(script, room, std::get<PairsItem>(task), out);
    }
    if (const Entry* mine = own_answer(script, room, {room.item, room.round}, out.seat)) out.mine = mine->answer;
}

} // namespace

std::uint64_t phone_cursor(const Room& room, int seat) {
    if (seat < 1 || static_cast<std::size_t>(seat) > room.seats.size()) return room.changed;
    return std::max(room.changed, room.seats[static_cast<std::size_t>(seat - 1)].changed);
}

PhoneView phone_view(const Script& script, const Room& room, int seat, std::int64_t now_unix_millis) {
    PhoneView out;
    out.cursor = phone_cursor(room, seat);
    out.workshop = script.plan.title.in(script.language);
    out.seat = seat;
    if (seat >= 1 && static_cast<std::size_t>(seat) <= room.seats.size())
        out.nickname = room.seats[static_cast<std::size_t>(seat - 1)].nickname;
    out.item = room.item;
    out.round = room.round;
    out.title = script.plan.items[static_cast<std::size_t>(room.item)].title.in(script.language);
    out.open = room.stage == Stage::open && !room.paused && !room.ended;
    if (room.results) out.feedback = own_results(script, room, seat);
    if (room.ended || (room.results && room.stage != Stage::open)) {
        out.screen = room.ended ? PhoneScreen::over : PhoneScreen::result;
        return out;
    }
    out.left_millis = left_millis(room, now_unix_millis);
    const Asked now = asked(script, room);
    ask(script, room, now, out);
    // Before answers are opened there is only the citizen to listen to.
    if (room.stage == Stage::waiting && out.screen != PhoneScreen::wait) {
        out.screen = PhoneScreen::wait;
        out.choices.clear();
        out.criteria.clear();
        out.questions.clear();
        out.question_texts.clear();
    }
    if (now.over) out.question = ending_text(script, now);
    return out;
}

} // namespace propartif::workshop

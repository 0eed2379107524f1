#include "workshop/room.hpp"
#include <algorithm>

namespace propartif::workshop {

namespace {

constexpr std::size_t kMostAnswersOfSeat = 100; // to one round; changing one's mind is an answer of its own

bool is_client_id(const std::string& id) {
    return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, [](char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9') ||
               each == '-' || each == '_';
    });
}

bool has_words(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") != std::string::npos && text.size() <= kMostWorkshopText;
}

bool is_sound_rating(const SeatAnswer& answer, const Rubric& rubric) {
    if (answer.levels.empty()) return false;
    const bool on_scale = std::ranges::all_of(answer.levels, [&](const auto& given) {
        const Criterion* const criterion = rubric.find(given.first);
        return criterion && given.second >= criterion->min && given.second <= criterion->max;
    });
    const auto& global = rubric.global_rating;
    return on_scale && (!answer.global || (*answer.global >= global.min && *answer.global <= global.max));
}

bool is_sound_form(const SeatAnswer& answer, const Script& script) {
    const auto& task = std::get<FeedbackItem>(script.plan.items[static_cast<std::size_t>(answer.item)].task);
    if (answer.form.empty()) return true; // taken out of the records by an erasure
    if (answer.form.size() != task.questions.size()) return false;
    for (std::size_t i = 0; i < task.questions.size(); ++i) {
        const FormReply& reply = answer.form[i];
        if (task.questions[i].kind == QuestionKind::scale) {
            if (!reply.words.empty() || (reply.scale && (*reply.scale < 1 || *reply.scale > 5))) return false;
        } else if (reply.scale || reply.words.size() > kMostWorkshopText) {
            return false;
        }
    }
    return true;
}

// Whether the answer is of a kind and value that the round asks for.
bool fits(const Script& script, const Room& room, const Asked& now, const SeatAnswer& answer) {
    switch (answer.kind) {
    case AnswerKind::vote:
        return now.round.screen == Screen::vote && answer.choice >= 0 &&
               static_cast<std::size_t>(answer.choice) < now.round.options.size();
    case AnswerKind::text:
        return (now.round.screen == Screen::write || (now.round.screen == Screen::vote && now.may_write)) &&
               has_words(answer.words);
    case AnswerKind::rating: {
        if (now.round.screen != Screen::rate || !now.rubric || !is_sound_rating(answer, *now.rubric)) return false;
        const auto& task = std::get<PairsItem>(script.plan.items[static_cast<std::size_t>(answer.item)].task);
        return now.round.sample || place_of(task, room, answer.seat, answer.round).role == Role::observer;
    }
    case AnswerKind::form: return now.round.screen == Screen::form && is_sound_form(answer, script);
    }
    return false;
}

const Seat* seat_of(const Room& room, int number) {
    if (number < 1 || static_cast<std::size_t>(number) > room.seats.size()) return nullptr;
    const Seat& seat = room.seats[static_cast<std::size_t>(number - 1)];
    return seat.removed ? nullptr : &seat;
}

} // namespace

Refusal can_join(const Script& script, const Room& room, std::string_view name) {
    if (room.ended) return Refusal::over;
    if (nickname(name) != name) return Refusal::bad_request;
    const auto here = [](const Seat& each) { return !each.removed; };
    if (std::ranges::any_of(room.seats,
                            [&](const Seat& each) { return here(each) && same_nickname(each.nickname, name); }))
        return Refusal::name_taken;
    return std::ranges::count_if(room.seats, here) < script.plan.seats ? Refusal::none : Refusal::full;
}

There is_there(const Room& room, const SeatAnswer& answer) {
    const auto found = room.client_ids.find(answer.client_id);
    if (found == room.client_ids.end()) return There::no;
    return found->second == answer.seat ? There::same_seat : There::other_seat;
}

Refusal can_take(const Script& script, const Room& room, const SeatAnswer& answer) {
    if (!seat_of(room, answer.seat)) return Refusal::unknown_seat;
    if (room.ended) return Refusal::over;
    if (!is_client_id(answer.client_id)) return Refusal::bad_request;
    if (answer.item != room.item || answer.round != room.round) return Refusal::too_late;
    if (room.stage != Stage::open || room.paused) return Refusal::closed;
    const auto own = std::ranges::count_if(room.entries, [&](const Entry& each) {
        return each.answer.seat == answer.seat && each.answer.item == answer.item && each.answer.round == answer.round;
    });
    if (static_cast<std::size_t>(own) >= kMostAnswersOfSeat) return Refusal::bad_request;
    return fits(script, room, asked(script, room), answer) ? Refusal::none : Refusal::bad_request;
}

double answer_score(const Script& script, const Room& room, const SeatAnswer& answer) {
    const auto round = room.rounds.find({answer.item, answer.round});
    if (round == room.rounds.end()) return 0;
    if (answer.kind == AnswerKind::vote)
        return static_cast<std::size_t>(answer.choice) < round->second.options.size()
                   ? round->second.options[static_cast<std::size_t>(answer.choice)].score
                   : 0;
    const auto rubric = script.rubrics.find(round->second.rubric);
    if (answer.kind != AnswerKind::text || !answer.evaluation || rubric == script.rubrics.end()) return 0;
    return turn_score(rubric->second, answer.evaluation->levels, answer.evaluation->flags);
}

std::vector<const Entry*> counted(const Script& script, const Room& room, RoundKey round, Counting counting) {
    std::map<int, const Entry*> by_seat;
    for (const Entry& entry : room.entries) {
        if (RoundKey{entry.answer.item, entry.answer.round} != round || !seat_of(room, entry.answer.seat)) continue;
        const Entry*& kept = by_seat[entry.answer.seat];
        const bool better = !kept || counting == Counting::last ||
                            (counting == Counting::best &&
                             answer_score(script, room, entry.answer) > answer_score(script, room, kept->answer));
        if (better) kept = &entry;
    }
    std::vector<const Entry*> out;
    for (const auto& [seat, entry] : by_seat) out.push_back(entry);
    return out;
}

const Entry* own_answer(const Script& script, const Room& room, RoundKey round, int seat) {
    const Entry* found = nullptr;
    for (const Entry& entry : room.entries)
        if (entry.answer.seat == seat && RoundKey{entry.answer.item, entry.answer.round} == round)
            if (!found || script.plan.counting != Counting::first) found = &entry;
    return found;
}

} // namespace propartif::workshop

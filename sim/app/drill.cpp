// A sitting with a drill: which items, what was answered, what follows. Every answer is an effect of its own.
#include "app/notices.hpp"
#include "app/screens.hpp"
#include "propartif/scoring.hpp"
#include <algorithm>
#include <map>
#include <utility>

namespace propartif::app {

namespace {

constexpr std::int64_t kMillisPerDay = 86'400'000;

Practised practised(const State& state) {
    return {state.drill_answers, state.attempts};
}

// The item on the screen, when it still waits for its answer and is the one that was meant (not a double click).
const DrillItem* waiting_for(const State& state, const std::string& item) {
    if (!state.drill || state.drill->answered || state.drill->ended()) return nullptr;
    const DrillItem* const here = state.drill->queue[state.drill->at()];
    return here->id == item ? here : nullptr;
}

DrillAnswer answer_to(const State& state, const DrillItem& item, Now now) {
    const Drill& drill = *state.drill->drill;
    DrillAnswer answer;
    answer.drill = drill.id;
    answer.drill_version = drill.version;
    answer.drill_hash = drill.content_hash;
    answer.item = item.id;
    answer.at_unix_millis = now;
    answer.engine_version = PROPARTIF_VERSION;
    if (const Rubric* rubric = state.drill->rubric) {
        answer.rubric_hash = rubric->content_hash;
        const auto lexicon = state.content->library.lexicons.find(rubric->lexicon);
        if (lexicon != state.content->library.lexicons.end()) answer.lexicon_hash = lexicon->second.content_hash;
    }
    return answer;
}

Effects keep(State& state, DrillAnswer answer, Evaluation evaluation) {
    DrillRun& run = *state.drill;
    run.answered = true;
    run.review.reset();
    state.drill_answers.push_back(answer);
    run.given.push_back({answer, std::move(evaluation)});
    if (!state.person) return {};
    return {SaveDrillAnswer{state.person->id, std::move(answer)}};
}

// Spans that people plan by; the exact day would promise a precision that nobody needs.
std::int64_t span_of(std::int64_t days) {
    if (days <= 1) return days;
    return days <= 7 ? 7 : days <= 30 ? 30 : kLaterThanAMonth;
}

// When the items of this sitting come back, soonest first.
std::vector<NextMeeting> next_meetings(const State& state, Now now) {
    const PracticeStates states = practice_states(practised(state));
    std::map<std::int64_t, std::size_t> by_day;
    for (const DrillItem* item : state.drill->queue) {
        const auto found = states.find(practice_id(*state.drill->drill, *item));
        if (found == states.end()) continue;
        const std::int64_t wait = std::max<std::int64_t>(0, found->second.due_unix_millis - now);
        ++by_day[span_of((wait + kMillisPerDay / 2) / kMillisPerDay)];
    }
    std::vector<NextMeeting> out;
    for (const auto& [days, count] : by_day) out.push_back({days, count});
    return out;
}

} // namespace

void plan_practice(State& state, Now now) {
    state.practice = practice_desk(*state.content, practised(state), now);
}

Effects on(State& state, const DrillAnswersLoaded& intent, Now now) {
    if (!state.person || state.person->id != intent.person) return {};
    state.drill_answers = intent.answers;
    for (const SaveDrillAnswer& each : state.unsaved_answers) // given all the same
        if (each.person == intent.person) state.drill_answers.push_back(each.answer);
    plan_practice(state, now);
    return {};
}

Effects on(State& state, const OpenDrill& intent, Now now) {
    const auto found = state.content->library.drills.find(intent.drill);
    if (found == state.content->library.drills.end() || !state.person) return {};
    const Drill& drill = found->second;
    DrillRun run;
    run.drill = &drill;
    const auto rubric = state.content->library.rubrics.find(drill.rubric);
    if (rubric != state.content->library.rubrics.end()) run.rubric = &rubric->second;
    for (const std::string& id : intent.items)
        if (const DrillItem* item = drill.find(id)) run.queue.push_back(item);
    if (run.queue.empty()) run.queue = sitting(drill, practice_states(practised(state)), now);
    if (run.queue.empty()) return {};
    state.drill = std::move(run);
    state.screen = Screen::drill;
    return {};
}

Effects on(State& state, const AnswerSort& intent, Now now) {
    const DrillItem* const item = waiting_for(state, intent.item);
    const auto* const task = item ? std::get_if<SortTask>(&item->task) : nullptr;
    if (!task || intent.button < -1 || intent.button > 1) return {};
    DrillAnswer answer = answer_to(state, *item, now);
    answer.text = task->reply.in(state.settings.language);
    answer.picked = {intent.button};
    answer.score = sort_score(*task, intent.button);
    answer.correct = intent.button == task->answer;
    return keep(state, std::move(answer), {});
}

Effects on(State& state, const AnswerBuild& intent, Now now) {
    const DrillItem* const item = waiting_for(state, intent.item);
    const auto* const task = item ? std::get_if<BuildTask>(&item->task) : nullptr;
    if (!task || intent.picked.size() != task->parts.size()) return {};
    DrillAnswer answer = answer_to(state, *item, now);
    answer.correct = true;
    for (std::size_t i = 0; i < task->parts.size(); ++i) {
        if (intent.picked[i] >= task->parts[i].pieces.size()) return {};
        const Piece& piece = task->parts[i].pieces[intent.picked[i]];
        if (!answer.text.empty()) answer.text += ' ';
        answer.text += piece.text.in(state.settings.language);
        answer.picked.push_back(static_cast<std::int64_t>(intent.picked[i]));
        answer.correct = answer.correct && piece.right;
    }
    answer.score = build_score(*task, intent.picked);
    return keep(state, std::move(answer), {});
}

Effects on(State& state, const AnswerWrite& intent, Now now) {
    const DrillItem* const item = waiting_for(state, intent.item);
    const auto* const task = item ? std::get_if<WriteTask>(&item->task) : nullptr;
    if (!task || !state.drill->rubric) return {};
    const auto scorer = state.content->scorers.find(state.drill->drill->rubric);
    if (scorer == state.content->scorers.end()) return {};
    Evaluation found = scorer->second.score({item->says.id, &item->focus}, intent.text);
    if (found.review) { // not judged, so not recorded: it is said in other words
        state.drill->review = *found.review;
        return {};
    }
    DrillAnswer answer = answer_to(state, *item, now);
    answer.text = intent.text;
    answer.levels = found.levels;
    answer.score = write_score(*task, *state.drill->rubric, found.levels, found.flags);
    answer.correct = reaches(task->goal, found.levels) && found.flags.empty();
    return keep(state, std::move(answer), std::move(found));
}

Effects on(State& state, const AskDrillHint&, Now) {
    if (state.drill) state.drill->hint = true;
    return {};
}

Effects on(State& state, const NextItem&, Now now) {
    if (!state.drill || !state.drill->answered) return {};
    state.drill->answered = false;
    state.drill->hint = false;
    if (state.drill->ended()) state.drill->next = next_meetings(state, now);
    return {};
}

Effects on(State& state, const DrillAnswerSaveFailed& intent, Now now) {
    state.unsaved_answers.push_back({intent.person, intent.answer});
    tell(state, Notice::Kind::error, Str::notice_answer_unsaved, {intent.error.where, intent.error.detail}, now);
    return {};
}

Effects retry_answers(State& state) {
    Effects out;
    for (SaveDrillAnswer& each : std::exchange(state.unsaved_answers, {})) out.emplace_back(std::move(each));
    return out;
}

} // namespace propartif::app

#include "app/progress.hpp"
#include "app/screens.hpp"
#include <utility>

namespace propartif::app {

ProgressDesk progress_desk(const Content& content, std::vector<FinishedAttempt> attempts, const Practised& practised) {
    ProgressDesk desk;
    desk.attempts = std::move(attempts);
    desk.progress = progress_of(desk.attempts, content.library.rubrics);
    desk.drills = drill_means(practised.answers, content.library.drills, content.library.rubrics);
    desk.drill_answers = practised.answers.size();
    for (const FinishedAttempt& each : desk.attempts)
        desk.mean_score += each.score / static_cast<double>(desk.attempts.size());
    if (desk.progress.extremes) {
        desk.weakest = desk.progress.trends[desk.progress.extremes->weakest].criterion;
        desk.recommended = recommended_scenario_for(content, practised, desk.weakest->skill);
        desk.recommended_for_weakest = desk.recommended != nullptr;
    }
    if (!desk.recommended) desk.recommended = recommended_scenario_for(content, practised, "");
    return desk;
}

Effects on(State& state, const ProgressLoaded& intent, Now) {
    if (!state.person || state.person->id != intent.person) return {};
    state.progress = progress_desk(*state.content, intent.attempts, {state.drill_answers, state.attempts});
    return {};
}

} // namespace propartif::app

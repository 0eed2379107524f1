#include "shell/cost_worker.hpp"
#include "shell/answers_ready.hpp"

namespace propartif::shell {

namespace {

std::vector<TurnCost> costs_of(const app::WorkOutCosts& work) {
    const auto scenario = work.content->library.scenarios.find(work.scenario);
    if (scenario == work.content->library.scenarios.end()) return {};
    const Rubric* rubric = work.content->rubric_for(scenario->second);
    if (rubric == nullptr) return {};
    return turn_costs(scenario->second, *rubric, work.session).value_or(std::vector<TurnCost>{});
}

} // namespace

void CostWorker::begin(const app::WorkOutCosts& work) {
    under_way_.push_back(std::async(std::launch::async, [work, wake = wake_]() -> app::Intent {
        app::CostsWorkedOut answer{work.attempt, costs_of(work)};
        if (wake) wake();
        return answer;
    }));
}

app::Intents CostWorker::collect() {
    return answers_ready(under_way_);
}

} // namespace propartif::shell

// Drafts are analysed beside the window: only the newest question is answered, and nobody waits for the others.
#include "app/analysing.hpp"
#include "shell/analysis_worker.hpp"
#include "support/tiny.hpp"
#include <condition_variable>
#include <doctest/doctest.h>
#include <memory>

using namespace propartif;
using namespace propartif::tests;

namespace {

class Bell { // rung by the worker
public:
    void ring() {
        const std::lock_guard lock(mutex_);
        rung_ = true;
        news_.notify_one();
    }
    void await() {
        std::unique_lock lock(mutex_);
        news_.wait(lock, [this] { return rung_; });
        rung_ = false;
    }

private:
    std::mutex mutex_;
    std::condition_variable news_;
    bool rung_ = false;
};

app::AnalyseDraft question(Scenario scenario, std::uint64_t state) {
    return {std::make_shared<const Scenario>(std::move(scenario)), std::make_shared<const Rubric>(tiny_rubric()),
            state};
}

// Every play goes the whole way, past every node, as slowly as a scenario can be played.
Scenario long_row(int nodes) {
    std::vector<Node> row;
    for (int i = 0; i < nodes; ++i)
        row.push_back(tiny_node("n" + std::to_string(i), {tiny_choice("a", tiny_levels(1), "n" + std::to_string(i + 1)),
                                                          tiny_choice("b", tiny_levels(0), "n" + std::to_string(i))}));
    row.push_back(tiny_ending("n" + std::to_string(nodes)));
    return scenario_of(std::move(row));
}

const app::DraftAnalysis& analysis_in(const app::Intent& intent) {
    return *std::get<app::desk::Analysed>(std::get<app::AtDesk>(intent).ask).analysis;
}

} // namespace

TEST_CASE("a draft that is asked about is answered once, with what it was asked with") {
    Bell bell;
    shell::AnalysisWorker worker([&bell] { bell.ring(); });
    CHECK(worker.collect().empty());
    const app::AnalyseDraft asked = question(tiny_scenario(), 7);
    worker.begin(asked);
    bell.await();
    const app::Intents answers = worker.collect();
    REQUIRE(answers.size() == 1);
    CHECK(analysis_in(answers[0]).asked.scenario == asked.scenario);
    CHECK(analysis_in(answers[0]).asked.state == 7);
    CHECK(analysis_in(answers[0]).plays.runs == app::kAnalysisPlays);
    CHECK(worker.collect().empty());
}

TEST_CASE("a newer question ends the older one, and the end of the program both") {
    Bell bell;
    {
        shell::AnalysisWorker worker([&bell] { bell.ring(); });
        worker.begin(question(long_row(300), 1)); // as slowly as can be
        worker.begin(question(long_row(299), 2));
        worker.begin(question(tiny_scenario(), 3));
        bell.await();
        const app::Intents answers = worker.collect();
        REQUIRE(answers.size() == 1);
        CHECK(analysis_in(answers[0]).asked.state == 3);
        worker.begin(question(long_row(300), 4));
    }
}

// What the disk answers to the program's effects: nothing that was refused is forgotten.
#include "shell/effect_runner.hpp"
#include "store/records/practice.hpp"
#include <chrono>
#include <thread>

using namespace propartif;
using namespace propartif::tests;

namespace {

struct Running {
    OwnFolder folder;
    RecordWriter writer{open_in(folder), {}};
    shell::EffectRunner runner{writer, {}};
    // What the disk answered to this effect, after everything before it.
    app::Intents answers(const app::Effect& effect) {
        runner.run({effect});
        writer.read([](Records&) { return 0; });
        return runner.collect();
    }
};

Rating rating(std::int64_t attempt) {
    Rating out;
    out.attempt = attempt;
    out.observer = "Sri";
    return out;
}

} // namespace

TEST_CASE("a rating comes back with its number, or whole with the reason why not") {
    Running running;
    const auto attempt = running.writer.read([](Records& records) { return some_attempt(records); });
    const auto saved = running.answers(app::SaveRating{rating(attempt)});
    REQUIRE(saved.size() == 1);
    REQUIRE(std::holds_alternative<app::RatingSaved>(saved[0]));
    CHECK(std::get<app::RatingSaved>(saved[0]).rating.id == 1);
    CHECK(std::get<app::RatingSaved>(saved[0]).rating.observer == "Sri");
    const auto refused = running.answers(app::SaveRating{rating(99)});
    REQUIRE(refused.size() == 1);
    REQUIRE(std::holds_alternative<app::RatingSaveFailed>(refused[0]));
    CHECK(std::get<app::RatingSaveFailed>(refused[0]).rating == rating(99));
    CHECK(std::get<app::RatingSaveFailed>(refused[0]).error.code == ErrorCode::not_found);
}

TEST_CASE("a drill answer the disk refuses comes back whole") {
    Running running;
    DrillAnswer answer;
    answer.drill = "pilah";
    answer.text = "Sebentar.";
    const auto refused = running.answers(app::SaveDrillAnswer{99, answer}); // nobody has that number
    REQUIRE(refused.size() == 1);
    REQUIRE(std::holds_alternative<app::DrillAnswerSaveFailed>(refused[0]));
    CHECK(std::get<app::DrillAnswerSaveFailed>(refused[0]).person == 99);
    CHECK(std::get<app::DrillAnswerSaveFailed>(refused[0]).answer == answer);
    running.writer.read([](Records& records) { return must(records.add_person("Aminah")).id; });
    const auto saved = running.answers(app::SaveDrillAnswer{1, answer});
    REQUIRE(saved.size() == 1);
    CHECK(std::holds_alternative<app::Tick>(saved[0]));
}

TEST_CASE("what a folder of other people's files holds comes back to the program") {
    Running running;
    running.runner.run({app::LookIntoFolder{running.folder.path().string()}});
    for (int tries = 0; tries < 2'000; ++tries) {
        const app::Intents answers = running.runner.collect();
        if (answers.empty()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            continue;
        }
        const auto* about = std::get_if<app::AtExchange>(&answers[0]);
        REQUIRE(about);
        CHECK(std::holds_alternative<app::exchange::FolderLooked>(about->ask));
        return;
    }
    FAIL("no answer");
}

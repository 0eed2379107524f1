#include "propartif/record_writer.hpp"
#include "store/records/practice.hpp"
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <thread>

using namespace propartif;
using namespace propartif::tests;

namespace {

// Stands in the writer's way, so that what is posted meanwhile is certainly waiting.
class Barrier {
public:
    explicit Barrier(RecordWriter& writer) {
        asker_ = std::thread([this, &writer] {
            writer.read([this](Records&) {
                std::unique_lock hold(mutex_);
                reached_ = true;
                changed_.notify_all();
                changed_.wait(hold, [this] { return open_; });
                return 0;
            });
        });
        std::unique_lock hold(mutex_);
        changed_.wait(hold, [this] { return reached_; });
    }
    Barrier(const Barrier&) = delete;
    Barrier& operator=(const Barrier&) = delete;
    ~Barrier() { open(); }
    void open() {
        {
            const std::lock_guard hold(mutex_);
            open_ = true;
        }
        changed_.notify_all();
        if (asker_.joinable()) asker_.join();
    }

private:
    std::thread asker_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool reached_ = false;
    bool open_ = false;
};

void settle(RecordWriter& writer) {
    writer.read([](Records&) { return 0; });
}

writes::SaveTurn turn_write(std::int64_t attempt, std::uint32_t number) {
    return {attempt, number, some_turn(number), some_provenance()};
}

} // namespace

TEST_CASE("every kind of write is done and answered with what it was") {
    const OwnFolder folder;
    RecordWriter writer(open_in(folder), {});
    const auto first = writer.post(writes::AddPerson{"Aminah"});
    writer.post(writes::BeginAttempt{1, some_provenance(), Mode::practice, 10});
    writer.post(turn_write(1, 0));
    writer.post(writes::SaveRetry{1, 0, 11});
    writer.post(writes::SaveDraft{1, 1, "draf"});
    writer.post(writes::FinishAttempt{1, Outcome::partial, 50, 12});
    writer.post(writes::SaveSelfRating{1, {{CriterionId{"emotion"}, 1}}, "a", "b"});
    writer.post(writes::SaveSetting{"language", "id"});
    DrillAnswer answer;
    answer.drill = "pilah-tombol";
    writer.post(writes::SaveDrillAnswer{1, answer});
    writer.post(writes::BeginWhatIf{1, 0, 13});
    Rating rating;
    rating.attempt = 1;
    rating.observer = "Sri";
    const auto last = writer.post(writes::SaveRating{rating});
    settle(writer);
    const auto answers = writer.drain();
    REQUIRE(answers.size() == 11);
    for (std::size_t place = 0; place < answers.size(); ++place) {
        CAPTURE(place);
        CHECK(answers[place].operation == static_cast<RecordOperation>(place));
        CHECK_FALSE(answers[place].error);
        CHECK(answers[place].ticket == first + place);
    }
    CHECK(last == first + 10);
    CHECK(answers[0].id == 1);
    CHECK(answers[1].id == 1);
    CHECK(answers[1].attempt == 1);
    CHECK(answers[2].attempt == 1);
    CHECK(answers[4].turn == 1);
    CHECK(answers[9].attempt == 2);
    CHECK(answers[10].attempt == 1);
    CHECK(answers[10].id == 1);
    CHECK(writer.drain().empty());
    const auto record = writer.read([](Records& records) { return must(records.attempt(1)); });
    CHECK(record.turns.at(0).superseded);
    CHECK(record.draft == "draf");
    CHECK(record.summary.outcome == Outcome::partial);
    CHECK(record.keep == "a");
    CHECK(writer.read([](Records& records) { return must(records.settings()); }).at("language") == "id");
}

TEST_CASE("writes are done and answered in the order they were posted") {
    const OwnFolder folder;
    RecordWriter writer(open_in(folder), {});
    const auto attempt = writer.read([](Records& records) { return some_attempt(records); });
    for (std::uint32_t number = 0; number < 50; ++number) writer.post(turn_write(attempt, number));
    settle(writer);
    const auto answers = writer.drain();
    REQUIRE(answers.size() == 50);
    for (std::uint32_t number = 0; number < 50; ++number) {
        CHECK(answers[number].turn == number);
        CHECK_FALSE(answers[number].error);
    }
}

TEST_CASE("a write that fails is answered with its error and does not stop the next") {
    const OwnFolder folder;
    RecordWriter writer(open_in(folder), {});
    const auto attempt = writer.read([](Records& records) { return some_attempt(records); });
    writer.post(turn_write(attempt, 3));
    writer.post(writes::BeginAttempt{99, some_provenance(), Mode::learn, 1});
    writer.post(turn_write(attempt, 0));
    settle(writer);
    const auto answers = writer.drain();
    REQUIRE(answers.size() == 3);
    REQUIRE(answers[0].error);
    CHECK(answers[0].error->code == ErrorCode::bad_request);
    CHECK(answers[0].turn == 3);
    REQUIRE(answers[1].error);
    CHECK(answers[1].error->code == ErrorCode::not_found);
    CHECK(answers[1].id == 0);
    CHECK_FALSE(answers[2].error);
}

TEST_CASE("of drafts that wait only the newest of each attempt is written, after what was posted before it") {
    const OwnFolder folder;
    RecordWriter writer(open_in(folder), {});
    const auto first = writer.read([](Records& records) { return some_attempt(records); });
    const auto second = writer.read([](Records& records) { return some_attempt(records); });
    {
        Barrier barrier(writer);
        writer.post(writes::SaveDraft{first, 0, "a"});
        writer.post(writes::SaveDraft{second, 0, "lain"});
        writer.post(writes::SaveDraft{first, 0, "ab"});
        writer.post(turn_write(first, 0));
        writer.post(writes::SaveDraft{first, 1, "abc"});
    }
    settle(writer);
    const auto answers = writer.drain();
    REQUIRE(answers.size() == 3);
    CHECK(answers[0].attempt == second);
    CHECK(answers[1].operation == RecordOperation::save_turn);
    CHECK(answers[2].operation == RecordOperation::save_draft);
    CHECK(answers[2].turn == 1);
    CHECK(writer.read([&](Records& records) { return must(records.attempt(first)); }).draft == "abc");
    CHECK(writer.read([&](Records& records) { return must(records.attempt(second)); }).draft == "lain");
}

TEST_CASE("posting does not wait for the disk") {
    const OwnFolder folder;
    RecordWriter writer(open_in(folder), {});
    Barrier barrier(writer);
    for (int each = 0; each < 100; ++each) writer.post(writes::SaveSetting{"key", std::to_string(each)});
    CHECK(writer.drain().empty());
}

TEST_CASE("closing finishes everything that was posted") {
    const OwnFolder folder;
    std::int64_t attempt = 0;
    {
        RecordWriter writer(open_in(folder), {});
        attempt = writer.read([](Records& records) { return some_attempt(records); });
        for (std::uint32_t number = 0; number < 60; ++number) writer.post(turn_write(attempt, number));
        writer.post(writes::SaveDraft{attempt, 60, "terakhir"});
    }
    auto records = open_in(folder);
    const auto record = must(records.attempt(attempt));
    CHECK(record.turns.size() == 60);
    CHECK(record.draft == "terakhir");
}

TEST_CASE("the window is woken once an answer can be fetched, and may post when woken") {
    const OwnFolder folder;
    std::atomic<int> woken = 0;
    std::atomic<int> fetched = 0;
    RecordWriter* awake = nullptr;
    RecordWriter writer(open_in(folder), [&] {
        if (++woken == 1) awake->post(writes::SaveSetting{"second", "2"});
        fetched += static_cast<int>(awake->drain().size());
    });
    awake = &writer;
    writer.post(writes::SaveSetting{"first", "1"});
    settle(writer);
    settle(writer);
    CHECK(woken == 2);
    CHECK(fetched == 2);
}

TEST_CASE("a read sees everything posted before it, and its exception reaches its asker") {
    const OwnFolder folder;
    RecordWriter writer(open_in(folder), {});
    writer.post(writes::AddPerson{"Aminah"});
    CHECK(writer.read([](Records& records) { return must(records.people()).size(); }) == 1);
    CHECK_THROWS_AS(writer.read([](Records&) -> int { throw std::runtime_error("on purpose"); }), std::runtime_error);
    CHECK(writer.read([](Records& records) { return must(records.people()).size(); }) == 1);
}

TEST_CASE("several threads may post and read at once") {
    const OwnFolder folder;
    RecordWriter writer(open_in(folder), {});
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&writer, thread] {
            for (int each = 0; each < 10; ++each) {
                writer.post(writes::AddPerson{std::to_string(thread) + "/" + std::to_string(each)});
                settle(writer);
            }
        });
    for (auto& thread : threads) thread.join();
    CHECK(writer.drain().size() == 40);
    CHECK(writer.read([](Records& records) { return must(records.people()).size(); }) == 40);
}

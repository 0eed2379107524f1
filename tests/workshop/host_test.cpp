// The host: nothing is answered before it is on the disk, from however many threads.
#include "propartif/records.hpp"
#include "store/records/practice.hpp"
#include "store/records/process.hpp"
#include "workshop/host.hpp"
#include "workshop/join_code.hpp"
#include "workshop/script.hpp"
#include "workshop/small_workshop.hpp"
#include <atomic>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <sstream>
#include <thread>

using namespace propartif;
using namespace propartif::workshop_tests;
using tests::must;
using tests::OwnFolder;

namespace {

constexpr const char* kCode = "K7M4QD";

Evaluation judged_as_good() {
    Evaluation out;
    out.levels = {{CriterionId{"button"}, 1}, {CriterionId{"content"}, 1}};
    out.verdict = Verdict::pass;
    return out;
}

Running running(std::int64_t began = 1'000) {
    Running out;
    out.code = kCode;
    out.began_unix_millis = began;
    out.judge = [](const std::string&, std::string_view, const Focus*, std::string_view) { return judged_as_good(); };
    out.now_unix_millis = [] { return 2'000; };
    out.random_bytes = system_random_bytes;
    return out;
}

// Events in memory, whose disk can fail.
struct Memory {
    std::mutex mutex;
    std::vector<WorkshopEvent> events;
    std::atomic<bool> fails{false};
    std::atomic<int> writes{0};

    Shelf shelf() {
        return {[this](const std::vector<WorkshopEvent>& more) -> Result<Done> {
                    ++writes;
                    if (fails) return Error{ErrorCode::store_failed, "disk", "full"};
                    const std::lock_guard guard(mutex);
                    events.insert(events.end(), more.begin(), more.end());
                    return Done{};
                },
                [this]() -> Result<std::vector<WorkshopEvent>> { return events; }};
    }
};

std::unique_ptr<Host> host_on(Memory& memory, Running how = running()) {
    return must(Host::open(small_script(), memory.shelf(), std::move(how)));
}

RoomStep step_of(Do what, std::int64_t number = 0) {
    RoomStep out;
    out.what = what;
    out.number = number;
    return out;
}

Submission vote_of(const std::string& client, int choice, int item = kChoose, int round = 0) {
    return {client, item, round, "vote", "{\"choice\":" + std::to_string(choice) + "}"};
}

void ask_class(Host& host) {
    must(host.apply(step_of(Do::go, kChoose)));
    must(host.apply(step_of(Do::open)));
}

} // namespace

TEST_CASE("a phone joins by the code, however it is typed, and gets a token of its own") {
    Memory memory;
    const auto host = host_on(memory);
    CHECK(host->join("K7M4Q0", "Fitri").refusal == Refusal::wrong_code);
    const Joined first = host->join("k7m 4qd", "  Bu  Aini ");
    CHECK(first.refusal == Refusal::none);
    CHECK(first.seat == 1);
    CHECK(first.token.size() == 32);
    CHECK(host->join(kCode, "bu aini").refusal == Refusal::name_taken);
    CHECK(host->join(kCode, "<b>").refusal == Refusal::bad_request);
    const Joined second = host->join(kCode, "Fitri");
    CHECK(second.token != first.token);
    const auto* taken = std::get_if<SeatTaken>(&memory.events.front().what);
    REQUIRE(taken);
    CHECK(taken->token_hash == sha256_hex(first.token)); // the token itself is kept nowhere
    CHECK(nlohmann::json::parse(host->look(first.token, 0).body)["nickname"] == "Bu Aini");
    CHECK(host->look("0123456789abcdef0123456789abcdef", 0).refusal == Refusal::unknown_seat);
    CHECK(host->look("", 0).refusal == Refusal::unknown_seat);
    CHECK(host->look(sha256_hex(first.token), 0).refusal == Refusal::unknown_seat);
}

TEST_CASE("a look is empty until something the phone shows has changed") {
    Memory memory;
    const auto host = host_on(memory);
    const Joined aini = host->join(kCode, "Bu Aini"), udin = host->join(kCode, "Pak Udin");
    ask_class(*host);
    const Looked seen = host->look(aini.token, 0);
    CHECK_FALSE(seen.body.empty());
    CHECK(host->look(aini.token, seen.cursor).body.empty());
    REQUIRE(host->take(udin.token, vote_of("u1", 0)).refusal == Refusal::none);
    CHECK(host->look(aini.token, seen.cursor).body.empty());
    must(host->apply(step_of(Do::close)));
    CHECK_FALSE(host->look(aini.token, seen.cursor).body.empty());
}

TEST_CASE("an answer sent again is acknowledged and stored once, also after answers were closed") {
    Memory memory;
    const auto host = host_on(memory);
    const Joined aini = host->join(kCode, "Bu Aini"), udin = host->join(kCode, "Pak Udin");
    ask_class(*host);
    const Taken first = host->take(aini.token, vote_of("a1", 0));
    CHECK(first.refusal == Refusal::none);
    CHECK_FALSE(first.again);
    must(host->apply(step_of(Do::close)));
    const Taken again = host->take(aini.token, vote_of("a1", 0));
    CHECK(again.refusal == Refusal::none);
    CHECK(again.again);
    CHECK(host->take(udin.token, vote_of("a1", 0)).refusal == Refusal::bad_request); // not this phone's
    CHECK(host->take(udin.token, vote_of("u1", 0)).refusal == Refusal::closed);
    CHECK(host->take(udin.token, vote_of("u1", 0, kDrill)).refusal == Refusal::too_late);
    CHECK(host->take(udin.token, {"u2", kChoose, 0, "vote", "{"}).refusal == Refusal::bad_request);
    CHECK(host->room().entries.size() == 1);
}

TEST_CASE("typed words are judged when they come, and the judgement is kept with them") {
    Memory memory;
    const auto host = host_on(memory);
    const Joined aini = host->join(kCode, "Bu Aini");
    must(host->apply(step_of(Do::go, kType)));
    must(host->apply(step_of(Do::open)));
    REQUIRE(host->take(aini.token, {"a1", kType, 0, "text", R"({"text":"Saya carikan."})"}).refusal == Refusal::none);
    const auto& answer = std::get<SeatAnswer>(memory.events.back().what);
    CHECK(answer.words == "Saya carikan.");
    CHECK((answer.evaluation == judged_as_good()));
    RoomStep own = step_of(Do::use_words);
    own.words = "Saya sendiri yang cari.";
    must(host->apply(own));
    CHECK((std::get<RoomStep>(memory.events.back().what).evaluation == judged_as_good()));
}

TEST_CASE("an answer the disk refuses is not acknowledged, not shown, and taken when it is sent again") {
    Memory memory;
    const auto host = host_on(memory);
    const Joined aini = host->join(kCode, "Bu Aini");
    ask_class(*host);
    memory.fails = true;
    CHECK(host->take(aini.token, vote_of("a1", 0)).refusal == Refusal::failed);
    CHECK(host->join(kCode, "Fitri").refusal == Refusal::failed);
    CHECK(host->apply(step_of(Do::close)).error().code == ErrorCode::store_failed);
    CHECK(host->room().entries.empty());
    CHECK(host->room().seats.size() == 1);
    memory.fails = false;
    const Taken taken = host->take(aini.token, vote_of("a1", 0));
    CHECK(taken.refusal == Refusal::none);
    CHECK_FALSE(taken.again);
    CHECK(host->join(kCode, "Fitri").seat == 2);
}

TEST_CASE("time closes answers at the next look, as a recorded step") {
    Memory memory;
    std::atomic<std::int64_t> now{2'000};
    Running how = running();
    how.now_unix_millis = [&] { return now.load(); };
    const auto host = host_on(memory, how);
    const Joined aini = host->join(kCode, "Bu Aini");
    must(host->apply(step_of(Do::go, kChoose)));
    must(host->apply(step_of(Do::open, 30)));
    now = 32'000;
    CHECK(host->take(aini.token, vote_of("a1", 0)).refusal == Refusal::closed);
    CHECK(std::get<RoomStep>(memory.events.back().what).what == Do::close);
    CHECK(host->facilitator().seats[0].connected);
    now = 60'000;
    CHECK_FALSE(host->facilitator().seats[0].connected);
}

TEST_CASE("a step that makes no sense is refused with the reason, and nothing is written") {
    Memory memory;
    const auto host = host_on(memory);
    const int writes = memory.writes;
    const auto refused = host->apply(step_of(Do::close));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::bad_request);
    CHECK(refused.error().detail == "answers are not open");
    CHECK(memory.writes == writes);
}

TEST_CASE("a removed phone is gone") {
    Memory memory;
    const auto host = host_on(memory);
    const Joined aini = host->join(kCode, "Bu Aini");
    must(host->apply(step_of(Do::remove, 1)));
    CHECK(host->look(aini.token, 0).refusal == Refusal::unknown_seat);
}

TEST_CASE("phones and the facilitator at the same time lose and double nothing") {
    Memory memory;
    const auto host = host_on(memory);
    std::vector<Joined> phones;
    for (const char* name : {"A", "B", "C", "D"}) phones.push_back(host->join(kCode, name));
    ask_class(*host);
    constexpr int kAnswers = 60;
    std::atomic<int> acknowledged{0};
    std::vector<std::thread> threads;
    for (std::size_t p = 0; p < phones.size(); ++p)
        threads.emplace_back([&, p] {
            for (int i = 0; i < kAnswers; ++i) {
                const auto sent = vote_of("c" + std::to_string(p) + "-" + std::to_string(i), i % 2);
                for (int twice = 0; twice < 2; ++twice)
                    if (host->take(phones[p].token, sent).refusal == Refusal::none) ++acknowledged;
                static_cast<void>(host->look(phones[p].token, 0));
            }
        });
    threads.emplace_back([&] {
        for (int i = 0; i < kAnswers; ++i) {
            static_cast<void>(host->note("catatan"));
            static_cast<void>(host->facilitator());
            static_cast<void>(host->projector());
        }
    });
    for (std::thread& each : threads) each.join();
    CHECK(acknowledged == 2 * 4 * kAnswers);
    std::set<std::string> ids;
    for (const Entry& entry : host->room().entries) CHECK(ids.insert(entry.answer.client_id).second);
    CHECK(ids.size() == 4 * kAnswers);
    CHECK((must(replay(small_script(), 1'000, memory.events)) == host->room()));
}

TEST_CASE("a failing disk under several threads acknowledges exactly what is on it") {
    Memory memory;
    const auto host = host_on(memory);
    std::vector<Joined> phones;
    for (const char* name : {"A", "B", "C", "D"}) phones.push_back(host->join(kCode, name));
    ask_class(*host);
    std::mutex mutex;
    std::set<std::string> acknowledged;
    std::vector<std::thread> threads;
    for (std::size_t p = 0; p < phones.size(); ++p)
        threads.emplace_back([&, p] {
            for (int i = 0; i < 40; ++i) {
                if (p == 0) memory.fails = i % 3 == 0;
                const std::string id = "c" + std::to_string(p) + "-" + std::to_string(i);
                if (host->take(phones[p].token, vote_of(id, i % 2)).refusal != Refusal::none) continue;
                const std::lock_guard guard(mutex);
                acknowledged.insert(id);
            }
        });
    for (std::thread& each : threads) each.join();
    std::set<std::string> stored;
    for (const WorkshopEvent& event : memory.events)
        if (const auto* answer = std::get_if<SeatAnswer>(&event.what)) CHECK(stored.insert(answer->client_id).second);
    CHECK((stored == acknowledged));
}

TEST_CASE("killed fifty times in the middle, the room comes back with every seat and every acknowledged answer") {
    constexpr unsigned kSeed = 20261122;
    CAPTURE(kSeed);
    std::mt19937 random(kSeed);
    const OwnFolder folder;
    std::string token;
    {
        auto records = tests::open_in(folder);
        const auto id = must(records.begin_workshop(start_of(small_script(), kCode, "0.1.0", 1'000)));
        const auto host = must(Host::open(small_script(), shelf_in(records, id), running()));
        token = host->join(kCode, "Bu Aini").token;
        ask_class(*host);
    }
    const auto answering = [&](int told) {
        auto records = Records::open(folder.path());
        if (!records) return 2;
        auto host = Host::open(small_script(), shelf_in(records.value(), 1), running());
        if (!host) return 3;
        // A phone changes its mind at most a hundred times a round: each life asks anew.
        if (!host.value()->apply(step_of(Do::use_choice, 0)) || !host.value()->apply(step_of(Do::open))) return 4;
        const int round = host.value()->room().round;
        for (int i = 0; i < 100; ++i) {
            const std::string id = "r" + std::to_string(round) + "-" + std::to_string(i);
            if (host.value()->take(token, vote_of(id, 0, kChoose, round)).refusal != Refusal::none) return 5;
            tests::tell(told, id + "\n");
        }
        return 0;
    };
    std::set<std::string> acknowledged;
    for (int life = 0; life < 50; ++life) {
        CAPTURE(life);
        tests::OtherProcess other(answering);
        std::string told = other.read_some();
        ::usleep(static_cast<unsigned>(random() % 8'000));
        other.kill();
        told += other.read_all();
        std::istringstream lines(told.substr(0, told.rfind('\n') + 1));
        for (std::string line; std::getline(lines, line);) acknowledged.insert(line);
    }
    auto records = tests::open_in(folder);
    REQUIRE_FALSE(records.quarantined());
    const auto host = must(Host::open(small_script(), shelf_in(records, 1), running()));
    std::set<std::string> stored;
    for (const Entry& entry : host->room().entries) CHECK(stored.insert(entry.answer.client_id).second);
    CHECK(acknowledged.size() >= 50);
    for (const std::string& id : acknowledged) REQUIRE(stored.contains(id));
    CHECK(stored.size() <= acknowledged.size() + 50); // committed, but killed before it could be told
    CHECK(nlohmann::json::parse(host->look(token, 0).body)["nickname"] == "Bu Aini");
}

TEST_CASE("a code has six letters nobody mistakes, and is read as it is heard") {
    CHECK(join_code(std::string("\xFF\xFF\xFF\xFF", 4)) == "ZZZZZZ"); // thirty of the bits
    CHECK(join_code(std::string(4, '\0')) == "000000");
    CHECK(join_code(system_random_bytes(4)) != join_code(system_random_bytes(4)));
    CHECK(read_code("k7m-4qd ") == "K7M4QD");
    CHECK(read_code("oil") == "011");
    CHECK(shown_code("K7M4QD") == "K7M 4QD");
    CHECK(hex(std::string("\x00\xAB", 2)) == "00ab");
}

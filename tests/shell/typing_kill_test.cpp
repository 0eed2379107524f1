// kill -9 while an author types: the program's own state, journal and worker, with its real pace.
#include "app/tiny_program.hpp"
#include "shell/desk_worker.hpp"
#include "store/authoring/own_folder.hpp"
#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <memory>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace propartif;
using namespace propartif::tests;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kMostLostMillis = 2'000; // what the studio promises
constexpr int kRounds = 200;
constexpr int kAtOnce = 20;
const ScenarioId kDraft{"tiny-salinan"};

std::int64_t clock_millis() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

struct Typed {
    int letters;
    std::int64_t at;
};

class Author { // the program without its window
public:
    explicit Author(const std::filesystem::path& folder) {
        program_.state.data_folder = folder.string();
        tell(app::OpenScreen{app::Screen::studio});
        tell(app::AtDesk{app::desk::CopyFrom{ScenarioId{"tiny"}}});
    }
    void type(int letters) {
        Node node = program_.state.studio.desk->scenario().nodes[0];
        node.says[0].text.id = std::string(static_cast<std::size_t>(letters), 'a');
        tell(app::AtDesk{app::desk::PutNode{node, "line"}});
    }
    void look_up() {
        for (const app::Intent& each : desk_.collect()) tell(each);
        tell(app::Tick{});
    }

private:
    void tell(const app::Intent& intent) {
        program_.now = clock_millis();
        for (const app::Effect& effect : program_.tell(intent))
            if (const auto* keep = std::get_if<app::KeepDraft>(&effect)) desk_.begin(*keep);
    }
    TinyProgram program_;
    shell::DeskWorker desk_{{}};
};

[[noreturn]] void type_for_ever(const std::filesystem::path& folder, int told) {
    Author author(folder / "data");
    for (int letters = 1;; ++letters) {
        author.type(letters);
        const Typed typed{letters, clock_millis()};
        if (::write(told, &typed, sizeof typed) < 0) ::_exit(1);
        std::this_thread::sleep_for(20ms);
        author.look_up();
    }
}

struct Round {
    DraftFolder folder;
    pid_t child = 0;
    int told = -1;
    std::chrono::milliseconds lives{};
};

void begin(Round& round, int number) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    round.lives = 900ms + std::chrono::milliseconds((number * 7919) % 1'500);
    round.child = ::fork();
    REQUIRE(round.child >= 0);
    if (round.child == 0) {
        ::close(ends[0]);
        type_for_ever(round.folder.path(), ends[1]);
    }
    ::close(ends[1]);
    round.told = ends[0];
}

std::vector<Typed> all_typed(int from) {
    std::vector<Typed> all;
    Typed each{};
    while (::read(from, &each, sizeof each) == static_cast<ssize_t>(sizeof each)) all.push_back(each);
    ::close(from);
    return all;
}

void look_at_remains(const Round& round, std::int64_t killed_at) {
    const std::vector<Typed> typed = all_typed(round.told);
    REQUIRE_FALSE(typed.empty());
    int kept = 0;
    if (const auto opened = open_draft(round.folder.path() / "data" / "scenarios", kDraft)) {
        CHECK(opened.value().found.empty());
        const std::string& line = opened.value().draft.scenario.nodes[0].says[0].text.id;
        if (line.find_first_not_of('a') == std::string::npos) kept = static_cast<int>(line.size());
    }
    for (const Typed& each : typed) {
        if (each.letters <= kept) continue;
        CAPTURE(each.letters);
        CHECK(killed_at - each.at <= kMostLostMillis); // the first letter that is lost
        break;
    }
}

} // namespace

TEST_CASE("200 times killed in the middle of typing, at most two seconds of it are lost and no file is broken") {
    for (int first = 0; first < kRounds; first += kAtOnce) {
        std::vector<std::unique_ptr<Round>> rounds;
        for (int i = 0; i < kAtOnce; ++i) {
            rounds.push_back(std::make_unique<Round>());
            begin(*rounds.back(), first + i);
        }
        std::ranges::sort(rounds, {}, [](const auto& each) { return each->lives; });
        const auto began = std::chrono::steady_clock::now();
        for (const auto& each : rounds) {
            const Round& round = *each;
            std::this_thread::sleep_until(began + round.lives);
            const std::int64_t killed_at = clock_millis();
            ::kill(round.child, SIGKILL);
            int status = 0;
            ::waitpid(round.child, &status, 0);
            CAPTURE(first);
            REQUIRE(WIFSIGNALED(status));
            look_at_remains(round, killed_at);
        }
    }
}

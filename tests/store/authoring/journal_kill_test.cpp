// kill -9 while an author types: the journal holds an earlier state whole, never half of one, and the file is untouched
// or new.
#include "own_folder.hpp"
#include <chrono>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace propartif;
using namespace propartif::studio;
using namespace propartif::tests;

namespace {

Draft typed(int letters) {
    Draft draft = some_draft();
    draft.scenario.nodes[0].says[0].text.id = std::string(static_cast<std::size_t>(letters), 'a');
    draft.scenario.summary.id = std::to_string(letters);
    return draft;
}

// A process that writes journals and, now and then, the file, as fast as it can; tells each that is done.
[[noreturn]] void write_for_ever(const std::filesystem::path& folder, int told) {
    std::string hash;
    for (int letters = 1;; ++letters) {
        const Draft draft = typed(letters);
        if (letters % 5 == 0) {
            auto saved = save_draft(folder, draft, hash);
            if (!saved) ::_exit(1);
            hash = saved.value();
        } else if (!keep_unsaved(folder, draft, hash)) {
            ::_exit(1);
        }
        if (::write(told, &letters, sizeof letters) < 0) ::_exit(1);
    }
}

int last_told(int from) {
    int letters = 0, each = 0;
    while (::read(from, &each, sizeof each) == static_cast<ssize_t>(sizeof each)) letters = each;
    return letters;
}

} // namespace

TEST_CASE("200 times killed while writing, nothing that was told to be kept is lost and no file is broken") {
    for (int round = 0; round < 200; ++round) {
        const DraftFolder folder;
        int pipe_ends[2];
        REQUIRE(::pipe(pipe_ends) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            ::close(pipe_ends[0]);
            write_for_ever(folder.path(), pipe_ends[1]);
        }
        ::close(pipe_ends[1]);
        std::this_thread::sleep_for(std::chrono::microseconds(2'000 + (round * 7919) % 30'000));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        REQUIRE(WIFSIGNALED(status));
        const int told = last_told(pipe_ends[0]);
        ::close(pipe_ends[0]);
        const auto opened = open_draft(folder.path(), some_draft().scenario.id);
        CAPTURE(round);
        CAPTURE(told);
        if (!opened) {
            CHECK(told == 0);
            continue;
        }
        CHECK(opened.value().found.empty());
        const int there = std::stoi(opened.value().draft.scenario.summary.id);
        CHECK((there == told || there == told + 1)); // the one under way may be done already
        CHECK(opened.value().draft.scenario.nodes[0].says[0].text.id.size() == static_cast<std::size_t>(there));
    }
}

// The voice with programs in place of espeak-ng that write down what they were given, hang, fail or are not there.
#include "shell/speaker.hpp"
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace propartif;
using namespace propartif::shell;

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kPatience{20'000}; // a busy machine; nothing waits that long when all is well

// A folder that is the whole PATH, with an espeak-ng of our own in it.
class Stage {
public:
    explicit Stage(const std::string& script) {
        std::string pattern = (fs::temp_directory_path() / "propartif-voice-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        folder = pattern;
        if (const char* path = std::getenv("PATH")) path_ = path;
        setenv("PATH", folder.c_str(), 1);
        if (script.empty()) return;
        std::ofstream(folder / "espeak-ng") << "#!/bin/sh\ncd '" << folder.string() << "'\n" << script;
        fs::permissions(folder / "espeak-ng", fs::perms::owner_all);
    }
    ~Stage() {
        setenv("PATH", path_.c_str(), 1);
        fs::remove_all(folder);
    }
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    std::string file(const std::string& name) const {
        std::ifstream in(folder / name);
        std::ostringstream out;
        out << in.rdbuf();
        return out.str();
    }
    bool wait_for(const std::string& name) const {
        const auto until = Clock::now() + kPatience;
        while (Clock::now() < until) {
            if (fs::exists(folder / name)) return true;
            std::this_thread::sleep_for(milliseconds(5));
        }
        return false;
    }
    pid_t pid(const std::string& name) const { return static_cast<pid_t>(std::stol(file(name))); }

    fs::path folder;

private:
    std::string path_;
};

app::Speak words(std::uint32_t id, std::string text) {
    return {id, std::move(text), {"id+f2", 123, 51, 79}};
}

app::Intents answers(Speaker& speaker) {
    const auto until = Clock::now() + kPatience;
    while (Clock::now() < until) {
        app::Intents found = speaker.collect();
        if (!found.empty()) return found;
        std::this_thread::sleep_for(milliseconds(5));
    }
    return {};
}

bool gone(pid_t process) {
    const auto until = Clock::now() + kPatience;
    while (Clock::now() < until) {
        if (::kill(process, 0) != 0 && errno == ESRCH) return true;
        std::this_thread::sleep_for(milliseconds(5));
    }
    return false;
}

// Ended, though whoever inherited it may not have taken notice yet.
bool stopped(pid_t process) {
    const auto until = Clock::now() + kPatience;
    while (Clock::now() < until) {
        std::ifstream in("/proc/" + std::to_string(process) + "/stat");
        std::string stat;
        std::getline(in, stat);
        if (stat.find(") Z ") != std::string::npos || stat.empty()) return true;
        std::this_thread::sleep_for(milliseconds(5));
    }
    return false;
}

bool has_children() {
    siginfo_t found{};
    return waitid(P_ALL, 0, &found, WEXITED | WNOHANG | WNOWAIT) == 0;
}

constexpr const char* kWritesDown = "for each in \"$@\"; do echo \"$each\"; done > arguments\n"
                                    "/bin/cat > words.part\n/bin/mv words.part words\n";
// Says its process number once it runs, and takes no notice of being asked to end.
constexpr const char* kHangs = "trap '' TERM\necho $$ > pid.part\n/bin/mv pid.part pid\n"
                               "while :; do /bin/sleep 1; done\n";

} // namespace

TEST_CASE("the words go through standard input and never through a shell, the sound as arguments") {
    Stage stage{kWritesDown};
    std::atomic<int> woken = 0;
    Speaker speaker{[&] { ++woken; }};
    speaker.speak(words(7, "'; touch harmed; $(touch harmed) Sudah tiga kali, \"Pak\"! é"));
    const app::Intents said = answers(speaker);
    REQUIRE(said.size() == 1);
    REQUIRE(std::holds_alternative<app::VoiceEnded>(said[0]));
    CHECK(std::get<app::VoiceEnded>(said[0]).id == 7);
    CHECK(woken == 1);
    CHECK(stage.file("arguments") == "--stdin\n-v\nid+f2\n-s\n123\n-p\n51\n-a\n79\n");
    CHECK(stage.file("words") == "'; touch harmed; $(touch harmed) Sudah tiga kali, \"Pak\"! é\n");
    CHECK_FALSE(fs::exists(stage.folder / "harmed"));
    CHECK_FALSE(has_children());
}

TEST_CASE("a long line to a program that never reads does not hold anybody up") {
    Stage stage{"exit 0\n"};
    Speaker speaker{{}};
    const auto start = Clock::now();
    speaker.speak(words(1, std::string(1'000'000, 'a')));
    CHECK(Clock::now() - start < milliseconds(500));
    const app::Intents said = answers(speaker);
    REQUIRE(said.size() == 1);
    CHECK(std::holds_alternative<app::VoiceEnded>(said[0]));
}

TEST_CASE("a program that hangs is ended soon when asked to stop, without a zombie and without an answer") {
    Stage stage{kHangs};
    Speaker speaker{{}};
    speaker.speak(words(1, "Halo"));
    REQUIRE(stage.wait_for("pid"));
    const pid_t process = stage.pid("pid");
    const auto start = Clock::now();
    speaker.stop();
    CHECK(Clock::now() - start < milliseconds(100)); // the window does not wait
    CHECK(gone(process));
    CHECK(Clock::now() - start < milliseconds(Speaker::kStopMillis + 2000));
    CHECK(speaker.collect().empty());
    CHECK_FALSE(has_children());
}

TEST_CASE("the next line ends the one before, even when that hangs") {
    Stage stage{std::string{"read line\nif [ \"$line\" = Dua ]; then echo $line > said; exit 0; fi\n"} + kHangs};
    Speaker speaker{{}};
    speaker.speak(words(1, "Satu"));
    REQUIRE(stage.wait_for("pid"));
    const pid_t first = stage.pid("pid");
    speaker.speak(words(2, "Dua"));
    const app::Intents said = answers(speaker);
    REQUIRE(said.size() == 1);
    REQUIRE(std::holds_alternative<app::VoiceEnded>(said[0]));
    CHECK(std::get<app::VoiceEnded>(said[0]).id == 2);
    CHECK(gone(first));
    CHECK(stage.file("said") == "Dua\n");
}

TEST_CASE("many lines in a row: only the last needs to be heard") {
    Stage stage{kWritesDown};
    Speaker speaker{{}};
    for (std::uint32_t id = 1; id <= 50; ++id) speaker.speak(words(id, "Baris " + std::to_string(id)));
    bool heard = false;
    while (!heard) {
        const app::Intents said = answers(speaker);
        REQUIRE_FALSE(said.empty());
        for (const app::Intent& each : said)
            if (const auto* ended = std::get_if<app::VoiceEnded>(&each)) heard = heard || ended->id == 50;
    }
    CHECK(stage.file("words") == "Baris 50\n");
    CHECK_FALSE(has_children());
}

TEST_CASE("the end of the program ends the voice and its helpers") {
    Stage stage{std::string{"/bin/sleep 600 &\necho $! > helper\n"} + kHangs};
    pid_t process = 0;
    const auto start = Clock::now();
    {
        Speaker speaker{{}};
        speaker.speak(words(1, "Halo"));
        REQUIRE(stage.wait_for("pid"));
        process = stage.pid("pid");
    }
    CHECK(gone(process));
    CHECK(stopped(stage.pid("helper")));
    CHECK(Clock::now() - start < kPatience);
    CHECK_FALSE(has_children());
}

TEST_CASE("a program that never comes to an end is ended and told") {
    Stage stage{kHangs};
    Speaker speaker{{}, {.longest_millis = 300}};
    speaker.speak(words(3, "Halo"));
    const app::Intents said = answers(speaker);
    REQUIRE(said.size() == 1);
    REQUIRE(std::holds_alternative<app::VoiceFailed>(said[0]));
    CHECK_FALSE(std::get<app::VoiceFailed>(said[0]).absent);
    CHECK_FALSE(has_children());
}

TEST_CASE("what went wrong is told with its reason") {
    struct Row {
        const char* name;
        const char* script;
        bool absent;
        const char* detail;
    };
    for (const Row& row :
         {Row{"not installed", "", true, "No such file or directory"}, Row{"a failure", "exit 3\n", false, "exit 3"},
          Row{"killed", "kill -9 $$\n", false, "signal 9"},
          // What espeak-ng 1.51 does without a sound device: it ends with success.
          Row{"no sound device", "echo 'ALSA lib pcm.c:2666' >&2\necho 'error: No such file or directory' >&2\n", false,
              "error: No such file or directory"},
          Row{"no such voice", "echo 'Error: The specified espeak-ng voice does not exist.' >&2\nexit 1\n", false,
              "Error: The specified espeak-ng voice does not exist."}}) {
        CAPTURE(row.name);
        Stage stage{row.script};
        Speaker speaker{{}};
        speaker.speak(words(5, "Halo"));
        const app::Intents said = answers(speaker);
        REQUIRE(said.size() == 1);
        REQUIRE(std::holds_alternative<app::VoiceFailed>(said[0]));
        const auto& failed = std::get<app::VoiceFailed>(said[0]);
        CHECK(failed.id == 5);
        CHECK(failed.absent == row.absent);
        CHECK(failed.detail == row.detail);
        CHECK_FALSE(has_children());
    }
}

TEST_CASE("sound warnings beside a voice that was heard are no failure") {
    Stage stage{"echo 'ALSA lib pcm.c:8545:(snd_pcm_recover) underrun occurred' >&2\n"};
    Speaker speaker{{}};
    speaker.speak(words(1, "Halo"));
    const app::Intents said = answers(speaker);
    REQUIRE(said.size() == 1);
    CHECK(std::holds_alternative<app::VoiceEnded>(said[0]));
}

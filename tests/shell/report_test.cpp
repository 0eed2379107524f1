// Reports are made from the records away from the window, and shown by whatever the computer has for it.
#include "app/content.hpp"
#include "shell/effect_runner.hpp"
#include "store/records/practice.hpp"
#include <chrono>
#include <cstdlib>
#include <thread>

using namespace propartif;
using namespace propartif::tests;

namespace {

constexpr std::int64_t kNow = 1'795'312'345'678;

struct Running {
    OwnFolder folder;
    RecordWriter writer{open_in(folder), {}};
    shell::EffectRunner runner{writer, {}};

    // The first thing answered within a few seconds.
    app::Intent answer(const app::Effect& effect) {
        runner.run({effect});
        for (int waited = 0; waited < 1000; ++waited) {
            auto found = runner.collect();
            if (!found.empty()) return found.front();
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return app::Tick{};
    }
    app::WriteReport report(std::optional<std::int64_t> attempt) const {
        return {attempt, {1, "Aminah"}, std::make_shared<app::Content>(), Language::id, folder.path().string(), kNow};
    }
    std::int64_t practise() {
        return writer.read([](Records& records) {
            const auto attempt = some_attempt(records);
            save_turns(records, attempt, 2);
            return attempt;
        });
    }
};

// The programs that can be started while it lives: one that writes its argument to a file, or none.
class Programs {
public:
    explicit Programs(const std::string& script) {
        if (const char* path = std::getenv("PATH")) before_ = path;
        if (!script.empty()) {
            write_bytes(folder_.path() / "xdg-open", script);
            std::filesystem::permissions(folder_.path() / "xdg-open", std::filesystem::perms::owner_all);
        }
        ::setenv("PATH", folder_.path().c_str(), 1);
    }
    Programs(const Programs&) = delete;
    Programs& operator=(const Programs&) = delete;
    ~Programs() { ::setenv("PATH", before_.c_str(), 1); }
    const std::filesystem::path& path() const { return folder_.path(); }

private:
    OwnFolder folder_;
    std::string before_;
};

} // namespace

TEST_CASE("a report is made from the records and kept in the data folder; the same again is the same file") {
    Running running;
    const auto attempt = running.practise();
    const auto made = running.answer(running.report(attempt));
    REQUIRE(std::holds_alternative<app::ReportReady>(made));
    const auto& ready = std::get<app::ReportReady>(made);
    CHECK(ready.attempt == attempt);
    CHECK(std::filesystem::path(ready.file).parent_path() == running.folder.path() / "reports");
    CHECK(std::filesystem::path(ready.file).filename().string().starts_with("percakapan-1-2026-11-2"));
    const std::string page = bytes_of(ready.file);
    CHECK(page.find("Aminah") != std::string::npos);
    CHECK(page.find("sudah tiga kali datang") != std::string::npos); // marked as evidence, in one piece
    const auto again = running.answer(running.report(attempt));
    REQUIRE(std::holds_alternative<app::ReportReady>(again));
    CHECK(std::get<app::ReportReady>(again).file == ready.file);
}

TEST_CASE("a learner's report holds everything practised") {
    Running running;
    running.practise();
    const auto made = running.answer(running.report(std::nullopt));
    REQUIRE(std::holds_alternative<app::ReportReady>(made));
    CHECK_FALSE(std::get<app::ReportReady>(made).attempt);
    CHECK(std::get<app::ReportReady>(made).file.find("peserta-1-") != std::string::npos);
}

TEST_CASE("a report that cannot be made is told with its reason") {
    Running running;
    const auto unknown = running.answer(running.report(99));
    REQUIRE(std::holds_alternative<app::ReportFailed>(unknown));
    CHECK(std::get<app::ReportFailed>(unknown).error.code == ErrorCode::not_found);
    const auto attempt = running.practise();
    write_bytes(running.folder.path() / "reports", "in the way");
    const auto refused = running.answer(running.report(attempt));
    REQUIRE(std::holds_alternative<app::ReportFailed>(refused));
    CHECK(std::get<app::ReportFailed>(refused).error.code == ErrorCode::store_failed);
}

TEST_CASE("a file is handed to the computer's own program as one argument") {
    Running running;
    const Programs programs("#!/bin/sh\nprintf '%s' \"$1\" > \"${0%/*}/told\"\n");
    running.runner.run({app::OpenInBrowser{"/a folder/it's; $HOME.html"}});
    for (int waited = 0; waited < 300 && bytes_of(programs.path() / "told").empty(); ++waited)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK(bytes_of(programs.path() / "told") == "/a folder/it's; $HOME.html");
}

TEST_CASE("without such a program, or when it cannot show the file, that is told") {
    for (const char* script : {"", "#!/bin/sh\nexit 3\n"}) {
        CAPTURE(script);
        Running running;
        const Programs programs(script);
        CHECK(std::holds_alternative<app::BrowserMissing>(running.answer(app::OpenInBrowser{"/x.html"})));
    }
}

// Drafts are read and written in the order asked for, and nothing asked for is dropped when the program ends.
#include "shell/desk_worker.hpp"
#include "store/authoring/own_folder.hpp"
#include <algorithm>
#include <chrono>
#include <thread>

using namespace propartif;
using namespace propartif::tests;

namespace {

std::vector<app::desk::Ask> wait_for(shell::DeskWorker& worker, std::size_t answers) {
    std::vector<app::desk::Ask> out;
    for (int tries = 0; out.size() < answers && tries < 5'000; ++tries) {
        for (const app::Intent& each : worker.collect()) out.push_back(std::get<app::AtDesk>(each).ask);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return out;
}

std::shared_ptr<const studio::Draft> titled(const std::string& title) {
    studio::Draft draft = some_draft();
    draft.scenario.title.id = title;
    return std::make_shared<const studio::Draft>(std::move(draft));
}

} // namespace

TEST_CASE("a save between two journals is answered between them, and what was typed after it stays unsaved") {
    const DraftFolder folder;
    const std::string where = folder.path().string();
    shell::DeskWorker worker({});
    worker.begin(app::KeepDraft{where, titled("satu"), "", 1});
    worker.begin(app::SaveDraftFile{where, titled("dua"), "", 2});
    worker.begin(app::KeepDraft{where, titled("tiga"), "", 3});
    worker.begin(app::OpenDraftFile{where, some_draft().scenario.id});
    const auto answers = wait_for(worker, 4);
    REQUIRE(answers.size() == 4);
    CHECK(std::get<app::desk::Kept>(answers[0]).state == 1);
    CHECK(std::get<app::desk::Saved>(answers[1]).state == 2);
    CHECK(std::get<app::desk::Kept>(answers[2]).on_disk == std::get<app::desk::Saved>(answers[1]).on_disk);
    const OpenedDraft& opened = std::get<app::desk::Opened>(answers[3]).opened;
    CHECK(opened.from_journal);
    CHECK(opened.draft.scenario.title.id == "tiga");
}

TEST_CASE("ending the program waits for the last journal") {
    const DraftFolder folder;
    {
        shell::DeskWorker worker({});
        for (int i = 0; i < 20; ++i)
            worker.begin(app::KeepDraft{folder.path().string(), titled(std::to_string(i)), "", 1});
    }
    CHECK(must(open_draft(folder.path(), some_draft().scenario.id)).draft.scenario.title.id == "19");
}

TEST_CASE("what the disk refuses is answered with its reason") {
    const DraftFolder folder;
    must(write_file(folder.path() / "taken", "a file where the folder should be"));
    const std::string where = (folder.path() / "taken").string();
    shell::DeskWorker worker({});
    worker.begin(app::SaveDraftFile{where, titled("satu"), "", 1});
    worker.begin(app::KeepDraft{where, titled("satu"), "", 1});
    worker.begin(app::OpenDraftFile{where, some_draft().scenario.id});
    const auto answers = wait_for(worker, 3);
    REQUIRE(answers.size() == 3);
    CHECK(std::holds_alternative<app::desk::NotSaved>(answers[0]));
    CHECK(std::holds_alternative<app::desk::NotKept>(answers[1]));
    CHECK(std::holds_alternative<app::desk::NotOpened>(answers[2]));
}

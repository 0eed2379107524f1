// What comes from other people's files and goes to them, as the program's state sees it.
#include "tiny_program.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;
using namespace propartif::app;

namespace {

struct Exchanging : TinyProgram {
    Exchanging() {
        state.data_folder = "/data";
        tell(OpenScreen{Screen::studio});
    }
    app::Effects ask(exchange::Ask what) { return tell(AtExchange{std::move(what)}); }
    app::Effects ask(desk::Ask what) { return tell(AtDesk{std::move(what)}); }
    Desk& desk() { return *state.studio.desk; }
};

PackReport usable_report() {
    PackReport report;
    report.manifest.id = "paket.tiny";
    report.signature = PackSignature::valid;
    report.key = "abcd";
    return report;
}

exchange::FileLooked looked(Seen what) {
    return {{"/usb/a.propak", "hash", std::move(what)}};
}

// On the desk with a saved file that somebody else has written since.
struct Meanwhile : Exchanging {
    Meanwhile() {
        ask(desk::CopyFrom{ScenarioId{"tiny"}});
        base = std::make_shared<const Scenario>(desk().scenario());
        const auto save = ask(desk::Save{});
        ask(desk::Saved{desk().scenario().id, among<SaveDraftFile>(save)->state, "ours", base});
        ask(desk::Kept{desk().scenario().id, 0, "theirs"});
    }
    std::shared_ptr<const Scenario> base;
};

} // namespace

TEST_CASE("a file is looked into before anything of it is used, and only what was seen is installed") {
    Exchanging program;
    CHECK(among<LookIntoFolder>(program.ask(exchange::OpenBringIn{})));
    const auto look = program.ask(exchange::TakeFile{"/usb/a.propak"});
    REQUIRE(among<LookIntoFile>(look));
    CHECK(among<LookIntoFile>(look)->data_folder == "/data");
    CHECK(program.ask(exchange::Install{}).empty()); // nothing was seen yet
    program.ask(looked(SeenPack{usable_report(), {}}));
    const auto install = program.ask(exchange::Install{});
    REQUIRE(among<InstallPack>(install));
    CHECK(among<InstallPack>(install)->hash == "hash");
    CHECK(program.ask(exchange::Install{}).empty()); // a double click installs once
    Installation done;
    done.outcome = InstallOutcome::installed;
    CHECK(among<ReadContent>(program.ask(exchange::Installed{done})));
    CHECK(program.state.exchange.bring->outcome == InstallOutcome::installed);
}

TEST_CASE("a pack with errors cannot be installed, and only a valid signature can be trusted") {
    Exchanging program;
    program.ask(exchange::TakeFile{"/usb/a.propak"}); // dropped on the window
    REQUIRE(program.state.exchange.bring);
    PackReport broken = usable_report();
    broken.signature = PackSignature::invalid;
    broken.found.push_back({"PA130", Severity::error, "", {}});
    program.ask(looked(SeenPack{broken, {}}));
    CHECK(program.ask(exchange::Install{}).empty());
    CHECK(program.ask(exchange::TrustSigner{"Bu Sri"}).empty());
    program.ask(looked(SeenPack{usable_report(), {}}));
    CHECK(program.ask(exchange::TrustSigner{""}).empty());
    const auto trust = program.ask(exchange::TrustSigner{"Bu Sri"});
    REQUIRE(among<TrustPackSigner>(trust));
    CHECK(among<TrustPackSigner>(trust)->key == TrustedKey{"abcd", "Bu Sri"});
}

TEST_CASE("a story from elsewhere becomes an own draft with what it lacks, in the journal at once") {
    Exchanging program;
    program.ask(exchange::TakeFile{"/usb/a.twee"});
    Scenario story = tiny_scenario();
    story.id = ScenarioId{"tiny"}; // taken by the library
    story.version.clear();
    story.rubric = "unknown";
    program.ask(looked(SeenStory{story, {}, 0}));
    program.ask(exchange::TakeStory{});
    REQUIRE(program.state.studio.desk);
    CHECK_FALSE(program.state.exchange.bring);
    CHECK(program.desk().scenario().id == ScenarioId{"tiny-2"});
    CHECK(program.desk().scenario().rubric == "tiny");
    CHECK(program.desk().scenario().version == "1.0.0");
    CHECK(program.desk().unsaved_since);
    CHECK_FALSE(program.desk().history.saved());
}

TEST_CASE("what is handed over is the draft as it is now, once per press") {
    Exchanging program;
    CHECK(program.ask(exchange::OpenHandOver{}).empty());
    CHECK_FALSE(program.state.exchange.hand_over); // there is no draft
    program.ask(desk::CopyFrom{ScenarioId{"tiny"}});
    program.ask(exchange::OpenHandOver{});
    const auto make = program.ask(exchange::MakeFile{Form::pack, "paket.tiny", true});
    const auto* written = among<WriteHandOver>(make);
    REQUIRE(written);
    CHECK(written->draft->scenario == program.desk().scenario());
    CHECK(written->sign);
    CHECK(program.ask(exchange::MakeFile{Form::pack, "paket.tiny", true}).empty());
    program.ask(exchange::Made{"/data/keluar/a.propak"});
    CHECK(among<OpenInBrowser>(program.ask(exchange::ShowMade{})));
}

TEST_CASE("going back to an earlier version is one step, told apart part by part") {
    Exchanging program;
    program.ask(desk::CopyFrom{ScenarioId{"tiny"}});
    const Scenario now = program.desk().scenario();
    Scenario former = now;
    former.title = words("Judul lama");
    const auto read = program.ask(exchange::OpenVersions{});
    REQUIRE(among<ReadVersions>(read));
    CHECK(among<ReadVersions>(read)->folder == "/data/scenarios");
    program.ask(exchange::VersionsRead{
        now.id, std::make_shared<const std::vector<FormerVersion>>(std::vector<FormerVersion>{{3, 1000, former}})});
    REQUIRE(program.state.exchange.versions->differences.size() == 2); // both languages
    CHECK(program.state.exchange.versions->differences[0].before == "Judul lama");
    program.ask(exchange::UseVersion{});
    CHECK(program.desk().scenario().title == former.title);
    CHECK_FALSE(program.state.exchange.versions);
    program.ask(desk::Undo{});
    CHECK(program.desk().scenario() == now);
}

TEST_CASE(
    "what somebody else wrote meanwhile is merged: theirs where only they changed, ours and a list where both did") {
    Meanwhile program;
    REQUIRE(program.desk().meanwhile);
    Scenario mine = program.desk().scenario();
    mine.title = words("Judul saya");
    program.ask(desk::PutHead{mine, "title"});
    Scenario theirs = *program.base;
    theirs.title = words("Judul orang lain");
    theirs.summary = words("Ringkasan orang lain");
    REQUIRE(among<ReadOnDisk>(program.ask(exchange::Merge{})));
    program.ask(exchange::DiskRead{std::make_shared<const Scenario>(theirs), "theirs"});
    CHECK(program.desk().scenario().title == words("Judul saya"));
    CHECK(program.desk().scenario().summary == theirs.summary);
    CHECK_FALSE(program.desk().meanwhile);
    CHECK(program.desk().on_disk == "theirs"); // saving now writes over what was merged, not over something unseen
    REQUIRE(program.state.exchange.merged);
    CHECK(program.state.exchange.merged->front().theirs == "Judul orang lain");
    program.ask(exchange::CloseMerged{});
    program.ask(desk::Undo{});
    CHECK(program.desk().scenario().summary == program.base->summary);
}

TEST_CASE("without what both sides had there is nothing to merge by") {
    Meanwhile program;
    program.desk().base.reset();
    CHECK(program.ask(exchange::Merge{}).empty());
    CHECK(program.desk().meanwhile);
}

TEST_CASE("a preview from the start is kept as a plan; one from elsewhere could not be played again") {
    Exchanging program;
    program.ask(desk::CopyFrom{ScenarioId{"tiny"}});
    const Scenario& scenario = program.desk().scenario();
    const Mood start{scenario.citizen.start_tension, scenario.citizen.start_trust};
    program.ask(desk::Preview{scenario.start, start, {}});
    CHECK(program.ask(exchange::RecordPlan{}).empty()); // nothing was said yet
    program.ask(desk::PreviewReply{Reply{0, ChoiceId{"a"}, {}, false}});
    const auto kept = program.ask(exchange::RecordPlan{});
    REQUIRE(among<KeepPlan>(kept));
    CHECK(among<KeepPlan>(kept)->text.find("choose a\n") != std::string::npos);
    CHECK(among<KeepPlan>(kept)->name == scenario.id.value);
    program.ask(desk::Preview{scenario.start, {start.tension + 1, start.trust}, {}});
    program.ask(desk::PreviewReply{Reply{0, ChoiceId{"a"}, {}, false}});
    CHECK(program.ask(exchange::RecordPlan{}).empty());
}

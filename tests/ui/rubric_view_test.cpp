// A rubric by mouse and keys, with real files: copied, changed, tried out, explained, broken, mended, saved, undone.
#include "app/content.hpp"
#include "propartif/library.hpp"
#include "propartif/rubric_authoring.hpp"
#include "ui/studio/rubric_parts.hpp"
#include "ui/support/desk.hpp"
#include <algorithm>
#include <cstdlib>
#include <filesystem>

using namespace propartif;
using namespace propartif::ui;
using namespace propartif::ui::test;

namespace {

std::shared_ptr<const app::Content> shipped() {
    static const auto content = std::make_shared<const app::Content>(app::load_content(PROPARTIF_SOURCE_DIR));
    return content;
}

// An author at the program, whose rubrics reach the disk.
class RubricAuthor {
public:
    RubricAuthor() : RubricAuthor(Headless::Setup{.width = 1600, .height = 1000}) {}
    explicit RubricAuthor(const Headless::Setup& window)
        : desk({.window = window, .attempts = false, .content = shipped()}) {
        std::string pattern = (std::filesystem::temp_directory_path() / "propartif-rubric-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        folder = pattern;
        desk.listening = false;
        desk.state.data_folder = folder.string();
        tell(app::OpenScreen{app::Screen::studio});
        rest();
    }
    ~RubricAuthor() {
        std::error_code failed;
        std::filesystem::remove_all(folder, failed);
    }

    Desk desk;
    std::filesystem::path folder;

    const app::RubricDesk& work() const { return *desk.state.studio.rubric; }
    const Rubric& rubric() const { return work().rubric(); }
    std::filesystem::path own() const { return folder / "scenarios"; }

    void tell(const app::Intent& intent) {
        for (const app::Effect& effect : app::update(desk.state, intent, now)) run(effect);
        now += 10'000; // nobody types so fast that steps are joined, unless frames follow each other
    }
    void rest(int frames = 6) {
        for (int i = 0; i < frames; ++i) {
            desk.window.frame();
            const app::Intents said = std::exchange(desk.said, {});
            for (const app::Intent& each : said) tell(each);
        }
    }
    void press(const std::string& id) {
        desk.window.control(id);
        desk.window.ui().focus.set(id); // scrolls it into view as the keyboard does
        rest();
        desk.window.click(id);
        rest();
    }
    void write(const std::string& id, const char* words) {
        press(id);
        key(Key::a, true);
        desk.window.type(words);
        rest();
    }
    void key(Key key, bool ctrl = false) {
        desk.window.key(key, ctrl);
        rest();
    }
    void copy() {
        tell(app::AtRubric{app::rubric_desk::CopyFrom{"propartif-dasar"}});
        rest();
    }

private:
    void run(const app::Effect& effect) {
        using namespace app::rubric_desk;
        std::vector<Ask> answers;
        if (const auto* save = std::get_if<app::SaveRubricFile>(&effect)) {
            auto saved = save_rubric(save->folder, *save->rubric, save->expected);
            if (saved)
                answers.push_back(Saved{save->rubric->id, save->state, saved.value()});
            else
                answers.push_back(NotSaved{saved.error()});
        }
        if (const auto* load = std::get_if<app::LoadRubricShelf>(&effect))
            answers.push_back(ShelfLoaded{own_rubrics(load->folder)});
        if (const auto* open = std::get_if<app::OpenRubricFile>(&effect))
            if (auto opened = open_rubric(open->folder, open->rubric))
                answers.push_back(Opened{std::move(opened).value()});
        if (const auto* keep = std::get_if<app::KeepRubric>(&effect))
            CHECK(keep_unsaved_rubric(keep->folder, *keep->rubric, keep->on_disk));
        if (const auto* drop = std::get_if<app::DropRubric>(&effect); drop && drop->set_aside)
            CHECK(set_aside_unsaved_rubric(drop->folder, drop->rubric));
        if (const auto* remove = std::get_if<app::RemoveRubricFile>(&effect)) {
            CHECK(remove_own_rubric(remove->folder, remove->rubric));
            answers.push_back(ShelfLoaded{own_rubrics(remove->folder)});
        }
        for (const Ask& each : answers) tell(app::AtRubric{each});
    }

    std::int64_t now = Desk::kNow;
};

const std::string kFields = "studio/rubric/fields/";
const std::string kPart = "studio/rubric/part/";
const std::string kTry = "studio/rubric/try/";

std::string joined(const std::vector<std::string>& all) {
    std::string out;
    for (const std::string& each : all) out += each + "; ";
    return out;
}

} // namespace

TEST_CASE("a rubric is copied, gets a signal with words of the author's own and a rule, and is saved") {
    RubricAuthor author;
    author.press("studio/rubrics/copy/propartif-dasar");
    REQUIRE(author.desk.state.studio.rubric);
    CHECK(author.rubric().id == "propartif-dasar-salinan");
    author.write(kFields + "general/title", "Rubrik saya");
    CHECK(author.rubric().title.id == "Rubrik saya");

    author.press(kPart + "add/signal");
    const std::size_t signals = author.rubric().signals.size();
    author.write(kFields + "signal/code", "terima kasih");
    CHECK(author.rubric().signals.back().id == "terima-kasih");
    author.write(kFields + "signal/title", "Berterima kasih");
    author.write(kFields + "signal/cues", "terima kasih sudah datang");
    author.key(Key::end, true);
    author.key(Key::enter);
    author.desk.window.type("matur suwun");
    author.rest();
    CHECK(joined(author.rubric().signals.back().cues) == "terima kasih sudah datang; matur suwun; ");
    CHECK(author.rubric().signals.back().kind == "cue");

    author.press(kPart + "criterion/check");
    const std::size_t at = author.desk.drafts.studio.rubric.at;
    author.press(kFields + "criterion/add-rule");
    const std::size_t rules = author.rubric().criteria[at].levels.size();
    const std::string rule = kFields + "criterion/rule/" + std::to_string(rules - 1) + "/";
    author.press(rule + "any/add");
    author.press(rule + "any/add/terima-kasih");
    CHECK(author.rubric().criteria[at].levels.back().any == std::vector<std::string>{"terima-kasih"});
    author.press(rule + "up");
    CHECK(author.rubric().criteria[at].levels[rules - 2].any == std::vector<std::string>{"terima-kasih"});

    author.key(Key::s, true);
    CHECK(author.work().history.saved());
    const auto bytes = read_file(author.own() / "rubrics/propartif-dasar-salinan.rubric.json");
    REQUIRE(bytes);
    const auto read = read_rubric(bytes.value());
    REQUIRE(read.value);
    CHECK(read.value->signals.size() == signals);
    CHECK(read.value->title.id == "Rubrik saya");

    while (author.work().history.can_undo()) author.tell(app::AtRubric{app::rubric_desk::Undo{}});
    CHECK(author.rubric().signals.size() + 1 == signals);
    while (author.work().history.can_redo()) author.tell(app::AtRubric{app::rubric_desk::Redo{}});
    CHECK(write_rubric(author.rubric()) == bytes.value());
    CHECK(author.work().history.saved());
}

TEST_CASE("a reply that is typed is judged at once, and what keeps it from the top is told") {
    RubricAuthor author;
    author.copy();
    author.write(kTry + "citizen", "Sudah tiga kali saya ke sini!");
    author.write(kTry + "reply", "Tenang dulu, Pak. Silakan tunggu.");
    REQUIRE(author.work().tried);
    CHECK(author.work().tried->evaluation.levels.at(CriterionId{"button"}) == -1);
    author.press(kTry + "level/button/why");
    CHECK(author.desk.drafts.studio.rubric.why == CriterionId{"button"});
    CHECK(author.work().tried->by_model.contains(CriterionId{"button"}));
    author.write(kTry + "reply", "Wajar Bapak marah. Saya periksa sendiri berkasnya sekarang.");
    CHECK(author.work().tried->evaluation.levels.at(CriterionId{"button"}) == 1);
    CHECK_FALSE(author.desk.has(kTry + "level/button/why"));
}

TEST_CASE("what breaks a rubric is told beside it, leads to its place, and can be taken back") {
    RubricAuthor author;
    author.copy();
    Rubric broken = author.rubric();
    broken.criteria[1].title = {};
    author.tell(app::AtRubric{app::rubric_desk::Put{broken, {}}});
    CHECK(has_errors(author.work().problems));
    author.press(kPart + "general");
    author.press("studio/rubric/side/problems");
    author.press("studio/rubric/problems/problem/0/show");
    CHECK(author.desk.drafts.studio.rubric.part == RubricPart::criterion);
    CHECK(author.desk.drafts.studio.rubric.at == 1);
    while (author.work().history.can_undo()) author.key(Key::z, true);
    CHECK_FALSE(has_errors(author.work().problems));
}

TEST_CASE("problems lead to the part of the rubric they are in") {
    struct Row {
        const char* where;
        RubricPart part;
        std::size_t at;
    };
    const Row rows[] = {{"", RubricPart::general, 0},
                        {"/criteria", RubricPart::general, 0},
                        {"/criteria/2/levels/1/any/0", RubricPart::criterion, 2},
                        {"/signals/11", RubricPart::signal, 11},
                        {"/gates/0/flag", RubricPart::gate, 0},
                        {"/reactions/3/when", RubricPart::reaction, 3},
                        {"/silence/when", RubricPart::silence, 0},
                        {"/passing/any/1/cei", RubricPart::passing, 0},
                        {"/global_rating/scale", RubricPart::rating, 0}};
    for (const Row& row : rows) {
        CAPTURE(std::string(row.where));
        RubricDraft draft;
        draft.at = 7;
        open_rubric_part(draft, row.where);
        CHECK(draft.part == row.part);
        CHECK(draft.at == row.at);
    }
    RubricDraft draft;
    open_rubric_part(draft, "/criteria/2/levels/1/any/0");
    CHECK(draft.rule == 1);
}

TEST_CASE("a rubric that was left without saving is on the shelf, opens as it was, and can be removed") {
    RubricAuthor author;
    author.copy();
    author.write(kFields + "general/title", "Belum disimpan");
    author.press("studio/rubric/bar/back");
    CHECK_FALSE(author.desk.state.studio.rubric);
    REQUIRE(author.desk.state.studio.rubric_shelf.size() == 1);
    CHECK(author.desk.state.studio.rubric_shelf[0].unsaved);
    author.press("studio/rubrics/propartif-dasar-salinan/open");
    REQUIRE(author.desk.state.studio.rubric);
    CHECK(author.rubric().title.id == "Belum disimpan");
    author.press("studio/rubric/bar/back");
    author.press("studio/rubrics/propartif-dasar-salinan/remove");
    author.press("studio/removing-rubric/remove");
    CHECK(author.desk.state.studio.rubric_shelf.empty());
}

TEST_CASE("what somebody else wrote into a rubric is never overwritten without asking") {
    RubricAuthor author;
    author.copy();
    author.key(Key::s, true);
    Rubric theirs = author.rubric();
    theirs.title.id = "Mereka";
    REQUIRE(write_file(author.own() / "rubrics/propartif-dasar-salinan.rubric.json", write_rubric(theirs)));
    author.write(kFields + "general/title", "Saya");
    author.key(Key::s, true);
    REQUIRE(author.work().meanwhile);
    SUBCASE("mine") {
        author.press("studio/rubric/conflict/mine");
        CHECK(open_rubric(author.own(), "propartif-dasar-salinan").value().rubric.title.id == "Saya");
        CHECK_FALSE(author.work().meanwhile);
    }
    SUBCASE("theirs") {
        author.press("studio/rubric/conflict/theirs");
        CHECK(author.rubric().title.id == "Mereka");
        CHECK(author.work().history.saved());
    }
}

TEST_CASE("every part of a rubric fits at every size") {
    for (const Headless::Setup& window :
         {Headless::Setup{.width = 1280, .height = 720}, Headless::Setup{.width = 1920, .height = 1080},
          Headless::Setup{.width = 1280, .height = 720, .text_scale = 1.5}}) {
        RubricAuthor author(window);
        author.copy();
        author.tell(
            app::AtRubric{app::rubric_desk::Try{{"Sudah tiga kali!", {}, "Tenang dulu, Pak. Saya periksa sekarang."}}});
        RubricDraft& draft = author.desk.drafts.studio.rubric;
        for (const RubricPart part :
             {RubricPart::general, RubricPart::criterion, RubricPart::signal, RubricPart::gate, RubricPart::reaction,
              RubricPart::silence, RubricPart::passing, RubricPart::rating})
            for (const RubricSide side : {RubricSide::part, RubricSide::try_out, RubricSide::problems}) {
                CAPTURE(window.width);
                CAPTURE(window.text_scale);
                CAPTURE(static_cast<int>(part));
                CAPTURE(static_cast<int>(side));
                draft.part = part;
                draft.at = 0;
                draft.rule = 0;
                draft.side = side;
                draft.why = CriterionId{"button"};
                author.rest(12);
                const auto faults = layout_faults(author.desk);
                CHECK_MESSAGE(faults.empty(), joined(faults));
            }
    }
}

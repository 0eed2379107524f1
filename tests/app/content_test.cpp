#include "app/content.hpp"
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>

using namespace propartif;
using namespace propartif::app;

namespace {

namespace fs = std::filesystem;

// A copy of the shipped content that a test may break, gone when it is done.
struct Copy {
    fs::path root = fs::temp_directory_path() / "propartif-content-XXXXXX";
    Copy() {
        std::string name = root.string();
        REQUIRE(mkdtemp(name.data()));
        root = name;
        for (const char* part : {"scenarios", "assets"})
            fs::copy(fs::path{PROPARTIF_SOURCE_DIR} / part, root / part, fs::copy_options::recursive);
    }
    ~Copy() { fs::remove_all(root); }
    void damage(const std::string& file) const { std::ofstream(root / file, std::ios::app) << "}}"; }
};

} // namespace

TEST_CASE("the shipped content loads without a problem and can be played") {
    const Content content = load_content(PROPARTIF_SOURCE_DIR);
    CHECK(content.problems.empty());
    CHECK(content.library.scenarios.size() >= 3);
    for (const auto& [id, scenario] : content.library.scenarios) {
        CAPTURE(id.value);
        CHECK(content.rubric_for(scenario));
        CHECK(content.scorer_for(scenario));
    }
}

TEST_CASE("a broken scenario is told with file, place and reason, and the others still load") {
    const Copy copy;
    copy.damage("scenarios/kenal-kepala-dinas.scenario.json");
    const Content content = load_content(copy.root);
    CHECK(content.library.scenarios.size() == load_content(PROPARTIF_SOURCE_DIR).library.scenarios.size() - 1);
    REQUIRE(content.problems.size() == 1);
    const std::string line = problem_line(content.problems[0], content.id);
    CHECK(line.find("kenal-kepala-dinas.scenario.json") != std::string::npos);
    CHECK(line.find("PA001") != std::string::npos);
    CHECK(line.find("diag.") == std::string::npos); // in words, not by key
}

TEST_CASE("a broken rubric or lexicon is told, and nothing crashes for lack of it") {
    for (const char* file :
         {"scenarios/rubrics/propartif-dasar.rubric.json", "assets/lexicon/id-dasar.lexicon.json"}) {
        CAPTURE(file);
        const Copy copy;
        copy.damage(file);
        const Content content = load_content(copy.root);
        CHECK_FALSE(content.problems.empty());
        CHECK(content.library.scenarios.empty());
    }
}

TEST_CASE("a broken language file is told, and its words are shown in the other language") {
    const Copy copy;
    copy.damage("assets/lang/id.json");
    const Content content = load_content(copy.root);
    REQUIRE(content.problems.size() == 1);
    CHECK(content.id(Str::notice_draft_back) == content.en(Str::notice_draft_back));
    CHECK(content.id(Str::notice_draft_back) != "notice.draft_back");
}

TEST_CASE("an empty folder gives a program without scenarios, not a crash") {
    const Copy copy;
    fs::remove_all(copy.root / "scenarios");
    fs::remove_all(copy.root / "assets");
    const Content content = load_content(copy.root);
    CHECK(content.library.scenarios.empty());
    CHECK_FALSE(content.problems.empty());
}

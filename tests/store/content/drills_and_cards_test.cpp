// Drills and fact cards as files: what is read, written again and refused, and what is shipped.
#include "propartif/library.hpp"
#include "propartif/validation.hpp"
#include "store/content/small_files.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

using namespace propartif;
using namespace propartif::store_tests;
namespace fs = std::filesystem;

namespace {

const fs::path kScenarios = fs::path{PROPARTIF_SOURCE_DIR} / "scenarios";

// Everything but the hash, which is of the bytes and not of the meaning.
auto meaning(const Drill& each) {
    return std::tie(each.id, each.version, each.title, each.intro, each.skill, each.rubric, each.items);
}

auto meaning(const FactCard& each) {
    return std::tie(each.id, each.version, each.title, each.text, each.example, each.sources, each.as_of, each.status,
                    each.verify, each.topics);
}

void check_round_trip(const Drill& drill) {
    const auto again = read_drill(write_drill(drill));
    REQUIRE(again.value);
    CHECK(again.found.empty());
    CHECK((meaning(*again.value) == meaning(drill)));
}

void check_round_trip(const FactCard& card) {
    const auto again = read_card(write_card(card));
    REQUIRE(again.value);
    CHECK(again.found.empty());
    CHECK((meaning(*again.value) == meaning(card)));
}

std::vector<fs::path> shipped(const char* folder) {
    std::vector<fs::path> paths;
    if (fs::exists(kScenarios / folder))
        for (const auto& each : fs::directory_iterator{kScenarios / folder}) paths.push_back(each.path());
    std::ranges::sort(paths);
    return paths;
}

} // namespace

TEST_CASE("the three tasks of a drill are told apart by their keys") {
    const auto drill = read_drill(kSmallDrill);
    REQUIRE(drill.value);
    CHECK(drill.found.empty());
    REQUIRE(drill.value->items.size() == 3);
    CHECK(std::get<SortTask>(drill.value->items[0].task).answer == -1);
    const auto& write = std::get<WriteTask>(drill.value->items[1].task);
    CHECK(write.goal.at(CriterionId{"content"}) == 1);
    CHECK(write.examples.size() == 2);
    CHECK(drill.value->items[1].focus.emotion == std::vector<std::string>{"lelah"});
    const auto& build = std::get<BuildTask>(drill.value->items[2].task);
    REQUIRE(build.parts.size() == 3);
    CHECK(build.parts[1].pieces[1].right);
    CHECK(drill.value->content_hash == sha256_hex(kSmallDrill));
}

TEST_CASE("a drill or card that is written and read again is the same") {
    check_round_trip(*read_drill(kSmallDrill).value);
    FactCard card = *read_card(kSmallCard).value;
    check_round_trip(card);
    card.example = {};
    card.sources.front().url.clear();
    card.topics.clear();
    card.status = TermStatus::background;
    card.verify = true;
    card.as_of = "2024-08-31";
    check_round_trip(card);
}

TEST_CASE("every shipped drill and card is read without a problem and survives writing") {
    for (const fs::path& path : shipped("drills")) {
        CAPTURE(path.filename().string());
        const auto drill = read_drill(read_file(path).value());
        REQUIRE(drill.value);
        CHECK(drill.found.empty());
        check_round_trip(*drill.value);
    }
    for (const fs::path& path : shipped("cards")) {
        CAPTURE(path.filename().string());
        const std::string bytes = read_file(path).value();
        const auto card = read_card(bytes);
        REQUIRE(card.value);
        CHECK(card.found.empty());
        check_round_trip(*card.value);
        CHECK(nlohmann::json::parse(write_card(*card.value)) == nlohmann::json::parse(bytes));
    }
}

TEST_CASE("shipped drills are long enough, their items differ, and right answers cannot be guessed by place") {
    for (const fs::path& path : shipped("drills")) {
        CAPTURE(path.filename().string());
        const Drill drill = *read_drill(read_file(path).value()).value;
        CHECK(drill.items.size() >= 40);
        std::set<std::string> says;
        std::map<int, std::size_t> buttons;
        std::map<std::size_t, std::size_t> places;
        std::size_t parts = 0;
        for (const DrillItem& item : drill.items) {
            CAPTURE(item.id);
            CHECK(says.insert(item.says.id).second);
            if (const auto* sort = std::get_if<SortTask>(&item.task)) ++buttons[sort->answer];
            if (const auto* build = std::get_if<BuildTask>(&item.task))
                for (const Part& part : build->parts) {
                    const auto right = std::ranges::find_if(part.pieces, &Piece::right);
                    ++places[static_cast<std::size_t>(right - part.pieces.begin())];
                    ++parts;
                }
        }
        for (const auto& [answer, count] : buttons) CHECK(count * 2 <= drill.items.size());
        for (const auto& [place, count] : places) CHECK(count * 2 <= parts);
    }
}

TEST_CASE("a broken card is listed and does not take the scenarios that name it along") {
    const fs::path root =
        fs::temp_directory_path() / ("propartif-cards-" + sha256_hex(PROPARTIF_SOURCE_DIR).substr(0, 8));
    const auto put = [&](const std::string& name, const std::string& bytes) {
        fs::create_directories((root / name).parent_path());
        std::ofstream{root / name, std::ios::binary} << bytes;
    };
    put("rubrics/dasar.rubric.json", kSmallRubric);
    put("lexicon/id.lexicon.json", kSmallLexicon);
    put("glossary.json", kSmallGlossary);
    put("cards/waktu-layanan.card.json", "{");
    put("drills/latihan-kecil.drill.json", kSmallDrill);
    put("berkas.scenario.json", with(kSmallScenario, R"("citizen": {)", R"("cards": ["waktu-layanan"], "citizen": {)"));
    Library library = load_library(root, root / "lexicon");
    CHECK(library.cards.empty());
    CHECK(library.scenarios.size() == 1);
    CHECK(library.drills.contains("latihan-kecil"));
    put("cards/waktu-layanan.card.json", kSmallCard);
    library = load_library(root, root / "lexicon");
    CHECK(library.cards.contains("waktu-layanan"));
    CHECK(std::ranges::all_of(library.files, &Library::File::usable));
    put("berkas.scenario.json", with(kSmallScenario, R"("citizen": {)", R"("cards": ["lain"], "citizen": {)"));
    CHECK(load_library(root, root / "lexicon").scenarios.empty());
    fs::remove_all(root);
}

// Workshop plans as files: what is read, written again and refused; nicknames.
#include "propartif/library.hpp"
#include "propartif/validation.hpp"
#include "store/content/small_files.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <nlohmann/json.hpp>

using namespace propartif;
namespace fs = std::filesystem;

namespace {

const fs::path kSource{PROPARTIF_SOURCE_DIR};

std::string sample_bytes() {
    return read_file(kSource / "tests/data/workshops/contoh-kecil.workshop.json").value();
}

const Library& shipped() {
    static const Library library =
        load_library(kSource / "scenarios", kSource / "assets/lexicon", kSource / "assets/model");
    return library;
}

std::string first_found(const nlohmann::json& document) {
    const auto found = read_workshop(document.dump()).found;
    return found.empty() ? "" : found.front().code + " " + found.front().where;
}

} // namespace

TEST_CASE("each kind of item is read with what belongs to it") {
    const auto read = read_workshop(sample_bytes());
    REQUIRE(read.value);
    CHECK(read.found.empty());
    const WorkshopPlan& plan = *read.value;
    REQUIRE(plan.items.size() == 6);
    CHECK(std::get<TalkItem>(plan.items[0].task).text.id == "Selamat datang.");
    CHECK(std::get<ClassPlayItem>(plan.items[1].task).by == PlayBy::choose);
    CHECK(plan.items[1].discussion.id == "Apa yang paling terdengar oleh Pak Rahman?");
    CHECK(std::get<DrillItems>(plan.items[2].task).rounds == 3);
    CHECK(std::get<WriteItem>(plan.items[3].task).focus.emotion == std::vector<std::string>{"kesal", "marah"});
    const auto& pairs = std::get<PairsItem>(plan.items[4].task);
    CHECK(pairs.samples.at(0).levels.at(CriterionId{"button"}) == -1);
    CHECK(pairs.group == 4);
    const auto& questions = std::get<FeedbackItem>(plan.items[5].task).questions;
    CHECK(questions.at(0).kind == QuestionKind::scale);
    CHECK(questions.at(1).kind == QuestionKind::text);
    CHECK(plan.roster == std::vector<std::string>{"Bu Aini", "Pak Udin"});
    CHECK(plan.content_hash == sha256_hex(sample_bytes()));
}

TEST_CASE("a plan that is written and read again is the same") {
    WorkshopPlan plan = *read_workshop(sample_bytes()).value;
    plan.counting = Counting::best;
    plan.seats = 120;
    std::get<ClassPlayItem>(plan.items[1].task).by = PlayBy::dalang;
    const auto again = read_workshop(write_workshop(plan));
    REQUIRE(again.value);
    CHECK(again.found.empty());
    plan.content_hash = again.value->content_hash;
    CHECK((*again.value == plan));
}

TEST_CASE("the sample names scenarios and drills that are there, and so do the shipped plans") {
    const auto plan = read_workshop(sample_bytes());
    CHECK(validate(*plan.value, shipped().rubrics, shipped().scenarios, shipped().drills).empty());
    for (const Library::File& file : shipped().files) {
        if (file.path.string().find(".workshop.json") == std::string::npos) continue;
        CAPTURE(file.path.string());
        CHECK(file.found.empty());
        CHECK(file.usable);
    }
}

TEST_CASE("what a plan may not hold is refused with its place") {
    using nlohmann::json;
    const json good = json::parse(sample_bytes());
    struct Row {
        const char* name;
        const char* pointer;
        json value;
        const char* found;
    };
    const Row rows[] = {
        {"an unknown kind", "/items/0/kind", "dance", "PA015 /items/0/kind"},
        {"a key that is not its kind's", "/items/0/drill", "pilah-tombol", "PA014 /items/0/drill"},
        {"more seats than a room can have", "/seats", 301, "PA017 /seats"},
        {"a group without an observer", "/items/4/group", 2, "PA017 /items/4/group"},
        {"no items", "/items", json::array(), "PA018 /items"},
        {"no questions", "/items/5/questions", json::array(), "PA018 /items/5/questions"},
        {"a question of a third kind", "/items/5/questions/0/kind", "picture", "PA015 /items/5/questions/0/kind"},
        {"an unknown way to count", "/counts", "random", "PA015 /counts"},
        {"too many items", "/items", json(41, good["items"][0]), "PA021 /items"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        json broken = good;
        broken[json::json_pointer{row.pointer}] = row.value;
        CHECK(first_found(broken) == row.found);
    }
}

TEST_CASE("a library brings the plans of its folder") {
    const auto files = shipped().files;
    const auto plans = std::ranges::count_if(files, [](const Library::File& file) {
        return file.path.string().find(".workshop.json") != std::string::npos;
    });
    CHECK(static_cast<std::size_t>(plans) == shipped().workshops.size());
}

TEST_CASE("a nickname is short, Latin and without signs") {
    struct Row {
        const char* name;
        std::string typed;
        std::optional<std::string> shown;
    };
    const Row rows[] = {
        {"as typed", "Bu Aini", "Bu Aini"},
        {"spaces taken out", "  Bu   Aini ", "Bu Aini"},
        {"an accent", "Andr\xC3\xA9", "Andr\xC3\xA9"},
        {"24 letters", std::string(24, 'a'), std::string(24, 'a')},
        {"25 letters", std::string(25, 'a'), std::nullopt},
        {"24 accented letters", "\xC3\xA9" + std::string(23, 'a'), "\xC3\xA9" + std::string(23, 'a')},
        {"empty", "", std::nullopt},
        {"only spaces", "   ", std::nullopt},
        {"a tag", "<b>", std::nullopt},
        {"a line break", "a\nb", std::nullopt},
        {"a NUL", std::string("a\0b", 3), std::nullopt},
        {"turned round",
         "\xE2\x80\xAE"
         "abc",
         std::nullopt},
        {"half a letter", "a\xC3", std::nullopt},
        {"a multiplication sign", "\xC3\x97", std::nullopt},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(nickname(row.typed) == row.shown);
    }
    CHECK(same_nickname("Bu Aini", "bu AINI"));
    CHECK_FALSE(same_nickname("Bu Aini", "Bu Ain"));
}

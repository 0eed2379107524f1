#include "propartif/judging.hpp"
#include "store/content/shipped_library.hpp"
#include "store/packs/signature.hpp"
#include "store/packs/small_pack.hpp"
#include <cstdlib>

using namespace propartif;
using namespace propartif::tests;
using store_tests::with;

namespace {

PackContext shipped_context() {
    PackContext context;
    context.library = &shipped_library();
    context.compile = compile_judge;
    return context;
}

std::vector<PackEntry> shipped_entries() {
    const fs::path folder = fs::path{PROPARTIF_SOURCE_DIR} / "scenarios";
    return {{"berkas-dipingpong.scenario.json", read_file(folder / "berkas-dipingpong.scenario.json").value()},
            {"drills/susun-cei.drill.json", read_file(folder / "drills/susun-cei.drill.json").value()}};
}

} // namespace

TEST_CASE("a pack brings back exactly what went into it") {
    const MadePack made = make_pack(small_manifest(), small_entries());
    REQUIRE_FALSE(made.bytes.empty());
    const PackReport report = inspect_pack(made.bytes);
    CHECK_MESSAGE(report.usable(), listed(report));
    CHECK(report.manifest == listing(small_manifest(), small_entries()));
    CHECK(report.sha256 == sha256_hex(made.bytes));
    CHECK(report.bytes == made.bytes.size());
    CHECK(report.signature == PackSignature::none);
    REQUIRE(report.files.size() == 3);
    CHECK(report.files[0].path == "manifest.json");
    CHECK(report.files[1].id == "berkas-kecil");
    CHECK(report.files[2].id == "dasar");
    CHECK(made.bytes.size() < store_tests::kSmallScenario.size() + store_tests::kSmallRubric.size());
}

TEST_CASE("the same content gives the same bytes, in whatever order it comes") {
    auto turned = small_entries();
    std::ranges::reverse(turned);
    CHECK(make_pack(small_manifest(), turned).bytes == small_pack());
    const auto key = packs::new_author_key();
    CHECK(small_pack("1.0.0", &*key) == small_pack("1.0.0", &*key));
    CHECK(small_pack("1.0.0", &*key) != small_pack());
    CHECK(small_pack("1.0.1") != small_pack());
}

TEST_CASE("what would be refused elsewhere is not made") {
    struct Row {
        const char* name;
        const char* code;
        std::vector<PackEntry> entries;
    };
    for (const Row& row : {Row{"nothing", "PA152", {}}, Row{"a path outside", "PA136", {{"../x.scenario.json", "{}"}}},
                           Row{"a manifest of one's own", "PA137", {{"manifest.json", "{}"}}},
                           Row{"a broken scenario", "PA001", {{kScenarioPath, "{"}}},
                           Row{"one path twice", "PA137", {small_entries()[0], small_entries()[0]}},
                           Row{"more than any pack", "PA133", {{kScenarioPath, std::string(42'000'000, 'x')}}},
                           Row{"a path beyond a zip", "PA142", {{std::string(70'000, 'x'), "{}"}}}}) {
        CAPTURE(row.name);
        const MadePack made = make_pack(small_manifest(), row.entries);
        CHECK(made.bytes.empty());
        CHECK_MESSAGE(shows(made.report, row.code), listed(made.report));
    }
}

TEST_CASE("text that repeats itself like a bomb still makes a pack that can be read") {
    auto entries = small_entries();
    entries[0].bytes += std::string(200'000, '\n');
    const MadePack made = make_pack(small_manifest(), entries);
    CHECK_MESSAGE(made.report.usable(), listed(made.report));
    CHECK(made.bytes.size() > 200'000);
}

TEST_CASE("any unzip program can open a pack") {
    if (std::system("command -v python3 >/dev/null") != 0) return;
    const PackFolder folder;
    const fs::path file = folder.file("x.propak", small_pack());
    const std::string command = "python3 -c \"import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); "
                                "sys.exit(z.testzip() is not None or z.namelist()[0] != 'manifest.json' or "
                                "len(z.namelist()) != 3)\" '" +
                                file.string() + "'";
    CHECK(std::system(command.c_str()) == 0);
}

TEST_CASE("a pack that an ordinary zip program made in the right order is read") {
    if (std::system("command -v python3 >/dev/null") != 0) return;
    const PackFolder folder;
    const ForgedZip zip = forged_pack();
    for (const ForgedEntry& each : zip.entries) {
        fs::create_directories((folder.path() / each.name).parent_path());
        folder.file(each.name, each.content);
    }
    const std::string command = "cd '" + folder.path().string() +
                                "' && python3 -c \"import sys, zipfile; z = zipfile.ZipFile('x.propak', 'w', 8); "
                                "[z.write(each) for each in sys.argv[1:]]; z.close()\" manifest.json " +
                                kScenarioPath + " " + kRubricPath;
    REQUIRE(std::system(command.c_str()) == 0);
    const auto report = inspect_pack_file(folder.path() / "x.propak");
    REQUIRE(report);
    CHECK_MESSAGE(report.value().usable(), listed(report.value()));
}

TEST_CASE("shipped content in a pack is judged by its own examples, and they hold") {
    const MadePack made = make_pack(small_manifest(), shipped_entries(), nullptr, shipped_context());
    CHECK_MESSAGE(made.report.usable(), listed(made.report));
    CHECK(made.report.count(Severity::warning) == 0);
}

TEST_CASE("an example that gets another level than its author expects stops the pack") {
    auto entries = shipped_entries();
    const std::string expects = "\"button\": 1";
    const std::size_t examples = entries[0].bytes.find("\"examples\"");
    const std::size_t at = entries[0].bytes.find(expects, examples);
    REQUIRE(at != std::string::npos);
    entries[0].bytes.replace(at, expects.size(), "\"button\": -1");
    CHECK(shows(make_pack(small_manifest(), entries, nullptr, shipped_context()).report, "PA060"));
    PackContext without = shipped_context();
    without.compile = nullptr;
    CHECK_FALSE(shows(make_pack(small_manifest(), entries, nullptr, without).report, "PA060"));
}

TEST_CASE("a rubric in a pack stands before the installed one, and what it needs must be there") {
    PackContext context = shipped_context();
    const auto found = [&](const std::string& part, const std::string& instead) {
        return make_pack(small_manifest(), {{kRubricPath, with(store_tests::kSmallRubric, part, instead)}}, nullptr,
                         context)
            .report;
    };
    CHECK(shows(found("\"id-dasar\"", "\"lain\""), "PA089"));
    CHECK(shows(found("\"lexicon\": \"id-dasar\"", "\"lexicon\": \"id-dasar\", \"model\": \"lain\""), "PA090"));
    CHECK(shows(found("\"kind\": \"focus\"", "\"kind\": \"telepathy\""), "PA087"));
}

TEST_CASE("a card of the pack may be named by its scenarios, another may not") {
    const auto report_naming = [](const std::string& card) {
        auto entries = small_entries();
        const std::string topics = "\"topics\": [\"expectations\"],";
        entries[0].bytes = with(entries[0].bytes, topics, topics + " \"cards\": [\"" + card + "\"],");
        entries.push_back({"cards/waktu-layanan.card.json", store_tests::kSmallCard});
        return make_pack(small_manifest(), entries).report;
    };
    CHECK_MESSAGE(report_naming("waktu-layanan").usable(), listed(report_naming("waktu-layanan")));
    CHECK(shows(report_naming("lain"), "PA058"));
}

TEST_CASE("5,000 examples are judged and not one more") {
    PackContext context = shipped_context();
    std::size_t judged = 0;
    context.compile = [&](const Rubric&, const Lexicon&, const Model*) -> Result<JudgeReply> {
        return JudgeReply{[&](std::string_view, const Focus&, std::string_view) {
            ++judged;
            return Evaluation{};
        }};
    };
    const std::string example = R"({"text": "Bapak.", "expect": {"content": 1}})";
    std::vector<PackEntry> entries{{kRubricPath, store_tests::kSmallRubric}};
    const std::string single = R"("examples": [{"text": "Bapak sudah)";
    for (int file = 0; file < 3; ++file) { // 2,000 examples and the scenario's own one
        std::string many;
        for (int i = 0; i < 1'999; ++i) many += example + ", ";
        const std::string id = "skenario-" + std::to_string(file);
        std::string scenario = with(store_tests::kSmallScenario, "\"id\": \"berkas-kecil\"", "\"id\": \"" + id + "\"");
        scenario = with(scenario, single, R"("examples": [)" + many + single.substr(13));
        REQUIRE_FALSE(scenario.empty());
        entries.push_back({id + ".scenario.json", scenario});
    }
    const PackReport report = make_pack(small_manifest(), entries, nullptr, context).report;
    CHECK(shows(report, "PA154"));
    CHECK(judged == 4'000);
}

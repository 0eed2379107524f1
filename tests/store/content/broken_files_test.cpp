// Every problem the readers and validators know has a small file in tests/data/broken that shows it, named after it.
#include "core/diagnostic_codes.hpp"
#include "propartif/library.hpp"
#include "propartif/validation.hpp"
#include "store/content/small_files.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <set>

using namespace propartif;
namespace fs = std::filesystem;

namespace {

const fs::path kBroken = fs::path{PROPARTIF_SOURCE_DIR} / "tests/data/broken";

std::vector<fs::path> broken_files() {
    std::vector<fs::path> paths;
    for (const auto& each : fs::directory_iterator{kBroken}) paths.push_back(each.path());
    std::ranges::sort(paths);
    return paths;
}

std::string code_of(const fs::path& path) {
    return path.filename().string().substr(0, 5);
}

template <class T, class Check>
std::vector<Diagnostic> all_found(Loaded<T> loaded, Check check) {
    if (!loaded.value) return loaded.found;
    const std::vector<Diagnostic> meaning = check(*loaded.value);
    loaded.found.insert(loaded.found.end(), meaning.begin(), meaning.end());
    return loaded.found;
}

std::vector<Diagnostic> found_in_folder(const fs::path& path) {
    std::vector<Diagnostic> found;
    for (const Library::File& file : load_library(path, path / "lexicon").files)
        found.insert(found.end(), file.found.begin(), file.found.end());
    return found;
}

std::vector<Diagnostic> found_in(const fs::path& path) {
    if (fs::is_directory(path)) return found_in_folder(path);
    const std::string name = path.filename().string();
    const auto bytes = read_file(path);
    REQUIRE(bytes);
    if (name.ends_with(".rubric.json"))
        return all_found(read_rubric(bytes.value()), [](const Rubric& rubric) { return validate(rubric); });
    if (name.ends_with(".glossary.json"))
        return all_found(read_glossary(bytes.value()), [](const Glossary& glossary) { return validate(glossary); });
    if (name.ends_with(".lexicon.json"))
        return all_found(read_lexicon(bytes.value()), [](const Lexicon&) { return std::vector<Diagnostic>{}; });
    const auto rubric = read_rubric(store_tests::kSmallRubric);
    const auto glossary = read_glossary(store_tests::kSmallGlossary);
    if (name.ends_with(".card.json"))
        return all_found(read_card(bytes.value()),
                         [&](const FactCard& card) { return validate(card, &*glossary.value); });
    if (name.ends_with(".drill.json"))
        return all_found(read_drill(bytes.value()),
                         [&](const Drill& drill) { return validate(drill, &*rubric.value); });
    if (name.ends_with(".workshop.json"))
        return all_found(read_workshop(bytes.value()), [&](const WorkshopPlan& plan) {
            const auto scenario = read_scenario(store_tests::kSmallScenario);
            const auto drill = read_drill(store_tests::kSmallDrill);
            return validate(plan, {{rubric.value->id, *rubric.value}}, {{scenario.value->id, *scenario.value}},
                            {{drill.value->id, *drill.value}});
        });
    if (name.ends_with(".model.json"))
        return all_found(read_model(bytes.value()), [](const Model&) { return std::vector<Diagnostic>{}; });
    return all_found(read_scenario(bytes.value()),
                     [&](const Scenario& scenario) { return validate(scenario, &*rubric.value, &*glossary.value); });
}

std::string listed(const std::vector<Diagnostic>& found) {
    std::string all;
    for (const Diagnostic& each : found) all += each.code + " " + each.where + "\n";
    return all;
}

const core::DiagnosticCode* known(const std::string& code) {
    const auto found = std::ranges::find(core::kDiagnosticCodes, code, &core::DiagnosticCode::code);
    return found == core::kDiagnosticCodes.end() ? nullptr : &*found;
}

std::size_t highest_argument(const std::string& text) { // the number of arguments a message asks for
    std::size_t count = 0;
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
        if (at + 2 < text.size() && text[at + 2] == '}')
            count = std::max(count, static_cast<std::size_t>(text[at + 1] - '0') + 1);
    return count;
}

nlohmann::json messages(const std::string& language) {
    const auto bytes = read_file(fs::path{PROPARTIF_SOURCE_DIR} / ("assets/lang/diag." + language + ".json"));
    REQUIRE(bytes);
    return nlohmann::json::parse(bytes.value());
}

} // namespace

TEST_CASE("each broken file shows the problem it is named after and no other error") {
    const auto paths = broken_files();
    CHECK(paths.size() >= 45);
    for (const fs::path& path : paths) {
        CAPTURE(path.filename().string());
        const auto found = found_in(path);
        CAPTURE(listed(found));
        const std::string code = code_of(path);
        REQUIRE(known(code));
        const Severity severity = known(code)->severity;
        CHECK(std::ranges::any_of(
            found, [&](const Diagnostic& each) { return each.code == code && each.severity == severity; }));
        CHECK(std::ranges::all_of(
            found, [&](const Diagnostic& each) { return each.severity == Severity::warning || each.code == code; }));
    }
}

TEST_CASE("every place of a problem can be found in its file") {
    for (const fs::path& path : broken_files()) {
        if (fs::is_directory(path)) continue;
        const auto document = nlohmann::json::parse(read_file(path).value(), nullptr, false);
        if (document.is_discarded()) continue;
        CAPTURE(path.filename().string());
        for (const Diagnostic& each : found_in(path)) {
            CAPTURE(each.where);
            CHECK(document.contains(nlohmann::json::json_pointer{each.where}));
        }
    }
}

TEST_CASE("every code has a broken example, or is shown by a made one, or needs the scorer") {
    std::set<std::string> shown{"PA005", "PA007", "PA008", "PA021", "PA029"}; // hostile_files_test makes these
    shown.insert({"PA060", "PA061", "PA087"});                                // found with the scorer at hand
    shown.insert({"PA167", "PA168", "PA169"}); // tests/cli
    for (int pack = 130; pack <= 154; ++pack) shown.insert("PA" + std::to_string(pack)); // tests/store/packs
    for (const fs::path& path : broken_files()) shown.insert(code_of(path));
    std::set<std::string_view> codes;
    for (const core::DiagnosticCode& each : core::kDiagnosticCodes) {
        CAPTURE(each.code);
        CHECK(codes.insert(each.code).second);
        CHECK(shown.contains(std::string{each.code}));
    }
}

TEST_CASE("every code has its words in both languages, and they ask for no argument that is not given") {
    for (const char* language : {"id", "en"}) {
        CAPTURE(language);
        const auto words = messages(language);
        CHECK(words.size() == core::kDiagnosticCodes.size());
        for (const core::DiagnosticCode& each : core::kDiagnosticCodes) {
            CAPTURE(each.code);
            CHECK(words.value("diag." + std::string{each.code}, "").size() > 20);
        }
        for (const fs::path& path : broken_files())
            for (const Diagnostic& each : found_in(path)) {
                CAPTURE(each.code);
                CHECK(highest_argument(words.value("diag." + each.code, "")) <= each.args.size());
            }
    }
}

// Bytes from anybody: too deep, too long, too many, cut off, damaged. Nothing crashes and every place is real.
#include "propartif/library.hpp"
#include "propartif/validation.hpp"
#include "store/content/json_guard.hpp"
#include "store/content/limits.hpp"
#include "store/content/small_files.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <nlohmann/json.hpp>
#include <random>

using namespace propartif;
using namespace propartif::store_tests;

namespace {

std::string repeated(const std::string& part, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += part;
    return all;
}

bool has(const std::vector<Diagnostic>& found, const std::string& code) {
    return std::ranges::find(found, code, &Diagnostic::code) != found.end();
}

std::string with_many_nodes(std::size_t count) {
    nlohmann::json document = nlohmann::json::parse(kSmallScenario);
    auto& nodes = document["nodes"];
    for (std::size_t i = nodes.size(); i < count; ++i)
        nodes.push_back(
            {{"id", "n" + std::to_string(i)}, {"ending", {{"outcome", "partial"}, {"text", {{"id", "Selesai"}}}}}});
    return document.dump();
}

std::vector<Diagnostic> everything_found(const std::string& bytes) {
    auto loaded = read_scenario(bytes);
    if (loaded.value) {
        const auto meaning = validate(*loaded.value, nullptr, nullptr);
        loaded.found.insert(loaded.found.end(), meaning.begin(), meaning.end());
    }
    return loaded.found;
}

} // namespace

TEST_CASE("what is too large for the limits is refused by name") {
    struct Row {
        const char* name;
        std::string bytes;
        std::string code;
    };
    const std::string limit_string = std::string(store::kContentLimits.string_bytes, 'a');
    const std::vector<Row> rows{
        {"a hundred thousand brackets", repeated("[", 100'000), "PA004"},
        {"a million braces", repeated("{\"a\":", 1'000'000), "PA008"},
        {"thirty-three levels", repeated("[", 33) + repeated("]", 33), "PA004"},
        {"a string over the limit", with(kSmallScenario, "Berkas kecil", limit_string + "a"), "PA005"},
        {"a key over the limit", with(kSmallScenario, "\"level\"", "\"" + std::string(257, 'k') + "\""), "PA005"},
        {"too many values", with(kSmallScenario, R"("authors": [)", R"("authors": [)" + repeated("0,", 20'000)),
         "PA007"},
        {"a file over the limit", kSmallScenario + std::string(store::kContentLimits.document_bytes, ' '), "PA008"},
        {"too many nodes", with_many_nodes(store::kMaxNodes + 1), "PA021"},
        {"problems without end", with(kSmallScenario, R"("authors": [)", R"("authors": [)" + repeated("0,", 5'000)),
         "PA029"}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto loaded = read_scenario(row.bytes);
        CHECK_FALSE(loaded.value);
        CHECK(has(loaded.found, row.code));
        CHECK(loaded.found.size() <= store::kMaxFindings + 1);
    }
}

TEST_CASE("what just fits the limits is read") {
    const std::string limit_string = std::string(store::kContentLimits.string_bytes, 'a');
    CHECK(read_scenario(with(kSmallScenario, "Berkas kecil", limit_string)).value);
    CHECK(read_scenario(with_many_nodes(store::kMaxNodes)).value);
    std::string padded = kSmallScenario;
    padded.resize(store::kContentLimits.document_bytes, ' ');
    CHECK(read_scenario(padded).value);
    const auto deep = store::guard_json(repeated("[", 32) + repeated("]", 32), store::kContentLimits);
    CHECK(deep.empty());
}

TEST_CASE("the guard names the place of what it refuses") {
    const auto twice = store::guard_json(R"({"a/b": [1, {"x": 1, "x": 2}]})", store::kContentLimits);
    REQUIRE(twice.size() == 1);
    CHECK(twice[0].where == "/a~1b/1/x");
    const auto hidden = store::guard_json("{\"a\": [\"b\", \"\\u0001\"]}", store::kContentLimits);
    REQUIRE(hidden.size() == 1);
    CHECK(hidden[0].where == "/a/1");
    const auto broken = store::guard_json("{\n  \"a\": }", store::kContentLimits);
    REQUIRE(broken.size() == 1);
    CHECK(broken[0].args == std::vector<std::string>{"2", "8"});
}

TEST_CASE("a file cut off after any byte is refused, never half used") {
    const std::vector<std::pair<std::string, std::function<bool(std::string_view)>>> kinds{
        {kSmallScenario, [](std::string_view part) { return read_scenario(part).value.has_value(); }},
        {kSmallRubric, [](std::string_view part) { return read_rubric(part).value.has_value(); }},
        {kSmallLexicon, [](std::string_view part) { return read_lexicon(part).value.has_value(); }},
        {kSmallGlossary, [](std::string_view part) { return read_glossary(part).value.has_value(); }}};
    for (const auto& [whole, usable] : kinds) {
        CHECK(usable(whole));
        for (std::size_t size = 0; size < whole.size(); ++size)
            if (usable(std::string_view{whole}.substr(0, size))) FAIL("usable after " << size << " bytes");
    }
}

TEST_CASE("any field of any other type is a problem or fine, with a real place") {
    const nlohmann::json whole = nlohmann::json::parse(kSmallScenario);
    const nlohmann::json flat = whole.flatten();
    const std::vector<nlohmann::json> others{
        nullptr, true, -7, 1.5, "x", nlohmann::json::array(), -0.0, 1ULL << 63U, nlohmann::json::object()};
    for (const auto& [pointer, value] : flat.items())
        for (const nlohmann::json& other : others) {
            nlohmann::json changed = whole;
            changed[nlohmann::json::json_pointer{pointer}] = other;
            for (const Diagnostic& each : everything_found(changed.dump()))
                if (!changed.contains(nlohmann::json::json_pointer{each.where})) FAIL(pointer << " -> " << each.where);
        }
}

TEST_CASE("ten thousand seeded mutations never crash and always point at real places") {
    std::mt19937 random{20261121}; // same numbers on every machine: only raw outputs are used
    const std::vector<std::string> pieces{
        "{",  "}",     "[",    "]",  "\"", ",",    ":",      "null",   "-1",       "1e9",      "\\",          "0",
        "\n", "\\u00", "\xff", "{}", "[]", "true", "\"id\"", "\"to\"", "\"when\"", "\"buka\"", "999999999999"};
    std::size_t readable = 0;
    for (int round = 0; round < 10'000; ++round) {
        std::string bytes = kSmallScenario;
        const std::size_t changes = 1 + random() % 3;
        for (std::size_t i = 0; i < changes; ++i) {
            const std::size_t at = random() % bytes.size();
            const std::size_t length = std::min<std::size_t>(random() % 12, bytes.size() - at);
            const std::string& piece = pieces[random() % pieces.size()];
            switch (random() % 4) {
            case 0: bytes.erase(at, length); break;
            case 1: bytes.insert(at, piece); break;
            case 2: bytes.replace(at, length, piece); break;
            default: bytes[at] = static_cast<char>(random() % 256); break;
            }
        }
        const auto found = everything_found(bytes);
        const auto document = nlohmann::json::parse(bytes, nullptr, false);
        if (document.is_discarded()) continue;
        ++readable;
        for (const Diagnostic& each : found)
            if (!document.contains(nlohmann::json::json_pointer{each.where}))
                FAIL("round " << round << ": " << each.where);
    }
    CHECK(readable > 500); // or the mutations would only try the parser
}

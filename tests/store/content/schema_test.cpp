// The schemas that editors use must agree with the readers: what is shipped fits, what a reader refuses does not.
#include "propartif/library.hpp"
#include "propartif/validation.hpp"
#include "store/content/small_files.hpp"
#include "support/json_schema.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace propartif;
using nlohmann::json;
using tests::schema_faults;
namespace fs = std::filesystem;

namespace {

const fs::path kSource{PROPARTIF_SOURCE_DIR};

json parsed(const fs::path& path) {
    return json::parse(read_file(path).value(), nullptr, false);
}

json schema_of(const std::string& kind) {
    return parsed(kSource / "scenarios/schema" / (kind + ".schema.json"));
}

std::string kind_of(const fs::path& path) {
    const std::string name = path.filename().string();
    if (name == "glossary.json") return "glossary";
    for (const char* kind : {"scenario", "drill", "card", "rubric", "glossary", "lexicon", "workshop"})
        if (name.ends_with("." + std::string{kind} + ".json")) return kind;
    return "";
}

std::string joined(const std::vector<std::string>& faults) {
    std::string all;
    for (const std::string& each : faults) all += each + "\n";
    return all;
}

} // namespace

TEST_CASE("every shipped file fits its schema") {
    for (const char* folder : {"scenarios", "scenarios/drills", "scenarios/cards", "scenarios/rubrics",
                               "scenarios/workshops", "assets/lexicon", "tests/data/workshops"}) {
        if (!fs::exists(kSource / folder)) continue;
        for (const auto& each : fs::directory_iterator{kSource / folder}) {
            const std::string kind = kind_of(each.path());
            if (kind.empty()) continue;
            CAPTURE(each.path().filename().string());
            CHECK(joined(schema_faults(schema_of(kind), parsed(each.path()))) == "");
        }
    }
}

TEST_CASE("every key a reader knows is in its schema, and what is written fits") {
    CHECK(joined(schema_faults(schema_of("scenario"), json::parse(store_tests::kSmallScenario))) == "");
    CHECK(joined(schema_faults(schema_of("rubric"), json::parse(store_tests::kSmallRubric))) == "");
    CHECK(joined(schema_faults(schema_of("lexicon"), json::parse(store_tests::kSmallLexicon))) == "");
    CHECK(joined(schema_faults(schema_of("glossary"), json::parse(store_tests::kSmallGlossary))) == "");
    CHECK(joined(schema_faults(schema_of("card"), json::parse(store_tests::kSmallCard))) == "");
    CHECK(joined(schema_faults(schema_of("drill"), json::parse(store_tests::kSmallDrill))) == "");
    const auto scenario = read_scenario(store_tests::kSmallScenario);
    CHECK(joined(schema_faults(schema_of("scenario"), json::parse(write_scenario(*scenario.value)))) == "");
    const auto card = read_card(store_tests::kSmallCard);
    CHECK(joined(schema_faults(schema_of("card"), json::parse(write_card(*card.value)))) == "");
    const auto drill = read_drill(store_tests::kSmallDrill);
    CHECK(joined(schema_faults(schema_of("drill"), json::parse(write_drill(*drill.value)))) == "");
}

TEST_CASE("the example that trainers copy from the guide is right in every way") {
    const std::string guide = read_file(kSource / "scenarios/README.md").value();
    const std::size_t begin = guide.find("```json\n") + 8;
    const std::string example = guide.substr(begin, guide.find("```", begin) - begin);
    CHECK(joined(schema_faults(schema_of("scenario"), json::parse(example))) == "");
    const auto scenario = read_scenario(example);
    REQUIRE(scenario.value);
    CHECK(scenario.found.empty());
    const auto rubric = read_rubric(read_file(kSource / "scenarios/rubrics/propartif-dasar.rubric.json").value());
    const auto glossary = read_glossary(read_file(kSource / "scenarios/glossary.json").value());
    REQUIRE(rubric.value);
    REQUIRE(glossary.value);
    CHECK(validate(*scenario.value, &*rubric.value, &*glossary.value).empty());
}

TEST_CASE("the shipped glossary is honest: the button pair stays inferred until a trainer confirms it") {
    const auto glossary = read_glossary(read_file(kSource / "scenarios/glossary.json").value());
    REQUIRE(glossary.value);
    CHECK(validate(*glossary.value).empty());
    for (const char* id : {"tombol-hijau", "tombol-merah", "titik-balik"}) {
        CAPTURE(id);
        REQUIRE(glossary.value->find(id));
        CHECK(glossary.value->find(id)->status == TermStatus::inferred);
    }
    for (const Term& term : glossary.value->terms) {
        CAPTURE(term.id);
        CHECK_FALSE(term.sources.empty());
        CHECK_FALSE(term.definition.en.empty());
    }
}

TEST_CASE("a schema refuses the shapes a reader refuses and leaves meaning to the validator") {
    const std::set<std::string> of_shape{"PA011", "PA013", "PA014", "PA015", "PA016", "PA017", "PA018",
                                         "PA019", "PA020", "PA022", "PA023", "PA024", "PA076", "PA121"};
    std::size_t refused = 0;
    for (const auto& each : fs::directory_iterator{kSource / "tests/data/broken"}) {
        const std::string name = each.path().filename().string();
        const std::string kind = kind_of(each.path());
        const json document = kind.empty() ? json(json::value_t::discarded) : parsed(each.path());
        if (document.is_discarded() || name < "PA011" || name.starts_with("PA018-blank")) continue;
        CAPTURE(name);
        const auto faults = schema_faults(schema_of(kind), document);
        CAPTURE(joined(faults));
        const bool wanted = of_shape.contains(name.substr(0, 5));
        CHECK(faults.empty() != wanted);
        if (wanted) ++refused;
    }
    CHECK(refused >= 25);
}

TEST_CASE("the checker itself finds each kind of fault") {
    struct Row {
        const char* name;
        const char* schema;
        const char* document;
        bool fits;
    };
    const Row rows[] = {
        {"type", R"({"type": "integer"})", "1.5", false},
        {"range", R"({"minimum": 0, "maximum": 3})", "4", false},
        {"required", R"({"required": ["a"]})", R"({"b": 1})", false},
        {"unknown key", R"({"properties": {"a": {}}, "additionalProperties": false})", R"({"b": 1})", false},
        {"number of members", R"({"minProperties": 1})", "{}", false},
        {"member", R"({"additionalProperties": {"type": "string"}})", R"({"b": 1})", false},
        {"enum", R"({"enum": ["x", "y"]})", R"("z")", false},
        {"const", R"({"const": "x"})", R"("x")", true},
        {"items", R"({"items": {"type": "string"}, "minItems": 1})", "[]", false},
        {"alternatives", R"({"anyOf": [{"type": "string"}, {"type": "array"}]})", "1", false},
        {"exactly one", R"({"oneOf": [{"minimum": 1}, {"minimum": 2}]})", "3", false},
        {"reference", R"({"$ref": "#/$defs/a", "$defs": {"a": {"type": "string"}}})", "1", false},
        {"reference that fits", R"({"$ref": "#/$defs/a", "$defs": {"a": {"type": "string"}}})", R"("s")", true},
        {"keyword outside the subset", R"({"unevaluatedProperties": false})", "{}", false}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(schema_faults(json::parse(row.schema), json::parse(row.document)).empty() == row.fits);
    }
    CHECK(tests::matches_pattern("^[a-z0-9-]{1,64}$", "a-1"));
    CHECK_FALSE(tests::matches_pattern("^[a-z0-9-]{1,64}$", ""));
    CHECK_FALSE(tests::matches_pattern("^[a-z0-9-]{1,64}$", "A"));
    CHECK_FALSE(tests::matches_pattern("^[a-z0-9-]{1,3}$", "abcd"));
    CHECK(tests::matches_pattern("^a\\.[0-9]{1,2}$", "a.12"));
    CHECK_FALSE(tests::matches_pattern("^a\\.[0-9]{1,2}$", "ab12"));
}

#include "app/words.hpp"
#include "propartif/interchange.hpp"
#include "propartif/library.hpp"
#include <doctest/doctest.h>
#include <set>

using namespace propartif;
using namespace propartif::app;

namespace {

std::map<std::string, std::string> shipped(const std::string& language) {
    const auto bytes = read_file(std::string{PROPARTIF_SOURCE_DIR} + "/assets/lang/" + language + ".json");
    REQUIRE(bytes);
    auto read = read_words(bytes.value());
    REQUIRE(read.value);
    return *read.value;
}

std::set<std::string> holes(const std::string& text) {
    std::set<std::string> out;
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if (text[i] == '{' && text[i + 2] == '}') out.insert(text.substr(i, 3));
    return out;
}

} // namespace

TEST_CASE("every word of the program exists in both languages with the same holes") {
    const auto id = shipped("id");
    const auto en = shipped("en");
    for (const std::string_view key : kStrKeys) {
        CAPTURE(key);
        const auto in_id = id.find(std::string{key});
        const auto in_en = en.find(std::string{key});
        REQUIRE(in_id != id.end());
        REQUIRE(in_en != en.end());
        CHECK_FALSE(in_id->second.empty());
        CHECK(holes(in_id->second) == holes(in_en->second));
    }
}

TEST_CASE("both language files hold the same keys") {
    const auto id = shipped("id");
    const auto en = shipped("en");
    for (const auto& [key, words] : id) CHECK_MESSAGE(en.contains(key), key);
    for (const auto& [key, words] : en) CHECK_MESSAGE(id.contains(key), key);
}

TEST_CASE("whatever an import can say has words in both languages") {
    for (const char* language : {"id", "en"}) {
        const Words words(shipped(language));
        for (const std::string_view key : kImportNoteKeys) CHECK_MESSAGE(words.has("import." + std::string{key}), key);
        for (const std::string_view key : kTweeFaultKeys) CHECK_MESSAGE(words.has("twee." + std::string{key}), key);
        for (const std::string_view key : kInkFaultKeys) CHECK_MESSAGE(words.has("ink." + std::string{key}), key);
        for (const std::string_view key : kTableFaultKeys) CHECK_MESSAGE(words.has("table." + std::string{key}), key);
        for (const char* key : {"levels", "effects", "feedback", "conditions", "typed", "hidden", "english"})
            CHECK_MESSAGE(words.has(std::string{"twine."} + key), key);
    }
}

TEST_CASE("holes are filled in order, and what is no hole stays") {
    struct Row {
        const char* name;
        const char* pattern;
        const char* filled;
    };
    for (const Row& row : {Row{"one", "Lanjut giliran {0}", "Lanjut giliran A"}, Row{"both, swapped", "{1} {0}", "B A"},
                           Row{"no such argument", "{2}", "{2}"}, Row{"braces of an author", "{a} {0", "{a} {0"},
                           Row{"twice", "{0}{0}", "AA"}}) {
        CAPTURE(row.name);
        CHECK(fill(row.pattern, {"A", "B"}) == row.filled);
    }
}

TEST_CASE("a missing key is shown as itself, never as nothing") {
    const Words words{std::map<std::string, std::string>{}};
    CHECK(words(Str::app_name) == "app.name");
    CHECK(words.named("diag.PA999") == "diag.PA999");
}

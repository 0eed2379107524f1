// Fitted weights as a file.
#include "propartif/library.hpp"
#include <doctest/doctest.h>

using namespace propartif;

namespace {

Model small_model() {
    Model model;
    model.id = "kecil";
    model.version = "1.2.3";
    model.lexicon = "id-dasar";
    model.sources = {{"replies.jsonl", std::string(64, 'a'), 12}};
    ModelTarget content{"content", 1, {}, -1.25, {0.0005, 0.001, 0.002}, -0.75, {}};
    content.trees.push_back(
        {{{{0, -256}, {2, 0}, {0, ModelTree::kNever}, {}, {}, {}, {}}}, {1, -2, 3, -4, 5, -6, 7, -8}});
    model.targets = {content, ModelTarget{{}, 0, "any", 0.5, {1, 1, 1}, 0, {}}};
    model.features = {{"c aw\"", {-2048, 2047}}, {"s act/blame", {0, -1}}, {"w CIT ,", {63, 64}}};
    return model;
}

} // namespace

TEST_CASE("a model written and read again is the same model") {
    const std::string text = write_model(small_model());
    auto read = read_model(text);
    CHECK(read.found.empty());
    REQUIRE(read.value);
    CHECK(read.value->content_hash == sha256_hex(text));
    read.value->content_hash.clear();
    CHECK(*read.value == small_model());
    CHECK(write_model(*read.value) == text);
}

TEST_CASE("a model whose weights are too few, too many or no weights is refused with the feature's name") {
    const std::string good = write_model(small_model());
    for (const char* const letters : {"gA", "gAgAgA", "g!gA", "gAg"}) {
        CAPTURE(letters);
        std::string text = good;
        const auto at = text.find("\"s act/blame\": \"") + 16;
        text.replace(at, 4, letters);
        const auto read = read_model(text);
        REQUIRE(read.found.size() == 1);
        CHECK(read.found.front().code == "PA111");
        CHECK(read.found.front().args == std::vector<std::string>{"s act/blame"});
    }
}

#include "workshop/http/messages.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace propartif::workshop;

namespace {

std::string submission(const std::string& content) {
    return R"({"id":"0123-abcd","item":2,"round":5,"kind":"text","content":)" + content + '}';
}

} // namespace

TEST_CASE("a submission keeps its answer as the same JSON however the phone spelled it") {
    struct Row {
        const char* name;
        std::string content;
        const char* kept;
    };
    const std::vector<Row> rows{
        {"a vote", R"({"choice":1})", R"({"choice":1})"},
        {"blanks and escapes", R"( { "text" : "Wajar\u0020Bapak" } )", R"({"text":"Wajar Bapak"})"},
        {"quotes and lines", R"({"text":"\"a\"\\\n\t"})", R"({"text":"\"a\"\\\u000a\u0009"})"},
        {"letters beyond ASCII", R"({"text":"\u00e9é😀"})", R"({"text":"éé😀"})"},
        {"lists and numbers", R"({"answers":[4,-1,2.5,true,null,""]})", R"({"answers":[4,-1,2.5,true,null,""]})"},
        {"a rating", R"({"levels":{"button":1,"cei":0},"global":3})", R"({"global":3,"levels":{"button":1,"cei":0}})"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto read = read_submission(submission(row.content));
        REQUIRE(read);
        CHECK(read->client_id == "0123-abcd");
        CHECK(read->item == 2);
        CHECK(read->round == 5);
        CHECK(read->kind == "text");
        CHECK(read->content == row.kept);
    }
}

TEST_CASE("what is not exactly a submission is none") {
    struct Row {
        const char* name;
        std::string body;
    };
    const std::vector<Row> rows{
        {"nothing", ""},
        {"no JSON", "choice=1"},
        {"a list", "[]"},
        {"a seat of one's own choice", R"({"id":"0123-abcd","item":2,"round":5,"kind":"text","content":{},"seat":1})"},
        {"a key twice", R"({"id":"0123-abcd","id":"x123-abcd","item":2,"round":5,"kind":"text","content":{}})"},
        {"no id", R"({"item":2,"round":5,"kind":"text","content":{}})"},
        {"a short id", R"({"id":"a","item":2,"round":5,"kind":"text","content":{}})"},
        {"an id with a quote", R"({"id":"0123-ab\"cd","item":2,"round":5,"kind":"text","content":{}})"},
        {"a long id", R"({"id":")" + std::string(65, 'a') + R"(","item":2,"round":5,"kind":"text","content":{}})"},
        {"an item below zero", R"({"id":"0123-abcd","item":-1,"round":5,"kind":"text","content":{}})"},
        {"a round beyond counting", R"({"id":"0123-abcd","item":2,"round":99999999999,"kind":"text","content":{}})"},
        {"half a round", R"({"id":"0123-abcd","item":2,"round":1.5,"kind":"text","content":{}})"},
        {"another kind", R"({"id":"0123-abcd","item":2,"round":5,"kind":"step","content":{}})"},
        {"an answer that is no object", submission("[1]")},
        {"an answer that is nested deep", submission(std::string(20, '[') + std::string(20, ']'))},
        {"a bell among the words", submission(R"({"text":"\u0007"})")},
        {"broken letters", submission("{\"text\":\"\xff\"}")},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK_FALSE(read_submission(row.body));
    }
}

TEST_CASE("a request to join is a code and a nickname of a bearable length") {
    const auto read = read_join(R"({"code":"K7M2PX","nickname":"Bu Aini"})");
    REQUIRE(read);
    CHECK(read->code == "K7M2PX");
    CHECK(read->nickname == "Bu Aini");
    for (const char* body : {R"({"code":"K7M2PX"})", R"({"code":"","nickname":"a"})",
                             R"({"code":"K7M2PX","nickname":1})", R"({"code":"K7M2PX","nickname":"a","token":"b"})"}) {
        CAPTURE(body);
        CHECK_FALSE(read_join(body));
    }
    CHECK(read_join(R"({"code":"K","nickname":")" + std::string(96, 'n') + "\"}"));
    CHECK_FALSE(read_join(R"({"code":"K","nickname":")" + std::string(97, 'n') + "\"}"));
}

TEST_CASE("each refusal has words of its own for the page") {
    std::vector<std::string> seen;
    for (int at = 0; at <= static_cast<int>(Refusal::failed); ++at) {
        const RefusalWords words = words_of(static_cast<Refusal>(at));
        CAPTURE(words.name);
        CHECK(std::ranges::find(seen, words.name) == seen.end());
        CHECK((words.status == 200) == (at == 0));
        seen.emplace_back(words.name);
    }
}

#include "reports/marked_reply.hpp"
#include "support/tiny.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::reports;
using namespace propartif::tests;

namespace {

Evaluation with(std::vector<Evidence> evidence) {
    Evaluation made;
    made.evidence = std::move(evidence);
    return made;
}

const CriterionId kButton{"button"}, kContent{"content"}, kEmotion{"emotion"}, kBribery{"bribery"};

} // namespace

TEST_CASE("words that speak for a criterion are marked and carry its number") {
    const Rubric rubric = tiny_rubric();
    struct Row {
        const char* name;
        std::string reply;
        std::vector<Evidence> evidence;
        std::string marked;
    };
    for (const Row& row :
         {Row{"nothing found", "Baik <Bu>", {}, "Baik &lt;Bu&gt;"},
          Row{"one", "Wajar Ibu marah.", {{kEmotion, 10, 15, "r", 1}}, "Wajar Ibu <mark>marah</mark><sup>3</sup>."},
          Row{"against", "Tenang!", {{kButton, 0, 6, "r", -1}}, "<mark class=\"against\">Tenang</mark><sup>1</sup>!"},
          Row{"a severe flag",
              "uang rokok",
              {{kBribery, 0, 4, "r", 0}},
              "<mark class=\"against\">uang</mark><sup>!</sup> rokok"},
          Row{"overlapping",
              "abcdef",
              {{kContent, 0, 4, "r", 1}, {kEmotion, 2, 6, "r", 1}},
              "<mark>ab</mark><mark>cd</mark><sup>2</sup><mark>ef</mark><sup>3</sup>"},
          Row{"twice for the same",
              "abc",
              {{kContent, 0, 3, "r", 1}, {kContent, 0, 3, "s", 1}},
              "<mark>abc</mark><sup>2</sup>"},
          Row{"markup in what is marked", "a<b", {{kContent, 0, 3, "r", 1}}, "<mark>a&lt;b</mark><sup>2</sup>"},
          Row{"outside the reply", "abc", {{kContent, 1, 9, "r", 1}, {kContent, 3, 1, "r", 1}}, "abc"},
          Row{"through a letter", "é!", {{kContent, 1, 3, "r", 1}}, "é!"}, Row{"no reply", "", {}, ""}}) {
        CAPTURE(row.name);
        CHECK(marked_reply(rubric, with(row.evidence), row.reply) == row.marked);
    }
}

TEST_CASE("cited words are quoted once with the reason, in the reader's language") {
    Rubric rubric = tiny_rubric();
    rubric.signals.push_back({"feeling-named", "act", "x", {}, {"Perasaan disebut", "A feeling is named"}});
    const Evaluation found =
        with({{kEmotion, 0, 5, "feeling-named", 1}, {kEmotion, 0, 5, "feeling-named", 1}, {kEmotion, 6, 9, "odd", 1}});
    const std::string cited = cited_words(rubric, found, kEmotion, "marah <b>", Language::en);
    CHECK(cited ==
          "“marah” <span class=\"soft\">(A feeling is named)</span>; “&lt;b&gt;” <span class=\"soft\">(odd)</span>");
    CHECK(cited_words(rubric, found, kContent, "marah <b>", Language::en).empty());
}

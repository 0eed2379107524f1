#include "reports/html.hpp"
#include "reports/plots.hpp"
#include <doctest/doctest.h>

using namespace propartif::reports;

TEST_CASE("text cannot leave its place in a page") {
    struct Row {
        const char* name;
        std::string text;
        std::string safe;
    };
    for (const Row& row :
         {Row{"a script", "<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"},
          Row{"an attribute", "\" onload=\"x", "&quot; onload=&quot;x"}, Row{"an entity", "&lt;", "&amp;lt;"},
          Row{"letters of other scripts", "nyawa é “ya”", "nyawa é “ya”"},
          Row{"a control character", std::string{"a\x01"} + "b\x7F",
              "a\xEF\xBF\xBD"
              "b\xEF\xBF\xBD"},
          Row{"nought", std::string("a\0b", 3),
              "a\xEF\xBF\xBD"
              "b"},
          Row{"lines", "a\r\nb\tc", "a\nb\tc"}}) {
        CAPTURE(row.name);
        CHECK(escaped(row.text) == row.safe);
    }
}

TEST_CASE("an element has a class only when it is given one, a paragraph only when there are words") {
    CHECK(element("b", {}, "x") == "<b>x</b>");
    CHECK(element("p", "soft", "x") == "<p class=\"soft\">x</p>");
    CHECK(paragraph("soft", "a<b") == "<p class=\"soft\">a&lt;b</p>\n");
    CHECK(paragraph("soft", "").empty());
}

TEST_CASE("plots name themselves for readers who do not see them, and keep values in their frame") {
    const std::string plot = course_plot("Jalan <1>", {"Ketegangan", {70, 120, -5}}, {"Kepercayaan", {20, 40, 60}},
                                         {{2, "TB 1"}, {9, "no"}});
    CHECK(plot.find("aria-label=\"Jalan &lt;1&gt;\"") != std::string::npos);
    CHECK(plot.find("TB 1") != std::string::npos);
    CHECK(plot.find(">no<") == std::string::npos); // marks a moment the course does not have
    CHECK(plot.find("nan") == std::string::npos);
    CHECK(plot.find(",26.0 ") != std::string::npos);   // 120 is drawn at the top
    CHECK(plot.find(",166.0\"") != std::string::npos); // -5 at the bottom
    CHECK(course_plot("x", {"a", {}}, {"b", {}}, {}).empty());
    CHECK(course_plot("x", {"a", {1, 2}}, {"b", {1}}, {}).empty());
}

TEST_CASE("a trend has a gap where a criterion was not judged") {
    const std::string plot = trend_plot("x", {0.0, std::nullopt, 1.0});
    CHECK(plot.find("M30.0 100.0M310.0 10.0") != std::string::npos);
    CHECK(trend_plot("x", {0.5}).find("M170.0 55.0") != std::string::npos); // alone, in the middle
    CHECK_FALSE(trend_plot("x", {}).empty());
}

TEST_CASE("a bar shows the own rating only when there is one") {
    CHECK(share_bar("x", 0.5, 1.0).find("class=\"own\"") != std::string::npos);
    CHECK(share_bar("x", 0.5, std::nullopt).find("class=\"own\"") == std::string::npos);
    CHECK(share_bar("x", 0.0, std::nullopt).find("class=\"filled\"") == std::string::npos);
}

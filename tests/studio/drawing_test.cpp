#include "studio/drawing.hpp"
#include "support/tiny.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::studio;
using namespace propartif::tests;

namespace {

const DrawingWords kWords{{"Intake", "Eksplorasi", "Titik balik", "Solusi", "Pengakhiran", "Akhir"},
                          {"Pulih", "Sebagian", "Membesar", "Terlanggar"}};

std::size_t count(const std::string& text, const std::string& piece) {
    std::size_t many = 0;
    for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++many;
    return many;
}

} // namespace

TEST_CASE("the drawing has a box for every node, a line for every way, and is the same each time") {
    const Draft draft{tiny_scenario(), {}};
    const std::string svg = drawing_svg(draft, kWords, Language::id);
    CHECK(svg == drawing_svg(draft, kWords, Language::id));
    CHECK(svg.starts_with("<svg xmlns="));
    CHECK(svg.ends_with("</svg>\n"));
    for (const Node& node : draft.scenario.nodes) CHECK(svg.find(">" + node.id.value + "</text>") != std::string::npos);
    CHECK(count(svg, "<rect ") == draft.scenario.nodes.size() + 1); // and the paper
    CHECK(svg.find("Pulih") != std::string::npos);
    CHECK(svg.find("stroke-dasharray=\"6 4\"") != std::string::npos); // typed replies
    CHECK(svg.find("stroke-dasharray=\"2 4\"") != std::string::npos); // those for review
}

TEST_CASE("an author's words stay words in the drawing, and a way into nothing is seen") {
    Draft draft{tiny_scenario(), {}};
    draft.scenario.title = words("<script>alert(1)</script> & \"x\"");
    draft.scenario.nodes[0].says[0].text = words("</text><b>");
    draft.scenario.nodes[0].choices[0].next = {{std::nullopt, node_id("hilang")}};
    draft.sketch.notes.push_back({"n1", "catatan <i>", {0, -200}});
    const std::string svg = drawing_svg(draft, kWords, Language::id);
    CHECK(svg.find("<script>") == std::string::npos);
    CHECK(svg.find("<b>") == std::string::npos);
    CHECK(svg.find("catatan &lt;i&gt;") != std::string::npos);
    CHECK(svg.find("× hilang") != std::string::npos);
}

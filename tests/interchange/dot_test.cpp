#include "propartif/interchange.hpp"
#include "support/tiny.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::tests;

TEST_CASE("the graph has every turn and every way, told apart by their lines") {
    const std::string dot = export_dot(tiny_scenario(), Language::id);
    for (const char* part :
         {"digraph \"tiny\" {", "\"buka\" [label=\"buka\\nline of buka\", penwidth=2];",
          "\"damai\" [label=\"damai\\nline of damai\\n(restored)\", peripheries=2];",
          "\"buka\" -> \"talk\" [label=\"a\", style=solid];", "\"talk\" -> \"damai\" [label=\"*.1\", style=dashed];",
          "\"talk\" -> \"talk\" [label=\"*.2\", style=dashed];", "\"talk\" -> \"buka\" [label=\"?\", style=dotted];",
          "\"talk\" -> \"buka\" [label=\"d\", style=solid];"}) {
        CAPTURE(part);
        CHECK(dot.find(part) != std::string::npos);
    }
    CHECK(dot.ends_with("}\n"));
}

TEST_CASE("an author's words cannot leave their quotes, and letters are not cut in two") {
    Scenario scenario = tiny_scenario();
    scenario.title = words("\"]; evil [label=\"");
    std::string long_words = "\\\" ";
    for (int i = 0; i < 200; ++i) long_words += "é";
    scenario.nodes[0].says[0].text = words(long_words);
    const std::string dot = export_dot(scenario, Language::id);
    CHECK(dot.find("label=\"\\\"]; evil [label=\\\"\";") != std::string::npos);
    const std::size_t begin = dot.find("\"buka\" [label=\"");
    const std::string line = dot.substr(begin, dot.find('\n', begin) - begin);
    CHECK(line.find("\\\\\\\" ") != std::string::npos);
    for (std::size_t i = line.find("é"); i + 1 < line.size() && line.compare(i, 2, "é") == 0; i += 2)
        CHECK((line.compare(i + 2, 2, "é") == 0 || line.compare(i + 2, 3, "…") == 0));
}

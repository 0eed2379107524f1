#include "own_folder.hpp"

using namespace propartif;
using namespace propartif::tests;

TEST_CASE("a sketch comes back as it was written") {
    const studio::Sketch sketch = some_draft().sketch;
    const ReadSketch read = read_sketch(write_sketch(sketch, "abc"));
    CHECK(read.sketch == sketch);
    CHECK(read.on_disk == "abc");
    CHECK(read_sketch(write_sketch({}, "")).sketch == studio::Sketch{});
}

TEST_CASE("a broken sketch costs the places it breaks and nothing else") {
    const ReadSketch read = read_sketch(R"({"places":{"a":[1,2],"b":[1],"c":"x","d":[1,"2"]},
        "notes":[{"id":"n","text":"t","at":[3,4]},{"id":"m"},7]})");
    CHECK(read.sketch.places.size() == 1);
    CHECK(read.sketch.places.at(node_id("a")) == studio::Point{1, 2});
    REQUIRE(read.sketch.notes.size() == 1);
    CHECK(read.sketch.notes[0].text == "t");
    for (const std::string& bytes :
         {std::string(), std::string("{"), std::string("[]"), std::string(200'000, '['), std::string("\xff")})
        CHECK(read_sketch(bytes).sketch == studio::Sketch{});
}

// Rules of the drawing pieces: colours, shapes, faces, text.
#include "ui/animation.hpp"
#include "ui/code_point.hpp"
#include "ui/icons.hpp"
#include "ui/path.hpp"
#include "ui/png.hpp"
#include "ui/portrait.hpp"
#include "ui/support/headless.hpp"
#include "ui/text.hpp"
#include "ui/text_edit.hpp"
#include <array>
#include <cmath>
#include <random>
#include <vector>

using namespace propartif;
using namespace propartif::ui;
using propartif::ui::test::Headless;

namespace {

double area_of(const std::vector<ImVec2>& polygon) {
    double sum = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const ImVec2 a = polygon[i];
        const ImVec2 b = polygon[(i + 1) % polygon.size()];
        sum += static_cast<double>(a.x) * b.y - static_cast<double>(b.x) * a.y;
    }
    return std::abs(sum) / 2;
}

double covered_area(const std::vector<ImVec2>& polygon, const std::vector<unsigned>& triangles) {
    double sum = 0;
    for (std::size_t i = 0; i + 2 < triangles.size(); i += 3) {
        sum += area_of({polygon[triangles[i]], polygon[triangles[i + 1]], polygon[triangles[i + 2]]});
    }
    return sum;
}

struct Shape {
    const char* name;
    const char* path;
};
constexpr std::array<Shape, 7> kShapes{
    {{"square", "M0 0H10V10H0Z"},
     {"arrow", "M0 4H6V0L12 6L6 12V8H0Z"},
     {"comb", "M0 0H20V10H18V2H14V10H12V2H8V10H6V2H2V10H0Z"},
     {"spiral", "M0 0H20V20H2V6H14V14H8V10H12V8H4V18H18V2H0Z"},
     {"short hair",
      "M-43 1C-48 -40 -32 -65 2 -65C36 -65 48 -40 43 1C41 -4 40 -10 39 -18C35 -26 30 -31 24 -34C8 -27 -14 "
      "-28 -25 -37C-33 -32 -39 -22 -39 -14C-40 -8 -41 -4 -43 1Z"},
     {"peci", "M-44 -26C-45 -44 -43 -62 -39 -73C-20 -80 20 -80 39 -73C43 -62 45 -44 44 -26C26 -37 -26 -37 -44 -26Z"},
     {"logo", "M4 7A4 4 0 0 1 8 3H28A4 4 0 0 1 32 7V21A4 4 0 0 1 28 25H17L9 33V25H8A4 4 0 0 1 4 21Z"}}};

constexpr std::array<const char*, 7> kHeads{"peci", "hijab", "short", "thin", "curly", "long", "bun"};

} // namespace

TEST_CASE("words stand out from their ground by 4.5 and outlines of controls by 3, in both themes") {
    for (const bool dark : {false, true}) {
        const Colours c = make_theme(dark, 1, 1, false).colours;
        struct Row {
            const char* name;
            Colour front, ground;
            double least;
        };
        const Colour cap = mix(c.primary, c.on_primary, 0.17);
        const std::vector<Row> rows{
            {"ink on background", c.ink, c.background, 4.5},
            {"ink on surface", c.ink, c.surface, 4.5},
            {"ink on sunken", c.ink, c.sunken, 4.5},
            {"ink on bubble", c.ink, c.bubble, 4.5},
            {"ink on officer's bubble", c.ink, c.bubble_me, 4.5},
            {"ink on green words", c.ink, c.green_words, 4.5},
            {"ink on red words", c.ink, c.red_tint, 4.5},
            {"ink on notes", c.ink, c.turmeric_tint, 4.5},
            {"ink on selected", c.ink, c.primary_tint, 4.5},
            {"ink on green panel", c.ink, c.green_tint, 4.5},
            {"ink on neutral panel", c.ink, c.neutral_tint, 4.5},
            {"ink2 on background", c.ink2, c.background, 4.5},
            {"ink2 on surface", c.ink2, c.surface, 4.5},
            {"ink2 on tags", c.ink2, c.neutral_tint, 4.5},
            {"ink3 on background", c.ink3, c.background, 4.5},
            {"ink3 on surface", c.ink3, c.surface, 4.5},
            {"ink3 on sunken", c.ink3, c.sunken, 4.5},
            {"ink3 on selected", c.ink3, c.primary_tint, 4.5},
            {"primary on surface", c.primary, c.surface, 4.5},
            {"primary on background", c.primary, c.background, 4.5},
            {"primary on selected", c.primary, c.primary_tint, 4.5},
            {"primary on attention banner", c.primary, c.turmeric_tint, 4.5},
            {"primary on error banner", c.primary, c.red_tint, 4.5},
            {"words on primary", c.on_primary, c.primary, 4.5},
            {"words on pressed primary", c.on_primary, c.primary_deep, 4.5},
            {"keycap on primary", c.on_primary, cap, 4.5},
            {"attention on surface", c.turmeric, c.surface, 4.5},
            {"attention on its tint", c.turmeric, c.turmeric_tint, 4.5},
            {"green on surface", c.green, c.surface, 4.5},
            {"green on background", c.green, c.background, 4.5},
            {"green on its tint", c.green, c.green_tint, 4.5},
            {"red on surface", c.red, c.surface, 4.5},
            {"red on background", c.red, c.background, 4.5},
            {"red on its tint", c.red, c.red_tint, 4.5},
            {"neutral on its tint", c.neutral, c.neutral_tint, 4.5},
            {"tension on surface", c.tension, c.surface, 4.5},
            {"tension on its tint", c.tension, c.tension_tint, 4.5},
            {"trust on surface", c.trust, c.surface, 4.5},
            {"trust on its tint", c.trust, c.trust_tint, 4.5},
            {"hero", c.hero_text, c.hero, 4.5},
            {"hero, secondary", c.hero_text2, c.hero, 4.5},
            {"button on hero", rgb(0x0D4F56), rgb(0xFFFFFF), 4.5},
            {"tooltips and flags", c.background, c.ink, 4.5},
            {"outline on background", c.control, c.background, 3.0},
            {"outline on surface", c.control, c.surface, 3.0},
            {"outline on sunken", c.control, c.sunken, 3.0},
            {"focus on background", c.focus, c.background, 3.0},
            {"focus on surface", c.focus, c.surface, 3.0},
            {"progress on its track", c.primary, c.neutral_tint, 3.0},
        };
        for (const Row& row : rows) {
            CAPTURE(dark);
            CAPTURE(row.name);
            CHECK(contrast(row.front, row.ground) >= row.least);
        }
    }
}

TEST_CASE("lengths are whole pixels and grow with the text") {
    for (const double scale : {0.8, 1.0, 1.25, 1.5, 2.0}) {
        const Theme theme = make_theme(false, scale, 1.0, false);
        for (const float units : {1.0f, 2.5f, 14.0f, 44.0f}) CHECK(theme.px(units) == std::floor(theme.px(units)));
        CHECK(theme.px(1) >= 1.0f);
        CHECK(theme.px(320) == doctest::Approx(320 * scale).epsilon(0.01));
    }
    CHECK(make_theme(false, 9.0, 1.0, false).u == 2.0f);
}

TEST_CASE("ear clipping covers a concave shape exactly, whichever way it turns") {
    for (const Shape& shape : kShapes) {
        CAPTURE(shape.name);
        std::vector<ImVec2> polygon = parse_path(shape.path, 1.0).contours().front().points;
        for (const bool reversed : {false, true}) {
            if (reversed) std::reverse(polygon.begin(), polygon.end());
            const std::vector<unsigned> triangles = triangulate(polygon);
            CHECK(triangles.size() == (polygon.size() - 2) * 3);
            CHECK(covered_area(polygon, triangles) == doctest::Approx(area_of(polygon)).epsilon(1e-4));
        }
    }
    CHECK(triangulate({{0, 0}, {1, 1}}).empty());
}

TEST_CASE("every icon is a path that stays on its grid") {
    for (int at = 0; at < static_cast<int>(Icon::count_); ++at) {
        CAPTURE(at);
        const Path path = parse_path(icon_path(static_cast<Icon>(at)), 1.0);
        REQUIRE_FALSE(path.contours().empty());
        for (const Contour& contour : path.contours()) {
            CHECK(contour.points.size() >= 2);
            for (const ImVec2 p : contour.points) {
                CHECK(p.x >= 1.0f);
                CHECK(p.x <= 19.0f);
                CHECK(p.y >= 1.0f);
                CHECK(p.y <= 19.0f);
            }
        }
    }
}

TEST_CASE("a circle made of arcs has a circle's area") {
    const auto contour = parse_path("M10 17A7 7 0 1 0 10 3A7 7 0 0 0 10 17Z", 8.0).contours().front();
    CHECK(area_of(contour.points) == doctest::Approx(3.14159 * 49).epsilon(0.01));
}

TEST_CASE("broken paths end quietly") {
    CHECK(parse_path("", 1).contours().empty());
    CHECK(parse_path("12 13", 1).contours().empty());
    CHECK(parse_path("M1 1L", 1).contours().size() == 1);
    CHECK(parse_path("M1 1Z Z", 1).contours().size() == 1);
}

TEST_CASE("every face is finite and near its frame, at all corners of its state") {
    for (const char* head : kHeads) {
        for (const double heat : {-1.0, -0.9, 0.0, 0.5, 1.0}) {
            for (const double tension : {0.0, 50.0, 100.0}) {
                for (const double trust : {0.0, 100.0}) {
                    Portrait portrait;
                    portrait.head = head;
                    portrait.heat = heat;
                    portrait.tear = portrait.glasses = portrait.moustache = true;
                    const Mesh mesh = portrait_mesh(portrait, {tension, trust, 0.5, 1.0}, 200, 240, false, true);
                    REQUIRE(mesh.vertices.size() > 200);
                    REQUIRE(mesh.vertices.size() < 20000);
                    bool sound = true;
                    for (const MeshVertex& v : mesh.vertices) {
                        sound = sound && std::isfinite(v.at.x) && std::isfinite(v.at.y) && std::abs(v.at.x) < 600 &&
                                std::abs(v.at.y) < 600;
                    }
                    for (const unsigned index : mesh.indices) sound = sound && index < mesh.vertices.size();
                    CAPTURE(head);
                    CHECK(sound);
                }
            }
        }
    }
    Portrait odd;
    odd.head = "none such";
    odd.skin = 99;
    odd.wide = -7;
    odd.cloth = "red";
    odd.heat = std::nan("");
    for (const MeshVertex& v : portrait_mesh(odd, {std::nan(""), 1e300, 0, 0}, 90, 90, true, true).vertices) {
        CHECK(std::isfinite(v.at.x));
        CHECK(std::isfinite(v.at.y));
    }
}

TEST_CASE("a citizen who fears never shows anger, however tense") {
    for (const double heat : {-1.0, -0.9, -0.45}) {
        for (int tension = 0; tension <= 100; tension += 5) {
            for (int trust = 0; trust <= 100; trust += 20) {
                Portrait portrait;
                portrait.heat = heat;
                const Expression silent =
                    express(portrait, {static_cast<double>(tension), static_cast<double>(trust), 0, 0});
                CHECK(silent.anger == 0);
                if (tension >= 60) CHECK(silent.mouth_open <= 2.4); // a gasp at most
                if (tension >= 50) {                                // brows go up inside, not down
                    CHECK(silent.brow_inner < silent.brow_outer);
                }
            }
        }
    }
    Portrait furious;
    furious.heat = 1;
    CHECK(express(furious, {95, 5, 0, 0}).mouth_open > 8);
    CHECK(express(furious, {95, 5, 0, 0}).brow_inner > express(furious, {95, 5, 0, 0}).brow_outer);
}

TEST_CASE("a face travels to its mood, lives for a while after a line, then rests") {
    PortraitMotion motion;
    motion.show(80, 20);
    CHECK(motion.step(0, 0.016, false).tension == 80);
    CHECK(motion.next_frame_in() == kIdle);
    motion.aim(60, 30);
    const double first = motion.step(0.1, 0.016, false).tension;
    CHECK(first < 80);
    CHECK(first > 60);
    CHECK(motion.next_frame_in() == 0);
    double now = 0.1;
    for (int i = 0; i < 90; ++i) motion.step(now += 0.016, 0.016, false);
    CHECK(motion.step(now, 0.016, false).tension == 60);
    CHECK(motion.next_frame_in() == kIdle);
    motion.line_spoken(now);
    motion.step(now + 1.0, 0.016, false);
    CHECK(motion.next_frame_in() < 0.1);
    bool blinked = false;
    for (double t = 0; t < 6; t += 0.03) blinked = blinked || motion.step(now + t, 0.03, false).blink > 0.8;
    CHECK(blinked);
    CHECK(motion.step(now + 6.1, 0.016, false) == FaceState{60, 30, 0, 0});
    CHECK(motion.next_frame_in() == kIdle);
    motion.aim(10, 90);
    motion.line_spoken(now + 7);
    CHECK(motion.step(now + 7, 0.016, true) == FaceState{10, 90, 0, 0});
    CHECK(motion.next_frame_in() == kIdle);
}

namespace {

void check_flow(std::string_view text, const Flow& flow, float width, const FlowMeasure& measure) {
    std::size_t at = 0;
    std::size_t line = 0;
    for (const FlowPiece& piece : flow.pieces) {
        REQUIRE(piece.begin_byte == at); // every byte once, in order
        REQUIRE(piece.end_byte > at);
        for (std::size_t inside = at; inside < piece.end_byte;)
            inside += code_point_at(text, inside).bytes, at = inside;
        REQUIRE(at == piece.end_byte); // ends on a letter's edge
        REQUIRE(piece.line >= line);
        line = piece.line;
        const std::string_view words = text.substr(piece.begin_byte, piece.end_byte - piece.begin_byte);
        const bool one_letter = code_point_at(text, piece.begin_byte).bytes == words.size();
        const bool fits = piece.x + piece.width <= width + 0.01f;
        const bool hangs = words.find_first_not_of(" \n") == std::string_view::npos || words.back() == ' ';
        CHECK((fits || one_letter || hangs));
    }
    REQUIRE(at == text.size());
    REQUIRE(line < flow.lines);
    CHECK(measure.regular != nullptr);
}

} // namespace

TEST_CASE("wrapped text keeps every byte once and never splits a letter") {
    Headless window;
    const FlowMeasure measure{window.ui().fonts.get(TextSize::body),
                              window.ui().fonts.get(TextSize::body, Weight::semibold), 23};
    std::mt19937 random(7);
    const std::vector<std::string> words{"Bapak",
                                         "é",
                                         "“wajar”",
                                         "— ",
                                         " ",
                                         "  ",
                                         "\n",
                                         "kesal.",
                                         "\xF0\x9F\x98\x80",
                                         "\xC3",
                                         "\xE2\x80",
                                         "a",
                                         "menindaklanjutinyalahpanjangsekali",
                                         "…"};
    for (int round = 0; round < 400; ++round) {
        std::string text;
        for (auto i = random() % 24; i > 0; --i)
            text += words[random() % words.size()] + (random() % 2 == 0 ? " " : "");
        std::vector<FlowSpan> spans;
        for (auto i = random() % 4; i > 0 && !text.empty(); --i) {
            const std::size_t begin = random() % text.size();
            spans.push_back({begin, begin + random() % 30, static_cast<SpanKind>(random() % 6)});
        }
        const float width = static_cast<float>(20 + random() % 400);
        const Flow flow = lay_out(text, spans, measure, width);
        CAPTURE(text);
        check_flow(text, flow, width, measure);
    }
}

TEST_CASE("a width below one letter still ends") {
    Headless window;
    const FlowMeasure measure{window.ui().fonts.get(TextSize::body), nullptr, 23};
    const std::string text = "Bapak";
    CHECK(lay_out(text, {}, measure, 0).lines == 5);
    CHECK(lay_out("", {}, measure, 0).pieces.empty());
}

TEST_CASE("red is seen before green before evidence, and badges stay") {
    Headless window;
    const FlowMeasure measure{window.ui().fonts.get(TextSize::body),
                              window.ui().fonts.get(TextSize::body, Weight::semibold), 23};
    const std::string text = "wajar kalau kesal";
    const Flow flow =
        lay_out(text, {{0, 17, SpanKind::emotion}, {0, 11, SpanKind::green}, {6, 11, SpanKind::red}}, measure, 1000);
    REQUIRE(flow.pieces.size() == 3);
    CHECK(flow.pieces[0].paint == FlowPaint::green);
    CHECK(flow.pieces[1].paint == FlowPaint::red);
    CHECK(flow.pieces[2].paint == FlowPaint::evidence);
    REQUIRE(flow.badges.size() == 1);
    CHECK(flow.badges[0].letter == 'E');
    CHECK(flow.badges[0].x == doctest::Approx(flow.pieces[2].x + flow.pieces[2].width));
}

TEST_CASE("text that looks like a format or an id is drawn as it is") {
    Headless window;
    float plain = 0;
    window.frame([&](Ui& ui) { plain = text_width(ui, "100%s ## %n ###", TextSize::body); });
    CHECK(plain ==
          doctest::Approx(advance_of(*window.ui().fonts.get(TextSize::body), "100%s ## %n ###")).epsilon(0.01));
}

TEST_CASE("editing a text works on whole letters and can be undone") {
    TextEdit edit;
    std::string text;
    for (const char* letter : {"K", "é", "s"}) edit.insert(text, letter);
    edit.insert(text, " ");
    edit.insert(text, "—");
    CHECK(text == "Kés —");
    edit.erase(text, false, false);
    CHECK(text == "Kés ");
    edit.step(text, false, false, false);
    edit.step(text, false, false, false);
    edit.erase(text, false, false);
    CHECK(text == "Ks ");
    CHECK(edit.undo(text));
    CHECK(text == "Kés ");
    CHECK(edit.redo(text));
    CHECK(text == "Ks ");
    edit.select_all(text);
    edit.insert(text, "baru");
    CHECK(text == "baru");
    text = "é"; // changed by somebody else
    edit.settle(text);
    CHECK(edit.caret() <= text.size());
    CHECK(edit.insert(text, "x"));
    CHECK((text == "éx" || text == "xé"));
}

TEST_CASE("a picture is a PNG of the asked size, or nothing") {
    const std::string png = png_of(std::vector<std::uint8_t>(3 * 2 * 4, 200), 3, 2);
    CHECK(png.substr(1, 3) == "PNG");
    CHECK(png[19] == 3);
    CHECK(png[23] == 2);
    CHECK(png.substr(png.size() - 8, 4) == "IEND");
    CHECK(png_of({1, 2, 3}, 3, 2).empty());
    CHECK(png_of({}, 0, 0).empty());
}

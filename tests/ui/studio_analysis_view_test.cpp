// The analysis of a draft as an author sees it: figures, findings that lead to their nodes, the tinted map.
#include "app/analysing.hpp"
#include "app/content.hpp"
#include "ui/studio/amounts.hpp"
#include "ui/studio/findings.hpp"
#include "ui/studio/heat.hpp"
#include "ui/support/desk.hpp"
#include <algorithm>
#include <array>

using namespace propartif;
using namespace propartif::ui;
using namespace propartif::ui::test;

namespace {

std::shared_ptr<const app::Content> shipped() {
    static const auto content = std::make_shared<const app::Content>(app::load_content(PROPARTIF_SOURCE_DIR));
    return content;
}

// An author with a draft on the desk; what is asked for is worked out when the test says so.
class Author {
public:
    explicit Author(const Headless::Setup& window = {.width = 1600, .height = 1000}, Language language = Language::id)
        : desk({.window = window, .language = language, .attempts = false, .content = shipped()}) {
        desk.listening = false;
        tell(app::OpenScreen{app::Screen::studio});
        tell(app::AtDesk{app::desk::CopyFrom{ScenarioId{"berkas-dipingpong"}}});
        rest();
    }

    Desk desk;
    std::optional<app::AnalyseDraft> asked;

    const app::Desk& work() const { return *desk.state.studio.desk; }
    const NodeId& start() const { return work().scenario().start; }

    void tell(const app::Intent& intent) {
        for (const app::Effect& effect : app::update(desk.state, intent, now))
            if (const auto* wanted = std::get_if<app::AnalyseDraft>(&effect)) asked = *wanted;
        now += 10'000;
    }
    void rest(int frames = 6) {
        for (int i = 0; i < frames; ++i) {
            desk.window.frame();
            for (const app::Intent& each : std::exchange(desk.said, {})) tell(each);
        }
        tell(app::Tick{});
    }
    void press(const std::string& id) {
        desk.window.control(id);
        desk.window.ui().focus.set(id); // scrolls it into view
        rest();
        desk.window.click(id);
        rest();
    }
    void open_tab() { press("studio/panel/tabs/analysis"); }
    void answer(std::uint32_t plays = 300) {
        REQUIRE(asked);
        std::uint32_t played = 0;
        tell(app::AtDesk{app::desk::Analysed{
            std::make_shared<const app::DraftAnalysis>(app::analysed(*asked, [&] { return played++ < plays; }))}});
        rest();
    }
    void add_twin() { // a reply of the first node with the effect of another
        Node node = *work().scenario().find(start());
        node.choices.push_back(node.choices.front());
        node.choices.back().id = ChoiceId{"kembar"};
        tell(app::AtDesk{app::desk::PutNode{node, {}}});
    }
    std::string tint(const NodeId& node) { return desk.window.control("studio/canvas/node/" + node.value).value; }
    const app::Words& words() const { return desk.state.content->words(desk.state.settings.language); }

private:
    std::int64_t now = Desk::kNow;
};

const std::string kHeat = "studio/panel/analysis/heat";

} // namespace

TEST_CASE("the analysis is asked for when its tab is opened, and no more when it is left") {
    Author author;
    CHECK_FALSE(author.asked);
    author.open_tab();
    CHECK(author.asked);
    CHECK(author.desk.has(kHeat)); // there at once, with the word that figures are coming
    CHECK_FALSE(author.desk.has("studio/panel/analysis/path/0"));
    author.answer();
    CHECK(author.desk.has("studio/panel/analysis/path/0"));
    author.press("studio/panel/tabs/problems");
    CHECK_FALSE(author.work().analysis_shown);
}

TEST_CASE("a finding leads to its node, and so does a step of the best way") {
    Author author;
    author.add_twin();
    author.open_tab();
    author.answer();
    const auto all = findings_of(*author.work().analysis, author.words(), Language::id);
    const auto twin =
        std::ranges::find_if(all, [](const Finding& each) { return each.words.find("kembar") != std::string::npos; });
    REQUIRE(twin != all.end());
    CHECK(twin->node == author.start());
    author.tell(app::AtDesk{app::desk::Choose{}});
    author.press("studio/panel/analysis/finding/" + std::to_string(twin - all.begin()));
    CHECK(author.work().chosen == std::set<NodeId>{author.start()});
    const auto& path = author.work().analysis->insight.graph.best_path;
    REQUIRE(path.size() > 1);
    author.press("studio/panel/analysis/path/1");
    CHECK(author.work().chosen == std::set<NodeId>{path[1].node});
}

TEST_CASE("the map is tinted by how many plays come by, also while another tab is open") {
    Author author;
    author.open_tab();
    author.answer();
    CHECK(author.tint(author.start()).empty());
    author.press(kHeat);
    CHECK(author.tint(author.start()) == "100 %");
    author.press("studio/panel/tabs/problems");
    CHECK(author.tint(author.start()) == "100 %");
    CHECK(author.work().analysis_shown); // so that it follows what is written
    author.open_tab();
    author.press(kHeat);
    CHECK(author.tint(author.start()).empty());
}

TEST_CASE("a node made since has no share yet, the others keep theirs until the next figures") {
    Author author;
    author.open_tab();
    author.answer();
    author.press(kHeat);
    author.tell(app::AtDesk{app::desk::AddNode{"baru", Phase::intake, false, {0, 0}, {}, {}}});
    const auto earlier = *author.work().analysis;
    CHECK_FALSE(heat_of(earlier.plays, NodeId{"baru"}));
    CHECK(heat_of(earlier.plays, author.start()) == 1.0);
    CHECK_FALSE(author.work().analysis_fits());
    author.rest();
    author.answer();
    CHECK(author.work().analysis_fits());
    CHECK(heat_of(author.work().analysis->plays, NodeId{"baru"}) == 0.0);
}

TEST_CASE("words on every tint can be read, and no tint looks like one of the two buttons") {
    for (const bool dark : {false, true}) {
        const Theme theme = make_theme(dark, 1.0, 1.0, false);
        const Colours& c = theme.colours;
        for (const double share : {0.0, 0.01, 0.5, 1.0, 2.0}) {
            CAPTURE(dark);
            CAPTURE(share);
            const Colour ground = heat_colour(theme, share, false);
            for (const Colour words : {c.ink, c.ink2, c.primary}) CHECK(contrast(words, ground) >= 4.5);
            CHECK(contrast(c.red, ground) >= 3.0); // the mark of a problem
        }
        for (const bool bare : {false, true}) {
            CAPTURE(bare);
            const ImVec4 warm = ImGui::ColorConvertU32ToFloat4(heat_colour(theme, 1.0, bare));
            float hue = 0, saturation = 0, value = 0;
            ImGui::ColorConvertRGBtoHSV(warm.x, warm.y, warm.z, hue, saturation, value);
            CHECK(hue * 360 > 25); // red ends
            CHECK(hue * 360 < 60); // green begins
            CHECK(heat_colour(theme, 0.0, bare) != heat_colour(theme, 1.0, bare));
        }
    }
}

TEST_CASE("amounts are written as people write them") {
    struct Row {
        double share;
        const char* words;
    };
    for (const Row& row : {Row{0, "0 %"}, Row{0.004, "< 1 %"}, Row{0.01, "1 %"}, Row{0.626, "63 %"},
                           Row{0.9999, "99 %"}, Row{1, "100 %"}}) {
        CAPTURE(row.share);
        CHECK(percent_words(row.share) == row.words);
    }
    CHECK(count_words(0, Language::id) == "0");
    CHECK(count_words(999, Language::id) == "999");
    CHECK(count_words(10'000, Language::id) == "10.000");
    CHECK(count_words(1'234'567, Language::en) == "1,234,567");
}

TEST_CASE("every kind of finding is told, with its node") {
    app::DraftAnalysis found;
    found.plays.runs = 10'000;
    found.plays.stuck = 12;
    found.insight.unwinnable = {NodeId{"rusak"}};
    found.untaken = {{NodeId{"sepi"}, {}}, {NodeId{"buka"}, ChoiceId{"c"}}};
    found.insight.same = {{NodeId{"dua"}, {ChoiceId{"a"}, ChoiceId{"b"}}}};
    found.insight.habit = {6, 5, 2, 4};
    found.insight.graph.giveaways = {{NodeId{"tebak"}, ChoiceId{"a"}}};
    found.insight.reading.longest = 31;
    found.insight.reading.longest_at = NodeId{"panjang"};
    const app::Words& words = shipped()->words(Language::id);
    const auto all = findings_of(found, words, Language::id);
    std::vector<std::string> nodes;
    for (const Finding& each : all) {
        CAPTURE(each.words);
        CHECK(each.words.find('{') == std::string::npos);
        CHECK(each.words.find("studio.") == std::string::npos);
        nodes.push_back(each.node.value);
    }
    CHECK(nodes == std::vector<std::string>{"", "rusak", "sepi", "buka", "dua", "", "", "tebak", "panjang"});
    found.insight.habit = {6, 3, 2, 3}; // half of the time is no habit
    found.insight.reading.longest = 30;
    CHECK(findings_of(found, words, Language::id).size() == all.size() - 3);
    CHECK(findings_of({}, words, Language::id).empty());
}

TEST_CASE("thousands of findings and steps are not thousands of rows") {
    Author author;
    author.open_tab();
    REQUIRE(author.asked);
    auto found = std::make_shared<app::DraftAnalysis>();
    found->asked = *author.asked;
    found->insight.unwinnable.assign(2'000, author.start());
    found->insight.graph.best_path.assign(2'000, {author.start(), "a"});
    author.tell(app::AtDesk{app::desk::Analysed{found}});
    author.rest();
    CHECK(author.desk.has("studio/panel/analysis/finding/99"));
    CHECK_FALSE(author.desk.has("studio/panel/analysis/finding/100"));
    CHECK(author.desk.has("studio/panel/analysis/path/39"));
    CHECK_FALSE(author.desk.has("studio/panel/analysis/path/40"));
}

TEST_CASE("the analysis fits at every size, in both languages") {
    for (const Headless::Setup& window :
         {Headless::Setup{.width = 1280, .height = 720}, Headless::Setup{.width = 1920, .height = 1080},
          Headless::Setup{.width = 1280, .height = 720, .text_scale = 1.5}})
        for (const Language language : {Language::id, Language::en}) {
            CAPTURE(window.width);
            CAPTURE(window.text_scale);
            CAPTURE(language == Language::en);
            Author author(window, language);
            if (author.desk.has("studio/side/problems")) author.press("studio/side/problems");
            author.open_tab();
            author.add_twin();
            author.rest();
            author.answer();
            author.press(kHeat);
            std::string faults;
            for (const std::string& each : layout_faults(author.desk)) faults += each + "; ";
            CHECK_MESSAGE(faults.empty(), faults);
        }
}

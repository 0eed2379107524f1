// The scenarios an author can start from: whole, bilingual, and true to their own examples.
#include "propartif/examples.hpp"
#include "propartif/validation.hpp"
#include "shipped.hpp"
#include <algorithm>
#include <set>
#include <vector>

using namespace propartif;
using namespace propartif::test;

namespace {

namespace fs = std::filesystem;
const fs::path kRoot{PROPARTIF_SOURCE_DIR};

std::vector<fs::path> templates() {
    std::vector<fs::path> out;
    for (const auto& each : fs::directory_iterator(kRoot / "assets/templates")) out.push_back(each.path());
    std::ranges::sort(out);
    return out;
}

std::string told(const std::vector<Diagnostic>& found) {
    std::string out;
    for (const Diagnostic& each : found) {
        out += each.code + ' ' + each.where;
        for (const std::string& arg : each.args) out += " | " + arg;
        out += '\n';
    }
    return out;
}

void add(std::vector<Diagnostic>& to, const std::vector<Diagnostic>& more) {
    to.insert(to.end(), more.begin(), more.end());
}

} // namespace

TEST_CASE("every template loads without a finding, with the shipped rubric, and its examples come out as expected") {
    const auto glossary = read_glossary(shipped_file("scenarios/glossary.json"));
    REQUIRE(glossary.value);
    std::set<std::string> cards;
    for (const auto& each : fs::directory_iterator(kRoot / "scenarios/cards"))
        if (const auto card = read_card(shipped_file(fs::relative(each.path(), kRoot).string())); card.value)
            cards.insert(card.value->id);
    for (const fs::path& path : templates()) {
        CAPTURE(path.filename().string());
        Loaded<Scenario> read = read_scenario(shipped_file(fs::relative(path, kRoot).string()));
        REQUIRE(read.value);
        add(read.found, validate(*read.value, &shipped_rubric(), &*glossary.value));
        add(read.found, check_cards(*read.value, cards));
        add(read.found,
            check_examples(*read.value, [](std::string_view citizen, const Focus& focus, std::string_view reply) {
                return shipped_scorer().score({citizen, &focus}, reply);
            }));
        CHECK_MESSAGE(read.found.empty(), told(read.found));
        CHECK(read.value->id.value + ".scenario.json" == path.filename().string());
    }
}

TEST_CASE("a template is saved as the bytes it is shipped in") {
    for (const fs::path& path : templates()) {
        CAPTURE(path.filename().string());
        const std::string bytes = shipped_file(fs::relative(path, kRoot).string());
        const auto read = read_scenario(bytes);
        REQUIRE(read.value);
        CHECK(write_scenario(*read.value) == bytes);
    }
}

TEST_CASE("the four starting points are there: one blank, three small dialogues with typed replies") {
    std::vector<std::string> names;
    for (const Scenario& each : load_templates(kRoot / "assets/templates")) {
        CAPTURE(each.id.value);
        names.push_back(each.id.value);
        const auto typed = std::ranges::count_if(each.nodes, [](const Node& n) { return n.free_text.has_value(); });
        const bool blank = names.size() == 1;
        CHECK(each.nodes.size() >= (blank ? 2 : 8));
        CHECK(each.nodes.size() <= (blank ? 2 : 10));
        CHECK((blank || typed >= 2));
    }
    CHECK(names == std::vector<std::string>{"kosong", "keluhan-tiga-babak", "telepon-marah", "tidak-menurut-hukum"});
    CHECK(names.size() == templates().size());
    CHECK(load_templates(kRoot / "assets/no-such-folder").empty());
}

#include "propartif/library.hpp"
#include "store/content/small_files.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::store_tests;

namespace {

template <class T>
std::string listed(const Loaded<T>& loaded) {
    std::string all;
    for (const Diagnostic& each : loaded.found) {
        all += each.code + " " + each.where;
        for (const std::string& arg : each.args) all += " [" + arg + "]";
        all += '\n';
    }
    return all;
}

template <class T>
bool reports(const Loaded<T>& loaded, const std::string& code, const std::string& where) {
    return std::ranges::any_of(loaded.found,
                               [&](const Diagnostic& each) { return each.code == code && each.where == where; });
}

} // namespace

TEST_CASE("a scenario is read whole") {
    const auto loaded = read_scenario(kSmallScenario);
    CHECK(listed(loaded) == "");
    REQUIRE(loaded.value);
    const Scenario& scenario = *loaded.value;
    CHECK(scenario.id.value == "berkas-kecil");
    CHECK(scenario.title.en == "A small file");
    CHECK(scenario.content_hash == sha256_hex(kSmallScenario));
    CHECK(scenario.citizen.start_tension == 70);
    CHECK(scenario.citizen.temper_trust == 0.8);
    CHECK(scenario.citizen.portrait.moustache);
    CHECK(scenario.citizen.portrait.heat == 0.85); // left out, so it follows the behaviour
    CHECK(scenario.citizen.hidden.at(0).revealed_when.any.at(1).none.size() == 1);
    REQUIRE(scenario.nodes.size() == 2);
    const Node& opening = scenario.nodes[0];
    CHECK(opening.says.size() == 2);
    CHECK(opening.focus.content == std::vector<std::vector<std::string>>{{"tiga kali", "bolak-balik"}, {"berkas"}});
    CHECK(opening.seconds == 60);
    CHECK(opening.choices.at(0).next.at(0).to.value == "buka");
    CHECK(opening.choices.at(0).levels.at(CriterionId{"button"}) == -1);
    CHECK(opening.choices.at(0).effects->set == std::vector<std::string>{"berkas-dicek"});
    CHECK(opening.choices.at(1).next.at(0).when->flags.at(0) == "berkas-dicek");
    CHECK(opening.choices.at(1).when->visits.at(0).times.max == 3);
    CHECK(opening.free_text->review->value == "buka");
    CHECK(scenario.nodes[1].ending->outcome == Outcome::restored);
    CHECK(scenario.nodes[1].phase == Phase::closing);
}

TEST_CASE("a rubric is read whole") {
    const auto loaded = read_rubric(kSmallRubric);
    CHECK(listed(loaded) == "");
    REQUIRE(loaded.value);
    const Rubric& rubric = *loaded.value;
    CHECK(rubric.lexicon == "id-dasar");
    CHECK(rubric.criteria.at(0).otherwise == 0);
    CHECK(rubric.criteria.at(1).otherwise == rubric.criteria.at(1).min);
    CHECK(rubric.criteria.at(1).weight == 1.5);
    CHECK(rubric.criteria.at(0).levels.at(1).none.at(0) == "blame");
    CHECK(rubric.signals.at(1).cues.at(0) == "salah sendiri");
    CHECK(rubric.gates.at(3).flag == "false_promise");
    CHECK(rubric.reactions.at(0).trust == -10);
    CHECK(rubric.silence->tension == 5);
    CHECK(rubric.passing.without_flags);
    CHECK(rubric.passing.all.at(CriterionId{"button"}).min == 0);
    CHECK(rubric.passing.any.at(0).bounds.at(CriterionId{"cei"}).min == 1);
}

TEST_CASE("a lexicon and a glossary are read whole") {
    const auto lexicon = read_lexicon(kSmallLexicon);
    CHECK(listed(lexicon) == "");
    REQUIRE(lexicon.value);
    CHECK(lexicon.value->normalisation.at("sdh") == "sudah");
    CHECK(lexicon.value->banjar_markers.size() == 2);
    CHECK(lexicon.value->phrases.at("blame").at(0) == "salah sendiri");
    const auto glossary = read_glossary(kSmallGlossary);
    CHECK(listed(glossary) == "");
    REQUIRE(glossary.value);
    CHECK(glossary.value->terms.at(0).status == TermStatus::confirmed);
    CHECK(glossary.value->topics.at(0).id == "expectations");
}

TEST_CASE("all problems of a file are collected, each with its place") {
    std::string broken = with(kSmallScenario, R"("level": 2)", R"("level": 9)");
    broken = with(broken, R"("skin": 3)", R"("skin": "3")");
    broken = with(broken, R"("outcome": "restored")", R"("outcome": "happy")");
    broken = with(broken, R"("id": "buka", "phase": "intake",)", R"("id": "Buka!",)");
    const auto loaded = read_scenario(broken);
    CAPTURE(listed(loaded));
    CHECK_FALSE(loaded.value);
    CHECK(reports(loaded, "PA017", "/level"));
    CHECK(reports(loaded, "PA011", "/citizen/portrait/skin"));
    CHECK(reports(loaded, "PA015", "/nodes/1/ending/outcome"));
    CHECK(reports(loaded, "PA016", "/nodes/0/id"));
    CHECK(reports(loaded, "PA013", "/nodes/0"));
}

TEST_CASE("an unknown key is a warning, and silent in a newer minor version") {
    const std::string extra = with(kSmallScenario, R"("level": 2)", R"("level": 2, "colour/tone": 1)");
    const auto same = read_scenario(extra);
    CHECK(same.value);
    CHECK(reports(same, "PA014", "/colour~1tone"));
    CHECK_FALSE(has_errors(same.found));
    const auto newer = read_scenario(with(extra, "scenario/1\"", "scenario/1.4\""));
    CHECK(newer.value);
    CHECK(newer.found.empty());
    const auto major = read_scenario(with(extra, "scenario/1\"", "scenario/2\""));
    CHECK_FALSE(major.value);
    CHECK(reports(major, "PA020", "/format"));
}

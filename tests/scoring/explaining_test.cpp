// What an author is told about a reply that did not reach the top.
#include "propartif/rules_above.hpp"
#include "shipped.hpp"
#include <algorithm>
#include <set>
#include <vector>

using namespace propartif;
using namespace propartif::test;

namespace {

const std::vector<std::string> kReplies{
    "",
    "Baik.",
    "Tenang dulu, Pak. Kan sudah ditempel di depan.",
    "Wajar Bapak marah. Saya telepon bagian arsip sekarang.",
    "Bapak sudah tiga kali ke sini dan berkasnya hilang, wajar kalau marah. Betul begitu, Pak?",
    "Hari ini belum bisa selesai karena arsipnya pindah; paling lambat Kamis siang saya kabari lewat telepon.",
    "Yang Bapak perlukan kepastian kartu supaya anak bisa berobat Jumat.",
    "rusak \xff\xfe wajar marah",
};

Scorer by_rules() {
    Rubric rubric = shipped_rubric();
    rubric.model.clear();
    auto compiled = Scorer::compile(rubric, shipped_lexicon());
    REQUIRE(compiled);
    return std::move(compiled).value();
}

std::set<std::string> names(const std::vector<Evidence>& found) {
    std::set<std::string> out;
    for (const Evidence& each : found) out.insert(each.rule);
    return out;
}

} // namespace

TEST_CASE("what fired explains the level: no higher rule holds unless an earlier one decided") {
    const Scorer scorer = by_rules();
    std::size_t explained = 0;
    for (const std::string& reply : kReplies) {
        const Evaluation evaluation = scorer.score(rahman(), reply);
        if (evaluation.review) continue;
        const auto fired = names(scorer.signals_in(rahman(), reply));
        for (const Criterion& criterion : shipped_rubric().criteria) {
            CAPTURE(reply);
            CAPTURE(criterion.id.value);
            for (const RuleAbove& each : rules_above(criterion, evaluation.levels.at(criterion.id), fired)) {
                CHECK((!each.holds() || each.behind.has_value()));
                ++explained;
            }
        }
    }
    CHECK(explained > 50);
}

TEST_CASE("the signals that fired are the rubric's own, with whole words of the reply") {
    const Scorer scorer = by_rules();
    std::set<std::string> known;
    for (const SignalSpec& each : shipped_rubric().signals) known.insert(each.id);
    for (const std::string& reply : kReplies) {
        CAPTURE(reply);
        for (const Evidence& each : scorer.signals_in(rahman(), reply)) {
            CHECK(known.contains(each.rule));
            CHECK(each.begin_byte < each.end_byte);
            CHECK(each.end_byte <= reply.size());
        }
    }
    const auto fired = names(scorer.signals_in(rahman(), kReplies[2]));
    CHECK(fired.contains("calm"));
    CHECK_FALSE(fired.contains("ownership"));
}

TEST_CASE("the rules that judge are told from those a model stands above") {
    CHECK(shipped_scorer().by_model(CriterionId{"button"}));
    CHECK_FALSE(by_rules().by_model(CriterionId{"button"}));
    CHECK_FALSE(shipped_scorer().by_model(CriterionId{"no-such"}));
}

// Learning weights from labelled replies, on a handful made so that one phrase decides.
#include "propartif/fitting.hpp"
#include "shipped.hpp"

using namespace propartif;
using namespace propartif::test;

namespace {

constexpr unsigned kReplies = 60;

// Every second reply says "wajar Bapak marah" and is labelled with emotion 1; nothing else tells them apart.
Fitting taught() {
    Fitting fitting(shipped_rubric(), shipped_lexicon());
    const char* const endings[] = {"Berkasnya saya cari di arsip", "Nomornya saya catat sekarang",
                                   "Kartunya selesai hari Kamis"};
    for (unsigned i = 0; i < kReplies; ++i) {
        const bool named = i % 2 == 0;
        const std::string reply = std::string(named ? "Wajar Bapak marah. " : "Baik, Pak. ") + endings[i % 3] + ".";
        Levels labels;
        for (const auto& criterion : shipped_rubric().criteria) labels[criterion.id] = criterion.otherwise;
        labels[CriterionId{"emotion"}] = named ? 1 : 0;
        const std::vector<std::string> flags;
        const std::string context = "k" + std::to_string(i / 6);
        fitting.add({context, rahman(), reply, &labels, &flags}, 0);
    }
    return fitting;
}

} // namespace

TEST_CASE("what is labelled alike everywhere is not learned, what differs is") {
    const Model model = taught().fit(nullptr, 1);
    REQUIRE(model.targets.size() == 1);
    CHECK(model.targets.front().criterion == "emotion");
    CHECK(model.targets.front().level == 1);
}

TEST_CASE("weights learned from a phrase judge a new reply by it, with the phrase as proof") {
    Rubric rubric = shipped_rubric();
    Model model = taught().fit(nullptr, 1);
    model.id = rubric.model;
    for (auto& criterion : rubric.criteria) criterion.levels.clear(); // the weights alone
    const auto scorer = Scorer::compile(rubric, shipped_lexicon(), &model);
    REQUIRE(scorer);
    const std::string reply = "Wajar Bapak marah. Suratnya saya antar ke loket.";
    const auto heard = scorer.value().score(rahman(), reply);
    CHECK(heard.levels.at(CriterionId{"emotion"}) == 1);
    REQUIRE_FALSE(heard.evidence.empty());
    CHECK(reply.substr(heard.evidence.front().begin_byte, 5) == "Wajar");
    CHECK(
        scorer.value().score(rahman(), "Baik, Pak. Suratnya saya antar ke loket.").levels.at(CriterionId{"emotion"}) ==
        0);
}

TEST_CASE("the same replies give the same bytes, whatever the number of threads") {
    const std::string once = write_model(taught().fit(nullptr, 1));
    CHECK(write_model(taught().fit(nullptr, 1)) == once);
    CHECK(write_model(taught().fit(nullptr, 4)) == once);
}

TEST_CASE("a context left out teaches nothing") {
    const Fitting fitting = taught();
    const auto without = fitting.fit([](std::string_view context) { return context != "k0"; }, 1);
    CHECK(write_model(without) != write_model(fitting.fit(nullptr, 1)));
    CHECK(fitting.fit([](std::string_view) { return false; }, 1).targets.empty());
}

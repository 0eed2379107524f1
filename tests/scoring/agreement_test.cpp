#include "propartif/agreement.hpp"
#include <doctest/doctest.h>

using namespace propartif;

TEST_CASE("agreement figures follow their formulas") {
    const std::vector<LabelPair> pairs{{0, 0}, {1, 1}, {2, 1}, {3, 3}, {0, 1}, {2, 2}, {1, 0}, {3, 2}};
    const auto result = agreement(pairs, 0, 3);
    CHECK(result.n == 8);
    CHECK(result.exact == doctest::Approx(0.5));
    CHECK(result.qwk == doctest::Approx(1 - 0.5 / (1.25 + 0.9375 + 0.0625)));
    CHECK(result.confusion.at(2).at(1) == 1);
    CHECK(result.confusion.at(3).at(0) == 0);
    CHECK(result.precision == doctest::Approx(5.0 / 6.0));
    CHECK(result.recall == doctest::Approx(5.0 / 6.0));
    CHECK(result.f1 == doctest::Approx(5.0 / 6.0));
}

TEST_CASE("kappa takes chance out") {
    const std::vector<LabelPair> pairs{{1, 1}, {1, 1}, {0, 0}, {0, 1}};
    CHECK(agreement(pairs, 0, 1).kappa == doctest::Approx(0.5));
}

TEST_CASE("perfect, empty and constant ratings have figures too") {
    CHECK(agreement({{0, 0}, {1, 1}}, 0, 1).qwk == doctest::Approx(1.0));
    CHECK(agreement({}, 0, 1).n == 0);
    CHECK(agreement({}, 0, 1).qwk == 0.0);
    CHECK(agreement({{1, 1}, {1, 1}}, 0, 1).kappa == doctest::Approx(1.0));
    CHECK(agreement({{1, 0}, {1, 0}}, 0, 1).qwk == doctest::Approx(0.0));
}

TEST_CASE("a scale below zero counts above its minimum as found") {
    const auto result = agreement({{-1, -1}, {0, 1}, {1, -1}}, -1, 1);
    CHECK(result.precision == doctest::Approx(1.0));
    CHECK(result.recall == doctest::Approx(0.5));
}

TEST_CASE("flags agree by what both raised") {
    const auto flags = flag_agreement(10, 8, 6);
    CHECK(flags.precision == doctest::Approx(0.75));
    CHECK(flags.recall == doctest::Approx(0.6));
    CHECK(flag_agreement(0, 0, 0).precision == 0.0);
}

TEST_CASE("a context always falls into the same fold") {
    CHECK(fold_of("", 5) == 2166136261U % 5);
    CHECK(fold_of("a", 1000) == 0xE40C292CU % 1000);
    CHECK(fold_of("d12", 5) == 0);
    CHECK(fold_of("anything", 1) == 0);
}

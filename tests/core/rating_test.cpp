#include "propartif/rating.hpp"
#include <doctest/doctest.h>

using namespace propartif;

namespace {

Rating rating(std::int64_t id, const char* observer, std::optional<std::uint32_t> turn = {}) {
    Rating out;
    out.id = id;
    out.observer = observer;
    out.turn = turn;
    return out;
}

std::vector<std::int64_t> ids(const std::vector<Rating>& ratings) {
    std::vector<std::int64_t> out;
    for (const Rating& each : ratings) out.push_back(each.id);
    return out;
}

} // namespace

TEST_CASE("of each observer the last word on the whole conversation counts, in the order of the first") {
    CHECK(ids(latest_ratings({})).empty());
    CHECK(ids(latest_ratings({rating(1, "Sri"), rating(2, "Budi"), rating(3, "Sri")})) ==
          std::vector<std::int64_t>{3, 2});
    CHECK(ids(latest_ratings({rating(3, "Sri"), rating(1, "Sri")})) == std::vector<std::int64_t>{3});
}

TEST_CASE("what was said of a single turn is not about the conversation") {
    CHECK(ids(latest_ratings({rating(1, "Sri"), rating(2, "Sri", 4U)})) == std::vector<std::int64_t>{1});
}

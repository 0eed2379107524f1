// What must hold of every labelled reply, whatever its level.
#include "shipped.hpp"
#include "support/focus_json.hpp"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

using namespace propartif;
using namespace propartif::test;
using nlohmann::json;

namespace {

struct Labelled {
    json line;
    Evaluation scored;
};

const std::vector<Labelled>& corpus() {
    static const std::vector<Labelled> scored = [] {
        std::vector<Labelled> all;
        std::istringstream lines(shipped_file("tests/data/scoring/replies.jsonl"));
        for (std::string text; std::getline(lines, text);) {
            json line = json::parse(text);
            const auto citizen = line.at("citizen").get<std::string>();
            const Focus focus = focus_of(line.at("focus"));
            auto evaluation = shipped_scorer().score({citizen, &focus}, line.at("reply").get<std::string>());
            all.push_back({std::move(line), std::move(evaluation)});
        }
        return all;
    }();
    return scored;
}

} // namespace

TEST_CASE("no labelled reply is too strange to judge, and hardly one says two things at once") {
    std::size_t conflicts = 0;
    for (const auto& reply : corpus()) {
        CAPTURE(reply.line.at("id").get<std::string>());
        conflicts += reply.scored.review == "conflict" ? 1 : 0;
        CHECK(reply.scored.review.value_or("conflict") == "conflict");
    }
    CHECK(conflicts * 100 <= corpus().size());
}

TEST_CASE("every level off its default cites words inside the labelled reply") {
    for (const auto& reply : corpus()) {
        const auto size = reply.line.at("reply").get<std::string>().size();
        for (const auto& criterion : shipped_rubric().criteria) {
            if (reply.scored.levels.at(criterion.id) == criterion.otherwise) continue;
            CHECK(
                std::any_of(reply.scored.evidence.begin(), reply.scored.evidence.end(), [&](const Evidence& evidence) {
                    return evidence.criterion == criterion.id && evidence.begin_byte < evidence.end_byte &&
                           evidence.end_byte <= size;
                }));
        }
    }
}

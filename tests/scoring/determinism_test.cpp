// The same reply gets the same evaluation: asked again, asked in another order, asked from many threads at once, asked
// of another scorer made from the same files. (tests/determinism/run compares compilers and locales.)
#include "reply_files.hpp"
#include <atomic>
#include <thread>

using namespace propartif;
using namespace propartif::test;

namespace {

struct Turn {
    Asked asked;
    std::string reply;

    Evaluation judged_by(const Scorer& scorer) const { return scorer.score({asked.citizen, &asked.focus}, reply); }
};

const std::vector<Turn>& turns() {
    static const std::vector<Turn> all = [] {
        std::vector<Turn> read;
        for (const char* file : {"tests/data/scoring/replies.jsonl", "tests/data/scoring/gaming.jsonl"})
            for (const auto& line : json_lines(file))
                read.push_back({Asked(line), line.at("reply").get<std::string>()});
        return read;
    }();
    return all;
}

const std::vector<Evaluation>& once() {
    static const std::vector<Evaluation> all = [] {
        std::vector<Evaluation> judged;
        for (const auto& turn : turns()) judged.push_back(turn.judged_by(shipped_scorer()));
        return judged;
    }();
    return all;
}

std::size_t differing(const std::vector<Evaluation>& others) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < others.size(); ++at) count += others[at] == once()[at] ? 0 : 1;
    return count;
}

} // namespace

TEST_CASE("eight threads that share a scorer judge as one does") {
    const Scorer& scorer = shipped_scorer();
    std::vector<Evaluation> judged(turns().size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t at = next++; at < turns().size(); at = next++) judged[at] = turns()[at].judged_by(scorer);
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) threads.emplace_back(work);
    for (auto& thread : threads) thread.join();
    CHECK(differing(judged) == 0);
}

TEST_CASE("a reply asked again, after all the others and backwards, is judged the same") {
    std::vector<Evaluation> judged(turns().size());
    for (int round = 0; round < 3; ++round) {
        for (std::size_t at = turns().size(); at-- > 0;) judged[at] = turns()[at].judged_by(shipped_scorer());
        CHECK(differing(judged) == 0);
    }
}

TEST_CASE("one reply judged a thousand times has one evaluation") {
    for (std::size_t at = 0; at < turns().size(); at += turns().size() / 4)
        for (int i = 0; i < 1000; ++i) REQUIRE(turns()[at].judged_by(shipped_scorer()) == once()[at]);
}

TEST_CASE("two scorers made from the same files judge the same") {
    const auto other = Scorer::compile(shipped_rubric(), shipped_lexicon(), &shipped_model());
    REQUIRE(other);
    std::vector<Evaluation> judged;
    for (const auto& turn : turns()) judged.push_back(turn.judged_by(other.value()));
    CHECK(differing(judged) == 0);
}

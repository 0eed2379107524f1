// The same reply in five guises: a scorer that hears meaning gives the informal, the Banjar-coloured, the mistyped and
// the unpunctuated one the verdict of the formal one, and loses none of them one-sidedly.
// tests/data/scoring/guises.jsonl; its Banjar is by a non-native and waits for review by speakers.
#include "reply_files.hpp"
#include <cmath>
#include <fmt/format.h>
#include <map>

using namespace propartif;
using namespace propartif::test;

namespace {

constexpr const char* kGuises[] = {"informal", "banjar", "typos", "plain"};
constexpr double kGoal = 0.95;
constexpr double kOneSided = 0.05; // sign test: below this the losses of a guise are no accident

// What must hold now; raised when the scorer gets better, never lowered.
const std::map<std::string, double> kSameVerdictFloor{
    {"informal", 0.98}, {"banjar", 0.88}, {"typos", 1.0}, {"plain", 0.93}, {"all", 0.95}};
constexpr double kFormalPassFloor = 0.96;

struct Compared {
    std::size_t pairs = 0;
    std::size_t same = 0;
    std::size_t lost = 0; // the formal reply passes, this guise does not
    std::size_t won = 0;
    double drift = 0; // summed turn score of the guise minus that of the formal reply
    std::vector<std::string> lost_ids;

    double share() const { return static_cast<double>(same) / static_cast<double>(pairs); }
};

// The chance of at least `lost` losses among lost + won pairs if both were equally likely.
double sign_test(std::size_t lost, std::size_t won) {
    const std::size_t n = lost + won;
    double ways = 1; // n over k
    double tail = 0;
    for (std::size_t k = 0; k <= n; ++k) {
        if (k >= lost) tail += ways;
        ways = ways * static_cast<double>(n - k) / static_cast<double>(k + 1);
    }
    return tail / std::pow(2.0, static_cast<double>(n));
}

double points(const Evaluation& evaluation) {
    return turn_score(shipped_rubric(), evaluation.levels, evaluation.flags);
}

void compare(Compared& sum, const std::string& id, const Evaluation& formal, const Evaluation& guise) {
    const bool passed = formal.verdict == Verdict::pass;
    const bool passes = guise.verdict == Verdict::pass;
    ++sum.pairs;
    sum.same += formal.verdict == guise.verdict ? 1 : 0;
    sum.won += !passed && passes ? 1 : 0;
    sum.drift += points(guise) - points(formal);
    if (!passed || passes) return;
    ++sum.lost;
    sum.lost_ids.push_back(id);
}

void report(const std::string& name, const Compared& sum) {
    MESSAGE(fmt::format("{:>8}: same verdict {}/{} ({:.1f} %), lost {}, won {}, sign test p {:.4f}, mean drift {:+.1f} "
                        "points; lost: {}",
                        name, sum.same, sum.pairs, 100 * sum.share(), sum.lost, sum.won, sign_test(sum.lost, sum.won),
                        sum.drift / static_cast<double>(sum.pairs), fmt::join(sum.lost_ids, " ")));
}

} // namespace

TEST_CASE("a reply gets the same verdict in every guise, as often as committed") {
    std::map<std::string, Compared> by_guise;
    std::size_t bases = 0;
    std::size_t formal_passes = 0;
    for (const auto& line : json_lines("tests/data/scoring/guises.jsonl")) {
        const Asked asked(line);
        const auto said = [&](const char* guise) { return line.at("guises").at(guise).get<std::string>(); };
        const auto formal = asked.score(said("formal"));
        ++bases;
        formal_passes += formal.verdict == Verdict::pass ? 1 : 0;
        for (const char* guise : kGuises)
            for (const std::string& part : {std::string(guise), std::string("all")})
                compare(by_guise[part], line.at("id").get<std::string>(), formal, asked.score(said(guise)));
    }
    REQUIRE(bases >= 60);
    const double passing = static_cast<double>(formal_passes) / static_cast<double>(bases);
    MESSAGE(fmt::format("formal: {}/{} pass ({:.1f} %)", formal_passes, bases, 100 * passing));
    CHECK(passing >= kFormalPassFloor);
    for (const auto& [guise, sum] : by_guise) {
        CAPTURE(guise);
        report(guise, sum);
        CHECK(sum.share() >= kSameVerdictFloor.at(guise));
        WARN(sum.share() >= kGoal);
        if (guise != "all") WARN(sign_test(sum.lost, sum.won) >= kOneSided); // pairs of one reply hang together
    }
}

TEST_CASE("the sign test finds one-sided losses") {
    CHECK(sign_test(0, 0) == doctest::Approx(1.0));
    CHECK(sign_test(5, 0) == doctest::Approx(1.0 / 32));
    CHECK(sign_test(3, 3) == doctest::Approx(42.0 / 64));
    CHECK(sign_test(0, 5) == doctest::Approx(1.0));
}

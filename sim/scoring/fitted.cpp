#include "scoring/fitted.hpp"
#include <algorithm>
#include <numeric>

namespace propartif::scoring {
namespace {

using Cited = std::vector<Decision::Cited>;

constexpr double kClearTone = 0.9;
constexpr double kPlainly = 1.5; // a logit that leaves little doubt
constexpr int kEndsApart = 2;
constexpr std::size_t kTrials = 4;      // readings of a reply without its cited words
constexpr std::size_t kLongReply = 150; // words from which one trial has to do

// What a level is proved by: taking the words away must turn the target's answer.
struct Claim {
    std::size_t target{};
    bool yes{};
    bool turned(double logit) const { return yes ? logit <= 0 : logit > 0; }
};

Spans spans_of(const Cited& cited) {
    Spans spans;
    for (const auto& each : cited) spans.push_back(each.tokens);
    return spans;
}

bool inside(const Range& inner, const Range& outer) {
    return inner.first >= outer.first && inner.last <= outer.last;
}

// A whole clause is cited under the signal it holds, else as wording.
std::size_t name_for(const Range& clause, const Cited& signals) {
    for (const auto& signal : signals)
        if (inside(signal.tokens, clause)) return signal.signal;
    return Decision::kWording;
}

// The cuts need not be nested, so the one to turn is the weakest that says what the level needs.
std::size_t weakest_cut(const CompiledCriterion& criterion, const FittedReply& reply, bool wanted) {
    std::size_t best = criterion.cuts.front();
    double margin = -1;
    for (const auto cut : criterion.cuts) {
        const double logit = reply.weighed.logits[cut];
        const double size = wanted ? logit : -logit;
        if ((logit > 0) == wanted && (margin < 0 || size < margin)) {
            margin = size;
            best = cut;
        }
    }
    return best;
}

bool covered(const Range& clause, const Cited& cited) {
    return std::any_of(cited.begin(), cited.end(), [&](const auto& each) { return inside(clause, each.tokens); });
}

// Clauses that speak for the claim, the strongest first.
std::vector<Range> by_effect(const FittedReply& reply, const Claim& claim) {
    const auto& clauses = reply.exchange.reply.clauses;
    std::vector<double> effects = reply.weights.effects(reply.weighed, claim.target, reply.exchange.reply);
    if (!claim.yes)
        for (double& effect : effects) effect = -effect;
    std::vector<std::size_t> order(clauses.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return effects[a] > effects[b]; });
    std::vector<Range> ordered;
    for (const auto clause : order)
        if (effects[clause] > 0) ordered.push_back(clauses[clause]);
    return ordered;
}

// The signals' own words when they carry the claim; else the clauses that do; else it is the tone of the whole.
Cited prove(const FittedReply& reply, const Claim& claim, const Cited& signals) {
    const auto turned = [&](const Cited& cited) {
        return claim.turned(reply.weights.logit_without(reply.weighed, claim.target, spans_of(cited)));
    };
    if (!signals.empty() && turned(signals)) return signals;
    Cited cited;
    for (const Range& clause : by_effect(reply, claim)) {
        cited.push_back({name_for(clause, signals), clause});
        if (turned(cited)) return cited;
    }
    const Range whole{0, reply.exchange.reply.tokens.size()};
    return whole.size() > 0 ? Cited{{name_for(whole, signals), whole}} : Cited{};
}

} // namespace

int fitted_level(const CompiledCriterion& criterion, const std::function<double(std::size_t target)>& logit,
                 const Fired& fired) {
    const bool shown = !cite_for(criterion, criterion.min, fired).empty();
    int level = criterion.min;
    for (std::size_t cut = 0; cut < criterion.cuts.size(); ++cut) {
        const bool below = criterion.min + 1 + static_cast<int>(cut) <= criterion.otherwise;
        if (logit(criterion.cuts[cut]) > (below && !shown ? -kClearTone : 0.0)) ++level;
    }
    return level;
}

bool contradicts(const CompiledCriterion& criterion, const Weighed& weighed, int firm_level) {
    int plainly = criterion.min;
    for (const std::size_t cut : criterion.cuts) plainly += weighed.logits[cut] > kPlainly ? 1 : 0;
    return plainly - firm_level >= kEndsApart;
}

Decision decide_fitted(const CompiledCriterion& criterion, const FittedReply& reply) {
    const auto logit = [&](std::size_t target) { return reply.weighed.logits[target]; };
    const int level = fitted_level(criterion, logit, reply.fired);
    if (level == criterion.otherwise) return {level, {}};
    const bool above = level > criterion.otherwise;
    const Claim claim{weakest_cut(criterion, reply, above), above};
    return {level, prove(reply, claim, cite_for(criterion, level, reply.fired))};
}

Decision made_true(Decision decision, const CompiledCriterion& criterion, const FittedReply& reply,
                   const std::function<int(const Spans& cited)>& level_without) {
    if (decision.level == criterion.otherwise) return decision;
    const bool above = decision.level > criterion.otherwise;
    const auto falls = [&] {
        const int left = level_without(spans_of(decision.cited));
        return above ? left < decision.level : left > decision.level;
    };
    const std::size_t words = reply.exchange.reply.tokens.size();
    if (falls()) return decision;
    const auto clauses = by_effect(reply, {weakest_cut(criterion, reply, above), above});
    auto next = clauses.begin();
    for (std::size_t trial = 0; trial + 1 < (words > kLongReply ? 1 : kTrials); ++trial) {
        while (next != clauses.end() && covered(*next, decision.cited)) ++next;
        if (next == clauses.end()) break;
        decision.cited.push_back({name_for(*next, decision.cited), *next});
        if (falls()) return decision;
    }
    const Range whole{0, words};
    decision.cited = {{name_for(whole, decision.cited), whole}};
    return decision;
}

Cited cite_target(const FittedReply& reply, std::size_t target) {
    if (reply.weighed.logits[target] <= 0) return {};
    return prove(reply, {target, true}, {});
}

} // namespace propartif::scoring

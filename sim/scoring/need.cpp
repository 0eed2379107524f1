#include "scoring/need.hpp"
#include "scoring/reflection.hpp"
#include <algorithm>

namespace propartif::scoring {
namespace {

constexpr double kNeedCoverage = 0.5;
constexpr double kNeedMatched = 0.9;

double best_likeness(const Exchange& exchange, const Token& said) {
    double best = 0;
    for (const auto& need : exchange.needs)
        for (const auto& phrasing : need)
            for (const auto& wanted : phrasing.tokens)
                if (exchange.meanings->weight(wanted) > 0)
                    best = std::max(best, exchange.meanings->likeness(said, wanted));
    return best;
}

} // namespace

Spans find_voiced_needs(const Exchange& exchange) {
    Spans spans;
    for (const auto& marker : exchange.of(Cue::need)) {
        const auto& sentence = exchange.reply.sentences[exchange.token(marker.first).sentence];
        double said = 0;
        std::size_t last = marker.last;
        for (std::size_t at = marker.first; at < sentence.last; ++at) {
            const double weight = exchange.meanings->weight(exchange.token(at));
            if (weight <= 0) continue;
            const double likeness = std::max(best_likeness(exchange, exchange.token(at)), 0.7 * exchange.taken[at]);
            if (likeness <= 0) continue;
            said += weight * likeness;
            last = std::max(last, at + 1);
        }
        if (said >= kNeedMatched) spans.push_back({marker.first, last});
    }
    return spans;
}

Spans find_focus_needs(const Exchange& exchange) {
    Spans spans;
    for (const auto& need : exchange.needs) {
        const auto found = reflect(exchange, need, Where::reflecting_clauses);
        if (found.coverage >= kNeedCoverage && found.matched >= kNeedMatched)
            spans.insert(spans.end(), found.spans.begin(), found.spans.end());
    }
    return spans;
}

Spans find_forward(const Exchange& exchange) {
    return exchange.of(Cue::forward);
}

Spans find_restated(const Exchange& exchange) {
    return exchange.of(Cue::restate);
}

} // namespace propartif::scoring

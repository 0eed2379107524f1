#include "scoring/need.hpp"
#include "scoring/reflection.hpp"
#include <algorithm>

namespace propartif::scoring {
namespace {

constexpr double kNeedCoverage = 0.5;
constexpr double kNeedMatched = 0.8;
constexpr double kSubstance = 1.0; // so much must follow a marker, or nothing was said

double likeness_to_needs(const Exchange& exchange, const Meant& said) {
    double best = 0;
    for (const auto& need : exchange.needs)
        for (const auto& phrasing : need)
            for (const auto& wanted : phrasing) best = std::max(best, likeness(said, wanted));
    return best;
}

struct Said {
    double weight = 0; // of all words with substance
    double needed = 0; // of words of the focus's interest
    Range span;
};

// What stands in the marker's sentence from the marker on; a marker that closes its sentence points back.
Said said_after(const Exchange& exchange, const Range& marker) {
    const auto& sentence = exchange.reply.sentences[exchange.token(marker.first).sentence];
    const bool closing = sentence.last - marker.last < 2;
    Said said;
    said.span = {closing ? sentence.first : marker.first, marker.last};
    for (std::size_t at = said.span.first; at < sentence.last; ++at) {
        const double weight = exchange.said[at].weight;
        if (weight <= 0) continue;
        said.weight += weight;
        said.needed += weight * likeness_to_needs(exchange, exchange.said[at]);
        said.span.last = std::max(said.span.last, at + 1);
    }
    return said;
}

} // namespace

Spans find_voiced_needs(const Exchange& exchange) {
    Spans spans;
    for (const auto& marker : exchange.of(Cue::need)) // says by itself that a need follows
        if (const auto said = said_after(exchange, marker); said.weight >= kSubstance) spans.push_back(said.span);
    return spans;
}

Spans find_purposes(const Exchange& exchange) {
    Spans spans;
    for (const auto& marker : exchange.of(Cue::purpose)) {
        if (exchange.uses[exchange.token(marker.first).clause].solves)
            continue; // what the officer does, not what it is for
        if (const auto said = said_after(exchange, marker); said.needed >= kNeedMatched) spans.push_back(said.span);
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

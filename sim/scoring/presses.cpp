#include "scoring/presses.hpp"

namespace propartif::scoring {
namespace {

constexpr std::size_t kTurnReach = 6; // words after "tapi" in which the blame shows

} // namespace

Spans find_but_blame(const Exchange& exchange) {
    Spans spans;
    for (const auto& turn : exchange.of(Cue::but))
        for (const Cue red : {Cue::blame, Cue::minimise, Cue::pass_on, Cue::condescension})
            for (const auto& span : exchange.of(red))
                if (span.first >= turn.last && span.first < turn.last + kTurnReach &&
                    exchange.token(span.first).sentence == exchange.token(turn.first).sentence)
                    spans.push_back({turn.first, span.last});
    return spans;
}

} // namespace propartif::scoring

#include "scoring/severe.hpp"

namespace propartif::scoring {
namespace {

// A warning against the act ("uang rokok jangan diberikan") is not the act.
bool forbidden_in_clause(const Exchange& exchange, const Range& span) {
    const Token& first = exchange.token(span.first);
    const auto& clause = exchange.reply.clauses[first.clause];
    for (std::size_t at = clause.first; at < clause.last; ++at)
        if (exchange.token(at).negator && (at < span.first || at >= span.last)) return true;
    return false;
}

Spans unforbidden(const Exchange& exchange, Cue cue) {
    Spans kept;
    for (const auto& span : exchange.of(cue))
        if (!forbidden_in_clause(exchange, span)) kept.push_back(span);
    return kept;
}

Spans unnegated(const Exchange& exchange, Cue cue) {
    Spans kept;
    for (const auto& span : exchange.of(cue))
        if (!exchange.token(span.first).negated) kept.push_back(span);
    return kept;
}

} // namespace

Spans find_insults(const Exchange& exchange) {
    return unnegated(exchange, Cue::insult);
}
Spans find_threats(const Exchange& exchange) {
    return unnegated(exchange, Cue::threat);
}
Spans find_bribes(const Exchange& exchange) {
    return unforbidden(exchange, Cue::bribe);
}
Spans find_discrimination(const Exchange& exchange) {
    return unforbidden(exchange, Cue::discrimination);
}
Spans find_leaks(const Exchange& exchange) {
    return unforbidden(exchange, Cue::leak);
}
Spans find_promises(const Exchange& exchange) {
    return unnegated(exchange, Cue::promise);
}

} // namespace propartif::scoring

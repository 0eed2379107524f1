#pragma once
// How much of what the citizen said comes back in the reply.
#include "scoring/exchange.hpp"

namespace propartif::scoring {

struct Reflection {
    double matched = 0;  // weight of the wanted words that were said
    double coverage = 0; // matched / weight of all wanted words
    Spans spans;         // where, one span per sentence
};

enum class Where { reflecting_clauses, anywhere };

// The best phrasing of one fact or need.
Reflection reflect(const Exchange& exchange, const Phrasings& phrasings, Where where);

// Weight of the citizen's words taken over in the reflecting clauses of one sentence, each root once.
double taken_weight(const Exchange& exchange, const Range& sentence);

// Facts of this citizen said back / the citizen's sentence repeated word for word / a number neither line nor focus
// holds.
Spans find_facts(const Exchange& exchange);
Spans find_echo(const Exchange& exchange);
Spans find_wrong_numbers(const Exchange& exchange);

} // namespace propartif::scoring

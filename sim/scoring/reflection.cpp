#include "scoring/reflection.hpp"
#include <algorithm>
#include <map>
#include <string_view>

namespace propartif::scoring {
namespace {

constexpr double kEnoughCoverage = 0.5;
constexpr double kEnoughMatched = 1.4;
constexpr double kEnoughTaken = 3.0;
constexpr std::size_t kEchoWords = 8; // this many of the citizen's words in a row are an echo, not a restatement

bool counts(const Exchange& exchange, std::size_t at, Where where) {
    const Token& token = exchange.token(at);
    if (where == Where::anywhere) return true;
    const ClauseUse& use = exchange.uses[token.clause];
    return use.reflects() && !use.offers;
}

Reflection reflect_one(const Exchange& exchange, const Reading& wanted, Where where) {
    Reflection found;
    double total = 0;
    std::map<std::uint32_t, Range> places; // sentence -> span
    for (const Token& word : wanted.tokens) {
        const double weight = exchange.meanings->weight(word);
        if (weight <= 0) continue;
        total += weight;
        double best = 0;
        std::size_t best_at = 0;
        for (std::size_t at = 0; at < exchange.reply.tokens.size(); ++at) {
            if (!counts(exchange, at, where)) continue;
            const double likeness = exchange.meanings->likeness(exchange.token(at), word);
            if (likeness > best) {
                best = likeness;
                best_at = at;
            }
        }
        if (best <= 0) continue;
        found.matched += weight * best;
        auto [place, fresh] = places.try_emplace(exchange.token(best_at).sentence, Range{best_at, best_at + 1});
        place->second.first = std::min(place->second.first, best_at);
        place->second.last = std::max(place->second.last, best_at + 1);
    }
    found.coverage = total > 0 ? found.matched / total : 0;
    for (const auto& [sentence, span] : places) found.spans.push_back(span);
    return found;
}

std::size_t common_run(const Reading& reply, std::size_t at, const Reading& citizen, std::size_t from) {
    std::size_t length = 0;
    while (at + length < reply.tokens.size() && from + length < citizen.tokens.size() &&
           reply.tokens[at + length].word == citizen.tokens[from + length].word)
        ++length;
    return length;
}

bool holds_number(const Reading& reading, double value) {
    return std::any_of(reading.tokens.begin(), reading.tokens.end(),
                       [value](const Token& token) { return token.number && token.value == value; });
}

bool was_said(const Exchange& exchange, double value) {
    if (holds_number(exchange.citizen, value)) return true;
    return std::any_of(exchange.facts.begin(), exchange.facts.end(), [value](const Phrasings& fact) {
        return std::any_of(fact.begin(), fact.end(),
                           [value](const Reading& reading) { return holds_number(reading, value); });
    });
}

} // namespace

Reflection reflect(const Exchange& exchange, const Phrasings& phrasings, Where where) {
    Reflection best;
    for (const auto& phrasing : phrasings)
        if (auto found = reflect_one(exchange, phrasing, where); found.coverage > best.coverage)
            best = std::move(found);
    return best;
}

double taken_weight(const Exchange& exchange, const Range& sentence) {
    double sum = 0;
    std::vector<std::string_view> seen;
    for (std::size_t at = sentence.first; at < sentence.last; ++at) {
        if (exchange.taken[at] <= 0 || !counts(exchange, at, Where::reflecting_clauses)) continue;
        const std::string_view root = exchange.token(at).root;
        if (std::find(seen.begin(), seen.end(), root) != seen.end()) continue;
        seen.push_back(root);
        sum += exchange.taken[at] * exchange.meanings->weight(exchange.token(at));
    }
    return sum;
}

Spans find_facts(const Exchange& exchange) {
    Spans spans;
    for (const auto& fact : exchange.facts) {
        const auto found = reflect(exchange, fact, Where::reflecting_clauses);
        if (found.coverage >= kEnoughCoverage && found.matched >= kEnoughMatched)
            spans.insert(spans.end(), found.spans.begin(), found.spans.end());
    }
    for (const auto& sentence : exchange.reply.sentences)
        if (taken_weight(exchange, sentence) >= kEnoughTaken) spans.push_back(sentence);
    return spans;
}

Spans find_echo(const Exchange& exchange) {
    Spans spans;
    for (std::size_t at = 0; at < exchange.reply.tokens.size();) {
        std::size_t longest = 0;
        for (std::size_t from = 0; from < exchange.citizen.tokens.size(); ++from)
            longest = std::max(longest, common_run(exchange.reply, at, exchange.citizen, from));
        if (longest >= kEchoWords) spans.push_back({at, at + longest});
        at += std::max<std::size_t>(longest, 1);
    }
    return spans;
}

Spans find_wrong_numbers(const Exchange& exchange) {
    Spans spans;
    for (std::size_t at = 0; at < exchange.reply.tokens.size(); ++at) {
        const Token& token = exchange.token(at);
        if (!token.number || token.value <= 1 || was_said(exchange, token.value)) continue;
        const bool restating = counts(exchange, at, Where::reflecting_clauses) &&
                               !exchange.in_clause(Cue::time, token.clause) &&
                               !exchange.in_clause(Cue::answer, token.clause);
        if (restating) spans.push_back({at, at + 1});
    }
    return spans;
}

} // namespace propartif::scoring

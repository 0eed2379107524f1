#include "scoring/reflection.hpp"
#include <algorithm>
#include <map>
#include <string_view>

namespace propartif::scoring {
namespace {

constexpr double kEnoughAlone = 2.4;     // weight of the citizen's words that proves reflection by itself
constexpr double kEnoughWhenHeard = 1.1; // ... beside a named feeling, a need or a check
constexpr double kWorthCiting = 0.4;
constexpr std::size_t kEchoWords = 6; // this many of the citizen's words in a row are repeated, not restated

bool counts(const Exchange& exchange, std::size_t at, Where where) {
    const Token& token = exchange.token(at);
    if (where == Where::anywhere) return true;
    const ClauseUse& use = exchange.uses[token.clause];
    return use.reflects() && !use.offers;
}

Reflection reflect_one(const Exchange& exchange, const std::vector<Meant>& wanted, Where where) {
    Reflection found;
    double total = 0;
    std::map<std::uint32_t, Range> places; // sentence -> span
    for (const Meant& word : wanted) {
        total += word.weight;
        double best = 0;
        std::size_t best_at = 0;
        for (std::size_t at = 0; at < exchange.reply.tokens.size(); ++at) {
            if (!counts(exchange, at, where)) continue;
            const double alike = likeness(exchange.said[at], word);
            if (alike > best) {
                best = alike;
                best_at = at;
            }
        }
        if (best <= 0) continue;
        found.matched += word.weight * best;
        auto [place, fresh] = places.try_emplace(exchange.token(best_at).sentence, Range{best_at, best_at + 1});
        place->second.first = std::min(place->second.first, best_at);
        place->second.last = std::max(place->second.last, best_at + 1);
    }
    found.coverage = total > 0 ? found.matched / total : 0;
    for (const auto& [sentence, span] : places) found.spans.push_back(span);
    return found;
}

bool same_word(const Token& a, const Token& b) {
    return a.word_id != 0 || b.word_id != 0 ? a.word_id == b.word_id : a.word == b.word;
}

std::size_t common_run(const Reading& reply, std::size_t at, const Reading& citizen, std::size_t from) {
    std::size_t length = 0;
    while (at + length < reply.tokens.size() && from + length < citizen.tokens.size() &&
           same_word(reply.tokens[at + length], citizen.tokens[from + length]))
        ++length;
    return length;
}

bool holds_number(const Reading& reading, double value) {
    return std::any_of(reading.tokens.begin(), reading.tokens.end(),
                       [value](const Token& token) { return token.number && token.value == value; });
}

bool was_said(const Exchange& exchange, double value) {
    const auto holds = [value](const std::vector<Meant>& words) {
        return std::any_of(words.begin(), words.end(),
                           [value](const Meant& word) { return word.number && word.value == value; });
    };
    return holds_number(exchange.citizen, value) ||
           std::any_of(exchange.facts.begin(), exchange.facts.end(),
                       [&holds](const Phrasings& fact) { return std::any_of(fact.begin(), fact.end(), holds); });
}

// "lima kali" where the citizen counted "tiga kali": the same unit with a number nobody said.
bool counts_unit(const Reading& reading, std::string_view unit) {
    for (std::size_t at = 0; at + 1 < reading.tokens.size(); ++at)
        if (reading.tokens[at].number && reading.tokens[at + 1].root == unit) return true;
    return false;
}

bool wrong_number_at(const Exchange& exchange, std::size_t at) {
    const auto& tokens = exchange.reply.tokens;
    if (!tokens[at].number || tokens[at + 1].sentence != tokens[at].sentence || was_said(exchange, tokens[at].value))
        return false;
    return counts(exchange, at, Where::reflecting_clauses) && counts_unit(exchange.citizen, tokens[at + 1].root);
}

bool contradicts(const Exchange& exchange, const Range& sentence) {
    for (std::size_t at = sentence.first; at + 1 < sentence.last; ++at)
        if (wrong_number_at(exchange, at)) return true;
    return false;
}

// "Jadi ...": announces that the citizen's story comes back.
bool opens_restating(const Exchange& exchange, const Range& sentence) {
    const auto& spans = exchange.of(Cue::restate);
    return std::any_of(spans.begin(), spans.end(),
                       [&sentence](const Range& span) { return span.first == sentence.first; });
}

// Talks to or about this citizen; a rule recited for everybody shares topic words without reflecting anything.
bool is_personal(const Exchange& exchange, const Range& sentence) {
    if (exchange.shows_listening() || opens_restating(exchange, sentence)) return true;
    for (std::size_t at = sentence.first; at < sentence.last; ++at) {
        const Token& token = exchange.token(at);
        if (token.address || (token.number && exchange.taken[at] > 0) || token.word == "saya" || token.word == "kami")
            return true;
    }
    return false;
}

Range taken_span(const Exchange& exchange, const Range& sentence) {
    Range span{sentence.last, sentence.first};
    for (std::size_t at = sentence.first; at < sentence.last; ++at) {
        if (exchange.taken[at] <= 0 || !counts(exchange, at, Where::reflecting_clauses)) continue;
        span.first = std::min(span.first, at);
        span.last = std::max(span.last, at + 1);
    }
    return span;
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
        sum += exchange.taken[at] * exchange.said[at].weight;
    }
    return sum;
}

Spans find_facts(const Exchange& exchange) {
    Spans spans;
    double sum = 0;
    for (const auto& sentence : exchange.reply.sentences) {
        if (!is_personal(exchange, sentence) || contradicts(exchange, sentence)) continue;
        const double weight = taken_weight(exchange, sentence);
        sum += weight;
        if (weight >= kWorthCiting) spans.push_back(taken_span(exchange, sentence));
    }
    const bool blames = std::any_of(exchange.uses.begin(), exchange.uses.end(),
                                    [](const ClauseUse& use) { return use.blames || use.refuses; });
    const double enough = (exchange.shows_listening() ? kEnoughWhenHeard : kEnoughAlone) + (blames ? 1.0 : 0.0);
    return sum >= enough ? spans : Spans{};
}

// The citizen's words in whatever order: hardly a word is the officer's.
bool only_his_words(const Exchange& exchange) {
    constexpr std::size_t kFewest = 8;
    const auto& tokens = exchange.reply.tokens;
    std::size_t his = 0;
    std::vector<bool> used(exchange.citizen.tokens.size(), false);
    for (const Token& token : tokens)
        for (std::size_t at = 0; at < used.size(); ++at)
            if (!used[at] && exchange.citizen.tokens[at].word == token.word) {
                used[at] = true;
                ++his;
                break;
            }
    return tokens.size() >= kFewest && his * 5 >= tokens.size() * 4;
}

// The reply is mostly the citizen's own line; a quotation inside an answer is none.
Spans find_echo(const Exchange& exchange) {
    Spans spans;
    std::size_t repeated = 0;
    for (std::size_t at = 0; at < exchange.reply.tokens.size();) {
        std::size_t longest = 0;
        for (std::size_t from = 0; from < exchange.citizen.tokens.size(); ++from)
            longest = std::max(longest, common_run(exchange.reply, at, exchange.citizen, from));
        if (longest >= kEchoWords) {
            spans.push_back({at, at + longest});
            repeated += longest;
        }
        at += std::max<std::size_t>(longest, 1);
    }
    if (2 * repeated >= exchange.reply.tokens.size()) return spans;
    return only_his_words(exchange) ? Spans{{0, exchange.reply.tokens.size()}} : Spans{};
}

Spans find_wrong_numbers(const Exchange& exchange) {
    Spans spans;
    for (std::size_t at = 0; at + 1 < exchange.reply.tokens.size(); ++at)
        if (wrong_number_at(exchange, at)) spans.push_back({at, at + 2});
    return spans;
}

} // namespace propartif::scoring

#include "scoring/expectation.hpp"
#include <algorithm>
#include <array>
#include <string_view>

namespace propartif::scoring {
namespace {

constexpr double kRestatingShare = 0.55;

// "Kalau sistem mati, ...": the citizen's case given back is the frame of the answer.
std::size_t after_condition(const Exchange& exchange, const Range& sentence) {
    constexpr std::array<std::string_view, 5> kConditions{"kalau", "jika", "bila", "apabila", "andai"};
    const Token& first = exchange.token(sentence.first);
    if (std::find(kConditions.begin(), kConditions.end(), first.word) == kConditions.end()) return sentence.first;
    const std::size_t end = exchange.reply.clauses[first.clause].last;
    return end < sentence.last ? end : sentence.first;
}

// A sentence that mostly gives the citizen's words back says nothing about what will happen.
bool restates(const Exchange& exchange, std::size_t index) {
    const auto& sentence = exchange.reply.sentences[index];
    double weight = 0;
    double taken = 0;
    for (std::size_t at = after_condition(exchange, sentence); at < sentence.last; ++at) {
        const double each = exchange.said[at].weight;
        weight += each;
        taken += each * exchange.taken[at];
    }
    return weight > 0 && taken / weight >= kRestatingShare;
}

// A number or date of the citizen's own story, or words of a sentence that voices the need or asks to confirm.
bool gives_back(const Exchange& exchange, const Range& span) {
    const std::size_t sentence = exchange.token(span.first).sentence;
    if (exchange.in_sentence(Cue::need, sentence) || exchange.in_sentence(Cue::correction, sentence)) return true;
    for (std::size_t at = span.first; at < span.last; ++at)
        if (exchange.token(at).number && exchange.taken[at] > 0) return true;
    const auto& whole = exchange.reply.sentences[sentence];
    for (const auto& check : exchange.checks)
        if (check.first < whole.last && check.last > whole.first) return true;
    return false;
}

Spans outside_restating(const Exchange& exchange, std::initializer_list<Cue> cues) {
    Spans spans;
    for (const Cue cue : cues)
        for (const auto& span : exchange.of(cue)) {
            const std::size_t sentence = exchange.token(span.first).sentence;
            if (!restates(exchange, sentence) && !gives_back(exchange, span)) spans.push_back(span);
        }
    return spans;
}

Spans at_least(const Exchange& exchange, int wanted) {
    Spans dated = find_times(exchange);
    const Spans contacts = find_contacts(exchange);
    dated.insert(dated.end(), contacts.begin(), contacts.end());
    int parts = 0;
    Spans all;
    for (const Spans& part : {find_limits(exchange), find_reasons(exchange), find_options(exchange), dated}) {
        if (part.empty()) continue;
        ++parts;
        all.insert(all.end(), part.begin(), part.end());
    }
    return parts >= wanted ? all : Spans{};
}

} // namespace

Spans find_limits(const Exchange& exchange) {
    return outside_restating(exchange, {Cue::limit, Cue::can});
}
Spans find_reasons(const Exchange& exchange) {
    return outside_restating(exchange, {Cue::reason});
}
Spans find_options(const Exchange& exchange) {
    return outside_restating(exchange, {Cue::option, Cue::step});
}
Spans find_times(const Exchange& exchange) {
    return outside_restating(exchange, {Cue::time});
}
Spans find_contacts(const Exchange& exchange) {
    return outside_restating(exchange, {Cue::contact});
}
Spans find_outlooks(const Exchange& exchange) {
    return outside_restating(exchange, {Cue::outlook});
}

Spans find_two_parts(const Exchange& exchange) {
    return at_least(exchange, 2);
}
Spans find_three_parts(const Exchange& exchange) {
    return at_least(exchange, 3);
}

} // namespace propartif::scoring

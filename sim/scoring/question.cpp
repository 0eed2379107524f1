#include "scoring/question.hpp"
#include <algorithm>

namespace propartif::scoring {
namespace {

constexpr std::size_t kShortQuestion = 9;
constexpr double kSomethingUnderstood = 1.6;

// What was said before and in the sentence, taken from the citizen.
double understood_until(const Exchange& exchange, std::size_t last) {
    double sum = 0;
    for (std::size_t at = 0; at < last; ++at)
        if (exchange.taken[at] > 0) sum += exchange.taken[at] * exchange.meanings->weight(exchange.token(at));
    return sum;
}

bool is_late(const Exchange& exchange, std::size_t sentence) {
    return sentence + 2 >= exchange.reply.sentences.size();
}

} // namespace

Spans find_check_questions(const Exchange& exchange) {
    Spans spans;
    for (const auto& span : exchange.of(Cue::check)) {
        const std::size_t sentence = exchange.token(span.first).sentence;
        const Range& whole = exchange.reply.sentences[sentence];
        const bool asks = exchange.reply.asks[sentence];
        const bool closing = whole.last - span.first <= kShortQuestion;
        if (!asks && !exchange.in_sentence(Cue::correction, sentence)) continue;
        if (asks && (!closing || exchange.in_sentence(Cue::offer, sentence))) continue;
        if (!is_late(exchange, sentence) || understood_until(exchange, whole.last) < kSomethingUnderstood) continue;
        spans.push_back({span.first, whole.last});
    }
    for (const auto& span : exchange.of(Cue::correction))
        if (understood_until(exchange, span.last) >= kSomethingUnderstood) spans.push_back(span);
    return spans;
}

} // namespace propartif::scoring

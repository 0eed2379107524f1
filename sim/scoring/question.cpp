#include "scoring/question.hpp"
#include <algorithm>

namespace propartif::scoring {
namespace {

constexpr std::size_t kTailWords = 5;       // "betul begitu ya Pak" stands at the very end of a question
constexpr std::size_t kUnderstoodWords = 3; // so much must be said before it can be confirmed
constexpr double kUnderstoodByTag = 1.4;    // a bare "..., ya?" confirms only what was taken from the citizen

bool closes(const Exchange& exchange, std::size_t sentence) {
    return sentence + 2 >= exchange.reply.sentences.size();
}

// One past the last word that is neither an address nor a softening "ya" after one.
std::size_t end_of_words(const Exchange& exchange, const Range& sentence) {
    std::size_t last = sentence.last;
    while (last > sentence.first + 1 && exchange.token(last - 1).address) --last;
    return last;
}

double taken_before(const Exchange& exchange, std::size_t first, std::size_t last) {
    double sum = 0;
    for (std::size_t at = first; at < last; ++at)
        if (exchange.taken[at] > 0) sum += exchange.taken[at] * exchange.said[at].weight;
    return sum;
}

bool confirms(const Exchange& exchange, const Range& cue, const Range& sentence) {
    const std::size_t last = end_of_words(exchange, sentence);
    return cue.first >= sentence.first && cue.last <= sentence.last && cue.last + kTailWords > last &&
           cue.first >= kUnderstoodWords;
}

bool confirms_by_tag(const Exchange& exchange, const Range& cue, const Range& sentence) {
    if (cue.first < sentence.first || cue.last != end_of_words(exchange, sentence)) return false;
    const bool voiced = exchange.in_sentence(Cue::need, exchange.token(cue.first).sentence);
    return voiced || taken_before(exchange, sentence.first, cue.first) >= kUnderstoodByTag;
}

} // namespace

Spans find_check_questions(const Exchange& exchange) {
    Spans spans;
    for (std::size_t index = 0; index < exchange.reply.sentences.size(); ++index) {
        const Range& sentence = exchange.reply.sentences[index];
        if (!exchange.reply.asks[index] || !closes(exchange, index)) continue;
        for (const auto& cue : exchange.of(Cue::confirm))
            if (confirms(exchange, cue, sentence)) spans.push_back({cue.first, sentence.last});
        for (const auto& cue : exchange.of(Cue::check))
            if (confirms(exchange, cue, sentence)) spans.push_back({cue.first, sentence.last});
        for (const auto& cue : exchange.of(Cue::confirm_tag))
            if (confirms_by_tag(exchange, cue, sentence)) spans.push_back(sentence);
    }
    for (const auto& span : exchange.of(Cue::correction))
        if (span.first >= kUnderstoodWords) spans.push_back(span);
    return spans;
}

} // namespace propartif::scoring

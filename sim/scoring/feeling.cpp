#include "scoring/feeling.hpp"
#include <algorithm>
#include <array>
#include <string_view>

namespace propartif::scoring {
namespace {

constexpr std::size_t kNegatorReach = 3;
constexpr std::size_t kSubjectReach = 4;

bool covered(const Spans& spans, std::size_t at) {
    return std::any_of(spans.begin(), spans.end(),
                       [at](const Range& span) { return at >= span.first && at < span.last; });
}

// "tidak heran Ibu marah" denies no anger: its negator belongs to a validating phrase. Two negators ("bukan tidak
// wajar") deny nothing either.
bool denied(const Exchange& exchange, std::size_t at) {
    const auto& tokens = exchange.reply.tokens;
    std::size_t words = 0;
    bool denies = false;
    for (std::size_t back = at; back > 0 && words < kNegatorReach;) {
        --back;
        if (tokens[back].clause != tokens[at].clause) break;
        if (tokens[back].address) continue;
        const bool own = covered(exchange.of(Cue::validation), back) || covered(exchange.of(Cue::feeling_idiom), back);
        if (tokens[back].negator && !own) {
            denies = !denies;
            continue;
        }
        ++words;
    }
    return denies;
}

bool is_officer(std::string_view word) {
    return word == "saya" || word == "kami" || word == "aku";
}

// Verbs by which an officer takes in somebody else's feeling.
bool takes_in(const Token& token) {
    constexpr std::array<std::string_view, 12> kRoots{"erti", "paham", "dengar", "tangkap", "rasa",       "bayang",
                                                      "tahu", "lihat", "maklum", "baca",    "sependapat", "pendapat"};
    return std::find(kRoots.begin(), kRoots.end(), token.root) != kRoots.end();
}

bool officers_own(const Exchange& exchange, std::size_t at) {
    const auto& tokens = exchange.reply.tokens;
    for (std::size_t back = at, words = 0; back > 0 && words < kSubjectReach; ++words) {
        --back;
        if (tokens[back].clause != tokens[at].clause || tokens[back].address) return false;
        if (takes_in(tokens[back])) return false;
        if (is_officer(tokens[back].word)) return true;
    }
    return at + 1 < tokens.size() && is_officer(tokens[at + 1].word) && tokens[at + 1].clause == tokens[at].clause;
}

bool is_citizens(const Exchange& exchange, const Range& span) {
    const std::size_t last = span.last - 1;
    if (exchange.token(last).quoted) return false;
    if (covered(exchange.of(Cue::softened), last)) return false; // "sedikit kecewa" plays the feeling down
    if (span.first > 0 && exchange.token(span.first - 1).word == "uang") return false; // "uang lelah" is a fee
    if (covered(exchange.of(Cue::calm), last) || covered(exchange.of(Cue::meta), span.first)) return false;
    return !denied(exchange, span.first) && !officers_own(exchange, span.first);
}

Spans citizens_only(const Exchange& exchange, const Spans& spans) {
    Spans kept;
    std::copy_if(spans.begin(), spans.end(), std::back_inserter(kept),
                 [&exchange](const Range& span) { return is_citizens(exchange, span); });
    return kept;
}

} // namespace

Spans find_named_feelings(const Exchange& exchange) {
    Spans named = exchange.of(Cue::feeling);
    for (std::size_t at = 0; at < exchange.reply.tokens.size(); ++at)
        if (exchange.meanings->is_feeling(exchange.token(at))) named.push_back({at, at + 1});
    return citizens_only(exchange, named);
}

Spans find_feeling_idioms(const Exchange& exchange) {
    return citizens_only(exchange, exchange.of(Cue::feeling_idiom));
}

Spans find_validated(const Exchange& exchange) {
    return exchange.of(Cue::validation);
}

Spans find_own_shame(const Exchange& exchange) {
    return exchange.of(Cue::own_shame);
}

} // namespace propartif::scoring

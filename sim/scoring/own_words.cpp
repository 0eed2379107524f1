#include "scoring/own_words.hpp"
#include <algorithm>

namespace propartif::scoring {
namespace {

using language::Range;
using language::Reading;
using language::Token;

constexpr std::size_t kReadBack = 6; // so many of the citizen's words in a row are read back, not restated
constexpr std::size_t kStrewn = 5;   // words of the citizen alone, one in three a step back in his line
constexpr std::size_t kStepsBack = 3;
constexpr std::size_t kOwnWords = 4; // with fewer left, the reply is an echo and is judged as one

bool same_words(const Reading& reading, const Range& a, const Range& b) {
    return a.size() == b.size() &&
           std::equal(reading.tokens.begin() + static_cast<std::ptrdiff_t>(a.first),
                      reading.tokens.begin() + static_cast<std::ptrdiff_t>(a.last),
                      reading.tokens.begin() + static_cast<std::ptrdiff_t>(b.first),
                      [](const Token& one, const Token& other) { return one.word == other.word; });
}

void drop_repeated(const Reading& reading, std::vector<bool>& kept) {
    for (std::size_t i = 1; i < reading.sentences.size(); ++i)
        for (std::size_t before = 0; before < i; ++before)
            if (same_words(reading, reading.sentences[before], reading.sentences[i])) {
                for (std::size_t at = reading.sentences[i].first; at < reading.sentences[i].last; ++at)
                    kept[at] = false;
                break;
            }
}

std::size_t run_length(const Reading& reply, std::size_t at, const Reading& citizen, std::size_t from) {
    std::size_t length = 0;
    while (at + length < reply.tokens.size() && from + length < citizen.tokens.size() &&
           reply.tokens[at + length].word == citizen.tokens[from + length].word)
        ++length;
    return length;
}

void drop_read_back(const Reading& reply, const Reading& citizen, std::vector<bool>& kept) {
    const std::size_t enough = std::clamp<std::size_t>(citizen.tokens.size(), 2, kReadBack);
    for (std::size_t at = 0; at < reply.tokens.size();) {
        std::size_t longest = 0;
        for (std::size_t from = 0; from < citizen.tokens.size(); ++from)
            if (citizen.tokens[from].word == reply.tokens[at].word)
                longest = std::max(longest, run_length(reply, at, citizen, from));
        if (longest >= enough)
            for (std::size_t i = at; i < at + longest; ++i) kept[i] = false;
        at += std::max<std::size_t>(longest, 1);
    }
}

// A sentence of nothing but the citizen's words, strung together in no order of his: nobody speaks so, and
// it shows nothing understood.
void drop_strewn(const Reading& reply, const Reading& citizen, std::vector<bool>& kept) {
    const auto place_after = [&citizen](const Token& token, std::size_t last) {
        const auto same = [&token](const Token& his) { return his.word == token.word; };
        const auto begin = citizen.tokens.begin();
        auto found = std::find_if(begin + static_cast<std::ptrdiff_t>(last), citizen.tokens.end(), same);
        if (found == citizen.tokens.end()) found = std::find_if(begin, citizen.tokens.end(), same);
        return static_cast<std::size_t>(found - begin);
    };
    for (const Range& sentence : reply.sentences) {
        if (sentence.size() < kStrewn) continue;
        std::size_t backwards = 0, last = 0, place = 0;
        for (std::size_t at = sentence.first; at < sentence.last && place < citizen.tokens.size(); ++at) {
            place = place_after(reply.tokens[at], last);
            if (place < last) ++backwards;
            last = place;
        }
        if (place == citizen.tokens.size() || backwards * kStepsBack < sentence.size()) continue;
        for (std::size_t at = sentence.first; at < sentence.last; ++at) kept[at] = false;
    }
}

} // namespace

Reading only(const Reading& reading, const std::vector<bool>& kept) {
    Reading out;
    out.banjar = reading.banjar;
    out.disguised = reading.disguised;
    std::vector<std::size_t> sentence_of; // old number of each new sentence
    std::vector<std::size_t> clause_of;
    char mark = 0; // of dropped tokens, so that a boundary is not lost with them
    for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
        Token token = reading.tokens[at];
        if (!kept[at]) {
            if (token.mark_before != 0) mark = token.mark_before;
            continue;
        }
        if (token.mark_before == 0) token.mark_before = mark;
        mark = 0;
        if (sentence_of.empty() || sentence_of.back() != token.sentence) {
            sentence_of.push_back(token.sentence);
            out.sentences.push_back({out.tokens.size(), out.tokens.size()});
            out.asks.push_back(token.sentence < reading.asks.size() && reading.asks[token.sentence]);
        }
        if (clause_of.empty() || clause_of.back() != token.clause) {
            clause_of.push_back(token.clause);
            out.clauses.push_back({out.tokens.size(), out.tokens.size()});
        }
        token.sentence = static_cast<std::uint32_t>(sentence_of.size() - 1);
        token.clause = static_cast<std::uint32_t>(clause_of.size() - 1);
        out.tokens.push_back(std::move(token));
        out.sentences.back().last = out.clauses.back().last = out.tokens.size();
    }
    return out;
}

Reading own_words(Reading reply, const Reading& citizen) {
    std::vector<bool> said(reply.tokens.size()); // what is only imagined or quoted is not said
    for (std::size_t at = 0; at < said.size(); ++at)
        said[at] = !reply.tokens[at].hypothetical && !reply.tokens[at].quoted;
    drop_repeated(reply, said);
    drop_strewn(reply, citizen, said);
    std::vector<bool> own = said;
    drop_read_back(reply, citizen, own);
    const auto count = [](const std::vector<bool>& kept) {
        return static_cast<std::size_t>(std::count(kept.begin(), kept.end(), true));
    };
    const auto& kept = count(own) < kOwnWords ? said : own;
    return count(kept) == reply.tokens.size() ? reply : only(reply, kept);
}

} // namespace propartif::scoring

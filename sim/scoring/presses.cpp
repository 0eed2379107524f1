#include "scoring/presses.hpp"
#include "scoring/feeling.hpp"
#include "scoring/need.hpp"
#include "scoring/reflection.hpp"
#include <array>
#include <initializer_list>

namespace propartif::scoring {
namespace {

constexpr std::size_t kTurnReach = 6; // words after "tapi" in which the blame shows

void add(Spans& all, const Spans& more) {
    all.insert(all.end(), more.begin(), more.end());
}

// The spans of all kinds when at least `wanted` kinds have one.
Spans at_least(int wanted, std::initializer_list<Spans> kinds) {
    int present = 0;
    Spans all;
    for (const auto& spans : kinds) {
        if (spans.empty()) continue;
        ++present;
        add(all, spans);
    }
    return present >= wanted ? all : Spans{};
}

Spans heard(const Exchange& exchange, int wanted) {
    Spans needs = find_voiced_needs(exchange);
    add(needs, find_purposes(exchange));
    Spans feelings = exchange.feelings_named;
    add(feelings, find_feeling_idioms(exchange));
    return at_least(wanted, {find_facts(exchange), needs, feelings, exchange.checks});
}

// "lemot kali": after a word that is no number and no part of "lain kali", it guesses at the citizen's fault.
bool guessing_kali(const Reading& reply, std::size_t at) {
    if (reply.tokens[at].word != "kali" || at == 0 || reply.tokens[at].mark_before != 0) return false;
    const Token& before = reply.tokens[at - 1];
    constexpr std::array<std::string_view, 13> kCounting{"lain",     "ke",   "setiap", "tiap",   "berapa",
                                                         "beberapa", "se",   "sekian", "banyak", "pertama",
                                                         "ini",      "satu", "berkali"};
    for (const auto word : kCounting)
        if (before.word == word) return false;
    const bool ends =
        at + 1 == reply.tokens.size() || reply.tokens[at + 1].mark_before != 0 || reply.tokens[at + 1].address;
    return !before.number && ends;
}

} // namespace

Spans find_but_blame(const Exchange& exchange) {
    Spans spans;
    for (const auto& turn : exchange.of(Cue::but))
        for (const Cue red : {Cue::blame, Cue::minimise, Cue::pass_on, Cue::condescension, Cue::dismissal})
            for (const auto& span : exchange.of(red))
                if (span.first >= turn.last && span.first < turn.last + kTurnReach &&
                    exchange.token(span.first).sentence == exchange.token(turn.first).sentence)
                    spans.push_back({turn.first, span.last});
    return spans;
}

Spans find_closing_reds(const Exchange& exchange) {
    Spans spans;
    const auto& sentences = exchange.reply.sentences;
    if (sentences.size() < 2) return spans;
    for (const Cue red : {Cue::blame, Cue::minimise, Cue::pass_on, Cue::brush_off, Cue::impatience, Cue::sarcasm,
                          Cue::tautology, Cue::lecture, Cue::wall})
        for (const auto& span : exchange.of(red))
            if (exchange.token(span.first).sentence + 1 == sentences.size()) spans.push_back(span);
    return spans;
}

Spans find_denials(const Exchange& exchange) {
    Spans spans;
    for (const auto& span : exchange.of(Cue::denial)) {
        const Token& first = exchange.token(span.first);
        const bool twice = span.first > 0 && exchange.token(span.first - 1).negator; // "bukan tidak wajar"
        if (!twice && first.clause == exchange.token(span.last - 1).clause) spans.push_back(span);
    }
    return spans;
}

Spans find_overreach(const Exchange& exchange) {
    Spans spans;
    for (const auto& span : exchange.of(Cue::overreach)) {
        const auto& clause = exchange.reply.clauses[exchange.token(span.first).clause];
        bool warned = false; // "jangan sebutkan PIN kepada siapa pun"
        for (std::size_t at = clause.first; at < clause.last; ++at) warned = warned || exchange.token(at).negator;
        if (!warned) spans.push_back(span);
    }
    return spans;
}

Spans find_tautologies(const Exchange& exchange) {
    Spans spans = exchange.of(Cue::tautology);
    const auto& tokens = exchange.reply.tokens;
    for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
        const bool hinge = tokens[at].word == "ya" || tokens[at].word == "tetap";
        if (hinge && !tokens[at - 1].address && tokens[at - 1].root == tokens[at + 1].root &&
            tokens[at - 1].sentence == tokens[at + 1].sentence)
            spans.push_back({at - 1, at + 2});
    }
    return spans;
}

Spans find_careless_words(const Exchange& exchange) {
    Spans spans = exchange.of(Cue::particle);
    for (std::size_t at = 0; at < exchange.reply.tokens.size(); ++at)
        if (guessing_kali(exchange.reply, at)) spans.push_back({at - 1, at + 1});
    return spans;
}

Spans find_heard_twice(const Exchange& exchange) {
    return heard(exchange, 2);
}
Spans find_heard_thrice(const Exchange& exchange) {
    return heard(exchange, 3);
}

Spans find_two_greens(const Exchange& exchange) {
    Spans feelings = exchange.feelings_named;
    add(feelings, find_feeling_idioms(exchange));
    return at_least(2, {feelings, exchange.of(Cue::ownership), exchange.of(Cue::invitation), exchange.of(Cue::dignity),
                        exchange.of(Cue::warmth), exchange.of(Cue::own_shame), exchange.of(Cue::validation)});
}

} // namespace propartif::scoring

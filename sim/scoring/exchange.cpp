#include "scoring/exchange.hpp"
#include "scoring/feeling.hpp"
#include "scoring/own_words.hpp"
#include "scoring/question.hpp"
#include <algorithm>

namespace propartif::scoring {
namespace {

Lexicon without_relations(Lexicon lexicon) {
    lexicon.phrases.erase(std::string(kSynonymGroup));
    lexicon.phrases.erase(std::string(kCommonGroup));
    lexicon.phrases.erase(std::string(kFeelingRootGroup));
    return lexicon;
}

std::vector<Meant> weighty(const Knowledge& knowledge, const Reading& reading) {
    std::vector<Meant> words;
    for (const auto& token : reading.tokens)
        if (auto meant = knowledge.meanings.meant(token); meant.weight > 0) words.push_back(std::move(meant));
    return words;
}

std::vector<Phrasings> read_all(const Knowledge& knowledge, const std::vector<std::vector<std::string>>& groups) {
    std::vector<Phrasings> read;
    for (const auto& group : groups) {
        Phrasings phrasings;
        for (const auto& phrase : group) phrasings.push_back(weighty(knowledge, knowledge.vocabulary.read(phrase)));
        read.push_back(std::move(phrasings));
    }
    return read;
}

double best_likeness(const Meant& said, const std::vector<Meant>& words) {
    double best = 0;
    for (const auto& wanted : words) best = std::max(best, likeness(said, wanted));
    return best;
}

void mark_taken(Exchange& exchange) {
    exchange.taken.assign(exchange.reply.tokens.size(), 0.0);
    for (std::size_t at = 0; at < exchange.taken.size(); ++at) {
        const Meant& said = exchange.said[at];
        if (said.weight <= 0) continue;
        double best = best_likeness(said, exchange.citizens_words);
        for (const auto& fact : exchange.facts)
            for (const auto& phrasing : fact) best = std::max(best, best_likeness(said, phrasing));
        exchange.taken[at] = best;
    }
}

// "Loket 2" where the citizen spoke of Loket 2 is his story, not where he is sent.
bool names_his_place(const Exchange& exchange, const Range& span) {
    const Token& last = exchange.token(span.last - 1);
    return span.size() == 2 && last.number && exchange.taken[span.last - 1] > 0;
}

void mark_uses(Exchange& exchange) {
    exchange.uses.assign(exchange.reply.clauses.size(), {});
    const auto mark = [&exchange](Cue cue, bool ClauseUse::*use) {
        for (const auto& span : exchange.of(cue))
            if (use != &ClauseUse::solves || !names_his_place(exchange, span))
                exchange.uses[exchange.token(span.first).clause].*use = true;
    };
    for (const Cue cue : {Cue::blame, Cue::sarcasm, Cue::insult, Cue::dismissal}) mark(cue, &ClauseUse::blames);
    for (const Cue cue : {Cue::pass_on, Cue::wall, Cue::brush_off}) mark(cue, &ClauseUse::refuses);
    for (const Cue cue : {Cue::limit, Cue::contact, Cue::own_action, Cue::answer, Cue::promise})
        mark(cue, &ClauseUse::solves);
    mark(Cue::stock, &ClauseUse::stock);
    mark(Cue::offer, &ClauseUse::offers);
}

// "itu bukan salah Ibu": a negator right before a reproach turns it round.
bool takes_back(const Exchange& exchange, Cue cue, const Range& span) {
    if (cue != Cue::blame && cue != Cue::insult && cue != Cue::condescension) return false;
    if (span.first == 0 || exchange.token(span.first).negator) return false;
    const Token& before = exchange.token(span.first - 1);
    return before.negator && before.clause == exchange.token(span.first).clause;
}

// "Kami yang salah", "yang salah kami": the officer's own fault, owned and not put on anybody.
bool owns(const Exchange& exchange, Cue cue, const Range& span) {
    if (cue != Cue::blame) return false;
    const auto officer = [&](std::size_t at) {
        const Token& token = exchange.token(at);
        return token.clause == exchange.token(span.first).clause && (token.word == "saya" || token.word == "kami");
    };
    std::size_t fault = span.first;
    while (exchange.token(fault).word != "yang" && fault > 0 && exchange.token(fault - 1).word == "yang") --fault;
    if (exchange.token(fault).word != "yang") return false;
    for (std::size_t at = fault > 0 ? fault - 1 : 0; at < span.last; ++at)
        if (officer(at)) return true;
    return false;
}

// "Itu kesalahan kota lama, bukan kami": a fault put off, not owned.
bool disowns(const Exchange& exchange, Cue cue, const Range& span) {
    if (cue != Cue::ownership || span.size() < 2) return false;
    const Token& last = exchange.token(span.last - 1);
    return (last.word == "kami" || last.word == "saya") && exchange.token(span.last - 2).word == "bukan";
}

// "Sedang jam sibuk": the time of day explained, no impatience of the officer's.
bool tells_rush_hour(const Exchange& exchange, Cue cue, const Range& span) {
    if (cue != Cue::impatience || span.size() != 1 || span.first == 0) return false;
    const Token& before = exchange.token(span.first - 1);
    return exchange.token(span.first).word == "sibuk" &&
           (before.word == "jam" || before.word == "masa" || before.word == "hari" || before.word == "waktu");
}

bool meant(const Exchange& exchange, Cue cue, const Range& span) {
    return !takes_back(exchange, cue, span) && !owns(exchange, cue, span) && !disowns(exchange, cue, span) &&
           !tells_rush_hour(exchange, cue, span);
}

} // namespace

Knowledge::Knowledge(const Lexicon& lexicon, const std::map<std::string, std::vector<std::string>>& more_phrases)
    : vocabulary(without_relations(lexicon), more_phrases), meanings(lexicon, vocabulary) {
    for (std::size_t i = 0; i < kCueGroups.size(); ++i) groups[i] = vocabulary.book().group(kCueGroups[i]);
}

bool Exchange::in_sentence(Cue cue, std::size_t sentence) const {
    const auto& spans = of(cue);
    return std::any_of(spans.begin(), spans.end(),
                       [&](const Range& span) { return token(span.first).sentence == sentence; });
}

bool Exchange::shows_listening() const {
    const auto present = [this](Cue cue) { return has(cue); };
    constexpr std::array kListening{Cue::need,       Cue::feeling_idiom, Cue::validation, Cue::ownership,
                                    Cue::invitation, Cue::dignity,       Cue::warmth,     Cue::own_shame};
    return !checks.empty() || !feelings_named.empty() || std::any_of(kListening.begin(), kListening.end(), present);
}

namespace {

// Everything that depends on the reply's words; the citizen's side is there already.
void read_signs(const Knowledge& knowledge, Exchange& exchange) {
    for (auto& spans : exchange.cues) spans.clear();
    exchange.said.clear();
    exchange.hits = knowledge.vocabulary.phrases_in(exchange.reply);
    for (const auto& hit : exchange.hits) {
        const auto place = std::find(knowledge.groups.begin(), knowledge.groups.end(), hit.group);
        if (place == knowledge.groups.end() || exchange.token(hit.tokens.first).quoted) continue;
        const auto cue = static_cast<Cue>(place - knowledge.groups.begin());
        if (meant(exchange, cue, hit.tokens)) exchange.cues[index_of(cue)].push_back(hit.tokens);
    }
    exchange.said.reserve(exchange.reply.tokens.size());
    for (const auto& token : exchange.reply.tokens) exchange.said.push_back(knowledge.meanings.meant(token));
    mark_taken(exchange);
    mark_uses(exchange);
    exchange.checks = find_check_questions(exchange);
    exchange.feelings_named = find_named_feelings(exchange);
}

} // namespace

Exchange read_exchange(const Knowledge& knowledge, const TurnContext& context, Reading reply) {
    Exchange exchange;
    exchange.meanings = &knowledge.meanings;
    exchange.citizen = knowledge.vocabulary.read(context.citizen);
    exchange.citizens_words = weighty(knowledge, exchange.citizen);
    exchange.reply = own_words(std::move(reply), exchange.citizen);
    if (context.focus != nullptr) {
        exchange.facts = read_all(knowledge, context.focus->content);
        exchange.needs = read_all(knowledge, context.focus->interest);
    }
    read_signs(knowledge, exchange);
    return exchange;
}

void answer_otherwise(const Knowledge& knowledge, Exchange& exchange, Reading reply) {
    exchange.reply = own_words(std::move(reply), exchange.citizen);
    read_signs(knowledge, exchange);
}

} // namespace propartif::scoring

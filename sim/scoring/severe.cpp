#include "scoring/severe.hpp"
#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace propartif::scoring {
namespace {

constexpr std::size_t kReportReach = 4;
using Words = std::span<const std::string_view>;

bool among(Words words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool stands_before(const Exchange& exchange, std::size_t at, Words words) {
    const auto clause = exchange.token(at).clause;
    for (std::size_t back = at, reached = 0; back > 0 && reached < kReportReach; ++reached) {
        --back;
        if (exchange.token(back).clause != clause) return false;
        if (among(words, exchange.token(back).word)) return true;
    }
    return false;
}

bool sentence_holds(const Exchange& exchange, const Range& span, Words words) {
    const auto& sentence = exchange.reply.sentences[exchange.token(span.first).sentence];
    for (std::size_t at = sentence.first; at < sentence.last; ++at)
        if (among(words, exchange.token(at).word)) return true;
    return false;
}

// "Bapak dibilang bodoh", "Ibu diminta uang rokok": what was done to the citizen, told back to him.
bool reported(const Exchange& exchange, const Range& span) {
    constexpr std::array<std::string_view, 24> kReporting{
        "disebut",   "dibilang", "dikatai",  "dikatakan", "dicap",   "dipanggil",    "dianggap", "dituduh",
        "dihina",    "diejek",   "disangka", "dikira",    "diancam", "diperlakukan", "merasa",   "menyebut",
        "mengancam", "menghina", "diminta",  "dimintai",  "meminta", "menyuruh",     "disuruh",  "memberi"};
    return stands_before(exchange, span.first, kReporting);
}

// "Wajar Bapak kecewa orang penting didahulukan": the grievance, not the officer's act.
bool grieved_over(const Exchange& exchange, const Range& span) {
    const auto sentence = exchange.token(span.first).sentence;
    return std::any_of(exchange.feelings_named.begin(), exchange.feelings_named.end(), [&](const Range& feeling) {
        return exchange.token(feeling.first).sentence == sentence &&
               (feeling.last <= span.first || feeling.first >= span.last);
    });
}

// A warning against the act ("uang rokok jangan diberikan") is not the act.
bool forbidden_in_clause(const Exchange& exchange, const Range& span) {
    const Token& first = exchange.token(span.first);
    const auto& clause = exchange.reply.clauses[first.clause];
    for (std::size_t at = clause.first; at < clause.last; ++at)
        if (exchange.token(at).negator && (at < span.first || at >= span.last)) return true;
    return false;
}

Spans unforbidden(const Exchange& exchange, Cue cue) {
    Spans kept;
    for (const auto& span : exchange.of(cue))
        if (!forbidden_in_clause(exchange, span) && !reported(exchange, span)) kept.push_back(span);
    return kept;
}

Spans unnegated(const Exchange& exchange, Cue cue) {
    Spans kept;
    for (const auto& span : exchange.of(cue))
        if (!exchange.token(span.first).negated && !reported(exchange, span)) kept.push_back(span);
    return kept;
}

// "saya bisa kena pidana kalau membuka data itu": the law binds the officer.
bool binds_officer(const Exchange& exchange, const Range& span) {
    constexpr std::array<std::string_view, 2> kOfficer{"saya", "kami"};
    constexpr std::array<std::string_view, 2> kMeets{"kena", "bisa"};
    for (std::size_t at = span.first; at < span.last; ++at)
        if (among(kMeets, exchange.token(at).word) && stands_before(exchange, at, kOfficer)) return true;
    return false;
}

// "titip satu berkas", "loket tiga langsung selesai": a number that is no sum of money.
bool counts_no_money(const Exchange& exchange, const Range& span) {
    constexpr std::array<std::string_view, 21> kUnits{"lembar",   "rangkap", "berkas", "kali",    "menit",    "jam",
                                                      "hari",     "minggu",  "bulan",  "tahun",   "orang",    "foto",
                                                      "map",      "langkah", "syarat", "dokumen", "formulir", "salinan",
                                                      "fotokopi", "nomor",   "antrean"};
    constexpr std::array<std::string_view, 10> kPlaces{"loket", "nomor", "jam",     "pukul", "pasal",
                                                       "gerai", "meja",  "tanggal", "ruang", "lantai"};
    const auto& tokens = exchange.reply.tokens;
    for (std::size_t at = span.first; at < span.last; ++at) {
        if (!tokens[at].number) continue;
        if (at > 0 && among(kPlaces, tokens[at - 1].word)) return true;
        if (at + 1 < tokens.size() && among(kUnits, tokens[at + 1].word)) return true;
    }
    return false;
}

// "istri Pak Camat pun antre", "pendatang maupun warga asli": all the same.
bool treats_alike(const Exchange& exchange, const Range& span) {
    constexpr std::array<std::string_view, 6> kAlike{"pun", "maupun", "setara", "adil", "merata", "seperti"};
    return sentence_holds(exchange, span, kAlike);
}

// "Rumahnya di gang berapa, Pak?" asks this citizen, it reveals nobody.
bool asks_address(const Exchange& exchange, const Range& span) {
    constexpr std::array<std::string_view, 2> kAddress{"rumahnya", "alamatnya"};
    return exchange.reply.asks[exchange.token(span.first).sentence] && among(kAddress, exchange.token(span.first).word);
}

} // namespace

Spans find_insults(const Exchange& exchange) {
    return unnegated(exchange, Cue::insult);
}
Spans find_threats(const Exchange& exchange) {
    Spans threats = unnegated(exchange, Cue::threat);
    std::erase_if(threats, [&exchange](const Range& span) { return binds_officer(exchange, span); });
    return threats;
}
Spans find_bribes(const Exchange& exchange) {
    Spans bribes = unforbidden(exchange, Cue::bribe);
    std::erase_if(bribes, [&exchange](const Range& span) {
        return counts_no_money(exchange, span) || grieved_over(exchange, span);
    });
    return bribes;
}
Spans find_discrimination(const Exchange& exchange) {
    Spans unequal = unforbidden(exchange, Cue::discrimination);
    std::erase_if(unequal, [&exchange](const Range& span) {
        return treats_alike(exchange, span) || grieved_over(exchange, span);
    });
    return unequal;
}
Spans find_leaks(const Exchange& exchange) {
    Spans leaks = unforbidden(exchange, Cue::leak);
    std::erase_if(leaks, [&exchange](const Range& span) { return asks_address(exchange, span); });
    return leaks;
}
Spans find_favours(const Exchange& exchange) {
    return unforbidden(exchange, Cue::favour);
}
Spans find_promises(const Exchange& exchange) {
    return unnegated(exchange, Cue::promise);
}

} // namespace propartif::scoring

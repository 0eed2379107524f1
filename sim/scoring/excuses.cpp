#include "scoring/excuses.hpp"
#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace propartif::scoring {
namespace {

constexpr std::size_t kReportReach = 4;
constexpr double kMostlyTold = 0.5;
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

bool holds(const Exchange& exchange, const Range& where, Words words) {
    for (std::size_t at = where.first; at < where.last; ++at)
        if (among(words, exchange.token(at).word)) return true;
    return false;
}

bool holds_root(const Exchange& exchange, const Range& where, Words roots) {
    for (std::size_t at = where.first; at < where.last; ++at)
        if (among(roots, exchange.token(at).root)) return true;
    return false;
}

const Range& sentence_of(const Exchange& exchange, const Range& span) {
    return exchange.reply.sentences[exchange.token(span.first).sentence];
}

const Range& clause_of(const Exchange& exchange, const Range& span) {
    return exchange.reply.clauses[exchange.token(span.first).clause];
}

} // namespace

bool forbidden_in_clause(const Exchange& exchange, const Range& span) {
    const Range& clause = clause_of(exchange, span);
    for (std::size_t at = clause.first; at < clause.last; ++at)
        if (exchange.token(at).negator && (at < span.first || at >= span.last)) return true;
    return false;
}

bool reported(const Exchange& exchange, const Range& span) {
    constexpr std::array<std::string_view, 37> kReporting{
        "rasanya",      "terasa",   "seolah",    "dihardik", "dilempar",    "disebut",   "dibilang", "dikatai",
        "dikatakan",    "dicap",    "dipanggil", "dianggap", "dituduh",     "dihina",    "diejek",   "disangka",
        "dikira",       "diancam",  "diperas",   "merasa",   "menyebut",    "mengancam", "menghina", "diminta",
        "dimintai",     "meminta",  "menyuruh",  "disuruh",  "memberi",     "diteriaki", "ditegur",  "dibentak",
        "diperlakukan", "mengatai", "dimaki",    "diludahi", "ditertawakan"};
    return stands_before(exchange, span.first, kReporting);
}

bool grieved_over(const Exchange& exchange, const Range& span) {
    const auto sentence = exchange.token(span.first).sentence;
    return std::any_of(exchange.feelings_named.begin(), exchange.feelings_named.end(), [&](const Range& feeling) {
        return exchange.token(feeling.first).sentence == sentence &&
               (feeling.last <= span.first || feeling.first >= span.last);
    });
}

bool told_by_citizen(const Exchange& exchange, const Range& span) {
    double weight = 0;
    double told = 0;
    for (std::size_t at = span.first; at < span.last; ++at) {
        weight += exchange.said[at].weight;
        told += exchange.said[at].weight * exchange.taken[at];
    }
    return weight > 0 && told / weight >= kMostlyTold;
}

bool binds_officer(const Exchange& exchange, const Range& span) {
    constexpr std::array<std::string_view, 2> kOfficer{"saya", "kami"};
    constexpr std::array<std::string_view, 2> kMeets{"kena", "bisa"};
    for (std::size_t at = span.first; at < span.last; ++at)
        if (among(kMeets, exchange.token(at).word) && stands_before(exchange, at, kOfficer)) return true;
    return false;
}

bool counts_no_money(const Exchange& exchange, const Range& span) {
    constexpr std::array<std::string_view, 30> kUnits{
        "lembar",   "rangkap", "berkas",  "kali",       "menit",  "jam",     "hari",     "minggu",  "bulan", "tahun",
        "orang",    "foto",    "map",     "langkah",    "syarat", "dokumen", "formulir", "salinan", "km",    "meter",
        "fotokopi", "nomor",   "antrean", "kesempatan", "hal",    "warga",   "keluarga", "pemohon", "pintu", "digit"};
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

bool lawfully_paid(const Exchange& exchange, const Range& span) {
    const auto first = exchange.token(span.first).sentence;
    const auto last = exchange.token(span.last - 1).sentence;
    const auto& lawful = exchange.of(Cue::lawful_fee);
    return std::any_of(lawful.begin(), lawful.end(), [&](const Range& sign) {
        const auto sentence = exchange.token(sign.first).sentence;
        return sentence >= first && sentence <= last && !forbidden_in_clause(exchange, sign);
    });
}

bool gives_back_gift(const Exchange& exchange, const Range& span) {
    constexpr std::array<std::string_view, 7> kRefusing{"kembalikan", "dikembalikan", "tolak", "menolak",
                                                        "dilarang",   "laporkan",     "pungli"};
    return holds(exchange, sentence_of(exchange, span), kRefusing);
}

bool spent_on_citizen(const Exchange& exchange, const Range& span) {
    constexpr std::array<std::string_view, 20> kServed{"silakan", "kantin",   "sediakan", "disediakan", "menunggu",
                                                       "tunggu",  "hangat",   "cokelat",  "coklat",     "tertutup",
                                                       "dokumen", "lamaran",  "segel",    "habis",      "hemat",
                                                       "rugi",    "terbuang", "percuma",  "sia-sia",    "boros"};
    const Range& clause = clause_of(exchange, span);
    if (holds(exchange, clause, kServed)) return true;
    const auto& tokens = exchange.reply.tokens;
    const bool owned = span.last < tokens.size() && tokens[span.last].address && tokens[span.last].mark_before == 0;
    return owned || told_by_citizen(exchange, span);
}

bool treats_alike(const Exchange& exchange, const Range& span) {
    constexpr std::array<std::string_view, 14> kAlike{"pun",     "maupun",   "setara",  "adil",     "merata",
                                                      "seperti", "sama",     "zonasi",  "domisili", "siapa",
                                                      "semua",   "siapapun", "darurat", "hamil"};
    return holds(exchange, sentence_of(exchange, span), kAlike);
}

bool keeps_secret(const Exchange& exchange, const Range& span) {
    constexpr std::array<std::string_view, 7> kSecret{"rahasia", "lindung", "izin", "setuju",
                                                      "kuasa",   "sensor",  "jaga"};
    return holds_root(exchange, sentence_of(exchange, span), kSecret);
}

bool asks_address(const Exchange& exchange, const Range& span) {
    constexpr std::array<std::string_view, 2> kAddress{"rumahnya", "alamatnya"};
    return exchange.reply.asks[exchange.token(span.first).sentence] && among(kAddress, exchange.token(span.first).word);
}

bool promises_own_act(const Exchange& exchange, const Range& span) {
    constexpr std::array<std::string_view, 9> kVowing{"janji",   "berjanji", "jamin",      "pastikan", "pegang",
                                                      "garansi", "jaminan",  "jaminannya", "omongan"};
    constexpr std::array<std::string_view, 16> kOwn{"telepon", "hubung", "kabar",   "antar", "damping", "periksa",
                                                    "jelas",   "kawal",  "catat",   "balas", "dengar",  "tanya",
                                                    "lapor",   "tulis",  "rahasia", "bicara"};
    constexpr std::array<std::string_view, 15> kOutcome{"cair",   "lulus",   "lolos",   "menang", "terbit",
                                                        "sembuh", "jadi",    "selesai", "dapat",  "beres",
                                                        "masuk",  "kembali", "aman",    "terima", "hilang"};
    if (!holds(exchange, span, kVowing)) return false;
    const Range& sentence = sentence_of(exchange, span);
    return holds_root(exchange, sentence, kOwn) && !holds_root(exchange, sentence, kOutcome);
}

bool refuses(const Exchange& exchange, const Range& span) {
    constexpr std::array<std::string_view, 4> kAble{"bisa", "boleh", "dapat", "mungkin"};
    constexpr std::array<std::string_view, 4> kConditions{"kalau", "jika", "bila", "andai"};
    if (holds(exchange, clause_of(exchange, span), kConditions)) return false;
    for (std::size_t at = span.first; at + 1 < span.last; ++at)
        if (exchange.token(at).negator && among(kAble, exchange.token(at + 1).word)) return true;
    return false;
}

} // namespace propartif::scoring

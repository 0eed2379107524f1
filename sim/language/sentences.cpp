#include "language/sentences.hpp"
#include <algorithm>
#include <array>

namespace propartif::language {
namespace {

// Speech-to-text has no marks: beyond this many words the next word that usually opens a sentence opens one.
constexpr std::size_t kLongWithoutMarks = 12;

constexpr std::array<std::string_view, 26> kClauseOpeners{
    "tapi",    "tetapi",   "namun",    "padahal", "sementara", "sedangkan", "karena", "sebab",    "supaya",
    "agar",    "lalu",     "kemudian", "jadi",    "sehingga",  "maka",      "kalau",  "jika",     "bila",
    "apabila", "meskipun", "walaupun", "sambil",  "terus",     "dan",       "cuma",   "melainkan"};
constexpr std::array<std::string_view, 10> kSentenceOpeners{"jadi", "berarti", "kalau", "nanti",    "saya",
                                                            "kami", "betul",   "benar", "sekarang", "tapi"};

bool ends_sentence(char mark) {
    return mark == '.' || mark == '!' || mark == '?' || mark == '\n';
}

// "supaya saya", "dari kami": the word before still needs this one.
bool leads_on(const Token& before) {
    constexpr std::array<std::string_view, 15> kLeading{"yang",   "ke",     "dari",    "oleh",  "untuk",
                                                        "sama",   "dengan", "bagi",    "buat",  "bahwa",
                                                        "kepada", "pada",   "seperti", "nomor", "nama"};
    return before.opens_clause || std::find(kLeading.begin(), kLeading.end(), before.word) != kLeading.end();
}

bool begins_sentence(const Reading& reading, std::size_t at, std::size_t first) {
    const auto& token = reading.tokens[at];
    if (ends_sentence(token.mark_before)) return true;
    if (!token.opens_sentence || at - first < kLongWithoutMarks || token.mark_before != 0) return false;
    if (leads_on(reading.tokens[at - 1])) return false;
    const auto from = reading.tokens.begin() + static_cast<std::ptrdiff_t>(first) + 1;
    const auto to = reading.tokens.begin() + static_cast<std::ptrdiff_t>(at);
    return std::none_of(from, to, [](const Token& word) { return word.mark_before != 0; });
}

// Of a sentence that no mark ends: "apakah ...", "... betul begitu ya pak". Chat leaves the question mark out.
bool sounds_like_question(const Reading& reading, const Range& sentence) {
    constexpr std::array<std::string_view, 6> kAsking{"apakah",    "benarkah", "betulkah",
                                                      "begitukah", "bisakah",  "bolehkah"};
    constexpr std::array<std::string_view, 3> kAssent{"betul", "benar", "begitu"};
    constexpr std::array<std::string_view, 8> kTags{"ya", "kan", "tidak", "bukan", "begitu", "itu", "demikian", "kah"};
    const auto among = [](const auto& words, std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    if (among(kAsking, reading.tokens[sentence.first].word)) return true;
    std::size_t tags = 0;
    for (std::size_t at = sentence.last; at > sentence.first; --at) {
        const Token& token = reading.tokens[at - 1];
        if (token.address) continue;
        if (among(kAsking, token.word)) return true;
        if (tags > 0 && among(kAssent, token.word)) return true;
        if (!among(kTags, token.word)) return false;
        ++tags;
    }
    return false;
}

bool asks(const Reading& reading, const Range& sentence, char end) {
    return end == '?' || ((end == 0 || end == '\n') && sounds_like_question(reading, sentence));
}

bool begins_clause(const Token& token) {
    return token.mark_before != 0 || token.opens_clause;
}

} // namespace

bool opens_clause(std::string_view word) {
    return std::find(kClauseOpeners.begin(), kClauseOpeners.end(), word) != kClauseOpeners.end();
}

bool opens_sentence(std::string_view word) {
    return std::find(kSentenceOpeners.begin(), kSentenceOpeners.end(), word) != kSentenceOpeners.end();
}

std::vector<std::string_view> opening_words() {
    std::vector<std::string_view> words(kClauseOpeners.begin(), kClauseOpeners.end());
    words.insert(words.end(), kSentenceOpeners.begin(), kSentenceOpeners.end());
    return words;
}

void mark_sentences(Reading& reading, char mark_after) {
    auto& tokens = reading.tokens;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const bool sentence = at == 0 || begins_sentence(reading, at, reading.sentences.back().first);
        if (sentence) {
            if (at > 0) reading.asks.push_back(asks(reading, reading.sentences.back(), tokens[at].mark_before));
            reading.sentences.push_back({at, at});
        }
        if (sentence || begins_clause(tokens[at])) reading.clauses.push_back({at, at});
        reading.sentences.back().last = at + 1;
        reading.clauses.back().last = at + 1;
        tokens[at].sentence = static_cast<std::uint32_t>(reading.sentences.size() - 1);
        tokens[at].clause = static_cast<std::uint32_t>(reading.clauses.size() - 1);
    }
    if (!tokens.empty()) reading.asks.push_back(asks(reading, reading.sentences.back(), mark_after));
}

} // namespace propartif::language

#include "language/sentences.hpp"
#include <algorithm>
#include <array>

namespace propartif::language {
namespace {

// Speech-to-text has no marks: beyond this many words the next word that usually opens a sentence opens one.
constexpr std::size_t kLongWithoutMarks = 18;

constexpr std::array<std::string_view, 26> kClauseOpeners{
    "tapi",    "tetapi",   "namun",    "padahal", "sementara", "sedangkan", "karena", "sebab",    "supaya",
    "agar",    "lalu",     "kemudian", "jadi",    "sehingga",  "maka",      "kalau",  "jika",     "bila",
    "apabila", "meskipun", "walaupun", "sambil",  "terus",     "dan",       "cuma",   "melainkan"};
constexpr std::array<std::string_view, 10> kSentenceOpeners{"jadi", "berarti", "kalau", "nanti",    "saya",
                                                            "kami", "betul",   "benar", "sekarang", "tapi"};

bool ends_sentence(char mark) {
    return mark == '.' || mark == '!' || mark == '?' || mark == '\n';
}

bool begins_sentence(const Reading& reading, std::size_t at, std::size_t first) {
    const auto& token = reading.tokens[at];
    if (ends_sentence(token.mark_before)) return true;
    if (!token.opens_sentence || at - first < kLongWithoutMarks || token.mark_before != 0) return false;
    const auto from = reading.tokens.begin() + static_cast<std::ptrdiff_t>(first) + 1;
    const auto to = reading.tokens.begin() + static_cast<std::ptrdiff_t>(at);
    return std::none_of(from, to, [](const Token& word) { return word.mark_before != 0; });
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
            reading.sentences.push_back({at, at});
            if (at > 0) reading.asks.push_back(tokens[at].mark_before == '?');
        }
        if (sentence || begins_clause(tokens[at])) reading.clauses.push_back({at, at});
        reading.sentences.back().last = at + 1;
        reading.clauses.back().last = at + 1;
        tokens[at].sentence = static_cast<std::uint32_t>(reading.sentences.size() - 1);
        tokens[at].clause = static_cast<std::uint32_t>(reading.clauses.size() - 1);
    }
    if (!tokens.empty()) reading.asks.push_back(mark_after == '?');
}

} // namespace propartif::language

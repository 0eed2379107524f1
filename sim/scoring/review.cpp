#include "scoring/review.hpp"
#include <algorithm>

namespace propartif::scoring {
namespace {

constexpr double kMostlyUnknown = 0.5;
constexpr std::size_t kLongestPlainWord = 24;

bool is_vowel(char letter) {
    return std::string_view("aiueoy").find(letter) != std::string_view::npos;
}

bool is_plain(std::string_view word) {
    return std::all_of(word.begin(), word.end(),
                       [](char letter) { return (letter >= 'a' && letter <= 'z') || letter == '-'; });
}

// The longest run of consonants; Indonesian has at most "ngstr" ("gangster"), keyboard noise has more.
std::size_t longest_consonant_run(std::string_view word) {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char letter : word) {
        run = is_vowel(letter) || letter == '-' ? 0 : run + 1;
        longest = std::max(longest, run);
    }
    return longest;
}

// A word may be a name, a place or a term that no list has; only its shape can speak against it.
bool looks_wordlike(const Token& token) {
    if (token.known || token.number) return true;
    const std::string_view word = token.word;
    if (!is_plain(word) || word.size() > kLongestPlainWord) return false;
    if (word.size() <= 4) return true; // abbreviations
    const auto vowels = std::count_if(word.begin(), word.end(), is_vowel);
    return vowels > 0 && longest_consonant_run(word) <= 4 && static_cast<std::size_t>(vowels) * 6 >= word.size() &&
           static_cast<std::size_t>(vowels) * 4 <= word.size() * 3 + 3;
}

} // namespace

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

double unknown_share(const Reading& reading) {
    std::size_t words = 0;
    std::size_t unknown = 0;
    std::size_t strange = 0;
    for (const auto& token : reading.tokens) {
        if (token.number) continue;
        ++words;
        if (!token.known) ++unknown;
        if (!looks_wordlike(token)) ++strange;
    }
    if (words == 0) return 0;
    // Word-like but unheard-of words only count against a text that has hardly a known word in it.
    const bool foreign = words >= 4 && unknown * 5 > words * 4;
    return static_cast<double>(foreign ? unknown : strange) / static_cast<double>(words);
}

double strange_share(const Reading& reading) {
    const auto strange = std::count_if(reading.tokens.begin(), reading.tokens.end(),
                                       [](const Token& token) { return !token.known && !token.number; });
    return static_cast<double>(strange) / static_cast<double>(std::max<std::size_t>(reading.tokens.size(), 1));
}

std::optional<std::string> refuse_unread(std::string_view reply) {
    if (count_characters(reply) > kLongestReply) return "too-long";
    for (const std::string_view markup :
         {"<!--", "-->", "</", "/>", "<script"}) // code is nothing one says at a counter
        if (reply.find(markup) != std::string_view::npos) return "no-sentence";
    return std::nullopt;
}

std::optional<std::string> refuse_read(const Exchange& exchange) {
    const auto words = std::count_if(exchange.reply.tokens.begin(), exchange.reply.tokens.end(),
                                     [](const Token& token) { return !token.number; });
    if (words < 2) return "no-sentence";
    if (unknown_share(exchange.reply) > kMostlyUnknown) return "unknown-words";
    return std::nullopt;
}

} // namespace propartif::scoring

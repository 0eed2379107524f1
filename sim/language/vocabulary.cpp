#include "language/vocabulary.hpp"
#include "language/negation.hpp"
#include "language/numbers.hpp"
#include "language/sentences.hpp"
#include "language/words.hpp"
#include <algorithm>
#include <utility>

namespace propartif::language {
namespace {

std::map<std::string, std::vector<std::string>> merged(std::map<std::string, std::vector<std::string>> groups,
                                                       const std::map<std::string, std::vector<std::string>>& more) {
    for (const auto& [name, phrases] : more) {
        auto& group = groups[name];
        group.insert(group.end(), phrases.begin(), phrases.end());
    }
    return groups;
}

// A phrase word counts as a root only when no listed root explains it, or its forms would never meet the root's.
Roots known_roots(const Lexicon& lexicon, const PhraseBook& book) {
    std::vector<std::string> listed = lexicon.roots;
    for (const auto* more : {&lexicon.stopwords, &lexicon.address, &lexicon.negators})
        listed.insert(listed.end(), more->begin(), more->end());
    const Roots first(listed);
    for (const auto& word : book.literal_words())
        if (word.size() > 2 && !first.find(word).known) listed.push_back(word);
    return Roots(listed);
}

char strongest(std::string_view marks) {
    for (const char mark : std::string_view("?\n.!;:(,"))
        if (marks.find(mark) != std::string_view::npos) return mark;
    return 0;
}

bool speaks_banjar(const std::vector<Word>& words, const WordTable& table) {
    const auto markers =
        std::count_if(words.begin(), words.end(), [&](const Word& word) { return table.is_banjar_marker(word.text); });
    return markers >= table.banjar_min_markers();
}

Token token_at(const Word& word, std::string text) {
    Token token;
    token.word = std::move(text);
    token.begin = word.begin;
    token.end = word.end;
    token.quoted = word.quoted;
    token.number = word.number;
    if (word.number) token.value = digits_value(word.text);
    return token;
}

std::vector<Token> spell_out(const std::vector<Word>& words, const WordTable& table, bool banjar) {
    std::vector<Token> tokens;
    tokens.reserve(words.size() + 4);
    for (const auto& word : words) {
        const std::size_t first = tokens.size();
        if (word.number) {
            tokens.push_back(token_at(word, number_word(digits_value(word.text))));
        } else if (const auto unit = one_unit(word.text); !unit.empty()) {
            Token one = token_at(word, "1");
            one.number = true;
            one.value = 1;
            tokens.push_back(std::move(one));
            tokens.push_back(token_at(word, std::string(unit)));
        } else {
            for (auto& text : table.plain(word.text, banjar)) tokens.push_back(token_at(word, std::move(text)));
        }
        tokens[first].mark_before = strongest(word.marks_before);
    }
    return tokens;
}

// Joins "dua puluh dua" and "1,2 juta" into one token each.
std::vector<Token> join_numbers(std::vector<Token> tokens) {
    std::vector<Token> joined;
    joined.reserve(tokens.size());
    for (std::size_t at = 0; at < tokens.size();) {
        NumberBuilder number;
        std::size_t end = at;
        for (; end < tokens.size(); ++end) {
            if (end > at && tokens[end].mark_before != 0) break;
            if (tokens[end].number) {
                if (!number.take_digits(tokens[end].value)) break;
            } else {
                const auto part = number_part(tokens[end].word);
                if (!part || !number.take(*part)) break;
            }
        }
        Token token = std::move(tokens[at]);
        if (!number.empty()) {
            token.number = true;
            token.value = number.value();
            token.word = number_word(token.value);
            token.end = end - 1 == at ? token.end : tokens[end - 1].end;
        }
        joined.push_back(std::move(token));
        at = std::max(end, at + 1);
    }
    return joined;
}

} // namespace

Vocabulary::Vocabulary(const Lexicon& lexicon, const std::map<std::string, std::vector<std::string>>& more_phrases)
    : table_(lexicon), book_(merged(lexicon.phrases, more_phrases), table_), roots_(known_roots(lexicon, book_)),
      words_(book_.literal_words().begin(), book_.literal_words().end()),
      stops_(lexicon.stopwords.begin(), lexicon.stopwords.end()),
      address_(lexicon.address.begin(), lexicon.address.end()),
      negators_(lexicon.negators.begin(), lexicon.negators.end()) {}

// "berkass" and "tigaa": a doubled letter goes when only without it there is a known word.
void Vocabulary::mend_spelling(Token& token) const {
    if (token.number || std::adjacent_find(token.word.begin(), token.word.end()) == token.word.end()) return;
    const auto known = [this](std::string_view word) {
        return number_part(word) || words_.find(word) != words_.end() || roots_.find(word).known;
    };
    if (known(token.word)) return;
    std::string single = token.word;
    single.erase(std::unique(single.begin(), single.end()), single.end());
    if (known(single)) token.word = std::move(single);
}

void Vocabulary::fill_token(Token& token, bool banjar) const {
    if (token.number) {
        token.root = token.word;
        token.known = true;
        return;
    }
    auto found = roots_.find(token.word, banjar);
    token.root = std::move(found.root);
    token.known = found.known || words_.find(token.word) != words_.end();
    token.stop = stops_.find(token.word) != stops_.end();
    token.address = address_.find(token.word) != address_.end();
    token.negator = negators_.find(token.word) != negators_.end();
}

Reading Vocabulary::read(std::string_view text) const {
    Split split = split_words(text);
    Reading reading;
    reading.banjar = speaks_banjar(split.words, table_);
    auto spelled = spell_out(split.words, table_, reading.banjar);
    for (auto& token : spelled) mend_spelling(token);
    reading.tokens = join_numbers(std::move(spelled));
    for (auto& token : reading.tokens) fill_token(token, reading.banjar);
    mark_sentences(reading, split.marks_after);
    mark_negated(reading);
    return reading;
}

} // namespace propartif::language

#include "language/vocabulary.hpp"
#include "language/negation.hpp"
#include "language/numbers.hpp"
#include "language/sentences.hpp"
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

bool speaks_banjar(const std::vector<Word>& words, const WordTable& table) {
    const auto markers =
        std::count_if(words.begin(), words.end(), [&](const Word& word) { return table.is_banjar_marker(word.text); });
    return markers >= table.banjar_min_markers();
}

Token number_token(double value) {
    Token token;
    token.word = number_word(value);
    token.root = token.word;
    token.known = true;
    token.number = true;
    token.value = value;
    return token;
}

} // namespace

Vocabulary::Vocabulary(const Lexicon& lexicon, const std::map<std::string, std::vector<std::string>>& more_phrases)
    : table_(lexicon), book_(merged(lexicon.phrases, more_phrases), table_), roots_(known_roots(lexicon, book_)),
      list_(lexicon, table_, book_, roots_) {
    book_.prepare(list_.tokens(), roots_);
}

// "berkass" and "tigaa": a doubled letter goes when only without it there is a known word.
std::string Vocabulary::mended(std::string word) const {
    if (std::adjacent_find(word.begin(), word.end()) == word.end() || number_part(word) || roots_.find(word).known)
        return word;
    std::string single = word;
    single.erase(std::unique(single.begin(), single.end()), single.end());
    const bool known = number_part(single) || roots_.find(single).known || knows_listed(single);
    return known ? single : word;
}

bool Vocabulary::knows_listed(std::string_view word) const {
    const Token* listed = list_.plain(word);
    return listed != nullptr && listed->known;
}

// A plain word's token but for its place.
Token Vocabulary::described(std::string word, bool banjar) const {
    const Token* listed = list_.plain(word);
    if (listed == nullptr || !listed->known) {
        word = mended(std::move(word));
        listed = list_.plain(word);
    }
    Token token;
    if (listed != nullptr) token = *listed;
    if (listed != nullptr && (!banjar || roots_.knows(word))) return token;
    const auto found = roots_.find(word, banjar);
    token.root = found.root;
    token.root_id = found.id;
    token.known = token.known || found.known;
    token.word = std::move(word);
    return token;
}

void Vocabulary::spell_out(const Word& word, bool banjar, std::vector<Token>& tokens) const {
    if (word.number) {
        tokens.push_back(number_token(digits_value(word.text)));
        return;
    }
    if (const auto listed = list_.typed(word.text); !banjar && !listed.empty()) {
        for (const auto id : listed) tokens.push_back(list_.token(id));
        return;
    }
    if (const auto unit = one_unit(word.text); !unit.empty()) {
        tokens.push_back(number_token(1));
        tokens.push_back(described(std::string(unit), banjar));
        return;
    }
    for (auto& plain : table_.plain(word.text, banjar)) tokens.push_back(described(std::move(plain), banjar));
}

// What a token can add to a number: only listed words and those with ke- are number words.
std::optional<NumberPart> Vocabulary::part_of(const Token& token) const {
    if (token.word_id != WordIndex::kNone) return list_.number(token.word_id);
    return token.word.starts_with("ke") ? number_part(token.word) : std::nullopt;
}

// Joins "dua puluh dua" and "1,2 juta" into one token each.
void Vocabulary::join_numbers(std::vector<Token>& tokens) const {
    std::size_t kept = 0;
    for (std::size_t at = 0; at < tokens.size(); ++kept) {
        NumberBuilder number;
        std::size_t end = at;
        for (; end < tokens.size(); ++end) {
            if (end > at && tokens[end].mark_before != 0) break;
            if (tokens[end].number) {
                if (!number.take_digits(tokens[end].value)) break;
            } else {
                const auto part = part_of(tokens[end]);
                if (!part || !number.take(*part)) break;
            }
        }
        if (kept != at) tokens[kept] = std::move(tokens[at]);
        if (!number.empty()) {
            Token joined = number_token(number.value());
            joined.begin = tokens[kept].begin;
            joined.end = end - 1 == at ? tokens[kept].end : tokens[end - 1].end;
            joined.quoted = tokens[kept].quoted;
            joined.mark_before = tokens[kept].mark_before;
            tokens[kept] = std::move(joined);
        }
        at = std::max(end, at + 1);
    }
    tokens.resize(kept);
}

Reading Vocabulary::read(std::string_view text) const {
    const Split split = split_words(text);
    Reading reading;
    reading.banjar = speaks_banjar(split.words, table_);
    reading.tokens.reserve(split.words.size() + 4);
    for (const auto& word : split.words) {
        const std::size_t first = reading.tokens.size();
        spell_out(word, reading.banjar, reading.tokens);
        for (std::size_t at = first; at < reading.tokens.size(); ++at) {
            Token& token = reading.tokens[at];
            token.begin = word.begin;
            token.end = word.end;
            token.quoted = word.quoted;
        }
        reading.tokens[first].mark_before = word.mark_before;
        reading.disguised += word.disguised;
    }
    join_numbers(reading.tokens);
    mark_sentences(reading, split.mark_after);
    mark_negated(reading);
    return reading;
}

} // namespace propartif::language

#include "language/vocabulary.hpp"
#include "language/family_card.hpp"
#include "language/hypothesis.hpp"
#include "language/negation.hpp"
#include "language/numbers.hpp"
#include "language/sentences.hpp"
#include <algorithm>
#include <bit>
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

// Different markers count: one word said twice is still one that Indonesian may have too ("lawan").
bool speaks_banjar(const std::vector<WordIndex::Id>& typed, const WordList& list, int wanted) {
    std::vector<WordIndex::Id> markers;
    for (const auto id : typed)
        if (id != WordIndex::kNone && list.typed(id).banjar_marker &&
            std::find(markers.begin(), markers.end(), id) == markers.end())
            markers.push_back(id);
    return markers.size() >= static_cast<std::size_t>(std::max(wanted, 0));
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

// Only words that matter to what is looked for: nearly every rare noun is one letter away from some other noun. A slip
// must not make a text say no, and short words are too near to each other.
std::vector<Spelling::Entry> words_to_mend_to(const WordList& list, const PhraseBook& book) {
    std::vector<Spelling::Entry> words;
    const WordIndex spelled_out(book.literal_words());
    for (const auto& token : list.tokens())
        if ((token.stop || token.address || spelled_out.holds(token.word)) && !token.negator &&
            token.word.size() >= Spelling::kShortest && token.word.find('-') == std::string::npos)
            words.push_back({token.word, token.word_id});
    return words;
}

} // namespace

Vocabulary::Vocabulary(const Lexicon& lexicon, const std::map<std::string, std::vector<std::string>>& more_phrases)
    : table_(lexicon), book_(merged(lexicon.phrases, more_phrases), table_), roots_(known_roots(lexicon, book_)),
      list_(lexicon, table_, book_, roots_), spelling_(words_to_mend_to(list_, book_)) {
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

// Names begin with a capital, and a word with digits or foreign letters is no slip.
bool Vocabulary::may_be_slip(const Word& typed, std::string_view plain) const {
    return !typed.capital &&
           std::all_of(plain.begin(), plain.end(), [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

void Vocabulary::spell_out(const std::vector<Word>& words, std::size_t at, WordIndex::Id typed, bool banjar,
                           std::vector<Token>& tokens) const {
    const Word& word = words[at];
    if (typed != WordIndex::kNone && !banjar && word.text != "kk") {
        for (const auto id : list_.words_of(list_.typed(typed))) tokens.push_back(list_.token(id));
        return;
    }
    if (word.number) {
        tokens.push_back(number_token(digits_value(word.text)));
        return;
    }
    if (is_family_card(words, at)) {
        tokens.push_back(described("kk", banjar));
        return;
    }
    if (const auto unit = one_unit(word.text); !unit.empty()) {
        tokens.push_back(number_token(1));
        tokens.push_back(described(std::string(unit), banjar));
        return;
    }
    for (auto& plain : table_.plain(word.text, banjar)) {
        Token token = described(std::move(plain), banjar);
        if (!token.known && banjar) token = heard_in_banjar(std::move(token));
        if (!token.known && !banjar && may_be_slip(word, token.word))
            if (const auto meant = spelling_.mend(token.word); meant != WordIndex::kNone) token = list_.token(meant);
        tokens.push_back(std::move(token));
    }
}

// Banjar says a where Indonesian says e ("barkas", "dalapan", "kapastian"): the known word with the fewest of them
// changed, the foremost first.
Token Vocabulary::heard_in_banjar(Token token) const {
    constexpr std::size_t kMostVowels = 5;
    std::vector<std::size_t> vowels;
    for (std::size_t at = 0; at < token.word.size(); ++at)
        if (token.word[at] == 'a') vowels.push_back(at);
    if (vowels.size() > kMostVowels) return token;
    std::vector<unsigned> choices;
    for (unsigned choice = 1; choice < (1U << vowels.size()); ++choice) choices.push_back(choice);
    std::stable_sort(choices.begin(), choices.end(),
                     [](unsigned a, unsigned b) { return std::popcount(a) < std::popcount(b); });
    for (const unsigned choice : choices) {
        std::string word = token.word;
        for (std::size_t i = 0; i < vowels.size(); ++i)
            if ((choice >> i & 1U) != 0) word[vowels[i]] = 'e';
        if (Token meant = described(std::move(word), true); meant.known) return meant;
    }
    return token;
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
    std::vector<WordIndex::Id> typed;
    typed.reserve(split.words.size());
    for (const auto& word : split.words) typed.push_back(word.number ? WordIndex::kNone : list_.typed(word.text));
    reading.banjar = speaks_banjar(typed, list_, table_.banjar_min_markers());
    reading.tokens.reserve(split.words.size() + 4);
    for (std::size_t place = 0; place < split.words.size(); ++place) {
        const Word& word = split.words[place];
        const std::size_t first = reading.tokens.size();
        spell_out(split.words, place, typed[place], reading.banjar, reading.tokens);
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
    mark_hypothetical(reading);
    return reading;
}

} // namespace propartif::language

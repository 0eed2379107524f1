#include "language/word_list.hpp"
#include "language/hypothesis.hpp"
#include "language/sentences.hpp"

namespace propartif::language {

WordList::WordList(const Lexicon& lexicon, const WordTable& table, const PhraseBook& book, const Roots& roots) {
    for (const auto* words :
         {&lexicon.roots, &lexicon.stopwords, &lexicon.address, &lexicon.negators, &book.literal_words()})
        for (const auto& word : *words) list(word);
    for (const auto word : number_words()) list(word);
    for (const auto word : opening_words()) list(word);
    for (const auto& [word, frame] : frame_words()) list(word);
    const std::size_t plain_words = words_.size(); // those listed from here on are what typed words stand for
    for (WordIndex::Id word = 1; word <= plain_words; ++word) list_typed(std::string(words_.word(word)), table);
    for (const auto& [word, stands_for] : lexicon.normalisation) list_typed(word, table);
    for (const auto& word : lexicon.banjar_markers) list_typed(word, table);
    for (const auto& [word, stands_for] : lexicon.banjar)
        for (const auto& plain : table.plain(word, true)) list(plain);
    describe(lexicon, book, roots);
}

void WordList::list(std::string_view word) {
    words_.add(word);
}

void WordList::list_typed(const std::string& word, const WordTable& table) {
    const std::size_t before = typed_.size();
    if (!one_unit(word).empty() || typed_.add(word) <= before) return;
    Typed spelled{static_cast<std::uint32_t>(spellings_.size()), 0, table.is_banjar_marker(word)};
    for (const auto& plain : table.plain(word, false)) spellings_.push_back(words_.add(plain));
    spelled.last = static_cast<std::uint32_t>(spellings_.size());
    spelled_.push_back(spelled);
}

void WordList::describe(const Lexicon& lexicon, const PhraseBook& book, const Roots& roots) {
    const WordIndex stops(lexicon.stopwords), address(lexicon.address), negators(lexicon.negators),
        literals(book.literal_words());
    for (WordIndex::Id id = 1; id <= words_.size(); ++id) {
        Token token;
        token.word = words_.word(id);
        token.word_id = id;
        const auto found = roots.find(token.word);
        token.root = found.root;
        token.root_id = found.id;
        token.known = found.known || literals.holds(token.word);
        token.stop = stops.holds(token.word);
        token.address = address.holds(token.word);
        token.negator = negators.holds(token.word);
        token.opens_clause = opens_clause(token.word);
        token.opens_sentence = opens_sentence(token.word);
        numbers_.push_back(number_part(token.word));
        tokens_.push_back(std::move(token));
    }
    for (const auto& [word, frame] : frame_words()) tokens_[words_.find(word) - 1].frame = frame;
}

const Token* WordList::plain(std::string_view word) const {
    const auto id = words_.find(word);
    return id == WordIndex::kNone ? nullptr : &tokens_[id - 1];
}

} // namespace propartif::language

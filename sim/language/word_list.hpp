#pragma once
// Everything that can be known beforehand about the words a lexicon lists, so that a reading only looks it up.
#include "language/numbers.hpp"
#include "language/phrases.hpp"
#include "language/reading.hpp"
#include "language/roots.hpp"
#include "language/word_index.hpp"
#include "language/word_table.hpp"
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::language {

class WordList {
public:
    WordList() = default;
    WordList(const Lexicon& lexicon, const WordTable& table, const PhraseBook& book, const Roots& roots);

    // A word as typed: the listed words it stands for, and whether it is a mark of Banjar.
    struct Typed {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        bool banjar_marker = false;
    };
    WordIndex::Id typed(std::string_view word) const { return typed_.find(word); }
    const Typed& typed(WordIndex::Id id) const { return spelled_[id - 1]; }
    std::span<const WordIndex::Id> words_of(const Typed& typed) const {
        return std::span(spellings_).subspan(typed.first, typed.last - typed.first);
    }

    // A plain word's token but for its place in a text; null when it is not listed.
    const Token* plain(std::string_view word) const;
    const Token& token(WordIndex::Id word) const { return tokens_[word - 1]; }
    const std::vector<Token>& tokens() const { return tokens_; }

    // What a listed word says in a number, none when it is no number word.
    const std::optional<NumberPart>& number(WordIndex::Id word) const { return numbers_[word - 1]; }

private:
    void list(std::string_view word);
    void list_typed(const std::string& word, const WordTable& table);
    void describe(const Lexicon& lexicon, const PhraseBook& book, const Roots& roots);

    WordIndex words_;
    std::vector<Token> tokens_;
    std::vector<std::optional<NumberPart>> numbers_;
    WordIndex typed_;
    std::vector<Typed> spelled_; // per typed word
    std::vector<WordIndex::Id> spellings_;
};

} // namespace propartif::language

#pragma once
// Everything known about one language variety, compiled from a lexicon; reads texts.
#include "language/phrases.hpp"
#include "language/reading.hpp"
#include "language/roots.hpp"
#include "language/spelling.hpp"
#include "language/word_list.hpp"
#include "language/word_table.hpp"
#include "language/words.hpp"
#include "propartif/lexicon.hpp"
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::language {

class Vocabulary {
public:
    // `more_phrases` are added to the lexicon's groups (a rubric's own cues).
    explicit Vocabulary(const Lexicon& lexicon,
                        const std::map<std::string, std::vector<std::string>>& more_phrases = {});

    Reading read(std::string_view text) const;
    std::vector<Hit> phrases_in(const Reading& reading) const { return book_.match(reading, roots_); }

    const PhraseBook& book() const { return book_; }
    const Roots& roots() const { return roots_; }

private:
    Token heard_in_banjar(Token token) const;
    std::string mended(std::string word) const;
    bool knows_listed(std::string_view word) const;
    bool may_be_slip(const Word& typed, std::string_view plain) const;
    Token described(std::string word, bool banjar) const;
    void spell_out(const std::vector<Word>& words, std::size_t at, WordIndex::Id typed, bool banjar,
                   std::vector<Token>& tokens) const;
    std::optional<NumberPart> part_of(const Token& token) const;
    void join_numbers(std::vector<Token>& tokens) const;

    WordTable table_;
    PhraseBook book_;
    Roots roots_;
    WordList list_;
    Spelling spelling_;
};

} // namespace propartif::language

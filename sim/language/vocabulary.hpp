#pragma once
// Everything known about one language variety, compiled from a lexicon; reads texts.
#include "language/phrases.hpp"
#include "language/reading.hpp"
#include "language/roots.hpp"
#include "language/word_table.hpp"
#include "propartif/lexicon.hpp"
#include <map>
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
    void fill_token(Token& token, bool banjar) const;
    void mend_spelling(Token& token) const;

    WordTable table_;
    PhraseBook book_;
    Roots roots_;
    WordSet words_; // spelled out in phrases or listed: known as they stand
    WordSet stops_;
    WordSet address_;
    WordSet negators_;
};

} // namespace propartif::language

#pragma once
// Finding all phrases of a lexicon in one pass over a reading. Compiled once, read by any number of threads.
#include "language/reading.hpp"
#include "language/roots.hpp"
#include "language/word_set.hpp"
#include "language/word_table.hpp"
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::language {

using GroupId = std::uint16_t;

struct Hit {
    GroupId group{};
    Range tokens;
};

class PhraseBook {
public:
    PhraseBook() = default;
    // Phrase syntax: lexicon.hpp. `table` is applied to the phrases too, or they would stop matching normalised text.
    PhraseBook(const std::map<std::string, std::vector<std::string>>& groups, const WordTable& table);

    static constexpr GroupId kNoGroup = 0xFFFF;
    GroupId group(std::string_view name) const; // kNoGroup when the lexicon lacks it
    std::size_t group_count() const { return names_.size(); }

    // Every phrase at every place it begins, shortest gaps first; by place, then by phrase. Never crosses a sentence.
    std::vector<Hit> match(const Reading& reading, const Roots& roots) const;

    // Words that phrases spell out, sorted, without repeats.
    const std::vector<std::string>& literal_words() const { return literals_; }

private:
    using AtomId = std::uint32_t;
    struct Element {
        std::vector<AtomId> atoms; // sorted; empty means a gap of 0-3 words
    };
    struct Phrase {
        GroupId group{};
        std::vector<Element> elements;
    };
    struct Wildcard {
        std::string prefix;
        std::string suffix;
        AtomId atom{};
    };
    using Atoms = std::vector<AtomId>;
    static constexpr AtomId kAnyWord = 0;
    static constexpr AtomId kNumber = 1;
    static constexpr AtomId kAddress = 2;

    void add(GroupId group, std::string_view phrase, const WordTable& table);
    void add_parsed(GroupId group, const std::vector<std::vector<std::vector<std::string>>>& parsed);
    AtomId atom_of(const std::string& text);
    void index();
    Atoms atoms_of(const Token& token, const Roots& roots) const;
    std::size_t match_at(const Phrase& phrase, std::size_t element, std::size_t at, std::size_t last,
                         const std::vector<Atoms>& atoms) const;

    std::vector<std::string> names_;
    std::vector<Phrase> phrases_;
    std::vector<std::vector<std::uint32_t>> first_; // atom -> phrases that begin with it
    WordMap<AtomId> words_;
    std::vector<Wildcard> wildcards_;
    AtomId next_atom_ = 3;
    std::vector<std::string> literals_;
};

} // namespace propartif::language

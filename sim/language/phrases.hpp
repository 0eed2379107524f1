#pragma once
// Finding all phrases of a lexicon in one pass over a reading. Compiled once, read by any number of threads.
#include "language/reading.hpp"
#include "language/roots.hpp"
#include "language/word_index.hpp"
#include "language/word_table.hpp"
#include <cstdint>
#include <map>
#include <span>
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

    // Prepares words that readings will often hold: `listed[i]` is the token with word id i + 1.
    void prepare(const std::vector<Token>& listed, const Roots& roots);

    // Every phrase at every place it begins, shortest gaps first; by place, then by phrase. Never crosses a sentence.
    std::vector<Hit> match(const Reading& reading, const Roots& roots) const;

    // Words that phrases spell out, sorted, without repeats.
    const std::vector<std::string>& literal_words() const { return literals_; }

private:
    using AtomId = std::uint32_t;
    using Signature = std::uint64_t; // one bit per atom, shared by many: a quick no, never a quick yes
    struct Part {                    // of a list of atoms
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };
    struct Element {
        Part atoms; // sorted; none means a gap of 0-3 words
        Signature signature = 0;
        bool is_gap() const { return atoms.first == atoms.last; }
    };
    struct Phrase {
        GroupId group{};
        Part elements;
    };
    struct Start {          // a phrase listed under an atom it begins with
        Signature next = 0; // of its next word; 0 when it needs none
        bool gap = false;   // the next word may stand up to three words further on
        std::uint32_t phrase{};
    };
    struct Wildcard {
        std::string prefix;
        std::string suffix;
        AtomId atom{};
    };
    struct Seen { // a token as phrases see it
        std::span<const AtomId> atoms;
        Signature signature = 0;
    };
    static constexpr AtomId kAnyWord = 0;
    static constexpr AtomId kNumber = 1;
    static constexpr AtomId kAddress = 2;

    void add(GroupId group, std::string_view phrase, const WordTable& table);
    void add_parsed(GroupId group, const std::vector<std::vector<std::vector<std::string>>>& parsed);
    void add_element(const std::vector<std::vector<std::string>>& alternatives);
    AtomId atom_of(const std::string& text);
    AtomId known_atom(std::string_view text) const; // kAnyWord when no phrase holds it
    void index();
    void append_atoms(const Token& token, const Roots& roots, std::vector<AtomId>& atoms) const;
    std::vector<Seen> see(const Reading& reading, const Roots& roots, std::vector<AtomId>& unlisted) const;
    bool meets(const Element& element, const Seen& seen) const;
    std::size_t match_at(std::size_t element, std::size_t end, std::size_t at, std::span<const Seen> sentence) const;
    void match_from(std::size_t at, std::span<const Seen> sentence, std::size_t first, std::vector<Hit>& hits) const;

    std::vector<std::string> names_;
    std::vector<Phrase> phrases_;
    std::vector<Element> elements_;
    std::vector<AtomId> element_atoms_;
    std::vector<Part> starts_of_; // atom -> its starts
    std::vector<Start> starts_;
    WordIndex texts_; // words and wildcards; atom = id + kAddress
    std::vector<Wildcard> wildcards_;
    std::vector<std::string> literals_;
    std::vector<Part> listed_; // per word id
    std::vector<AtomId> listed_atoms_;
};

} // namespace propartif::language

#pragma once
// Splitting a text into words, numbers and the marks between them. Knows spelling habits, not meanings.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::language {

struct Word {
    std::string text;    // folded; digits for a number, with '.' as the decimal sign
    std::size_t begin{}; // bytes of the original text
    std::size_t end{};
    bool number = false;
    bool capital = false;      // typed with a capital first letter
    bool capitals = false;     // and with a capital second one
    bool quoted = false;       // inside quotation marks that close again, unless all words are
    std::size_t disguised = 0; // letters that only looked like Latin ones, and places where something was hidden
    char mark_before = 0;      // the strongest mark since the word before, of ? line feed . ! ; : ( , in this order
};

struct Split {
    std::vector<Word> words;
    char mark_after = 0; // the strongest after the last word
};

// "lamaaa" -> lama, "150rb" -> 150 rb, "2x24" -> 2 kali 24, "repot2" -> repot-repot, "deg2an" -> deg-degan, "Rp"
// dropped.
Split split_words(std::string_view text);

} // namespace propartif::language

#pragma once
// A text as read: tokens in sentences and clauses, each token knowing its bytes in the original text.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace propartif::language {

// What a word can do in a sentence that only imagines what an officer would say ("kalau saya petugas yang baik, saya
// akan bilang ...").
enum class FrameWord : std::uint8_t { none, condition, speaker, role, says, example, text, duty, praise, past };

struct Token {
    std::string word; // normalised: spelled out, Indonesian, lower case; digits for a number
    std::string root;
    std::uint32_t word_id{}; // of a word the vocabulary lists, of a root it knows: equal for equal words, 0 for others
    std::uint32_t root_id{};
    std::size_t begin{}; // bytes of the original text; several tokens share a span when one typed word means several
    std::size_t end{};
    std::uint32_t sentence{};
    std::uint32_t clause{};
    double value{}; // of a number
    bool number = false;
    bool known = false; // the root, or the word itself, is in the vocabulary
    bool stop = false;
    bool address = false;
    bool negator = false;
    bool negated = false; // stands in the scope of a negator
    bool quoted = false;
    bool hypothetical = false;   // only imagined as said: an example, or what "a good officer" would say
    bool opens_clause = false;   // "tapi", "karena"
    bool opens_sentence = false; // where marks are missing: "jadi", "saya"
    FrameWord frame = FrameWord::none;
    char mark_before = 0; // the strongest mark between this token and the one before it; 0 for none
};

struct Range { // tokens [first, last)
    std::size_t first{};
    std::size_t last{};
    std::size_t size() const { return last - first; }
};

struct Reading {
    std::vector<Token> tokens;
    std::vector<Range> sentences;
    std::vector<Range> clauses;
    std::vector<bool> asks; // per sentence: ends in a question mark
    bool banjar = false;
    std::size_t disguised = 0; // look-alike letters and invisible characters undone inside words

    // Bytes [first, second) that tokens [range.first, range.last) cover; the range must not be empty.
    std::pair<std::size_t, std::size_t> bytes(const Range& range) const {
        return {tokens[range.first].begin, tokens[range.last - 1].end};
    }
};

} // namespace propartif::language

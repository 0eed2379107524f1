#include "language/words.hpp"
#include "language/letters.hpp"
#include <algorithm>
#include <span>
#include <utility>

namespace propartif::language {
namespace {

// Three equal letters or more are emphasis, not spelling; two may be spelling ("saat").
void append_unstretched(std::span<const Letter> letters, std::string& out) {
    for (std::size_t i = 0; i < letters.size();) {
        std::size_t run = i + 1;
        while (run < letters.size() && letters[run].code == letters[i].code) ++run;
        for (std::size_t said = i; said < run && (said == i || run - i == 2); ++said) append_utf8(letters[i].code, out);
        i = run;
    }
}

std::size_t strength(char32_t mark) { // 0: no mark that counts
    constexpr std::u32string_view kMarks = U",(:;!.\n?";
    const auto place = kMarks.find(mark);
    return place == std::u32string_view::npos ? 0 : place + 1;
}

struct Quote { // places of the two marks
    std::size_t first;
    std::size_t last;
};

// An apostrophe opens a quotation before a word and closes one behind it; inside a word it is part of it.
bool opens_quote(std::span<const Letter> letters, std::size_t at) {
    const bool after_word = at > 0 && (is_word_letter(letters[at - 1].code) || is_digit(letters[at - 1].code));
    return !after_word && at + 1 < letters.size() && !is_blank(letters[at + 1].code);
}

bool closes_quote(std::span<const Letter> letters, std::size_t at) {
    return at > 0 && !is_blank(letters[at - 1].code) &&
           (at + 1 == letters.size() || !is_word_letter(letters[at + 1].code));
}

// Only marks that come in pairs: one left open quotes nothing.
std::vector<Quote> quotes_in(std::span<const Letter> letters) {
    constexpr std::size_t kNone = std::u32string_view::npos;
    std::vector<Quote> quotes;
    std::size_t twofold = kNone;
    std::size_t single = kNone;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (letters[at].code == U'"') {
            if (twofold != kNone) quotes.push_back({twofold, at});
            twofold = twofold != kNone ? kNone : at;
            single = kNone;
        } else if (letters[at].code == U'\'' && twofold == kNone) {
            if (single != kNone && closes_quote(letters, at)) {
                quotes.push_back({single, at});
                single = kNone;
            } else if (opens_quote(letters, at)) {
                single = at;
            }
        }
    }
    return quotes;
}

class Splitter {
public:
    explicit Splitter(std::string_view text) : text_(text), letters_(read_letters(text)), quotes_(quotes_in(letters_)) {
        split_.words.reserve(letters_.size() / 5 + 4);
    }

    Split run() {
        while (at_ < letters_.size()) step();
        split_.mark_after = mark_;
        // A reply put into quotation marks as a whole is still the reply.
        const auto quoted = [](const Word& word) { return word.quoted; };
        if (std::all_of(split_.words.begin(), split_.words.end(), quoted))
            for (auto& word : split_.words) word.quoted = false;
        return std::move(split_);
    }

private:
    char32_t code(std::size_t index) const { return index < letters_.size() ? letters_[index].code : 0; }

    bool is_capital(std::size_t index) const {
        const char typed = text_[letters_[index].begin];
        return typed >= 'A' && typed <= 'Z';
    }

    void step() {
        const char32_t now = code(at_);
        if (is_digit(now)) {
            number();
        } else if (is_word_letter(now)) {
            word();
        } else {
            if (now != U' ') mark(now);
            ++at_;
        }
    }

    void mark(char32_t now) {
        if (now == U'%') {
            push("persen", at_, at_ + 1, false);
        } else if (strength(now) > strength(static_cast<char32_t>(mark_))) {
            mark_ = static_cast<char>(now);
        }
    }

    // "1.200.000" and "150.000" group thousands, "1,2" and "08.30" are fractions of one, "1-2" are two numbers.
    void number() {
        const std::size_t begin = at_;
        std::string digits;
        bool fraction = false;
        while (at_ < letters_.size()) {
            const char32_t now = code(at_);
            if (is_digit(now)) {
                if (digits.size() < 15) digits.push_back(static_cast<char>(now));
                ++at_;
            } else if ((now == U'.' || now == U',') && is_digit(code(at_ + 1)) && !fraction) {
                const bool thousands = is_digit(code(at_ + 2)) && is_digit(code(at_ + 3)) && !is_digit(code(at_ + 4));
                if (!thousands) {
                    digits.push_back('.');
                    fraction = true;
                }
                ++at_;
            } else {
                break;
            }
        }
        push(std::move(digits), begin, at_, true);
        times_sign();
    }

    // "3x" and "2x24": the x after a number says "kali".
    void times_sign() {
        const bool alone = code(at_) == U'x' && !is_word_letter(code(at_ + 1));
        if (!alone) return;
        push("kali", at_, at_ + 1, false);
        ++at_;
    }

    void word() {
        const std::size_t begin = at_;
        std::string text;
        std::size_t part = at_;
        while (at_ < letters_.size()) {
            const char32_t now = code(at_);
            if (is_word_letter(now)) {
                ++at_;
            } else if (now == U'\'' && is_word_letter(code(at_ + 1))) {
                append_unstretched(std::span(letters_).subspan(part, at_ - part), text);
                part = ++at_;
            } else if (now == U'-' && is_word_letter(code(at_ + 1))) {
                append_unstretched(std::span(letters_).subspan(part, at_ - part), text);
                text.push_back('-');
                part = ++at_;
            } else {
                break;
            }
        }
        append_unstretched(std::span(letters_).subspan(part, at_ - part), text);
        reduplication(begin, text);
        const bool currency = (text == "rp" || text == "idr") &&
                              (is_digit(code(at_)) || is_digit(code(at_ + 1)) || is_digit(code(at_ + 2)));
        if (!currency) push(std::move(text), begin, at_, false);
    }

    void reduplication(std::size_t begin, std::string& text) {
        if (at_ - begin < 2 || code(at_) != U'2' || is_digit(code(at_ + 1)) || code(at_ + 1) == U'.') return;
        std::string second = text;
        for (++at_; is_word_letter(code(at_)); ++at_) append_utf8(code(at_), second);
        text += "-" + second;
    }

    void push(std::string text, std::size_t first, std::size_t last, bool is_number) {
        Word word;
        word.text = std::move(text);
        word.begin = letters_[first].begin;
        word.end = letters_[last - 1].end;
        word.number = is_number;
        while (quote_ < quotes_.size() && quotes_[quote_].last < first) ++quote_;
        word.quoted = quote_ < quotes_.size() && quotes_[quote_].first < first;
        word.capital = is_capital(first);
        word.capitals = word.capital && first + 1 < last && is_capital(first + 1);
        for (std::size_t at = first; at < last; ++at)
            word.disguised += (letters_[at].disguised ? 1U : 0U) + (at > first && letters_[at].after_hidden ? 1U : 0U);
        word.mark_before = std::exchange(mark_, '\0');
        split_.words.push_back(std::move(word));
    }

    std::string_view text_;
    std::vector<Letter> letters_;
    std::vector<Quote> quotes_;
    std::size_t quote_ = 0; // the first that does not end before the words read so far
    std::size_t at_ = 0;
    char mark_ = 0;
    Split split_;
};

} // namespace

Split split_words(std::string_view text) {
    return Splitter(text).run();
}

} // namespace propartif::language

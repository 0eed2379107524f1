#pragma once
// Mechanical changes to a text, the same on every machine: words taken apart, sentences found, words replaced.
#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace propartif::test {

using Words = std::vector<std::string>;

// Differs from text to text and never from run to run; the standard's distributions differ between libraries.
class Dice {
public:
    Dice(std::string_view text, std::uint32_t rule) {
        std::uint32_t seed = 2166136261U ^ rule;
        for (const char byte : text) seed = (seed ^ static_cast<unsigned char>(byte)) * 16777619U;
        engine_.seed(seed);
    }
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : engine_() % bound; }

private:
    std::mt19937 engine_;
};

inline Words words_of(std::string_view text) {
    Words words;
    std::string word;
    for (const char byte : text)
        if (byte == ' ' || byte == '\n' || byte == '\t') {
            if (!word.empty()) words.push_back(std::exchange(word, {}));
        } else {
            word += byte;
        }
    if (!word.empty()) words.push_back(word);
    return words;
}

inline std::string joined(const Words& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

inline bool is_mark(char byte) {
    return std::string_view(".,;:!?()\"'").find(byte) != std::string_view::npos;
}

inline std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; });
    return out;
}

inline std::string raised(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char byte) { return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 32) : byte; });
    return out;
}

// The word without the marks around it, in lower case.
inline std::string bare(std::string_view word) {
    while (!word.empty() && is_mark(word.front())) word.remove_prefix(1);
    while (!word.empty() && is_mark(word.back())) word.remove_suffix(1);
    return lowered(word);
}

inline std::string without_marks(std::string_view text) {
    std::string out;
    for (const char byte : text) out += is_mark(byte) && byte != '\'' ? ' ' : byte;
    return joined(words_of(out));
}

// `fresh` in the place of what is bare in `word`; the marks around it stay.
inline std::string in_place_of(std::string_view word, std::string_view fresh) {
    std::size_t first = 0;
    while (first < word.size() && is_mark(word[first])) ++first;
    std::size_t last = word.size();
    while (last > first && is_mark(word[last - 1])) --last;
    return std::string(word.substr(0, first)) + std::string(fresh) + std::string(word.substr(last));
}

// Bytes [first, second) of each sentence, its mark and the blanks after it included.
inline std::vector<std::pair<std::size_t, std::size_t>> sentences_of(std::string_view text) {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool stops = text[at] == '\n' || text[at] == '.' || text[at] == '!' || text[at] == '?';
        const bool blank_after = at + 1 < text.size() && (text[at + 1] == ' ' || text[at + 1] == '\n');
        if (!stops || (text[at] != '\n' && !blank_after)) continue;
        while (at + 1 < text.size() && (text[at + 1] == ' ' || text[at + 1] == '\n')) ++at;
        found.emplace_back(begin, at + 1);
        begin = at + 1;
    }
    if (begin < text.size()) found.emplace_back(begin, text.size());
    return found;
}

inline Words shuffled(Words words, Dice& dice) {
    for (std::size_t left = words.size(); left > 1; --left) std::swap(words[left - 1], words[dice.below(left)]);
    return words;
}

// A run of `percent` of the words gives way to words of `other`.
inline std::string partly_replaced(const Words& words, std::size_t percent, const Words& other, Dice& dice) {
    const std::size_t size = (words.size() * percent + 99) / 100;
    const std::size_t from = dice.below(words.size() - size + 1);
    const std::size_t other_from = dice.below(other.size());
    Words out = words;
    for (std::size_t i = 0; i < size; ++i) out[from + i] = other[(other_from + i) % other.size()];
    return joined(out);
}

inline std::string abbreviated(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kShort{{{"sudah", "sdh"},
                                                                                    {"belum", "blm"},
                                                                                    {"yang", "yg"},
                                                                                    {"tidak", "tdk"},
                                                                                    {"dengan", "dgn"},
                                                                                    {"karena", "krn"},
                                                                                    {"sekarang", "skrg"},
                                                                                    {"untuk", "utk"},
                                                                                    {"saya", "sy"},
                                                                                    {"dari", "dr"},
                                                                                    {"juga", "jg"},
                                                                                    {"bapak", "bpk"},
                                                                                    {"kalau", "klo"},
                                                                                    {"tapi", "tp"}}};
    Words words = words_of(text);
    for (auto& word : words)
        for (const auto& [whole, brief] : kShort)
            if (bare(word) == whole) word = in_place_of(word, brief);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) // "tiga kali" -> "3x"
        if (words[i] == "tiga" && bare(words[i + 1]) == "kali") {
            words[i + 1] = in_place_of(words[i + 1], "3x");
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
        }
    return joined(words);
}

// The slips of a hurried hand: a letter left out in one long word, one struck three times in another.
inline std::string mistyped(std::string_view text, Dice& dice) {
    Words words = words_of(text);
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].size() >= 7 && std::all_of(words[i].begin(), words[i].end(), [](char byte) {
                return (byte >= 'a' && byte <= 'z') || is_mark(byte);
            }))
            candidates.push_back(i);
    if (!candidates.empty()) words[candidates[dice.below(candidates.size())]].erase(3, 1);
    if (!words.empty() && !words.back().empty()) {
        std::string& last = words.back();
        std::size_t at = last.size();
        while (at > 0 && is_mark(last[at - 1])) --at;
        if (at > 3 && last[at - 1] >= 'a' && last[at - 1] <= 'z') last.insert(at, 2, last[at - 1]);
    }
    return joined(words);
}

} // namespace propartif::test

#include "app/spoken_words.hpp"
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace propartif::app {

namespace {

constexpr std::size_t kLongestName = 40;
constexpr std::ptrdiff_t kMostWordsInName = 4;
constexpr std::size_t kLongestTag = 64;

// What a person speaking is called by at the head of a line: "Bapak berhelm:", "Woman in the queue:".
constexpr std::array<std::string_view, 23> kPersonWords{
    "Pak",  "Bapak", "Bu",   "Ibu",   "Mas",   "Mbak",   "Bang", "Abang", "Kai",  "Nini",  "Julak",    "Amang",
    "Acil", "Cil",   "Haji", "Hajah", "Rekan", "Satpam", "Man",  "Woman", "Aunt", "Uncle", "Colleague"};
// "Bu Camat bilang: besok" and "Ibu saya: sakit" are sentences of somebody else, not a name.
constexpr std::array<std::string_view, 14> kNoName{"bilang", "kata", "tanya", "ujar", "jawab", "said", "says",
                                                   "asked",  "asks", "saya",  "ulun", "kami",  "aku",  "kita"};

bool blank(char letter) {
    return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
}
bool upper(char letter) {
    return letter >= 'A' && letter <= 'Z';
}
bool sounding(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') || upper(letter) ||
           static_cast<unsigned char>(letter) >= 0x80;
}

// One past the bracket that closes the one at `at`; npos when none does.
std::size_t after_bracket(std::string_view text, std::size_t at) {
    const char open = text[at];
    const char close = open == '(' ? ')' : ']';
    int depth = 0;
    for (std::size_t i = at; i < text.size(); ++i) {
        if (text[i] == open) ++depth;
        if (text[i] == close && --depth == 0) return i + 1;
    }
    return std::string_view::npos;
}

std::size_t after_tag(std::string_view text, std::size_t at) {
    const bool begins = at + 1 < text.size() && (text[at + 1] == '/' || (sounding(text[at + 1])));
    const std::size_t end = begins ? text.find('>', at) : std::string_view::npos;
    return end == std::string_view::npos || end - at > kLongestTag ? std::string_view::npos : end + 1;
}

std::string without_directions(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char letter = text[at];
        std::size_t after = std::string_view::npos;
        if (letter == '(' || letter == '[') after = after_bracket(text, at);
        if (letter == '<') after = after_tag(text, at);
        if (after != std::string_view::npos) {
            out += ' ';
            at = after;
            continue;
        }
        out += letter;
        ++at;
    }
    return out;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// Signs that mark up or quote are not said; [[ would even be read as a spelling of sounds.
std::string without_markup(std::string text) {
    for (const auto& [from, to] : {std::pair{"…", "..."}, {"“", ""}, {"”", ""}, {"—", ", "}, {"–", ", "}})
        replace_all(text, from, to);
    std::erase_if(text, [](char letter) {
        return std::string_view{"*_`#~[]()<>{}|\\\""}.find(letter) != std::string_view::npos;
    });
    return text;
}

// Single blanks, none before a stop, and nothing before the first sound.
std::string tidy(std::string_view text) {
    std::string out;
    bool blank_before = false;
    for (const char letter : text) {
        if (blank(letter)) {
            blank_before = true;
            continue;
        }
        const bool stop = letter == ',' || letter == '.' || letter == '!' || letter == '?' || letter == ';';
        if (out.empty() && !sounding(letter) && letter != '\'') continue;
        if (blank_before && !out.empty() && !stop) out += ' ';
        blank_before = false;
        out += letter;
    }
    return std::ranges::any_of(out, sounding) ? out : std::string{};
}

// What stands before the colon at the head of a line when it has the shape of a name; else empty.
std::string_view heading(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > kLongestName || !upper(text.front())) return {};
    if (colon + 1 < text.size() && !blank(text[colon + 1])) return {};
    const std::string_view name = text.substr(0, colon);
    if (name.find_first_of(".,!?;'") != std::string_view::npos) return {};
    return std::ranges::count(name, ' ') < kMostWordsInName ? name : std::string_view{};
}

std::string plain(const std::string& text) {
    return tidy(without_markup(without_directions(text)));
}

// A single word that heads several lines of a scenario is somebody's name ("Anang:", "Bayu:").
bool heads_several(const Scenario& scenario, std::string_view word, Language language) {
    int lines = 0;
    for (const Node& node : scenario.nodes)
        for (const Line& line : node.says)
            if (heading(plain(line.text.in(language))) == word && ++lines > 1) return true;
    return false;
}

bool says_something(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        if (std::ranges::find(kNoName, words.substr(at, end - at)) != kNoName.end()) return true;
        at = end + 1;
    }
    return false;
}

bool is_speaker(const Scenario& scenario, std::string_view name, Language language) {
    const std::string_view first = name.substr(0, name.find(' '));
    if (name == scenario.citizen.name) return true;
    if (says_something(name)) return false;
    if (std::ranges::find(kPersonWords, first) != kPersonWords.end()) return true;
    return first == name && heads_several(scenario, name, language);
}

} // namespace

Language language_of(const Text& line, Language language) {
    return language == Language::en && line.en.empty() ? Language::id : language;
}

std::string spoken_words(const Scenario& scenario, const Text& line, Language language) {
    std::string text = plain(line.in(language));
    const std::string_view name = heading(text);
    if (name.empty() || !is_speaker(scenario, name, language)) return text;
    return tidy(text.substr(name.size() + 1));
}

} // namespace propartif::app

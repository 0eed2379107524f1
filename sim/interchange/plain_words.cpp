#include "interchange/plain_words.hpp"
#include <array>
#include <charconv>
#include <utility>

namespace propartif::interchange {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

bool blank(char letter) {
    return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

constexpr std::array<Pair, 6> kEntities{
    {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#91;", "["}, {"&#93;", "]"}}};

// Number of backslashes before "::" at the beginning of a line; npos when the line has no such beginning.
std::size_t before_colons(std::string_view line) {
    const std::size_t first = line.find_first_not_of('\\');
    return first != std::string_view::npos && line.substr(first).starts_with("::") ? first : std::string_view::npos;
}

template <class Change>
std::string by_line(std::string_view text, Change change) {
    std::string out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out += change(text.substr(at, end - at));
        if (end < text.size()) out += '\n';
        at = end + 1;
    }
    return out;
}

} // namespace

std::string trimmed(std::string_view words) {
    while (!words.empty() && blank(words.front())) words.remove_prefix(1);
    while (!words.empty() && blank(words.back())) words.remove_suffix(1);
    return std::string{words};
}

std::string as_story(std::string_view words) {
    std::string out{words};
    std::erase(out, '\r'); // readers take it for the end of a line
    for (const auto& [entity, sign] : kEntities) replace_all(out, entity, "&amp;" + std::string{entity.substr(1)});
    replace_all(out, "<!--", "&lt;!--");
    replace_all(out, "[[", "&#91;&#91;");
    return by_line(out, [](std::string_view line) {
        return (before_colons(line) == std::string_view::npos ? "" : "\\") + std::string{line};
    });
}

std::string from_story(std::string_view text) {
    const std::string lines = by_line(text, [](std::string_view line) {
        const std::size_t backslashes = before_colons(line);
        return std::string{backslashes == std::string_view::npos || backslashes == 0 ? line : line.substr(1)};
    });
    std::string out;
    for (std::size_t at = 0; at < lines.size();) {
        const Pair* found = nullptr;
        for (const Pair& each : kEntities)
            if (lines.compare(at, each.first.size(), each.first) == 0) found = &each;
        out += found ? std::string{found->second} : std::string(1, lines[at]);
        at += found ? found->first.size() : 1;
    }
    return out;
}

std::string as_label(std::string_view words) {
    std::string out = as_story(words);
    for (const auto& [from, to] :
         {Pair{"\n", " "}, Pair{"->", "→"}, Pair{"<-", "←"}, Pair{"|", "/"}, Pair{"]", "&#93;"}})
        replace_all(out, from, to);
    return trimmed(out).empty() ? "…" : trimmed(out);
}

std::string as_value(std::string_view words) {
    std::string out;
    for (const char letter : words) {
        if (letter == '\\' || (letter == '>' && out.ends_with("--"))) out += '\\';
        if (letter == '\n')
            out += "\\n";
        else if (letter == '\r')
            out += "\\r";
        else if (letter == '\t')
            out += "\\t";
        else
            out += letter;
    }
    if (out.starts_with(' ')) out.replace(0, 1, "\\s");
    if (out.ends_with(' ')) out.replace(out.size() - 1, 1, "\\s");
    return out;
}

std::string from_value(std::string_view value) {
    std::string out;
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] != '\\' || at + 1 == value.size()) {
            out += value[at];
            continue;
        }
        switch (value[++at]) {
        case 'n': out += '\n'; break;
        case 'r': out += '\r'; break;
        case 't': out += '\t'; break;
        case 's': out += ' '; break;
        default: out += value[at];
        }
    }
    return out;
}

std::string as_values(const std::vector<std::string>& words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string each = as_value(words[i]);
        replace_all(each, "|", "\\|");
        out += (i > 0 ? " | " : "") + each;
    }
    return out;
}

std::vector<std::string> from_values(std::string_view value) {
    std::vector<std::string> out;
    std::string piece;
    for (std::size_t at = 0; at <= value.size(); ++at) {
        if (at == value.size() || value[at] == '|') {
            out.push_back(from_value(trimmed(piece)));
            piece.clear();
            continue;
        }
        piece += value[at];
        if (value[at] == '\\' && at + 1 < value.size()) piece += value[++at];
    }
    return out;
}

std::string as_word(std::string_view word) {
    std::string out = as_value(word);
    replace_all(out, " ", "\\s");
    return out;
}

std::vector<std::string> words_of(std::string_view value) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t end = std::min(value.find(' ', at), value.size());
        if (end > at) out.push_back(from_value(value.substr(at, end - at)));
        at = end + 1;
    }
    return out;
}

std::optional<int> number_from(std::string_view word) {
    if (word.starts_with('+')) word.remove_prefix(1);
    int out{};
    const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), out);
    const bool whole = failed == std::errc{} && end == word.data() + word.size();
    return whole ? std::optional<int>{out} : std::nullopt;
}

std::optional<double> decimal_from(std::string_view word) {
    double out{};
    const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), out);
    const bool whole = failed == std::errc{} && end == word.data() + word.size();
    return whole ? std::optional<double>{out} : std::nullopt;
}

std::string decimal_words(double value) {
    std::array<char, 40> buffer{};
    const auto [end, failed] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return failed == std::errc{} ? std::string(buffer.data(), end) : "0";
}

std::string shortened(std::string_view words, std::size_t bytes) {
    if (words.size() <= bytes) return std::string{words};
    while (bytes > 0 && (static_cast<unsigned char>(words[bytes]) & 0xC0U) == 0x80U) --bytes;
    return std::string{words.substr(0, bytes)} + "…";
}

} // namespace propartif::interchange

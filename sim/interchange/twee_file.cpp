#include "interchange/twee_file.hpp"
#include "interchange/plain_words.hpp"
#include "store/content/utf8.hpp"
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace propartif::interchange {

namespace {

constexpr std::size_t kMostPassages = 5'000;

std::string without_returns(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const bool before_line_end = bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n';
        if (!before_line_end) out += bytes[i] == '\r' ? '\n' : bytes[i];
    }
    return out;
}

// Where an unescaped sign of `signs` stands, from `at` on.
std::size_t find_sign(std::string_view text, std::string_view signs, std::size_t at = 0) {
    for (; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (signs.find(text[at]) != std::string_view::npos)
            return at;
    }
    return std::string_view::npos;
}

std::string unescaped(std::string_view word) {
    std::string out;
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (word[at] == '\\' && at + 1 < word.size()) ++at;
        out += word[at];
    }
    return out;
}

// ":: name [tags] {metadata}"; positions and sizes in the metadata are of no use here.
Result<Passage> passage_from(std::string_view header, std::size_t line) {
    Passage out;
    out.line = line;
    const std::size_t end = std::min(find_sign(header, "[{"), header.size());
    out.name = unescaped(trimmed(header.substr(0, end)));
    if (out.name.empty()) return twee_fault("no-name", line);
    std::string_view rest = header.substr(end);
    if (rest.starts_with('[')) {
        const std::size_t close = find_sign(rest, "]");
        if (close == std::string_view::npos) return twee_fault("open-tags", line, out.name);
        std::string_view tags = rest.substr(1, close - 1);
        while (!trimmed(tags).empty()) {
            const std::size_t first = tags.find_first_not_of(" \t");
            const std::size_t after = std::min(tags.find_first_of(" \t", first), tags.size());
            out.tags.push_back(unescaped(tags.substr(first, after - first)));
            tags.remove_prefix(after);
        }
        rest = rest.substr(close + 1);
    }
    const std::string left = trimmed(rest);
    if (left.starts_with('{') && !left.ends_with('}')) return twee_fault("open-metadata", line, out.name);
    if (!left.empty() && !left.starts_with('{')) return twee_fault("after-header", line, left);
    return out;
}

std::optional<Error> file_fault(std::string_view bytes) {
    const auto bad = store::first_bad_utf8(bytes);
    const std::size_t zero = bytes.find('\0');
    const std::size_t at = std::min(bad.value_or(bytes.size()), std::min(zero, bytes.size()));
    if (at == bytes.size()) return std::nullopt;
    const auto line =
        static_cast<std::size_t>(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    return twee_fault("not-utf8", line + 1);
}

std::size_t lines_in(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

// What stands between [[ and ]]: "words->passage", "passage<-words", "words|passage" or the passage alone; after "]["
// what SugarCube sets.
Piece link_from(std::string_view inside) {
    Piece out{Piece::Kind::link, {}, {}, {}, 0};
    if (const std::size_t setter = inside.find("]["); setter != std::string_view::npos) {
        out.setter = trimmed(inside.substr(setter + 2));
        inside = inside.substr(0, setter);
    }
    const auto part = [&](std::size_t at, std::size_t sign, bool target_first) {
        const std::string_view first = inside.substr(0, at);
        const std::string_view second = inside.substr(at + sign);
        out.words = trimmed(target_first ? second : first);
        out.target = trimmed(target_first ? first : second);
    };
    if (const std::size_t right = inside.rfind("->"); right != std::string_view::npos)
        part(right, 2, false);
    else if (const std::size_t left = inside.find("<-"); left != std::string_view::npos)
        part(left, 2, true);
    else if (const std::size_t bar = inside.find('|'); bar != std::string_view::npos)
        part(bar, 1, false);
    else
        out.words = out.target = trimmed(inside);
    return out;
}

} // namespace

bool Passage::tagged(std::string_view tag) const {
    return std::ranges::find(tags, tag) != tags.end();
}

Error twee_fault(std::string_view key, std::size_t line, std::string_view words) {
    std::string detail{key};
    if (!words.empty()) detail += ' ' + shortened(words);
    return {ErrorCode::bad_content, std::to_string(line), std::move(detail)};
}

Result<TweeFile> twee_file(std::string_view bytes) {
    if (auto fault = file_fault(bytes)) return *fault;
    const std::string text = without_returns(bytes);
    TweeFile out;
    std::set<std::string> names;
    std::size_t line = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view here = std::string_view{text}.substr(at, end - at);
        at = end + 1;
        ++line;
        if (!here.starts_with("::")) {
            std::string& into = out.passages.empty() ? out.before : out.passages.back().text;
            into.append(here).append("\n");
            continue;
        }
        auto passage = passage_from(here.substr(2), line);
        if (!passage) return passage.error();
        if (!names.insert(passage.value().name).second) return twee_fault("same-passage", line, passage.value().name);
        if (out.passages.size() == kMostPassages) return twee_fault("too-many", line);
        out.passages.push_back(std::move(passage).value());
    }
    if (out.passages.empty()) return twee_fault("no-passage", 1);
    return out;
}

Result<std::vector<Piece>> pieces_of(const Passage& passage) {
    const std::string_view text = passage.text;
    std::vector<Piece> out;
    std::size_t line = passage.line + 1;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min({text.find("<!--", at), text.find("[[", at), text.size()});
        if (next > at) {
            out.push_back({Piece::Kind::words, std::string{text.substr(at, next - at)}, {}, {}, line});
            line += lines_in(text.substr(at, next - at));
        }
        if (next == text.size()) break;
        const bool comment = text[next] == '<';
        const std::size_t inside = next + (comment ? 4 : 2);
        const std::size_t end = text.find(comment ? "-->" : "]]", inside);
        if (end == std::string_view::npos)
            return twee_fault(comment ? "open-comment" : "open-link", line, passage.name);
        const std::string_view content = text.substr(inside, end - inside);
        if (!comment && (content.find('\n') != std::string_view::npos || trimmed(content).empty()))
            return twee_fault("bad-link", line, passage.name);
        Piece piece = comment ? Piece{Piece::Kind::comment, trimmed(content), {}, {}, 0} : link_from(content);
        piece.line = line;
        if (!comment && piece.target.empty()) return twee_fault("bad-link", line, passage.name);
        out.push_back(std::move(piece));
        line += lines_in(content);
        at = end + (comment ? 3 : 2);
    }
    return out;
}

std::string header_word(std::string_view word) {
    std::string out;
    for (const char letter : word) {
        if (std::string_view{"\\[]{}"}.find(letter) != std::string_view::npos) out += '\\';
        out += letter;
    }
    return out;
}

} // namespace propartif::interchange

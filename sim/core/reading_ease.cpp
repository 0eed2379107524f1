// How hard the Indonesian words of a scenario are to read.
#include "propartif/insight.hpp"
#include <algorithm>
#include <string_view>

namespace propartif {

namespace {

constexpr std::size_t kLongWord = 6; // letters; longer ones are long

enum class Kind { letter, joint, full_stop, line_end, other };

struct Sign {
    Kind kind{};
    std::size_t bytes = 1;
};

bool is_letter(unsigned char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

// Of the signs beyond ASCII only those of Indonesian print matter: dashes, curly quotes, the ellipsis. The rest are
// letters.
Sign wide_sign(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t bytes = std::min<std::size_t>(text.size(), lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2);
    const std::string_view sign = text.substr(0, bytes);
    if (sign == "\xE2\x80\xA6") return {Kind::full_stop, bytes};                       // …
    if (sign == "\xE2\x80\x99" || sign == "\xE2\x80\x91") return {Kind::joint, bytes}; // ’ and the fixed hyphen
    if (sign.starts_with("\xE2\x80") || sign.starts_with('\xC2')) return {Kind::other, bytes}; // other marks and blanks
    return {Kind::letter, bytes};
}

Sign sign_at(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text.front());
    if (byte >= 0x80) return wide_sign(text);
    if (is_letter(byte)) return {Kind::letter};
    switch (byte) {
    case '-':
    case '\'': return {Kind::joint};
    case '.':
    case '!':
    case '?': return {Kind::full_stop};
    case '\n': return {Kind::line_end};
    default: return {Kind::other};
    }
}

class Counter {
public:
    void read(std::string_view text, const NodeId& node) {
        node_ = &node;
        while (!text.empty()) {
            const Sign sign = sign_at(text);
            text.remove_prefix(sign.bytes);
            take(sign.kind, text);
        }
        end_sentence();
    }

    Reading result() {
        Reading out = out_;
        out.sentences = lengths_.size();
        if (lengths_.empty()) return out;
        std::ranges::sort(lengths_);
        const std::size_t half = lengths_.size() / 2;
        const auto upper = static_cast<double>(lengths_[half]);
        out.median = lengths_.size() % 2 == 1 ? upper : (upper + static_cast<double>(lengths_[half - 1])) / 2;
        return out;
    }

private:
    void take(Kind kind, std::string_view rest) {
        switch (kind) {
        case Kind::letter: ++part_; break;
        case Kind::joint: // anak-anak, Jum'at
            longest_part_ = std::max(longest_part_, part_);
            part_ = 0;
            break;
        case Kind::full_stop:
            if (!rest.empty() && sign_at(rest).kind == Kind::letter) { // 1.500, 09.20, www.go.id
                ++part_;
                break;
            }
            end_word();
            end_sentence();
            break;
        case Kind::line_end: end_sentence(); break;
        case Kind::other: end_word(); break;
        }
    }

    void end_word() {
        longest_part_ = std::max(longest_part_, part_);
        if (longest_part_ > 0) {
            ++sentence_;
            ++out_.words;
            if (longest_part_ > kLongWord) ++out_.long_words;
        }
        part_ = longest_part_ = 0;
    }

    void end_sentence() {
        end_word();
        if (sentence_ == 0) return;
        lengths_.push_back(sentence_);
        if (sentence_ > out_.longest) {
            out_.longest = sentence_;
            out_.longest_at = *node_;
        }
        sentence_ = 0;
    }

    Reading out_;
    std::vector<std::size_t> lengths_;
    const NodeId* node_{};
    std::size_t part_ = 0, longest_part_ = 0, sentence_ = 0;
};

} // namespace

double Reading::lix() const {
    if (words == 0 || sentences == 0) return 0.0;
    const auto all = static_cast<double>(words);
    return all / static_cast<double>(sentences) + 100.0 * static_cast<double>(long_words) / all;
}

Reading reading_of(const Scenario& scenario) {
    Counter counter;
    for (const Node& node : scenario.nodes) {
        for (const Line& line : node.says) counter.read(line.text.id, node.id);
        for (const Choice& choice : node.choices) {
            counter.read(choice.text.id, node.id);
            counter.read(choice.feedback.id, node.id);
        }
        if (!node.ending) continue;
        counter.read(node.ending->text.id, node.id);
        counter.read(node.ending->lesson.id, node.id);
    }
    return counter.result();
}

} // namespace propartif

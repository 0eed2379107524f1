#include "studio/drawing.hpp"
#include "studio/layout.hpp"
#include "studio/picture.hpp"
#include <algorithm>
#include <cmath>
#include <vector>

namespace propartif::studio {

namespace {

// The light theme's colours: paper is white.
constexpr const char* kInk = "#1c2a2e";
constexpr const char* kSoftInk = "#46565a";
constexpr const char* kLine = "#e0dcd2";
constexpr const char* kWire = "#7e8789";
constexpr const char* kPrimary = "#0e5a61";
constexpr const char* kRed = "#a5322a";
constexpr const char* kNote = "#faefd6";
constexpr const char* kEnding = "#dfedec";

constexpr double kMargin = 24;
constexpr double kLaneHead = 34;
constexpr std::size_t kLineLetters = 27; // about what a block's width holds of the small letters
constexpr std::size_t kBlockLines = 4;
constexpr std::size_t kNoteLines = 8;

std::string escaped(std::string_view words) {
    std::string out;
    for (const char letter : words) {
        if (letter == '&')
            out += "&amp;";
        else if (letter == '<')
            out += "&lt;";
        else if (letter == '>')
            out += "&gt;";
        else if (letter == '"')
            out += "&quot;";
        else if (static_cast<unsigned char>(letter) >= 0x20)
            out += letter;
    }
    return out;
}

std::string number(double value) {
    return std::to_string(std::lround(value));
}

std::size_t letters_in(std::string_view words) {
    return static_cast<std::size_t>(std::ranges::count_if(
        words, [](char letter) { return (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U; }));
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char letter : text) {
        const bool blank = letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
        if (!blank)
            words.back() += letter;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

std::vector<std::string> lines_of(std::string_view text, std::size_t most) {
    std::vector<std::string> lines;
    for (const std::string& word : words_of(text)) {
        const bool fits = !lines.empty() && letters_in(lines.back()) + 1 + letters_in(word) <= kLineLetters;
        if (fits)
            lines.back() += ' ' + word;
        else if (lines.size() == most) {
            lines.back() += " …";
            return lines;
        } else
            lines.push_back(word);
    }
    return lines;
}

class Sheet {
public:
    Sheet(const Picture& picture, const Draft& draft, const DrawingWords& words, Language language)
        : picture_(picture), draft_(draft), words_(words), language_(language) {}

    std::string drawn() {
        const double left = picture_.least.x - kMargin;
        const double top = picture_.least.y - kMargin - kLaneHead;
        const double wide = picture_.most.x + kMargin - left;
        const double high = picture_.most.y + kMargin - top;
        out_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(wide) + "\" height=\"" + number(high) +
               "\" viewBox=\"" + number(left) + ' ' + number(top) + ' ' + number(wide) + ' ' + number(high) +
               "\" font-family=\"Inter, 'Noto Sans', sans-serif\" font-size=\"11\">\n<title>" +
               escaped(draft_.scenario.title.in(language_)) + "</title>\n";
        out_ += "<rect x=\"" + number(left) + "\" y=\"" + number(top) + "\" width=\"" + number(wide) + "\" height=\"" +
                number(high) + "\" fill=\"#ffffff\"/>\n";
        lanes(top, high);
        for (const Wire& wire : picture_.wires) way(wire);
        for (const Block& block : picture_.blocks) box(block);
        for (const Note& note : draft_.sketch.notes) sticky(note);
        return out_ + "</svg>\n";
    }

private:
    void text(double x, double y, std::string_view words, const char* colour, const char* more = "") {
        out_ += "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" fill=\"" + colour + '"' + more + '>' +
                escaped(words) + "</text>\n";
    }

    void rect(const Point& at, double wide, double high, double radius, const char* fill, const char* stroke) {
        out_ += "<rect x=\"" + number(at.x) + "\" y=\"" + number(at.y) + "\" width=\"" + number(wide) + "\" height=\"" +
                number(high) + "\" rx=\"" + number(radius) + "\" fill=\"" + fill + "\" stroke=\"" + stroke + "\"/>\n";
    }

    void lanes(double top, double high) {
        for (const Lane& lane : picture_.lanes) {
            text(lane.left + 8, top + 22, words_.lanes[lane.lane], kSoftInk, " font-weight=\"600\"");
            out_ += "<line x1=\"" + number(lane.right) + "\" y1=\"" + number(top) + "\" x2=\"" + number(lane.right) +
                    "\" y2=\"" + number(top + high) + "\" stroke=\"" + kLine + "\"/>\n";
        }
    }

    // "b" of a choice, "b.2" when that choice has several ways.
    std::string name_of(const Wire& wire) const {
        if (wire.way.kind != Port::Kind::choice) return {};
        const Node& node = draft_.scenario.nodes[wire.from];
        if (wire.way.index >= node.choices.size()) return {};
        const Choice& choice = node.choices[wire.way.index];
        return choice.id.value + (choice.next.size() > 1 ? '.' + std::to_string(wire.way.way + 1) : "");
    }

    void way(const Wire& wire) {
        const Block& from = picture_.blocks[wire.from];
        const double down = wire.port < from.ports.size() ? from.ports[wire.port] : from.height() / 2;
        const Point a{from.at.x + kBlockWidth, from.at.y + down};
        const bool lost = !wire.to;
        const Point b = lost ? Point{a.x + 34, a.y + 16}
                             : Point{picture_.blocks[*wire.to].at.x,
                                     picture_.blocks[*wire.to].at.y + picture_.blocks[*wire.to].height() / 2};
        const double bend = std::max(60.0, std::abs(b.x - a.x) / 2);
        const char* dash = wire.way.kind == Port::Kind::choice  ? ""
                           : wire.way.kind == Port::Kind::route ? " stroke-dasharray=\"6 4\""
                                                                : " stroke-dasharray=\"2 4\"";
        out_ += "<path d=\"M" + number(a.x) + ' ' + number(a.y);
        out_ += lost ? " L" + number(b.x) + ' ' + number(b.y)
                     : " C" + number(a.x + bend) + ' ' + number(a.y) + ' ' + number(b.x - bend) + ' ' + number(b.y) +
                           ' ' + number(b.x) + ' ' + number(b.y);
        out_ += "\" fill=\"none\" stroke=\"" + std::string(lost ? kRed : kWire) + '"' + dash + "/>\n";
        if (lost)
            text(b.x + 2, b.y + 4, "× " + wire.missing.value, kRed);
        else
            out_ += "<path d=\"M" + number(b.x) + ' ' + number(b.y) + " l-8 -4 v8 z\" fill=\"" + kWire + "\"/>\n";
        if (const std::string name = name_of(wire); !name.empty()) text(a.x + 4, a.y - 3, name, kSoftInk);
    }

    void box(const Block& block) {
        rect(block.at, kBlockWidth, block.height(), block.ending ? block.height() / 2 : 10,
             block.ending ? kEnding : "#ffffff", block.start ? kPrimary : kWire);
        const double inset = block.ending ? 20 : 11;
        text(block.at.x + inset, block.at.y + 18, block.id.value, block.start ? kPrimary : kInk,
             " font-weight=\"600\"");
        const auto lines = block.ending
                               ? std::vector<std::string>{words_.outcomes[static_cast<std::size_t>(*block.ending)]}
                               : lines_of(block.line.in(language_), kBlockLines);
        for (std::size_t i = 0; i < lines.size(); ++i)
            text(block.at.x + inset, block.at.y + 34 + 14 * static_cast<double>(i), lines[i], kSoftInk);
    }

    void sticky(const Note& note) {
        const auto lines = lines_of(note.text, kNoteLines);
        rect(note.at, kNoteWidth, 20 + 14 * static_cast<double>(std::max<std::size_t>(1, lines.size())), 6, kNote,
             kLine);
        for (std::size_t i = 0; i < lines.size(); ++i)
            text(note.at.x + 8, note.at.y + 18 + 14 * static_cast<double>(i), lines[i], kInk);
    }

    const Picture& picture_;
    const Draft& draft_;
    const DrawingWords& words_;
    Language language_;
    std::string out_;
};

} // namespace

std::string drawing_svg(const Draft& draft, const DrawingWords& words, Language language) {
    Draft placed = draft;
    const bool all = std::ranges::all_of(draft.scenario.nodes,
                                         [&](const Node& node) { return draft.sketch.places.contains(node.id); });
    if (!all) placed.sketch.places.merge(layered(draft.scenario)); // places that are known stay
    const Picture picture = picture_of(placed, {});
    return Sheet(picture, placed, words, language).drawn();
}

} // namespace propartif::studio

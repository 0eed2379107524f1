#include "interchange/plain_words.hpp"
#include "propartif/interchange.hpp"

namespace propartif {

namespace interchange {

namespace {

constexpr std::size_t kShownBytes = 90;
constexpr std::size_t kLineBytes = 28;

std::string quoted(std::string_view words) {
    std::string out = "\"";
    for (const char letter : words) {
        if (letter == '"' || letter == '\\') out += '\\';
        if (letter == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(letter) >= 0x20)
            out += letter;
    }
    return out + '"';
}

// A few short lines instead of one long one.
std::string wrapped(std::string_view words) {
    std::string out;
    std::size_t on_line = 0;
    for (const char letter : shortened(words, kShownBytes)) {
        const bool blank = letter == ' ' || letter == '\n';
        if (blank && on_line >= kLineBytes) {
            out += '\n';
            on_line = 0;
            continue;
        }
        out += blank ? ' ' : letter;
        ++on_line;
    }
    return out;
}

std::string node_line(const Node& node, bool start, Language language) {
    std::string words = node.id.value;
    if (!node.says.empty()) words += '\n' + wrapped(node.says.back().text.in(language));
    if (node.ending) words += "\n(" + std::string{kOutcomeKeys[static_cast<std::size_t>(node.ending->outcome)]} + ')';
    std::string out = "  " + quoted(node.id.value) + " [label=" + quoted(words);
    if (node.ending) out += ", peripheries=2";
    if (start) out += ", penwidth=2";
    return out + "];\n";
}

std::string edge_line(const Node& from, const NodeId& to, const std::string& words, std::string_view style) {
    return "  " + quoted(from.id.value) + " -> " + quoted(to.value) + " [label=" + quoted(words) +
           ", style=" + std::string{style} + "];\n";
}

// Several ways of one reply carry its id and a number.
std::string name_of(const std::string& reply, std::size_t way, std::size_t ways) {
    return ways > 1 ? reply + '.' + std::to_string(way + 1) : reply;
}

} // namespace

} // namespace interchange

std::string export_dot(const Scenario& scenario, Language language) {
    using namespace interchange;
    std::string out = "digraph " + quoted(scenario.id.value) + " {\n  label=" + quoted(scenario.title.in(language)) +
                      ";\n  labelloc=t;\n  rankdir=LR;\n  node [shape=box, style=rounded, fontname=\"sans-serif\", "
                      "fontsize=10];\n  edge [fontname=\"sans-serif\", fontsize=9];\n";
    for (const Node& node : scenario.nodes) out += node_line(node, node.id == scenario.start, language);
    for (const Node& node : scenario.nodes) {
        for (const Choice& choice : node.choices)
            for (std::size_t i = 0; i < choice.next.size(); ++i)
                out += edge_line(node, choice.next[i].to, name_of(choice.id.value, i, choice.next.size()), "solid");
        if (!node.free_text) continue;
        const std::vector<Route>& routes = node.free_text->routes;
        for (std::size_t i = 0; i < routes.size(); ++i)
            out += edge_line(node, routes[i].to, name_of("*", i, routes.size()), "dashed");
        if (node.free_text->review) out += edge_line(node, *node.free_text->review, "?", "dotted");
    }
    return out + "}\n";
}

} // namespace propartif

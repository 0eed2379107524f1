#include "reports/script.hpp"
#include "reports/html.hpp"
#include "reports/page.hpp"
#include "reports/script_items.hpp"

namespace propartif::reports {

namespace {

using Kind = ScriptItem::Kind;

std::string html_of(const ScriptItem& item) {
    const std::string who = item.who.empty() ? "" : element("b", {}, escaped(item.who)) + ": ";
    switch (item.kind) {
    case Kind::title: return element("h1", {}, escaped(item.words)) + "\n";
    case Kind::part: return element("h2", {}, escaped(item.words)) + "\n";
    case Kind::spoken: return element("p", "citizen", who + escaped(item.words)) + "\n";
    case Kind::reply: return element("div", "reply", element("p", {}, who + escaped(item.words))) + "\n";
    case Kind::example: return element("p", "best", escaped(item.words)) + "\n";
    case Kind::detail: break;
    }
    return element("p", "soft small", who + escaped(item.words)) + "\n";
}

// An author's words as words: whatever Markdown would take for a sign of its own stands behind a backslash.
std::string plain(std::string_view words) {
    std::string out;
    bool begins = true; // nothing but digits yet: "1." and "-" would begin a list
    for (const char letter : words) {
        const bool sign = std::string_view{"\\`*_{}[]<>#|!~&"}.find(letter) != std::string_view::npos;
        const bool list = begins && std::string_view{"+-=.)"}.find(letter) != std::string_view::npos;
        if (letter == '\r') continue;
        if (sign || list) out += '\\';
        out += letter == '\n' ? ' ' : letter; // one item, one paragraph
        begins = begins && ((letter >= '0' && letter <= '9') || letter == ' ' || letter == '\n');
    }
    return out;
}

std::string markdown_of(const ScriptItem& item) {
    const std::string who = item.who.empty() ? "" : "**" + plain(item.who) + ":** ";
    switch (item.kind) {
    case Kind::title: return "# " + plain(item.words) + "\n\n";
    case Kind::part: return "\n## " + plain(item.words) + "\n\n";
    case Kind::spoken: return "> " + who + plain(item.words) + "\n\n";
    case Kind::reply: return "- " + who + plain(item.words) + "\n";
    case Kind::example: return "    - “" + plain(item.words) + "”\n";
    case Kind::detail: break;
    }
    return who + plain(item.words) + "\n\n";
}

} // namespace

std::string script_page(const Wording& wording, const Scenario& scenario) {
    std::string body;
    for (const ScriptItem& item : script_items(wording, scenario)) body += html_of(item);
    return page(wording, scenario.title.in(wording.language), Paper::upright, body);
}

std::string script_markdown(const Wording& wording, const Scenario& scenario) {
    std::string out;
    bool in_list = false; // details of a reply stand beneath it
    for (const ScriptItem& item : script_items(wording, scenario)) {
        if (item.kind == Kind::detail && in_list) {
            std::string line = markdown_of(item);
            line.pop_back();
            out += "    - " + line;
            continue;
        }
        const bool list = item.kind == Kind::reply || item.kind == Kind::example;
        if (in_list && !list) out += '\n';
        in_list = list;
        out += markdown_of(item);
    }
    return out;
}

} // namespace propartif::reports

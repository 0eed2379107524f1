#include "core/validate_parts.hpp"
#include "propartif/validation.hpp"

namespace propartif {

namespace {

using core::diagnose;
using core::entry;
using core::kEmpty;

bool is_blank(const std::string& words) {
    return words.find_first_not_of(" \t\n") == std::string::npos;
}

class Blanks {
public:
    std::vector<Diagnostic> take() { return std::move(found_); }

    void needed(const Text& text, const std::string& where) { needed(text.id, where + "/id"); }
    void needed(const std::string& words, const std::string& where) {
        if (is_blank(words)) found_.push_back(diagnose(kEmpty, where));
    }
    template <class T>
    void needed(const std::vector<T>& list, const std::string& where) {
        if (list.empty()) found_.push_back(diagnose(kEmpty, where));
    }

    void at_most(std::size_t entries, std::size_t most, const std::string& where) {
        if (entries > most) found_.push_back(diagnose(core::kTooManyEntries, where, {std::to_string(most)}));
    }
    // May be left out, but not be there in English alone.
    void optional(const Text& text, const std::string& where) {
        if (!text.en.empty()) needed(text, where);
    }

    void look_at(const Citizen& citizen) {
        optional(citizen.about, "/citizen/about");
        needed(citizen.name, "/citizen/name");
        buttons(citizen.red_buttons, "/citizen/red_buttons");
        buttons(citizen.green_buttons, "/citizen/green_buttons");
        for (std::size_t i = 0; i < citizen.hidden.size(); ++i)
            needed(citizen.hidden[i].text, entry("/citizen/hidden", i) + "/text");
    }

    void look_at(const Node& node, const std::string& at) {
        for (std::size_t i = 0; i < node.says.size(); ++i) {
            needed(node.says[i].text, entry(at + "/says", i) + "/text");
            optional(node.says[i].thought, entry(at + "/says", i) + "/thought");
        }
        alternatives(node.focus.content, at + "/focus/content");
        for (std::size_t i = 0; i < node.focus.emotion.size(); ++i)
            needed(node.focus.emotion[i], entry(at + "/focus/emotion", i));
        alternatives(node.focus.interest, at + "/focus/interest");
        for (std::size_t i = 0; i < node.choices.size(); ++i) {
            const std::string where = entry(at + "/choices", i);
            needed(node.choices[i].text, where + "/text");
            needed(node.choices[i].next, where + "/next");
            optional(node.choices[i].feedback, where + "/feedback");
        }
        if (node.free_text) look_at(*node.free_text, at + "/free_text");
        if (!node.ending) return;
        needed(node.ending->text, at + "/ending/text");
        optional(node.ending->lesson, at + "/ending/lesson");
    }

private:
    void buttons(const std::vector<ButtonNote>& notes, const std::string& at) {
        for (std::size_t i = 0; i < notes.size(); ++i) needed(notes[i].text, entry(at, i) + "/text");
    }

    void alternatives(const std::vector<std::vector<std::string>>& all, const std::string& at) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            needed(all[i], entry(at, i));
            for (std::size_t k = 0; k < all[i].size(); ++k) needed(all[i][k], entry(entry(at, i), k));
        }
    }

    void look_at(const FreeText& free_text, const std::string& at) {
        needed(free_text.routes, at + "/routes");
        for (std::size_t i = 0; i < free_text.examples.size(); ++i)
            needed(free_text.examples[i].text, entry(at + "/examples", i) + "/text");
    }

    std::vector<Diagnostic> found_;
};

} // namespace

std::vector<Diagnostic> blanks(const Scenario& scenario) {
    Blanks found;
    found.needed(scenario.title, "/title");
    found.optional(scenario.summary, "/summary");
    found.optional(scenario.setting, "/setting");
    found.look_at(scenario.citizen);
    found.at_most(scenario.nodes.size(), kMostNodes, "/nodes");
    for (std::size_t i = 0; i < scenario.nodes.size(); ++i)
        found.look_at(scenario.nodes[i], "/nodes/" + std::to_string(i));
    return found.take();
}

} // namespace propartif

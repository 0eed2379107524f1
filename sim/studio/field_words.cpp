#include "studio/field_words.hpp"
#include "core/condition_words.hpp"
#include <array>
#include <charconv>
#include <string_view>

namespace propartif::studio {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string out;
    for (const std::string& each : words) {
        if (!out.empty()) out += between;
        out += each;
    }
    return out;
}

void add(std::vector<std::string>& out, std::string_view name, const std::string& words) {
    if (!words.empty()) out.push_back(std::string{name} + words);
}

} // namespace

std::string words_of(int value) {
    return std::to_string(value);
}

std::string words_of(double value) {
    std::array<char, 40> buffer{};
    const auto [end, failed] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return failed == std::errc{} ? std::string(buffer.data(), end) : "0";
}

std::string words_of(bool value) {
    return value ? "true" : "";
}

std::string words_of(Phase phase) {
    return std::string{kPhaseKeys[static_cast<std::size_t>(phase)]};
}

std::string words_of(Outcome outcome) {
    return std::string{kOutcomeKeys[static_cast<std::size_t>(outcome)]};
}

std::string words_of(const Text& text) {
    return text.id.empty() ? text.en : text.id;
}

std::string words_of(const Condition& condition) {
    return core::condition_words(condition);
}

std::string words_of(const std::vector<std::string>& words) {
    return joined(words, ", ");
}

std::string words_of(const std::vector<std::vector<std::string>>& phrasings) {
    std::vector<std::string> out;
    for (const auto& each : phrasings) out.push_back(joined(each, " / "));
    return joined(out, "; ");
}

std::string words_of(const std::vector<Route>& routes) {
    std::vector<std::string> out;
    for (const Route& each : routes) out.push_back(words_of(each));
    return joined(out, "; ");
}

std::string words_of(const ButtonNote& button) {
    return words_of(button.text);
}

std::string words_of(const HiddenFact& fact) {
    return words_of(fact.text);
}

std::string words_of(const Effects& effects) {
    std::vector<std::string> out;
    add(out, "tension ", words_of(effects.tension));
    add(out, "trust ", words_of(effects.trust));
    add(out, "set ", words_of(effects.set));
    add(out, "clear ", words_of(effects.clear));
    return joined(out, ", ");
}

std::string words_of(const Line& line) {
    return words_of(line.text);
}

std::string words_of(const Route& route) {
    return "→ " + route.to.value + (route.when ? " [" + words_of(*route.when) + ']' : "");
}

std::string words_of(const Choice& choice) {
    return words_of(choice.text);
}

std::string words_of(const Example& example) {
    return example.text;
}

std::string words_of(const FreeText& free_text) {
    return words_of(free_text.routes);
}

std::string words_of(const Ending& ending) {
    const std::string words = words_of(ending.text);
    return words_of(ending.outcome) + (words.empty() ? "" : ": " + words);
}

std::string words_of(const Node& node) {
    return node.says.empty() ? words_of(node.ending) : words_of(node.says.back());
}

} // namespace propartif::studio

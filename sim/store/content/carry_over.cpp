#include "store/content/carry_over.hpp"
#include "propartif/library.hpp"
#include "store/content/json_guard.hpp"
#include <string>

namespace propartif::store {

namespace {

using Ordered = nlohmann::ordered_json;
constexpr std::string_view kFormat = "propartif.scenario/1";

// The pointers of the keys that the reader does not know: it names them when the file says it is of our version.
std::vector<std::string> unknown_keys(Ordered document) {
    document["format"] = kFormat;
    std::vector<std::string> pointers;
    for (const Diagnostic& each : read_scenario(document.dump()).found)
        if (each.code == "PA014") pointers.push_back(each.where);
    return pointers;
}

std::string unescaped(std::string_view part) {
    std::string key;
    for (std::size_t i = 0; i < part.size(); ++i) {
        const bool escape = part[i] == '~' && i + 1 < part.size();
        key += !escape ? part[i] : part[i + 1] == '1' ? '/' : '~';
        if (escape) ++i;
    }
    return key;
}

// One step down in both documents; null when there is nothing of the kind in the new one.
struct Step {
    const Ordered* from;
    Ordered* to;
};

Step step_down(const Step& here, const std::string& part) {
    if (here.from->is_object()) {
        const auto from = here.from->find(part);
        const bool both = from != here.from->end() && here.to->is_object() && here.to->contains(part);
        return both ? Step{&*from, &(*here.to)[part]} : Step{nullptr, nullptr};
    }
    const auto index = static_cast<std::size_t>(std::stoul(part));
    const Ordered& from = (*here.from)[index];
    if (!here.to->is_array()) return {nullptr, nullptr};
    if (from.is_object() && from.contains("id")) {
        for (Ordered& each : *here.to)
            if (each.is_object() && each.contains("id") && each["id"] == from["id"]) return {&from, &each};
        return {nullptr, nullptr};
    }
    return index < here.to->size() ? Step{&from, &(*here.to)[index]} : Step{nullptr, nullptr};
}

void carry(const Ordered& document, std::string_view pointer, Ordered& json) {
    Step here{&document, &json};
    while (true) {
        pointer.remove_prefix(1);
        const std::size_t slash = pointer.find('/');
        const std::string part = unescaped(pointer.substr(0, slash));
        if (slash == std::string_view::npos) {
            if (here.from->is_object() && here.to->is_object()) (*here.to)[part] = here.from->at(part);
            return;
        }
        here = step_down(here, part);
        if (!here.from) return;
        pointer.remove_prefix(slash);
    }
}

} // namespace

void carry_over(std::string_view previous, Ordered& json) {
    const auto readable = read_scenario(previous);
    if (!readable.value) return;
    const Ordered document = Ordered::parse(previous, nullptr, false);
    if (document.is_discarded()) return;
    const auto format = document.value("format", std::string{});
    if (!format.starts_with(std::string{kFormat} + '.')) return;
    json["format"] = format;
    for (const std::string& pointer : unknown_keys(document)) carry(document, pointer, json);
}

} // namespace propartif::store

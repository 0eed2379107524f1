#include "store/content/written.hpp"

namespace propartif::store {

Ordered as_json(const Text& text) {
    Ordered json{{"id", text.id}};
    if (!text.en.empty()) json["en"] = text.en;
    return json;
}

Ordered as_json(const Levels& levels) {
    Ordered json = Ordered::object();
    for (const auto& [criterion, level] : levels) json[criterion.value] = level;
    return json;
}

Ordered as_json(const Focus& focus) {
    Ordered json = Ordered::object();
    if (!focus.content.empty()) json["content"] = focus.content;
    put_strings(json, "emotion", focus.emotion);
    if (!focus.interest.empty()) json["interest"] = focus.interest;
    return json;
}

Ordered as_json(const Example& example) {
    Ordered json{{"text", example.text}, {"expect", as_json(example.expect)}};
    if (example.to) json["to"] = example.to->value;
    return json;
}

void put_text(Ordered& object, const char* key, const Text& text) {
    if (!text.empty()) object[key] = as_json(text);
}

void put_strings(Ordered& object, const char* key, const std::vector<std::string>& list) {
    if (!list.empty()) object[key] = list;
}

std::string written(const Ordered& json) {
    return json.dump(2, ' ', false, Ordered::error_handler_t::replace) + '\n';
}

} // namespace propartif::store

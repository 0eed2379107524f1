#include "propartif/authoring.hpp"
#include <cmath>
#include <nlohmann/json.hpp>

namespace propartif {

namespace {

using Ordered = nlohmann::ordered_json;
using Json = nlohmann::json;
constexpr std::size_t kDeepest = 8; // a sketch is flat; nothing deeper is built

Ordered as_json(const studio::Point& point) {
    return Ordered::array({point.x, point.y});
}

bool read_point(const Json& json, studio::Point& out) {
    if (!json.is_array() || json.size() != 2 || !json[0].is_number() || !json[1].is_number()) return false;
    out = {json[0].get<double>(), json[1].get<double>()};
    return std::isfinite(out.x) && std::isfinite(out.y);
}

std::string string_in(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// The bytes may be anything: nothing deep or broken becomes a document.
Json parsed(std::string_view bytes) {
    const auto shallow = [](int depth, Json::parse_event_t, const Json&) {
        return depth <= static_cast<int>(kDeepest);
    };
    std::size_t open = 0;
    for (const char each : bytes)
        if ((each == '[' || each == '{') && ++open > 1'000'000) return Json();
    return Json::parse(bytes, shallow, false);
}

} // namespace

std::string write_sketch(const studio::Sketch& sketch, const std::string& on_disk) {
    Ordered json{{"format", "propartif.sketch/1"}};
    if (!on_disk.empty()) json["on_disk"] = on_disk;
    json["places"] = Ordered::object();
    for (const auto& [node, place] : sketch.places) json["places"][node.value] = as_json(place);
    json["notes"] = Ordered::array();
    for (const studio::Note& note : sketch.notes)
        json["notes"].push_back({{"id", note.id}, {"text", note.text}, {"at", as_json(note.at)}});
    return json.dump(2, ' ', false, Ordered::error_handler_t::replace) + '\n';
}

ReadSketch read_sketch(std::string_view bytes) {
    ReadSketch out;
    const Json json = parsed(bytes);
    if (!json.is_object()) return out;
    out.on_disk = string_in(json, "on_disk");
    studio::Point at;
    if (const auto places = json.find("places"); places != json.end() && places->is_object())
        for (const auto& [id, place] : places->items())
            if (read_point(place, at)) out.sketch.places[NodeId{id}] = at;
    if (const auto notes = json.find("notes"); notes != json.end() && notes->is_array())
        for (const Json& note : *notes)
            if (note.is_object() && note.contains("at") && read_point(note["at"], at))
                out.sketch.notes.push_back({string_in(note, "id"), string_in(note, "text"), at});
    return out;
}

} // namespace propartif

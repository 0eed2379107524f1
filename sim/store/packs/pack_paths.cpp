#include "store/packs/pack_paths.hpp"
#include "store/content/json_guard.hpp"
#include <algorithm>
#include <array>

namespace propartif::packs {

namespace {

struct Place {
    std::string_view folder, suffix;
    PackPart part;
};
constexpr std::array kPlaces{
    Place{"", ".scenario.json", PackPart::scenario}, Place{"rubrics/", ".rubric.json", PackPart::rubric},
    Place{"cards/", ".card.json", PackPart::card}, Place{"drills/", ".drill.json", PackPart::drill}};

bool lower_or_digit(char each) {
    return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
}

bool letter_or_digit(char each) {
    return lower_or_digit(each) || (each >= 'A' && each <= 'Z');
}

// Windows opens a device for these, whatever follows the dot.
bool names_a_device(std::string_view stem) {
    const std::string name = lower_case(stem.substr(0, stem.find('.')));
    constexpr std::array<std::string_view, 4> kDevices{"con", "prn", "aux", "nul"};
    if (std::ranges::find(kDevices, name) != kDevices.end()) return true;
    return name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt")) && name[3] >= '0' && name[3] <= '9';
}

bool is_stem(std::string_view stem) {
    return !stem.empty() && letter_or_digit(stem.front()) && !names_a_device(stem) &&
           std::ranges::all_of(stem, [](char each) { return letter_or_digit(each) || each == '-' || each == '_'; });
}

} // namespace

std::optional<PackPart> part_of(std::string_view path) {
    if (path == kManifestPath) return PackPart::manifest;
    if (path == kSignaturePath) return PackPart::signature;
    for (const Place& place : kPlaces)
        if (path.size() > place.folder.size() + place.suffix.size() && path.starts_with(place.folder) &&
            path.ends_with(place.suffix) &&
            is_stem(path.substr(place.folder.size(), path.size() - place.folder.size() - place.suffix.size())))
            return place.part;
    return std::nullopt;
}

std::string_view stem_of(std::string_view path) {
    path.remove_prefix(path.rfind('/') + 1); // npos + 1 is 0
    return path.substr(0, path.find('.'));
}

bool is_pack_id(std::string_view id) {
    constexpr std::size_t kLongest = 64;
    if (id.empty() || id.size() > kLongest || !lower_or_digit(id.front()) || !lower_or_digit(id.back())) return false;
    if (id.find("..") != std::string_view::npos || names_a_device(id)) return false;
    return std::ranges::all_of(id, [](char each) { return lower_or_digit(each) || each == '-' || each == '.'; });
}

std::string shown_path(std::string_view path) {
    std::string out{path.substr(0, 200)};
    for (char& each : out)
        if (each < ' ' || each > '~') each = '?';
    return store::excerpt(out);
}

std::string lower_case(std::string_view path) {
    std::string out{path};
    for (char& each : out)
        if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
    return out;
}

} // namespace propartif::packs

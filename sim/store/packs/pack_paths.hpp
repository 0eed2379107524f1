#pragma once
// The names that may stand in a pack: an allow-list, so that every one of them is harmless as a path of any system.
#include <optional>
#include <string>
#include <string_view>

namespace propartif::packs {

enum class PackPart { manifest, signature, scenario, rubric, card, drill };

inline constexpr std::string_view kManifestPath = "manifest.json";
inline constexpr std::string_view kSignaturePath = "signature.json";

// Nothing when the path may not be in a pack. Its length is another matter.
std::optional<PackPart> part_of(std::string_view path);

inline bool is_content(PackPart part) {
    return part != PackPart::manifest && part != PackPart::signature;
}

// "loket-dua" of "rubrics/loket-dua.rubric.json".
std::string_view stem_of(std::string_view path);

bool is_pack_id(std::string_view id);

// For messages: what a stranger wrote, cut short, with anything but printable ASCII as '?'.
std::string shown_path(std::string_view path);

std::string lower_case(std::string_view path);

} // namespace propartif::packs

#pragma once
// What comes to the studio from other people's files, and what goes out to them; and versions of one scenario side by
// side.
#include "propartif/authoring.hpp"
#include "propartif/interchange.hpp"
#include "propartif/packs.hpp"
#include "studio/difference.hpp"
#include "studio/merge.hpp"
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace propartif::app {

// --- bringing in

struct FolderEntry {
    std::string name;
    bool folder = false;
    bool operator==(const FolderEntry&) const = default;
};

struct FolderSeen {
    std::string folder;
    std::string above;                // the folder it lies in; empty: none
    std::vector<FolderEntry> entries; // folders, then files that can be brought in, each by name
    std::vector<std::string> places;  // where files of other people tend to be: home, downloads, sticks
    std::string failed;               // why it cannot be looked into; empty: it was
};

struct SeenPack {
    PackReport report;
    std::string version_there; // of the one that is installed; empty: none
};
struct SeenStory {
    Scenario draft;
    std::vector<ImportNote> notes;
    std::size_t gaps = 0; // errors found while reading a scenario's own file
};
struct SeenFault {
    std::string where; // line, cell or pointer; empty: the whole file
    std::string words; // key of the words for it
    std::vector<std::string> arguments;
    std::string piece; // of the file, that it is about; may be empty
};
using Seen = std::variant<SeenPack, SeenStory, SeenFault>;

struct SeenFile {
    std::string file;
    std::string hash; // sha256 of what was looked at
    Seen what;
};

struct BringIn {
    std::optional<FolderSeen> folder; // none: being looked into
    std::optional<SeenFile> file;     // of the one chosen
    bool working = false;
    std::optional<InstallOutcome> outcome; // of the pack that was to be installed
};

// --- handing over

enum class Form { pack, page, markdown, twee, svg, dot, scenario };
inline constexpr std::array<std::string_view, 7> kFormKeys{"pack", "page", "markdown", "twee",
                                                           "svg",  "dot",  "scenario"};
inline constexpr std::array<std::string_view, 7> kFormEnds{".propak", ".html", ".md",           ".twee",
                                                           ".svg",    ".dot",  ".scenario.json"};

struct HandOver {
    bool working = false;
    std::string made;                  // the file; empty: none yet
    std::optional<PackReport> refused; // why no pack was made
};

// --- versions

struct Versions {
    std::shared_ptr<const std::vector<FormerVersion>> all; // newest first; null: being read
    std::optional<std::size_t> chosen;
    std::vector<studio::Difference> differences; // from the chosen one to the draft
};

struct ExchangeState {
    std::optional<BringIn> bring;
    std::optional<HandOver> hand_over;
    std::optional<Versions> versions;
    std::optional<std::vector<studio::Conflict>> merged; // both sides changed these differently; ours was kept
};

inline constexpr std::string_view kHandedOver = "keluar"; // folder in the data folder for what is handed over
inline constexpr std::string_view kPacks = "packs";       // folder in the data folder

} // namespace propartif::app

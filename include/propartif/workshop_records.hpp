#pragma once
// A workshop as it is kept: what it began with and how it stands. What happened in it are its events.
#include "propartif/workshop.hpp"
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace propartif {

struct WorkshopStart {
    std::string plan_id;
    std::string plan; // the plan's file; its roster is left out, for erasing would not find the names in it
    std::string code; // what phones join by
    std::string language;
    std::map<std::string, std::string> content_hashes; // "scenario ID", "rubric ID", "drill ID" -> sha256
    std::string engine_version;
    std::int64_t began_unix_millis{};
    bool operator==(const WorkshopStart&) const = default;
};

struct WorkshopSummary {
    std::int64_t id{};
    WorkshopStart start;
    std::optional<std::int64_t> ended_unix_millis;
    std::uint32_t seats{}, answers{};
    bool operator==(const WorkshopSummary&) const = default;
};

} // namespace propartif

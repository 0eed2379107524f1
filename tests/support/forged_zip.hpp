#pragma once
// A zip written by hand, so that every field of it can lie.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace propartif::tests {

struct ForgedEntry {
    std::string name;
    std::string content; // inflated
    bool deflate = false;
    // In the list and in place alike.
    std::uint16_t needs = 20;
    std::uint16_t flags = 0;
    std::uint32_t attributes = 0;
    std::optional<std::string> packed; // instead of the packed content
    std::optional<std::uint16_t> method;
    std::optional<std::uint32_t> crc, packed_bytes, bytes;
    // Only in place.
    std::optional<std::string> local_name;
    std::optional<std::uint16_t> local_flags, local_method;
    std::optional<std::uint32_t> local_crc, local_packed_bytes, local_bytes, local_mark;
    std::string local_extra;
    // Only in the list.
    std::optional<std::uint32_t> offset, central_mark;
    std::uint16_t disk = 0;
    std::string central_extra, comment;
    std::string gap; // bytes that belong to nothing, before the entry
};

struct ForgedZip {
    std::vector<ForgedEntry> entries;
    std::string before_list, after_list, comment;
    std::optional<std::uint16_t> count, count_here, comment_bytes;
    std::optional<std::uint32_t> list_bytes, list_at;
    std::uint16_t disk = 0;

    std::string bytes() const;
};

std::string raw_deflate(const std::string& bytes);

} // namespace propartif::tests

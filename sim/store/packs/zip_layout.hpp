#pragma once
// Where everything lies in a zip, read more strictly than zip libraries do: they look for a list at the end and follow
// its offsets, so that entries may overlap, hide bytes between them or say one thing in the list and another in place
// (neither minizip, libzip nor libarchive can be told to refuse all of that). Here the file must be tiled without a
// gap: entry after entry in the order of the list, the list, the end. zlib does the inflating.
#include "propartif/diagnostic.hpp"
#include "propartif/packs.hpp"
#include <cstdint>
#include <string_view>
#include <vector>

namespace propartif::packs {

struct ZipEntry { // views into the bytes of the file
    std::string_view name;
    std::string_view packed;
    std::uint32_t size = 0;
    std::uint32_t crc = 0;
    bool deflated = false;
};

// The entries in the order of the file; what is refused is added to `found`, and then they are not to be used.
std::vector<ZipEntry> read_layout(std::string_view bytes, std::vector<Diagnostic>& found);

// The numbers both reader and writer go by.
inline constexpr std::uint32_t kLocalMark = 0x04034b50;
inline constexpr std::uint32_t kCentralMark = 0x02014b50;
inline constexpr std::uint32_t kEndMark = 0x06054b50;
inline constexpr std::size_t kLocalBytes = 30;
inline constexpr std::size_t kCentralBytes = 46;
inline constexpr std::size_t kEndBytes = 22;
inline constexpr std::uint16_t kStored = 0;
inline constexpr std::uint16_t kDeflated = 8;
inline constexpr std::uint16_t kZipVersion = 20; // the last one without zip64 and stronger encryption

} // namespace propartif::packs

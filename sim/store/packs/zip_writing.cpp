#include "store/packs/zip_writing.hpp"
#include "store/packs/inflating.hpp"
#include "store/packs/zip_layout.hpp"
#include <algorithm>

namespace propartif::packs {

namespace {

constexpr std::uint16_t kFirstDayOfDos = 0x0021; // 1 January 1980, the earliest a zip can say

void put16(std::string& out, std::size_t value) {
    out += static_cast<char>(value & 0xFFU);
    out += static_cast<char>((value >> 8U) & 0xFFU);
}

void put32(std::string& out, std::size_t value) {
    put16(out, value & 0xFFFFU);
    put16(out, (value >> 16U) & 0xFFFFU);
}

struct Packed {
    const std::string* name;
    std::string bytes;
    std::size_t size;
    std::uint32_t crc;
    std::uint16_t method;
    std::size_t offset;
};

Packed pack(const PackEntry& entry) {
    Packed out{&entry.path, deflated(entry.bytes), entry.bytes.size(), checksum(entry.bytes), kDeflated, 0};
    // Text that repeats itself beyond the ratio of a pack would look like a bomb.
    const bool suspicious = out.size > out.bytes.size() * kPackLimits.ratio;
    if (out.bytes.empty() || suspicious || out.bytes.size() >= entry.bytes.size()) {
        out.bytes = entry.bytes;
        out.method = kStored;
    }
    return out;
}

// From "version needed" to the length of the extra field: the same in the list and in place.
void put_common(std::string& out, const Packed& entry) {
    put16(out, kZipVersion);
    put16(out, 0); // flags
    put16(out, entry.method);
    put16(out, 0); // time
    put16(out, kFirstDayOfDos);
    put32(out, entry.crc);
    put32(out, entry.bytes.size());
    put32(out, entry.size);
    put16(out, entry.name->size());
    put16(out, 0); // extra field
}

} // namespace

std::string write_zip(const std::vector<PackEntry>& entries) {
    std::string out;
    std::string list;
    for (const PackEntry& each : entries) {
        Packed entry = pack(each);
        entry.offset = out.size();
        put32(out, kLocalMark);
        put_common(out, entry);
        out += *entry.name;
        out += entry.bytes;
        put32(list, kCentralMark);
        put16(list, kZipVersion); // made by
        put_common(list, entry);
        put16(list, 0); // comment
        put16(list, 0); // disk
        put16(list, 0); // inner attributes
        put32(list, 0); // outer attributes
        put32(list, entry.offset);
        list += *entry.name;
    }
    const std::size_t list_at = out.size();
    out += list;
    put32(out, kEndMark);
    put32(out, 0); // disks
    put16(out, entries.size());
    put16(out, entries.size());
    put32(out, list.size());
    put32(out, list_at);
    put16(out, 0); // comment
    return out;
}

} // namespace propartif::packs

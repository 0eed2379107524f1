#include "store/packs/zip_layout.hpp"
#include "core/diagnostic_codes.hpp"
#include "store/packs/pack_paths.hpp"
#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace propartif::packs {

namespace {

// Flags of an entry.
constexpr std::uint16_t kEncrypted = 0x0001 | 0x0040 | 0x2000;
constexpr std::uint16_t kStreamed = 0x0008;                   // its sizes come after it
constexpr std::uint16_t kHarmless = 0x0002 | 0x0004 | 0x0800; // how hard it was compressed; its name is UTF-8
// Extra fields that say only when and by whom a file was made.
constexpr std::array<std::uint16_t, 4> kHarmlessExtras{0x5455, 0x7875, 0x5855, 0x000a};

std::uint16_t u16(std::string_view at, std::size_t offset) {
    return static_cast<std::uint16_t>(static_cast<unsigned char>(at[offset]) |
                                      static_cast<unsigned char>(at[offset + 1]) << 8U);
}

std::uint32_t u32(std::string_view at, std::size_t offset) {
    return u16(at, offset) | static_cast<std::uint32_t>(u16(at, offset + 2)) << 16U;
}

struct Central {
    std::uint16_t needs{}, flags{}, method{}, disk{};
    std::uint32_t crc{}, packed{}, size{}, attributes{}, offset{};
    std::string_view name, extra, comment;
    std::size_t bytes = 0;
};

std::optional<Central> read_central(std::string_view list) {
    if (list.size() < kCentralBytes || u32(list, 0) != kCentralMark) return std::nullopt;
    Central out{u16(list, 6),
                u16(list, 8),
                u16(list, 10),
                u16(list, 34),
                u32(list, 16),
                u32(list, 20),
                u32(list, 24),
                u32(list, 38),
                u32(list, 42),
                {},
                {},
                {}};
    const std::size_t name = u16(list, 28), extra = u16(list, 30), comment = u16(list, 32);
    out.bytes = kCentralBytes + name + extra + comment;
    if (out.bytes > list.size()) return std::nullopt;
    out.name = list.substr(kCentralBytes, name);
    out.extra = list.substr(kCentralBytes + name, extra);
    out.comment = list.substr(kCentralBytes + name + extra, comment);
    return out;
}

bool harmless_extra(std::string_view extra) {
    while (extra.size() >= 4) {
        const std::size_t length = u16(extra, 2);
        if (std::ranges::find(kHarmlessExtras, u16(extra, 0)) == kHarmlessExtras.end()) return false;
        if (length > extra.size() - 4) return false;
        extra.remove_prefix(4 + length);
    }
    return extra.empty();
}

// Unix keeps the kind of a file in the upper half, DOS its own marks in the lowest byte; whoever made the zip, a
// reader may believe either.
bool plain_file(std::uint32_t attributes) {
    constexpr std::uint32_t kKind = 0xF000, kRegular = 0x8000;
    constexpr std::uint32_t kDosVolumeFolderDevice = 0x08 | 0x10 | 0x40;
    const std::uint32_t kind = (attributes >> 16U) & kKind;
    return (kind == 0 || kind == kRegular) && (attributes & kDosVolumeFolderDevice) == 0;
}

class Layout {
public:
    Layout(std::string_view bytes, std::vector<Diagnostic>& found) : bytes_(bytes), found_(found) {}

    std::vector<ZipEntry> read() {
        if (!read_end()) return {};
        std::vector<ZipEntry> entries;
        std::string_view list = bytes_.substr(list_at_, end_at_ - list_at_);
        for (std::size_t i = 0; i < count_; ++i) {
            const auto central = read_central(list);
            if (!central) return add(core::kNotAPack), entries;
            list.remove_prefix(central->bytes);
            check_name(central->name);
            check_kind(*central);
            const auto entry = tile(*central);
            if (!entry) return entries;
            entries.push_back(*entry);
        }
        if (!list.empty() || place_ != list_at_) add(core::kPackOverlap);
        if (entries.empty() || entries.front().name != kManifestPath) add(core::kPackNoManifest);
        return entries;
    }

private:
    void add(const core::DiagnosticCode& code, std::vector<std::string> args = {}) {
        found_.push_back(core::diagnose(code, "", std::move(args)));
    }
    void add_feature(std::string_view name, std::string what) {
        add(core::kPackZipFeature, {shown_path(name), std::move(what)});
    }

    // The record at the very end of the file, which says where the list is.
    bool read_end() {
        if (bytes_.size() < kEndBytes || u32(bytes_, bytes_.size() - kEndBytes) != kEndMark)
            return add(core::kNotAPack), false;
        end_at_ = bytes_.size() - kEndBytes;
        const std::string_view end = bytes_.substr(end_at_);
        count_ = u16(end, 10);
        const std::uint32_t list_bytes = u32(end, 12);
        list_at_ = u32(end, 16);
        if (count_ == 0xFFFF || list_bytes == 0xFFFFFFFF || list_at_ == 0xFFFFFFFF)
            return add_feature("zip", "zip64"), false;
        if (u16(end, 4) != 0 || u16(end, 6) != 0 || u16(end, 8) != count_) return add_feature("zip", "disks"), false;
        if (u16(end, 20) != 0) return add(core::kNotAPack), false;
        if (count_ > kPackLimits.entries) return add(core::kPackCrowded, {std::to_string(kPackLimits.entries)}), false;
        if (list_at_ > end_at_ || list_bytes != end_at_ - list_at_) return add(core::kPackOverlap), false;
        return true;
    }

    void check_name(std::string_view name) {
        const std::string shown = shown_path(name);
        if (name.size() > kPackLimits.path_bytes)
            add(core::kPackPathTooLong, {shown, std::to_string(kPackLimits.path_bytes)});
        else if (!part_of(name))
            add(core::kPackPath, {shown});
        if (!names_.insert(lower_case(name)).second) add(core::kPackSamePath, {shown});
    }

    void check_kind(const Central& entry) {
        const std::string shown = shown_path(entry.name);
        if ((entry.flags & kEncrypted) != 0) return add(core::kPackEncrypted, {shown});
        if (entry.method != kStored && entry.method != kDeflated)
            return add(core::kPackMethod, {shown, std::to_string(entry.method)});
        if (!plain_file(entry.attributes)) add(core::kPackNotAFile, {shown});
        if ((entry.flags & kStreamed) != 0) return add_feature(entry.name, "data descriptor");
        if ((entry.flags & ~kHarmless) != 0) return add_feature(entry.name, "flags");
        if ((entry.needs & 0xFFU) > kZipVersion) return add_feature(entry.name, "zip64");
        if (entry.disk != 0) return add_feature(entry.name, "disks");
        if (!entry.comment.empty()) return add_feature(entry.name, "comment");
        if (!harmless_extra(entry.extra)) return add_feature(entry.name, "extra field");
    }

    // The entry must begin where the one before it ended, and say of itself what the list says. Nothing when what
    // follows cannot be placed.
    std::optional<ZipEntry> tile(const Central& central) {
        if (central.offset != place_ || list_at_ - place_ < kLocalBytes) return add(core::kPackOverlap), std::nullopt;
        const std::string_view rest = bytes_.substr(place_, list_at_ - place_);
        if (u32(rest, 0) != kLocalMark) return add(core::kPackOverlap), std::nullopt;
        const std::size_t name = u16(rest, 26), extra = u16(rest, 28);
        const std::size_t head = kLocalBytes + name + extra;
        if (head > rest.size() || central.packed > rest.size() - head) return add(core::kPackOverlap), std::nullopt;
        const bool same = rest.substr(kLocalBytes, name) == central.name && u16(rest, 6) == central.flags &&
                          u16(rest, 8) == central.method && u32(rest, 14) == central.crc &&
                          u32(rest, 18) == central.packed && u32(rest, 22) == central.size;
        if (!same) add(core::kPackHeaders, {shown_path(central.name)});
        if (!harmless_extra(rest.substr(kLocalBytes + name, extra))) add_feature(central.name, "extra field");
        place_ += head + central.packed;
        return ZipEntry{central.name, rest.substr(head, central.packed), central.size, central.crc,
                        central.method == kDeflated};
    }

    std::string_view bytes_;
    std::vector<Diagnostic>& found_;
    std::size_t end_at_ = 0;  // of the end record
    std::size_t list_at_ = 0; // of the list
    std::size_t count_ = 0;   // of entries
    std::size_t place_ = 0;   // where the next entry must begin
    std::set<std::string> names_;
};

} // namespace

std::vector<ZipEntry> read_layout(std::string_view bytes, std::vector<Diagnostic>& found) {
    if (bytes.size() > kPackLimits.packed_bytes) {
        found.push_back(core::diagnose(core::kPackTooLarge, "", {std::to_string(kPackLimits.packed_bytes >> 20U)}));
        return {};
    }
    return Layout{bytes, found}.read();
}

} // namespace propartif::packs

#include "store/packs/inflating.hpp"
#include "core/diagnostic_codes.hpp"
#include "store/packs/pack_paths.hpp"
#include <algorithm>
#include <zlib.h>

namespace propartif::packs {

namespace {

constexpr int kRawDeflate = -MAX_WBITS;

enum class Inflated { whole, other_size, damaged };

Bytef* as_zlib(char* bytes) {
    return reinterpret_cast<Bytef*>(bytes); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast): zlib's own type
}

// zlib's own structure does not take const; it never writes to its input.
Bytef* as_input(std::string_view bytes) {
    return as_zlib(const_cast<char*>(bytes.data())); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

Inflated inflate_into(std::string& out, std::string_view packed, std::size_t size) {
    z_stream stream{};
    if (::inflateInit2(&stream, kRawDeflate) != Z_OK) return Inflated::damaged;
    out.resize(size + 1); // one byte more than promised shows a promise too small
    stream.next_in = as_input(packed);
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = as_zlib(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int ended = ::inflate(&stream, Z_FINISH);
    const std::size_t made = out.size() - stream.avail_out;
    const bool input_left = stream.avail_in != 0;
    ::inflateEnd(&stream);
    out.resize(std::min(made, size));
    if (made > size) return Inflated::other_size;
    if (ended != Z_STREAM_END || input_left) return Inflated::damaged;
    return made == size ? Inflated::whole : Inflated::other_size;
}

} // namespace

std::optional<std::string> inflate_entry(const ZipEntry& entry, std::size_t& room, std::vector<Diagnostic>& found) {
    const std::string shown = shown_path(entry.name);
    const auto refuse = [&](const core::DiagnosticCode& code, std::vector<std::string> args) {
        found.push_back(core::diagnose(code, "", std::move(args)));
        return std::nullopt;
    };
    if (entry.size > room) return refuse(core::kPackInflated, {std::to_string(kPackLimits.inflated_bytes >> 20U)});
    if (entry.size > entry.packed.size() * kPackLimits.ratio)
        return refuse(core::kPackRatio, {shown, std::to_string(kPackLimits.ratio)});
    room -= entry.size;
    std::string out;
    if (!entry.deflated) {
        if (entry.packed.size() != entry.size) return refuse(core::kPackSize, {shown});
        out = entry.packed;
    } else {
        const Inflated ended = inflate_into(out, entry.packed, entry.size);
        if (ended == Inflated::other_size) return refuse(core::kPackSize, {shown});
        if (ended == Inflated::damaged) return refuse(core::kPackDamaged, {shown});
    }
    if (checksum(out) != entry.crc) return refuse(core::kPackDamaged, {shown});
    return out;
}

std::string deflated(std::string_view bytes) {
    z_stream stream{};
    if (::deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kRawDeflate, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    std::string out(::deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = as_input(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = as_zlib(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int ended = ::deflate(&stream, Z_FINISH);
    out.resize(ended == Z_STREAM_END ? out.size() - stream.avail_out : 0);
    ::deflateEnd(&stream);
    return out;
}

std::uint32_t checksum(std::string_view bytes) {
    return static_cast<std::uint32_t>(::crc32(0, as_input(bytes), static_cast<uInt>(bytes.size())));
}

} // namespace propartif::packs

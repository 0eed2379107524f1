#include "support/forged_zip.hpp"
#include <zlib.h>

namespace propartif::tests {

namespace {

void put16(std::string& out, std::size_t value) {
    out += static_cast<char>(value & 0xFFU);
    out += static_cast<char>((value >> 8U) & 0xFFU);
}

void put32(std::string& out, std::size_t value) {
    put16(out, value & 0xFFFFU);
    put16(out, (value >> 16U) & 0xFFFFU);
}

std::uint32_t crc_of(const std::string& bytes) {
    const auto* const data = reinterpret_cast<const Bytef*>(bytes.data());
    return static_cast<std::uint32_t>(::crc32(0, data, static_cast<uInt>(bytes.size())));
}

struct Head {
    std::uint16_t flags, method;
    std::uint32_t crc, packed_bytes, bytes;
};

void put_head(std::string& out, const ForgedEntry& entry, const Head& head) {
    put16(out, entry.needs);
    put16(out, head.flags);
    put16(out, head.method);
    put32(out, 0x00210000); // 1 January 1980
    put32(out, head.crc);
    put32(out, head.packed_bytes);
    put32(out, head.bytes);
}

} // namespace

std::string raw_deflate(const std::string& bytes) {
    z_stream stream{};
    ::deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string out(::deflateBound(&stream, static_cast<uLong>(bytes.size())) + 16, '\0');
    std::string in = bytes;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    ::deflate(&stream, Z_FINISH);
    out.resize(out.size() - stream.avail_out);
    ::deflateEnd(&stream);
    return out;
}

std::string ForgedZip::bytes() const {
    std::string out;
    std::string list;
    for (const ForgedEntry& each : entries) {
        out += each.gap;
        const std::size_t offset = out.size();
        const std::string packed = each.packed.value_or(each.deflate ? raw_deflate(each.content) : each.content);
        const Head head{each.flags, each.method.value_or(each.deflate ? 8 : 0), each.crc.value_or(crc_of(each.content)),
                        each.packed_bytes.value_or(static_cast<std::uint32_t>(packed.size())),
                        each.bytes.value_or(static_cast<std::uint32_t>(each.content.size()))};
        const Head local{each.local_flags.value_or(head.flags), each.local_method.value_or(head.method),
                         each.local_crc.value_or(head.crc), each.local_packed_bytes.value_or(head.packed_bytes),
                         each.local_bytes.value_or(head.bytes)};
        const std::string local_name = each.local_name.value_or(each.name);
        put32(out, each.local_mark.value_or(0x04034b50));
        put_head(out, each, local);
        put16(out, local_name.size());
        put16(out, each.local_extra.size());
        out += local_name + each.local_extra + packed;
        put32(list, each.central_mark.value_or(0x02014b50));
        put16(list, 0x0314); // made by Unix
        put_head(list, each, head);
        put16(list, each.name.size());
        put16(list, each.central_extra.size());
        put16(list, each.comment.size());
        put16(list, each.disk);
        put16(list, 0);
        put32(list, each.attributes);
        put32(list, each.offset.value_or(static_cast<std::uint32_t>(offset)));
        list += each.name + each.central_extra + each.comment;
    }
    out += before_list;
    const std::size_t at = out.size();
    out += list + after_list;
    put32(out, 0x06054b50);
    put16(out, disk);
    put16(out, disk);
    put16(out, count_here.value_or(count.value_or(static_cast<std::uint16_t>(entries.size()))));
    put16(out, count.value_or(static_cast<std::uint16_t>(entries.size())));
    put32(out, list_bytes.value_or(static_cast<std::uint32_t>(list.size())));
    put32(out, list_at.value_or(static_cast<std::uint32_t>(at)));
    put16(out, comment_bytes.value_or(static_cast<std::uint16_t>(comment.size())));
    return out + comment;
}

} // namespace propartif::tests

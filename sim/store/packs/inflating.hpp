#pragma once
// The bytes of one entry, within the limits of a pack.
#include "store/packs/zip_layout.hpp"
#include <optional>
#include <string>

namespace propartif::packs {

// `room`: how many bytes all entries together may still grow to; what this one took is taken off. Nothing, and why in
// `found`, when the entry lies about its size, is damaged or would break a limit: then at most what the header promised
// was inflated, and that only when the promise itself was within the limits.
std::optional<std::string> inflate_entry(const ZipEntry& entry, std::size_t& room, std::vector<Diagnostic>& found);

// Raw DEFLATE, the same bytes for the same input; and the checksum of zip.
std::string deflated(std::string_view bytes);
std::uint32_t checksum(std::string_view bytes);

} // namespace propartif::packs

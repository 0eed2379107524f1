#include "store/packs/opened_pack.hpp"
#include "core/diagnostic_codes.hpp"
#include "store/packs/inflating.hpp"
#include "store/packs/manifest.hpp"
#include "store/packs/signature.hpp"
#include <algorithm>

namespace propartif::packs {

namespace {

void inflate_all(const std::vector<ZipEntry>& entries, OpenedPack& out) {
    std::size_t room = kPackLimits.inflated_bytes;
    for (const ZipEntry& entry : entries) {
        auto bytes = inflate_entry(entry, room, out.found);
        if (!bytes) return out.files.clear(); // one lie is enough; the rest is not worth the work
        out.files.push_back({std::string{entry.name}, *part_of(entry.name), std::move(*bytes), {}});
    }
}

const PackFile* listed(const PackManifest& manifest, std::string_view path) {
    const auto at = std::ranges::find(manifest.files, path, &PackFile::path);
    return at == manifest.files.end() ? nullptr : &*at;
}

// The manifest must list exactly the files that are there, as they are.
void compare_with_list(OpenedPack& out) {
    std::vector<Diagnostic>& about_manifest = out.files.front().found;
    for (OpenedFile& file : out.files) {
        if (!is_content(file.part)) continue;
        if (!listed(out.manifest, file.path))
            file.found.push_back(core::diagnose(core::kPackUnlisted, "", {file.path}));
        else if (!is_listed(out.manifest, file.path, file.bytes))
            file.found.push_back(core::diagnose(core::kPackHash, "", {file.path}));
    }
    for (std::size_t i = 0; i < out.manifest.files.size(); ++i) {
        const std::string& path = out.manifest.files[i].path;
        if (std::ranges::find(out.files, path, &OpenedFile::path) == out.files.end())
            about_manifest.push_back(
                core::diagnose(core::kPackFileMissing, "/files/" + std::to_string(i) + "/path", {shown_path(path)}));
    }
    if (std::ranges::none_of(out.files, [](const OpenedFile& file) { return is_content(file.part); }))
        about_manifest.push_back(core::diagnose(core::kPackEmpty, "/files"));
}

void read_signature(OpenedPack& out) {
    const auto at = std::ranges::find(out.files, PackPart::signature, &OpenedFile::part);
    if (at == out.files.end()) return;
    const auto signer = signer_of(out.files.front().bytes, at->bytes);
    out.signature = signer ? PackSignature::valid : PackSignature::invalid;
    if (signer)
        out.key = *signer;
    else
        at->found.push_back(core::diagnose(core::kPackSignature, ""));
}

} // namespace

bool is_listed(const PackManifest& manifest, std::string_view path, std::string_view bytes) {
    const PackFile* const file = listed(manifest, path);
    return file && file->size == bytes.size() && file->sha256 == sha256_hex(bytes);
}

OpenedPack open_pack(std::string_view bytes) {
    OpenedPack out;
    const std::vector<ZipEntry> entries = read_layout(bytes, out.found);
    if (has_errors(out.found)) return out;
    inflate_all(entries, out);
    if (has_errors(out.found)) return out;
    ReadManifest read = read_manifest(out.files.front().bytes);
    const bool readable = !has_errors(read.found);
    out.manifest = std::move(read.manifest);
    out.files.front().found = std::move(read.found);
    if (readable) compare_with_list(out);
    read_signature(out);
    return out;
}

} // namespace propartif::packs

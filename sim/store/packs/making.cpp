#include "core/diagnostic_codes.hpp"
#include "propartif/packs.hpp"
#include "store/packs/manifest.hpp"
#include "store/packs/pack_paths.hpp"
#include "store/packs/signature.hpp"
#include "store/packs/zip_writing.hpp"
#include <algorithm>

namespace propartif {

MadePack make_pack(PackManifest manifest, std::vector<PackEntry> entries, const AuthorKey* signer,
                   const PackContext& context) {
    std::ranges::sort(entries, {}, &PackEntry::path);
    manifest.files.clear();
    for (const PackEntry& each : entries)
        manifest.files.push_back({each.path, each.bytes.size(), sha256_hex(each.bytes)});
    MadePack out;
    std::vector<PackEntry> all{{std::string{packs::kManifestPath}, packs::write_manifest(manifest)}};
    if (signer) {
        std::string signature = packs::write_signature(all.front().bytes, *signer);
        all.push_back({std::string{packs::kSignaturePath}, std::move(signature)});
    }
    all.insert(all.end(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
    // A zip counts in 16 and 32 bits; far beyond the limits of a pack nothing is written that could be misread.
    std::size_t bytes = 0;
    for (const PackEntry& each : all) bytes += each.bytes.size();
    if (all.size() > kPackLimits.entries)
        out.report.found.push_back(core::diagnose(core::kPackCrowded, "", {std::to_string(kPackLimits.entries)}));
    else if (bytes > kPackLimits.inflated_bytes)
        out.report.found.push_back(
            core::diagnose(core::kPackInflated, "", {std::to_string(kPackLimits.inflated_bytes >> 20U)}));
    if (!out.report.usable()) return out;
    out.bytes = packs::write_zip(all);
    out.report = inspect_pack(out.bytes, context); // what would be refused elsewhere is not made here
    if (!out.report.usable()) out.bytes.clear();
    return out;
}

} // namespace propartif

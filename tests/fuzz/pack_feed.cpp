// Bytes as a pack, and as the manifest or the signature inside a sound one.
#include "fuzz/feeds.hpp"
#include "propartif/packs.hpp"
#include "support/forged_zip.hpp"

namespace propartif::test {

namespace {

Broken check_report(const PackReport& report, std::string_view bytes) {
    if (report.bytes != bytes.size()) return "a pack of another size";
    if (has_errors(report.found) && !report.files.empty()) return "a broken container was looked into";
    if ((report.signature == PackSignature::valid) != !report.key.empty()) return "a signature without its key";
    if (!report.usable()) return std::nullopt;
    if (report.files.empty() || report.files.front().path != "manifest.json") return "a pack without its manifest";
    const std::size_t signatures = report.signature == PackSignature::none ? 0 : 1;
    if (report.files.size() != report.manifest.files.size() + 1 + signatures) return "a file that is not listed";
    for (const PackReport::File& file : report.files)
        if (file.path.size() > kPackLimits.path_bytes || file.path.find("..") != std::string::npos ||
            file.path.front() == '/')
            return "a path that leads elsewhere";
    return std::nullopt;
}

std::string pack_around(std::string_view bytes, bool as_manifest) {
    using tests::ForgedEntry;
    ForgedEntry manifest, other;
    manifest.name = "manifest.json";
    manifest.content = as_manifest ? std::string{bytes} : R"({"format": "propartif-pack"})";
    other.name = as_manifest ? "x.scenario.json" : "signature.json";
    other.content = bytes;
    tests::ForgedZip zip;
    zip.entries = {manifest, other};
    return zip.bytes();
}

} // namespace

Broken feed_pack(std::string_view bytes) {
    for (const std::string& pack : {std::string{bytes}, pack_around(bytes, true), pack_around(bytes, false)})
        if (auto broken = check_report(inspect_pack(pack), pack)) return broken;
    return std::nullopt;
}

} // namespace propartif::test

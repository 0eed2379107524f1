#pragma once
// A small pack, sound and forged, and a folder of a test's own.
#include "propartif/packs.hpp"
#include "store/content/small_files.hpp"
#include "store/packs/manifest.hpp"
#include "support/forged_zip.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <unistd.h>
#include <vector>

namespace propartif::tests {

namespace fs = std::filesystem;

inline const std::string kScenarioPath = "loket.scenario.json";
inline const std::string kRubricPath = "rubrics/dasar.rubric.json";

inline PackManifest small_manifest(const std::string& version = "1.0.0") {
    return {"id.contoh.loket", version, {"Paket loket", "A counter pack"}, "CC-BY-4.0", {"Tim Contoh"}, {}};
}

inline std::vector<PackEntry> small_entries() {
    return {{kScenarioPath, store_tests::kSmallScenario}, {kRubricPath, store_tests::kSmallRubric}};
}

inline std::string small_pack(const std::string& version = "1.0.0", const AuthorKey* signer = nullptr) {
    MadePack made = make_pack(small_manifest(version), small_entries(), signer);
    REQUIRE_FALSE(made.bytes.empty());
    return made.bytes;
}

// The same pack, to be falsified.
inline ForgedZip forged_pack(const PackManifest& manifest, const std::vector<PackEntry>& entries) {
    ForgedZip zip;
    const auto add = [&](const std::string& name, const std::string& content) {
        ForgedEntry& entry = zip.entries.emplace_back();
        entry.name = name;
        entry.content = content;
        entry.deflate = true;
    };
    add("manifest.json", packs::write_manifest(manifest));
    for (const PackEntry& each : entries) add(each.path, each.bytes);
    return zip;
}

inline PackManifest listing(PackManifest manifest, const std::vector<PackEntry>& entries) {
    for (const PackEntry& each : entries)
        manifest.files.push_back({each.path, each.bytes.size(), sha256_hex(each.bytes)});
    return manifest;
}

inline ForgedZip forged_pack() {
    return forged_pack(listing(small_manifest(), small_entries()), small_entries());
}

inline std::vector<Diagnostic> all_found(const PackReport& report) {
    std::vector<Diagnostic> all = report.found;
    for (const auto& file : report.files) all.insert(all.end(), file.found.begin(), file.found.end());
    return all;
}

inline std::string listed(const PackReport& report) {
    std::string out;
    for (const Diagnostic& each : report.found) out += each.code + ' ' + each.where + '\n';
    for (const auto& file : report.files)
        for (const Diagnostic& each : file.found) out += file.path + ": " + each.code + ' ' + each.where + '\n';
    return out;
}

inline bool shows(const PackReport& report, const std::string& code) {
    const auto all = all_found(report);
    return std::ranges::find(all, code, &Diagnostic::code) != all.end();
}

class PackFolder { // gone afterwards
public:
    PackFolder() {
        std::string name = (fs::temp_directory_path() / "propartif-packs-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()));
        path_ = name;
    }
    ~PackFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    PackFolder(const PackFolder&) = delete;
    PackFolder& operator=(const PackFolder&) = delete;
    const fs::path& path() const { return path_; }
    fs::path packs() const { return path_ / "packs"; }
    fs::path file(const std::string& name, const std::string& bytes) const {
        std::ofstream{path_ / name, std::ios::binary} << bytes;
        return path_ / name;
    }

private:
    fs::path path_;
};

// Every path below the folder with its bytes; "link" for a link, "folder" for a folder.
inline std::map<std::string, std::string> tree_of(const fs::path& folder) {
    std::map<std::string, std::string> out;
    if (!fs::exists(folder)) return out;
    for (const auto& each : fs::recursive_directory_iterator(folder)) {
        const std::string name = fs::relative(each.path(), folder).string();
        if (each.is_symlink())
            out[name] = "link";
        else if (each.is_directory())
            out[name] = "folder";
        else
            out[name] = read_file(each.path()).value();
    }
    return out;
}

} // namespace propartif::tests

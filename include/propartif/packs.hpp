#pragma once
// Packs (*.propak): scenarios with the rubrics, cards and drills they need, in one file to hand over. A pack is a zip
// of a strict kind (formats.md): manifest.json first, then an optional signature.json, then the content in the layout
// of the scenarios folder. Whatever its bytes are, reading one fails with findings and never beyond its limits.
#include "propartif/diagnostic.hpp"
#include "propartif/judging.hpp"
#include "propartif/library.hpp"
#include "propartif/result.hpp"
#include "propartif/text.hpp"
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace propartif {

// Each limit holds at its number and is refused one beyond.
struct PackLimits {
    std::size_t packed_bytes = std::size_t{10} << 20;
    std::size_t inflated_bytes = std::size_t{40} << 20; // all entries together, counted while inflating
    std::size_t entries = 500;
    std::size_t ratio = 100; // inflated to packed, of each entry
    std::size_t path_bytes = 120;
    std::size_t examples = 5'000; // of all scenarios and drills, because each is judged
};
inline constexpr PackLimits kPackLimits{};

struct PackFile {
    std::string path; // "loket.scenario.json", "rubrics/loket.rubric.json", "cards/...", "drills/..."
    std::uint64_t size{};
    std::string sha256;
    bool operator==(const PackFile&) const = default;
};

struct PackManifest {
    std::string id;      // letters a-z, digits, '-' and '.' between them, at most 64: "id.go.contoh.loket"
    std::string version; // "1.0.0"
    Text title;
    std::string license;
    std::vector<std::string> authors;
    std::vector<PackFile> files;
    bool operator==(const PackManifest&) const = default;
};

struct PackEntry {
    std::string path;
    std::string bytes;
};

// Who signs. The fingerprint is the SHA-256 of the public key, in hexadecimal.
struct AuthorKey {
    std::string public_key; // 32 bytes
    std::string secret_key; // 64 bytes
    std::string fingerprint;
};

struct TrustedKey {
    std::string fingerprint;
    std::string name; // as the person who trusts it calls the author
    bool operator==(const TrustedKey&) const = default;
};

enum class PackSignature {
    none,
    valid,   // by `key`, which may be anybody's: only a trusted one says who
    invalid, // present, but not for this manifest
};

struct PackReport {
    struct File {
        std::string path;              // inside the pack
        std::string id;                // of the content, when it could be read
        std::vector<Diagnostic> found; // reading, meaning and the file's own examples
    };
    PackManifest manifest; // as far as it could be read
    std::string sha256;    // of the whole file
    std::uint64_t bytes{}; // of the whole file
    PackSignature signature{};
    std::string key;               // fingerprint of the signer, "" without one
    std::string key_name;          // of a trusted signer, else ""
    std::vector<Diagnostic> found; // about the container; when there are errors, nothing in it was looked at
    std::vector<File> files;       // manifest.json and signature.json too; in the order of the pack

    std::size_t count(Severity severity) const;
    bool usable() const { return count(Severity::error) == 0; }
};

// What is known where the pack is looked at. Borrowed for the call.
struct PackContext {
    const Library* library = nullptr; // installed rubrics, lexicons, cards, topics; null: only what the pack brings
    CompileJudge compile;             // runs the examples of scenarios and drills; empty: they are not run
    std::vector<TrustedKey> trusted;
    // Set when the pack is to be installed there: ids of the library that belong to others are then refused.
    std::filesystem::path packs_folder;
};

// Nothing is written. The second fails only when the file cannot be read.
PackReport inspect_pack(std::string_view bytes, const PackContext& context = {});
Result<PackReport> inspect_pack_file(const std::filesystem::path& file, const PackContext& context = {});

struct MadePack {
    std::string bytes; // empty when the report has errors
    PackReport report; // of the pack just made
};

// The same content gives the same bytes; `manifest.files` is filled from the entries.
MadePack make_pack(PackManifest manifest, std::vector<PackEntry> entries, const AuthorKey* signer = nullptr,
                   const PackContext& context = {});

enum class InstallOutcome {
    installed,
    replaced,      // the former one is in packs_folder/.former
    already_there, // the same pack
    has_errors,    // see the report
    needs_replace, // another version is there and `replace` was not asked for
    not_newer,     // what is there is as new or newer
    other_signer,  // what is there was signed by another key
};

struct Installation {
    InstallOutcome outcome{};
    PackReport report;
    std::string version_there; // before, when one was there
    std::filesystem::path folder;
};

// Everything is checked, written to a folder beside and brought to the disk, and only then given its name
// packs_folder/ID in one step: whenever this is cut short, the pack is there as a whole or not at all, and one that was
// there before is untouched. Fails when the file cannot be read, the disk refuses or another program is installing.
Result<Installation> install_pack(const std::filesystem::path& file, const std::filesystem::path& packs_folder,
                                  PackContext context, bool replace = false);

struct InstalledPack {
    PackManifest manifest;
    std::filesystem::path folder;
    PackSignature signature{};
    std::string key;
    std::string key_name;
    bool changed = false; // a file is missing or is no longer what the manifest says
};

// Sorted by id; empty when there is no such folder.
std::vector<InstalledPack> installed_packs(const std::filesystem::path& packs_folder);
// Their folders, sorted, for load_library.
std::vector<std::filesystem::path> pack_folders(const std::filesystem::path& packs_folder);
// Moves it to packs_folder/.former and tells where; not_found when it is not there.
Result<std::filesystem::path> remove_pack(const std::filesystem::path& packs_folder, const std::string& id);

// packs_folder/trusted-keys.json; none when the file is not there.
Result<std::vector<TrustedKey>> trusted_keys(const std::filesystem::path& packs_folder);
// A key that is there gets the new name.
Result<Done> trust_key(const std::filesystem::path& packs_folder, const TrustedKey& key);
Result<Done> distrust_key(const std::filesystem::path& packs_folder, const std::string& fingerprint);

// The key of data_folder/author.key (readable by its owner alone), made at the first call together with author.pub,
// which can be given to others. store_damaged when the file is not what was written.
Result<AuthorKey> author_key(const std::filesystem::path& data_folder);

} // namespace propartif

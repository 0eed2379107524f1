#include "propartif/packs.hpp"
#include "store/packs/durable_files.hpp"
#include "store/packs/manifest.hpp"
#include "store/packs/opened_pack.hpp"
#include "store/packs/packs_folder.hpp"
#include "store/packs/signature.hpp"
#include <optional>
#include <set>

namespace propartif {

namespace {

namespace fs = std::filesystem;
using namespace packs;

// What may stop a sound pack: the one that is there. `installed` and `replaced` say what is to be done.
InstallOutcome decide(const std::optional<InstalledPack>& there, const OpenedPack& pack, bool replace) {
    if (!there) return InstallOutcome::installed;
    const bool same = there->manifest == pack.manifest && there->key == pack.key;
    if (same && !there->changed) return InstallOutcome::already_there;
    // Whoever signed what is there vouches for what comes after it.
    if (!there->key.empty() && there->key != pack.key) return InstallOutcome::other_signer;
    const int order = compare_versions(pack.manifest.version, there->manifest.version);
    const bool repairs = same && there->changed;
    if (order < 0 || (order == 0 && !repairs)) return InstallOutcome::not_newer;
    return replace ? InstallOutcome::replaced : InstallOutcome::needs_replace;
}

std::optional<InstalledPack> installed_as(const fs::path& packs_folder, const std::string& id) {
    for (InstalledPack& each : installed_packs(packs_folder))
        if (each.folder.filename() == id) return std::move(each);
    return std::nullopt;
}

Result<Done> write_files(const fs::path& staging, const OpenedPack& pack) {
    std::set<fs::path> folders{staging};
    for (const OpenedFile& file : pack.files) {
        const fs::path path = staging / file.path; // its name is one of the allow-list
        if (folders.insert(path.parent_path()).second)
            if (auto made = make_folder(path.parent_path()); !made) return made;
        if (auto written = write_new(path, file.bytes); !written) return written;
    }
    for (const fs::path& folder : folders)
        if (auto lasting = make_lasting(folder); !lasting) return lasting;
    return Done{};
}

Result<Done> put_in_place(const OpenFolder& folder, const OpenedPack& pack, bool replace) {
    const auto staging = folder.make_staging();
    if (!staging) return staging.error();
    auto done = write_files(staging.value(), pack);
    if (done)
        done = replace ? folder.replace(staging.value(), pack.manifest.id)
                       : move_to(staging.value(), folder.place_of(pack.manifest.id));
    if (!done) {
        std::error_code ignored;
        fs::remove_all(staging.value(), ignored);
    }
    return done;
}

} // namespace

Result<Installation> install_pack(const fs::path& file, const fs::path& packs_folder, PackContext context,
                                  bool replace) {
    Installation out;
    const auto bytes = read_file(file, kPackLimits.packed_bytes + 1); // one more, so that the report can say it
    if (!bytes && bytes.error().code != ErrorCode::file_too_large) return bytes.error();
    context.packs_folder = packs_folder;
    if (bytes) {
        out.report = inspect_pack(bytes.value(), context);
    } else {
        auto report = inspect_pack_file(file, context);
        if (!report) return report.error();
        out.report = std::move(report).value();
    }
    out.outcome = InstallOutcome::has_errors;
    if (!out.report.usable()) return out;
    auto folder = OpenFolder::take(packs_folder);
    if (!folder) return folder.error();
    const OpenedPack pack = open_pack(bytes.value());
    const auto there = installed_as(folder.value().path(), pack.manifest.id);
    if (there) out.version_there = there->manifest.version;
    out.folder = folder.value().place_of(pack.manifest.id);
    out.outcome = decide(there, pack, replace);
    const bool replaces = out.outcome == InstallOutcome::replaced;
    if (out.outcome != InstallOutcome::installed && !replaces) return out;
    if (auto done = put_in_place(folder.value(), pack, replaces); !done) return done.error();
    return out;
}

} // namespace propartif

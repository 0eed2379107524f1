#include "propartif/packs.hpp"
#include "store/packs/opened_pack.hpp"
#include "store/packs/packs_folder.hpp"
#include "store/packs/signature.hpp"
#include <algorithm>

namespace propartif {

namespace {

namespace fs = std::filesystem;
using namespace packs;

bool as_listed(const InstalledPack& pack) {
    return std::ranges::all_of(pack.manifest.files, [&](const PackFile& file) {
        const auto bytes = read_file(pack.folder / file.path, kPackLimits.inflated_bytes);
        return bytes && is_listed(pack.manifest, file.path, bytes.value());
    });
}

void read_signer(InstalledPack& pack) {
    const auto manifest = read_file(pack.folder / kManifestPath, kPackLimits.inflated_bytes);
    const auto signature = read_file(pack.folder / kSignaturePath, kPackLimits.inflated_bytes);
    if (!signature) return;
    const auto signer = manifest ? signer_of(manifest.value(), signature.value()) : std::nullopt;
    pack.signature = signer ? PackSignature::valid : PackSignature::invalid;
    pack.key = signer.value_or("");
}

InstalledPack pack_in(const fs::path& folder) {
    InstalledPack out;
    out.folder = folder;
    out.manifest = manifest_in(folder);
    const bool own = out.manifest.id == folder.filename().string();
    out.changed = !own || !as_listed(out);
    if (!own) out.manifest.id = folder.filename().string(); // what it says of itself is not to be believed
    read_signer(out);
    out.changed = out.changed || out.signature == PackSignature::invalid;
    return out;
}

} // namespace

std::vector<fs::path> pack_folders(const fs::path& packs_folder) {
    std::vector<fs::path> out;
    std::error_code failed;
    for (fs::directory_iterator each{packs_folder, failed}, end; !failed && each != end; each.increment(failed)) {
        std::error_code unknown;
        if (is_pack_id(each->path().filename().string()) && each->is_directory(unknown)) out.push_back(each->path());
    }
    std::ranges::sort(out);
    return out;
}

std::vector<InstalledPack> installed_packs(const fs::path& packs_folder) {
    std::vector<TrustedKey> trusted;
    if (auto keys = trusted_keys(packs_folder)) trusted = std::move(keys).value();
    std::vector<InstalledPack> out;
    for (const fs::path& folder : pack_folders(packs_folder)) {
        InstalledPack pack = pack_in(folder);
        const auto known = std::ranges::find(trusted, pack.key, &TrustedKey::fingerprint);
        if (known != trusted.end()) pack.key_name = known->name;
        out.push_back(std::move(pack));
    }
    return out;
}

Result<fs::path> remove_pack(const fs::path& packs_folder, const std::string& id) {
    std::error_code unknown;
    if (!is_pack_id(id) || !fs::is_directory(packs_folder / id, unknown))
        return Error{ErrorCode::not_found, id, "no such pack"};
    auto folder = OpenFolder::take(packs_folder);
    if (!folder) return folder.error();
    return folder.value().move_to_former(folder.value().place_of(id));
}

} // namespace propartif

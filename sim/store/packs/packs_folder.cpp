#include "store/packs/packs_folder.hpp"
#include "store/packs/durable_files.hpp"
#include "store/packs/manifest.hpp"
#include "store/packs/pack_paths.hpp"
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace propartif::packs {

namespace {

namespace fs = std::filesystem;

constexpr const char* kStaging = ".staging-";
constexpr const char* kSwap = ".swap-";
constexpr const char* kFormer = ".former";

Error refused(const fs::path& path, int number) {
    return {ErrorCode::store_failed, path.string(), std::generic_category().message(number)};
}

std::vector<fs::path> entries_of(const fs::path& folder) {
    std::vector<fs::path> out;
    std::error_code failed;
    for (fs::directory_iterator each{folder, failed}, end; !failed && each != end; each.increment(failed))
        out.push_back(each->path());
    return out;
}

} // namespace

PackManifest manifest_in(const fs::path& pack) {
    const auto bytes = read_file(pack / kManifestPath, kPackLimits.inflated_bytes);
    if (!bytes) return {};
    ReadManifest read = read_manifest(bytes.value());
    return has_errors(read.found) ? PackManifest{} : std::move(read.manifest);
}

Result<OpenFolder> OpenFolder::take(const fs::path& folder) {
    std::error_code ignored;
    const fs::path absolute = fs::absolute(folder, ignored).lexically_normal();
    if (auto made = make_folder(absolute); !made) return made.error();
    const int descriptor = ::open(absolute.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return refused(absolute, errno);
    OpenFolder out{absolute, descriptor};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int why = errno;
        if (why != EWOULDBLOCK) return refused(absolute, why);
        return Error{ErrorCode::store_locked, absolute.string(), "another program is installing packs"};
    }
    if (auto swept = out.sweep(); !swept) return swept.error();
    return out;
}

OpenFolder::OpenFolder(OpenFolder&& other) noexcept
    : folder_(std::move(other.folder_)), lock_(std::exchange(other.lock_, -1)) {}

OpenFolder& OpenFolder::operator=(OpenFolder&& other) noexcept {
    std::swap(folder_, other.folder_);
    std::swap(lock_, other.lock_);
    return *this;
}

OpenFolder::~OpenFolder() {
    if (lock_ >= 0) ::close(lock_);
}

Result<Done> OpenFolder::sweep() const {
    for (const fs::path& each : entries_of(folder_)) {
        const std::string name = each.filename().string();
        std::error_code failed;
        if (name.starts_with(kStaging)) fs::remove_all(each, failed);
        if (failed) return refused(each, failed.value());
        if (!name.starts_with(kSwap)) continue;
        if (auto settled = settle(each); !settled) return settled;
    }
    return Done{};
}

// Cut short while replacing: it is either the new pack, not yet in use, or the old one on its way to .former.
Result<Done> OpenFolder::settle(const fs::path& swap) const {
    const PackManifest left = manifest_in(swap);
    const PackManifest used = manifest_in(place_of(left.id));
    const bool never_used = left.id.empty() || compare_versions(left.version, used.version) > 0;
    if (!never_used) {
        const auto moved = move_to_former(swap);
        return moved ? Result<Done>{Done{}} : moved.error();
    }
    std::error_code failed;
    fs::remove_all(swap, failed);
    if (failed) return refused(swap, failed.value());
    return Done{};
}

Result<fs::path> OpenFolder::make_staging() const {
    std::string name = (folder_ / (std::string{kStaging} + "XXXXXX")).string();
    if (!::mkdtemp(name.data())) return refused(folder_, errno);
    return fs::path{name};
}

Result<Done> OpenFolder::replace(const fs::path& staged, const std::string& id) const {
    const fs::path swap = folder_ / (kSwap + staged.filename().string().substr(std::string_view{kStaging}.size()));
    if (auto renamed = move_to(staged, swap); !renamed) return renamed;
    if (auto exchanged = exchange(swap, place_of(id)); !exchanged) {
        std::error_code ignored;
        fs::remove_all(swap, ignored);
        return exchanged;
    }
    const auto moved = move_to_former(swap);
    return moved ? Result<Done>{Done{}} : moved.error();
}

Result<fs::path> OpenFolder::move_to_former(const fs::path& pack) const {
    const fs::path former = folder_ / kFormer;
    if (auto made = make_folder(former); !made) return made.error();
    const PackManifest manifest = manifest_in(pack);
    const std::string name = manifest.id.empty() ? pack.filename().string() : manifest.id + '-' + manifest.version;
    for (int number = 1;; ++number) {
        fs::path to = former / (number == 1 ? name : name + '-' + std::to_string(number));
        const auto moved = move_to(pack, to);
        if (moved) return to;
        if (moved.error().code != ErrorCode::bad_request) return moved.error();
    }
}

} // namespace propartif::packs

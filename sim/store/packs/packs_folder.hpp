#pragma once
// The folder of installed packs, changed by one program at a time:
//   ID/            a pack: manifest.json, signature.json and its content
//   .former/       what was removed or replaced, ID-VERSION
//   .staging-*     a pack being written; .swap-* one about to change places with ID. Leftovers of what was cut short.
#include "propartif/packs.hpp"
#include "propartif/result.hpp"
#include <filesystem>
#include <string>

namespace propartif::packs {

class OpenFolder {
public:
    // Makes the folder when it is not there, locks it and puts leftovers away. store_locked when another has it.
    static Result<OpenFolder> take(const std::filesystem::path& folder);
    OpenFolder(OpenFolder&& other) noexcept;
    OpenFolder& operator=(OpenFolder&& other) noexcept;
    ~OpenFolder();

    const std::filesystem::path& path() const { return folder_; }
    std::filesystem::path place_of(const std::string& id) const { return folder_ / id; }

    // A new, empty folder beside the packs.
    Result<std::filesystem::path> make_staging() const;
    // The staged pack gets the name of the one that is there, in one step; that one goes to .former.
    Result<Done> replace(const std::filesystem::path& staged, const std::string& id) const;
    // Where it is now.
    Result<std::filesystem::path> move_to_former(const std::filesystem::path& pack) const;

private:
    OpenFolder(std::filesystem::path folder, int lock) : folder_(std::move(folder)), lock_(lock) {}
    Result<Done> sweep() const;
    Result<Done> settle(const std::filesystem::path& swap) const;

    std::filesystem::path folder_;
    int lock_ = -1;
};

// manifest.json of an installed pack; what cannot be read is empty.
PackManifest manifest_in(const std::filesystem::path& pack);

} // namespace propartif::packs

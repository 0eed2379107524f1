#include "shell/exchange_work.hpp"
#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace propartif::shell {

namespace {

namespace fs = std::filesystem;
using app::FolderEntry;
using app::FolderSeen;

constexpr std::size_t kMostEntries = 2'000; // of one folder: nobody looks for a file among more

std::string environment(const char* name) {
    const char* const value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nobody changes it
    return value ? value : "";
}

bool is_folder(const fs::path& path) {
    std::error_code failed;
    return fs::is_directory(path, failed);
}

void add_when_there(std::vector<std::string>& places, const fs::path& path) {
    if (is_folder(path)) places.push_back(path.string());
}

void add_sticks(std::vector<std::string>& places, const fs::path& root) {
    std::error_code failed;
    for (fs::directory_iterator each{root, failed}; !failed && each != fs::directory_iterator{}; each.increment(failed))
        add_when_there(places, each->path());
}

std::vector<std::string> usual_places() {
    std::vector<std::string> places;
    const std::string user = environment("USER");
    if (const std::string home = environment("HOME"); !home.empty()) {
        // The desktop names these in the user's language.
        for (const char* name : {"Unduhan", "Downloads", "Dokumen", "Documents", "Desktop"})
            add_when_there(places, fs::path(home) / name);
        add_when_there(places, home);
    }
    if (!user.empty())
        for (const char* root : {"/media", "/run/media"}) add_sticks(places, fs::path(root) / user);
    return places;
}

bool can_be_brought_in(const std::string& name) {
    constexpr std::array<std::string_view, 5> kEnds{".propak", ".twee", ".tw", ".csv", ".json"};
    return std::ranges::any_of(kEnds, [&](std::string_view end) { return name.ends_with(end); });
}

std::vector<FolderEntry> entries_of(const fs::path& folder, std::string& why_not) {
    std::vector<FolderEntry> entries;
    std::error_code failed;
    fs::directory_iterator each{folder, failed};
    for (; !failed && each != fs::directory_iterator{} && entries.size() < kMostEntries; each.increment(failed)) {
        std::string name = each->path().filename().string();
        if (name.starts_with('.')) continue;
        const bool is_dir = is_folder(each->path());
        if (is_dir || can_be_brought_in(name)) entries.push_back({std::move(name), is_dir});
    }
    if (failed) why_not = failed.message();
    std::ranges::sort(entries, [](const FolderEntry& a, const FolderEntry& b) {
        return a.folder != b.folder ? a.folder : a.name < b.name;
    });
    return entries;
}

} // namespace

app::exchange::Ask carried_out(const app::LookIntoFolder& work) {
    FolderSeen seen;
    seen.places = usual_places();
    fs::path folder = work.folder;
    if (folder.empty()) folder = seen.places.empty() ? fs::path("/") : fs::path(seen.places.front());
    folder = folder.lexically_normal();
    seen.folder = folder.string();
    if (folder.has_parent_path() && folder.parent_path() != folder) seen.above = folder.parent_path().string();
    seen.entries = entries_of(folder, seen.failed);
    return app::exchange::FolderLooked{std::move(seen)};
}

} // namespace propartif::shell

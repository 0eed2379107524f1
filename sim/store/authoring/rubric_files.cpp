#include "propartif/library.hpp"
#include "propartif/rubric_authoring.hpp"
#include "store/authoring/former.hpp"
#include "store/authoring/own_name.hpp"
#include <algorithm>
#include <map>
#include <system_error>

namespace propartif {

namespace {

namespace fs = std::filesystem;
constexpr std::string_view kRubric = ".rubric.json";

struct Places { // of one rubric
    Places(const fs::path& folder, const std::string& id)
        : file(folder / "rubrics" / (id + std::string(kRubric))),
          journal(folder / "rubrics" / "unsaved" / (id + std::string(kRubric))),
          base(folder / "rubrics" / "unsaved" / (id + ".base")), former(folder / "rubrics" / "former" / id) {}
    fs::path file, journal, base, former;
};

std::map<std::string, Text> titles_in(const fs::path& folder) {
    std::map<std::string, Text> titles;
    std::error_code failed;
    for (fs::directory_iterator each{folder, failed}; !failed && each != fs::directory_iterator{};
         each.increment(failed)) {
        const std::string name = each->path().filename().string();
        if (!name.ends_with(kRubric)) continue;
        const std::string id = name.substr(0, name.size() - kRubric.size());
        if (!store::is_own_name(id)) continue;
        Text& title = titles[id];
        if (const auto bytes = read_file(each->path()))
            if (const auto read = read_rubric_draft(bytes.value()); read.value) title = read.value->title;
    }
    return titles;
}

Error no_id(const std::string& id) {
    return {ErrorCode::not_found, id, "not an id"};
}

Result<Done> keep_former(const Places& places, std::string_view bytes) {
    return store::keep_former(places.former, bytes, kRubric);
}

// The file's name is the id: whoever copied the file by hand meant another rubric.
OpenedRubric opened(Loaded<Rubric> read, const std::string& id, std::string on_disk, bool from_journal) {
    read.value->id = id;
    read.value->content_hash.clear();
    return {std::move(*read.value), std::move(on_disk), from_journal, std::move(read.found)};
}

} // namespace

std::vector<OwnRubric> own_rubrics(const fs::path& folder) {
    std::map<std::string, OwnRubric> all;
    for (auto& [id, title] : titles_in(folder / "rubrics")) all[id] = {id, title, false};
    for (auto& [id, title] : titles_in(folder / "rubrics" / "unsaved")) all[id] = {id, title, true};
    std::vector<OwnRubric> out;
    out.reserve(all.size());
    for (auto& [id, each] : all) out.push_back(std::move(each));
    std::ranges::stable_sort(out, {}, [](const OwnRubric& each) { return each.title.id; });
    return out;
}

std::string rubric_on_disk(const fs::path& folder, const std::string& id) {
    const auto bytes = read_file(Places(folder, id).file);
    return bytes ? sha256_hex(bytes.value()) : std::string();
}

Result<OpenedRubric> open_rubric(const fs::path& folder, const std::string& id) {
    if (!store::is_own_name(id)) return no_id(id);
    const Places places(folder, id);
    if (const auto journal = read_file(places.journal))
        if (auto read = read_rubric_draft(journal.value()); read.value) {
            const auto base = read_file(places.base); // the file may have changed since
            return opened(std::move(read), id, base ? base.value() : std::string(), true);
        }
    const auto bytes = read_file(places.file);
    if (!bytes) return bytes.error();
    auto read = read_rubric_draft(bytes.value());
    if (!read.value)
        return Error{ErrorCode::bad_content, places.file.string(), read.found.empty() ? "" : read.found.front().code};
    return opened(std::move(read), id, sha256_hex(bytes.value()), false);
}

Result<std::string> save_rubric(const fs::path& folder, const Rubric& rubric, const std::string& expected) {
    if (!store::is_own_name(rubric.id)) return no_id(rubric.id);
    const Places places(folder, rubric.id);
    const auto before = read_file(places.file);
    const std::string there = before ? sha256_hex(before.value()) : std::string();
    if (there != expected) return Error{ErrorCode::changed_outside, places.file.string(), there};
    if (before)
        if (auto kept = keep_former(places, before.value()); !kept) return kept.error();
    const std::string bytes = write_rubric(rubric);
    if (auto written = write_file(places.file, bytes); !written) return written.error();
    drop_unsaved_rubric(folder, rubric.id);
    return sha256_hex(bytes);
}

Result<Done> keep_unsaved_rubric(const fs::path& folder, const Rubric& rubric, const std::string& on_disk) {
    if (!store::is_own_name(rubric.id)) return no_id(rubric.id);
    const Places places(folder, rubric.id);
    // Where it came from first: the rubric's file is what makes the journal count.
    if (auto written = write_file(places.base, on_disk); !written) return written;
    return write_file(places.journal, write_rubric(rubric));
}

void drop_unsaved_rubric(const fs::path& folder, const std::string& id) {
    if (!store::is_own_name(id)) return;
    const Places places(folder, id);
    std::error_code failed;
    fs::remove(places.journal, failed);
    fs::remove(places.base, failed);
}

Result<Done> set_aside_unsaved_rubric(const fs::path& folder, const std::string& id) {
    if (!store::is_own_name(id)) return no_id(id);
    const Places places(folder, id);
    if (const auto bytes = read_file(places.journal))
        if (auto kept = keep_former(places, bytes.value()); !kept) return kept;
    drop_unsaved_rubric(folder, id);
    return Done{};
}

Result<Done> remove_own_rubric(const fs::path& folder, const std::string& id) {
    if (!store::is_own_name(id)) return no_id(id);
    const Places places(folder, id);
    for (const fs::path& path : {places.file, places.journal})
        if (const auto bytes = read_file(path))
            if (auto kept = keep_former(places, bytes.value()); !kept) return kept;
    std::error_code failed;
    fs::remove(places.file, failed);
    if (failed) return Error{ErrorCode::store_failed, places.file.string(), failed.message()};
    drop_unsaved_rubric(folder, id);
    return Done{};
}

} // namespace propartif

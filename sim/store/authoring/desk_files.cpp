#include "propartif/authoring.hpp"
#include "propartif/library.hpp"
#include "store/authoring/former.hpp"
#include "store/authoring/own_name.hpp"
#include <algorithm>
#include <map>
#include <system_error>

namespace propartif {

namespace {

namespace fs = std::filesystem;
constexpr std::string_view kScenario = ".scenario.json";
constexpr std::string_view kSketch = ".sketch.json";

fs::path file_of(const fs::path& folder, const ScenarioId& id) {
    return folder / (id.value + std::string(kScenario));
}
fs::path sketch_of(const fs::path& folder, const ScenarioId& id) {
    return folder / "sketches" / (id.value + std::string(kSketch));
}
fs::path journal_of(const fs::path& folder, const ScenarioId& id) {
    return folder / "unsaved" / (id.value + std::string(kScenario));
}
fs::path journal_sketch_of(const fs::path& folder, const ScenarioId& id) {
    return folder / "unsaved" / (id.value + std::string(kSketch));
}
fs::path former_of(const fs::path& folder, const ScenarioId& id) {
    return folder / "former" / id.value;
}

bool is_file_name(const ScenarioId& id) {
    return store::is_own_name(id.value);
}

std::map<ScenarioId, Text> titles_in(const fs::path& folder) {
    std::map<ScenarioId, Text> titles;
    std::error_code failed;
    for (fs::directory_iterator each{folder, failed}; !failed && each != fs::directory_iterator{};
         each.increment(failed)) {
        const std::string name = each->path().filename().string();
        if (!name.ends_with(kScenario)) continue;
        const ScenarioId id{name.substr(0, name.size() - kScenario.size())};
        if (!is_file_name(id)) continue;
        Text& title = titles[id];
        if (const auto bytes = read_file(each->path()))
            if (const auto read = read_draft(bytes.value()); read.value) title = read.value->title;
    }
    return titles;
}

std::string contents(const fs::path& path) {
    auto bytes = read_file(path);
    return bytes ? std::move(bytes).value() : std::string();
}

// What the file says, when it is still the one with that sha256.
std::optional<Scenario> file_if(const fs::path& path, const std::string& expected) {
    const auto bytes = read_file(path);
    if (!bytes || sha256_hex(bytes.value()) != expected) return std::nullopt;
    return read_draft(bytes.value()).value;
}

Error unusable(const fs::path& path, const std::vector<Diagnostic>& found) {
    return {ErrorCode::bad_content, path.string(), found.empty() ? std::string() : found.front().code};
}

} // namespace

std::vector<OwnScenario> own_scenarios(const fs::path& folder) {
    std::map<ScenarioId, OwnScenario> all;
    for (auto& [id, title] : titles_in(folder)) all[id] = {id, title, false};
    for (auto& [id, title] : titles_in(folder / "unsaved")) all[id] = {id, title, true};
    std::vector<OwnScenario> out;
    out.reserve(all.size());
    for (auto& [id, each] : all) out.push_back(std::move(each));
    std::ranges::stable_sort(out, {}, [](const OwnScenario& each) { return each.title.id; });
    return out;
}

std::string on_disk(const fs::path& folder, const ScenarioId& id) {
    const auto bytes = read_file(file_of(folder, id));
    return bytes ? sha256_hex(bytes.value()) : std::string();
}

Result<SavedScenario> saved_scenario(const fs::path& folder, const ScenarioId& id) {
    if (!is_file_name(id)) return Error{ErrorCode::not_found, id.value, "not an id"};
    const fs::path path = file_of(folder, id);
    const auto bytes = read_file(path);
    if (!bytes) return bytes.error();
    Loaded<Scenario> read = read_draft(bytes.value());
    if (!read.value) return unusable(path, read.found);
    return SavedScenario{std::move(*read.value), sha256_hex(bytes.value())};
}

Result<OpenedDraft> open_draft(const fs::path& folder, const ScenarioId& id) {
    if (!is_file_name(id)) return Error{ErrorCode::not_found, id.value, "not an id"};
    OpenedDraft out;
    const auto journal = read_file(journal_of(folder, id));
    if (journal) {
        Loaded<Scenario> read = read_draft(journal.value());
        if (read.value) {
            ReadSketch sketch = read_sketch(contents(journal_sketch_of(folder, id)));
            // The file may have changed since: the journal says which one it came from.
            std::optional<Scenario> base = file_if(file_of(folder, id), sketch.on_disk);
            return OpenedDraft{{std::move(*read.value), std::move(sketch.sketch)},
                               std::move(sketch.on_disk),
                               true,
                               std::move(read.found),
                               std::move(base)};
        }
    }
    const fs::path path = file_of(folder, id);
    const auto bytes = read_file(path);
    if (!bytes) return bytes.error();
    Loaded<Scenario> read = read_draft(bytes.value());
    if (!read.value) return unusable(path, read.found);
    Scenario base = *read.value;
    return OpenedDraft{{std::move(*read.value), read_sketch(contents(sketch_of(folder, id))).sketch},
                       sha256_hex(bytes.value()),
                       false,
                       std::move(read.found),
                       std::move(base)};
}

std::vector<FormerVersion> former_versions(const fs::path& folder, const ScenarioId& id) {
    std::vector<FormerVersion> out;
    if (!is_file_name(id)) return out;
    for (const store::FormerFile& file : store::former_files(former_of(folder, id))) {
        Loaded<Scenario> read = read_draft(contents(file.path));
        if (read.value) out.push_back({file.number, file.written_unix_millis, std::move(*read.value)});
    }
    return out;
}

Result<std::string> save_draft(const fs::path& folder, const studio::Draft& draft, const std::string& expected) {
    const ScenarioId& id = draft.scenario.id;
    if (!is_file_name(id)) return Error{ErrorCode::bad_request, id.value, "not an id"};
    const fs::path path = file_of(folder, id);
    const auto before = read_file(path);
    const std::string there = before ? sha256_hex(before.value()) : std::string();
    if (there != expected) return Error{ErrorCode::changed_outside, path.string(), there};
    if (before) // keys of a newer version that this program does not know are carried over
        if (auto kept = store::keep_former(former_of(folder, id), before.value()); !kept) return kept.error();
    const std::string bytes = before ? write_scenario(draft.scenario, before.value()) : write_scenario(draft.scenario);
    const std::string hash = sha256_hex(bytes);
    if (auto written = write_file(path, bytes); !written) return written.error();
    if (auto written = write_file(sketch_of(folder, id), write_sketch(draft.sketch, {})); !written)
        return written.error();
    drop_unsaved(folder, id);
    return hash;
}

Result<Done> keep_unsaved(const fs::path& folder, const studio::Draft& draft, const std::string& on_disk) {
    const ScenarioId& id = draft.scenario.id;
    if (!is_file_name(id)) return Error{ErrorCode::bad_request, id.value, "not an id"};
    // The sketch first: the scenario's file is what makes the journal count.
    if (auto written = write_file(journal_sketch_of(folder, id), write_sketch(draft.sketch, on_disk)); !written)
        return written;
    return write_file(journal_of(folder, id), write_scenario(draft.scenario));
}

void drop_unsaved(const fs::path& folder, const ScenarioId& id) {
    std::error_code failed;
    fs::remove(journal_of(folder, id), failed);
    fs::remove(journal_sketch_of(folder, id), failed);
}

Result<Done> set_aside_unsaved(const fs::path& folder, const ScenarioId& id) {
    if (!is_file_name(id)) return Error{ErrorCode::not_found, id.value, "not an id"};
    if (const auto bytes = read_file(journal_of(folder, id)))
        if (auto kept = store::keep_former(former_of(folder, id), bytes.value()); !kept) return kept;
    drop_unsaved(folder, id);
    return Done{};
}

Result<Done> remove_own(const fs::path& folder, const ScenarioId& id) {
    if (!is_file_name(id)) return Error{ErrorCode::not_found, id.value, "not an id"};
    for (const fs::path& path : {file_of(folder, id), journal_of(folder, id)})
        if (const auto bytes = read_file(path))
            if (auto kept = store::keep_former(former_of(folder, id), bytes.value()); !kept) return kept;
    std::error_code failed;
    fs::remove(file_of(folder, id), failed);
    if (failed) return Error{ErrorCode::store_failed, file_of(folder, id).string(), failed.message()};
    fs::remove(sketch_of(folder, id), failed);
    drop_unsaved(folder, id);
    return Done{};
}

} // namespace propartif

#include "core/diagnostic_codes.hpp"
#include "propartif/library.hpp"
#include "propartif/validation.hpp"
#include "store/content/limits.hpp"
#include <algorithm>
#include <set>
#include <system_error>

namespace propartif {

namespace {

namespace fs = std::filesystem;

class Loading {
public:
    Library load(const fs::path& scenarios_dir, const fs::path& lexicon_dir, const fs::path& model_dir,
                 const std::vector<fs::path>& more) {
        // From the bottom up: a rubric needs its lexicon and model, a scenario its rubric and the topics.
        for (const fs::path& path : files_of(lexicon_dir, ".lexicon.json")) load_lexicon(path);
        if (!model_dir.empty())
            for (const fs::path& path : files_of(model_dir, ".model.json")) load_model(path);
        for (const fs::path& path : files_of(scenarios_dir / "rubrics", ".rubric.json")) load_rubric(path);
        for (const fs::path& folder : more)
            for (const fs::path& path : files_if_any(folder / "rubrics", ".rubric.json")) load_rubric(path);
        load_glossary(scenarios_dir / "glossary.json");
        std::vector<fs::path> folders{scenarios_dir};
        folders.insert(folders.end(), more.begin(), more.end());
        for (const fs::path& folder : folders)
            for (const fs::path& path : files_if_any(folder / "cards", ".card.json")) load_card(path);
        for (const fs::path& folder : folders)
            for (const fs::path& path : files_if_any(folder / "drills", ".drill.json")) load_drill(path);
        for (const fs::path& folder : folders)
            for (const fs::path& path : files_of(folder, ".scenario.json")) load_scenario(path);
        for (const fs::path& folder : folders)
            for (const fs::path& path : files_if_any(folder / "workshops", ".workshop.json")) load_workshop(path);
        std::ranges::sort(library_.files, {}, &Library::File::path);
        return std::move(library_);
    }

private:
    void list(const fs::path& path, std::string id, std::vector<Diagnostic> found, bool usable) {
        library_.files.push_back({path, std::move(id), std::move(found), usable});
    }

    void list_unreadable(const fs::path& path, const std::string& reason) {
        list(path, "", {core::diagnose(core::kUnreadable, "", {path.string(), reason})}, false);
    }

    std::vector<fs::path> files_of(const fs::path& folder, const std::string& suffix) {
        std::vector<fs::path> paths;
        std::error_code problem;
        fs::directory_iterator each{folder, problem};
        for (; !problem && each != fs::directory_iterator{}; each.increment(problem))
            if (each->path().filename().string().ends_with(suffix)) paths.push_back(each->path());
        if (problem) list_unreadable(folder, problem.message());
        std::ranges::sort(paths);
        return paths;
    }

    // A folder that content can do without.
    std::vector<fs::path> files_if_any(const fs::path& folder, const std::string& suffix) {
        std::error_code problem;
        return fs::exists(folder, problem) ? files_of(folder, suffix) : std::vector<fs::path>{};
    }

    std::optional<std::string> bytes_of(const fs::path& path) {
        auto bytes = read_file(path, store::kLexiconLimits.document_bytes);
        if (bytes) return std::move(bytes).value();
        if (bytes.error().code == ErrorCode::file_too_large)
            list(path, "",
                 {core::diagnose(core::kFileTooLarge, "",
                                 {std::to_string(store::kLexiconLimits.document_bytes >> 20U)})},
                 false);
        else
            list_unreadable(path, bytes.error().detail);
        return std::nullopt;
    }

    // Lists the file; true when its content may join the library.
    bool admit(const fs::path& path, const std::string& kind, const std::string& id, std::vector<Diagnostic> found) {
        if (!id.empty()) {
            const auto [first, is_first] = owners_.emplace(kind + ' ' + id, path);
            if (!is_first)
                found.push_back(core::diagnose(core::kDuplicateAcross, "/id", {id, first->second.filename().string()}));
        }
        const bool usable = !has_errors(found);
        list(path, id, std::move(found), usable);
        return usable;
    }

    static void append(std::vector<Diagnostic>& found, std::vector<Diagnostic> more) {
        found.insert(found.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }

    void load_lexicon(const fs::path& path) {
        const auto bytes = bytes_of(path);
        if (!bytes) return;
        auto read = read_lexicon(*bytes);
        const std::string id = read.value ? read.value->id : "";
        if (admit(path, "lexicon", id, std::move(read.found))) library_.lexicons.emplace(id, std::move(*read.value));
    }

    void load_model(const fs::path& path) {
        const auto bytes = bytes_of(path);
        if (!bytes) return;
        auto read = read_model(*bytes);
        const std::string id = read.value ? read.value->id : "";
        if (admit(path, "model", id, std::move(read.found))) library_.models.emplace(id, std::move(*read.value));
    }

    void load_rubric(const fs::path& path) {
        const auto bytes = bytes_of(path);
        if (!bytes) return;
        auto read = read_rubric(*bytes);
        if (read.value) {
            append(read.found, validate(*read.value));
            if (!library_.lexicons.contains(read.value->lexicon))
                read.found.push_back(core::diagnose(core::kLexiconMissing, "/lexicon", {read.value->lexicon}));
            if (!read.value->model.empty() && !library_.models.contains(read.value->model))
                read.found.push_back(core::diagnose(core::kModelMissing, "/model", {read.value->model}));
        }
        const std::string id = read.value ? read.value->id : "";
        if (admit(path, "rubric", id, std::move(read.found))) library_.rubrics.emplace(id, std::move(*read.value));
    }

    void load_glossary(const fs::path& path) {
        std::error_code problem;
        if (!fs::exists(path, problem)) {
            list(path, "", {core::diagnose(core::kNoGlossary, "", {path.string()})}, false);
            return;
        }
        const auto bytes = bytes_of(path);
        if (!bytes) return;
        auto read = read_glossary(*bytes);
        if (read.value) append(read.found, validate(*read.value));
        has_glossary_ = admit(path, "glossary", "", std::move(read.found));
        if (has_glossary_) library_.glossary = std::move(*read.value);
    }

    void load_card(const fs::path& path) {
        // The file's name stands for the card: a broken card must not take the scenarios that name it along.
        const std::string name = path.filename().string();
        cards_.insert(name.substr(0, name.find('.')));
        const auto bytes = bytes_of(path);
        if (!bytes) return;
        auto read = read_card(*bytes);
        if (read.value) append(read.found, validate(*read.value, has_glossary_ ? &library_.glossary : nullptr));
        const std::string id = read.value ? read.value->id : "";
        if (!admit(path, "card", id, std::move(read.found))) return;
        cards_.insert(id);
        library_.cards.emplace(id, std::move(*read.value));
    }

    void load_drill(const fs::path& path) {
        const auto bytes = bytes_of(path);
        if (!bytes) return;
        auto read = read_drill(*bytes);
        if (read.value) {
            const auto rubric = library_.rubrics.find(read.value->rubric);
            append(read.found, validate(*read.value, rubric == library_.rubrics.end() ? nullptr : &rubric->second));
        }
        const std::string id = read.value ? read.value->id : "";
        if (admit(path, "drill", id, std::move(read.found))) library_.drills.emplace(id, std::move(*read.value));
    }

    void load_scenario(const fs::path& path) {
        const auto bytes = bytes_of(path);
        if (!bytes) return;
        auto read = read_scenario(*bytes);
        if (read.value) {
            const auto rubric = library_.rubrics.find(read.value->rubric);
            append(read.found, validate(*read.value, rubric == library_.rubrics.end() ? nullptr : &rubric->second,
                                        has_glossary_ ? &library_.glossary : nullptr));
            append(read.found, check_cards(*read.value, cards_));
        }
        const std::string id = read.value ? read.value->id.value : "";
        if (admit(path, "scenario", id, std::move(read.found)))
            library_.scenarios.emplace(ScenarioId{id}, std::move(*read.value));
    }

    void load_workshop(const fs::path& path) {
        const auto bytes = bytes_of(path);
        if (!bytes) return;
        auto read = read_workshop(*bytes);
        if (read.value)
            append(read.found, validate(*read.value, library_.rubrics, library_.scenarios, library_.drills));
        const std::string id = read.value ? read.value->id : "";
        if (admit(path, "workshop", id, std::move(read.found))) library_.workshops.emplace(id, std::move(*read.value));
    }

    Library library_;
    std::map<std::string, fs::path> owners_; // kind and id -> the first file that has it
    std::set<std::string> cards_;            // ids that scenarios may name
    bool has_glossary_ = false;
};

} // namespace

const Model* Library::model_for(const Rubric& rubric) const {
    const auto found = models.find(rubric.model);
    return found == models.end() ? nullptr : &found->second;
}

Library load_library(const std::filesystem::path& scenarios_dir, const std::filesystem::path& lexicon_dir,
                     const std::filesystem::path& model_dir, const std::vector<std::filesystem::path>& more) {
    return Loading{}.load(scenarios_dir, lexicon_dir, model_dir, more);
}

} // namespace propartif

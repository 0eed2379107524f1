#pragma once
// A folder of the test's own, and drafts to keep in it.
#include "propartif/authoring.hpp"
#include "propartif/library.hpp"
#include "support/tiny.hpp"
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>

namespace propartif::tests {

class DraftFolder {
public:
    DraftFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "propartif-drafts-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
    }
    ~DraftFolder() {
        std::error_code failed;
        std::filesystem::remove_all(path_, failed);
    }
    DraftFolder(const DraftFolder&) = delete;
    DraftFolder& operator=(const DraftFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

inline studio::Draft some_draft() {
    studio::Draft draft{tiny_scenario(), {}};
    draft.scenario.rubric = "tiny";
    draft.scenario.citizen.behaviour = "furious";
    draft.scenario.citizen.portrait.heat = 1.0;
    draft.sketch.places = {{node_id("buka"), {12, -40.5}}, {node_id("bicara"), {240, 0}}};
    draft.sketch.notes = {{"catatan", "tanya Bu Rina", {5, 6}}};
    return draft;
}

template <class T>
T must(Result<T> result) {
    REQUIRE_MESSAGE(bool(result), (result ? "" : result.error().where + ": " + result.error().detail));
    return std::move(result).value();
}

// The scenario as its file says it, the hash aside.
inline Scenario as_read(Scenario scenario) {
    scenario.content_hash.clear();
    return scenario;
}

} // namespace propartif::tests

#pragma once
// The rubric and lexicon as they are shipped, and replies scored with them.
#include "propartif/library.hpp"
#include "propartif/scoring.hpp"
#include <doctest/doctest.h>
#include <string>

namespace propartif::test {

inline std::string shipped_file(const std::string& path) {
    auto bytes = read_file(std::filesystem::path(PROPARTIF_SOURCE_DIR) / path);
    REQUIRE(bytes);
    return std::move(bytes).value();
}

inline const Rubric& shipped_rubric() {
    static const Rubric rubric = [] {
        auto loaded = read_rubric(shipped_file("scenarios/rubrics/propartif-dasar.rubric.json"));
        REQUIRE(loaded.value);
        CHECK(loaded.found.empty());
        return *std::move(loaded.value);
    }();
    return rubric;
}

inline const Lexicon& shipped_lexicon() {
    static const Lexicon lexicon = [] {
        auto loaded = read_lexicon(shipped_file("assets/lexicon/id-dasar.lexicon.json"));
        REQUIRE(loaded.value);
        CHECK(loaded.found.empty());
        return *std::move(loaded.value);
    }();
    return lexicon;
}

inline const Model& shipped_model() {
    static const Model model = [] {
        auto loaded = read_model(shipped_file("assets/model/propartif-dasar.model.json"));
        REQUIRE(loaded.value);
        CHECK(loaded.found.empty());
        return *std::move(loaded.value);
    }();
    return model;
}

inline const Scorer& shipped_scorer() {
    static const Scorer scorer = [] {
        auto compiled = Scorer::compile(shipped_rubric(), shipped_lexicon(), &shipped_model());
        REQUIRE(compiled);
        return std::move(compiled).value();
    }();
    return scorer;
}

// A man sent back three times; most rows answer him.
inline const std::string& rahman_says() {
    static const std::string line =
        "Sudah tiga kali saya ke sini, berkas selalu dibilang hilang! Jumat anak saya harus berobat pakai kartu itu.";
    return line;
}
inline const Focus& rahman_focus() {
    static const Focus focus{{{"tiga kali datang", "bolak-balik"}, {"berkas hilang"}},
                             {"marah", "lelah"},
                             {{"kepastian kartu", "kartu selesai"}, {"anak bisa berobat Jumat"}}};
    return focus;
}
inline TurnContext rahman() {
    return {rahman_says(), &rahman_focus()};
}

inline Evaluation answer(std::string_view reply) {
    return shipped_scorer().score(rahman(), reply);
}
inline int level(const Evaluation& evaluation, const std::string& criterion) {
    return evaluation.levels.at(CriterionId{criterion});
}

} // namespace propartif::test

#pragma once
// The vocabulary of the lexicon as it is shipped.
#include "language/vocabulary.hpp"
#include "propartif/library.hpp"
#include <doctest/doctest.h>
#include <filesystem>
#include <string>

namespace propartif::language {

inline std::string source_file(const std::string& path) {
    auto bytes = read_file(std::filesystem::path(PROPARTIF_SOURCE_DIR) / path);
    REQUIRE(bytes);
    return std::move(bytes).value();
}

inline const Vocabulary& shipped_vocabulary() {
    static const Vocabulary vocabulary = [] {
        const auto lexicon = read_lexicon(source_file("assets/lexicon/id-dasar.lexicon.json"));
        REQUIRE(lexicon.value);
        return Vocabulary(*lexicon.value);
    }();
    return vocabulary;
}

inline std::string words_of(const Reading& reading) {
    std::string joined;
    for (const auto& token : reading.tokens) joined += (joined.empty() ? "" : " ") + token.word;
    return joined;
}

} // namespace propartif::language

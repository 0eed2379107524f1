#pragma once
// The library as it ships, read once.
#include "propartif/library.hpp"
#include <filesystem>

namespace propartif::tests {

inline const Library& shipped_library() {
    static const Library library = [] {
        const std::filesystem::path root = PROPARTIF_SOURCE_DIR;
        return load_library(root / "scenarios", root / "assets/lexicon", root / "assets/model");
    }();
    return library;
}

} // namespace propartif::tests

#pragma once
// manifest.json of a pack: what it is, who made it, and every file with its size and hash.
#include "propartif/packs.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace propartif::packs {

struct ReadManifest {
    PackManifest manifest; // as far as it could be read
    std::vector<Diagnostic> found;
};

ReadManifest read_manifest(std::string_view json);
// read_manifest(write_manifest(x)).manifest == x for whatever can be read without findings.
std::string write_manifest(const PackManifest& manifest);

// -1, 0 or 1; for "1.10.0" against "1.9.0". What is no version counts as 0.0.0.
int compare_versions(std::string_view left, std::string_view right);

} // namespace propartif::packs

#pragma once
// What is wrong with a pack, in the lines of `check`: "X.propak!rubrics/a.rubric.json:/pointer: error PA012 ...".
#include "cli/console.hpp"
#include "propartif/answers.hpp"
#include "propartif/packs.hpp"
#include <string>
#include <vector>

namespace propartif::cli {

// The container first, then every file of the pack; each with its findings and their words.
std::vector<FileFindings> pack_findings(Console& console, const std::string& pack, const PackReport& report);

std::string finding_line(const std::string& file, const Diagnostic& diagnostic, const std::string& words);

// What the installed content knows, and the scorer.
PackContext pack_context(Console& console);

// packs/ in the data folder; says why not and returns nothing.
std::optional<std::filesystem::path> packs_folder(Console& console, const std::string& data);

// Whose signature it is, in words.
std::string signer_words(Console& console, PackSignature signature, const std::string& key, const std::string& name);

} // namespace propartif::cli

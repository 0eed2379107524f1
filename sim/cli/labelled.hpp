#pragma once
// Labelled replies from a file, as the commands that measure and fit need them.
#include "cli/console.hpp"
#include "propartif/answers.hpp"
#include "propartif/fitting.hpp"
#include <filesystem>
#include <string>
#include <vector>

namespace propartif::cli {

struct LabelledFile {
    std::filesystem::path path;
    std::string sha256;
    std::vector<ScoreRequest> replies; // only those with labels
};

// Bad lines are told one by one (and set the exit code); the others are kept. Nothing when the file cannot be read.
std::optional<LabelledFile> read_labelled(Console& console, const std::filesystem::path& path);

void add_to(Fitting& fitting, const LabelledFile& file, std::size_t source);

unsigned threads_to_use();

} // namespace propartif::cli

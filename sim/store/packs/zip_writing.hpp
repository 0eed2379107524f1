#pragma once
// A zip of the strict kind that zip_layout.hpp reads, the same bytes for the same entries: no clock, no system.
#include "propartif/packs.hpp"
#include <string>
#include <vector>

namespace propartif::packs {

std::string write_zip(const std::vector<PackEntry>& entries);

} // namespace propartif::packs

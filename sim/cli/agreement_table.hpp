#pragma once
// An agreement report as a table to read: figures, the most frequent confusions, flags.
#include "app/words.hpp"
#include "propartif/answers.hpp"
#include <string>

namespace propartif::cli {

std::string agreement_table(const AgreementReport& report, const Rubric& rubric, const app::Words& words);

} // namespace propartif::cli

#pragma once
// The parts of a turn that are lists or maps, as JSON text for their columns.
#include "propartif/session.hpp"
#include <string>

namespace propartif::records {

struct TurnColumns {
    std::string levels, flags, evidence, reactions, revealed;
};

// Fails with bad_request when a name in it is not UTF-8: it would not come back as it was.
Result<TurnColumns> write_columns(const Turn& turn);
// Fills those parts of `turn`; store_damaged when the text is not what write_columns makes.
Result<Done> read_columns(const TurnColumns& columns, Turn& turn);

Result<std::string> write_levels(const Levels& levels);
Result<Levels> read_levels(const std::string& text);

// All of an evaluation as one text.
Result<std::string> write_evaluation(const Evaluation& evaluation);
Result<Evaluation> read_evaluation(const std::string& text);

} // namespace propartif::records

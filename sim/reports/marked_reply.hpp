#pragma once
// A reply with the words that earned or lost something marked in it.
#include "propartif/evaluation.hpp"
#include <string>

namespace propartif::reports {

// The number of a criterion in the rubric, from 1, as it stands small beside marked words; "!" for a severe flag.
std::string reference_of(const Rubric& rubric, const CriterionId& criterion);

// The reply as a page's text. Spans may overlap; each ends with the references of what it is evidence for. Spans that
// lie outside the reply or cut a letter are left out.
std::string marked_reply(const Rubric& rubric, const Evaluation& evaluation, const std::string& reply);

// The words a criterion cites, each once, quoted, with the rule that found them.
std::string cited_words(const Rubric& rubric, const Evaluation& evaluation, const CriterionId& criterion,
                        const std::string& reply, Language language);

} // namespace propartif::reports

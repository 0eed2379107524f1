#pragma once
// The JSON that other programs read from and write to the command line (keys fixed by the formats, more may be added).
#include "propartif/agreement.hpp"
#include "propartif/analysis.hpp"
#include "propartif/diagnostic.hpp"
#include "propartif/evaluation.hpp"
#include "propartif/rescoring.hpp"
#include "propartif/result.hpp"
#include "propartif/simulation.hpp"
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace propartif {

// One line of `score` or `agreement` input.
struct ScoreRequest {
    std::string id_json = "null"; // the id exactly as given (any JSON value), for the answer
    std::string context;          // citizen context of labelled lines, else ""
    std::string citizen;
    Focus focus;
    std::string reply;
    std::optional<Levels> labels;
    std::vector<std::string> label_flags;
};

// Unknown fields are ignored. Fails with bad_request; `where` is then the id as JSON ("null" when it could not be
// read).
Result<ScoreRequest> parse_score_request(std::string_view line);

std::string score_answer(const ScoreRequest& request, const Rubric& rubric, const Evaluation& evaluation);
std::string score_error_answer(const std::string& id_json, const std::string& message);

struct FileFindings {
    std::string file;
    std::vector<std::pair<Diagnostic, std::string>> found; // with its words
};
std::string check_answer(std::size_t files, const std::vector<FileFindings>& findings);

struct AgreementReport {
    std::uint32_t n{};
    std::uint32_t folds{};
    std::uint32_t review{}; // replies the scorer would not judge; their levels still count
    bool refitted = false;  // the model was fitted anew for each fold, without its contexts
    std::map<CriterionId, CriterionAgreement> criteria;
    std::map<CriterionId, std::vector<CriterionAgreement>> by_fold;
    std::map<std::string, FlagAgreement> flags; // and "any"
};
std::string agreement_answer(const AgreementReport& report, const Rubric& rubric);

// One JSON line per criterion (or flag) on which label and scorer differ, with the words cited; empty when none does.
std::string disagreement_answers(const ScoreRequest& request, const Rubric& rubric, const Evaluation& evaluation);

std::string analysis_answer(const Scenario& scenario, const Rubric& rubric, const Analysis& analysis);
std::string simulation_answer(const Scenario& scenario, const Simulation& simulation);
std::string rescoring_answer(const Rescoring& rescoring);

} // namespace propartif

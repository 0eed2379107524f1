#include "cli/agreement_table.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace propartif::cli {

namespace {

constexpr std::size_t kConfusionsShown = 5;

struct Confusion {
    int labelled{}, scored{};
    std::uint32_t count{};
};

std::string confusions_of(const CriterionAgreement& result) {
    std::vector<Confusion> all;
    for (const auto& [labelled, row] : result.confusion)
        for (const auto& [scored, count] : row)
            if (labelled != scored && count > 0) all.push_back({labelled, scored, count});
    std::ranges::stable_sort(all, [](const Confusion& a, const Confusion& b) { return a.count > b.count; });
    std::string text;
    for (std::size_t i = 0; i < std::min(all.size(), kConfusionsShown); ++i)
        text += fmt::format("  {}>{}: {}", all[i].labelled, all[i].scored, all[i].count);
    return text;
}

} // namespace

std::string agreement_table(const AgreementReport& report, const Rubric& rubric, const app::Words& words) {
    std::string text = fmt::format("{:<14}{:>6}{:>7}{:>7}{:>7}{:>7}{:>7}{:>7}  {}\n", words(app::Str::cli_criterion),
                                   "n", "exact", "kappa", "QWK", "P", "R", "F1", words(app::Str::cli_confusions));
    for (const Criterion& criterion : rubric.criteria) {
        const auto found = report.criteria.find(criterion.id);
        if (found == report.criteria.end()) continue;
        const CriterionAgreement& one = found->second;
        text +=
            fmt::format("{:<14}{:>6}{:>7.3f}{:>7.3f}{:>7.3f}{:>7.3f}{:>7.3f}{:>7.3f}{}\n", criterion.id.value, one.n,
                        one.exact, one.kappa, one.qwk, one.precision, one.recall, one.f1, confusions_of(one));
    }
    for (const auto& [flag, each] : report.flags)
        text += fmt::format("{:<14}{:>6}{:>35.3f}{:>7.3f}  {} / {}\n", flag, each.labelled, each.precision, each.recall,
                            each.both, each.scored);
    return text;
}

} // namespace propartif::cli

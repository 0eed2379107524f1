#include "reports/criterion_columns.hpp"
#include <algorithm>

namespace propartif::reports {

std::vector<CriterionId> criterion_columns(const std::map<std::string, Rubric>& rubrics,
                                           const std::set<CriterionId>& rated) {
    std::vector<CriterionId> out;
    const auto add = [&](const CriterionId& id) {
        if (std::ranges::find(out, id) == out.end()) out.push_back(id);
    };
    for (const auto& [id, rubric] : rubrics)
        for (const Criterion& criterion : rubric.criteria) add(criterion.id);
    for (const CriterionId& id : rated) add(id);
    return out;
}

std::vector<std::string> level_cells(const Levels& levels, const std::vector<CriterionId>& columns) {
    std::vector<std::string> out;
    for (const CriterionId& id : columns) {
        const auto level = levels.find(id);
        out.push_back(level == levels.end() ? std::string{} : std::to_string(level->second));
    }
    return out;
}

} // namespace propartif::reports

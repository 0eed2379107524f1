#include "reports/rating_table.hpp"
#include "propartif/moment.hpp"
#include "reports/criterion_columns.hpp"
#include "reports/csv.hpp"
#include <algorithm>
#include <set>

namespace propartif::reports {

namespace {

std::set<CriterionId> rated(const std::vector<AttemptRecord>& records) {
    std::set<CriterionId> out;
    for (const AttemptRecord& record : records)
        for (const Rating& rating : record.ratings)
            for (const auto& [id, level] : rating.levels) out.insert(id);
    return out;
}

std::string header(const std::vector<CriterionId>& criteria) {
    std::vector<std::string> cells{"attempt", "person", "name",     "scenario",  "rating",       "observer",
                                   "turn",    "at",     "corrects", "corrected", "global_rating"};
    for (const CriterionId& id : criteria) cells.push_back(harmless(id.value));
    cells.insert(cells.end(), {"note", "rubric", "rubric_hash"});
    return csv_line(cells);
}

std::string row(const AttemptRecord& record, const Rating& rating, const TableContent& content,
                const std::vector<CriterionId>& criteria) {
    const auto name = content.people.find(record.summary.person);
    const bool corrected = std::ranges::any_of(
        record.ratings, [&](const Rating& later) { return later.corrects && *later.corrects == rating.id; });
    std::vector<std::string> cells{std::to_string(record.summary.id),
                                   std::to_string(record.summary.person),
                                   harmless(name == content.people.end() ? std::string{} : name->second),
                                   harmless(record.summary.provenance.scenario.value),
                                   std::to_string(rating.id),
                                   harmless(rating.observer),
                                   rating.turn ? std::to_string(*rating.turn + 1) : std::string{}, // as in turn_table
                                   iso_utc(rating.at_unix_millis),
                                   rating.corrects ? std::to_string(*rating.corrects) : std::string{},
                                   corrected ? "1" : "0",
                                   rating.global_rating ? std::to_string(*rating.global_rating) : std::string{}};
    const auto levels = level_cells(rating.levels, criteria);
    cells.insert(cells.end(), levels.begin(), levels.end());
    cells.insert(cells.end(),
                 {harmless(rating.note), harmless(record.summary.provenance.rubric), harmless(rating.rubric_hash)});
    return csv_line(cells);
}

} // namespace

std::string rating_table(const std::vector<AttemptRecord>& records, const TableContent& content, bool mark) {
    const auto criteria = criterion_columns(content.rubrics, rated(records));
    std::string out = mark ? "\xEF\xBB\xBF" : "";
    out += header(criteria);
    for (const AttemptRecord& record : records)
        for (const Rating& rating : record.ratings) out += row(record, rating, content, criteria);
    return out;
}

} // namespace propartif::reports

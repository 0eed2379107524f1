#include "reports/observers_section.hpp"
#include "reports/html.hpp"
#include "reports/turn_section.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <span>

namespace propartif::reports {

namespace {

using app::Str;

constexpr std::size_t kBeside = 4; // observers in one table; more would not fit the sheet

std::string level_cell(const Criterion& criterion, const Levels& levels) {
    const auto found = levels.find(criterion.id);
    return element("td", "number", found == levels.end() ? "–" : escaped(level_words(criterion, found->second)));
}

std::string head_row(const Wording& wording, std::span<const Rating> observers) {
    std::string cells = element("th", {}, escaped(wording.words(Str::report_criterion))) +
                        element("th", "number", escaped(wording.words(Str::debrief_program)));
    for (const Rating& each : observers)
        cells += element("th", "number", escaped(app::fill(wording.words(Str::debrief_observer), {each.observer})));
    cells += element("th", "number", escaped(wording.words(Str::debrief_you)));
    return element("thead", {}, element("tr", {}, cells));
}

std::string criterion_row(const Wording& wording, const Practised& practice, const CriterionResult& found,
                          std::span<const Rating> observers) {
    const Criterion* criterion = practice.rubric.find(found.criterion);
    if (!criterion) return {};
    const std::string mean =
        found.turns > 0 ? fmt::format("{:.2f}", found.mean) : wording.words(Str::debrief_not_judged);
    std::string cells =
        element("td", {}, escaped(criterion->title.in(wording.language))) + element("td", "number", escaped(mean));
    for (const Rating& each : observers) cells += level_cell(*criterion, each.levels);
    cells += level_cell(*criterion, practice.record.self_rating);
    return element("tr", {}, cells) + "\n";
}

std::string global_row(const Wording& wording, const Practised& practice, std::span<const Rating> observers) {
    const std::string most = std::to_string(practice.rubric.global_rating.max);
    std::string cells =
        element("td", {}, element("b", {}, escaped(wording.words(Str::debrief_global)))) + element("td", "number", "–");
    for (const Rating& each : observers)
        cells += element("td", "number",
                         each.global_rating ? fmt::format("{} / {}", *each.global_rating, most) : std::string("–"));
    cells += element("td", "number", "–");
    return element("tr", {}, cells) + "\n";
}

std::string table(const Wording& wording, const Practised& practice, std::span<const Rating> observers) {
    std::string rows;
    for (const CriterionResult& each : practice.debrief.criteria)
        rows += criterion_row(wording, practice, each, observers);
    rows += global_row(wording, practice, observers);
    return element("table", "observers", "\n" + head_row(wording, observers) + "\n" + element("tbody", {}, rows)) +
           "\n";
}

} // namespace

std::string observers_section(const Wording& wording, const Practised& practice) {
    const std::vector<Rating> observers = latest_ratings(practice.record.ratings);
    if (observers.empty()) return {};
    std::string out = element("h2", {}, escaped(wording.words(Str::debrief_observers))) + "\n";
    std::span<const Rating> left = observers;
    while (!left.empty()) {
        const std::size_t count = std::min(kBeside, left.size());
        out += table(wording, practice, left.first(count));
        left = left.subspan(count);
    }
    for (const Rating& each : observers) {
        if (each.note.empty()) continue;
        const std::string who = each.observer + ", " + date_words(wording, each.at_unix_millis);
        out += element("p", "small", element("b", {}, escaped(who)) + ": " + escaped(each.note)) + "\n";
    }
    return out;
}

} // namespace propartif::reports

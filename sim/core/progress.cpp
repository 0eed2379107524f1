#include "propartif/progress.hpp"
#include "core/criterion_result.hpp"
#include "core/step.hpp"
#include <algorithm>
#include <cmath>
#include <variant>

namespace propartif {

namespace {

// Points of 100. Nearer than this, two ratings of the same conversation say the same.
constexpr double kClose = 8.0;
// Ratings that lie this far apart one by one do not become close by lying on both sides.
constexpr double kScattered = 15.0;

std::vector<CriterionResult> results_of(const FinishedAttempt& attempt, const Rubric& rubric) {
    std::vector<const Levels*> counted;
    counted.reserve(attempt.levels.size());
    for (const Levels& levels : attempt.levels) counted.push_back(&levels);
    std::vector<CriterionResult> results;
    results.reserve(rubric.criteria.size());
    for (const Criterion& criterion : rubric.criteria) results.push_back(core::criterion_result(criterion, counted));
    return results;
}

// Only what both sides rated is compared.
std::optional<SelfPoint> self_point(std::size_t place, const FinishedAttempt& attempt, const JudgedAttempt& judged) {
    SelfPoint point{place, 0.0, 0.0};
    double weights = 0.0;
    for (const CriterionResult& result : *judged.results) {
        const Criterion* const criterion = judged.rubric->find(result.criterion);
        const auto own = attempt.self_rating.find(result.criterion);
        if (!criterion || result.turns == 0 || own == attempt.self_rating.end() || criterion->weight <= 0.0) continue;
        point.own += criterion->weight * core::share_of(*criterion, own->second);
        point.rated += criterion->weight * result.share;
        weights += criterion->weight;
    }
    if (weights <= 0.0) return std::nullopt;
    point.own *= 100.0 / weights;
    point.rated *= 100.0 / weights;
    return point;
}

struct Answered {
    const Drill& drill;
    const Rubric& rubric;
    const DrillAnswer& answer;
    std::map<CriterionId, DrillMean>& sums;

    void add(const CriterionId& criterion, double share) {
        DrillMean& sum = sums[criterion];
        sum.mean += std::clamp(share, 0.0, 1.0);
        ++sum.answers;
    }
    void operator()(const SortTask&) {
        for (const Criterion& criterion : rubric.criteria)
            if (criterion.skill == drill.skill) add(criterion.id, answer.score / 100.0);
    }
    void operator()(const WriteTask& task) {
        for (const auto& [id, least] : task.goal) {
            const Criterion* const criterion = rubric.find(id);
            const auto level = answer.levels.find(id);
            if (criterion && level != answer.levels.end()) add(id, core::share_of(*criterion, level->second));
        }
    }
    void operator()(const BuildTask& task) {
        if (answer.picked.size() != task.parts.size()) return; // the item had other parts then
        for (std::size_t i = 0; i < task.parts.size(); ++i) {
            const auto& pieces = task.parts[i].pieces;
            if (answer.picked[i] < 0 || static_cast<std::uint64_t>(answer.picked[i]) >= pieces.size()) continue;
            if (rubric.find(task.parts[i].criterion))
                add(task.parts[i].criterion, pieces[static_cast<std::size_t>(answer.picked[i])].right ? 1.0 : 0.0);
        }
    }
};

} // namespace

bool counts(const Turn& turn) {
    return !turn.superseded && core::judged(turn);
}

double CriterionTrend::mean() const {
    double sum = 0.0;
    int count = 0;
    for (const auto& each : shares)
        if (each) {
            sum += *each;
            ++count;
        }
    return count ? sum / count : 0.0;
}

std::vector<CriterionTrend> criterion_trends(const std::vector<JudgedAttempt>& attempts) {
    std::vector<CriterionTrend> trends;
    for (std::size_t at = 0; at < attempts.size(); ++at) {
        if (!attempts[at].rubric || !attempts[at].results) continue;
        for (const CriterionResult& result : *attempts[at].results) {
            const Criterion* const criterion = attempts[at].rubric->find(result.criterion);
            if (!criterion || result.turns == 0) continue;
            auto trend = std::ranges::find_if(
                trends, [&](const CriterionTrend& each) { return each.criterion->id == result.criterion; });
            if (trend == trends.end()) trend = trends.insert(trends.end(), CriterionTrend{criterion, {}});
            trend->shares.resize(attempts.size());
            trend->shares[at] = result.share;
        }
    }
    return trends;
}

std::optional<Extremes> extremes(const std::vector<CriterionTrend>& trends) {
    if (trends.size() < 2) return std::nullopt;
    const auto mean = [](const CriterionTrend& each) { return each.mean(); };
    const auto strongest = std::ranges::max_element(trends, {}, mean);
    const auto weakest = std::ranges::min_element(trends, {}, mean);
    if (strongest == weakest) return std::nullopt;
    return Extremes{static_cast<std::size_t>(strongest - trends.begin()),
                    static_cast<std::size_t>(weakest - trends.begin())};
}

SelfView self_view(std::vector<SelfPoint> points) {
    SelfView view;
    view.points = std::move(points);
    if (view.points.size() < kSelfRatingsNeeded) return view;
    double sum = 0.0;
    double apart = 0.0;
    for (const SelfPoint& each : view.points) {
        sum += each.own - each.rated;
        apart += std::abs(each.own - each.rated);
    }
    const auto count = static_cast<double>(view.points.size());
    view.difference = sum / count;
    if (view.difference <= -kClose)
        view.leaning = SelfLeaning::lower;
    else if (view.difference >= kClose)
        view.leaning = SelfLeaning::higher;
    else
        view.leaning = apart / count < kScattered ? SelfLeaning::close : SelfLeaning::mixed;
    return view;
}

Progress progress_of(const std::vector<FinishedAttempt>& attempts, const std::map<std::string, Rubric>& rubrics) {
    std::vector<std::vector<CriterionResult>> results(attempts.size());
    std::vector<JudgedAttempt> judged(attempts.size());
    std::vector<SelfPoint> points;
    for (std::size_t at = 0; at < attempts.size(); ++at) {
        const auto rubric = rubrics.find(attempts[at].rubric);
        if (rubric == rubrics.end()) continue;
        results[at] = results_of(attempts[at], rubric->second);
        judged[at] = {&rubric->second, &results[at]};
        if (const auto point = self_point(at, attempts[at], judged[at])) points.push_back(*point);
    }
    Progress progress;
    progress.trends = criterion_trends(judged);
    progress.extremes = extremes(progress.trends);
    progress.self = self_view(std::move(points));
    return progress;
}

std::map<CriterionId, DrillMean> drill_means(const std::vector<DrillAnswer>& answers,
                                             const std::map<std::string, Drill>& drills,
                                             const std::map<std::string, Rubric>& rubrics) {
    std::map<CriterionId, DrillMean> means;
    for (const DrillAnswer& answer : answers) {
        const auto drill = drills.find(answer.drill);
        if (drill == drills.end()) continue;
        const auto rubric = rubrics.find(drill->second.rubric);
        const DrillItem* const item = drill->second.find(answer.item);
        if (rubric != rubrics.end() && item)
            std::visit(Answered{drill->second, rubric->second, answer, means}, item->task);
    }
    for (auto& [criterion, mean] : means) mean.mean /= static_cast<double>(mean.answers);
    return means;
}

} // namespace propartif

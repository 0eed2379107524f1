#pragma once
// How a learner gets on: each criterion over the finished conversations, what is strongest and what is most useful to
// practise, and how the learner's own judgement compares. The same numbers for the screen and for the printed page.
#include "propartif/debrief.hpp"
#include "propartif/drill.hpp"
#include "propartif/rubric.hpp"
#include "propartif/session.hpp"
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace propartif {

// Whether the turn's levels count in scores and trends: not taken back, and judged or silent.
bool counts(const Turn& turn);

// What a finished attempt leaves for this: ratings, no words.
struct FinishedAttempt {
    std::int64_t attempt{};
    ScenarioId scenario;
    std::string rubric; // id of the one it was judged by
    std::int64_t started_unix_millis{};
    double score{};             // 0..100, as it ended
    std::vector<Levels> levels; // of each turn that counts, in order
    Levels self_rating;         // the learner's own; empty when none was given
    bool operator==(const FinishedAttempt&) const = default;
};

// One conversation by today's rubric; both are borrowed.
struct JudgedAttempt {
    const Rubric* rubric{};
    const std::vector<CriterionResult>* results{};
};

struct CriterionTrend {
    const Criterion* criterion{};              // in the first rubric that had it
    std::vector<std::optional<double>> shares; // 0..1 of the scale, one an attempt; nothing where it was not judged
    double mean() const;                       // of the shares that are there
};

// Criteria of all rubrics met, in the order they were first met. One that its rubric no longer has is left out.
std::vector<CriterionTrend> criterion_trends(const std::vector<JudgedAttempt>& attempts); // oldest first

struct Extremes { // indices of trends
    std::size_t strongest{};
    std::size_t weakest{};
    bool operator==(const Extremes&) const = default;
};
// By the means; the first of equals. Nothing when there are no two criteria that differ.
std::optional<Extremes> extremes(const std::vector<CriterionTrend>& trends);

// One conversation the learner rated: both sides over the same criteria, by their weights.
struct SelfPoint {
    std::size_t attempt{}; // index into the attempts
    double own{};          // 0..100
    double rated{};        // 0..100
};
enum class SelfLeaning { unknown, lower, close, higher, mixed };
struct SelfView {
    std::vector<SelfPoint> points; // oldest first
    SelfLeaning leaning{};         // unknown with fewer than kSelfRatingsNeeded points
    double difference = 0.0;       // mean of own - rated
};
inline constexpr std::size_t kSelfRatingsNeeded = 3;
SelfView self_view(std::vector<SelfPoint> points);

struct Progress {
    std::vector<CriterionTrend> trends;
    std::optional<Extremes> extremes;
    SelfView self;
};
// `attempts` oldest first. One whose rubric is not there has its score alone. The trends point into `rubrics`.
Progress progress_of(const std::vector<FinishedAttempt>& attempts, const std::map<std::string, Rubric>& rubrics);

// What the answers to drills showed of a criterion. Kept apart from the trend: a drill asks for one thing at a time, so
// mixing the two would make every trend look better than the conversations were.
struct DrillMean {
    double mean{}; // 0..1
    std::size_t answers{};
    bool operator==(const DrillMean&) const = default;
};
// Written answers by their levels in the criteria of the item's goal, built ones by each part, sorted ones by their
// score in the criteria of the drill's skill. Items and rubrics that are gone are left out.
std::map<CriterionId, DrillMean> drill_means(const std::vector<DrillAnswer>& answers,
                                             const std::map<std::string, Drill>& drills,
                                             const std::map<std::string, Rubric>& rubrics);

} // namespace propartif

#include "workshop/statistics.hpp"
#include "workshop/seen.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace propartif::workshop {

namespace {

constexpr double kDeadShare = 0.05;
constexpr int kFewestForShare = 10; // with fewer, one person decides what is dead
constexpr std::size_t kFewestForCorrelation = 10;
constexpr int kFewestPairs = 10;

using Scores = std::map<int, double>; // seat -> 0..1

Scores scores_of(const Script& script, const Room& room, RoundKey key) {
    Scores out;
    for (const Entry* entry : counted(script, room, key, script.plan.counting)) {
        const bool judged = entry->answer.kind == AnswerKind::vote || entry->answer.evaluation;
        if (judged) out[entry->answer.seat] = answer_score(script, room, entry->answer) / 100;
    }
    return out;
}

std::vector<OptionStatistics> options_of(const Script& script, const Room& room, RoundKey key, const Round& round) {
    const std::vector<int> counts = vote_counts(script, room, key);
    const int all = std::accumulate(counts.begin(), counts.end(), 0);
    double best = 0;
    for (const Option& option : round.options) best = std::max(best, option.score);
    std::vector<OptionStatistics> out;
    for (std::size_t i = 0; i < round.options.size(); ++i) {
        OptionStatistics line{round.options[i].text, counts[i], all > 0 ? double{1} * counts[i] / all : 0.0,
                              round.options[i].score >= best, false};
        line.dead = !line.best && all >= kFewestForShare && line.share < kDeadShare;
        out.push_back(std::move(line));
    }
    return out;
}

std::optional<double> correlation(const std::vector<std::pair<double, double>>& pairs) {
    if (pairs.size() < kFewestForCorrelation) return std::nullopt;
    const auto n = static_cast<double>(pairs.size());
    double sum_a = 0, sum_b = 0;
    for (const auto& [a, b] : pairs) {
        sum_a += a;
        sum_b += b;
    }
    double spread_a = 0, spread_b = 0, together = 0;
    for (const auto& [a, b] : pairs) {
        spread_a += (a - sum_a / n) * (a - sum_a / n);
        spread_b += (b - sum_b / n) * (b - sum_b / n);
        together += (a - sum_a / n) * (b - sum_b / n);
    }
    constexpr double kAlike = 1e-12;
    if (spread_a < kAlike || spread_b < kAlike) return std::nullopt;
    return together / std::sqrt(spread_a * spread_b);
}

// Each seat's mean over all rounds but one.
std::optional<double> mean_elsewhere(const std::map<RoundKey, Scores>& all, RoundKey but, int seat) {
    double sum = 0;
    int count = 0;
    for (const auto& [key, scores] : all) {
        const auto found = scores.find(seat);
        if (key == but || found == scores.end()) continue;
        sum += found->second;
        ++count;
    }
    return count > 0 ? std::optional{sum / count} : std::nullopt;
}

std::optional<double> discrimination(const std::map<RoundKey, Scores>& all, RoundKey key, const Scores& scores) {
    std::vector<std::pair<double, double>> pairs;
    for (const auto& [seat, score] : scores)
        if (const auto elsewhere = mean_elsewhere(all, key, seat)) pairs.emplace_back(score, *elsewhere);
    return correlation(pairs);
}

// Ratings of the same thing: everybody's of a sample, those of one group of a real round.
std::vector<std::vector<const Entry*>> rated_together(const Script& script, const Room& room, RoundKey key,
                                                      const Round& round) {
    const auto& task = std::get<PairsItem>(script.plan.items[static_cast<std::size_t>(key.first)].task);
    std::map<int, std::vector<const Entry*>> groups;
    for (const Entry* entry : counted(script, room, key, script.plan.counting))
        if (entry->answer.kind == AnswerKind::rating)
            groups[round.sample ? 0 : place_of(task, room, entry->answer.seat, key.second).group].push_back(entry);
    std::vector<std::vector<const Entry*>> out;
    for (auto& [group, entries] : groups) out.push_back(std::move(entries));
    return out;
}

struct Collected {
    std::vector<LabelPair> pairs;
    double gaps = 0;
    int rated_samples = 0;
};

void collect(const std::vector<const Entry*>& entries, const CriterionId& criterion, Collected& out) {
    std::vector<int> levels;
    for (const Entry* entry : entries)
        if (const auto found = entry->answer.levels.find(criterion); found != entry->answer.levels.end())
            levels.push_back(found->second);
    for (std::size_t i = 0; i < levels.size(); ++i)
        for (std::size_t j = i + 1; j < levels.size(); ++j) {
            // Neither observer is the first: both orders keep kappa from depending on who sits where.
            out.pairs.push_back({levels[i], levels[j]});
            out.pairs.push_back({levels[j], levels[i]});
        }
}

void collect_gap(const std::vector<const Entry*>& entries, const CriterionId& criterion, const Levels& expected,
                 Collected& out) {
    const auto wanted = expected.find(criterion);
    if (wanted == expected.end()) return;
    for (const Entry* entry : entries)
        if (const auto found = entry->answer.levels.find(criterion); found != entry->answer.levels.end()) {
            out.gaps += found->second - wanted->second;
            ++out.rated_samples;
        }
}

} // namespace

std::vector<RoundStatistics> round_statistics(const Script& script, const Room& room) {
    std::map<RoundKey, Scores> all;
    for (const auto& [key, round] : room.rounds)
        if (round.screen == Screen::vote || round.screen == Screen::write) all[key] = scores_of(script, room, key);
    std::vector<RoundStatistics> out;
    for (const auto& [key, scores] : all) {
        const Round& round = room.rounds.at(key);
        RoundStatistics line{key,
                             round.line,
                             round.question,
                             static_cast<int>(scores.size()),
                             0.0,
                             std::nullopt,
                             options_of(script, room, key, round)};
        double sum = 0;
        for (const auto& [seat, score] : scores) sum += score;
        if (!scores.empty()) line.difficulty = sum / static_cast<double>(scores.size());
        line.discrimination = discrimination(all, key, scores);
        out.push_back(std::move(line));
    }
    return out;
}

std::vector<ObserverAgreement> observer_agreement(const Script& script, const Room& room) {
    std::map<std::string, std::map<CriterionId, Collected>> by_rubric;
    for (const auto& [key, round] : room.rounds) {
        const auto rubric = script.rubrics.find(round.rubric);
        if (round.screen != Screen::rate || rubric == script.rubrics.end()) continue;
        const auto& task = std::get<PairsItem>(script.plan.items[static_cast<std::size_t>(key.first)].task);
        for (const auto& entries : rated_together(script, room, key, round))
            for (const Criterion& criterion : rubric->second.criteria) {
                Collected& found = by_rubric[round.rubric][criterion.id];
                collect(entries, criterion.id, found);
                if (round.sample) collect_gap(entries, criterion.id, task.samples[*round.sample].levels, found);
            }
    }
    std::vector<ObserverAgreement> out;
    for (const auto& [id, criteria] : by_rubric)
        for (const Criterion& criterion : script.rubrics.at(id).criteria) {
            const auto found = criteria.find(criterion.id);
            if (found == criteria.end()) continue;
            const auto agreed = agreement(found->second.pairs, criterion.min, criterion.max);
            const int pairs = static_cast<int>(found->second.pairs.size() / 2);
            ObserverAgreement line{criterion.title.in(script.language),
                                   pairs,
                                   agreed.exact,
                                   agreed.qwk,
                                   pairs < kFewestPairs,
                                   std::nullopt};
            if (found->second.rated_samples > 0) line.gap = found->second.gaps / found->second.rated_samples;
            out.push_back(std::move(line));
        }
    return out;
}

} // namespace propartif::workshop

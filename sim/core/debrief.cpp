#include "propartif/debrief.hpp"
#include "core/criterion_result.hpp"
#include "core/step.hpp"
#include "propartif/progress.hpp"
#include <algorithm>
#include <cstdlib>
#include <set>

namespace propartif {

namespace {

constexpr int kSwing = 15;
constexpr std::size_t kMostTurningPoints = 3;

// What could have been said on one turn, seen with the state the trainee had.
struct Offer {
    std::optional<BestReply> best;
    std::set<CriterionId> possible; // criteria that some reply offered could meet above their minimum
};

void propose(Offer& offer, BestReply reply) {
    if (!offer.best || reply.score > offer.best->score) offer.best = std::move(reply);
}

void note_possible(Offer& offer, const Rubric& rubric, const Levels& levels) {
    for (const Criterion& criterion : rubric.criteria) {
        const auto found = levels.find(criterion.id);
        if (found != levels.end() && found->second > criterion.min) offer.possible.insert(criterion.id);
    }
}

Offer offer_at(const Scenario& scenario, const Rubric& rubric, const Session& before, Language language) {
    Offer offer;
    const std::size_t turn = before.turns.size();
    for (const Choice* choice : offered(scenario, rubric, before)) {
        const Evaluation rated = authored_evaluation(rubric, *choice);
        note_possible(offer, rubric, rated.levels);
        propose(offer, {turn, choice->id, choice->text.in(language), turn_score(rubric, rated.levels, rated.flags)});
    }
    const Node* node = scenario.find(before.here);
    if (!node || !node->free_text) return offer;
    for (const Criterion& criterion : rubric.criteria) offer.possible.insert(criterion.id);
    for (const Example& example : node->free_text->examples) {
        const Evaluation rated = core::expected_evaluation(rubric, example);
        if (rated.verdict != Verdict::review)
            propose(offer, {turn, {}, example.text, turn_score(rubric, rated.levels, rated.flags)});
    }
    return offer;
}

// By turn. A record that no longer fits the scenario gives the offers up to where it leaves it.
std::map<std::size_t, Offer> offers_of(const Scenario& scenario, const Rubric& rubric, const Session& session,
                                       Language language) {
    std::map<std::size_t, Offer> offers;
    const Result<Session> replayed =
        core::replay(scenario, rubric, session.mode, session.turns, [&](const Session& before) {
            offers[before.turns.size()] = offer_at(scenario, rubric, before, language);
        });
    static_cast<void>(replayed);
    return offers;
}

std::vector<const Levels*> levels_counted(const Session& session, const std::vector<std::size_t>& counted) {
    std::vector<const Levels*> out;
    for (const std::size_t index : counted)
        if (counts(session.turns[index])) out.push_back(&session.turns[index].evaluation.levels);
    return out;
}

int swing_of(const Turn& turn) {
    return std::abs(turn.after.tension - turn.before.tension) + std::abs(turn.after.trust - turn.before.trust);
}

// The first of equal neighbours is the peak when nothing beside them is higher.
bool is_peak(const std::vector<int>& swings, std::size_t at) {
    if (swings[at] < kSwing || (at > 0 && swings[at - 1] >= swings[at])) return false;
    const auto other = std::find_if(swings.begin() + static_cast<std::ptrdiff_t>(at), swings.end(),
                                    [&](int swing) { return swing != swings[at]; });
    return other == swings.end() || *other < swings[at];
}

bool enters_turning_point(const Scenario& scenario, const Turn& turn) {
    const Node* from = scenario.find(turn.node);
    const Node* to = scenario.find(turn.next);
    return to && to->phase == Phase::turning_point && !(from && from->phase == Phase::turning_point);
}

std::vector<TurningPoint> turning_points_of(const Scenario& scenario, const Session& session,
                                            const std::vector<std::size_t>& counted) {
    std::vector<int> swings;
    swings.reserve(counted.size());
    for (const std::size_t index : counted) swings.push_back(swing_of(session.turns[index]));
    std::vector<TurningPoint> points;
    for (std::size_t i = 0; i < counted.size() && points.size() < kMostTurningPoints; ++i) {
        const Turn& turn = session.turns[counted[i]];
        if (!is_peak(swings, i) && !enters_turning_point(scenario, turn)) continue;
        const int relief = (turn.before.tension - turn.after.tension) + (turn.after.trust - turn.before.trust);
        points.push_back({counted[i], relief > 0});
    }
    return points;
}

// A skill that no reply offered could have shown is neither a strength nor a weakness.
bool had_opportunity(const CriterionId& criterion, const Session& session, const Debrief& result,
                     const std::map<std::size_t, Offer>& offers) {
    return std::ranges::any_of(result.counted, [&](std::size_t index) {
        const Turn& turn = session.turns[index];
        if (!core::judged(turn) || !turn.evaluation.levels.contains(criterion)) return false;
        const auto offer = offers.find(index);
        return offer == offers.end() || offer->second.possible.contains(criterion);
    });
}

void keep_and_change(Debrief& result, const Session& session, const std::map<std::size_t, Offer>& offers) {
    std::vector<const CriterionResult*> shown;
    for (const CriterionResult& each : result.criteria)
        if (had_opportunity(each.criterion, session, result, offers)) shown.push_back(&each);
    if (shown.empty()) return;
    const auto share = [](const CriterionResult* each) { return each->share; };
    const auto keep = std::ranges::max_element(shown, {}, share); // the first of equals, in the rubric's order
    result.keep = (*keep)->criterion;
    shown.erase(keep);
    if (!shown.empty()) result.change = (*std::ranges::min_element(shown, {}, share))->criterion;
}

void collect_flags(std::vector<std::string>& flags, const Turn& turn) {
    for (const std::string& flag : turn.evaluation.flags)
        if (std::ranges::find(flags, flag) == flags.end()) flags.push_back(flag);
}

} // namespace

Debrief debrief(const Scenario& scenario, const Rubric& rubric, const Session& session, Language language) {
    Debrief result;
    result.score = running_score(rubric, session);
    for (std::size_t i = 0; i < session.turns.size(); ++i) {
        if (session.turns[i].superseded) continue;
        result.counted.push_back(i);
        collect_flags(result.flags, session.turns[i]);
    }
    const std::vector<const Levels*> levels = levels_counted(session, result.counted);
    for (const Criterion& criterion : rubric.criteria)
        result.criteria.push_back(core::criterion_result(criterion, levels));
    result.turning_points = turning_points_of(scenario, session, result.counted);
    const std::map<std::size_t, Offer> offers = offers_of(scenario, rubric, session, language);
    for (const auto& [turn, offer] : offers)
        if (offer.best) result.best.push_back(*offer.best);
    keep_and_change(result, session, offers);
    if (!session.turns.empty())
        result.duration_millis =
            std::max<std::int64_t>(0, session.turns.back().at_unix_millis - session.turns.front().at_unix_millis);
    return result;
}

} // namespace propartif

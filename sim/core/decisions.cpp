#include "propartif/decisions.hpp"
#include "core/onward.hpp"
#include "core/step.hpp"
#include <algorithm>

namespace propartif {
namespace {

using namespace core;

bool good(const Node& node) {
    return node.ending && (node.ending->outcome == Outcome::restored || node.ending->outcome == Outcome::partial);
}

enum class Ends { good, all };

std::vector<char> ends_of(const Scenario& scenario, const Situations& all, Ends which) {
    std::vector<char> ends;
    ends.reserve(all.places.size());
    for (const Place& place : all.places) {
        const Node& node = scenario.nodes[place.node];
        ends.push_back((which == Ends::all ? node.ending.has_value() : good(node)) ? 1 : 0);
    }
    return ends;
}

// To a good ending, and to any: the second is only asked where the first has no answer.
class Solvers {
public:
    Solvers(const Scenario& scenario, const Situations& all)
        : good_ends_(ends_of(scenario, all, Ends::good)), all_ends_(ends_of(scenario, all, Ends::all)),
          to_good_(all.moves, all.first, good_ends_), to_any_(all.moves, all.first, all_ends_) {}
    Solvers(const Solvers&) = delete;
    Solvers& operator=(const Solvers&) = delete;
    const OnwardSolver& to_good() const { return to_good_; }

    struct Answer {
        double score{};
        bool good{};
        Onward onward;
    };
    std::optional<Answer> best(std::uint32_t at, const Sum& so_far, double guess) const {
        Answer answer;
        auto score = to_good_.best_mean(at, so_far, guess, &answer.onward);
        answer.good = score.has_value();
        if (!score) score = to_any_.best_mean(at, so_far, guess, &answer.onward);
        if (!score) return std::nullopt;
        answer.score = *score;
        return answer;
    }

private:
    std::vector<char> good_ends_, all_ends_;
    OnwardSolver to_good_, to_any_;
};

Option option_of(const Stepper& stepper, const Place& place, const Move& move) {
    const CompiledOption& option = stepper.options(place.node)[move.option];
    if (option.choice != nullptr) return {option.choice->id, option.choice->text.id};
    return {{}, option.example->text};
}

// The same moves walked from where they lead to where they come from.
struct Backward {
    std::vector<Move> moves;
    std::vector<std::size_t> first;

    explicit Backward(const Situations& all) : moves(all.moves.size()), first(all.places.size() + 1, 0) {
        for (const Move& move : all.moves) ++first[move.to + 1];
        for (std::size_t at = 1; at < first.size(); ++at) first[at] += first[at - 1];
        std::vector<std::size_t> next(first.begin(), first.end() - 1);
        for (std::uint32_t from = 0; from < all.places.size(); ++from)
            for (std::size_t m = all.first[from]; m < all.first[from + 1]; ++m) {
                Move move = all.moves[m];
                const std::size_t slot = next[move.to]++;
                move.to = from;
                moves[slot] = move;
            }
    }
};

// "text-0" for an example that takes the first route of the free text.
std::string reply_of(const Stepper& stepper, const Place& place, const Move& move, const Place& next) {
    const CompiledOption& option = stepper.options(place.node)[move.option];
    if (option.choice != nullptr) return option.choice->id.value;
    std::size_t route = 0;
    while (route + 1 < option.routes.size() && option.routes[route].to != next.node) ++route;
    return "text-" + std::to_string(route);
}

BestPlay best_play(const Scenario& scenario, const Stepper& stepper, const Situations& all, const Solvers& solvers) {
    BestPlay play;
    const auto best = solvers.best(0, {}, 0.0);
    if (!best) return play;
    play.score = best->score;
    const auto& move = best->onward.move;
    std::uint32_t at = 0;
    while (play.steps.size() < all.places.size() && move[at] != kNoMove) {
        const Move& next = all.moves[move[at]];
        play.steps.push_back(
            {scenario.nodes[all.places[at].node].id, reply_of(stepper, all.places[at], next, all.places[next.to])});
        at = next.to;
    }
    play.ending = scenario.nodes[all.places[at].node].id;
    return play;
}

// Over whole plays: what came before a choice and what can follow it, both at their best for one mean.
class ThroughChoices {
public:
    ThroughChoices(const Stepper& stepper, const Situations& all, const OnwardSolver& onward)
        : all_(all), onward_(onward), backward_(all), starts_(all.places.size(), 0),
          toward_(backward_.moves, backward_.first, starts_mark()) {
        by_node_.resize(stepper.nodes());
        for (std::uint32_t at = 0; at < all.places.size(); ++at) by_node_[all.places[at].node].push_back(at);
    }

    // The highest mean of a play that takes `option` at `node` (any option when none is given).
    std::optional<double> best(std::size_t node, std::optional<std::size_t> option, double guess) const {
        return highest_mean(guess, [&](double mean) { return best_at(node, option, mean); });
    }

    bool offered(std::size_t node, std::size_t option) const { // some play can make the choice
        return std::ranges::any_of(by_node_[node], [&](std::uint32_t at) {
            return std::any_of(all_.moves.begin() + static_cast<std::ptrdiff_t>(all_.first[at]),
                               all_.moves.begin() + static_cast<std::ptrdiff_t>(all_.first[at + 1]),
                               [option](const Move& move) { return move.option == option; });
        });
    }

private:
    const std::vector<char>& starts_mark() {
        starts_.front() = 1;
        return starts_;
    }

    struct Solved {
        double mean;
        Onward toward, onward;
    };
    const Solved& solved(double mean) const {
        if (!solved_ || solved_->mean != mean) solved_ = Solved{mean, toward_.solve(mean), onward_.solve(mean)};
        return *solved_;
    }

    std::optional<Sum> best_at(std::size_t node, std::optional<std::size_t> option, double mean) const {
        const Solved& at_mean = solved(mean);
        std::optional<Sum> best;
        double most = kNoWay;
        for (const std::uint32_t at : by_node_[node])
            for (std::size_t m = all_.first[at]; m < all_.first[at + 1]; ++m) {
                const Move& move = all_.moves[m];
                if ((option && move.option != *option) || at_mean.toward.gain[at] == kNoWay ||
                    at_mean.onward.gain[move.to] == kNoWay)
                    continue;
                const double gain = at_mean.toward.gain[at] + sum_of(move).over(mean) + at_mean.onward.gain[move.to];
                if (best && gain <= most) continue;
                most = gain;
                best = at_mean.toward.sum[at] + sum_of(move) + at_mean.onward.sum[move.to];
            }
        return best;
    }

    const Situations& all_;
    const OnwardSolver& onward_;
    Backward backward_;
    std::vector<char> starts_;
    OnwardSolver toward_;
    std::vector<std::vector<std::uint32_t>> by_node_;
    mutable std::optional<Solved> solved_; // the answers of one mean serve many choices
};

std::vector<Regret> regret_of(const Scenario& scenario, const Stepper& stepper, const Situations& all,
                              const Solvers& solvers, double best_score) {
    std::vector<Regret> values;
    const ThroughChoices through(stepper, all, solvers.to_good());
    for (std::size_t node = 0; node < scenario.nodes.size(); ++node) {
        const auto best = through.best(node, std::nullopt, best_score);
        if (!best) continue;
        for (std::size_t i = 0; i < scenario.nodes[node].choices.size(); ++i) {
            if (!through.offered(node, i)) continue;
            const double value = through.best(node, i, *best).value_or(0.0);
            values.push_back({scenario.nodes[node].id, scenario.nodes[node].choices[i].id, value, *best,
                              std::max(0.0, *best - value)});
        }
    }
    return values;
}

// A session as it stood before each counted turn, and what it had scored until then.
struct Stand {
    Place place;
    Sum so_far;
};

} // namespace

std::optional<Decisions> decide(const Scenario& scenario, const Rubric& rubric, std::size_t most) {
    const auto stepper = Stepper::compile(scenario, rubric);
    if (!stepper) return std::nullopt;
    const auto all = explore(*stepper, {stepper->start()}, most);
    if (!all) return std::nullopt;
    const Solvers solvers(scenario, *all);
    Decisions found;
    found.situations = all->places.size();
    found.best = best_play(scenario, *stepper, *all, solvers);
    if (!found.best.steps.empty()) found.regret = regret_of(scenario, *stepper, *all, solvers, found.best.score);
    return found;
}

Analysis analyse_exactly(const Scenario& scenario, const Rubric& rubric) {
    Analysis found = analyse(scenario, rubric);
    auto exact = decide(scenario, rubric);
    if (!exact) return found;
    found.situations = exact->situations;
    found.best_value = exact->best.score;
    found.best_path = std::move(exact->best.steps);
    found.regret = std::move(exact->regret);
    return found;
}

std::optional<std::vector<TurnCost>> turn_costs(const Scenario& scenario, const Rubric& rubric, const Session& session,
                                                std::size_t most) {
    const auto stepper = Stepper::compile(scenario, rubric);
    if (!stepper) return std::nullopt;
    std::vector<Stand> stands;
    RunningTotal total;
    const auto stand = [&](const Session& now) {
        stands.push_back({stepper->place_of(now), {total.sum, total.turns}});
    };
    std::vector<const Turn*> counted;
    for (const Turn& turn : session.turns)
        if (!turn.superseded) counted.push_back(&turn);
    const auto replayed = replay(scenario, rubric, session.mode, session.turns, [&](const Session& now) {
        stand(now);
        total.add(rubric, *counted[stands.size() - 1]);
    });
    if (!replayed) return std::nullopt;
    stand(replayed.value());

    std::vector<Place> roots;
    for (const Stand& each : stands) roots.push_back(each.place);
    const auto all = explore(*stepper, roots, most);
    if (!all) return std::nullopt;
    const Solvers solvers(scenario, *all);

    std::vector<TurnCost> costs;
    double guess = 0;
    for (std::size_t i = 0; i < stands.size(); ++i) {
        const auto number = static_cast<std::uint32_t>(
            std::find(all->places.begin(), all->places.end(), stands[i].place) - all->places.begin());
        const auto best = solvers.best(number, stands[i].so_far, guess);
        if (!best) return std::nullopt;
        guess = best->score;
        if (i > 0) {
            costs.back().after = best->score;
            costs.back().cost = costs.back().before - best->score;
            costs.back().closes = costs.back().closes && !best->good;
        }
        if (i == counted.size()) break;
        TurnCost& cost = costs.emplace_back();
        cost.turn = static_cast<std::size_t>(counted[i] - session.turns.data());
        cost.before = best->score;
        cost.closes = best->good; // until the next stand shows whether it still is
        if (const auto move = best->onward.move[number]; move != kNoMove)
            cost.best = option_of(*stepper, all->places[number], all->moves[move]);
    }
    return costs;
}

} // namespace propartif

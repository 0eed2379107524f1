#include "propartif/simulation.hpp"
#include "core/random.hpp"
#include "core/step.hpp"
#include <algorithm>

namespace propartif {

namespace {

// One reply that could be given now: a choice, an example of the free text, or (neither) words in which nothing is
// found.
struct Option {
    const Choice* choice{};
    const Example* example{};
};

std::vector<Option> options_now(const Scenario& scenario, const Session& session, const core::RunningTotal& total) {
    std::vector<Option> options;
    for (const Choice* choice : core::offered(scenario, session, total)) options.push_back({choice, nullptr});
    const Node* node = scenario.find(session.here);
    if (!node || !node->free_text) return options;
    for (const Example& example : node->free_text->examples) options.push_back({nullptr, &example});
    if (node->free_text->examples.empty()) options.push_back({});
    return options;
}

Evaluation evaluation_of(const Rubric& rubric, const Option& option) {
    if (option.choice) return authored_evaluation(rubric, *option.choice);
    if (option.example) return core::expected_evaluation(rubric, *option.example);
    return authored_evaluation(rubric, Choice{});
}

Reply reply_of(const Session& session, const Option& option) {
    Reply reply;
    reply.turn = static_cast<std::uint32_t>(session.turns.size());
    if (option.choice) {
        reply.choice = option.choice->id;
        reply.text = option.choice->text.id;
    } else {
        reply.text = option.example ? option.example->text : "-";
    }
    return reply;
}

// Keeps the highest scores only (the lowest for `worst`). Replies that would not be judged have no score to pick by:
// they are kept only when nothing else is there.
std::vector<Option> preferred(const Rubric& rubric, const std::vector<Option>& options, Policy policy) {
    std::vector<Option> kept;
    double best = 0.0;
    for (const Option& option : options) {
        const Evaluation evaluation = evaluation_of(rubric, option);
        if (evaluation.verdict == Verdict::review) continue;
        const double score = turn_score(rubric, evaluation.levels, evaluation.flags);
        const double worth = policy == Policy::worst ? -score : score;
        if (kept.empty() || worth > best) {
            kept.clear();
            best = worth;
        }
        if (worth == best) kept.push_back(option);
    }
    return kept.empty() ? options : kept;
}

struct Play {
    Session session;
    double score{};
};

Play play_once(const Scenario& scenario, const Rubric& rubric, Session session, core::Random& random, Policy policy,
               std::uint32_t turn_limit) {
    core::RunningTotal total;
    const std::uint64_t skill = policy == Policy::learners ? random.below(101) : 100; // in 100 replies
    while (!session.outcome && session.turns.size() < turn_limit) {
        std::vector<Option> options = options_now(scenario, session, total);
        if (policy != Policy::random && (skill == 100 || random.below(100) < skill))
            options = preferred(rubric, options, policy);
        if (options.empty()) break;
        const Option& picked = options[random.below(options.size())];
        if (core::step(scenario, rubric, session, reply_of(session, picked), evaluation_of(rubric, picked), 0, total))
            break;
    }
    return {std::move(session), total.mean()};
}

// The smallest value that at least `percent` of all values do not exceed.
double nearest_rank(const std::vector<double>& sorted, std::size_t percent) {
    const std::size_t rank = std::max<std::size_t>(1, (percent * sorted.size() + 99) / 100);
    return sorted[rank - 1];
}

ScoreSpread spread_of(std::vector<double> scores) {
    if (scores.empty()) return {};
    std::ranges::sort(scores);
    return {scores.front(), nearest_rank(scores, 10), nearest_rank(scores, 50), nearest_rank(scores, 90),
            scores.back()};
}

Simulation nothing_played(const Scenario& scenario, std::uint64_t seed) {
    Simulation result;
    result.seed = seed;
    for (const Node& node : scenario.nodes) {
        result.visits[node.id] = 0;
        if (node.ending) continue;
        if (node.free_text) result.typed[node.id] = 0;
        for (const Choice& choice : node.choices) result.choices[node.id][choice.id] = 0;
    }
    return result;
}

void count(Simulation& result, const Session& session) {
    for (const auto& [node, times] : session.visits) ++result.visits[node];
    for (const Turn& turn : session.turns) {
        if (turn.reply.choice)
            ++result.choices[turn.node][*turn.reply.choice];
        else
            ++result.typed[turn.node];
    }
    if (!session.outcome) {
        ++result.stuck;
        return;
    }
    ++result.endings[session.here];
    ++result.outcomes[*session.outcome];
}

} // namespace

Simulation simulate(const Scenario& scenario, const Rubric& rubric, std::uint32_t runs, std::uint64_t seed,
                    Policy policy, std::uint32_t turn_limit, const std::function<bool()>& go_on) {
    Simulation result = nothing_played(scenario, seed);
    const Result<Session> started = begin(scenario, Mode::practice);
    if (!started) {
        result.runs = result.stuck = runs;
        return result;
    }
    core::Random random(seed);
    std::vector<double> scores;
    for (; result.runs < runs && (!go_on || go_on()); ++result.runs) {
        const Play play = play_once(scenario, rubric, started.value(), random, policy, turn_limit);
        count(result, play.session);
        if (play.session.outcome) scores.push_back(play.score);
    }
    result.score = spread_of(std::move(scores));
    return result;
}

} // namespace propartif

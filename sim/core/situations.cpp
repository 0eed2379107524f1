#include "core/situations.hpp"
#include "core/step.hpp"
#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace propartif::core {
namespace {

constexpr std::size_t kNotCounted = static_cast<std::size_t>(-1);
constexpr std::size_t kMostFlags = 64;
constexpr std::size_t kMostNodes = 65'535;
constexpr unsigned kBitsAVisit = 4;
constexpr std::size_t kCountedAWord = 16;

std::uint64_t visit_mask(std::size_t counted) {
    return std::uint64_t{kMostVisits} << (counted % kCountedAWord * kBitsAVisit);
}

int clamped(int from, double by) {
    const double to = from + by;
    return to >= 0.0 ? static_cast<int>(std::min(to, 100.0)) : 0;
}

struct PlaceHash {
    std::size_t operator()(const Place& place) const {
        std::uint64_t mixed = place.flags;
        for (const std::uint64_t part :
             {std::uint64_t{place.node} << 16 | std::uint64_t{place.tension} << 8 | std::uint64_t{place.trust},
              place.visits[0], place.visits[1], place.visits[2]}) {
            mixed = (mixed ^ part) * 0x9E3779B97F4A7C15ULL;
            mixed ^= mixed >> 29;
        }
        return static_cast<std::size_t>(mixed);
    }
};

// What conditions read, gathered before anything is compiled.
struct Reads {
    bool tension = false, trust = false, score = false, levels = false;
    std::vector<std::string> flags;
    std::vector<std::pair<NodeId, int>> visits; // and the count beyond which nothing changes

    void add(const Condition& condition) {
        tension = tension || condition.tension;
        trust = trust || condition.trust;
        score = score || condition.score;
        levels = levels || !condition.levels.empty();
        flags.insert(flags.end(), condition.flags.begin(), condition.flags.end());
        for (const auto& each : condition.visits)
            visits.emplace_back(each.node, std::max(each.times.min.value_or(0), each.times.max.value_or(-1) + 1));
        for (const auto* parts : {&condition.all, &condition.any, &condition.none})
            for (const auto& part : *parts) add(part);
    }
    void add(const std::optional<Condition>& condition) {
        if (condition) add(*condition);
    }
};

} // namespace

struct Stepper::Builder {
    Stepper& out;
    const Scenario& scenario;
    const Rubric& rubric;
    std::unordered_map<std::string, std::size_t> places; // of nodes

    bool run() {
        if (scenario.nodes.size() > kMostNodes) return false;
        for (std::size_t i = 0; i < scenario.nodes.size(); ++i) places.emplace(scenario.nodes[i].id.value, i);
        if (!places.contains(scenario.start.value) || !count_what_is_read()) return false;
        for (const Node& node : scenario.nodes) {
            out.ends_.push_back(node.ending ? 1 : 0);
            out.options_.push_back(compile(node));
        }
        for (const Reaction& reaction : rubric.reactions)
            if (!by_levels_alone(reaction))
                out.reactions_.push_back({compile(reaction.when), reaction.tension, reaction.trust});
        look_ahead();
        return true;
    }

    static void read_ways(const Node& node, Reads& arriving, Reads& leaving) {
        for (const Choice& choice : node.choices) {
            arriving.add(choice.when);
            for (const Route& route : choice.next) leaving.add(route.when);
        }
        if (node.free_text)
            for (const Route& route : node.free_text->routes) leaving.add(route.when);
    }

    bool count_what_is_read() {
        Reads arriving, leaving, reacting;
        for (const Node& node : scenario.nodes) read_ways(node, arriving, leaving);
        for (const Reaction& reaction : rubric.reactions) reacting.add(reaction.when);
        if (arriving.score || leaving.score || reacting.score || arriving.levels) return false;
        out.counted_.assign(scenario.nodes.size(), kNotCounted);
        for (const Reads* reads : {&arriving, &leaving, &reacting}) {
            for (const std::string& flag : reads->flags)
                if (std::ranges::find(out.flags_, flag) == out.flags_.end()) out.flags_.push_back(flag);
            for (const auto& [node, most] : reads->visits)
                if (!count(node, most)) return false;
        }
        return out.flags_.size() <= kMostFlags;
    }

    bool count(const NodeId& node, int most) {
        const auto place = places.find(node.value);
        if (place == places.end() || most > kMostVisits) return false;
        std::size_t& counted = out.counted_[place->second];
        if (counted == kNotCounted) {
            counted = out.most_.size();
            out.most_.push_back(0);
        }
        out.most_[counted] = std::max(out.most_[counted], most);
        return out.most_.size() <= kMostCounted;
    }

    std::uint64_t bits(const std::vector<std::string>& flags) const { // those that nothing reads have none
        std::uint64_t bits = 0;
        for (const std::string& flag : flags) {
            const auto found = std::ranges::find(out.flags_, flag);
            if (found != out.flags_.end()) bits |= std::uint64_t{1} << (found - out.flags_.begin());
        }
        return bits;
    }

    CompiledCondition compile(const Condition& condition) const {
        CompiledCondition compiled{condition.tension,
                                   condition.trust,
                                   {condition.levels.begin(), condition.levels.end()},
                                   bits(condition.flags),
                                   {},
                                   {},
                                   {},
                                   {}};
        for (const auto& each : condition.visits)
            compiled.visits.emplace_back(out.counted_[places.at(each.node.value)], each.times);
        for (const auto& part : condition.all) compiled.all.push_back(compile(part));
        for (const auto& part : condition.any) compiled.any.push_back(compile(part));
        for (const auto& part : condition.none) compiled.none.push_back(compile(part));
        return compiled;
    }

    std::vector<CompiledCondition> compile(const std::optional<Condition>& condition) const {
        if (!condition) return {};
        return {compile(*condition)};
    }

    std::vector<CompiledOption::Route> compile(const std::vector<Route>& routes) const {
        std::vector<CompiledOption::Route> compiled;
        for (const Route& route : routes)
            if (const auto to = places.find(route.to.value); to != places.end())
                compiled.push_back({compile(route.when), static_cast<std::uint16_t>(to->second)});
            else
                break; // content that leads nowhere: what comes after it is never asked
        return compiled;
    }

    static bool by_levels_alone(const Reaction& reaction) {
        Reads reads;
        reads.add(reaction.when);
        return !reads.tension && !reads.trust && reads.flags.empty() && reads.visits.empty();
    }

    void react(CompiledOption& option) const {
        if (!option.judged) return;
        const std::set<std::string> no_flags;
        const std::map<NodeId, int> no_visits;
        for (const Reaction& reaction : rubric.reactions) {
            if (!by_levels_alone(reaction) ||
                !propartif::holds(reaction.when, {0, 0, 0, &option.levels, no_flags, no_visits}))
                continue;
            option.tension_moved += reaction.tension;
            option.trust_moved += reaction.trust;
        }
    }

    void judge(CompiledOption& option, const Evaluation& evaluation) const {
        option.judged = evaluation.verdict != Verdict::review;
        option.levels = evaluation.levels;
        option.score = option.judged ? turn_score(rubric, evaluation.levels, evaluation.flags) : 0.0;
        react(option);
    }

    std::vector<CompiledOption> compile(const Node& node) const {
        std::vector<CompiledOption> options;
        for (const Choice& choice : node.choices) {
            CompiledOption& option = options.emplace_back();
            option.choice = &choice;
            judge(option, authored_evaluation(rubric, choice));
            option.when = compile(choice.when);
            option.routes = compile(choice.next);
            if (!choice.effects) continue;
            option.tension = choice.effects->tension;
            option.trust = choice.effects->trust;
            option.set = bits(choice.effects->set);
            option.clear = bits(choice.effects->clear);
        }
        if (!node.free_text) return options;
        for (const Example& example : node.free_text->examples) {
            CompiledOption& option = options.emplace_back();
            option.example = &example;
            judge(option, expected_evaluation(rubric, example));
            const auto& review = node.free_text->review;
            option.routes = !option.judged && review ? compile(std::vector<Route>{{std::nullopt, *review}})
                                                     : compile(node.free_text->routes);
        }
        return options;
    }

    void see(Seen& seen, const Reads& reads) const {
        seen.tension = seen.tension || reads.tension;
        seen.trust = seen.trust || reads.trust;
        seen.flags |= bits(reads.flags);
        for (const auto& [node, most] : reads.visits) {
            const std::size_t counted = out.counted_[places.at(node.value)];
            seen.visits[counted / kCountedAWord] |= visit_mask(counted);
        }
    }

    // A node sees what its own ways read and what the nodes after it see, round and round until nothing is new.
    void look_ahead() {
        out.seen_.assign(scenario.nodes.size(), {});
        Reads reacting;
        for (const Reaction& reaction : rubric.reactions) reacting.add(reaction.when);
        for (std::size_t i = 0; i < scenario.nodes.size(); ++i) {
            Reads reads;
            read_ways(scenario.nodes[i], reads, reads);
            see(out.seen_[i], reads);
        }
        for (bool more = true; more;) {
            more = false;
            for (std::size_t i = scenario.nodes.size(); i-- > 0;) {
                Seen seen = out.seen_[i];
                for (const CompiledOption& option : out.options_[i])
                    for (const auto& route : option.routes) join(seen, out.seen_[route.to]);
                if (seen.tension || seen.trust) see(seen, reacting);
                more = more || differs(seen, out.seen_[i]);
                out.seen_[i] = seen;
            }
        }
    }

    static void join(Seen& into, const Seen& from) {
        into.tension = into.tension || from.tension;
        into.trust = into.trust || from.trust;
        into.flags |= from.flags;
        for (std::size_t word = 0; word < into.visits.size(); ++word) into.visits[word] |= from.visits[word];
    }
    static bool differs(const Seen& a, const Seen& b) {
        return a.tension != b.tension || a.trust != b.trust || a.flags != b.flags || a.visits != b.visits;
    }
};

std::optional<Stepper> Stepper::compile(const Scenario& scenario, const Rubric& rubric) {
    Stepper stepper;
    stepper.scenario_ = &scenario;
    if (!Builder{stepper, scenario, rubric, {}}.run()) return std::nullopt;
    return stepper;
}

int Stepper::visits_of(const Place& place, std::size_t counted) const {
    return static_cast<int>((place.visits[counted / kCountedAWord] >> (counted % kCountedAWord * kBitsAVisit)) &
                            std::uint64_t{kMostVisits});
}

bool Stepper::holds(const CompiledCondition& condition, const Place& place, const Levels* levels) const {
    const auto part = [&](const CompiledCondition& each) { return holds(each, place, levels); };
    return (!condition.tension || condition.tension->hold(place.tension)) &&
           (!condition.trust || condition.trust->hold(place.trust)) &&
           (place.flags & condition.flags) == condition.flags &&
           std::ranges::all_of(condition.levels,
                               [&](const auto& wanted) {
                                   if (levels == nullptr) return false;
                                   const auto found = levels->find(wanted.first);
                                   return found != levels->end() && wanted.second.hold(found->second);
                               }) &&
           std::ranges::all_of(
               condition.visits,
               [&](const auto& wanted) { return wanted.second.hold(visits_of(place, wanted.first)); }) &&
           std::ranges::all_of(condition.all, part) &&
           (condition.any.empty() || std::ranges::any_of(condition.any, part)) &&
           std::ranges::none_of(condition.none, part);
}

Place Stepper::without_idle(Place place) const {
    const Seen& seen = seen_[place.node];
    if (!seen.tension) place.tension = 0;
    if (!seen.trust) place.trust = 0;
    place.flags &= seen.flags;
    for (std::size_t word = 0; word < place.visits.size(); ++word) place.visits[word] &= seen.visits[word];
    return place;
}

Place Stepper::arrived(Place place, std::size_t node) const {
    place.node = static_cast<std::uint16_t>(node);
    if (const std::size_t counted = counted_[node];
        counted != kNotCounted && visits_of(place, counted) < most_[counted])
        place.visits[counted / kCountedAWord] += std::uint64_t{1} << (counted % kCountedAWord * kBitsAVisit);
    return without_idle(place);
}

Place Stepper::start() const {
    Place place;
    place.tension = static_cast<std::uint8_t>(clamped(scenario_->citizen.start_tension, 0));
    place.trust = static_cast<std::uint8_t>(clamped(scenario_->citizen.start_trust, 0));
    std::size_t node = 0;
    while (scenario_->nodes[node].id != scenario_->start) ++node;
    return arrived(place, node);
}

Place Stepper::place_of(const Session& session) const {
    Place place;
    place.tension = static_cast<std::uint8_t>(clamped(session.mood.tension, 0));
    place.trust = static_cast<std::uint8_t>(clamped(session.mood.trust, 0));
    for (std::size_t bit = 0; bit < flags_.size(); ++bit)
        if (session.flags.contains(flags_[bit])) place.flags |= std::uint64_t{1} << bit;
    for (std::size_t node = 0; node < counted_.size(); ++node) {
        if (scenario_->nodes[node].id == session.here) place.node = static_cast<std::uint16_t>(node);
        if (counted_[node] == kNotCounted) continue;
        const auto found = session.visits.find(scenario_->nodes[node].id);
        const int times = found == session.visits.end() ? 0 : std::min(found->second, most_[counted_[node]]);
        place.visits[counted_[node] / kCountedAWord] |= static_cast<std::uint64_t>(times)
                                                        << (counted_[node] % kCountedAWord * kBitsAVisit);
    }
    return without_idle(place);
}

bool Stepper::offered(const Place& place, const CompiledOption& option) const {
    return option.when.empty() || holds(option.when.front(), place, nullptr);
}

std::optional<Place> Stepper::after(const Place& place, const CompiledOption& option) const {
    const Levels* levels = option.judged ? &option.levels : nullptr;
    double tension = option.tension_moved, trust = option.trust_moved;
    for (const Reacting& reaction : reactions_)
        if (levels != nullptr && holds(reaction.when, place, levels)) {
            tension += reaction.tension;
            trust += reaction.trust;
        }
    Place next = place;
    const Citizen& citizen = scenario_->citizen;
    next.tension = static_cast<std::uint8_t>(
        clamped(place.tension, option.tension ? *option.tension : std::round(tension * citizen.temper_tension)));
    next.trust = static_cast<std::uint8_t>(
        clamped(place.trust, option.trust ? *option.trust : std::round(trust * citizen.temper_trust)));
    next.flags = (place.flags | option.set) & ~option.clear;
    for (const auto& route : option.routes)
        if (route.when.empty() || holds(route.when.front(), next, levels)) return arrived(next, route.to);
    return std::nullopt;
}

std::optional<Situations> explore(const Stepper& stepper, const std::vector<Place>& roots, std::size_t most) {
    Situations found;
    std::unordered_map<Place, std::uint32_t, PlaceHash> known;
    const auto number = [&](const Place& place) {
        const auto [at, fresh] = known.emplace(place, static_cast<std::uint32_t>(found.places.size()));
        if (fresh) found.places.push_back(place);
        return at->second;
    };
    for (const Place& place : roots) number(place);
    for (std::size_t at = 0; at < found.places.size(); ++at) {
        found.first.push_back(found.moves.size());
        if (found.places.size() > most) return std::nullopt;
        const Place place = found.places[at];
        if (stepper.ends(place)) continue;
        const auto& options = stepper.options(place.node);
        for (std::size_t i = 0; i < options.size(); ++i) {
            if (!stepper.offered(place, options[i])) continue;
            if (const auto next = stepper.after(place, options[i]))
                found.moves.push_back(
                    {number(*next), static_cast<std::uint16_t>(i), options[i].judged, options[i].score});
        }
    }
    found.first.push_back(found.moves.size());
    return found;
}

} // namespace propartif::core

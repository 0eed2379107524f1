#include "core/validate_parts.hpp"
#include "propartif/validation.hpp"
#include <algorithm>
#include <charconv>

namespace propartif {

namespace {

using namespace core;

std::string shown(double number) {
    char buffer[40];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    return std::string(buffer, end);
}

bool on_scale(int level, int min, int max) {
    return level >= min && level <= max;
}

class RubricCheck {
public:
    RubricCheck(const Rubric& rubric, Findings& found) : rubric_(rubric), found_(found) {}

    void check() {
        signals();
        if (rubric_.criteria.empty()) add(kNoCriteria, "/criteria");
        for (std::size_t i = 0; i < rubric_.criteria.size(); ++i) criterion(i);
        weights();
        gates();
        for (std::size_t i = 0; i < rubric_.reactions.size(); ++i)
            check_condition(rubric_.reactions[i].when, entry("/reactions", i) + "/when", {nullptr, &rubric_}, found_);
        if (rubric_.silence) check_condition(rubric_.silence->when, "/silence/when", {nullptr, &rubric_}, found_);
        global_rating();
        passing();
        unused_signals();
    }

private:
    void add(const DiagnosticCode& code, std::string where, std::vector<std::string> args = {}) {
        found_.push_back(diagnose(code, std::move(where), std::move(args)));
    }

    void signals() {
        for (std::size_t i = 0; i < rubric_.signals.size(); ++i)
            if (!known_.insert(rubric_.signals[i].id).second)
                add(kDuplicateSignal, entry("/signals", i) + "/id", {rubric_.signals[i].id});
    }

    void use_signals(const std::vector<std::string>& names, const std::string& list) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            used_.insert(names[i]);
            if (!known_.contains(names[i])) add(kUnknownSignal, entry(list, i), {names[i]});
        }
    }

    void criterion(std::size_t index) {
        const Criterion& each = rubric_.criteria[index];
        const std::string at = entry("/criteria", index);
        if (!criteria_.insert(each.id).second) add(kDuplicateCriterion, at + "/id", {each.id.value});
        scale(each.min, each.max, at + "/scale");
        if (!on_scale(each.otherwise, each.min, each.max)) add(kRuleOffScale, at, level_args(each.otherwise, each));
        if (each.weight < 0.0) add(kNegativeWeight, at + "/weight", {shown(each.weight)});
        for (std::size_t i = 0; i < each.levels.size(); ++i) rule(each, each.levels[i], entry(at + "/levels", i));
        anchors(each, at);
    }

    void scale(int min, int max, const std::string& where) {
        if (min >= max) add(kEmptyScale, where, {std::to_string(min), std::to_string(max)});
    }

    static std::vector<std::string> level_args(int level, const Criterion& each) {
        return {std::to_string(level), std::to_string(each.min), std::to_string(each.max)};
    }

    void rule(const Criterion& owner, const LevelRule& each, const std::string& at) {
        if (!on_scale(each.level, owner.min, owner.max))
            add(kRuleOffScale, at + "/level", level_args(each.level, owner));
        if (each.all.empty() && each.any.empty() && each.none.empty()) add(kRuleWithoutSignals, at);
        use_signals(each.all, at + "/all");
        use_signals(each.any, at + "/any");
        use_signals(each.none, at + "/none");
    }

    void anchors(const Criterion& owner, const std::string& at) {
        std::set<int> described;
        for (std::size_t i = 0; i < owner.anchors.size(); ++i) {
            const int level = owner.anchors[i].level;
            described.insert(level);
            if (!on_scale(level, owner.min, owner.max))
                add(kAnchorOffScale, entry(at + "/anchors", i) + "/level", level_args(level, owner));
        }
        for (int level = owner.min; level <= owner.max; ++level)
            if (!described.contains(level)) add(kAnchorMissing, at, {std::to_string(level), owner.id.value});
    }

    void weights() {
        const bool any = std::ranges::any_of(rubric_.criteria, [](const Criterion& each) { return each.weight > 0.0; });
        if (!any && !rubric_.criteria.empty()) add(kNoWeight, "/criteria");
    }

    void gates() {
        std::set<std::string> flags;
        for (std::size_t i = 0; i < rubric_.gates.size(); ++i) {
            const Gate& gate = rubric_.gates[i];
            const std::string at = entry("/gates", i);
            if (!flags.insert(gate.flag).second) add(kDuplicateGate, at + "/flag", {gate.flag});
            const bool floor = std::ranges::find(kFloorFlags, gate.flag) != kFloorFlags.end();
            if (gate.signals.empty() && !floor) add(kGateWithoutSignals, at, {gate.flag});
            use_signals(gate.signals, at + "/signals");
        }
        for (const std::string_view flag : kFloorFlags)
            if (!flags.contains(std::string{flag})) add(kFloorMissing, "", {std::string{flag}});
    }

    void global_rating() {
        const GlobalRating& rating = rubric_.global_rating;
        scale(rating.min, rating.max, "/global_rating/scale");
        for (std::size_t i = 0; i < rating.anchors.size(); ++i)
            if (!on_scale(rating.anchors[i].level, rating.min, rating.max))
                add(kAnchorOffScale, entry("/global_rating/anchors", i) + "/level",
                    {std::to_string(rating.anchors[i].level), std::to_string(rating.min), std::to_string(rating.max)});
    }

    // "cei" is not a criterion of its own: it counts how many of the three are above their minimum.
    void pass_bound(const CriterionId& id, const Bounds& bounds, const std::string& at) {
        constexpr int kOfThree = 3;
        const Criterion* const owner = rubric_.find(id);
        if (!owner && id.value != "cei") {
            add(kUnknownCriterion, at, {id.value});
            return;
        }
        const int lowest = owner ? owner->min : 0;
        const int highest = owner ? owner->max : kOfThree;
        const int from = bounds.min.value_or(lowest);
        const int to = bounds.max.value_or(highest);
        if (from > to || from > highest || to < lowest) add(kNeverHolds, at);
    }

    void passing() {
        for (const auto& [id, bounds] : rubric_.passing.all) pass_bound(id, bounds, "/passing/" + id.value);
        for (std::size_t i = 0; i < rubric_.passing.any.size(); ++i)
            for (const auto& [id, bounds] : rubric_.passing.any[i].bounds)
                pass_bound(id, bounds, entry("/passing/any", i) + '/' + id.value);
        if (rubric_.passing.all.empty() && rubric_.passing.any.empty()) add(kAlwaysPasses, "/passing");
    }

    void unused_signals() {
        for (std::size_t i = 0; i < rubric_.signals.size(); ++i)
            if (!used_.contains(rubric_.signals[i].id))
                add(kUnusedSignal, entry("/signals", i), {rubric_.signals[i].id});
    }

    const Rubric& rubric_;
    Findings& found_;
    std::set<std::string> known_;
    std::set<std::string> used_;
    std::set<CriterionId> criteria_;
};

} // namespace

std::vector<Diagnostic> validate(const Rubric& rubric) {
    Findings found;
    RubricCheck{rubric, found}.check();
    check_texts(rubric, found);
    return found;
}

} // namespace propartif

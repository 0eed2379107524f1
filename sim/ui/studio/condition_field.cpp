#include "ui/studio/condition_field.hpp"
#include "ui/studio/fields.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <array>
#include <utility>

namespace propartif::ui {

namespace {

using app::Str;

enum class Kind { tension, trust, level, score, flag, not_flag, visits, any, all, none_of };

constexpr int kDeepest = 2; // groups inside groups that can be made here; deeper ones from files are shown and kept

class Builder {
public:
    Builder(Ui& ui, const ConditionScope& scope, Condition& condition) : ui_(ui), scope_(scope), now_(condition) {}

    // True when something changed; `field()` then names it.
    bool draw(int depth) {
        bounds_row("tension", scope_.words(Str::studio_cond_tension), now_.tension, 0, 100, 5);
        bounds_row("trust", scope_.words(Str::studio_cond_trust), now_.trust, 0, 100, 5);
        levels();
        bounds_row("score", scope_.words(Str::studio_cond_score), now_.score, 0, 100, 5);
        flags();
        visits();
        groups(depth);
        adding(depth);
        return changed_;
    }
    const std::string& field() const { return field_; }

private:
    void mark(std::string field) {
        changed_ = true;
        field_ = std::move(field);
    }

    // What it is, and a cross to take it away; true when it was pressed.
    bool head_row(std::string_view id, std::string_view words) {
        const Box row = take(ui_, 0, ui_.px(36));
        text_in(ui_, ui_.list(), {row.min, {row.max.x - ui_.px(40), row.max.y}}, words,
                {TextSize::small, Weight::semibold, ui_.colours().primary});
        move_to({row.max.x - ui_.px(36), row.min.y});
        const bool gone =
            icon_button(ui_, std::string(id) + "/remove", Icon::cross, scope_.words(Str::studio_remove_this));
        move_to({row.min.x, row.max.y});
        return gone;
    }

    void bounds(std::string_view id, Bounds& value, int low, int high, int step, std::string_view unit = {}) {
        const IdScope scope(ui_, id);
        const std::array<Option, 2> sides{{{"least", scope_.words(Str::studio_cond_at_least), {}, false},
                                           {"most", scope_.words(Str::studio_cond_at_most), {}, false}}};
        const bool most = value.max.has_value() && !value.min.has_value();
        const int number = most ? *value.max : value.min.value_or(low);
        if (const auto side = segments(ui_, "side", sides, most ? 1 : 0, ui_.width()); side && (*side == 1) != most) {
            value = *side == 1 ? Bounds{std::nullopt, number} : Bounds{number, std::nullopt};
            mark({});
        }
        gap(ui_, 4);
        const std::string& side_words = scope_.words(most ? Str::studio_cond_at_most : Str::studio_cond_at_least);
        if (const auto set = number_field(ui_, "number", unit.empty() ? std::string_view(side_words) : unit, number,
                                          low, high, step)) {
            (most ? value.max : value.min) = *set;
            mark(ui_.path("number"));
        }
        gap(ui_, 8);
    }

    void bounds_row(std::string_view id, std::string_view words, std::optional<Bounds>& value, int low, int high,
                    int step) {
        if (!value) return;
        if (head_row(id, words)) {
            value.reset();
            return mark({});
        }
        bounds(id, *value, low, high, step);
    }

    void levels() {
        std::optional<CriterionId> gone;
        for (auto& [criterion, value] : now_.levels) {
            const Criterion* known = scope_.rubric ? scope_.rubric->find(criterion) : nullptr;
            const IdScope scope(ui_, "level/" + criterion.value);
            if (head_row("row", known ? known->title.in(scope_.language) : criterion.value)) gone = criterion;
            bounds("bounds", value, known ? known->min : -9, known ? known->max : 9, 1);
        }
        if (!gone) return;
        now_.levels.erase(*gone);
        mark({});
    }

    void flag_row(std::string_view id, Str words, std::string& flag, bool& gone) {
        gone = head_row(id, scope_.words(words));
        std::vector<Option> options;
        std::size_t selected = scope_.scenario.flags.size();
        for (std::size_t i = 0; i < scope_.scenario.flags.size(); ++i) {
            options.push_back({scope_.scenario.flags[i], scope_.scenario.flags[i], {}, false});
            if (scope_.scenario.flags[i] == flag) selected = i;
        }
        if (selected == scope_.scenario.flags.size()) options.push_back({flag, flag, {}, false});
        if (const auto chosen = dropdown(ui_, std::string(id) + "/flag", options, selected,
                                         {.label = scope_.words(words), .width = ui_.width()})) {
            flag = std::string(options[*chosen].id);
            mark({});
        }
        gap(ui_, 8);
    }

    void flags() {
        for (std::size_t i = 0; i < now_.flags.size(); ++i) {
            bool gone = false;
            flag_row("flag/" + std::to_string(i), Str::studio_cond_flag, now_.flags[i], gone);
            if (!gone) continue;
            now_.flags.erase(now_.flags.begin() + static_cast<std::ptrdiff_t>(i));
            return mark({});
        }
        for (std::size_t i = 0; i < now_.none.size(); ++i) {
            if (!is_flag_alone(now_.none[i])) continue;
            bool gone = false;
            flag_row("not/" + std::to_string(i), Str::studio_cond_not_flag, now_.none[i].flags[0], gone);
            if (!gone) continue;
            now_.none.erase(now_.none.begin() + static_cast<std::ptrdiff_t>(i));
            return mark({});
        }
    }

    static Condition flag_alone(const std::string& flag) {
        Condition alone;
        alone.flags.push_back(flag);
        return alone;
    }

    static bool is_flag_alone(const Condition& part) {
        return part.flags.size() == 1 && part == flag_alone(part.flags[0]);
    }

    void visits() {
        for (std::size_t i = 0; i < now_.visits.size(); ++i) {
            VisitCondition& visit = now_.visits[i];
            const std::string id = "visit/" + std::to_string(i);
            const bool gone = head_row(id, scope_.words(Str::studio_cond_visits));
            std::vector<Option> options;
            std::size_t selected = 0;
            for (const Node& node : scope_.scenario.nodes) {
                if (node.id == visit.node) selected = options.size();
                options.push_back({node.id.value, node.id.value, {}, false});
            }
            if (const auto chosen = dropdown(ui_, id + "/node", options, selected,
                                             {.label = scope_.words(Str::studio_cond_visits), .width = ui_.width()})) {
                visit.node = NodeId{std::string(options[*chosen].id)};
                mark({});
            }
            gap(ui_, 4);
            bounds(id + "/times", visit.times, 0, 99, 1, scope_.words(Str::studio_cond_times));
            if (!gone) continue;
            now_.visits.erase(now_.visits.begin() + static_cast<std::ptrdiff_t>(i));
            return mark({});
        }
    }

    // Conditions inside this one, a card each.
    template <class Shown>
    void group(std::string_view id, Str head, std::vector<Condition>& parts, int depth, const Shown& shown) {
        bool headed = false;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (!shown(parts[i])) continue;
            if (!std::exchange(headed, true)) text(ui_, scope_.words(head), {TextSize::small, Weight::semibold});
            const IdScope scope(ui_, std::string(id) + "/" + std::to_string(i));
            bool gone = false;
            {
                const Card card(ui_, 0, {.padding = 10, .ground = ui_.colours().sunken, .shadow = false});
                gone = head_row("part", condition_in_words(parts[i], scope_));
                if (depth < kDeepest) {
                    Builder inner(ui_, scope_, parts[i]);
                    if (inner.draw(depth + 1)) mark(inner.field());
                }
            }
            gap(ui_, 6);
            if (!gone) continue;
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
            return mark({});
        }
    }

    void groups(int depth) {
        const auto all = [](const Condition&) { return true; };
        group("all", Str::studio_cond_all, now_.all, depth, all);
        group("any", Str::studio_cond_any, now_.any, depth, all);
        // Story flags that are off have rows of their own.
        group("none", Str::studio_cond_none_of, now_.none, depth,
              [](const Condition& part) { return !is_flag_alone(part); });
    }

    void adding(int depth) {
        std::vector<Option> options{{"none", scope_.words(Str::studio_cond_add), {}, false}};
        std::vector<Kind> kinds{Kind::any};
        const auto offer = [&](Kind kind, const char* id, Str words, bool possible) {
            if (!possible) return;
            options.push_back({id, scope_.words(words), {}, false});
            kinds.push_back(kind);
        };
        offer(Kind::tension, "tension", Str::studio_cond_tension, !now_.tension);
        offer(Kind::trust, "trust", Str::studio_cond_trust, !now_.trust);
        offer(Kind::level, "level", Str::studio_cond_level, scope_.levels && free_criterion());
        offer(Kind::score, "score", Str::studio_cond_score, !now_.score);
        offer(Kind::flag, "flag", Str::studio_cond_flag, !scope_.scenario.flags.empty());
        offer(Kind::not_flag, "not-flag", Str::studio_cond_not_flag, !scope_.scenario.flags.empty());
        offer(Kind::visits, "visits", Str::studio_cond_visits, !scope_.scenario.nodes.empty());
        offer(Kind::any, "any", Str::studio_cond_any, depth < kDeepest);
        offer(Kind::all, "all", Str::studio_cond_all, depth < kDeepest);
        offer(Kind::none_of, "none-of", Str::studio_cond_none_of, depth < kDeepest);
        const auto chosen =
            dropdown(ui_, "add", options, 0, {.label = scope_.words(Str::studio_cond_add), .width = ui_.width()});
        if (chosen && *chosen > 0) add(kinds[*chosen]);
        criterion_choice();
    }

    const Criterion* free_criterion() const {
        if (!scope_.rubric) return nullptr;
        for (const Criterion& each : scope_.rubric->criteria)
            if (!now_.levels.contains(each.id)) return &each;
        return nullptr;
    }

    void add(Kind kind) {
        switch (kind) {
        case Kind::tension: now_.tension = Bounds{60, std::nullopt}; break;
        case Kind::trust: now_.trust = Bounds{50, std::nullopt}; break;
        case Kind::score: now_.score = Bounds{60, std::nullopt}; break;
        case Kind::level:
            if (const Criterion* each = free_criterion()) now_.levels[each->id] = Bounds{each->max, std::nullopt};
            break;
        case Kind::flag: now_.flags.push_back(scope_.scenario.flags.front()); break;
        case Kind::not_flag: now_.none.push_back(flag_alone(scope_.scenario.flags.front())); break;
        case Kind::visits: now_.visits.push_back({scope_.scenario.nodes.front().id, Bounds{1, std::nullopt}}); break;
        case Kind::any: now_.any.emplace_back(); break;
        case Kind::all: now_.all.emplace_back(); break;
        case Kind::none_of: now_.none.emplace_back(); break;
        }
        mark({});
    }

    // Another criterion for the level that was added last: one may want to ask for a later one in the rubric's list.
    void criterion_choice() {
        if (!scope_.rubric || now_.levels.empty() || !scope_.levels) return;
        std::vector<Option> options;
        for (const Criterion& each : scope_.rubric->criteria)
            options.push_back({each.id.value, each.title.in(scope_.language), {}, false});
        std::vector<std::string> in;
        for (const auto& [id, bounds] : now_.levels) in.push_back(id.value);
        gap(ui_, 6);
        if (const auto chosen = chips_field(ui_, "criteria", options, in)) {
            std::map<CriterionId, Bounds> levels;
            for (const std::string& id : *chosen) {
                const auto known = now_.levels.find(CriterionId{id});
                const Criterion* criterion = scope_.rubric->find(CriterionId{id});
                levels[CriterionId{id}] =
                    known != now_.levels.end() ? known->second : Bounds{criterion ? criterion->max : 1, std::nullopt};
            }
            now_.levels = std::move(levels);
            mark({});
        }
    }

    Ui& ui_;
    const ConditionScope& scope_;
    Condition& now_;
    bool changed_ = false;
    std::string field_;
};

} // namespace

std::optional<ChangedCondition> condition_field(Ui& ui, std::string_view id, const std::optional<Condition>& when,
                                                const ConditionScope& scope, std::string& opened) {
    const IdScope ids(ui, id);
    const bool open = opened == ui.path("");
    if (link(ui, open ? "close" : "change", scope.words(open ? Str::studio_cond_close : Str::studio_cond_change),
             TextSize::small))
        opened = open ? std::string() : ui.path("");
    if (!open) return std::nullopt;
    gap(ui, 6);
    Condition now = when.value_or(Condition{});
    Builder builder(ui, scope, now);
    if (!builder.draw(0)) return std::nullopt;
    if (now == Condition{}) return ChangedCondition{std::nullopt, builder.field()};
    return ChangedCondition{std::move(now), builder.field()};
}

} // namespace propartif::ui

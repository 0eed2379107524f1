#include "studio/difference.hpp"
#include "studio/field_words.hpp"
#include "studio/fields.hpp"
#include <algorithm>
#include <optional>
#include <set>
#include <type_traits>
#include <utility>

namespace propartif::studio {
namespace {

class Comparison {
public:
    void scenarios(const Scenario& before, const Scenario& after) {
        by_field({}, before, after);
        named({{}, "nodes"}, Aspect::graph, before.nodes, after.nodes);
    }
    std::vector<Difference> take() { return std::move(found_); }

private:
    template <Record T>
    void by_field(const Place& place, const T& before, const T& after) {
        each_field<T>([&](const auto& field) {
            compare({place.node, below(place.part, field.name)}, field.aspect, before.*field.of, after.*field.of);
        });
    }

    template <class T>
    void compare(const Place& place, Aspect aspect, const T& before, const T& after) {
        if (before == after) return;
        if constexpr (Record<T>)
            by_field(place, before, after);
        else
            leaf(place, aspect, before, after);
    }
    template <class T>
    void compare(const Place& place, Aspect aspect, const std::optional<T>& before, const std::optional<T>& after) {
        if (before == after) return;
        if (before && after)
            compare(place, aspect, *before, *after);
        else
            there(place, aspect, before ? &*before : nullptr, after ? &*after : nullptr);
    }
    void compare(const Place& place, Aspect aspect, const Levels& before, const Levels& after) {
        const auto level = [](const Levels& levels, const CriterionId& id) {
            const auto found = levels.find(id);
            return found == levels.end() ? std::optional<int>{} : std::optional{found->second};
        };
        Levels all = before;
        all.insert(after.begin(), after.end());
        for (const auto& [id, any] : all)
            compare({place.node, below(place.part, id.value)}, aspect, level(before, id), level(after, id));
    }
    template <class T>
    void compare(const Place& place, Aspect aspect, const std::vector<T>& before, const std::vector<T>& after) {
        if constexpr (Named<T>)
            named(place, aspect, before, after);
        else if constexpr (Record<T>)
            by_place(place, aspect, before, after);
        else
            leaf(place, aspect, before, after);
    }

    template <class T>
    void leaf(const Place& place, Aspect aspect, const T& before, const T& after) {
        if (before == after) return;
        const std::string was = words_of(before), is = words_of(after);
        const Act act = was.empty() && !is.empty() ? Act::added : is.empty() ? Act::removed : Act::changed;
        found_.push_back({place, aspect, act, was, is});
    }

    template <class T>
    void there(const Place& place, Aspect aspect, const T* before, const T* after) {
        if (before && !after) found_.push_back({place, aspect, Act::removed, words_of(*before), {}});
        if (after && !before) found_.push_back({place, aspect, Act::added, {}, words_of(*after)});
        if (!before || !after) return;
        compare(place, aspect, *before, *after);
    }

    // Things at the beginning and the end that did not change keep their likes; those between are taken one by one.
    template <class T>
    void by_place(const Place& place, Aspect aspect, const std::vector<T>& before, const std::vector<T>& after) {
        const std::size_t few = std::min(before.size(), after.size());
        std::size_t front = 0, back = 0;
        while (front < few && before[front] == after[front]) ++front;
        while (front + back < few && before[before.size() - 1 - back] == after[after.size() - 1 - back]) ++back;
        const std::size_t many = std::max(before.size(), after.size()) - back;
        for (std::size_t i = front; i < many; ++i)
            there({place.node, below(place.part, std::to_string(i + 1))}, aspect,
                  i + back < before.size() ? &before[i] : nullptr, i + back < after.size() ? &after[i] : nullptr);
    }

    template <Named T>
    static Place inside(const Place& list, const std::string& name) {
        if constexpr (std::is_same_v<T, Node>) return {NodeId{name}, {}};
        return {list.node, below(list.part, name)};
    }

    template <Named T>
    void named(const Place& place, Aspect aspect, const std::vector<T>& before, const std::vector<T>& after) {
        const std::vector<std::string> was = names_in(before), is = names_in(after);
        std::map<std::string_view, std::size_t> old;
        for (std::size_t i = 0; i < was.size(); ++i) old.emplace(was[i], i);
        const std::set<std::string_view> now(is.begin(), is.end());
        order({place.node, below(place.part, "order")}, was, is, old, now);
        std::size_t told = 0; // of `before`
        const auto tell_removed = [&](std::size_t end) {
            for (; told < end; ++told)
                if (!now.contains(was[told])) there<T>(inside<T>(place, was[told]), aspect, &before[told], nullptr);
        };
        for (std::size_t i = 0; i < is.size(); ++i) {
            const auto found = old.find(is[i]);
            if (found != old.end()) tell_removed(found->second);
            there(inside<T>(place, is[i]), aspect, found == old.end() ? nullptr : &before[found->second], &after[i]);
        }
        tell_removed(was.size());
    }

    // Told only of things that are in both lists.
    void order(const Place& place, std::vector<std::string> was, std::vector<std::string> is,
               const std::map<std::string_view, std::size_t>& old, const std::set<std::string_view>& now) {
        std::vector<std::string> kept_before, kept_after;
        for (const std::string& name : was)
            if (now.contains(name)) kept_before.push_back(name);
        for (const std::string& name : is)
            if (old.contains(name)) kept_after.push_back(name);
        leaf(place, Aspect::field, kept_before, kept_after);
    }

    std::vector<Difference> found_;
};

} // namespace

std::vector<Difference> differences(const Scenario& before, const Scenario& after) {
    Comparison comparison;
    comparison.scenarios(before, after);
    return comparison.take();
}

std::vector<std::string_view> part_names() {
    std::set<std::string_view> names{"nodes", "order"};
    const auto add = [&names](const auto& field) { names.insert(field.name); };
    each_field<Text>(add);
    each_field<Portrait>(add);
    each_field<ButtonNote>(add);
    each_field<HiddenFact>(add);
    each_field<Citizen>(add);
    each_field<Effects>(add);
    each_field<Line>(add);
    each_field<Route>(add);
    each_field<Focus>(add);
    each_field<Choice>(add);
    each_field<Example>(add);
    each_field<FreeText>(add);
    each_field<Ending>(add);
    each_field<Node>(add);
    each_field<Scenario>(add);
    return {names.begin(), names.end()};
}

} // namespace propartif::studio

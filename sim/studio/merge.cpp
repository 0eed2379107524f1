#include "studio/merge.hpp"
#include "studio/field_words.hpp"
#include "studio/fields.hpp"
#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <type_traits>
#include <utility>

namespace propartif::studio {
namespace {

using Names = std::vector<std::string>;

// A list of named things with where each is.
template <Named T>
struct List {
    explicit List(const std::vector<T>& all) : things(all), names(names_in(all)) {
        for (std::size_t i = 0; i < names.size(); ++i) places.emplace(names[i], i);
    }
    const T* find(const std::string& name) const {
        const auto found = places.find(name);
        return found == places.end() ? nullptr : &things[found->second];
    }
    const std::vector<T>& things;
    Names names;
    std::map<std::string, std::size_t> places;
};

Names only(const Names& names, const std::set<std::string>& of) {
    Names out;
    for (const std::string& each : names)
        if (of.contains(each)) out.push_back(each);
    return out;
}

// Things that came in, by the kept one they follow ("": the beginning), in the order of their list.
std::map<std::string, Names> newcomers(const Names& list, const std::set<std::string>& spine,
                                       const std::set<std::string>& wanted) {
    std::map<std::string, Names> out;
    std::string after;
    for (const std::string& each : list) {
        if (spine.contains(each))
            after = each;
        else if (wanted.contains(each))
            out[after].push_back(each);
    }
    return out;
}

class Merging {
public:
    Merged scenarios(const Scenario& base, const Scenario& mine, const Scenario& theirs) {
        Scenario out = by_field({}, base, mine, theirs);
        out.nodes = value({{}, "nodes"}, base.nodes, mine.nodes, theirs.nodes);
        out.content_hash.clear();
        return {std::move(out), std::move(conflicts_)};
    }

private:
    template <Record T>
    T by_field(const Place& place, const T& base, const T& mine, const T& theirs) {
        T out = mine;
        each_field<T>([&](const auto& field) {
            out.*field.of =
                value({place.node, below(place.part, field.name)}, base.*field.of, mine.*field.of, theirs.*field.of);
        });
        return out;
    }

    template <class T>
    T value(const Place& place, const T& base, const T& mine, const T& theirs) {
        if (mine == theirs || theirs == base) return mine;
        if (mine == base) return theirs;
        return both_changed(place, base, mine, theirs);
    }

    template <class T>
    T both_changed(const Place& place, const T& base, const T& mine, const T& theirs) {
        if constexpr (Record<T>)
            return by_field(place, base, mine, theirs);
        else
            return mine_stays(place, base, mine, theirs);
    }
    template <class T>
    std::optional<T> both_changed(const Place& place, const std::optional<T>& base, const std::optional<T>& mine,
                                  const std::optional<T>& theirs) {
        if (base && mine && theirs) return value(place, *base, *mine, *theirs);
        return mine_stays(place, base, mine, theirs);
    }
    Levels both_changed(const Place& place, const Levels& base, const Levels& mine, const Levels& theirs) {
        Levels all = base, out;
        all.insert(mine.begin(), mine.end());
        all.insert(theirs.begin(), theirs.end());
        const auto level = [](const Levels& levels, const CriterionId& id) {
            const auto found = levels.find(id);
            return found == levels.end() ? std::optional<int>{} : std::optional{found->second};
        };
        for (const auto& [id, any] : all)
            if (const auto merged = value({place.node, below(place.part, id.value)}, level(base, id), level(mine, id),
                                          level(theirs, id)))
                out.emplace(id, *merged);
        return out;
    }
    template <class T>
    std::vector<T> both_changed(const Place& place, const std::vector<T>& base, const std::vector<T>& mine,
                                const std::vector<T>& theirs) {
        if constexpr (Named<T>) {
            return by_name(place, List<T>{base}, List<T>{mine}, List<T>{theirs});
        } else if constexpr (Record<T>) {
            if (base.size() != mine.size() || base.size() != theirs.size())
                return mine_stays(place, base, mine, theirs);
            std::vector<T> out;
            for (std::size_t i = 0; i < base.size(); ++i)
                out.push_back(
                    value({place.node, below(place.part, std::to_string(i + 1))}, base[i], mine[i], theirs[i]));
            return out;
        } else {
            return mine_stays(place, base, mine, theirs);
        }
    }

    template <class T>
    T mine_stays(const Place& place, const T& base, const T& mine, const T& theirs) {
        conflicts_.push_back({place, words_of(base), words_of(mine), words_of(theirs)});
        return mine;
    }

    template <Named T>
    std::vector<T> by_name(const Place& place, const List<T>& base, const List<T>& mine, const List<T>& theirs) {
        std::map<std::string, T> kept;
        std::set<std::string> names, told;
        for (const List<T>* list : {&base, &mine, &theirs})
            for (const std::string& name : list->names) {
                if (!told.insert(name).second) continue;
                const auto at = [&name](const List<T>& side) {
                    const T* thing = side.find(name);
                    return thing ? std::optional<T>{*thing} : std::nullopt;
                };
                const Place inside =
                    std::is_same_v<T, Node> ? Place{NodeId{name}, {}} : Place{place.node, below(place.part, name)};
                if (auto thing = value(inside, at(base), at(mine), at(theirs))) {
                    kept.emplace(name, std::move(*thing));
                    names.insert(name);
                }
            }
        std::vector<T> out;
        const Place order{place.node, below(place.part, "order")};
        for (const std::string& name : in_order(order, names, base.names, mine.names, theirs.names))
            out.push_back(std::move(kept.at(name)));
        return out;
    }

    // The order of a side that moved things, else that of before; newcomers stay behind what they followed.
    Names in_order(const Place& place, const std::set<std::string>& names, const Names& base, const Names& mine,
                   const Names& theirs) {
        std::set<std::string> everywhere;
        for (const std::string& name : base) everywhere.insert(name);
        for (const Names* side : {&mine, &theirs}) {
            const Names common = only(*side, everywhere);
            everywhere = {common.begin(), common.end()};
        }
        // What one side took out and was kept for the other's change has a place on one side only.
        std::set<std::string> steady;
        std::ranges::set_intersection(everywhere, names, std::inserter(steady, steady.end()));
        const Names spine = value(place, only(base, steady), only(mine, steady), only(theirs, steady));
        const auto from_mine = newcomers(mine, steady, names);
        std::set<std::string> others = names;
        for (const auto& [after, list] : from_mine)
            for (const std::string& each : list) others.erase(each);
        const auto from_theirs = newcomers(theirs, steady, others);
        Names out;
        const auto add = [&](const std::string& after) {
            const auto one = from_mine.find(after);
            const auto two = from_theirs.find(after);
            Names first = one == from_mine.end() ? Names{} : one->second;
            Names second = two == from_theirs.end() ? Names{} : two->second;
            // Whoever merges: both put something at one place, and the order must not depend on whose it is.
            if (!first.empty() && !second.empty() && second.front() < first.front()) std::swap(first, second);
            out.insert(out.end(), first.begin(), first.end());
            out.insert(out.end(), second.begin(), second.end());
        };
        add({});
        for (const std::string& each : spine) {
            out.push_back(each);
            add(each);
        }
        return out;
    }

    std::vector<Conflict> conflicts_;
};

} // namespace

Merged merge(const Scenario& base, const Scenario& mine, const Scenario& theirs) {
    return Merging{}.scenarios(base, mine, theirs);
}

} // namespace propartif::studio

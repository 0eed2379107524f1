#include "store/content/written.hpp"

namespace propartif::store {

namespace {

Ordered as_json(const VisitCondition& visit) {
    Ordered json{{"node", visit.node.value}};
    json.update(store::as_json(visit.times));
    return json;
}

Ordered as_json(const std::string& text) {
    return Ordered(text);
}

Ordered as_json(const Condition& condition) {
    return store::as_json(condition);
}

template <class T>
void put_list(Ordered& object, const char* key, const std::vector<T>& list) {
    for (const T& each : list) object[key].push_back(as_json(each));
}

// One entry is written without the list around it.
template <class T>
void put_one_or_many(Ordered& object, const char* key, const std::vector<T>& list) {
    if (list.size() == 1)
        object[key] = as_json(list.front());
    else
        put_list(object, key, list);
}

} // namespace

Ordered as_json(const Bounds& bounds) {
    Ordered json = Ordered::object();
    if (bounds.min) json["min"] = *bounds.min;
    if (bounds.max) json["max"] = *bounds.max;
    return json;
}

Ordered as_json(const Condition& condition) {
    Ordered json = Ordered::object();
    if (condition.tension) json["tension"] = as_json(*condition.tension);
    if (condition.trust) json["trust"] = as_json(*condition.trust);
    for (const auto& [criterion, bounds] : condition.levels) json["levels"][criterion.value] = as_json(bounds);
    if (condition.score) json["score"] = as_json(*condition.score);
    put_one_or_many(json, "flag", condition.flags);
    put_one_or_many(json, "visits", condition.visits);
    put_list(json, "all", condition.all);
    put_list(json, "any", condition.any);
    put_one_or_many(json, "not", condition.none);
    return json;
}

} // namespace propartif::store

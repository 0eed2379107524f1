#include "store/content/read_condition.hpp"

namespace propartif::store {

namespace {

void read_visit(const Json& value, const std::string& where, Report& report, VisitCondition& out) {
    constexpr int kMostVisits = 1'000'000;
    Fields fields{value, where, report};
    fields.id("node", out.node.value, Need::required);
    fields.integer("min", out.times.min, 0, kMostVisits);
    fields.integer("max", out.times.max, 0, kMostVisits);
}

// One entry may be written without the list around it.
template <class T, class Read>
void read_one_or_many(Fields& fields, std::string_view key, std::vector<T>& out, Read read) {
    const Json* const value = fields.find(key);
    if (!value) return;
    if (value->is_array())
        fields.list_of(key, Need::optional, out, read);
    else
        read(*value, fields.at(key), fields.report(), out.emplace_back());
}

} // namespace

void read_condition(const Json& value, const std::string& where, Report& report, Condition& out) {
    Fields fields{value, where, report};
    fields.bounds("tension", out.tension);
    fields.bounds("trust", out.trust);
    fields.bounds("score", out.score);
    read_criterion_bounds(fields, "levels", out.levels);
    read_one_or_many(fields, "flag", out.flags,
                     [](const Json& flag, const std::string& at, Report& to, std::string& id) {
                         read_id(flag, at, to, id, IdKind::flag);
                     });
    read_one_or_many(fields, "visits", out.visits, read_visit);
    fields.list_of("all", Need::optional, out.all, read_condition);
    fields.list_of("any", Need::optional, out.any, read_condition);
    read_one_or_many(fields, "not", out.none, read_condition);
}

void read_when(Fields& fields, std::optional<Condition>& out) {
    if (const Json* when = fields.find("when"))
        read_condition(*when, fields.at("when"), fields.report(), out.emplace());
}

} // namespace propartif::store

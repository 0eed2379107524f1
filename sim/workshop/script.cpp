#include "workshop/script.hpp"

namespace propartif::workshop {

namespace {

Error missing(const std::string& what) {
    return {ErrorCode::not_found, what, "is not in the library"};
}

// Copies the content called `id` from the library; false when it is not there.
template <class Map>
bool take(const Map& from, const typename Map::key_type& id, Map& to) {
    const auto found = from.find(id);
    if (found == from.end()) return false;
    to.emplace(id, found->second);
    return true;
}

struct Gathering {
    const Library& library;
    Script& script;

    Result<Done> rubric(const std::string& id) const {
        if (!take(library.rubrics, id, script.rubrics)) return missing("rubric " + id);
        return Done{};
    }
    Result<Done> scenario(const ScenarioId& id) const {
        if (!take(library.scenarios, id, script.scenarios)) return missing("scenario " + id.value);
        return rubric(script.scenarios.at(id).rubric);
    }

    Result<Done> operator()(const TalkItem&) const { return Done{}; }
    Result<Done> operator()(const FeedbackItem&) const { return Done{}; }
    Result<Done> operator()(const WriteItem&) const { return Done{}; }
    Result<Done> operator()(const ClassPlayItem& task) const { return scenario(task.scenario); }
    Result<Done> operator()(const PairsItem& task) const { return scenario(task.scenario); }
    Result<Done> operator()(const DrillItems& task) const {
        if (!take(library.drills, task.drill, script.drills)) return missing("drill " + task.drill);
        return rubric(script.drills.at(task.drill).rubric);
    }
};

} // namespace

Result<Script> script_of(const WorkshopPlan& plan, const Library& library, Language language) {
    if (plan.items.empty()) return Error{ErrorCode::bad_content, "workshop " + plan.id, "has no item"};
    Script script;
    script.plan = plan;
    script.language = language;
    const Gathering gathering{library, script};
    if (auto done = gathering.rubric(plan.rubric); !done) return done.error();
    for (const WorkshopItem& item : plan.items)
        if (auto done = std::visit(gathering, item.task); !done) return done.error();
    return script;
}

std::map<std::string, std::string> content_hashes(const Script& script) {
    std::map<std::string, std::string> out;
    for (const auto& [id, scenario] : script.scenarios) out["scenario " + id.value] = scenario.content_hash;
    for (const auto& [id, rubric] : script.rubrics) out["rubric " + id] = rubric.content_hash;
    for (const auto& [id, drill] : script.drills) out["drill " + id] = drill.content_hash;
    return out;
}

WorkshopStart start_of(const Script& script, std::string code, std::string engine_version,
                       std::int64_t began_unix_millis) {
    WorkshopPlan plan = script.plan;
    plan.roster.clear();
    return {plan.id,
            write_workshop(plan),
            std::move(code),
            script.language == Language::en ? "en" : "id",
            content_hashes(script),
            std::move(engine_version),
            began_unix_millis};
}

Result<Script> script_of(const WorkshopStart& start, const Library& library) {
    const auto plan = read_workshop(start.plan);
    if (!plan.value) return Error{ErrorCode::store_damaged, "workshop " + start.plan_id, "its plan cannot be read"};
    auto script = script_of(*plan.value, library, start.language == "en" ? Language::en : Language::id);
    if (!script) return script;
    const auto now = content_hashes(script.value());
    for (const auto& [what, hash] : start.content_hashes) {
        const auto found = now.find(what);
        if (found == now.end() || found->second != hash)
            return Error{ErrorCode::changed_outside, what, "is not what it was in this workshop"};
    }
    return script;
}

} // namespace propartif::workshop

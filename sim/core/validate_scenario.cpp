#include "core/validate_parts.hpp"
#include "propartif/validation.hpp"

namespace propartif {

namespace {

void check_hidden(const Scenario& scenario, core::Findings& found) {
    std::set<std::string> ids;
    for (std::size_t i = 0; i < scenario.citizen.hidden.size(); ++i) {
        const std::string& id = scenario.citizen.hidden[i].id;
        if (!ids.insert(id).second)
            found.push_back(core::diagnose(core::kDuplicateHidden, core::entry("/citizen/hidden", i) + "/id", {id}));
    }
}

void check_topics(const Scenario& scenario, const Glossary& glossary, core::Findings& found) {
    for (std::size_t i = 0; i < scenario.topics.size(); ++i)
        if (!glossary.find_topic(scenario.topics[i]))
            found.push_back(core::diagnose(core::kUnknownTopic, core::entry("/topics", i), {scenario.topics[i]}));
}

} // namespace

std::vector<Diagnostic> validate(const Scenario& scenario, const Rubric* rubric, const Glossary* glossary) {
    core::Findings found;
    if (!rubric) found.push_back(core::diagnose(core::kRubricMissing, "/rubric", {scenario.rubric}));
    if (glossary) check_topics(scenario, *glossary, found);
    check_hidden(scenario, found);
    core::check_story_flags(scenario, found);
    core::check_graph(scenario, found);
    core::check_replies(scenario, rubric, found);
    const core::ConditionScope scope{&scenario, rubric};
    core::for_each_condition(scenario, [&](const Condition& condition, const std::string& where) {
        core::check_condition(condition, where, scope, found);
    });
    core::check_texts(scenario, found);
    return found;
}

} // namespace propartif

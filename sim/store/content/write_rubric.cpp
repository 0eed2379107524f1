#include "propartif/library.hpp"
#include "store/content/written.hpp"
#include <cmath>

namespace propartif {

namespace store {

namespace {

using store::as_json; // else those declared here would hide them

// The template below finds these only when they are declared before it.
Ordered as_json(const Anchor& anchor);
Ordered as_json(const LevelRule& rule);
Ordered as_json(const Criterion& criterion);
Ordered as_json(const SignalSpec& signal);
Ordered as_json(const Gate& gate);
Ordered as_json(const Reaction& reaction);

template <class T>
void put_list(Ordered& object, const char* key, const std::vector<T>& list) {
    for (const T& each : list) object[key].push_back(as_json(each));
}

Ordered scale_json(int min, int max) {
    return {{"min", min}, {"max", max}};
}

Ordered weight_json(double weight) { // 3 and not 3.0
    const bool whole = std::abs(weight) < 1e6 && weight == std::floor(weight);
    return whole ? Ordered(static_cast<int>(weight)) : Ordered(weight);
}

Ordered as_json(const Anchor& anchor) {
    Ordered json{{"level", anchor.level}, {"text", as_json(anchor.text)}};
    put_text(json, "example", anchor.example);
    return json;
}

Ordered as_json(const LevelRule& rule) {
    Ordered json{{"level", rule.level}};
    put_strings(json, "all", rule.all);
    put_strings(json, "any", rule.any);
    put_strings(json, "none", rule.none);
    if (rule.firm) json["firm"] = true;
    return json;
}

Ordered as_json(const Criterion& criterion) {
    Ordered json{{"id", criterion.id.value},
                 {"title", as_json(criterion.title)},
                 {"scale", scale_json(criterion.min, criterion.max)}};
    if (criterion.otherwise != criterion.min) json["otherwise"] = criterion.otherwise;
    json["weight"] = weight_json(criterion.weight);
    if (criterion.skill != criterion.id.value) json["skill"] = criterion.skill;
    put_list(json, "anchors", criterion.anchors);
    put_list(json, "levels", criterion.levels);
    put_text(json, "tip", criterion.tip);
    return json;
}

Ordered as_json(const SignalSpec& signal) {
    Ordered json{{"id", signal.id}, {"kind", signal.kind}};
    if (!signal.of.empty()) json["of"] = signal.of;
    put_strings(json, "cues", signal.cues);
    put_text(json, "title", signal.title);
    return json;
}

Ordered as_json(const Gate& gate) {
    Ordered json{{"flag", gate.flag}, {"cap", gate.cap}};
    put_text(json, "title", gate.title);
    json["because"] = as_json(gate.because);
    put_strings(json, "signals", gate.signals);
    return json;
}

Ordered as_json(const Reaction& reaction) {
    Ordered json = Ordered::object();
    if (reaction.when != Condition{}) json["when"] = as_json(reaction.when);
    json["effects"] = Ordered::object();
    if (reaction.tension != 0) json["effects"]["tension"] = reaction.tension;
    if (reaction.trust != 0) json["effects"]["trust"] = reaction.trust;
    put_text(json, "because", reaction.because);
    return json;
}

Ordered as_json(const GlobalRating& rating) {
    Ordered json{{"scale", scale_json(rating.min, rating.max)}};
    put_list(json, "anchors", rating.anchors);
    return json;
}

Ordered as_json(const std::map<CriterionId, Bounds>& all) {
    Ordered json = Ordered::object();
    for (const auto& [criterion, bounds] : all) json[criterion.value] = as_json(bounds);
    return json;
}

Ordered as_json(const Passing& passing) {
    Ordered json{{"without_flags", passing.without_flags}};
    json.update(as_json(passing.all));
    for (const PassRule& each : passing.any) json["any"].push_back(as_json(each.bounds));
    return json;
}

} // namespace

} // namespace store

std::string write_rubric(const Rubric& rubric) {
    using namespace store;
    Ordered json{{"$schema", "../schema/rubric.schema.json"},
                 {"format", "propartif.rubric/1"},
                 {"id", rubric.id},
                 {"version", rubric.version},
                 {"title", store::as_json(rubric.title)},
                 {"lexicon", rubric.lexicon}};
    if (!rubric.model.empty()) json["model"] = rubric.model;
    json["criteria"] = Ordered::array();
    put_list(json, "criteria", rubric.criteria);
    put_list(json, "signals", rubric.signals);
    put_list(json, "gates", rubric.gates);
    put_list(json, "reactions", rubric.reactions);
    if (rubric.silence) json["silence"] = as_json(*rubric.silence);
    json["global_rating"] = as_json(rubric.global_rating);
    json["passing"] = as_json(rubric.passing);
    return written(json);
}

} // namespace propartif

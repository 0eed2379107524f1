#pragma once
// The parts of a scenario by name, once for telling differences and for merging. What names a thing in a list (the id
// of a node, choice or hidden fact) is no part of it; neither are a scenario's nodes and its file's hash.
#include "propartif/scenario.hpp"
#include "studio/difference.hpp"
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace propartif::studio {

template <class Owner, class Value>
struct Field {
    std::string_view name;
    Aspect aspect;
    Value Owner::*of;
};
template <class Owner, class Value>
Field(std::string_view, Aspect, Value Owner::*) -> Field<Owner, Value>;

template <class Owner>
struct Fields {};
template <>
struct Fields<Text> {
    static constexpr std::tuple all{Field{"id", Aspect::text, &Text::id}, Field{"en", Aspect::text, &Text::en}};
};
template <>
struct Fields<Portrait> {
    static constexpr std::tuple all{
        Field{"age", Aspect::field, &Portrait::age},         Field{"head", Aspect::field, &Portrait::head},
        Field{"skin", Aspect::field, &Portrait::skin},       Field{"heat", Aspect::field, &Portrait::heat},
        Field{"glasses", Aspect::field, &Portrait::glasses}, Field{"moustache", Aspect::field, &Portrait::moustache},
        Field{"lash", Aspect::field, &Portrait::lash},       Field{"tear", Aspect::field, &Portrait::tear},
        Field{"wide", Aspect::field, &Portrait::wide},       Field{"collar", Aspect::field, &Portrait::collar},
        Field{"cloth", Aspect::field, &Portrait::cloth},     Field{"scarf", Aspect::field, &Portrait::scarf},
        Field{"hair", Aspect::field, &Portrait::hair}};
};
template <>
struct Fields<ButtonNote> {
    static constexpr std::tuple all{Field{"owner", Aspect::field, &ButtonNote::owner},
                                    Field{"text", Aspect::text, &ButtonNote::text}};
};
template <>
struct Fields<HiddenFact> {
    static constexpr std::tuple all{Field{"text", Aspect::text, &HiddenFact::text},
                                    Field{"revealed_when", Aspect::field, &HiddenFact::revealed_when}};
};
template <>
struct Fields<Citizen> {
    static constexpr std::tuple all{Field{"name", Aspect::text, &Citizen::name},
                                    Field{"behaviour", Aspect::field, &Citizen::behaviour},
                                    Field{"about", Aspect::text, &Citizen::about},
                                    Field{"portrait", Aspect::field, &Citizen::portrait},
                                    Field{"start_tension", Aspect::field, &Citizen::start_tension},
                                    Field{"start_trust", Aspect::field, &Citizen::start_trust},
                                    Field{"temper_tension", Aspect::field, &Citizen::temper_tension},
                                    Field{"temper_trust", Aspect::field, &Citizen::temper_trust},
                                    Field{"red_buttons", Aspect::text, &Citizen::red_buttons},
                                    Field{"green_buttons", Aspect::text, &Citizen::green_buttons},
                                    Field{"hidden", Aspect::text, &Citizen::hidden}};
};
template <>
struct Fields<Effects> {
    static constexpr std::tuple all{
        Field{"tension", Aspect::field, &Effects::tension}, Field{"trust", Aspect::field, &Effects::trust},
        Field{"set", Aspect::field, &Effects::set}, Field{"clear", Aspect::field, &Effects::clear}};
};
template <>
struct Fields<Line> {
    static constexpr std::tuple all{Field{"when", Aspect::field, &Line::when}, Field{"text", Aspect::text, &Line::text},
                                    Field{"thought", Aspect::text, &Line::thought}};
};
template <>
struct Fields<Route> {
    static constexpr std::tuple all{Field{"when", Aspect::graph, &Route::when}, Field{"to", Aspect::graph, &Route::to}};
};
template <>
struct Fields<Focus> {
    static constexpr std::tuple all{Field{"content", Aspect::field, &Focus::content},
                                    Field{"emotion", Aspect::field, &Focus::emotion},
                                    Field{"interest", Aspect::field, &Focus::interest}};
};
template <>
struct Fields<Choice> {
    static constexpr std::tuple all{
        Field{"text", Aspect::text, &Choice::text},         Field{"levels", Aspect::field, &Choice::levels},
        Field{"flags", Aspect::field, &Choice::flags},      Field{"effects", Aspect::field, &Choice::effects},
        Field{"feedback", Aspect::text, &Choice::feedback}, Field{"when", Aspect::graph, &Choice::when},
        Field{"next", Aspect::graph, &Choice::next}};
};
template <>
struct Fields<Example> {
    static constexpr std::tuple all{Field{"text", Aspect::text, &Example::text},
                                    Field{"expect", Aspect::field, &Example::expect},
                                    Field{"to", Aspect::field, &Example::to}};
};
template <>
struct Fields<FreeText> {
    static constexpr std::tuple all{Field{"routes", Aspect::graph, &FreeText::routes},
                                    Field{"review", Aspect::graph, &FreeText::review},
                                    Field{"examples", Aspect::text, &FreeText::examples}};
};
template <>
struct Fields<Ending> {
    static constexpr std::tuple all{Field{"outcome", Aspect::field, &Ending::outcome},
                                    Field{"text", Aspect::text, &Ending::text},
                                    Field{"lesson", Aspect::text, &Ending::lesson}};
};
template <>
struct Fields<Node> {
    static constexpr std::tuple all{
        Field{"phase", Aspect::field, &Node::phase},     Field{"says", Aspect::text, &Node::says},
        Field{"focus", Aspect::field, &Node::focus},     Field{"seconds", Aspect::field, &Node::seconds},
        Field{"choices", Aspect::graph, &Node::choices}, Field{"free_text", Aspect::graph, &Node::free_text},
        Field{"ending", Aspect::graph, &Node::ending}};
};
template <>
struct Fields<Scenario> {
    static constexpr std::tuple all{
        Field{"id", Aspect::field, &Scenario::id},           Field{"version", Aspect::field, &Scenario::version},
        Field{"title", Aspect::text, &Scenario::title},      Field{"summary", Aspect::text, &Scenario::summary},
        Field{"setting", Aspect::text, &Scenario::setting},  Field{"authors", Aspect::field, &Scenario::authors},
        Field{"license", Aspect::field, &Scenario::license}, Field{"level", Aspect::field, &Scenario::level},
        Field{"minutes", Aspect::field, &Scenario::minutes}, Field{"rubric", Aspect::field, &Scenario::rubric},
        Field{"topics", Aspect::field, &Scenario::topics},   Field{"cards", Aspect::field, &Scenario::cards},
        Field{"citizen", Aspect::field, &Scenario::citizen}, Field{"flags", Aspect::field, &Scenario::flags},
        Field{"start", Aspect::graph, &Scenario::start}};
};

template <class T>
concept Record = requires {
    Fields<T>::all;
};

template <Record T, class Each>
void each_field(Each each) {
    std::apply([&each](const auto&... field) { (each(field), ...); }, Fields<T>::all);
}

// What names a thing among its like; things without a name are known by their place.
inline const std::string& name_of(const Node& node) {
    return node.id.value;
}
inline const std::string& name_of(const Choice& choice) {
    return choice.id.value;
}
inline const std::string& name_of(const HiddenFact& fact) {
    return fact.id;
}
template <class T>
concept Named = requires(const T& thing) {
    name_of(thing);
};

// One name each, in the order of the list: a name used again (a draft may be wrong) is numbered, "a#2".
template <Named T>
std::vector<std::string> names_in(const std::vector<T>& list) {
    std::map<std::string, int> times;
    std::vector<std::string> out;
    for (const T& each : list) {
        const int time = ++times[name_of(each)];
        out.push_back(name_of(each) + (time > 1 ? '#' + std::to_string(time) : ""));
    }
    return out;
}

// The path to a part of a part.
inline std::string below(const std::string& part, std::string_view name) {
    return part.empty() ? std::string{name} : part + '.' + std::string{name};
}

} // namespace propartif::studio

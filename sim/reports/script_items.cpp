#include "reports/script_items.hpp"
#include "core/condition_words.hpp"
#include <utility>

namespace propartif::reports {

namespace {

using app::Str;
using Kind = ScriptItem::Kind;

class Script {
public:
    Script(const Wording& wording, const Scenario& scenario) : wording_(wording), scenario_(scenario) {}

    std::vector<ScriptItem> all() {
        add(Kind::title, {}, text(scenario_.title));
        add(Kind::detail, {}, text(scenario_.summary));
        labelled(Str::briefing_setting, text(scenario_.setting));
        citizen();
        for (const Node& each : scenario_.nodes) node(each);
        return std::move(items_);
    }

private:
    const std::string& text(const Text& both) const { return both.in(wording_.language); }
    const std::string& words(Str key) const { return wording_.words(key); }

    void add(Kind kind, std::string who, std::string words) {
        if (!words.empty()) items_.push_back({kind, std::move(who), std::move(words)});
    }
    void labelled(Str label, const std::string& value) {
        if (!value.empty()) add(Kind::detail, words(label), value);
    }
    std::string under(const std::optional<Condition>& when) const {
        return when ? " [" + app::fill(words(Str::script_if), {core::condition_words(*when)}) + "]" : std::string{};
    }
    std::string way(const Route& route) const { return "→ " + route.to.value + under(route.when); }

    void citizen() {
        const Citizen& who = scenario_.citizen;
        add(Kind::part, {}, who.name + " · " + wording_.words.named("behaviour." + who.behaviour));
        add(Kind::detail, {}, text(who.about));
        for (const ButtonNote& each : who.red_buttons) labelled(Str::help_red, text(each.text));
        for (const ButtonNote& each : who.green_buttons) labelled(Str::help_green, text(each.text));
        for (const HiddenFact& each : who.hidden)
            labelled(Str::script_hidden, text(each.text) + under(each.revealed_when));
    }

    void node(const Node& node) {
        const std::string key{kPhaseKeys[static_cast<std::size_t>(node.phase)]};
        std::string heading = node.id.value + " · " + wording_.words.named("phase." + key);
        if (node.id == scenario_.start) heading += " · " + words(Str::script_start);
        add(Kind::part, {}, std::move(heading));
        for (const Line& line : node.says) {
            add(Kind::spoken, scenario_.citizen.name + under(line.when), text(line.text));
            if (!line.thought.empty())
                add(Kind::detail, {}, app::fill(words(Str::debrief_unspoken), {text(line.thought)}));
        }
        if (node.seconds) labelled(Str::script_seconds, std::to_string(*node.seconds));
        for (const Choice& each : node.choices) choice(each);
        if (node.free_text) free_text(*node.free_text);
        if (node.ending) ending(*node.ending);
    }

    void choice(const Choice& choice) {
        add(Kind::reply, choice.id.value + under(choice.when), text(choice.text));
        for (const Route& route : choice.next) add(Kind::detail, {}, way(route));
        labelled(Str::script_levels, levels(choice.levels));
        std::string flags;
        for (const std::string& flag : choice.flags) flags += (flags.empty() ? "" : ", ") + flag;
        labelled(Str::script_flags, flags);
        if (choice.effects) labelled(Str::script_effects, effects(*choice.effects));
        labelled(Str::script_feedback, text(choice.feedback));
    }

    void free_text(const FreeText& typed) {
        add(Kind::reply, "*", words(Str::script_typed));
        for (const Route& route : typed.routes) add(Kind::detail, {}, way(route));
        if (typed.review) labelled(Str::script_review, "→ " + typed.review->value);
        for (const Example& each : typed.examples) {
            add(Kind::example, {}, each.text);
            labelled(Str::script_levels, levels(each.expect));
            if (each.to) add(Kind::detail, {}, "→ " + each.to->value);
        }
    }

    void ending(const Ending& ending) {
        const std::string key{kOutcomeKeys[static_cast<std::size_t>(ending.outcome)]};
        labelled(Str::script_ending, wording_.words.named("outcome." + key));
        add(Kind::detail, {}, text(ending.text));
        labelled(Str::play_lesson, text(ending.lesson));
    }

    static std::string levels(const Levels& levels) {
        std::string out;
        for (const auto& [criterion, level] : levels)
            out += (out.empty() ? "" : ", ") + criterion.value + ' ' + std::to_string(level);
        return out;
    }

    std::string effects(const Effects& effects) const {
        std::string out;
        const auto put = [&](const std::string& piece) { out += (out.empty() ? "" : ", ") + piece; };
        const auto change = [](int number) { return (number > 0 ? "+" : "") + std::to_string(number); };
        if (effects.tension) put(words(Str::play_tension) + ' ' + change(*effects.tension));
        if (effects.trust) put(words(Str::play_trust) + ' ' + change(*effects.trust));
        for (const std::string& flag : effects.set) put("+" + flag);
        for (const std::string& flag : effects.clear) put("-" + flag);
        return out;
    }

    const Wording& wording_;
    const Scenario& scenario_;
    std::vector<ScriptItem> items_;
};

} // namespace

std::vector<ScriptItem> script_items(const Wording& wording, const Scenario& scenario) {
    return Script{wording, scenario}.all();
}

} // namespace propartif::reports

#include "core/condition_words.hpp"
#include "interchange/plain_words.hpp"
#include "interchange/twee_file.hpp"
#include "interchange/twee_notes.hpp"
#include "propartif/interchange.hpp"
#include "propartif/library.hpp"
#include <deque>
#include <map>
#include <set>

namespace propartif {

namespace interchange {

namespace {

constexpr int kTile = 100; // Twine's own size of a passage on its map
constexpr int kStep = 150;
constexpr std::string_view kTypedLabel = "(jawaban sendiri)";
constexpr std::string_view kReviewLabel = "(ditinjau pelatih)";

// A passage's text while it is written.
class Body {
public:
    void note(std::string_view key, std::string_view value = {}) {
        out_.append("<!-- @").append(key);
        if (!value.empty()) out_.append(" ").append(value);
        out_ += " -->\n";
    }
    void words(std::string_view key, const std::string& words) {
        if (!words.empty()) note(key, as_value(words));
    }
    void both(std::string_view key, const Text& text) {
        words(key, text.id);
        words(std::string{key} + std::string{note::kInEnglish}, text.en);
    }
    void list(std::string_view key, const std::vector<std::string>& list) {
        if (!list.empty()) note(key, as_values(list));
    }
    // Story text, with what it cannot hold in a note.
    void story(const Text& text) {
        const std::string written = as_story(text.id);
        if (!trimmed(written).empty()) out_.append(trimmed(written)).append("\n");
        if (from_story(trimmed(written)) != text.id) words(note::kExact, text.id);
        words(note::kEnglish, text.en);
    }
    void link(const std::string& label, const NodeId& to) {
        out_.append("[[").append(label).append("->").append(to.value).append("]]\n");
    }
    void gap() { out_ += '\n'; }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

std::string levels_words(const Levels& levels) {
    std::string out;
    for (const auto& [criterion, level] : levels)
        out += (out.empty() ? "" : " ") + criterion.value + '=' + std::to_string(level);
    return out;
}

std::string effects_words(const Effects& effects) {
    std::string out;
    const auto add = [&](std::string_view key, const std::string& value) {
        out.append(out.empty() ? "" : " ").append(key).append("=").append(value);
    };
    if (effects.tension) add("tension", std::to_string(*effects.tension));
    if (effects.trust) add("trust", std::to_string(*effects.trust));
    for (const std::string& flag : effects.set) add("set", as_word(flag));
    for (const std::string& flag : effects.clear) add("clear", as_word(flag));
    return out;
}

std::string all_words(const std::vector<std::string>& list) {
    std::string out;
    for (const std::string& each : list) out += (out.empty() ? "" : " ") + as_word(each);
    return out;
}

void put_if(Body& body, std::string_view key, const std::optional<Condition>& when) {
    if (when) body.note(key, core::condition_words(*when));
}

void put_choice(Body& body, const Choice& choice) {
    const std::string label = as_label(choice.text.id);
    const Route* first = choice.next.empty() ? nullptr : &choice.next.front();
    if (first) body.link(label, first->to);
    body.note(note::kChoice, as_word(choice.id.value));
    if (first) put_if(body, note::kIf, first->when);
    if (from_story(label) != choice.text.id || !first) body.words(note::kExact, choice.text.id);
    body.words(note::kEnglish, choice.text.en);
    put_if(body, note::kShownIf, choice.when);
    if (!choice.levels.empty()) body.note(note::kLevels, levels_words(choice.levels));
    if (!choice.flags.empty()) body.note(note::kFlags, all_words(choice.flags));
    if (choice.effects) body.note(note::kEffects, effects_words(*choice.effects));
    body.both(note::kFeedback, choice.feedback);
    for (std::size_t i = 1; i < choice.next.size(); ++i) {
        body.link(label, choice.next[i].to);
        body.note(note::kSameChoice);
        put_if(body, note::kIf, choice.next[i].when);
    }
    body.gap();
}

void put_free_text(Body& body, const FreeText& free_text) {
    for (const Route& route : free_text.routes) {
        body.link(std::string{kTypedLabel}, route.to);
        body.note(note::kTyped);
        put_if(body, note::kIf, route.when);
    }
    if (free_text.routes.empty()) body.note(note::kNoTyped);
    if (free_text.review) {
        body.link(std::string{kReviewLabel}, *free_text.review);
        body.note(note::kReview);
    }
    for (const Example& example : free_text.examples) {
        body.note(note::kExample, as_value(example.text));
        if (!example.expect.empty()) body.note(note::kExpect, levels_words(example.expect));
        if (example.to) body.note(note::kExpectTo, as_word(example.to->value));
    }
    body.gap();
}

std::string node_text(const Node& node) {
    Body body;
    if (node.seconds) body.note(note::kSeconds, std::to_string(*node.seconds));
    for (const auto& fact : node.focus.content) body.list(note::kContent, fact);
    body.list(note::kEmotion, node.focus.emotion);
    for (const auto& need : node.focus.interest) body.list(note::kInterest, need);
    for (const Line& line : node.says) {
        body.note(note::kLine, line.when ? core::condition_words(*line.when) : "");
        body.story(line.text);
        body.both(note::kThought, line.thought);
        body.gap();
    }
    if (node.ending) {
        body.note(note::kEnding, kOutcomeKeys[static_cast<std::size_t>(node.ending->outcome)]);
        body.story(node.ending->text);
        body.both(note::kLesson, node.ending->lesson);
        body.gap();
    }
    for (const Choice& choice : node.choices) put_choice(body, choice);
    if (node.free_text) put_free_text(body, *node.free_text);
    return body.take();
}

std::string portrait_words(const Portrait& portrait) {
    std::string out = "age=" + as_word(portrait.age) + " head=" + as_word(portrait.head) +
                      " skin=" + std::to_string(portrait.skin) + " heat=" + decimal_words(portrait.heat);
    if (portrait.glasses) out += " glasses";
    if (portrait.moustache) out += " moustache";
    if (portrait.lash) out += " lash";
    if (portrait.tear) out += " tear";
    if (portrait.wide != 0) out += " wide=" + std::to_string(portrait.wide);
    out += " collar=" + as_word(portrait.collar) + " cloth=" + as_word(portrait.cloth) +
           " scarf=" + as_word(portrait.scarf);
    if (!portrait.hair.empty()) out += " hair=" + as_word(portrait.hair);
    return out;
}

void put_citizen(Body& body, const Citizen& citizen) {
    body.words(note::kCitizen, citizen.name);
    body.words(note::kBehaviour, citizen.behaviour);
    body.both(note::kAbout, citizen.about);
    body.note(note::kPortrait, portrait_words(citizen.portrait));
    body.note(note::kMood,
              "tension=" + std::to_string(citizen.start_tension) + " trust=" + std::to_string(citizen.start_trust));
    body.note(note::kTemper,
              "tension=" + decimal_words(citizen.temper_tension) + " trust=" + decimal_words(citizen.temper_trust));
    const auto buttons = [&](std::string_view key, const std::vector<ButtonNote>& list) {
        for (const ButtonNote& each : list) {
            body.note(key, as_word(each.owner));
            body.both(note::kButtonText, each.text);
        }
    };
    buttons(note::kRedButton, citizen.red_buttons);
    buttons(note::kGreenButton, citizen.green_buttons);
    for (const HiddenFact& fact : citizen.hidden) {
        body.note(note::kHidden, as_word(fact.id));
        body.note(note::kIf, core::condition_words(fact.revealed_when));
        body.both(note::kHiddenText, fact.text);
    }
}

std::string scenario_text(const Scenario& scenario) {
    Body body;
    body.note(note::kId, as_word(scenario.id.value));
    body.words(note::kVersion, scenario.version);
    body.both(note::kTitle, scenario.title);
    body.both(note::kSummary, scenario.summary);
    body.both(note::kSetting, scenario.setting);
    for (const std::string& author : scenario.authors) body.note(note::kAuthor, as_value(author));
    body.words(note::kLicense, scenario.license);
    body.note(note::kLevel, std::to_string(scenario.level));
    body.note(note::kMinutes, std::to_string(scenario.minutes));
    body.words(note::kRubric, scenario.rubric);
    if (!scenario.topics.empty()) body.note(note::kTopics, all_words(scenario.topics));
    if (!scenario.cards.empty()) body.note(note::kCards, all_words(scenario.cards));
    if (!scenario.flags.empty()) body.note(note::kStoryFlags, all_words(scenario.flags));
    body.note(note::kStart, as_word(scenario.start.value));
    put_citizen(body, scenario.citizen);
    return body.take();
}

std::vector<NodeId> ways_on(const Node& node) {
    std::vector<NodeId> out;
    for (const Choice& choice : node.choices)
        for (const Route& route : choice.next) out.push_back(route.to);
    if (!node.free_text) return out;
    for (const Route& route : node.free_text->routes) out.push_back(route.to);
    if (node.free_text->review) out.push_back(*node.free_text->review);
    return out;
}

// A place on Twine's map for every node: one column for each step from the start.
std::map<NodeId, std::pair<int, int>> places(const Scenario& scenario) {
    std::map<NodeId, int> column{{scenario.start, 0}};
    std::deque<NodeId> open{scenario.start};
    int last = 0;
    while (!open.empty()) {
        const NodeId here = open.front();
        open.pop_front();
        last = column.at(here);
        if (const Node* node = scenario.find(here))
            for (const NodeId& to : ways_on(*node))
                if (column.emplace(to, last + 1).second) open.push_back(to);
    }
    std::map<NodeId, std::pair<int, int>> out;
    std::map<int, int> rows;
    for (const Node& node : scenario.nodes) {
        const auto found = column.find(node.id);
        const int at = found == column.end() ? last + 1 : found->second;
        out[node.id] = {kStep / 2 + kStep * at, kStep * ++rows[at]};
    }
    return out;
}

std::string header(std::string_view name, std::string_view tag, std::pair<int, int> place) {
    return ":: " + header_word(name) + (tag.empty() ? "" : " [" + header_word(tag) + "]") + " {\"position\":\"" +
           std::to_string(place.first) + ',' + std::to_string(place.second) + "\",\"size\":\"" + std::to_string(kTile) +
           ',' + std::to_string(kTile) + "\"}\n";
}

// The same scenario is the same story to Twine, whatever was changed in it: a name-based id.
std::string ifid_of(const Scenario& scenario) {
    std::string hex = sha256_hex("propartif.scenario " + scenario.id.value).substr(0, 32);
    hex[12] = '5';
    hex[16] = 'a';
    std::string out;
    for (std::size_t i = 0; i < hex.size(); ++i) {
        if (i == 8 || i == 12 || i == 16 || i == 20) out += '-';
        out += hex[i] >= 'a' && hex[i] <= 'f' ? static_cast<char>(hex[i] - 'a' + 'A') : hex[i];
    }
    return out;
}

std::string json_words(std::string_view words) { // of an id; others keep to what JSON takes unchanged
    std::string out;
    for (const char letter : words)
        if (static_cast<unsigned char>(letter) >= 0x20 && letter != '"' && letter != '\\') out += letter;
    return out;
}

} // namespace

} // namespace interchange

std::string export_twee(const Scenario& scenario) {
    using namespace interchange;
    std::string out = ":: StoryTitle\n" + trimmed(as_story(scenario.title.id)) +
                      "\n\n\n:: StoryData\n{\n  \"ifid\": \"" + ifid_of(scenario) +
                      "\",\n  \"format\": \"Harlowe\",\n  \"format-version\": \"3.3.9\",\n" + "  \"start\": \"" +
                      json_words(scenario.start.value) + "\"\n}\n\n\n";
    out += header(note::kScenarioPassage, note::kScenarioTag, {kStep / 2, 0}) + scenario_text(scenario) + "\n\n";
    const auto map = places(scenario);
    for (const Node& node : scenario.nodes)
        out += header(node.id.value, kPhaseKeys[static_cast<std::size_t>(node.phase)], map.at(node.id)) +
               node_text(node) + "\n";
    return out;
}

std::vector<NotPlayed> not_played_by_twine(const Scenario& scenario) {
    std::vector<NotPlayed> all{{"levels", 0},     {"effects", 0}, {"feedback", 0},
                               {"conditions", 0}, {"typed", 0},   {"hidden", scenario.citizen.hidden.size()},
                               {"english", 0}};
    const auto when = [&](const std::optional<Condition>& condition) { all[3].count += condition ? 1U : 0U; };
    for (const Node& node : scenario.nodes) {
        for (const Line& line : node.says) {
            when(line.when);
            all[6].count += line.text.en.empty() ? 0U : 1U;
        }
        for (const Choice& choice : node.choices) {
            all[0].count += choice.levels.empty() ? 0U : 1U;
            all[1].count += choice.effects ? 1U : 0U;
            all[2].count += choice.feedback.empty() ? 0U : 1U;
            all[6].count += choice.text.en.empty() ? 0U : 1U;
            when(choice.when);
            for (const Route& route : choice.next) when(route.when);
        }
        if (!node.free_text) continue;
        all[4].count += 1;
        for (const Route& route : node.free_text->routes) when(route.when);
    }
    std::erase_if(all, [](const NotPlayed& each) { return each.count == 0; });
    return all;
}

} // namespace propartif

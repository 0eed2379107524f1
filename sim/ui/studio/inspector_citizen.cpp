// Who comes to the counter: name, behaviour, face, mood, what presses the buttons, what is not told at once.
#include "ui/studio/fields.hpp"
#include "ui/studio/inspector.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr std::array<std::string_view, 3> kAges{"young", "adult", "older"};
constexpr std::array<std::string_view, 7> kHeads{"peci", "hijab", "short", "thin", "curly", "long", "bun"};
constexpr std::array<std::string_view, 2> kCollars{"shirt", "koko"};

template <std::size_t N>
std::optional<std::string> word_of(const Inspected& in, const char* id, Str label,
                                   const std::array<std::string_view, N>& all, const std::string& key,
                                   const std::string& now) {
    std::vector<Option> options;
    std::size_t selected = 0;
    for (const std::string_view each : all) {
        if (each == now) selected = options.size();
        options.push_back({each, in.words.named(key + std::string(each)), {}, false});
    }
    const auto chosen = choice_field(in.ui, id, in.words(label), options, selected);
    gap(in.ui, 8);
    return chosen ? std::optional(std::string(all[*chosen])) : std::nullopt;
}

void face(const Inspected& in, HeadEdit& edit) {
    Ui& ui = in.ui;
    const Citizen& citizen = edit.now().citizen;
    part_heading(ui, "portrait", in.words(Str::studio_portrait));
    const float side = ui.px(84);
    const ImVec2 at = cursor();
    float x = at.x;
    for (const double tension : {20.0, 55.0, 90.0}) {
        draw_portrait(ui, ui.list(), box_at({x, at.y}, side, side), citizen.portrait,
                      {tension, static_cast<double>(citizen.start_trust)},
                      {.radius = 12, .behind = ui.colours().surface});
        x += side + ui.px(8);
    }
    move_to({at.x, at.y + side});
    gap(ui, 10);
    if (auto age = word_of(in, "age", Str::studio_age, kAges, "studio.age.", citizen.portrait.age))
        edit.change().citizen.portrait.age = *age;
    if (auto head = word_of(in, "head", Str::studio_head, kHeads, "studio.head.", citizen.portrait.head))
        edit.change().citizen.portrait.head = *head;
    if (auto collar = word_of(in, "collar", Str::studio_collar, kCollars, "studio.collar.", citizen.portrait.collar))
        edit.change().citizen.portrait.collar = *collar;
    if (const auto skin = number_field(ui, "skin", in.words(Str::studio_skin), citizen.portrait.skin, 1, 5))
        edit.change().citizen.portrait.skin = *skin;
    gap(ui, 4);
    struct Switch {
        const char* id;
        Str words;
        bool Portrait::*which;
    };
    for (const auto& [id, words, which] : {Switch{"glasses", Str::studio_glasses, &Portrait::glasses},
                                           Switch{"moustache", Str::studio_moustache, &Portrait::moustache},
                                           Switch{"lash", Str::studio_lash, &Portrait::lash}})
        if (toggle(ui, id, in.words(words), edit.now().citizen.portrait.*which)) {
            const bool was = edit.now().citizen.portrait.*which;
            edit.change().citizen.portrait.*which = !was;
        }
    gap(ui, 10);
}

void behaviour(const Inspected& in, HeadEdit& edit) {
    std::vector<Option> options;
    std::size_t selected = 0;
    for (const BehaviourKind& each : kBehaviours) {
        if (each.key == edit.now().citizen.behaviour) selected = options.size();
        options.push_back({each.key, in.words.named("behaviour." + std::string(each.key)), {}, false});
    }
    if (const auto chosen = choice_field(in.ui, "behaviour", in.words(Str::studio_behaviour), options, selected)) {
        Citizen& citizen = edit.change().citizen;
        citizen.behaviour = std::string(kBehaviours[*chosen].key);
        citizen.portrait.heat = kBehaviours[*chosen].heat; // the face follows the behaviour
    }
    gap(in.ui, 12);
}

void buttons(const Inspected& in, HeadEdit& edit, std::vector<ButtonNote> Citizen::*which, const char* id, Str label) {
    Ui& ui = in.ui;
    const IdScope scope(ui, id);
    if (part_heading(ui, "add", in.words(label), in.words(Str::studio_add)))
        (edit.change().citizen.*which).push_back({"citizen", {}});
    const std::array<Option, 2> owners{{{"citizen", in.words(Str::studio_button_citizen), {}, false},
                                        {"officer", in.words(Str::studio_button_officer), {}, false}}};
    for (std::size_t i = 0; i < (edit.now().citizen.*which).size(); ++i) {
        const IdScope row(ui, std::to_string(i));
        const ButtonNote& note = (edit.now().citizen.*which)[i];
        if (const auto owner = segments(ui, "owner", owners, note.owner == "officer" ? 1 : 0, ui.width()))
            (edit.change().citizen.*which)[i].owner = *owner == 1 ? "officer" : "citizen";
        gap(ui, 4);
        if (const auto typed =
                words_field(ui, "text", (edit.now().citizen.*which)[i].text.id,
                            {.label = in.words(label), .min_lines = 2, .max_lines = 5, .labelled = false}))
            (edit.change(ui.path("text")).citizen.*which)[i].text.id = *typed;
        if (link(ui, "remove", in.words(Str::studio_remove_this), TextSize::small)) {
            auto& notes = edit.change().citizen.*which;
            notes.erase(notes.begin() + static_cast<std::ptrdiff_t>(i));
        }
        gap(ui, 10);
    }
}

void hidden(const Inspected& in, HeadEdit& edit) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "hidden");
    if (part_heading(ui, "add", in.words(Str::studio_hidden), in.words(Str::studio_add))) {
        HiddenFact fact;
        auto& facts = edit.change().citizen.hidden;
        std::size_t number = facts.size() + 1;
        do fact.id = "fakta-" + std::to_string(number++);
        while (std::ranges::find(facts, fact.id, &HiddenFact::id) != facts.end());
        fact.revealed_when.trust = Bounds{60, std::nullopt};
        facts.push_back(std::move(fact));
    }
    for (std::size_t i = 0; i < edit.now().citizen.hidden.size(); ++i) {
        const IdScope row(ui, edit.now().citizen.hidden[i].id);
        if (const auto typed = words_field(ui, "text", edit.now().citizen.hidden[i].text.id,
                                           {.label = edit.now().citizen.hidden[i].id, .min_lines = 2, .max_lines = 6}))
            edit.change(ui.path("text")).citizen.hidden[i].text.id = *typed;
        gap(ui, 6);
        text(ui,
             in.words(Str::studio_hidden_when) + " " +
                 condition_in_words(edit.now().citizen.hidden[i].revealed_when, in.scope(true)),
             {TextSize::small, Weight::semibold});
        if (auto when = condition_field(ui, "when", edit.now().citizen.hidden[i].revealed_when, in.scope(true),
                                        in.draft.condition))
            edit.change(when->field).citizen.hidden[i].revealed_when = when->when.value_or(Condition{});
        if (link(ui, "remove", in.words(Str::studio_remove_this), TextSize::small)) {
            auto& facts = edit.change().citizen.hidden;
            facts.erase(facts.begin() + static_cast<std::ptrdiff_t>(i));
        }
        gap(ui, 12);
    }
}

void temper(const Inspected& in, HeadEdit& edit, double Citizen::*which, const char* id, Str label) {
    double factor = edit.now().citizen.*which;
    const std::string shown = std::to_string(std::lround(factor * 100)) + " %";
    if (slider(in.ui, id, in.words(label), factor, 0.0, 3.0, 0.1, shown))
        edit.change(in.ui.path(id)).citizen.*which = std::round(factor * 10) / 10;
    gap(in.ui, 8);
}

void mood(const Inspected& in, HeadEdit& edit, int Citizen::*which, const char* id, Str label) {
    double value = edit.now().citizen.*which;
    if (slider(in.ui, id, in.words(label), value, 0, 100, 5, std::to_string(edit.now().citizen.*which)))
        edit.change(in.ui.path(id)).citizen.*which = static_cast<int>(std::lround(value));
    gap(in.ui, 8);
}

} // namespace

void citizen_sheet(const Inspected& in) {
    Ui& ui = in.ui;
    HeadEdit edit(in.desk.scenario());
    if (const auto typed =
            words_field(ui, "name", edit.now().citizen.name, {.label = in.words(Str::studio_citizen_name)}))
        edit.change(ui.path("name")).citizen.name = *typed;
    gap(ui, 12);
    behaviour(in, edit);
    if (const auto typed = words_field(ui, "about", edit.now().citizen.about.id,
                                       {.label = in.words(Str::studio_about), .min_lines = 3, .max_lines = 8}))
        edit.change(ui.path("about")).citizen.about.id = *typed;
    gap(ui, 12);
    face(in, edit);
    mood(in, edit, &Citizen::start_tension, "start-tension", Str::studio_start_tension);
    mood(in, edit, &Citizen::start_trust, "start-trust", Str::studio_start_trust);
    temper(in, edit, &Citizen::temper_tension, "temper-tension", Str::studio_temper_tension);
    temper(in, edit, &Citizen::temper_trust, "temper-trust", Str::studio_temper_trust);
    gap(ui, 6);
    buttons(in, edit, &Citizen::red_buttons, "red", Str::studio_red_buttons);
    buttons(in, edit, &Citizen::green_buttons, "green", Str::studio_green_buttons);
    hidden(in, edit);
    edit.tell(in.out);
}

} // namespace propartif::ui

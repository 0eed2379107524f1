#include "ui/play_citizen.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace propartif::ui {

namespace {

struct Reading { // one of the two numbers, in words
    GaugeKind kind;
    int value;
    std::optional<double> previous;
    std::string name, state, shown, delta;
    GaugeWords words() const { return {name, state, shown, delta}; }
};

Reading reading_of(const app::PlayModel& model, GaugeKind kind) {
    const app::Words& words = model.content.words(model.language);
    const bool tension = kind == GaugeKind::tension;
    Reading out{kind, tension ? model.session.mood.tension : model.session.mood.trust, {}, {}, {}, {}, {}};
    out.name = words(tension ? app::Str::play_tension : app::Str::play_trust);
    out.state = words.named((tension ? "tension." : "trust.") + std::to_string(gauge_band(out.value)));
    out.shown = app::fill(words(app::Str::play_value), {std::to_string(out.value)});
    const std::vector<Turn>& turns = model.session.turns;
    if (turns.empty() || turns.back().superseded) return out;
    const int before = tension ? turns.back().before.tension : turns.back().before.trust;
    if (before == out.value) return out;
    out.previous = before;
    out.delta = app::fill(words(out.value > before ? app::Str::play_up : app::Str::play_down),
                          {std::to_string(std::abs(out.value - before))});
    return out;
}

void gauges(const app::PlayModel& model, Ui& ui) {
    const Reading tension = reading_of(model, GaugeKind::tension);
    gauge(ui, "tension", tension.kind, tension.value, tension.previous, tension.words());
    gap(ui, 10);
    const Reading trust = reading_of(model, GaugeKind::trust);
    gauge(ui, "trust", trust.kind, trust.value, trust.previous, trust.words());
}

const std::string& behaviour_words(const app::PlayModel& model) {
    return model.content.words(model.language).named("behaviour." + model.scenario.citizen.behaviour);
}

void name_and_behaviour(const app::PlayModel& model, Ui& ui) {
    const std::string& behaviour = behaviour_words(model);
    const TextLook look{TextSize::lead, Weight::semibold, 0, Align::left, 0};
    const float tag_wide = tag_width(ui, behaviour);
    const bool beside =
        text_width(ui, model.scenario.citizen.name, look.size, look.weight) + tag_wide + ui.px(12) <= ui.width();
    const ImVec2 at = cursor();
    text(ui, model.scenario.citizen.name, look);
    const ImVec2 after = cursor();
    if (beside) {
        const float top = std::floor(at.y + (after.y - at.y - ui.px(24)) / 2);
        tag_at(ui, ui.list(), {at.x + ui.width() - tag_wide, top}, behaviour);
    } else {
        gap(ui, 4);
        tag(ui, behaviour);
    }
}

// Words for small counts read better than digits: "dua hal lagi".
std::string count_words(const app::Words& words, std::size_t count) {
    const std::string key = "number." + std::to_string(count);
    return words.has(key) ? words.named(key) : std::to_string(count);
}

void locked_row(Ui& ui, std::string_view words, Icon icon) {
    const Colours& c = ui.colours();
    const TextLook look{TextSize::small, Weight::regular, c.ink3, Align::left, 0};
    const float indent = ui.px(26);
    const ImVec2 at = cursor();
    const float high = text_height(ui, words, look, ui.width() - indent);
    draw_icon(ui.list(), icon, {at.x, at.y + ui.px(2)}, ui.px(16), c.ink3);
    const Box box = take(ui, 0, high);
    text_block_at(ui, ui.list(), {box.min.x + indent, box.min.y}, ui.width() - indent, words, look);
}

void told_fact(Ui& ui, std::string_view words) {
    CardLook look;
    look.padding = 10;
    look.radius = 9;
    look.ground = ui.colours().turmeric_tint;
    look.shadow = false;
    Card card(ui, 0, look);
    text(ui, words, {TextSize::small, Weight::regular, 0, Align::left, 0});
}

void hidden_facts(const app::PlayModel& model, Ui& ui, bool folded) {
    const std::vector<HiddenFact>& facts = model.scenario.citizen.hidden;
    if (facts.empty()) return;
    const app::Words& words = model.content.words(model.language);
    const std::vector<std::string>& revealed = model.session.revealed;
    const Colours& c = ui.colours();
    Card card(ui, 0, {14, 14, 0, 0, 0, true});
    const std::string count = app::fill(words(app::Str::play_revealed_count),
                                        {std::to_string(revealed.size()), std::to_string(facts.size())});
    const Box head = take(ui, 0, ui.px(22));
    draw_icon(ui.list(), Icon::key, {head.min.x, head.min.y + ui.px(2)}, ui.px(18), c.turmeric);
    const float count_wide = text_width(ui, count, TextSize::small);
    text_in(ui, ui.list(), {{head.min.x + ui.px(26), head.min.y}, {head.max.x - count_wide - ui.px(6), head.max.y}},
            words(app::Str::play_revealed), {TextSize::small, Weight::semibold, 0, Align::left, 0});
    text_in(ui, ui.list(), head, count, {TextSize::small, Weight::regular, c.ink2, Align::right, 0});
    if (folded && revealed.empty()) return;
    gap(ui, 8);
    if (revealed.empty())
        text(ui, words(app::Str::play_nothing_revealed), {TextSize::small, Weight::regular, c.ink2, Align::left, 0});
    for (const HiddenFact& fact : facts) {
        if (std::ranges::find(revealed, fact.id) == revealed.end()) continue;
        told_fact(ui, fact.text.in(model.language));
        gap(ui, 6);
    }
    if (folded) return;
    gap(ui, 4);
    const std::size_t rest = facts.size() - std::min(facts.size(), revealed.size());
    if (rest == 0)
        locked_row(ui, words(app::Str::play_all_revealed), Icon::check);
    else
        locked_row(ui, app::fill(words(app::Str::play_more_hidden), {count_words(words, rest)}), Icon::lock);
}

// Name, state and a bar of five pieces in about 40 units of height.
void small_gauge(Ui& ui, const Reading& reading, const Box& box) {
    const Colours& c = ui.colours();
    const bool tension = reading.kind == GaugeKind::tension;
    const float line = ui.px(20);
    const float side = ui.px(16);
    draw_icon(ui.list(), tension ? Icon::wave : Icon::trust, {box.min.x, box.min.y + ui.px(2)}, side,
              tension ? c.tension : c.trust);
    const float state_wide = text_width(ui, reading.state, TextSize::small, Weight::semibold) + ui.px(4);
    const Box words{{box.min.x + side + ui.px(6), box.min.y}, {box.max.x, box.min.y + line}};
    if (words.width() - state_wide > ui.px(40))
        text_in(ui, ui.list(), {words.min, {words.max.x - state_wide, words.max.y}}, reading.name,
                {TextSize::micro, Weight::regular, c.ink2, Align::left, 0});
    text_in(ui, ui.list(), words, reading.state, {TextSize::small, Weight::semibold, 0, Align::right, 0});
    const float space = ui.px(3);
    const float piece = std::floor((box.width() - 4 * space) / 5);
    const double shown = ui.animations.follow(tension ? "strip/tension" : "strip/trust", reading.value);
    for (int i = 0; i < 5; ++i) {
        const Box part =
            box_at({box.min.x + static_cast<float>(i) * (piece + space), box.min.y + line + ui.px(4)}, piece, ui.px(8));
        fill_box(ui.list(), part, tension ? c.tension_tint : c.trust_tint, ui.px(3));
        const double share = std::clamp((shown - 20.0 * i) / 20.0, 0.0, 1.0);
        if (share <= 0) continue;
        fill_box(ui.list(),
                 {part.min, {part.min.x + std::max(ui.px(3), static_cast<float>(share) * piece), part.max.y}},
                 tension ? c.tension : c.trust, ui.px(3));
    }
}

} // namespace

void citizen_column(const app::PlayModel& model, Ui& ui, const FaceState& face, float& rest, float width,
                    float height) {
    const bool low = ui.effective_height() < 760;
    const ScrollArea area(ui, "citizen", width + ui.px(10), height);
    const float top = cursor().y;
    const float room = rest > 0 ? height - rest : ui.px(low ? 160 : 240);
    float portrait_high = 0;
    {
        Card card(ui, width, {14, 14, 0, 0, 0, true});
        const float side = std::min(ui.width(), ui.px(360));
        portrait_high = std::clamp(room, ui.px(160), ui.px(240));
        const Box frame = take(ui, side, portrait_high);
        draw_portrait(ui, ui.list(), frame, model.scenario.citizen.portrait, face);
        gap(ui, 10);
        name_and_behaviour(model, ui);
        gap(ui, 2);
        text(ui, model.scenario.citizen.about.in(model.language),
             {TextSize::small, Weight::regular, ui.colours().ink2, Align::left, 0});
        divider(ui, 10, 10);
        gauges(model, ui);
    }
    gap(ui, 14);
    {
        const Column column(ui, cursor(), width);
        hidden_facts(model, ui, low);
    }
    gap(ui, 3); // the card's shadow
    const float taken = cursor().y - top - portrait_high;
    if (taken != rest) ui.animations.need_frame_in(0);
    rest = taken;
}

void citizen_strip(const app::PlayModel& model, Ui& ui, const FaceState& face) {
    const Colours& c = ui.colours();
    const Box box = take(ui, 0, ui.px(72));
    card_ground(ui.list(), ui.theme, box, ui.px(14), c.surface);
    const float side = ui.px(56);
    draw_portrait(ui, ui.list(), box_at({box.min.x + ui.px(8), box.min.y + ui.px(8)}, side, side),
                  model.scenario.citizen.portrait, face, {12, 0, true});
    const float left = box.min.x + ui.px(8) + side + ui.px(12);
    const float right = box.max.x - ui.px(16);
    const float names = std::clamp((right - left) * 0.32f, ui.px(90), ui.px(200));
    text_in(ui, ui.list(), {{left, box.min.y + ui.px(12)}, {left + names, box.min.y + ui.px(36)}},
            model.scenario.citizen.name, {TextSize::body, Weight::semibold, 0, Align::left, 0});
    text_in(ui, ui.list(), {{left, box.min.y + ui.px(36)}, {left + names, box.min.y + ui.px(58)}},
            behaviour_words(model), {TextSize::small, Weight::regular, c.ink2, Align::left, 0});
    const float space = ui.px(20);
    const float each = std::floor((right - left - names - 2 * space) / 2);
    const float top = box.min.y + ui.px(18);
    const float first = left + names + space;
    small_gauge(ui, reading_of(model, GaugeKind::tension), box_at({first, top}, each, ui.px(36)));
    small_gauge(ui, reading_of(model, GaugeKind::trust), box_at({first + each + space, top}, each, ui.px(36)));
}

} // namespace propartif::ui

#include "ui/widgets/widgets.hpp"
#include "ui/workshop/room.hpp"
#include "ui/workshop/said.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr double kGood = 70; // a reply's score from which it is called good here, 0..100
constexpr double kPoor = 35; // likewise

const Portrait* portrait_of(const RoomParts& in, const SeenCitizen& citizen) {
    const auto known = in.model.content.library.scenarios.find(ScenarioId{citizen.scenario});
    return known == in.model.content.library.scenarios.end() ? nullptr : &known->second.citizen.portrait;
}

void citizen(const RoomParts& in) {
    if (!in.view.citizen) return;
    Ui& ui = in.ui;
    const SeenCitizen& seen = *in.view.citizen;
    {
        const Card card(ui, 0);
        const ImVec2 at = cursor();
        const Portrait* portrait = portrait_of(in, seen);
        const float face = portrait ? ui.px(96) : 0;
        if (portrait && seen.numbers)
            draw_portrait(ui, ui.list(), box_at(at, face, face), *portrait,
                          {static_cast<double>(seen.numbers->tension), static_cast<double>(seen.numbers->trust)},
                          {.radius = 12});
        const float left = at.x + (face > 0 ? face + ui.px(16) : 0);
        float x =
            left + text_at(ui, ui.list(), {left, at.y}, seen.name, {TextSize::body, Weight::semibold}) + ui.px(10);
        if (seen.numbers) {
            x += tag_at(ui, ui.list(), {x, at.y - ui.px(1)},
                        app::fill(in.words(Str::workshop_tension), {std::to_string(seen.numbers->tension)}),
                        TagTone::tension) +
                 ui.px(8);
            tag_at(ui, ui.list(), {x, at.y - ui.px(1)},
                   app::fill(in.words(Str::workshop_trust), {std::to_string(seen.numbers->trust)}), TagTone::trust);
        }
        const float wide = ui.width() - (left - at.x);
        float y = at.y + ui.px(30);
        y += text_block_at(ui, ui.list(), {left, y}, wide, "“" + seen.line + "”", {TextSize::lead});
        if (!in.view.thought.empty())
            y += text_block_at(ui, ui.list(), {left, y + ui.px(4)}, wide,
                               app::fill(in.words(Str::workshop_thought), {in.view.thought}),
                               {TextSize::small, Weight::regular, ui.colours().ink3}) +
                 ui.px(4);
        move_to({at.x, std::max(y, at.y + face)});
    }
    gap(ui, 12);
}

Mark mark_of(const SeenOption& option) {
    if (option.right) return *option.right ? Mark::green : Mark::red;
    if (!option.flags.empty() || option.score.value_or(50) < kPoor) return Mark::red;
    return option.score.value_or(50) >= kGood ? Mark::green : Mark::neutral;
}

std::string mark_words(const RoomParts& in, const SeenOption& option) {
    if (option.right) return in.words(*option.right ? Str::workshop_right : Str::workshop_wrong);
    std::string out = app::fill(in.words(Str::workshop_score),
                                {std::to_string(static_cast<int>(std::lround(option.score.value_or(0))))});
    for (const std::string& flag : option.flags) out += " · " + flag;
    return out;
}

// A reply with the votes it got. Its judgement is the facilitator's alone until it is revealed.
void option(const RoomParts& in, std::size_t at, int total) {
    Ui& ui = in.ui;
    const SeenOption& each = in.view.options[at];
    const bool chosen = in.draft.chosen == at;
    const Colours& c = ui.colours();
    const float inset = ui.px(14);
    const float number = ui.px(28);
    const std::string judged = each.score || each.right ? mark_words(in, each) : std::string();
    const float judged_wide =
        judged.empty() ? 0 : text_width(ui, judged, TextSize::small, Weight::semibold) + ui.px(40);
    const float wide = ui.width() - 2 * inset - number - ui.px(12) - judged_wide;
    const float words_high = text_height(ui, each.text, {TextSize::body}, wide);
    const Box box = take(ui, 0, words_high + ui.px(58));
    const Press state =
        press(ui, "option/" + std::to_string(at + 1), box, each.text, {.selected = chosen, .ring_inside = true});
    fill_box(ui.list(), box, chosen ? c.primary_tint : c.sunken, ui.px(12));
    outline_box(ui.list(), box,
                chosen            ? c.primary
                : state.hover > 0 ? c.control
                                  : c.line,
                ui.px(12), ui.px(chosen ? 2 : 1));
    const Box cap = box_at({box.min.x + inset, box.min.y + ui.px(12)}, number, number);
    fill_box(ui.list(), cap, c.neutral_tint, ui.px(7));
    text_in(ui, ui.list(), cap, std::to_string(at + 1), {TextSize::small, Weight::semibold, c.ink2, Align::centre});
    const float left = cap.max.x + ui.px(12);
    text_block_at(ui, ui.list(), {left, box.min.y + ui.px(14)}, wide, each.text);
    if (!judged.empty())
        verdict_inline(ui, ui.list(), box.max.x - inset, box.min.y + ui.px(14), mark_of(each), judged,
                       chosen ? c.primary_tint : c.sunken);
    const int votes = each.count.value_or(0);
    const double share = total > 0 ? static_cast<double>(votes) / total : 0;
    const std::string amount =
        std::to_string(votes) + " · " + std::to_string(static_cast<int>(std::lround(share * 100))) + " %";
    const float amount_wide = ui.px(84);
    const Box track{{left, box.max.y - ui.px(28)}, {box.max.x - inset - amount_wide, box.max.y - ui.px(16)}};
    fill_box(ui.list(), track, c.neutral_tint, ui.px(6));
    if (share > 0)
        fill_box(ui.list(),
                 {track.min,
                  {track.min.x + std::max(track.height(), track.width() * static_cast<float>(share)), track.max.y}},
                 chosen ? c.primary : c.control, ui.px(6));
    text_in(ui, ui.list(), {{track.max.x, track.min.y - ui.px(6)}, {box.max.x - inset, track.max.y + ui.px(6)}}, amount,
            {TextSize::small, Weight::semibold, 0, Align::right});
    ring(ui, state, box);
    if (state.pressed) in.draft.chosen = chosen ? std::nullopt : std::optional(at);
}

void tally(const RoomParts& in) {
    RoomStep step;
    step.what = Do::tally;
    step.counts = in.draft.cards;
    say(in.out, app::workshop::Act{std::move(step)});
}

// Cards held up in the room, counted by keys: a digit is one more card for that answer.
void cards(const RoomParts& in) {
    if (in.view.stage != RoomStage::open) return;
    in.draft.cards.resize(in.view.options.size());
    int counted = 0;
    for (const int count : in.draft.cards) counted += count;
    text(in.ui, app::fill(in.words(Str::workshop_cards), {std::to_string(counted)}),
         {TextSize::small, Weight::regular, in.ui.colours().ink3});
    if (counted > 0 && link(in.ui, "cards-again", in.words(Str::workshop_cards_again), TextSize::small)) {
        in.draft.cards.assign(in.draft.cards.size(), 0);
        tally(in);
    }
    if (in.model.workshop.ending) return;
    for (std::size_t i = 0; i < std::min<std::size_t>(9, in.draft.cards.size()); ++i)
        if (in.ui.shortcut(static_cast<Key>(static_cast<int>(Key::digit_1) + static_cast<int>(i)))) {
            ++in.draft.cards[i];
            tally(in);
        }
}

void options(const RoomParts& in) {
    if (in.view.options.empty()) return;
    Ui& ui = in.ui;
    {
        const Card card(ui, 0);
        const ImVec2 at = cursor();
        int total = 0;
        for (const SeenOption& each : in.view.options) total += each.count.value_or(0);
        text_in(ui, ui.list(), box_at(at, ui.width(), ui.px(24)), in.words(Str::workshop_votes),
                {TextSize::body, Weight::semibold});
        const std::string& hidden =
            in.words(in.view.stage == RoomStage::revealed ? Str::workshop_all_see : Str::workshop_only_you);
        text_in(ui, ui.list(), box_at(at, ui.width(), ui.px(24)), hidden,
                {TextSize::small, Weight::regular, ui.colours().ink2, Align::right});
        move_to({at.x, at.y + ui.px(30)});
        for (std::size_t i = 0; i < in.view.options.size(); ++i) {
            option(in, i, total);
            gap(ui, 10);
        }
        cards(in);
    }
    gap(ui, 12);
}

void question(const RoomParts& in) {
    Ui& ui = in.ui;
    if (in.view.citizen || !in.view.options.empty()) {
        if (!in.view.question.empty()) {
            text(ui, in.view.question, {TextSize::lead, Weight::semibold});
            gap(ui, 10);
        }
        return;
    }
    const Card card(ui, 0);
    text(ui, in.view.agenda[static_cast<std::size_t>(in.view.item)].title, {TextSize::title, Weight::semibold});
    if (!in.view.question.empty()) {
        gap(ui, 6);
        text(ui, in.view.question, {TextSize::lead});
    }
}

void ratings(const RoomParts& in) {
    if (in.view.ratings.empty()) return;
    Ui& ui = in.ui;
    {
        const Card card(ui, 0);
        text(ui, in.words(Str::workshop_ratings), {TextSize::body, Weight::semibold});
        gap(ui, 6);
        for (const RatingSummary& each : in.view.ratings) {
            std::string line;
            for (const auto& [level, count] : each.levels)
                line += (line.empty() ? "" : "   ") + std::to_string(level) + ": " + std::to_string(count) + "×";
            if (each.expected)
                line += "   " + app::fill(in.words(Str::workshop_expected), {std::to_string(*each.expected)});
            const ImVec2 at = cursor();
            text_in(ui, ui.list(), box_at(at, ui.width() * 0.45f, ui.px(24)), each.criterion,
                    {TextSize::small, Weight::semibold});
            text_in(ui, ui.list(), box_at({at.x + ui.width() * 0.45f, at.y}, ui.width() * 0.55f, ui.px(24)), line,
                    {TextSize::small});
            move_to({at.x, at.y + ui.px(26)});
        }
    }
    gap(ui, 12);
}

void form(const RoomParts& in) {
    if (in.view.questions.empty()) return;
    Ui& ui = in.ui;
    {
        const Card card(ui, 0);
        for (const QuestionSummary& each : in.view.questions) {
            text(ui, each.text, {TextSize::body, Weight::semibold});
            if (!each.counts.empty()) {
                int total = 0;
                for (const int count : each.counts) total += count;
                for (std::size_t i = 0; i < each.counts.size(); ++i)
                    vote_bar(ui, static_cast<int>(i) + 1, total > 0 ? static_cast<double>(each.counts[i]) / total : 0,
                             std::to_string(each.counts[i]));
            }
            gap(ui, 8);
        }
        for (const std::string& words : in.view.words_given) {
            text(ui, "“" + words + "”", {TextSize::small, Weight::regular, ui.colours().ink2});
            gap(ui, 4);
        }
    }
    gap(ui, 12);
}

} // namespace

void stage_card(const RoomParts& in) {
    citizen(in);
    question(in);
    options(in);
    ratings(in);
    form(in);
    if (in.view.ending.empty()) return;
    const Card card(in.ui, 0);
    text(in.ui, in.words(Str::workshop_story_over), {TextSize::body, Weight::semibold});
    gap(in.ui, 4);
    text(in.ui, in.view.ending);
}

} // namespace propartif::ui

#include "ui/home_hero.hpp"
#include "ui/home_find.hpp"
#include "ui/layout.hpp"
#include "ui/portrait.hpp"
#include "ui/widgets/button.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kPadding = 20;
constexpr float kPortrait = 150;
constexpr float kSmallPortrait = 104;
constexpr float kRoomy = 640; // units of its own width from which the ornament has a place
constexpr float kOrnamentShare = 0.26f;
constexpr float kGapToButtons = 18;

struct HeroWords {
    std::string_view caption, title;
    std::string facts;
    std::string_view primary, secondary; // buttons; the second may be empty
};

struct HeroPlaces {
    Box box, portrait;
    ImVec2 words;
    float words_wide = 0;
    ImVec2 buttons;
    bool stacked = false; // the buttons, one under the other
};

constexpr TextLook kCaption{TextSize::body, Weight::regular};
constexpr TextLook kTitle{TextSize::title, Weight::semibold};
constexpr TextLook kFacts{TextSize::body, Weight::regular};

ButtonLook primary_look() {
    return {.rank = ButtonRank::on_hero, .icon = Icon::play};
}
ButtonLook secondary_look() {
    return {.rank = ButtonRank::on_hero_outline};
}

HeroPlaces place_hero(Ui& ui, const HeroWords& words) {
    const float width = ui.width();
    const bool roomy = width >= ui.px(kRoomy);
    const float padding = ui.px(kPadding);
    const float side = ui.px(roomy ? kPortrait : kSmallPortrait);
    const float ornament = roomy ? std::floor(width * kOrnamentShare) : 0;
    HeroPlaces out;
    out.words_wide = width - 2 * padding - side - ui.px(24) - ornament;
    const float buttons_wide =
        button_width(ui, words.primary, primary_look()) +
        (words.secondary.empty() ? 0 : ui.px(12) + button_width(ui, words.secondary, secondary_look()));
    out.stacked = buttons_wide > out.words_wide + ornament;
    const float buttons_high = out.stacked ? ui.px(44 + 8 + 44) : ui.px(44);
    const float text_high = text_height(ui, words.caption, kCaption, out.words_wide) + ui.px(4) +
                            text_height(ui, words.title, kTitle, out.words_wide) + ui.px(6) +
                            text_height(ui, words.facts, kFacts, out.words_wide);
    const float content = text_high + ui.px(kGapToButtons) + buttons_high;
    const float height = std::max(side, content) + 2 * padding;
    out.box = take(ui, width, height);
    out.portrait = box_at({out.box.min.x + padding, out.box.min.y + std::floor((height - side) / 2)}, side, side);
    out.words = {out.portrait.max.x + ui.px(24), out.box.min.y + std::floor((height - content) / 2)};
    out.buttons = {out.words.x, out.words.y + text_high + ui.px(kGapToButtons)};
    return out;
}

TextLook coloured(TextLook look, Colour colour) {
    look.colour = colour;
    return look;
}

void draw_hero(Ui& ui, const HeroPlaces& at, const HeroWords& words, const Citizen* citizen) {
    const Colours& c = ui.colours();
    ImDrawList& list = ui.list();
    const float radius = ui.px(16);
    fill_box(list, at.box, c.hero, radius);
    if (at.box.width() >= ui.px(kRoomy)) {
        const float ornament = std::floor(at.box.width() * (kOrnamentShare - 0.02f));
        draw_sasirangan(list, {{at.box.max.x - ornament, at.box.min.y}, at.box.max}, ui.theme.u);
        mask_corners(list, at.box, radius, c.background);
    }
    if (citizen) {
        PortraitLook look;
        look.behind = c.hero;
        const FaceState calm{citizen->start_tension * kLibraryCalm, static_cast<double>(citizen->start_trust)};
        draw_portrait(ui, list, at.portrait, citizen->portrait, calm, look);
    }
    float y = at.words.y;
    y += text_block_at(ui, list, {at.words.x, y}, at.words_wide, words.caption, coloured(kCaption, c.hero_text2)) +
         ui.px(4);
    y += text_block_at(ui, list, {at.words.x, y}, at.words_wide, words.title, coloured(kTitle, c.hero_text)) + ui.px(6);
    text_block_at(ui, list, {at.words.x, y}, at.words_wide, words.facts, coloured(kFacts, c.hero_text2));
}

struct HeroAnswer {
    bool primary = false;
    bool secondary = false;
};

HeroAnswer hero(Ui& ui, const HeroWords& words, const Citizen* citizen, std::string_view first_id) {
    const HeroPlaces at = place_hero(ui, words);
    const ImVec2 after = cursor();
    draw_hero(ui, at, words, citizen);
    HeroAnswer out;
    move_to(at.buttons);
    out.primary = button(ui, first_id, words.primary, primary_look());
    if (!words.secondary.empty()) {
        const float step = button_width(ui, words.primary, primary_look()) + ui.px(12);
        move_to(at.stacked ? ImVec2{at.buttons.x, at.buttons.y + ui.px(52)}
                           : ImVec2{at.buttons.x + step, at.buttons.y});
        out.secondary = button(ui, "restart", words.secondary, secondary_look());
    }
    move_to(after);
    return out;
}

} // namespace

void home_hero(const app::HomeModel& model, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "hero");
    const app::Words& words = model.content.words(model.language);
    if (model.resume) {
        const Scenario& scenario = *model.resume->scenario;
        const AttemptSummary& attempt = *model.resume->resumable;
        const std::string turn =
            app::fill(words(Str::play_turn),
                      {std::to_string(attempt.turns + 1),
                       words.named("mode." + std::string(kModeKeys[static_cast<std::size_t>(attempt.mode)]))});
        const HeroAnswer answer =
            hero(ui,
                 {words(Str::home_resume), scenario.title.in(model.language), scenario.citizen.name + " · " + turn,
                  words(Str::home_go_on), words(Str::home_restart)},
                 &scenario.citizen, "resume");
        if (answer.primary) out.emplace_back(app::ResumeAttempt{attempt.id});
        if (answer.secondary) out.emplace_back(app::OpenBriefing{scenario.id});
        return;
    }
    const app::Card* card = recommended_card(model.cards);
    if (!card) {
        if (hero(ui,
                 {words(Str::home_empty_caption),
                  words(Str::home_empty_title),
                  words(Str::home_empty_beneath),
                  words(Str::home_to_help),
                  {}},
                 nullptr, "help")
                .primary)
            out.emplace_back(app::OpenScreen{app::Screen::help});
        return;
    }
    const Scenario& scenario = *card->scenario;
    const bool repeat = card->finished > 0;
    const bool fresh = std::ranges::all_of(model.cards, is_new);
    const Str caption = repeat ? Str::home_again_caption : fresh ? Str::home_first_caption : Str::home_next_caption;
    const Str sentence = repeat ? Str::home_again : Str::home_first;
    if (hero(ui,
             {words(caption),
              scenario.title.in(model.language),
              app::fill(words(sentence), {scenario.citizen.name}),
              words(Str::home_begin),
              {}},
             &scenario.citizen, "begin")
            .primary)
        out.emplace_back(app::OpenBriefing{scenario.id});
}

} // namespace propartif::ui

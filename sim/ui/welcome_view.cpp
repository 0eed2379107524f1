#include "ui/welcome_view.hpp"
#include "ui/home_find.hpp"
#include "ui/initials.hpp"
#include "ui/page_body.hpp"
#include "ui/portrait.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/navigation.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kSideBySide = 900; // units of window width
constexpr float kPanel = 440;
constexpr std::size_t kFaces = 3;
constexpr float kWaves = 0.26f; // of the height, at the lower edge

// The teal half: what this program is, in one sentence, and who will come to the counter.
void invitation(Ui& ui, const app::HomeModel& model, const app::Words& words, const Box& box) {
    const Colours& c = ui.colours();
    ImDrawList& list = ui.list();
    fill_box(list, box, c.hero, ui.px(16));
    draw_sasirangan(list, {{box.min.x, box.max.y - std::floor(box.height() * kWaves)}, box.max}, ui.theme.u);
    mask_corners(list, box, ui.px(16), c.background);
    const float padding = ui.px(36);
    const float wide = box.width() - 2 * padding;
    const float room = box.height() * (1 - kWaves);
    const TextLook name{TextSize::figure, Weight::semibold, c.hero_text};
    const TextLook promise{TextSize::lead, Weight::regular, c.hero_text2};
    const float between = ui.px(14);
    const float face = std::floor(std::min((wide - 2 * between) / static_cast<float>(kFaces), ui.px(176)));
    const float words_high = text_height(ui, words(Str::app_name), name, wide) + ui.px(10) +
                             text_height(ui, words(Str::welcome_promise), promise, wide);
    const bool faces = !model.cards.empty() && words_high + ui.px(28) + face + padding < room;
    const float high = words_high + (faces ? ui.px(28) + face : 0);
    float y = box.min.y + std::max(padding, std::floor((room + padding - high) / 2));
    y += text_block_at(ui, list, {box.min.x + padding, y}, wide, words(Str::app_name), name) + ui.px(10);
    y += text_block_at(ui, list, {box.min.x + padding, y}, wide, words(Str::welcome_promise), promise) + ui.px(28);
    PortraitLook look;
    look.behind = c.hero;
    for (std::size_t at = 0; faces && at < std::min(kFaces, model.cards.size()); ++at) {
        const Citizen& citizen = model.cards[at].scenario->citizen;
        const Box frame = box_at({box.min.x + padding + static_cast<float>(at) * (face + between), y}, face, face);
        draw_portrait(ui, list, frame, citizen.portrait,
                      {citizen.start_tension * kLibraryCalm, static_cast<double>(citizen.start_trust)}, look);
    }
}

// A name as a big button, over the column.
bool known_name(Ui& ui, std::string_view id, const std::string& name) {
    const Box box = take(ui, 0, ui.px(56));
    PressOptions options;
    options.radius = 12;
    const Press state = press(ui, id, box, name, options);
    const Colours& c = ui.colours();
    fill_box(ui.list(), box, mix(c.surface, c.primary_tint, state.held ? 1.0 : state.hover), ui.px(12));
    outline_box(ui.list(), box, c.control, ui.px(12), std::max(1.0f, 1.5f * ui.theme.u));
    const ImVec2 centre{box.min.x + ui.px(14) + ui.px(17), box.centre().y};
    circle(ui.list(), centre, ui.px(17), c.turmeric_tint);
    text_in(ui, ui.list(), Box{centre, centre}.grown(ui.px(17)), initials(name),
            {TextSize::micro, Weight::semibold, c.turmeric, Align::centre});
    const float arrow = ui.px(18);
    text_in(ui, ui.list(), {{centre.x + ui.px(17 + 14), box.min.y}, {box.max.x - ui.px(14) - arrow, box.max.y}}, name,
            {TextSize::body, Weight::semibold});
    draw_icon(ui.list(), Icon::forward, {box.max.x - ui.px(14) - arrow, std::floor(box.centre().y - arrow / 2)}, arrow,
              c.ink3);
    ring(ui, state, box, options);
    return state.pressed;
}

void languages(const app::Settings& settings, const app::Words& words, Ui& ui, app::Intents& out) {
    const std::array<Option, 2> options{
        {{"id", words(Str::settings_indonesian), {}, false}, {"en", words(Str::settings_english), {}, false}}};
    const auto chosen = segments(ui, "language", options, settings.language == Language::en ? 1 : 0);
    if (!chosen) return;
    app::Settings changed = settings;
    changed.language = *chosen == 1 ? Language::en : Language::id;
    out.emplace_back(app::ChangeSettings{changed});
}

void panel(const app::HomeModel& model, const app::Settings& settings, WelcomeDraft& draft, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const Colours& c = ui.colours();
    languages(settings, words, ui, out);
    gap(ui, 24);
    text(ui, words(Str::welcome_title), {TextSize::display, Weight::semibold});
    gap(ui, 6);
    text(ui, words(Str::welcome_beneath), {TextSize::body, Weight::regular, c.ink2});
    gap(ui, 20);
    for (const Person& each : model.people) {
        if (known_name(ui, "person/" + std::to_string(each.id), each.name))
            out.emplace_back(app::ChoosePerson{each.name});
        gap(ui, 8);
    }
    if (!model.people.empty()) gap(ui, 12);
    text(ui, words(model.people.empty() ? Str::welcome_name : Str::welcome_other_name),
         {TextSize::small, Weight::semibold});
    gap(ui, 6);
    const FieldResult field =
        text_field(ui, "name", draft.name, {.label = words(Str::welcome_name), .hint = words(Str::welcome_name_hint)});
    gap(ui, 14);
    const bool typed = draft.name.find_first_not_of(" \t") != std::string::npos;
    const bool pressed = button(ui, "start", words(Str::welcome_start),
                                {.rank = model.people.empty() ? ButtonRank::primary : ButtonRank::secondary,
                                 .icon_after = Icon::forward,
                                 .enabled = typed,
                                 .reason = words(Str::notice_name_empty)});
    if (typed && (pressed || field.submitted)) out.emplace_back(app::ChoosePerson{draft.name});
    if (!draft.asked && model.people.empty()) ui.focus.set(ui.path("name"));
    draft.asked = true;
}

} // namespace

void welcome_ui(const app::HomeModel& model, const app::Settings& settings, WelcomeDraft& draft, Ui& ui,
                app::Intents& out) {
    const IdScope scope(ui, "welcome");
    const app::Words& words = model.content.words(model.language);
    const ImVec2 at = cursor();
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    float left = 0;
    if (ui.effective_width() >= kSideBySide) {
        const float margin = ui.px(20);
        left = std::floor(window.x * 0.46f);
        invitation(ui, model, words, {{margin, at.y + margin}, {left, window.y - margin}});
    }
    const Column column(ui, {left, at.y}, window.x - left);
    const PageBody body(ui, "panel", kPanel);
    if (left > 0) gap(ui, std::min(96.0f, std::max(0.0f, (ui.effective_height() - 520) / 2)));
    panel(model, settings, draft, ui, out);
}

} // namespace propartif::ui

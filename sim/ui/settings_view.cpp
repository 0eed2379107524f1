#include "ui/settings_view.hpp"
#include "ui/page_body.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/navigation.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Settings;
using app::Str;

constexpr float kBesideEachOther = 480; // units of a card's inside
constexpr float kInset = 8;             // units; sliders and toggles keep this much of their ground at either side

// Words at the left, segments at the right; one over the other when narrow.
std::optional<std::size_t> choice_line(Ui& ui, std::string_view id, std::string_view words,
                                       std::span<const Option> options, std::size_t selected) {
    const ImVec2 start = cursor();
    const float inset = ui.px(kInset);
    const Column inside(ui, {start.x + inset, start.y}, ui.width() - 2 * inset);
    const ImVec2 at = cursor();
    const float wide = segments_width(ui, options);
    if (ui.width() < ui.px(kBesideEachOther)) {
        text(ui, words, {});
        gap(ui, 6);
        return segments(ui, id, options, selected, std::min(wide, ui.width()));
    }
    text_in(ui, ui.list(), box_at(at, ui.width() - wide - ui.px(16), ui.px(36)), words, {});
    move_to({at.x + ui.width() - wide, at.y});
    const auto chosen = segments(ui, id, options, selected);
    move_to({at.x, at.y + ui.px(36)});
    return chosen;
}

// What letters of that size look like, before the whole program takes it on.
void size_preview(Ui& ui, std::string_view words, double percent, double present) {
    const float scale = static_cast<float>(percent / present);
    const ImFont& font = *ui.fonts.get(TextSize::body);
    const float size = font.FontSize * scale;
    const float padding = ui.px(14);
    const float wide = ui.width() - 2 * padding - 2 * ui.px(kInset);
    const std::string sentence(words);
    const ImVec2 needed = font.CalcTextSizeA(size, 1.0e7f, wide, sentence.c_str());
    const Box whole = take(ui, 0, std::ceil(needed.y) + 2 * ui.px(12));
    const Box box{{whole.min.x + ui.px(kInset), whole.min.y}, {whole.max.x - ui.px(kInset), whole.max.y}};
    fill_box(ui.list(), box, ui.colours().sunken, ui.px(10));
    ui.list().AddText(&font, size, {box.min.x + padding, box.min.y + ui.px(12)}, ui.colours().ink, sentence.c_str(),
                      nullptr, wide);
}

// The size is taken on when the slider is let go: otherwise it would move away under the pointer.
void text_size(const app::SettingsModel& model, SettingsDraft& draft, const app::Words& words, Ui& ui,
               app::Intents& out) {
    const double present = model.settings.text_percent;
    double percent = draft.text_percent > 0 ? draft.text_percent : present;
    const std::string shown = std::to_string(std::lround(percent)) + " %";
    if (slider(ui, "text-size", words(Str::settings_text_size), percent, 80, 200, 10, shown))
        draft.text_percent = percent;
    gap(ui, 8);
    size_preview(ui, words(Str::settings_preview), percent, present);
    if (draft.text_percent <= 0 || ImGui::IsMouseDown(0)) return;
    Settings changed = model.settings;
    changed.text_percent = static_cast<int>(std::lround(draft.text_percent));
    draft.text_percent = 0;
    if (changed != model.settings) out.emplace_back(app::ChangeSettings{changed});
}

void looks(const app::SettingsModel& model, SettingsDraft& draft, const app::Words& words, Ui& ui, app::Intents& out) {
    const Card card(ui, 0, {.padding = 12});
    Settings changed = model.settings;
    {
        const Column inside(ui, {cursor().x + ui.px(kInset), cursor().y + ui.px(kInset)},
                            ui.width() - 2 * ui.px(kInset));
        card_heading(ui, words(Str::settings_looks));
    }
    const std::array<Option, 2> languages{
        {{"id", words(Str::settings_indonesian), {}, false}, {"en", words(Str::settings_english), {}, false}}};
    if (const auto chosen = choice_line(ui, "language", words(Str::settings_language), languages,
                                        changed.language == Language::en ? 1 : 0))
        changed.language = *chosen == 1 ? Language::en : Language::id;
    divider(ui, 12, 12);
    const std::array<Option, 2> themes{
        {{"light", words(Str::settings_light), {}, false}, {"dark", words(Str::settings_dark), {}, false}}};
    if (const auto chosen = choice_line(ui, "theme", words(Str::settings_theme), themes,
                                        changed.theme == app::ThemeChoice::dark ? 1 : 0))
        changed.theme = *chosen == 1 ? app::ThemeChoice::dark : app::ThemeChoice::light;
    divider(ui, 12, 4);
    text_size(model, draft, words, ui, out);
    divider(ui, 14, 4);
    if (toggle(ui, "motion", words(Str::settings_motion), changed.reduced_motion, words(Str::settings_motion_beneath)))
        changed.reduced_motion = !changed.reduced_motion;
    if (changed != model.settings) out.emplace_back(app::ChangeSettings{changed});
}

// Taken on when it is let go, like the size: each change is written down.
void voice_volume(const app::SettingsModel& model, SettingsDraft& draft, const app::Words& words, Ui& ui,
                  app::Intents& out) {
    double percent = draft.voice_volume > 0 ? draft.voice_volume : model.settings.voice_volume;
    const std::string shown = std::to_string(std::lround(percent)) + " %";
    if (slider(ui, "voice-volume", words(Str::settings_voice_volume), percent, 10, 100, 10, shown))
        draft.voice_volume = percent;
    if (draft.voice_volume <= 0 || ImGui::IsMouseDown(0)) return;
    Settings changed = model.settings;
    changed.voice_volume = static_cast<int>(std::lround(draft.voice_volume));
    draft.voice_volume = 0;
    if (changed != model.settings) out.emplace_back(app::ChangeSettings{changed});
}

void voice(const app::SettingsModel& model, SettingsDraft& draft, const app::Words& words, Ui& ui, app::Intents& out) {
    const Card card(ui, 0, {.padding = 12});
    {
        const Column inside(ui, {cursor().x + ui.px(kInset), cursor().y + ui.px(kInset)},
                            ui.width() - 2 * ui.px(kInset));
        card_heading(ui, words(Str::settings_voice));
    }
    if (toggle(ui, "voice", words(Str::settings_voice_on), model.settings.voice, words(Str::settings_voice_beneath))) {
        Settings changed = model.settings;
        changed.voice = !changed.voice;
        out.emplace_back(app::ChangeSettings{changed});
    }
    if (!model.settings.voice) return;
    divider(ui, 12, 4);
    voice_volume(model, draft, words, ui, out);
    gap(ui, 12);
    const ImVec2 at = cursor();
    move_to({at.x + ui.px(kInset), at.y});
    if (button(ui, "voice-try", words(Str::settings_voice_try), {.small = true, .icon = Icon::sound}))
        out.emplace_back(app::TryVoice{});
    move_to({at.x, cursor().y});
    gap(ui, 6);
}

void records_place(const app::SettingsModel& model, SettingsDraft& draft, const app::Words& words, Ui& ui) {
    const Card card(ui, 0, {.padding = 20});
    card_heading(ui, words(Str::settings_data));
    text(ui, words(Str::settings_private), {TextSize::body, Weight::regular, ui.colours().ink2});
    gap(ui, 14);
    text(ui, words(Str::settings_folder), {TextSize::small, Weight::semibold});
    gap(ui, 6);
    draft.data_folder = model.data_folder; // can be selected and copied, not changed
    const ImVec2 at = cursor();
    const ButtonLook copy{.small = true};
    const float copy_wide = button_width(ui, words(Str::settings_copy), copy);
    text_field(ui, "folder", draft.data_folder,
               {.label = words(Str::settings_folder), .width = ui.width() - copy_wide - ui.px(10)});
    const float bottom = cursor().y;
    move_to({at.x + ui.width() - copy_wide, at.y + ui.px(4)});
    if (button(ui, "copy", words(Str::settings_copy), copy)) ImGui::SetClipboardText(model.data_folder.c_str());
    move_to({at.x, bottom});
    gap(ui, 12);
    text(ui, app::fill(words(Str::settings_version), {PROPARTIF_VERSION}),
         {TextSize::small, Weight::regular, ui.colours().ink3});
}

} // namespace

void settings_ui(const app::SettingsModel& model, SettingsDraft& draft, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "settings");
    const app::Words& words = model.content.words(model.language);
    const PageBody body(ui, "page", 760);
    page_heading(ui, words(Str::settings_title));
    looks(model, draft, words, ui, out);
    gap(ui, 16);
    voice(model, draft, words, ui, out);
    gap(ui, 16);
    records_place(model, draft, words, ui);
}

} // namespace propartif::ui

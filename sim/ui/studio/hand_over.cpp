#include "ui/studio/exchange.hpp"
#include "ui/studio/fields.hpp"
#include "ui/studio/pack_seen.hpp"
#include "ui/widgets/widgets.hpp"

namespace propartif::ui {

namespace {

using app::Form;
using app::Str;
using namespace app::exchange;

std::string form_key(Form form) {
    return std::string(app::kFormKeys[static_cast<std::size_t>(form)]);
}

bool form_row(Ui& ui, Form form, bool chosen, const app::Words& words) {
    const std::string key = form_key(form);
    const Box row = take(ui, 0, ui.px(50));
    const std::string& label = words.named("studio.form." + key);
    const Press state = press(ui, "form/" + key, row, label, {.selected = chosen, .ring_inside = true});
    if (chosen || state.hover > 0)
        fill_box(ui.list(), row, with_alpha(ui.colours().primary_tint, chosen ? 1.0 : state.hover), ui.px(9));
    const ImVec2 dot{row.min.x + ui.px(18), row.centre().y};
    circle(ui.list(), dot, ui.px(8), chosen ? ui.colours().primary : ui.colours().control);
    circle(ui.list(), dot, chosen ? ui.px(3.5f) : ui.px(6.5f), ui.colours().surface);
    const float left = row.min.x + ui.px(38);
    text_in(ui, ui.list(), {{left, row.min.y + ui.px(4)}, {row.max.x, row.min.y + ui.px(26)}}, label,
            {TextSize::body, Weight::semibold});
    text_in(ui, ui.list(), {{left, row.min.y + ui.px(26)}, {row.max.x - ui.px(8), row.max.y - ui.px(3)}},
            words.named("studio.form_beneath." + key), {TextSize::small, Weight::regular, ui.colours().ink2});
    ring(ui, state, row);
    return state.pressed;
}

void pack_fields(StudioDraft& draft, const app::Words& words, Ui& ui) {
    gap(ui, 8);
    if (const auto typed = words_field(ui, "pack-id", draft.pack,
                                       {.label = words(Str::studio_pack_id), .hint = words(Str::studio_pack_id_hint)}))
        draft.pack = *typed;
    gap(ui, 4);
    if (toggle(ui, "sign", words(Str::studio_pack_sign), draft.sign, words(Str::studio_pack_sign_beneath)))
        draft.sign = !draft.sign;
}

void result(const app::HandOver& state, const app::Words& words, Ui& ui, app::Intents& out) {
    constexpr std::size_t kMostFindings = 40;
    if (!state.made.empty()) {
        text(ui, app::fill(words(Str::studio_hand_over_made), {state.made}), {TextSize::small, Weight::semibold});
        gap(ui, 6);
        if (button(ui, "show", words(Str::studio_hand_over_show), {.small = true})) ask(out, ShowMade{});
        gap(ui, 6);
    }
    if (!state.refused) return;
    text(ui, words(Str::studio_hand_over_refused), {TextSize::body, Weight::semibold, ui.colours().red});
    gap(ui, 4);
    const ScrollArea scroll(ui, "findings", ui.width(), ui.px(110));
    pack_findings(*state.refused, words, kMostFindings, ui);
}

} // namespace

void hand_over_dialog(const app::StudioModel& model, StudioDraft& draft, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const auto& state = model.exchange.hand_over;
    const bool open = state.has_value() && model.studio.desk.has_value();
    const Dialog dialog(ui, "hand-over", words(Str::studio_hand_over_title), open, 620);
    if (!dialog.is_open() || !open) return;
    const ScenarioId& id = model.studio.desk->scenario().id;
    if (draft.pack_of != id) {
        draft.pack_of = id;
        draft.pack = "paket." + id.value;
    }
    for (std::size_t i = 0; i < app::kFormKeys.size(); ++i)
        if (form_row(ui, static_cast<Form>(i), draft.form == static_cast<Form>(i), words))
            draft.form = static_cast<Form>(i);
    if (draft.form == Form::pack) pack_fields(draft, words, ui);
    gap(ui, 10);
    result(*state, words, ui, out);
    gap(ui, 6);
    const ImVec2 at = cursor();
    const ButtonLook make{.rank = ButtonRank::primary, .enabled = !state->working};
    const std::string& make_words = words(state->working ? Str::studio_hand_over_working : Str::studio_hand_over_make);
    if (button(ui, "make", make_words, make)) ask(out, MakeFile{draft.form, draft.pack, draft.sign});
    move_to({at.x + button_width(ui, make_words, make) + ui.px(10), at.y});
    const bool closing = button(ui, "close", words(Str::home_close));
    move_to({at.x, at.y + ui.px(44)});
    if (closing || dialog.closed()) ask(out, CloseHandOver{});
}

} // namespace propartif::ui

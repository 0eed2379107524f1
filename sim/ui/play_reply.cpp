#include "ui/play_reply.hpp"
#include "ui/send_button.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

constexpr float kPadding = 14;
constexpr float kRowGap = 7;

bool blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

int field_lines(const app::PlayModel& model) {
    return model.offered.empty() ? 3 : 2;
}

EndingMark ending_mark(Outcome outcome) {
    switch (outcome) {
    case Outcome::restored: return EndingMark::restored;
    case Outcome::partial: return EndingMark::partial;
    case Outcome::escalated: return EndingMark::escalated;
    case Outcome::failed_duty: break;
    }
    return EndingMark::failed_duty;
}

void clock_row(const app::PlayModel& model, Ui& ui) {
    const int left = *model.seconds_left;
    const int all = std::max({1, left, model.node.seconds.value_or(left)});
    const Box row = take(ui, 0, ui.px(22));
    draw_icon(ui.list(), Icon::clock, {row.min.x, row.min.y + ui.px(2)}, ui.px(18), ui.colours().ink2);
    text_in(ui, ui.list(), {{row.min.x + ui.px(26), row.min.y}, row.max},
            app::fill(model.content.words(model.language)(app::Str::play_seconds_left), {std::to_string(left)}),
            {TextSize::small, Weight::semibold, ui.colours().ink2, Align::left, 0});
    gap(ui, 4);
    progress_bar(ui, static_cast<double>(left) / all);
    gap(ui, 10);
}

void choices(const app::PlayModel& model, Ui& ui, app::Intents& out) {
    int number = 0;
    for (const Choice* choice : model.offered) {
        ChoiceLook look;
        look.number = ++number;
        if (number > 1) gap(ui, kRowGap);
        const std::string& words = choice->text.in(model.language);
        if (choice_row(ui, "choice/" + choice->id.value, words, look))
            out.emplace_back(app::SubmitReply{Reply{model.turn, choice->id, words, false}});
    }
}

void own_words(const app::PlayModel& model, PlayDraft& draft, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const bool empty = blank(draft.text);
    FieldBox box(ui, "reply", 0);
    FieldLook field;
    field.label = words(app::Str::play_reply_label);
    field.hint = words(model.offered.empty() ? app::Str::play_write_only : app::Str::play_write);
    field.min_lines = field_lines(model);
    field.max_lines = 6;
    field.outline = false;
    const FieldResult typed = text_field(ui, "reply", draft.text, field);
    if (typed.changed) out.emplace_back(app::DraftChanged{model.turn, draft.text});
    gap(ui, 6);
    const ButtonLook send = send_look(words, empty);
    const float send_wide = button_width(ui, words(app::Str::play_send), send);
    const Box foot = box_at(cursor(), ui.width(), button_height(ui, send));
    const std::string count = app::fill(words(app::Str::play_words), {std::to_string(count_words(draft.text))});
    const TextLook small{TextSize::small, Weight::regular, ui.colours().ink3, Align::left, 0};
    const float room = foot.width() - send_wide - ui.px(12);
    const float high = text_height(ui, count, small, room);
    text_block_at(ui, ui.list(), {foot.min.x + ui.px(2), std::floor(foot.centre().y - high / 2)}, room, count, small);
    move_to({foot.max.x - send_wide, foot.min.y});
    const bool sent = button(ui, "send", words(app::Str::play_send), send);
    if ((sent || typed.submitted) && !blank(draft.text))
        out.emplace_back(app::SubmitReply{Reply{model.turn, std::nullopt, draft.text, false}});
    move_to({foot.min.x, foot.max.y});
}

void ending(const app::PlayModel& model, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const Colours& c = ui.colours();
    const Outcome outcome = model.session.outcome.value_or(model.node.ending->outcome);
    const float side = ui.px(28);
    const Box head = take(ui, 0, ui.px(30));
    draw_ending_mark(ui.list(), ending_mark(outcome), {head.min.x, head.min.y + ui.px(1)}, side, c.primary);
    text_in(ui, ui.list(), {{head.min.x + side + ui.px(10), head.min.y}, head.max},
            words.named("outcome." + std::string(kOutcomeKeys[static_cast<std::size_t>(outcome)])),
            {TextSize::title, Weight::semibold, 0, Align::left, 0});
    gap(ui, 8);
    if (model.node.ending && !model.node.ending->text.empty()) text(ui, model.node.ending->text.in(model.language));
    if (model.node.ending && !model.node.ending->lesson.empty()) {
        gap(ui, 10);
        CardLook note{12, 10, 0, c.primary_tint, 0, false};
        Card card(ui, 0, note);
        text(ui, words(app::Str::play_lesson), {TextSize::small, Weight::semibold, c.primary, Align::left, 0});
        gap(ui, 2);
        text(ui, model.node.ending->lesson.in(model.language), {TextSize::small, Weight::regular, 0, Align::left, 0});
    }
    gap(ui, 12);
    ButtonLook look;
    look.rank = ButtonRank::primary;
    look.icon_after = Icon::forward;
    if (button(ui, "debrief", words(app::Str::play_open_debrief), look))
        out.emplace_back(app::OpenDebrief{model.attempt});
}

float ending_height(const app::PlayModel& model, Ui& ui, float inside) {
    float high = ui.px(30 + 8 + 12 + 44);
    if (!model.node.ending) return high;
    const TextLook small{TextSize::small, Weight::regular, 0, Align::left, 0};
    high += text_height(ui, model.node.ending->text.in(model.language), {}, inside);
    if (model.node.ending->lesson.empty()) return high;
    return high + ui.px(10 + 24 + 22) +
           text_height(ui, model.node.ending->lesson.in(model.language), small, inside - 2 * ui.px(12));
}

} // namespace

std::size_t count_words(std::string_view text) {
    std::size_t count = 0;
    bool inside = false;
    for (const char letter : text) {
        const bool blank_here = letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
        if (!blank_here && !inside) ++count;
        inside = !blank_here;
    }
    return count;
}

float reply_area_height(const app::PlayModel& model, const PlayDraft& draft, Ui& ui, float width) {
    const float inside = width - 2 * ui.px(kPadding);
    float high = 2 * ui.px(kPadding);
    if (model.session.outcome) return high + ending_height(model, ui, inside);
    if (model.seconds_left) high += ui.px(22 + 4 + 8 + 10);
    for (std::size_t i = 0; i < model.offered.size(); ++i) {
        const float words = text_height(ui, model.offered[i]->text.in(model.language), {}, inside - ui.px(64));
        high += std::max(ui.px(42), words + ui.px(16)) + (i > 0 ? ui.px(kRowGap) : 0);
    }
    if (!model.node.free_text) return high + (model.offered.empty() ? ui.px(44) : 0);
    const float line = line_px(TextSize::body, ui.theme.u);
    const float lines = text_height(ui, draft.text + " ", {}, inside - ui.px(28)) / line;
    if (!model.offered.empty()) high += ui.px(10);
    return high + line * std::clamp(lines, static_cast<float>(field_lines(model)), 6.0f) + ui.px(4 + 20 + 6 + 36);
}

void reply_area(const app::PlayModel& model, PlayDraft& draft, Ui& ui, app::Intents& out) {
    Card card(ui, 0, {kPadding, 14, 0, 0, 0, true});
    if (model.session.outcome) {
        ending(model, ui, out);
        return;
    }
    if (model.seconds_left) clock_row(model, ui);
    choices(model, ui, out);
    if (model.node.free_text) {
        if (!model.offered.empty()) gap(ui, 10);
        own_words(model, draft, ui, out);
    } else if (model.offered.empty()) {
        text(ui, model.content.words(model.language)(app::Str::play_no_way_on),
             {TextSize::body, Weight::regular, ui.colours().ink2, Align::left, 0});
    }
}

} // namespace propartif::ui

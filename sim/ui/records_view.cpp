#include "ui/records_view.hpp"
#include "ui/home_find.hpp"
#include "ui/local_time.hpp"
#include "ui/page_body.hpp"
#include "ui/portrait.hpp"
#include "ui/report_made.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/surface.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kWideRow = 700; // units of the column from which a row is one line
constexpr float kRowGap = 8;
constexpr float kFace = 48;

std::uint64_t fingerprint(const app::RecordsModel& model) {
    std::uint64_t mark = model.language == Language::en ? 7u : 3u;
    for (const AttemptSummary& each : model.attempts) {
        mark = mark * 1099511628211ull + static_cast<std::uint64_t>(each.id);
        mark = mark * 1099511628211ull + each.turns * 8 + (each.outcome ? 1 + static_cast<unsigned>(*each.outcome) : 0);
    }
    return mark == 0 ? 1 : mark;
}

std::string title_of(const app::RecordsModel& model, const AttemptSummary& attempt) {
    const auto found = model.content.library.scenarios.find(attempt.provenance.scenario);
    return found == model.content.library.scenarios.end() ? attempt.provenance.scenario.value
                                                          : found->second.title.in(model.language);
}

RecordsDraft::Row row_of(const app::RecordsModel& model, const AttemptSummary& attempt) {
    const app::Words& words = model.content.words(model.language);
    RecordsDraft::Row row;
    row.scenario = attempt.provenance.scenario;
    row.attempt = attempt.id;
    row.finished = attempt.outcome.has_value();
    row.title = title_of(model, attempt);
    const std::string when = local_date_time(attempt.started_unix_millis, words(Str::debrief_months),
                                             model.language == Language::en ? ':' : '.');
    const std::string& mode = words.named("mode." + std::string(kModeKeys[static_cast<std::size_t>(attempt.mode)]));
    row.result = attempt.outcome
                     ? words.named("outcome." + std::string(kOutcomeKeys[static_cast<std::size_t>(*attempt.outcome)]))
                     : app::fill(words(Str::records_unfinished), {std::to_string(attempt.turns + 1)});
    const auto& what_if = attempt.what_if;
    row.beneath =
        when + " · " + (what_if ? app::fill(words(Str::what_if_record), {std::to_string(what_if->turn + 1)}) : mode);
    if (attempt.score) row.score = app::fill(words(Str::records_score), {std::to_string(std::lround(*attempt.score))});
    return row;
}

void make_rows(const app::RecordsModel& model, RecordsDraft& draft) {
    const std::uint64_t mark = fingerprint(model);
    if (mark == draft.made_for) return;
    draft.made_for = mark;
    draft.rows.clear();
    for (const AttemptSummary& each : model.attempts) draft.rows.push_back(row_of(model, each));
}

// Title, moment and mode; the two lines are centred down in `box`. A lone row (narrow) starts at its top.
void draw_words(Ui& ui, const Box& box, const RecordsDraft::Row& row) {
    const float line = line_px(TextSize::body, ui.theme.u);
    const float small_line = line_px(TextSize::small, ui.theme.u);
    text_in(ui, ui.list(), {box.min, {box.max.x, box.min.y + line}}, row.title, {TextSize::body, Weight::semibold});
    const float second = box.min.y + line + ui.px(2);
    text_in(ui, ui.list(), {{box.min.x, second}, {box.max.x, second + small_line}}, row.beneath,
            {TextSize::small, Weight::regular, ui.colours().ink2});
}

void draw_row(const app::RecordsModel& model, Ui& ui, const Box& box, const RecordsDraft::Row& row, bool wide) {
    const Colours& c = ui.colours();
    ImDrawList& list = ui.list();
    const float padding = ui.px(14);
    const float arrow = ui.px(18);
    const float right = box.max.x - padding - arrow - ui.px(12);
    draw_icon(list, row.finished ? Icon::forward : Icon::play,
              {box.max.x - padding - arrow, std::floor(box.centre().y - arrow / 2)}, arrow, c.ink3);
    const float side = ui.px(kFace);
    const Box face = box_at({box.min.x + padding, box.min.y + ui.px(12)}, side, side);
    const auto scenario = model.content.library.scenarios.find(row.scenario);
    if (scenario != model.content.library.scenarios.end()) {
        const Citizen& citizen = scenario->second.citizen;
        draw_portrait(ui, list, face, citizen.portrait,
                      {citizen.start_tension * kLibraryCalm, static_cast<double>(citizen.start_trust)}, {.radius = 10});
    } else {
        fill_box(list, face, c.neutral_tint, ui.px(10));
    }
    const float words_x = face.max.x + ui.px(14);
    const float tag_wide = tag_width(ui, row.result);
    const float score_wide =
        wide ? ui.px(112) : std::ceil(text_width(ui, row.score, TextSize::body, Weight::semibold)) + 1;
    const float tag_y = wide ? std::floor(box.centre().y - ui.px(24) / 2) : box.max.y - ui.px(12 + 24);
    const float tag_x = wide ? right - score_wide - ui.px(12) - tag_wide : words_x;
    draw_words(ui, {{words_x, face.min.y}, {wide ? tag_x - ui.px(16) : right, face.max.y}}, row);
    tag_at(ui, list, {tag_x, tag_y}, row.result, row.finished ? TagTone::neutral : TagTone::attention);
    const float score_x = wide ? right - score_wide : tag_x + tag_wide + ui.px(12);
    text_in(ui, list, box_at({score_x, tag_y}, score_wide, ui.px(24)), row.score,
            {TextSize::body, Weight::semibold, c.ink, wide ? Align::right : Align::left});
}

void row_list(const app::RecordsModel& model, const RecordsDraft& draft, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "attempt");
    const bool wide = ui.width() >= ui.px(kWideRow);
    const float words = line_px(TextSize::body, ui.theme.u) + ui.px(2) + line_px(TextSize::small, ui.theme.u);
    const float height = std::max(words, ui.px(kFace)) + ui.px(24) + (wide ? 0 : ui.px(8 + 24));
    const float step = height + ui.px(kRowGap);
    const Box all = take(ui, 0, step * static_cast<float>(draft.rows.size()));
    const ImVec2 after = cursor();
    const float window = ImGui::GetIO().DisplaySize.y;
    for (std::size_t at = 0; at < draft.rows.size(); ++at) {
        const float y = all.min.y + step * static_cast<float>(at);
        if (y + height < -step) continue;
        if (y > window + step) break; // a row beyond the window is kept, so that Tab can go on
        const RecordsDraft::Row& row = draft.rows[at];
        move_to({all.min.x, y});
        const std::string label = row.title + ". " + row.beneath + ". " + row.result + ". " + row.score;
        const CardPress card = card_button(ui, std::to_string(row.attempt), label, all.width(), height);
        draw_row(model, ui, card.box, row, wide);
        card_button_ring(ui, card);
        if (!card.press.pressed) continue;
        if (row.finished)
            out.emplace_back(app::OpenDebrief{row.attempt});
        else
            out.emplace_back(app::ResumeAttempt{row.attempt});
    }
    move_to(after);
}

} // namespace

void records_ui(const app::RecordsModel& model, RecordsDraft& draft, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "records");
    const app::Words& words = model.content.words(model.language);
    make_rows(model, draft);
    const PageBody body(ui, "page", 960);
    if (page_heading_with_button(ui, words(Str::records_title), words(Str::records_beneath), "progress",
                                 words(Str::progress_open), Icon::trend))
        out.emplace_back(app::OpenScreen{app::Screen::progress});
    if (!draft.rows.empty()) {
        if (report_ui(words, model.report, std::nullopt, ui, out)) out.emplace_back(app::MakeReport{});
        gap(ui, 16);
        row_list(model, draft, ui, out);
        return;
    }
    empty_state(ui, Icon::clock, words(Str::records_empty), words(Str::records_empty_beneath));
    const ButtonLook look{.rank = ButtonRank::primary, .icon = Icon::chat};
    centre_next(ui, button_width(ui, words(Str::records_choose), look));
    if (button(ui, "choose", words(Str::records_choose), look)) out.emplace_back(app::OpenScreen{app::Screen::home});
}

} // namespace propartif::ui

#include "ui/studio/rubric_desk.hpp"
#include "ui/studio/rubric_parts.hpp"
#include "ui/studio/rubric_try.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kBar = 60, kList = 250, kSide = 380; // units
constexpr float kRoomForAll = 1120;                  // units of window width; below, one thing at a time

std::string saved_words(const RubricWork& in) {
    if (in.desk.saving) return in.words(Str::studio_saving);
    if (in.desk.restored) return in.words(Str::studio_restored);
    return in.words(in.desk.history.saved() && !in.desk.on_disk.empty() ? Str::studio_saved : Str::studio_unsaved);
}

void bar(const RubricWork& in) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "bar");
    const Box box = box_at(cursor(), ui.width(), ui.px(kBar));
    fill_box(ui.list(), box, ui.colours().surface);
    fill_box(ui.list(), {{box.min.x, box.max.y - ui.px(1)}, box.max}, ui.colours().line);
    const float margin = ui.px(16), top = box.min.y + ui.px(12);
    const ButtonLook save{.small = true, .icon = Icon::save, .keycap = "Ctrl S", .enabled = !in.desk.saving};
    float x = box.max.x - margin - button_width(ui, in.words(Str::studio_save), save);
    move_to({x, top});
    if (button(ui, "save", in.words(Str::studio_save), save)) tell_rubric(in, app::rubric_desk::Save{});
    move_to({x -= ui.px(48), top});
    if (icon_button(ui, "redo", Icon::redo, in.words(Str::studio_redo))) tell_rubric(in, app::rubric_desk::Redo{});
    move_to({x -= ui.px(40), top});
    if (icon_button(ui, "undo", Icon::undo, in.words(Str::studio_undo))) tell_rubric(in, app::rubric_desk::Undo{});
    move_to({box.min.x + margin, top});
    if (icon_button(ui, "back", Icon::back, in.words(Str::studio_shelf))) tell_rubric(in, app::rubric_desk::Back{});
    const float left = box.min.x + margin + ui.px(48);
    const Text& title = in.rubric().title;
    text_in(ui, ui.list(), {{left, box.min.y + ui.px(9)}, {x - ui.px(12), box.min.y + ui.px(32)}},
            title.empty() ? in.words(Str::studio_rubric_title_new) : title.in(in.model.language),
            {TextSize::body, Weight::semibold});
    text_in(ui, ui.list(), {{left, box.min.y + ui.px(32)}, {x - ui.px(12), box.min.y + ui.px(51)}}, saved_words(in),
            {TextSize::micro, Weight::regular, in.desk.history.saved() ? ui.colours().ink3 : ui.colours().turmeric});
    move_to({box.min.x, box.max.y});
}

// Which one counts is the author's to say; the other one is kept among the former versions.
void conflict(const RubricWork& in) {
    if (!in.desk.meanwhile) return;
    Ui& ui = in.ui;
    const IdScope scope(ui, "conflict");
    const ImVec2 at = cursor();
    const float margin = ui.px(16);
    const ButtonLook look{.small = true};
    const float words_high = text_height(ui, in.words(Str::studio_conflict), {}, ui.width() - 2 * margin);
    const Box strip = box_at(at, ui.width(), words_high + ui.px(68));
    fill_box(ui.list(), strip, ui.colours().turmeric_tint);
    text_block_at(ui, ui.list(), {at.x + margin, at.y + ui.px(12)}, ui.width() - 2 * margin,
                  in.words(Str::studio_conflict));
    const float top = at.y + words_high + ui.px(20);
    move_to({at.x + margin, top});
    if (button(ui, "mine", in.words(Str::studio_conflict_mine), look)) tell_rubric(in, app::rubric_desk::Save{true});
    move_to({at.x + margin + button_width(ui, in.words(Str::studio_conflict_mine), look) + ui.px(8), top});
    if (button(ui, "theirs", in.words(Str::studio_conflict_theirs), look))
        tell_rubric(in, app::rubric_desk::TakeFromDisk{});
    move_to({at.x, strip.max.y});
}

void problem_row(const RubricWork& in, const Diagnostic& problem, std::size_t number) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "problem/" + std::to_string(number));
    const bool error = problem.severity == Severity::error;
    const ImVec2 at = cursor();
    const Colour colour = error ? ui.colours().red : ui.colours().turmeric;
    draw_icon(ui.list(), error ? Icon::warning : Icon::info, at, ui.px(18), colour);
    text_at(ui, ui.list(), {at.x + ui.px(24), at.y - ui.px(1)},
            in.words(error ? Str::studio_error : Str::studio_advice), {TextSize::small, Weight::semibold, colour});
    move_to({at.x, at.y + ui.px(22)});
    text(ui, app::fill(in.words.named("diag." + problem.code), problem.args), {TextSize::small});
    if (link(ui, "show", in.words(Str::studio_show), TextSize::small)) {
        open_rubric_part(in.draft, problem.where);
        if (in.draft.side == RubricSide::problems && ui.effective_width() < kRoomForAll)
            in.draft.side = RubricSide::part;
    }
    divider(ui, 4, 8);
}

void problems(const RubricWork& in) {
    constexpr std::size_t kMost = 100; // nobody reads more; mending the first ones makes room
    const IdScope scope(in.ui, "problems");
    if (in.desk.problems.empty())
        return text(in.ui, in.words(Str::studio_problems_none),
                    {TextSize::body, Weight::regular, in.ui.colours().ink2});
    for (std::size_t i = 0; i < std::min(kMost, in.desk.problems.size()); ++i) problem_row(in, in.desk.problems[i], i);
}

enum class Pane { list, fields, side };

void pane(const RubricWork& in, std::string_view id, Box box, Pane which, bool narrow) {
    Ui& ui = in.ui;
    const float margin = ui.px(16);
    if (which != Pane::fields) fill_box(ui.list(), box, ui.colours().surface);
    const Column column(ui, {box.min.x + margin, box.min.y}, box.width() - margin);
    gap(ui, 8);
    if (narrow || which == Pane::side) {
        const std::string wrong = in.words(Str::studio_problems) + " " + std::to_string(in.desk.problems.size());
        std::vector<Option> sides;
        if (narrow) sides.push_back({"part", in.words(Str::studio_tab_content), {}, false});
        sides.push_back({"try", in.words(Str::studio_rubric_try), {}, false});
        sides.push_back({"problems", wrong, {}, false});
        const std::size_t first = narrow ? 0 : 1;
        const std::size_t shown = std::max(first, static_cast<std::size_t>(in.draft.side));
        if (const auto chosen = segments(ui, "side", sides, shown - first, ui.width() - margin))
            in.draft.side = static_cast<RubricSide>(*chosen + first);
        gap(ui, 8);
    }
    const ScrollArea scroll(ui, id, box.width() - margin, box.max.y - cursor().y);
    const Column inside(ui, cursor(), ui.width() - margin);
    const bool part = which == Pane::fields && (!narrow || in.draft.side == RubricSide::part);
    if (which == Pane::list) {
        rubric_list(in);
    } else if (part) {
        if (narrow) rubric_choice(in);
        rubric_fields(in);
    } else if (in.draft.side == RubricSide::problems) {
        problems(in);
    } else {
        rubric_try_out(in);
    }
    gap(ui, 24);
}

void keys(const RubricWork& in) {
    Ui& ui = in.ui;
    if (ui.shortcut(Key::s, true)) tell_rubric(in, app::rubric_desk::Save{});
    if (ui.shortcut(Key::z, true)) {
        if (ImGui::GetIO().KeyShift)
            tell_rubric(in, app::rubric_desk::Redo{});
        else
            tell_rubric(in, app::rubric_desk::Undo{});
    }
    if (ui.shortcut(Key::y, true)) tell_rubric(in, app::rubric_desk::Redo{});
    if (!ui.typing() && ui.shortcut(Key::escape)) tell_rubric(in, app::rubric_desk::Back{});
}

} // namespace

void rubric_desk_ui(const app::StudioModel& model, const app::RubricDesk& desk, RubricDraft& draft, Ui& ui,
                    app::Intents& out) {
    const IdScope scope(ui, "rubric");
    const RubricWork in{model, desk, model.content.words(model.language), draft, ui, out};
    bar(in);
    conflict(in);
    const ImVec2 at = cursor();
    const float bottom = ImGui::GetIO().DisplaySize.y, right = at.x + ui.width();
    if (ui.effective_width() < kRoomForAll) {
        pane(in, "one", {at, {right, bottom}}, Pane::fields, true);
    } else {
        const float list = at.x + ui.px(kList), side = right - ui.px(kSide);
        pane(in, "list", {at, {list, bottom}}, Pane::list, false);
        pane(in, "part", {{list, at.y}, {side, bottom}}, Pane::fields, false);
        pane(in, "beside", {{side, at.y}, {right, bottom}}, Pane::side, false);
    }
    move_to({at.x, bottom});
    keys(in);
}

} // namespace propartif::ui

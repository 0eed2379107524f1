#include "ui/report_made.hpp"
#include "ui/layout.hpp"
#include "ui/text.hpp"
#include "ui/widgets/button.hpp"

namespace propartif::ui {

namespace {

using app::Str;

void made(const app::Words& words, const app::ReportState& report, Ui& ui, app::Intents& out) {
    const Colours& c = ui.colours();
    gap(ui, 10);
    text(ui, words(Str::report_is_there), {TextSize::small, Weight::semibold});
    gap(ui, 2);
    text(ui, report.file, {TextSize::small, Weight::regular, c.ink2});
    gap(ui, 8);
    const ImVec2 at = cursor();
    const ButtonLook open{.rank = ButtonRank::primary, .small = true, .icon = Icon::screen};
    const ButtonLook copy{.small = true, .icon = Icon::note};
    const float open_wide = button_width(ui, words(Str::report_open), open) + ui.px(8);
    const bool beside = open_wide + button_width(ui, words(Str::report_copy), copy) <= ui.width();
    if (report.no_browser) {
        text(ui, words(Str::report_no_browser), {TextSize::small, Weight::regular, c.ink2});
        gap(ui, 8);
    } else {
        if (button(ui, "open", words(Str::report_open), open)) out.emplace_back(app::OpenReport{});
        if (beside)
            move_to({at.x + open_wide, at.y});
        else
            gap(ui, 8);
    }
    if (button(ui, "copy", words(Str::report_copy), copy)) ImGui::SetClipboardText(report.file.c_str());
    move_to({at.x, cursor().y});
}

} // namespace

bool report_ui(const app::Words& words, const std::optional<app::ReportState>& report,
               std::optional<std::int64_t> attempt, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "report");
    const bool under_way = report && report->under_way;
    ButtonLook look{.small = true, .icon = Icon::note};
    look.enabled = !under_way;
    look.reason = words(Str::report_under_way);
    const bool asked = button(ui, "make", words(attempt ? Str::report_make : Str::report_make_learner), look);
    if (!report || report->attempt != attempt) return asked;
    if (under_way) {
        gap(ui, 6);
        text(ui, words(Str::report_under_way), {TextSize::small, Weight::regular, ui.colours().ink2});
    } else {
        made(words, *report, ui, out);
    }
    return asked;
}

} // namespace propartif::ui

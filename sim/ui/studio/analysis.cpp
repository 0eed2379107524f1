#include "ui/studio/analysis.hpp"
#include "ui/debrief_parts.hpp"
#include "ui/studio/amounts.hpp"
#include "ui/studio/canvas.hpp"
#include "ui/studio/fields.hpp"
#include "ui/studio/findings.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::fill;
using app::Str;

struct Sheet {
    const app::StudioModel& model;
    const app::Desk& desk;
    const app::Words& words;
    StudioDraft& draft;
    Ui& ui;
    app::Intents& out;
};

float name_width(const Ui& ui) { // pixels, of the names before bars
    return std::min(ui.px(168), std::floor(ui.width() * 0.48f));
}

std::string whole(double value) {
    return std::to_string(std::lround(value));
}

void go_to(const Sheet& in, const NodeId& node) {
    in.draft.sheet_open = false;
    in.draft.canvas.note.clear();
    in.out.emplace_back(app::AtDesk{app::desk::Choose{{node}}});
    look_at(in.desk, node, in.draft.canvas, in.ui);
}

// What the numbers are about, and the switch of the map's tints.
void status(const Sheet& in) {
    Ui& ui = in.ui;
    const app::DraftAnalysis* found = in.desk.analysis.get();
    const std::string words =
        !in.model.rubric ? in.words(Str::studio_preview_no_rubric)
        : !found         ? in.words(Str::studio_analysis_working)
                 : fill(in.words(in.desk.analysis_fits() ? Str::studio_analysis_now : Str::studio_analysis_before),
                        {count_words(found->plays.runs, in.model.language)});
    const ImVec2 at = cursor();
    const std::string& heat = in.words(Str::studio_heat);
    const float chip_wide = chip_width(ui, heat, true);
    const TextLook look{TextSize::small, Weight::regular,
                        found && !in.desk.analysis_fits() ? ui.colours().turmeric : ui.colours().ink2};
    const float room = ui.width() - chip_wide - ui.px(20);
    const float high = text_height(ui, words, look, room);
    text_block_at(ui, ui.list(), {at.x, at.y + std::max(0.0f, std::floor((ui.px(32) - high) / 2))}, room, words, look);
    move_to({at.x + ui.width() - chip_wide - ui.px(2), at.y});
    if (chip(ui, "heat", heat, in.draft.heat, Icon::graph)) in.draft.heat = !in.draft.heat;
    move_to({at.x, at.y + std::max(high, ui.px(32))});
}

double share_of(const Simulation& plays, std::uint32_t count) {
    return plays.runs == 0 ? 0.0 : static_cast<double>(count) / plays.runs;
}

void outcomes(const Sheet& in, const Simulation& plays) {
    part_heading(in.ui, "outcomes", in.words(Str::studio_outcomes));
    for (std::size_t i = 0; i < kOutcomeKeys.size(); ++i) {
        const auto count = plays.outcomes.find(static_cast<Outcome>(i));
        const double share = share_of(plays, count == plays.outcomes.end() ? 0 : count->second);
        score_bar(in.ui, in.words.named("outcome." + std::string(kOutcomeKeys[i])), share, std::nullopt,
                  percent_words(share), name_width(in.ui));
    }
    if (plays.stuck == 0) return;
    const double share = share_of(plays, plays.stuck);
    score_bar(in.ui, in.words.named("outcome.none"), share, std::nullopt, percent_words(share), name_width(in.ui));
}

// A track with the stretch from `low` to `high` (shares 0..1) filled; returns it.
Box stretch(const Sheet& in, const Box& row, float left, float right, double low, double high) {
    Ui& ui = in.ui;
    const float thick = ui.px(12);
    const float top = std::floor(row.centre().y - thick / 2);
    const Box track{{row.min.x + left, top}, {row.max.x - right, top + thick}};
    fill_box(ui.list(), track, ui.colours().neutral_tint, thick / 2);
    const auto x = [&](double share) {
        return track.min.x + track.width() * static_cast<float>(std::clamp(share, 0.0, 1.0));
    };
    const float from = std::min(x(low), track.max.x - thick);
    fill_box(ui.list(), {{from, track.min.y}, {std::max(from + thick, x(high)), track.max.y}},
             mix(ui.colours().primary, ui.colours().neutral_tint, 0.35), thick / 2);
    return track;
}

void scores(const Sheet& in, const Simulation& plays) {
    Ui& ui = in.ui;
    part_heading(ui, "scores", in.words(Str::studio_scores));
    if (plays.stuck == plays.runs) return;
    const ScoreSpread& score = plays.score;
    const Box track = stretch(in, take(ui, 0, ui.px(30)), 0, 0, score.p10 / 100, score.p90 / 100);
    const auto tick = [&](double at, Colour colour, float wide, float reach) {
        const float x = track.min.x + track.width() * static_cast<float>(at / 100);
        fill_box(ui.list(),
                 {{x - ui.px(wide) / 2, track.min.y - ui.px(reach)}, {x + ui.px(wide) / 2, track.max.y + ui.px(reach)}},
                 colour);
    };
    tick(score.min, ui.colours().ink3, 2, 2);
    tick(score.max, ui.colours().ink3, 2, 2);
    tick(score.median, ui.colours().ink, 3, 4);
    text(ui,
         fill(in.words(Str::studio_scores_words),
              {whole(score.median), whole(score.p10), whole(score.p90), whole(score.min), whole(score.max)}),
         {TextSize::small, Weight::regular, ui.colours().ink2});
}

void criteria(const Sheet& in, const app::DraftAnalysis& found) {
    Ui& ui = in.ui;
    part_heading(ui, "criteria", in.words(Str::studio_ranges));
    const Language language = in.model.language;
    for (const Criterion& each : found.asked.rubric->criteria) {
        const auto range = found.insight.graph.criteria.find(each.id);
        if (range == found.insight.graph.criteria.end() || each.max <= each.min) continue;
        const Box row = take(ui, 0, ui.px(30));
        const float amount = ui.px(96);
        const auto share = [&](double level) { return (level - each.min) / (each.max - each.min); };
        text_in(ui, ui.list(), {row.min, {row.min.x + name_width(ui) - ui.px(8), row.max.y}}, each.title.in(language),
                {TextSize::small});
        stretch(in, row, name_width(ui), amount, share(range->second.min), share(range->second.max));
        text_in(ui, ui.list(), row, decimal(range->second.min, language) + " – " + decimal(range->second.max, language),
                {TextSize::small, Weight::regular, ui.colours().ink2, Align::right});
    }
    gap(ui, 4);
    text(ui, in.words(Str::studio_ranges_beneath), {TextSize::micro, Weight::regular, ui.colours().ink3});
}

// Side by side where there is room.
void numbers(const Sheet& in, const app::DraftAnalysis& found) {
    Ui& ui = in.ui;
    const ImVec2 at = cursor();
    const bool wide = ui.width() >= ui.px(640);
    const float room = ui.width();
    const float between = ui.px(32);
    const float half = wide ? std::floor((room - between) / 2) : room;
    float bottom = at.y;
    {
        const Column left(ui, at, half);
        outcomes(in, found.plays);
        scores(in, found.plays);
        bottom = cursor().y;
    }
    if (!wide) move_to({at.x, bottom});
    {
        const Column right(ui, wide ? ImVec2{at.x + half + between, at.y} : cursor(), half);
        criteria(in, found);
        bottom = std::max(bottom, cursor().y);
    }
    move_to({at.x, bottom});
}

void finding_row(const Sheet& in, const Finding& finding, std::size_t number) {
    Ui& ui = in.ui;
    const ImVec2 at = cursor();
    const ButtonLook button_look{.small = true};
    const bool leads = !finding.node.value.empty() && in.desk.scenario().find(finding.node);
    const float button_wide = button_width(ui, in.words(Str::studio_show), button_look);
    const float left = ui.px(26);
    const float room = ui.width() - left - button_wide - ui.px(20);
    const TextLook look{TextSize::small};
    const float high = text_height(ui, finding.words, look, room);
    const float row = std::max(ui.px(44), high + ui.px(16));
    draw_icon(ui.list(), Icon::info, {at.x, std::floor(at.y + (row - ui.px(18)) / 2)}, ui.px(18),
              ui.colours().turmeric);
    text_block_at(ui, ui.list(), {at.x + left, at.y + std::floor((row - high) / 2)}, room, finding.words, look);
    if (leads) {
        move_to({at.x + ui.width() - button_wide - ui.px(4), at.y + std::floor((row - ui.px(36)) / 2)});
        if (button(ui, "finding/" + std::to_string(number), in.words(Str::studio_show), button_look))
            go_to(in, finding.node);
    }
    move_to({at.x, at.y + row});
    divider(ui);
}

void findings(const Sheet& in, const app::DraftAnalysis& found) {
    constexpr std::size_t kMost = 100; // nobody reads more; mending the first ones makes room
    part_heading(in.ui, "findings", in.words(Str::studio_findings));
    const std::vector<Finding> all = findings_of(found, in.words, in.model.language);
    if (all.empty()) text(in.ui, in.words(Str::studio_findings_none), {TextSize::small});
    for (std::size_t i = 0; i < std::min(kMost, all.size()); ++i) finding_row(in, all[i], i);
}

void best_path(const Sheet& in, const Analysis& graph) {
    constexpr std::size_t kMost = 40;
    Ui& ui = in.ui;
    part_heading(ui, "best", fill(in.words(Str::studio_best_path), {whole(graph.best_value)}));
    if (graph.best_path.empty()) return text(ui, in.words(Str::studio_best_path_none), {TextSize::small});
    const ImVec2 start = cursor();
    const float right = start.x + ui.width();
    ImVec2 at = start;
    for (std::size_t i = 0; i < std::min(kMost, graph.best_path.size()); ++i) {
        const Step& step = graph.best_path[i];
        const std::string reply = step.reply.starts_with("text-") ? in.words(Str::studio_typed_reply) : step.reply;
        const std::string words = step.node.value + " · " + reply;
        const float wide = chip_width(ui, words);
        if (at.x > start.x && at.x + wide > right) at = {start.x, at.y + ui.px(40)};
        move_to(at);
        if (chip(ui, "path/" + std::to_string(i), words, in.desk.chosen.contains(step.node))) go_to(in, step.node);
        at.x += wide + ui.px(8);
    }
    move_to({start.x, at.y + ui.px(40)});
    if (graph.best_path.size() > kMost)
        text(ui, fill(in.words(Str::studio_best_path_more), {std::to_string(graph.best_path.size() - kMost)}),
             {TextSize::small, Weight::regular, ui.colours().ink2});
}

void reading(const Sheet& in, const Reading& found) {
    Ui& ui = in.ui;
    part_heading(ui, "reading", in.words(Str::studio_reading));
    const Language language = in.model.language;
    const double long_share =
        found.words == 0 ? 0.0 : static_cast<double>(found.long_words) / static_cast<double>(found.words);
    text(ui,
         fill(in.words(Str::studio_reading_words), {decimal(found.median, language), std::to_string(found.longest),
                                                    percent_words(long_share), whole(found.lix())}),
         {TextSize::small});
    gap(ui, 4);
    text(ui, in.words(Str::studio_reading_beneath), {TextSize::micro, Weight::regular, ui.colours().ink3});
}

} // namespace

void ask_for_analysis(const app::Desk& desk, bool seen, app::Intents& out) {
    if (seen != desk.analysis_shown) out.emplace_back(app::AtDesk{app::desk::ShowAnalysis{seen}});
}

void analysis_ui(const app::StudioModel& model, const app::Desk& desk, StudioDraft& draft, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "analysis");
    const Sheet in{model, desk, model.content.words(model.language), draft, ui, out};
    gap(ui, 10);
    status(in);
    if (!desk.analysis || !model.rubric) return;
    const app::DraftAnalysis& found = *desk.analysis;
    gap(ui, 6);
    numbers(in, found);
    gap(ui, 10);
    findings(in, found);
    gap(ui, 10);
    best_path(in, found.insight.graph);
    gap(ui, 10);
    reading(in, found.insight.reading);
    gap(ui, 16);
}

} // namespace propartif::ui

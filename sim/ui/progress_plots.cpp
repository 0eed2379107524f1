#include "ui/progress_plots.hpp"
#include "ui/local_time.hpp"
#include "ui/page_body.hpp"
#include "ui/widgets/surface.hpp"
#include "ui/widgets/trend_plot.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kScoresHigh = 160; // units
constexpr float kCriterionHigh = 104;
constexpr float kSelfHigh = 150;
constexpr float kBetween = 16;
constexpr float kLeastCell = 280; // units of a criterion's card

TrendLine scores_line(const app::ProgressDesk& desk) {
    TrendLine line;
    for (const FinishedAttempt& each : desk.attempts) line.values.emplace_back(each.score);
    return line;
}

std::string point_words(const ProgressFrame& f, std::size_t at) {
    const FinishedAttempt& attempt = f.desk.attempts[at];
    const auto scenario = f.model.content.library.scenarios.find(attempt.scenario);
    const std::string title = scenario == f.model.content.library.scenarios.end()
                                  ? attempt.scenario.value
                                  : scenario->second.title.in(f.model.language);
    const std::string when = local_date_time(attempt.started_unix_millis, f.words(Str::debrief_months),
                                             f.model.language == Language::en ? ':' : '.');
    return app::fill(f.words(Str::progress_point), {title, when, rounded(attempt.score)});
}

// The keyboard walks from point to point; the mouse points.
std::optional<std::size_t> pointed(const ProgressFrame& f, const Press& state, const TrendPlaces& places) {
    if (state.hovered) return places.nearest(ImGui::GetIO().MousePos.x);
    if (!state.focused || f.ui.typing()) return std::nullopt;
    const std::size_t last = places.count - 1;
    std::size_t at = std::min(f.draft.point.value_or(last), last);
    if (key_pressed(Key::left, true) && at > 0) --at;
    if (key_pressed(Key::right, true)) at = std::min(at + 1, last);
    if (key_pressed(Key::home)) at = 0;
    if (key_pressed(Key::end)) at = last;
    f.draft.point = at;
    return at;
}

void score_plot(const ProgressFrame& f, float height) {
    Ui& ui = f.ui;
    const Box box = take(ui, 0, height);
    PressOptions options;
    options.kind = ControlKind::plot;
    options.ring_inside = true;
    const std::string label = f.words(Str::progress_scores) + ". " + f.words(Str::progress_scores_keys);
    const Press state = press(ui, "scores", box, label, options);
    const std::array<TrendLine, 1> lines{scores_line(f.desk)};
    const TrendPlaces places = trend_places(ui, box, lines);
    const auto point = pointed(f, state, places);
    trend_plot_at(ui, box, lines, point);
    ring(ui, state, box, options);
    if (!point) return;
    const float x = places.x(static_cast<double>(*point));
    const float y = places.y(f.desk.attempts[*point].score);
    tooltip(ui, Box{{x, y}, {x, y}}.grown(ui.px(6)), point_words(f, *point));
    if (state.pressed) f.out.emplace_back(app::OpenDebrief{f.desk.attempts[*point].attempt});
}

std::string drill_words(const ProgressFrame& f, const CriterionId& criterion) {
    const auto found = f.desk.drills.find(criterion);
    if (found == f.desk.drills.end()) return f.words(Str::progress_no_drills);
    return app::fill(f.words(Str::progress_drills),
                     {std::to_string(found->second.answers), rounded(found->second.mean * 100)});
}

void criterion_card(const ProgressFrame& f, const CriterionTrend& trend, float width, float height) {
    Ui& ui = f.ui;
    const Colours& c = ui.colours();
    const Card card(ui, width, {.padding = 14, .min_height = height});
    const std::string mean = app::fill(f.words(Str::progress_mean), {rounded(trend.mean() * 100)});
    const Box head = take(ui, 0, line_px(TextSize::body, ui.theme.u));
    const float mean_wide = std::ceil(text_width(ui, mean, TextSize::small)) + 1;
    text_in(ui, ui.list(), {{head.max.x - mean_wide, head.min.y}, head.max}, mean,
            {TextSize::small, Weight::regular, c.ink2, Align::right});
    text_in(ui, ui.list(), {head.min, {head.max.x - mean_wide - ui.px(8), head.max.y}},
            trend.criterion->title.in(f.model.language), {TextSize::body, Weight::semibold});
    gap(ui, 6);
    std::array<TrendLine, 1> line;
    for (const auto& share : trend.shares)
        line[0].values.push_back(share ? std::optional<double>{*share * 100} : std::nullopt);
    trend_plot_at(ui, take(ui, 0, ui.px(kCriterionHigh)), line);
    gap(ui, 6);
    text(ui, drill_words(f, trend.criterion->id), {TextSize::small, Weight::regular, c.ink2});
}

std::string leaning_words(const ProgressFrame& f) {
    const SelfView& self = f.desk.progress.self;
    switch (self.leaning) {
    case SelfLeaning::lower: return app::fill(f.words(Str::progress_self_lower), {rounded(-self.difference)});
    case SelfLeaning::higher: return app::fill(f.words(Str::progress_self_higher), {rounded(self.difference)});
    case SelfLeaning::close: return f.words(Str::progress_self_close);
    case SelfLeaning::mixed: return f.words(Str::progress_self_mixed);
    case SelfLeaning::unknown: break;
    }
    return app::fill(f.words(Str::progress_self_needed),
                     {std::to_string(kSelfRatingsNeeded), std::to_string(self.points.size())});
}

} // namespace

std::string rounded(double value) {
    return std::to_string(std::lround(value));
}

void score_card(const ProgressFrame& f, float width, float least_height) {
    Ui& ui = f.ui;
    const float padding = 20;
    const Card card(ui, width, {.padding = padding, .min_height = least_height});
    const float top = cursor().y;
    card_heading(ui, f.words(Str::progress_scores));
    const std::string beneath = f.desk.attempts.size() == 1
                                    ? f.words(Str::progress_one)
                                    : app::fill(f.words(Str::progress_latest),
                                                {rounded(f.desk.attempts.back().score), rounded(f.desk.mean_score)});
    text(ui, beneath, {TextSize::body, Weight::regular, ui.colours().ink2});
    gap(ui, 10);
    const float rest = least_height - (cursor().y - top) - 2 * ui.px(padding);
    score_plot(f, std::max(ui.px(kScoresHigh), rest));
}

void criterion_cards(const ProgressFrame& f) {
    Ui& ui = f.ui;
    const auto& trends = f.desk.progress.trends;
    if (trends.empty()) return;
    text(ui, f.words(Str::report_trend), {TextSize::lead, Weight::semibold});
    gap(ui, 2);
    text(ui, f.words(Str::report_trend_means), {TextSize::small, Weight::regular, ui.colours().ink2});
    gap(ui, 10);
    const float between = ui.px(kBetween);
    const auto columns =
        static_cast<std::size_t>(std::clamp((ui.width() + between) / (ui.px(kLeastCell) + between), 1.0f, 3.0f));
    const float width =
        std::floor((ui.width() - between * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    float foot = 0;
    for (const CriterionTrend& each : trends)
        foot = std::max(foot, text_height(ui, drill_words(f, each.criterion->id), {TextSize::small, Weight::regular},
                                          width - 2 * ui.px(14)));
    const float height = 2 * ui.px(14) + line_px(TextSize::body, ui.theme.u) + ui.px(6 + kCriterionHigh + 6) + foot;
    const ImVec2 at = cursor();
    for (std::size_t i = 0; i < trends.size(); ++i) {
        move_to({at.x + static_cast<float>(i % columns) * (width + between),
                 at.y + static_cast<float>(i / columns) * (height + between)});
        criterion_card(f, trends[i], width, height);
    }
    move_to(at);
    take(ui, 0, static_cast<float>((trends.size() + columns - 1) / columns) * (height + between) - between);
}

void self_card(const ProgressFrame& f) {
    Ui& ui = f.ui;
    const Colours& c = ui.colours();
    const SelfView& self = f.desk.progress.self;
    const Card card(ui, 0, {.padding = 20});
    card_heading(ui, f.words(Str::progress_self));
    if (self.leaning == SelfLeaning::unknown) {
        text(ui, leaning_words(f), {TextSize::body, Weight::regular, c.ink2});
        return;
    }
    text(ui, leaning_words(f));
    gap(ui, 10);
    std::array<TrendLine, 2> lines;
    lines[0].name = f.words(Str::progress_self_program);
    lines[1].name = f.words(Str::progress_self_own);
    lines[1].own = true;
    for (const SelfPoint& each : self.points) {
        lines[0].values.emplace_back(each.rated);
        lines[1].values.emplace_back(each.own);
    }
    trend_plot_at(ui, take(ui, 0, ui.px(kSelfHigh)), lines);
    gap(ui, 8);
    text(ui, f.words(Str::progress_self_note), {TextSize::small, Weight::regular, c.ink2});
}

} // namespace propartif::ui

#include "ui/projector_view.hpp"
#include "ui/layout.hpp"
#include "ui/qr.hpp"
#include "ui/widgets/widgets.hpp"
#include "ui/workshop/room.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kLeft = 0.305f; // of the width

struct Screen {
    const ProjectorModel& model;
    const app::RoomNow& room;
    const ProjectorView& view;
    const app::Words& words;
    Ui& ui;
};

const Portrait* portrait_of(const Screen& in) {
    if (!in.view.citizen) return nullptr;
    const auto known = in.model.content.library.scenarios.find(ScenarioId{in.view.citizen->scenario});
    return known == in.model.content.library.scenarios.end() ? nullptr : &known->second.citizen.portrait;
}

// The panel for joining, at the lower end of the left side.
float joining(const Screen& in, const Box& side) {
    if (in.room.code.empty()) return side.max.y;
    Ui& ui = in.ui;
    const float high = ui.px(132);
    const Box card{{side.min.x, side.max.y - high}, side.max};
    fill_box(ui.list(), card, ui.colours().surface, ui.px(14));
    const float square = high - ui.px(20);
    draw_qr(ui, ui.list(), box_at({card.min.x + ui.px(10), card.min.y + ui.px(10)}, square, square), in.room.qr);
    const float left = card.min.x + square + ui.px(22);
    text_block_at(ui, ui.list(), {left, card.min.y + ui.px(28)}, card.max.x - left - ui.px(8),
                  in.words(Str::projector_join), {TextSize::small, Weight::regular, ui.colours().ink2});
    text_in(ui, ui.list(), {{left, card.min.y + ui.px(68)}, {card.max.x - ui.px(8), card.min.y + ui.px(108)}},
            in.room.code.substr(0, 3) + " " + in.room.code.substr(std::min<std::size_t>(3, in.room.code.size())),
            {TextSize::title, Weight::semibold, ui.colours().primary});
    return card.min.y;
}

void left_side(const Screen& in, const Box& box) {
    Ui& ui = in.ui;
    fill_box(ui.list(), box, ui.colours().hero);
    const float margin = ui.px(36);
    const Box side{{box.min.x + margin, box.min.y + margin}, {box.max.x - margin, box.max.y - margin}};
    const float bottom = joining(in, side) - ui.px(16);
    float y = side.min.y;
    if (const Portrait* portrait = portrait_of(in); portrait && in.view.citizen->numbers) {
        const float square = std::min(side.width(), (bottom - y) * 0.55f);
        draw_portrait(ui, ui.list(), box_at({side.min.x, y}, square, square), *portrait,
                      {static_cast<double>(in.view.citizen->numbers->tension),
                       static_cast<double>(in.view.citizen->numbers->trust)},
                      {.radius = 16, .behind = ui.colours().hero});
        y += square + ui.px(20);
    }
    if (in.view.citizen) {
        text_in(ui, ui.list(), box_at({side.min.x, y}, side.width(), ui.px(36)), in.view.citizen->name,
                {TextSize::title, Weight::semibold, ui.colours().hero_text});
        y += ui.px(44);
        const int lines = std::max(1, static_cast<int>((bottom - y) / ui.px(30)));
        text_block_at(ui, ui.list(), {side.min.x, y}, side.width(), "“" + in.view.citizen->line + "”",
                      {TextSize::lead, Weight::regular, ui.colours().hero_text, Align::left, lines});
    } else {
        text_block_at(ui, ui.list(), {side.min.x, y}, side.width(), in.view.workshop,
                      {TextSize::title, Weight::semibold, ui.colours().hero_text, Align::left, 5});
    }
}

std::string stage_words(const Screen& in) {
    const std::string answered = std::to_string(in.view.answered);
    switch (in.view.stage) {
    case RoomStage::open: return app::fill(in.words(Str::projector_open), {answered, std::to_string(in.view.seats)});
    case RoomStage::closed:
    case RoomStage::revealed: return app::fill(in.words(Str::projector_closed), {answered});
    case RoomStage::waiting: break;
    }
    return in.view.title;
}

Mark mark_of(const SeenOption& option) {
    constexpr double kGood = 70;
    constexpr double kPoor = 35;
    if (option.right) return *option.right ? Mark::green : Mark::red;
    if (!option.flags.empty() || option.score.value_or(50) < kPoor) return Mark::red;
    return option.score.value_or(50) >= kGood ? Mark::green : Mark::neutral;
}

std::string judged_words(const Screen& in, const SeenOption& option) {
    if (option.right) return in.words(*option.right ? Str::workshop_right : Str::workshop_wrong);
    return app::fill(in.words(Str::workshop_score),
                     {std::to_string(static_cast<int>(std::lround(option.score.value_or(0))))});
}

void option(const Screen& in, std::size_t at, int most) {
    Ui& ui = in.ui;
    const SeenOption& each = in.view.options[at];
    const Colours& c = ui.colours();
    const bool judged = each.score || each.right;
    const float cap = ui.px(48);
    const float inset = ui.px(18);
    const float left = inset + cap + ui.px(18);
    const std::string verdict = judged ? judged_words(in, each) : std::string();
    const float verdict_wide = judged ? text_width(ui, verdict, TextSize::lead, Weight::semibold) + ui.px(44) : 0;
    const float wide = ui.width() - left - inset - verdict_wide;
    const TextLook look{TextSize::lead};
    const float words_high = text_height(ui, each.text, look, wide);
    const float because = each.because.empty() ? 0 : text_height(ui, each.because, {TextSize::body}, wide) + ui.px(6);
    const Box box = take(ui, 0, std::max(cap, words_high + because + (each.count ? ui.px(34) : 0)) + 2 * inset);
    card_ground(ui.list(), ui.theme, box, ui.px(14), c.surface);
    const Box number = box_at({box.min.x + inset, box.min.y + inset}, cap, cap);
    fill_box(ui.list(), number, c.primary, ui.px(9));
    text_in(ui, ui.list(), number, std::to_string(at + 1),
            {TextSize::title, Weight::semibold, c.on_primary, Align::centre});
    text_block_at(ui, ui.list(), {box.min.x + left, box.min.y + inset}, wide, each.text, look);
    if (because > 0)
        text_block_at(ui, ui.list(), {box.min.x + left, box.min.y + inset + words_high + ui.px(6)}, wide, each.because,
                      {TextSize::body, Weight::regular, c.ink2});
    if (judged) verdict_inline(ui, ui.list(), box.max.x - inset, box.min.y + inset, mark_of(each), verdict, c.surface);
    if (!each.count) return;
    const Box track{{box.min.x + left, box.max.y - inset - ui.px(20)}, {box.max.x - ui.px(96), box.max.y - inset}};
    fill_box(ui.list(), track, c.neutral_tint, ui.px(10));
    const float share = most > 0 ? static_cast<float>(*each.count) / static_cast<float>(most) : 0;
    if (share > 0)
        fill_box(ui.list(), {track.min, {track.min.x + std::max(track.height(), track.width() * share), track.max.y}},
                 c.primary, ui.px(10));
    text_in(ui, ui.list(), {{track.max.x, track.min.y - ui.px(8)}, {box.max.x - inset, track.max.y + ui.px(8)}},
            std::to_string(*each.count), {TextSize::title, Weight::semibold, 0, Align::right});
}

// The longest bar is the most votes, so that small rooms are read as well as large ones.
void options(const Screen& in) {
    int most = 0;
    for (const SeenOption& each : in.view.options) most = std::max(most, each.count.value_or(0));
    for (std::size_t i = 0; i < in.view.options.size(); ++i) {
        option(in, i, most);
        gap(in.ui, 14);
    }
}

void wall(const Screen& in) {
    Ui& ui = in.ui;
    if (in.view.wall.empty()) return;
    const float between = ui.px(14);
    const float width = std::floor((ui.width() - between) / 2);
    const ImVec2 start = cursor();
    float column_y[2] = {start.y, start.y};
    for (const SeenEntry& each : in.view.wall) {
        const std::size_t column = column_y[1] < column_y[0] ? 1 : 0;
        const float wide = width - ui.px(32);
        const float words_high = text_height(ui, each.text, {TextSize::lead}, wide);
        const float judged = each.judged ? ui.px(26) : 0;
        const Box box = box_at({start.x + static_cast<float>(column) * (width + between), column_y[column]}, width,
                               words_high + judged + ui.px(32));
        card_ground(ui.list(), ui.theme, box, ui.px(14), ui.colours().surface);
        text_block_at(ui, ui.list(), {box.min.x + ui.px(16), box.min.y + ui.px(16)}, wide, each.text, {TextSize::lead});
        if (each.judged)
            text_at(ui, ui.list(), {box.min.x + ui.px(16), box.max.y - ui.px(34)},
                    app::fill(in.words(Str::workshop_score), {std::to_string(each.judged->score)}),
                    {TextSize::body, Weight::semibold, ui.colours().primary});
        column_y[column] = box.max.y + between;
    }
    move_to({start.x, std::max(column_y[0], column_y[1])});
}

void questions(const Screen& in) {
    for (const QuestionSummary& each : in.view.questions) {
        text(in.ui, each.text, {TextSize::lead, Weight::semibold});
        int total = 0;
        for (const int count : each.counts) total += count;
        for (std::size_t i = 0; i < each.counts.size(); ++i)
            vote_bar(in.ui, static_cast<int>(i) + 1, total > 0 ? static_cast<double>(each.counts[i]) / total : 0,
                     std::to_string(each.counts[i]));
        gap(in.ui, 12);
    }
}

void clock(const Screen& in, const Box& at) {
    const auto left = app::left_now(in.room, in.model.now_unix_millis);
    if (!left || in.view.stage != RoomStage::open) return;
    text_in(in.ui, in.ui.list(), at, clock_words(*left),
            {TextSize::title, Weight::semibold, in.ui.colours().primary, Align::right});
}

void discussion(const Screen& in, const Box& box) {
    if (in.view.discussion.empty()) return;
    Ui& ui = in.ui;
    const float high = text_height(ui, in.view.discussion, {TextSize::lead}, box.width() - ui.px(84)) + ui.px(32);
    const Box strip{{box.min.x, box.max.y - high}, box.max};
    fill_box(ui.list(), strip, ui.colours().turmeric_tint, ui.px(14));
    draw_icon(ui.list(), Icon::chat, {strip.min.x + ui.px(22), strip.centre().y - ui.px(13)}, ui.px(26),
              ui.colours().turmeric);
    text_block_at(ui, ui.list(), {strip.min.x + ui.px(64), strip.min.y + ui.px(16)}, box.width() - ui.px(84),
                  in.view.discussion, {TextSize::lead});
}

void right_side(const Screen& in, const Box& box) {
    Ui& ui = in.ui;
    const float margin = ui.px(44);
    const Box side{{box.min.x + margin, box.min.y + ui.px(36)}, {box.max.x - margin, box.max.y - ui.px(36)}};
    const Column column(ui, side.min, side.width());
    const std::string head = in.view.ended              ? in.words(Str::projector_thanks)
                             : in.view.question.empty() ? in.view.title
                                                        : in.view.question;
    text(ui, head, {TextSize::title, Weight::semibold}, side.width() - ui.px(120));
    clock(in, box_at(side.min, side.width(), ui.px(40)));
    if (!in.view.question.empty() && !in.view.ended)
        text(ui, stage_words(in), {TextSize::lead, Weight::regular, ui.colours().ink2});
    gap(ui, 18);
    if (in.view.ended) return;
    if (!in.view.text.empty()) text(ui, in.view.text, {TextSize::lead});
    if (!in.view.ending.empty()) {
        text(ui, in.view.ending, {TextSize::lead});
        gap(ui, 14);
    }
    options(in);
    wall(in);
    questions(in);
    discussion(in, side);
}

} // namespace

void projector_ui(const ProjectorModel& model, Ui& ui) {
    const Page page(ui);
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const app::Words& words = model.content.words(model.language);
    if (!model.room) {
        fill_box(ui.list(), {{0, 0}, size}, ui.colours().hero);
        text_in(ui, ui.list(), {{0, 0}, size}, words(Str::projector_idle),
                {TextSize::title, Weight::semibold, ui.colours().hero_text, Align::centre});
        return;
    }
    const Screen in{model, *model.room, *model.room->projector, words, ui};
    const float left = std::floor(size.x * kLeft);
    left_side(in, {{0, 0}, {left, size.y}});
    right_side(in, {{left, 0}, size});
}

} // namespace propartif::ui

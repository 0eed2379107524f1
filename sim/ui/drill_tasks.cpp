#include "ui/drill_tasks.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kThreeBeside = 600; // units of the column from which three stand in a row
constexpr float kBetween = 10;

TextLook small_text(Colour colour = 0, Weight weight = Weight::regular) {
    return {TextSize::small, weight, colour, Align::left, 0};
}

struct ButtonKind {
    int value;
    const char* id;
    Mark mark;
    Str words;
    Key key;
    std::string_view cap;
};
constexpr std::array<ButtonKind, 3> kButtons{{{-1, "red", Mark::red, Str::drill_red, Key::digit_1, "1"},
                                              {0, "neither", Mark::neutral, Str::drill_neither, Key::digit_2, "2"},
                                              {1, "green", Mark::green, Str::drill_green, Key::digit_3, "3"}}};

// A big button in its own colour. Once answered it only shows: what was chosen is outlined, what does not fit fades.
void sort_button(const DrillScene& s, const SortTask& task, const ButtonKind& kind, const Box& box) {
    Ui& ui = s.ui;
    const Colours& c = ui.colours();
    PressOptions options;
    options.kind = ControlKind::choice;
    options.shortcut = kind.cap;
    options.key = kind.key;
    options.radius = 14;
    Press state;
    const bool chosen = s.given && s.given->answer.picked.front() == kind.value;
    if (!s.given) {
        state = press(ui, kind.id, box, s.words(kind.words), options);
        if (state.pressed) s.out.emplace_back(app::AnswerSort{s.item.id, kind.value});
    }
    const bool fits = kind.value == task.answer;
    const double shown = s.given && !fits && !chosen ? 0.4 : 1.0;
    const double over = state.held ? 0.3 : state.hover * 0.16;
    const Colour colour = mark_colour(ui.theme, kind.mark);
    fill_box(ui.list(), box, with_alpha(mix(mark_tint(ui.theme, kind.mark), colour, over), shown), ui.px(14));
    outline_box(ui.list(), box, with_alpha(colour, (s.given && fits) || chosen ? 1.0 : 0.55 * shown), ui.px(14),
                ui.px(s.given && fits ? 2.5f : 1.5f));
    const float mark = ui.px(26);
    const bool cap = !s.given;
    const float words_wide = std::ceil(text_width(ui, s.words(kind.words), TextSize::lead, Weight::semibold)) + 1;
    const float cap_wide = cap ? ui.px(24 + 10) : 0;
    const float wide = mark + ui.px(10) + words_wide + cap_wide;
    // Once answered, a small line beneath says whose choice it was.
    const std::string* const beneath = !s.given ? nullptr
                                       : chosen ? &s.words(Str::drill_yours)
                                       : fits   ? &s.words(Str::drill_fits)
                                                : nullptr;
    const float small = line_px(TextSize::micro, ui.theme.u);
    const Box words = beneath ? Box{box.min, {box.max.x, box.max.y - small - ui.px(2)}} : box;
    if (beneath)
        text_in(ui, ui.list(), {{box.min.x, words.max.y - ui.px(6)}, {box.max.x, words.max.y - ui.px(6) + small}},
                *beneath, {TextSize::micro, Weight::regular, c.ink2, Align::centre});
    float x = std::floor(box.centre().x - std::min(wide, box.width() - ui.px(16)) / 2);
    draw_mark(ui.list(), ui.theme, kind.mark, {x, std::floor(words.centre().y - mark / 2)}, mark,
              mark_tint(ui.theme, kind.mark));
    x += mark + ui.px(10);
    const float right = box.max.x - ui.px(8) - cap_wide;
    text_in(ui, ui.list(), {{x, words.min.y}, {std::min(right, x + words_wide), words.max.y}}, s.words(kind.words),
            {TextSize::lead, Weight::semibold, with_alpha(c.ink, shown)});
    if (cap)
        keycap(ui, ui.list(), {std::min(right, x + words_wide) + ui.px(10), std::floor(box.centre().y - ui.px(12))},
               kind.cap);
    ring(ui, state, box, options);
}

const std::string& button_words(const DrillScene& s, int value) {
    return s.words(kButtons[static_cast<std::size_t>(value + 1)].words);
}

} // namespace

void drill_verdict(const DrillScene& s, bool right, std::string_view title, std::string_view because) {
    Ui& ui = s.ui;
    const Colours& c = ui.colours();
    const Card card(ui, 0, {14, 12, 0, right ? c.primary_tint : c.turmeric_tint, 0, false});
    const Colour ink = right ? c.primary : c.turmeric;
    const float icon = ui.px(20);
    const float left = icon + ui.px(10);
    const Box row = take(ui, 0, text_height(ui, title, {TextSize::body, Weight::semibold}, ui.width() - left));
    draw_icon(ui.list(), right ? Icon::check : Icon::bulb,
              {row.min.x, row.min.y + std::floor((line_px(TextSize::body, ui.theme.u) - icon) / 2)}, icon, ink);
    text_block_at(ui, ui.list(), {row.min.x + left, row.min.y}, row.width() - left, title,
                  {TextSize::body, Weight::semibold, ink});
    if (because.empty()) return;
    gap(ui, 4);
    text(ui, because, {});
}

void sort_task(const DrillScene& s, const SortTask& task) {
    Ui& ui = s.ui;
    bubble(ui, task.reply.in(s.model.language), {}, {.officer = true});
    gap(ui, 18);
    text(ui, s.words(Str::drill_sort_question), {TextSize::body, Weight::semibold});
    gap(ui, 10);
    {
        const IdScope scope(ui, "button");
        const bool row = ui.width() >= ui.px(kThreeBeside);
        const float between = ui.px(kBetween);
        const float width = row ? std::floor((ui.width() - 2 * between) / 3) : ui.width();
        const float height = ui.px(row ? 76 : 56);
        const ImVec2 at = cursor();
        for (std::size_t i = 0; i < kButtons.size(); ++i) {
            const float step = static_cast<float>(i);
            const ImVec2 corner =
                row ? ImVec2{at.x + step * (width + between), at.y} : ImVec2{at.x, at.y + step * (height + between)};
            sort_button(s, task, kButtons[i], box_at(corner, width, height));
        }
        move_to(at);
        take(ui, 0, row ? height : 3 * height + 2 * between);
    }
    if (!s.given) return;
    gap(ui, 16);
    const bool right = s.given->answer.correct;
    drill_verdict(s, right,
                  right ? s.words(Str::drill_right)
                        : app::fill(s.words(Str::drill_fits_best), {button_words(s, task.answer)}),
                  task.because.in(s.model.language));
}

namespace {

char letter_of(const Part& part) {
    if (part.criterion.value == "content") return 'C';
    return part.criterion.value == "emotion" ? 'E' : 'I';
}

// What is known of one piece while it is drawn.
struct PieceLook {
    bool picked = false;
    bool answered = false;
    bool right = false;
    bool explained() const { return answered && (picked || right); }
};

PieceLook look_of(const DrillScene& s, std::size_t part, std::size_t piece, const Piece& words) {
    PieceLook look;
    look.answered = s.given != nullptr;
    look.right = words.right;
    look.picked = s.given ? s.given->answer.picked[part] == static_cast<std::int64_t>(piece)
                          : part < s.draft.picked.size() && s.draft.picked[part] == piece;
    return look;
}

float piece_height(const DrillScene& s, const Piece& piece, const PieceLook& look, float width) {
    Ui& ui = s.ui;
    const float side = ui.px(12);
    const float icon = look.explained() ? ui.px(26) : 0;
    float high = text_height(ui, piece.text.in(s.model.language), {}, width - 2 * side - icon);
    if (look.explained())
        high += ui.px(6) + text_height(ui, piece.because.in(s.model.language), small_text(), width - 2 * side);
    return high + 2 * ui.px(10);
}

// True when it was pressed.
bool draw_piece(const DrillScene& s, const Piece& piece, const PieceLook& look, const Box& box, std::string_view id) {
    Ui& ui = s.ui;
    const Colours& c = ui.colours();
    PressOptions options;
    options.kind = ControlKind::choice;
    options.selected = look.picked;
    options.radius = 11;
    options.ring_inside = true;
    const std::string& words = piece.text.in(s.model.language);
    Press state;
    if (!look.answered) state = press(ui, id, box, words, options);
    const double over = state.held ? 1.0 : state.hover;
    const double shown = look.answered && !look.explained() ? 0.45 : 1.0;
    const Colour missed = look.picked && look.answered && !look.right ? c.turmeric : c.primary;
    const bool marked = look.picked || (look.answered && look.right);
    const Colour rest = !marked ? c.surface : missed == c.turmeric ? c.turmeric_tint : c.primary_tint;
    fill_box(ui.list(), box, mix(rest, c.primary_tint, over * 0.7), ui.px(11));
    outline_box(ui.list(), box, marked ? missed : with_alpha(mix(c.control, c.primary, over), shown), ui.px(11),
                ui.px(marked ? 2.0f : 1.25f));
    const float side = ui.px(12);
    float x = box.min.x + side;
    const float y = box.min.y + ui.px(10);
    float room = box.width() - 2 * side;
    if (look.explained()) {
        draw_icon(ui.list(), look.right ? Icon::check : Icon::bulb, {x, y + ui.px(2)}, ui.px(18), missed);
        x += ui.px(26);
        room -= ui.px(26);
    }
    TextLook letters;
    letters.colour = with_alpha(c.ink, shown);
    const float high = text_block_at(ui, ui.list(), {x, y}, room, words, letters);
    if (look.explained())
        text_block_at(ui, ui.list(), {box.min.x + side, y + high + ui.px(6)}, box.width() - 2 * side,
                      piece.because.in(s.model.language), small_text(c.ink2));
    ring(ui, state, box, options);
    return state.pressed;
}

void part_row(const DrillScene& s, const Part& part, std::size_t index) {
    Ui& ui = s.ui;
    const Colours& c = ui.colours();
    const IdScope scope(ui, part.criterion.value);
    const float square = ui.px(26);
    const char letter = letter_of(part);
    const Box head = take(ui, 0, square);
    fill_box(ui.list(), box_at(head.min, square, square), c.primary_tint, ui.px(7));
    text_in(ui, ui.list(), box_at(head.min, square, square), {&letter, 1},
            {TextSize::small, Weight::semibold, c.primary, Align::centre});
    text_in(ui, ui.list(), {{head.min.x + square + ui.px(10), head.min.y}, head.max},
            s.words.named("cei." + part.criterion.value), {TextSize::body, Weight::semibold});
    gap(ui, 8);
    const float count = static_cast<float>(std::max<std::size_t>(1, part.pieces.size()));
    const bool row = ui.width() >= ui.px(kThreeBeside);
    const float between = ui.px(kBetween);
    const float width = row ? std::floor((ui.width() - (count - 1) * between) / count) : ui.width();
    float tallest = 0;
    for (std::size_t i = 0; i < part.pieces.size(); ++i)
        tallest = std::max(tallest, piece_height(s, part.pieces[i], look_of(s, index, i, part.pieces[i]), width));
    const ImVec2 at = cursor();
    float y = at.y;
    for (std::size_t i = 0; i < part.pieces.size(); ++i) {
        const PieceLook look = look_of(s, index, i, part.pieces[i]);
        const float high = row ? tallest : piece_height(s, part.pieces[i], look, width);
        const float x = row ? at.x + static_cast<float>(i) * (width + between) : at.x;
        if (draw_piece(s, part.pieces[i], look, box_at({x, y}, width, high), std::to_string(i)))
            s.draft.picked[index] = i;
        if (!row) y += high + ui.px(8);
    }
    move_to(at);
    take(ui, 0, row ? tallest : y - ui.px(8) - at.y);
    gap(ui, 16);
}

// The sentence so far; a part not picked yet is a dash.
std::string sentence(const DrillScene& s, const BuildTask& task) {
    std::string out;
    bool any = false;
    for (std::size_t i = 0; i < task.parts.size(); ++i) {
        std::optional<std::size_t> picked = s.draft.picked[i];
        if (s.given) picked = static_cast<std::size_t>(s.given->answer.picked[i]);
        if (!out.empty()) out += ' ';
        const auto& pieces = task.parts[i].pieces;
        out += picked && *picked < pieces.size() ? pieces[*picked].text.in(s.model.language) : "…";
        any = any || picked;
    }
    return any ? out : std::string();
}

void growing_sentence(const DrillScene& s, const BuildTask& task) {
    Ui& ui = s.ui;
    const Colours& c = ui.colours();
    const std::string words = sentence(s, task);
    const Card card(ui, 0, {.padding = 16, .ground = c.bubble_me, .shadow = false});
    text(ui, s.words(Str::drill_sentence), small_text(c.ink2, Weight::semibold));
    gap(ui, 4);
    if (words.empty())
        text(ui, s.words(Str::drill_sentence_empty), {TextSize::lead, Weight::regular, c.ink3});
    else
        text(ui, words, {TextSize::lead});
}

} // namespace

void build_task(const DrillScene& s, const BuildTask& task) {
    Ui& ui = s.ui;
    s.draft.picked.resize(task.parts.size());
    growing_sentence(s, task);
    gap(ui, 16);
    if (!s.given) {
        text(ui, s.words(Str::drill_build_question), {TextSize::body, Weight::semibold});
        gap(ui, 12);
    }
    {
        const IdScope scope(ui, "part");
        for (std::size_t i = 0; i < task.parts.size(); ++i) part_row(s, task.parts[i], i);
    }
    if (s.given) {
        const auto right = static_cast<std::size_t>(
            std::lround(s.given->answer.score / 100.0 * static_cast<double>(task.parts.size())));
        drill_verdict(s, s.given->answer.correct,
                      s.given->answer.correct ? s.words(Str::drill_right)
                                              : app::fill(s.words(Str::drill_pieces_right),
                                                          {std::to_string(right), std::to_string(task.parts.size())}),
                      {});
        return;
    }
    ButtonLook look;
    look.rank = ButtonRank::primary;
    look.keycap = "Ctrl";
    look.enter_cap = true;
    look.key = Key::enter;
    look.ctrl = true;
    look.enabled = std::ranges::all_of(s.draft.picked, [](const auto& each) { return each.has_value(); });
    look.reason = s.words(Str::drill_check_first);
    if (!button(ui, "check", s.words(Str::drill_check), look) || !look.enabled) return;
    std::vector<std::size_t> picked;
    for (const auto& each : s.draft.picked) picked.push_back(*each);
    s.out.emplace_back(app::AnswerBuild{s.item.id, std::move(picked)});
}

} // namespace propartif::ui

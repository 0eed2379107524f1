#include "ui/debrief_parts.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace propartif::ui {

namespace {

struct Panel { // one of the two replies side by side
    std::string_view title;
    std::string words;
    std::vector<FlowSpan> spans;
    std::optional<Mark> mark;
    std::string why;
    bool mine = true;
};

const Line* spoken(const DebriefFrame& f, const Turn& turn) {
    const Node* node = f.model.scenario.find(turn.node);
    return node && turn.line < node->says.size() ? &node->says[turn.line] : nullptr;
}

std::string moved(const DebriefFrame& f, app::Str name, int change) {
    if (change == 0) return {};
    const app::Str how = change > 0 ? app::Str::play_up : app::Str::play_down;
    return f.words(name) + " " + app::fill(f.words(how), {std::to_string(std::abs(change))});
}

std::string why_of(const DebriefFrame& f, const Turn& turn) {
    std::string out;
    if (const Choice* choice = chosen(f.model.scenario, turn)) out = choice->feedback.in(f.model.language);
    if (out.empty() && turn.evaluation.review) out = f.words.named("review." + *turn.evaluation.review);
    if (out.empty())
        for (const std::uint32_t index : turn.reactions)
            if (index < f.model.rubric.reactions.size() && out.empty())
                out = f.model.rubric.reactions[index].because.in(f.model.language);
    const std::string tension = moved(f, app::Str::play_tension, turn.after.tension - turn.before.tension);
    const std::string trust = moved(f, app::Str::play_trust, turn.after.trust - turn.before.trust);
    const std::string change = tension.empty() ? trust : trust.empty() ? tension : tension + " · " + trust;
    if (out.empty()) return change;
    return change.empty() ? out : out + "\n" + change + ".";
}

Panel own_panel(const DebriefFrame& f, const Turn& turn) {
    Panel out;
    out.title = f.words(app::Str::debrief_mine);
    out.words = turn.reply.silence ? f.words(app::Str::play_silence) : turn.reply.text;
    out.spans = marked_words(f.model.rubric, turn.evaluation, turn.reply.text);
    out.mark = mark_of(f.model.rubric, turn.evaluation);
    out.why = why_of(f, turn);
    return out;
}

const ComparedReplies& compared(const DebriefFrame& f, std::size_t index, const Turn& turn) {
    std::optional<ComparedReplies>& kept = f.draft.compared;
    if (kept && kept->turn == index && kept->language == f.model.language) return *kept;
    kept = ComparedReplies{index, f.model.language, {}, false};
    const auto best = std::ranges::find(f.model.debrief.debrief.best, index, &BestReply::turn);
    if (best == f.model.debrief.debrief.best.end()) return *kept;
    kept->same = turn.reply.choice ? *turn.reply.choice == best->choice : turn.reply.text == best->text;
    const Node* node = f.model.scenario.find(turn.node);
    const Choice* choice = nullptr;
    if (node && !best->choice.value.empty()) {
        const auto found = std::ranges::find(node->choices, best->choice, &Choice::id);
        if (found != node->choices.end()) choice = &*found;
    }
    const std::string words = choice ? choice->text.in(f.model.language) : best->text;
    kept->best = shown_reply(f.model.content, f.model.scenario, f.model.rubric, turn, choice, words, f.model.language);
    return *kept;
}

Panel best_panel(const DebriefFrame& f, const ComparedReplies& found) {
    Panel out;
    out.mine = false;
    out.title = f.words(app::Str::debrief_best);
    if (!found.best) {
        out.why = f.words(app::Str::debrief_no_best);
    } else if (found.same) {
        out.why = f.words(app::Str::debrief_mine_is_best);
    } else {
        out.words = found.best->words;
        out.spans = found.best->spans;
        out.mark = found.best->mark;
    }
    return out;
}

constexpr float kPanelPadding = 14;
constexpr float kPanelHead = 26;

float panel_height(Ui& ui, const Panel& panel, float width) {
    const float inside = width - 2 * ui.px(kPanelPadding);
    float high = 2 * ui.px(kPanelPadding) + ui.px(kPanelHead);
    if (!panel.words.empty()) high += flow_height(ui, panel.words, panel.spans, {}, inside);
    if (!panel.why.empty()) high += ui.px(6) + text_height(ui, panel.why, small_words(), inside);
    return high;
}

void draw_panel(const DebriefFrame& f, const Panel& panel, ImVec2 at, float width, float height) {
    Ui& ui = f.ui;
    const Colours& c = ui.colours();
    const Box box = box_at(at, width, height);
    const Colour ground = panel.mine ? c.sunken : c.primary_tint;
    fill_box(ui.list(), box, ground, ui.px(12));
    if (panel.mine) outline_box(ui.list(), box, c.line, ui.px(12), ui.px(1));
    const float padding = ui.px(kPanelPadding);
    const float inside = width - 2 * padding;
    const Box head{{at.x + padding, at.y + padding - ui.px(2)}, {box.max.x - padding, at.y + padding + ui.px(20)}};
    float mark_wide = 0;
    if (panel.mark)
        mark_wide = verdict_inline(ui, ui.list(), head.max.x, head.min.y + ui.px(2), *panel.mark,
                                   mark_word(f.words, *panel.mark), ground);
    text_in(ui, ui.list(), {head.min, {head.max.x - mark_wide - ui.px(8), head.max.y}}, panel.title,
            small_words(panel.mine ? c.ink2 : c.primary, Weight::semibold));
    float y = at.y + padding + ui.px(kPanelHead);
    if (!panel.words.empty()) y += flow_block_at(ui, ui.list(), {at.x + padding, y}, inside, panel.words, panel.spans);
    if (!panel.why.empty())
        text_block_at(ui, ui.list(), {at.x + padding, y + ui.px(6)}, inside, panel.why, small_words(c.ink2));
}

constexpr double kWorthTelling = 0.1; // points

void turn_head(const DebriefFrame& f, std::size_t index) {
    Ui& ui = f.ui;
    const std::string title =
        app::fill(f.words(app::Str::debrief_turn), {std::to_string(number_of_turn(f.model, index))});
    const float high = line_px(TextSize::title, ui.theme.u);
    const ImVec2 at = cursor();
    float x =
        at.x + text_at(ui, ui.list(), at, title, {TextSize::title, Weight::semibold, 0, Align::left, 0}) + ui.px(12);
    float y = at.y + std::floor((high - ui.px(24)) / 2);
    const auto place = [&](const std::string& words, TagTone tone) {
        if (x + tag_width(ui, words) > at.x + ui.width()) {
            x = at.x;
            y += ui.px(30);
        }
        x += tag_at(ui, ui.list(), {x, y}, words, tone) + ui.px(8);
    };
    std::size_t number = 0;
    for (const TurningPoint& point : f.model.debrief.debrief.turning_points) {
        ++number;
        if (point.turn != index) continue;
        const std::string name = app::fill(f.words(app::Str::debrief_tp), {std::to_string(number)});
        place(app::fill(f.words(point.better ? app::Str::debrief_tp_better : app::Str::debrief_tp_worse), {name}),
              TagTone::neutral);
    }
    const auto& costs = f.model.debrief.costs;
    const auto cost = std::ranges::find(costs, index, &TurnCost::turn);
    if (cost != costs.end() && cost->closes)
        place(f.words(app::Str::debrief_closes), TagTone::red);
    else if (cost_of(f.model.debrief, index) >= kWorthTelling)
        place(app::fill(f.words(app::Str::debrief_cost), {decimal(cost->cost, f.model.language)}), TagTone::neutral);
    for (const std::string& flag : f.model.debrief.session.turns[index].evaluation.flags)
        place(f.words.named("flag." + flag), TagTone::red);
    move_to({at.x, std::max(at.y + high, y + ui.px(28))});
}

void citizen_said(const DebriefFrame& f, const Turn& turn) {
    Ui& ui = f.ui;
    const Line* line = spoken(f, turn);
    if (!line) return;
    const std::string words = f.model.scenario.citizen.name + "  “" + line->text.in(f.model.language) + "”";
    flow(ui, words, {{0, f.model.scenario.citizen.name.size(), SpanKind::strong}});
    if (line->thought.empty()) return;
    gap(ui, 2);
    text(ui, app::fill(f.words(app::Str::debrief_unspoken), {line->thought.in(f.model.language)}),
         small_words(ui.colours().ink3));
}

// Own words and the best ones, side by side where both fit.
void replies(const DebriefFrame& f, const Turn& turn) {
    Ui& ui = f.ui;
    const Panel mine = own_panel(f, turn);
    const Panel best = best_panel(f, compared(f, f.model.debrief.selected, turn));
    const bool beside = ui.width() / ui.theme.u >= 700;
    const float space = ui.px(14);
    const float full = ui.width();
    const float each = beside ? std::floor((full - space) / 2) : full;
    const float mine_high = panel_height(ui, mine, each);
    const float best_high = panel_height(ui, best, each);
    if (beside) {
        const Box row = take(ui, 0, std::max(mine_high, best_high));
        draw_panel(f, mine, row.min, each, row.height());
        draw_panel(f, best, {row.max.x - each, row.min.y}, each, row.height());
        return;
    }
    const Box first = take(ui, 0, mine_high);
    draw_panel(f, mine, first.min, each, mine_high);
    gap(ui, 12);
    const Box second = take(ui, 0, best_high);
    draw_panel(f, best, second.min, each, best_high);
}

// The words at the left, the way there at the right; one under the other where there is no room.
void what_if(const DebriefFrame& f) {
    Ui& ui = f.ui;
    const std::string& words = f.words(app::Str::what_if_here);
    const std::string& act = f.words(app::Str::what_if_try);
    ButtonLook look;
    look.icon = Icon::retry;
    look.enabled = !f.model.debrief.content_changed && !f.model.debrief.what_if_asked;
    look.reason = f.words(app::Str::what_if_try_changed);
    const ImVec2 at = cursor();
    const float wide = button_width(ui, act, look);
    const bool beside = ui.width() - wide - ui.px(16) >= ui.px(280);
    const float room = beside ? ui.width() - wide - ui.px(16) : ui.width();
    const float words_high = text_height(ui, words, small_words(), room);
    const float high = button_height(ui, look);
    const float row = beside ? std::max(words_high, high) : words_high;
    text_block_at(ui, ui.list(), {at.x, at.y + std::floor((row - words_high) / 2)}, room, words,
                  small_words(ui.colours().ink2));
    move_to(beside ? ImVec2{at.x + ui.width() - wide, at.y + std::floor((row - high) / 2)}
                   : ImVec2{at.x, at.y + row + ui.px(8)});
    if (button(ui, "what-if", act, look)) f.out.emplace_back(app::TryWhatIf{f.model.debrief.selected});
    if (beside) move_to({at.x, at.y + row});
}

} // namespace

double cost_of(const app::DebriefState& debrief, std::size_t turn) {
    const auto found = std::ranges::find(debrief.costs, turn, &TurnCost::turn);
    return found == debrief.costs.end() ? 0.0 : std::max(0.0, found->cost);
}

void debrief_turn(const DebriefFrame& f) {
    Ui& ui = f.ui;
    const app::DebriefState& state = f.model.debrief;
    if (state.selected >= state.session.turns.size()) return;
    const Turn& turn = state.session.turns[state.selected];
    Card card(ui, 0, {18, 14, 0, 0, 0, true});
    turn_head(f, state.selected);
    gap(ui, 6);
    citizen_said(f, turn);
    gap(ui, 12);
    replies(f, turn);
    gap(ui, 12);
    what_if(f);
}

} // namespace propartif::ui

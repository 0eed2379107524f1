#include "ui/play_transcript.hpp"
#include "ui/play_evidence.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

constexpr float kGapUnder = 12;             // units under every bubble
constexpr std::size_t kMeasuredAtOnce = 64; // more new items than this are measured over several frames
constexpr std::size_t kMeasuredPerFrame = 300;

std::string_view said(const Conversation& talk, const NodeId& node_id, std::uint32_t line) {
    const Node* node = talk.scenario.find(node_id);
    return node && line < node->says.size() ? std::string_view{node->says[line].text.in(talk.language)}
                                            : std::string_view{};
}

std::string_view words_of(const Conversation& talk, const TranscriptItem& item) {
    if (item.kind == TranscriptItem::Kind::setting) return talk.scenario.setting.in(talk.language);
    const std::vector<Turn>& turns = talk.session.turns;
    if (item.turn >= turns.size()) return said(talk, talk.session.here, talk.session.line);
    const Turn& turn = turns[item.turn];
    if (item.kind == TranscriptItem::Kind::citizen) return said(talk, turn.node, turn.line);
    if (turn.reply.silence) return talk.words(app::Str::play_silence);
    return turn.reply.text;
}

bool shows_verdict(const Conversation& talk, const TranscriptItem& item) {
    return item.kind == TranscriptItem::Kind::officer && !item.muted && talk.verdicts;
}

std::vector<FlowSpan> spans_of(const Conversation& talk, const TranscriptItem& item) {
    if (!shows_verdict(talk, item)) return {};
    const Turn& turn = talk.session.turns[item.turn];
    return marked_words(talk.rubric, turn.evaluation, turn.reply.text);
}

float words_room(const Ui& ui, float width) {
    return std::floor(width * 0.84f) - 2 * ui.px(14);
}

float measured(const Conversation& talk, Ui& ui, const TranscriptItem& item, float width) {
    const std::string_view words = words_of(talk, item);
    if (item.kind == TranscriptItem::Kind::setting) {
        TextLook look;
        look.size = TextSize::small;
        return text_height(ui, words, look, std::min(width, ui.px(560))) + ui.px(20);
    }
    const float high = flow_height(ui, words, spans_of(talk, item), {}, words_room(ui, width));
    const bool line_below = item.muted ? item.kind == TranscriptItem::Kind::officer : shows_verdict(talk, item);
    return high + 2 * ui.px(10) + (line_below ? ui.px(26) : 0) + ui.px(kGapUnder);
}

float guessed(const Conversation& talk, const Ui& ui, const TranscriptItem& item, float width) {
    const float letters = std::max(8.0f, words_room(ui, width) / (7.6f * ui.theme.u));
    const float lines = std::ceil(static_cast<float>(words_of(talk, item).size()) / letters);
    return std::max(1.0f, lines) * line_px(TextSize::body, ui.theme.u) + ui.px(46);
}

// A reply that was taken back, or what followed from it: still to be read, plainly not part of the story any more.
void muted_bubble(const Conversation& talk, Ui& ui, const TranscriptItem& item) {
    const Colours& c = ui.colours();
    const std::string_view words = words_of(talk, item);
    const bool officer = item.kind == TranscriptItem::Kind::officer;
    const float room = words_room(ui, ui.width());
    TextLook look;
    look.colour = c.ink3;
    const float wide = std::min(room, std::ceil(text_width(ui, words, TextSize::body)) + 1);
    const float high = text_height(ui, words, look, room);
    const ImVec2 at = cursor();
    const float width = wide + 2 * ui.px(14);
    const Box box = box_at({officer ? at.x + ui.width() - width : at.x, at.y}, width, high + 2 * ui.px(10));
    fill_box(ui.list(), box, c.sunken, ui.px(14));
    outline_box(ui.list(), box, c.line, ui.px(14), ui.px(1));
    text_block_at(ui, ui.list(), {box.min.x + ui.px(14), box.min.y + ui.px(10)}, room, words, look);
    if (!officer) return;
    TextLook label{TextSize::micro, Weight::regular, c.ink3, Align::right, 0};
    text_in(ui, ui.list(), {{at.x, box.max.y + ui.px(4)}, {box.max.x, box.max.y + ui.px(24)}},
            talk.words(app::Str::play_earlier_try), label);
}

// `top` and `bottom`: where bubbles can be seen; only that part of one can be pressed.
bool officer_bubble(const Conversation& talk, Ui& ui, const TranscriptItem& item, std::uint32_t number, float top,
                    float bottom) {
    const std::string_view text = words_of(talk, item);
    const Turn& turn = talk.session.turns[item.turn];
    const ImVec2 at = cursor();
    BubbleLook look;
    look.officer = true;
    const std::vector<FlowSpan> spans = spans_of(talk, item);
    if (!shows_verdict(talk, item)) {
        bubble(ui, text, spans, look);
        return false;
    }
    look.discussed = talk.discussed == item.turn;
    look.verdict = mark_of(talk.rubric, turn.evaluation);
    look.verdict_words = mark_word(talk.words, *look.verdict);
    const float high = bubble(ui, text, spans, look);
    const float badges = static_cast<float>(spans.size()) * ui.px(23);
    const float wide =
        std::min(words_room(ui, ui.width()), text_width(ui, text, TextSize::body) + badges) + 2 * ui.px(14);
    const Box box{{at.x + ui.width() - std::max(wide, ui.px(120)), std::max(at.y, top)},
                  {at.x + ui.width(), std::min(at.y + high, bottom)}};
    if (box.height() < ui.px(8)) return false;
    PressOptions options;
    options.radius = 14;
    options.selected = look.discussed;
    const Press pressed = press(ui, "turn/" + std::to_string(item.turn), box,
                                app::fill(talk.words(app::Str::play_show_feedback), {std::to_string(number)}), options);
    ring(ui, pressed, box, options);
    return pressed.pressed;
}

std::size_t taken_back_at_end(const std::vector<Turn>& turns) {
    std::size_t count = 0;
    while (count < turns.size() && turns[turns.size() - 1 - count].superseded) ++count;
    return count;
}

} // namespace

void Transcript::cut_back(std::size_t turn) {
    while (!items_.empty() && items_.back().turn >= turn && items_.back().kind != TranscriptItem::Kind::setting)
        items_.pop_back();
    tops_.resize(items_.empty() ? 0 : items_.size() + 1);
    numbers_.resize(std::min(numbers_.size(), turn));
    measured_from_ = std::min(measured_from_, items_.size());
}

void Transcript::append_turns(const Conversation& talk) {
    const std::vector<Turn>& turns = talk.session.turns;
    if (items_.empty()) items_.push_back({TranscriptItem::Kind::setting, 0, false, false, 0});
    for (std::size_t i = numbers_.size(); i <= turns.size(); ++i) {
        const bool after_retry = i > 0 && turns[i - 1].superseded;
        numbers_.push_back(i == 0 ? 1 : numbers_[i - 1] + (after_retry ? 0u : 1u));
        const bool now = i == turns.size();
        const NodeId& node = now ? talk.session.here : turns[i].node;
        const std::uint32_t line = now ? talk.session.line : turns[i].line;
        const auto turn = static_cast<std::uint32_t>(i);
        // A second try answers the line that stands there already.
        const bool same_line = after_retry && turns[i - 1].node == node && turns[i - 1].line == line;
        const bool muted = !now && after_retry && turns[i].superseded;
        if (!same_line && !said(talk, node, line).empty())
            items_.push_back({TranscriptItem::Kind::citizen, turn, muted, false, 0});
        if (!now) items_.push_back({TranscriptItem::Kind::officer, turn, turns[i].superseded, false, 0});
    }
}

bool Transcript::measure_some(const Conversation& talk, Ui& ui, float width) {
    const std::size_t before = measured_from_;
    const std::size_t until = measured_from_ > kMeasuredPerFrame ? measured_from_ - kMeasuredPerFrame : 0;
    while (measured_from_ > until) {
        TranscriptItem& item = items_[--measured_from_];
        item.height = measured(talk, ui, item, width);
        item.measured = true;
    }
    if (measured_from_ > 0) ui.animations.need_frame_in(0);
    return before != measured_from_;
}

bool Transcript::follow(const Conversation& talk, Ui& ui, float width) {
    const std::vector<Turn>& turns = talk.session.turns;
    const Key key{talk.attempt, width, ui.theme.u, talk.language};
    if (!(key == key_) || turns.size() < turns_) {
        *this = Transcript{};
        key_ = key;
    }
    const std::size_t taken_back = taken_back_at_end(turns);
    const bool same = !items_.empty() && turns.size() == turns_ && taken_back == taken_back_ &&
                      talk.session.here == here_ && talk.session.line == line_;
    std::size_t dirty = items_.size();
    if (!same) {
        // A retry marks the last counted turn, so every mark that can have changed lies in one run at the old end.
        std::size_t from = turns_;
        while (from > 0 && turns[from - 1].superseded) --from;
        cut_back(from);
        dirty = items_.size();
        append_turns(talk);
        turns_ = turns.size();
        taken_back_ = taken_back;
        here_ = talk.session.here;
        line_ = talk.session.line;
        const bool few = items_.size() - dirty <= kMeasuredAtOnce;
        for (std::size_t i = dirty; i < items_.size(); ++i) {
            items_[i].height = few ? measured(talk, ui, items_[i], width) : guessed(talk, ui, items_[i], width);
            items_[i].measured = few;
        }
        if (!few) measured_from_ = items_.size();
    }
    if (measure_some(talk, ui, width)) dirty = std::min(dirty, measured_from_);
    if (dirty >= items_.size() && tops_.size() == items_.size() + 1) return !same;
    tops_.resize(items_.size() + 1);
    if (dirty == 0) tops_[0] = 0;
    for (std::size_t i = dirty; i < items_.size(); ++i) tops_[i + 1] = tops_[i] + items_[i].height;
    return !same;
}

std::optional<std::size_t> Transcript::draw(const Conversation& talk, Ui& ui, float top, float bottom, float covered) {
    std::optional<std::size_t> pressed;
    const ImVec2 base = cursor();
    drawn_ = 0;
    const auto first = std::ranges::upper_bound(tops_, top - base.y);
    std::size_t i = first == tops_.begin() ? 0 : static_cast<std::size_t>(first - tops_.begin()) - 1;
    for (; i < items_.size() && base.y + tops_[i] < bottom; ++i) {
        const TranscriptItem& item = items_[i];
        move_to({base.x, base.y + tops_[i]});
        ++drawn_;
        if (item.kind == TranscriptItem::Kind::setting)
            scene(ui, words_of(talk, item));
        else if (item.muted)
            muted_bubble(talk, ui, item);
        else if (item.kind == TranscriptItem::Kind::citizen)
            bubble(ui, words_of(talk, item), {}, {});
        else if (officer_bubble(talk, ui, item, number_of(item.turn), top, bottom - covered))
            pressed = item.turn;
    }
    move_to({base.x, base.y + std::max(0.0f, height() - 1)});
    ImGui::Dummy({1, 1});
    return pressed;
}

float Transcript::top_of_newest() const {
    for (std::size_t i = items_.size(); i-- > 0;)
        if (items_[i].kind == TranscriptItem::Kind::citizen && !items_[i].muted) return tops_[i];
    return 0;
}

std::uint32_t Transcript::number_of(std::size_t turn) const {
    return turn < numbers_.size() ? numbers_[turn] : 1;
}

} // namespace propartif::ui

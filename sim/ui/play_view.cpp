#include "ui/play_view.hpp"
#include "ui/play_citizen.hpp"
#include "ui/play_feedback.hpp"
#include "ui/play_reply.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

constexpr float kThreeColumns = 1120; // effective widths from which on columns stand side by side
constexpr float kTwoColumns = 900;
constexpr float kChipRoom = 42;   // units above the lower edge of the talk, where the way down lies
constexpr float kLeastTalk = 170; // units of conversation below which replies scroll together with it

struct Screen {
    const app::PlayModel& model;
    PlayDraft& draft;
    Ui& ui;
    app::Intents& out;
    const app::Words& words;
};

void take_over(const app::PlayModel& model, PlayDraft& draft, Ui& ui) {
    const bool other = draft.attempt != model.attempt;
    if (other) {
        draft = PlayDraft{};
        draft.attempt = model.attempt;
        draft.face.show(model.session.mood.tension, model.session.mood.trust);
        draft.feedback_seen = model.feedback;
    }
    if (other || draft.turn != model.turn) {
        draft.turn = model.turn;
        draft.text = model.saved_draft_turn == model.turn ? model.saved_draft : std::string();
        draft.face.line_spoken(ui.clock);
    }
    draft.face.aim(model.session.mood.tension, model.session.mood.trust);
}

// In a narrow window the feedback on a new reply, or a hint just asked for, comes to the front by itself.
void turn_to_news(const app::PlayModel& model, PlayDraft& draft) {
    if (model.feedback && model.feedback != draft.feedback_seen) draft.tab = PlayTab::feedback;
    if (model.hint && !draft.hint_seen) draft.tab = PlayTab::feedback;
    if (!model.feedback && draft.feedback_seen && !model.hint) draft.tab = PlayTab::talk; // taken back or closed
    draft.feedback_seen = model.feedback;
    draft.hint_seen = model.hint;
}

void watch_the_clock(const Screen& s) {
    if (!s.model.seconds_left) return;
    s.ui.animations.need_frame_in(0.25);
    if (*s.model.seconds_left > 0 || s.draft.timed_out == s.model.turn) return;
    s.draft.timed_out = s.model.turn;
    s.out.emplace_back(app::TimeRanOut{s.model.turn, s.draft.text});
}

std::string where_we_are(const Screen& s) {
    const std::string turn = std::to_string(s.draft.transcript.number_of(s.model.turn));
    if (s.model.what_if)
        return s.model.session.outcome ? s.words(app::Str::what_if_play_ended)
                                       : app::fill(s.words(app::Str::what_if_play_turn), {turn});
    const std::string& mode =
        s.words.named("mode." + std::string(kModeKeys[static_cast<std::size_t>(s.model.session.mode)]));
    if (s.model.session.outcome) return app::fill(s.words(app::Str::play_ended), {mode});
    return app::fill(s.words(app::Str::play_turn), {turn, mode});
}

std::size_t phase_now(const app::PlayModel& model) {
    if (!model.session.outcome || model.session.turns.empty()) return static_cast<std::size_t>(model.node.phase);
    const Node* last = model.scenario.find(model.session.turns.back().node); // an ending has no phase of its own
    return static_cast<std::size_t>(last ? last->phase : model.node.phase);
}

// Hearing the line again, hint and help at the right end; returns where they begin.
float header_actions(const Screen& s, const Box& bar) {
    Ui& ui = s.ui;
    const float middle = bar.centre().y;
    const bool wide = ui.effective_width() >= 760;
    const float help_wide = ui.px(36) + (wide ? text_width(ui, "F1", TextSize::small) + ui.px(20) : 0);
    float left = bar.max.x - ui.px(20) - help_wide;
    const float help_left = left;
    ButtonLook hint;
    hint.icon = Icon::bulb;
    hint.small = true;
    hint.key = Key::h;
    if (wide) hint.keycap = "H";
    if (s.model.session.mode == Mode::learn && !s.model.session.outcome) {
        left -= button_width(ui, s.words(app::Str::play_hint), hint) + ui.px(12);
        move_to({left, std::floor(middle - ui.px(36) / 2)});
        if (button(ui, "hint", s.words(app::Str::play_hint), hint)) s.out.emplace_back(app::AskHint{});
    }
    if (s.model.voice) {
        left -= ui.px(36) + (wide ? text_width(ui, "D", TextSize::small) + ui.px(20) : 0) + ui.px(12);
        move_to({left, std::floor(middle - ui.px(36) / 2)});
        if (icon_button(ui, "hear", Icon::sound, s.words(app::Str::play_hear), Key::d, wide ? "D" : ""))
            s.out.emplace_back(app::HearLine{});
    }
    move_to({help_left, std::floor(middle - ui.px(36) / 2)});
    if (icon_button(ui, "help", Icon::help, s.words(app::Str::play_help), Key::f1, wide ? "F1" : ""))
        s.out.emplace_back(app::OpenScreen{app::Screen::help});
    return left;
}

void phases(const Screen& s, float left, float right, const Box& bar) {
    Ui& ui = s.ui;
    std::array<std::string_view, kPhaseKeys.size()> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = s.words.named("phase." + std::string(kPhaseKeys[i]));
    const std::size_t now = phase_now(s.model);
    const std::string count = app::fill(s.words(app::Str::play_phases), {std::to_string(now + 1)});
    const float whole = phase_track_width(ui, names);
    const bool narrow = right - left < whole;
    const float wide = narrow ? std::min(ui.px(220), right - left) : whole;
    if (wide < ui.px(120)) return;
    const float ideal = bar.centre().x - wide / 2;
    move_to({std::floor(narrow ? right - wide : std::clamp(ideal, left, right - wide)),
             std::floor(bar.centre().y - ui.px(24) / 2)});
    phase_track(ui, names, now, narrow, count, wide);
}

float header(const Screen& s, ImVec2 origin, float width) {
    Ui& ui = s.ui;
    const bool low = ui.effective_height() < 560;
    const Box bar = box_at(origin, width, ui.px(low ? 54 : 64));
    fill_box(ui.list(), bar, ui.colours().surface);
    fill_box(ui.list(), {{bar.min.x, bar.max.y - ui.px(1)}, bar.max}, ui.colours().line);
    move_to({bar.min.x + ui.px(20), std::floor(bar.centre().y - ui.px(36) / 2)});
    if (icon_button(ui, "back", Icon::back, s.words(app::Str::play_back), Key::escape))
        s.out.emplace_back(app::GoBack{});
    const float right = header_actions(s, bar);
    const float left = bar.min.x + ui.px(20 + 36 + 14);
    const std::string place = where_we_are(s);
    const std::string& title = s.model.scenario.title.in(s.model.language);
    const float wanted =
        std::max(text_width(ui, title, TextSize::body, Weight::semibold), text_width(ui, place, TextSize::micro));
    const float room = std::min(std::ceil(wanted) + 1, right - left - ui.px(16));
    const float top = std::floor(bar.centre().y - ui.px(21));
    text_in(ui, ui.list(), {{left, top}, {left + room, top + ui.px(24)}}, title,
            {TextSize::body, Weight::semibold, 0, Align::left, 0});
    text_in(ui, ui.list(), {{left, top + ui.px(22)}, {left + room, top + ui.px(42)}}, place,
            {TextSize::micro, Weight::regular, ui.colours().ink2, Align::left, 0});
    phases(s, left + room + ui.px(24), right - ui.px(16), bar);
    return bar.height();
}

void saving_banner(const Screen& s) {
    if (!s.model.saving_failed) return;
    const std::string sentence = app::fill(s.words(app::Str::play_saving_failed), {std::to_string(s.model.unsaved)});
    if (banner(s.ui, "saving", BannerTone::error, sentence, s.words(app::Str::play_save_again)).acted)
        s.out.emplace_back(app::RetrySaving{});
    gap(s.ui, 10);
}

// Inside the talk's own window, which would keep the mouse from anything beneath.
void to_newest_chip(const Screen& s, const Box& talk) {
    Ui& ui = s.ui;
    const ImVec2 after = cursor();
    const std::string& words = s.words(app::Str::play_to_newest);
    const float wide = chip_width(ui, words, true);
    move_to({std::floor(talk.centre().x - wide / 2), talk.max.y - ui.px(kChipRoom)});
    if (chip(ui, "newest", words, false, Icon::down)) s.draft.scroll_end = -1; // next frame goes to the end
    move_to(after);
}

// What a reply was worth is shown at once only while learning; else it waits for the debrief.
Conversation conversation_of(const Screen& s) {
    const bool learning = s.model.session.mode == Mode::learn;
    return {s.words,          s.model.scenario, s.model.rubric, s.model.session,
            s.model.language, s.model.attempt,  learning,       learning ? s.model.feedback : std::nullopt};
}

// What a person should see first when the turn has moved on: the citizen's line, or how it ended.
float begin_reading(const Screen& s) {
    const Transcript& transcript = s.draft.transcript;
    if (s.model.session.outcome) return transcript.height() - s.ui.px(60);
    return transcript.top_of_newest() - s.ui.px(8);
}

// The talk above, replies below it; in low windows both scroll as one.
void conversation(const Screen& s, ImVec2 at, float width, float height) {
    Ui& ui = s.ui;
    Column column(ui, at, width);
    saving_banner(s);
    const float room = at.y + height - cursor().y;
    const float inner = width;
    const Conversation shown = conversation_of(s);
    s.draft.transcript.follow(shown, ui, inner);
    const float estimate = reply_area_height(s.model, s.draft, ui, inner);
    const float reply = std::floor(estimate + s.draft.reply_excess);
    const bool joint = room - reply - ui.px(16) < ui.px(kLeastTalk);
    const Box talk = box_at(cursor(), width, joint ? room : room - reply - ui.px(16));
    {
        ScrollArea area(ui, "talk", width + ui.px(10), talk.height());
        const ImVec2 start = cursor();
        const bool moved_on = s.draft.scrolled_for != s.model.turn;
        const bool at_end = s.draft.scroll_end < 0 || ImGui::GetScrollY() >= s.draft.scroll_end - ui.px(24);
        const bool way_down = !joint && !at_end && !moved_on && s.draft.scroll_end > 0;
        const float covered = way_down ? ui.px(kChipRoom) : 0;
        // A short conversation stands just above the replies, where the eyes are.
        const float above = joint ? 0 : std::max(0.0f, talk.height() - s.draft.transcript.height());
        Column inside(ui, {start.x, start.y + above}, inner);
        if (const auto turn = s.draft.transcript.draw(shown, ui, talk.min.y, talk.max.y, covered))
            s.out.emplace_back(app::ShowFeedback{*turn});
        if (joint) {
            const float top = cursor().y;
            reply_area(s.model, s.draft, ui, s.out);
            s.draft.reply_excess = cursor().y - top - estimate;
            gap(ui, 12);
        }
        const float most = std::max(0.0f, cursor().y - start.y - talk.height());
        if (joint && moved_on)
            ImGui::SetScrollY(std::clamp(begin_reading(s), 0.0f, most));
        else if (!joint && (at_end || moved_on))
            ImGui::SetScrollY(most);
        s.draft.scrolled_for = s.model.turn;
        s.draft.scroll_end = joint ? 0 : most;
        if (way_down) to_newest_chip(s, talk);
    }
    if (joint) return;
    move_to({talk.min.x, talk.max.y + ui.px(16)});
    const float top = cursor().y;
    reply_area(s.model, s.draft, ui, s.out);
    const float excess = cursor().y - top - estimate;
    if (std::abs(excess - s.draft.reply_excess) >= 1) ui.animations.need_frame_in(0);
    s.draft.reply_excess = excess;
}

// Feedback has a tab only where there will be any; the citizen only where there is no room for them beside.
void tab_row(const Screen& s, bool with_citizen, float width) {
    const bool with_feedback = s.model.session.mode == Mode::learn;
    if ((!with_citizen && s.draft.tab == PlayTab::citizen) || (!with_feedback && s.draft.tab == PlayTab::feedback))
        s.draft.tab = PlayTab::talk;
    std::vector<Option> options{{"talk", s.words(app::Str::play_tab_talk), {}, false}};
    std::vector<PlayTab> meant{PlayTab::talk};
    if (with_feedback) {
        options.push_back({"feedback", s.words(app::Str::play_tab_feedback), {}, false});
        meant.push_back(PlayTab::feedback);
    }
    if (with_citizen) {
        options.push_back({"citizen", s.words(app::Str::play_tab_citizen), {}, false});
        meant.push_back(PlayTab::citizen);
    }
    const auto now = static_cast<std::size_t>(std::ranges::find(meant, s.draft.tab) - meant.begin());
    if (const auto chosen = tabs(s.ui, "tab", options, now, width)) s.draft.tab = meant[*chosen];
}

void three_columns(const Screen& s, const Box& area, const FaceState& face) {
    Ui& ui = s.ui;
    const float space = ui.px(20);
    const bool learning = s.model.session.mode == Mode::learn;
    const float grown = std::clamp((area.width() / ui.theme.u - 1280) / 400, 0.0f, 1.0f);
    const float citizen = ui.px(264 + 56 * grown);
    const float side = learning ? ui.px(320 + 80 * grown) + space : 0;
    const float talk = std::min(ui.px(880), area.width() - 2 * space - citizen - space - side);
    const float left = std::floor(area.min.x + (area.width() - citizen - space - talk - side) / 2);
    const float top = area.min.y + space;
    const float height = area.max.y - space - top;
    move_to({left, top});
    citizen_column(s.model, ui, face, s.draft.citizen_rest, citizen, height);
    conversation(s, {left + citizen + space, top}, talk, height);
    if (!learning) return;
    move_to({left + citizen + space + talk + space, top});
    feedback_side(s.model, s.draft, ui, s.out, side - space, height);
}

void with_tabs(const Screen& s, const Box& area, const FaceState& face, bool strip) {
    Ui& ui = s.ui;
    const float space = ui.px(strip ? 16 : 20);
    float left = area.min.x + space;
    float top = area.min.y + (strip ? ui.px(10) : space);
    const float bottom = area.max.y - (strip ? ui.px(10) : space);
    if (strip) {
        Column column(ui, {left, top}, area.width() - 2 * space);
        citizen_strip(s.model, ui, face);
        top = cursor().y + ui.px(2);
    } else {
        move_to({left, top});
        citizen_column(s.model, ui, face, s.draft.citizen_rest, ui.px(264), bottom - top);
        left += ui.px(264) + space;
    }
    const float width = area.max.x - space - left;
    move_to({left, top});
    tab_row(s, strip, width);
    top += ui.px(44 + 10);
    move_to({left, top});
    if (s.draft.tab != PlayTab::talk) s.draft.transcript.follow(conversation_of(s), ui, width); // it counts the turns
    if (s.draft.tab == PlayTab::talk)
        conversation(s, {left, top}, width, bottom - top);
    else if (s.draft.tab == PlayTab::feedback)
        feedback_side(s.model, s.draft, ui, s.out, width, bottom - top);
    else
        citizen_column(s.model, ui, face, s.draft.citizen_rest, width, bottom - top);
}

} // namespace

void play_ui(const app::PlayModel& model, PlayDraft& draft, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "play");
    take_over(model, draft, ui);
    turn_to_news(model, draft);
    const Screen s{model, draft, ui, out, model.content.words(model.language)};
    watch_the_clock(s);
    const ImVec2 origin = cursor();
    const float width = ui.width();
    const float top = origin.y + header(s, origin, width);
    const Box area{{origin.x, top}, {origin.x + width, ImGui::GetIO().DisplaySize.y}};
    const FaceState face = draft.face.step(ui.clock, ui.dt, ui.theme.reduced_motion);
    const float effective = width / ui.theme.u;
    if (effective >= kThreeColumns || (effective >= kTwoColumns && model.session.mode != Mode::learn))
        three_columns(s, area, face);
    else
        with_tabs(s, area, face, effective < kTwoColumns);
    ui.animations.need_frame_in(draft.face.next_frame_in());
    move_to({origin.x, area.max.y});
}

} // namespace propartif::ui

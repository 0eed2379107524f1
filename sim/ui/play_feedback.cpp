#include "ui/play_feedback.hpp"
#include "ui/play_hint.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace propartif::ui {

namespace {

constexpr float kPadding = 16;

struct Discussed { // the turn the panel is about
    const app::PlayModel& model;
    const app::Words& words;
    const Turn& turn;
    std::size_t index;
};

TextLook small_text(Colour colour = 0, Weight weight = Weight::regular) {
    return {TextSize::small, weight, colour, Align::left, 0};
}

void severe_flags(const Discussed& d, Ui& ui) {
    for (const std::string& flag : d.turn.evaluation.flags) {
        const auto gate = std::ranges::find(d.model.rubric.gates, flag, &Gate::flag);
        const bool known = gate != d.model.rubric.gates.end();
        const std::string title =
            known && !gate->title.empty() ? gate->title.in(d.model.language) : d.words.named("flag." + flag);
        std::string sentence = app::fill(d.words(app::Str::feedback_flag), {title});
        if (known && !gate->because.empty()) sentence += " " + gate->because.in(d.model.language);
        banner(ui, "flag-" + flag, BannerTone::error, sentence);
        gap(ui, 10);
    }
}

void verdict(const Discussed& d, Ui& ui) {
    const Evaluation& found = d.turn.evaluation;
    const Mark mark = mark_of(d.model.rubric, found);
    const std::string reason = found.review
                                   ? d.words.named("review." + *found.review)
                                   : button_triggers(d.model.rubric, found, d.turn.reply.text, d.model.language);
    verdict_panel(ui, mark, mark_word(d.words, mark), reason);
}

// The author's words about a choice come first, then why the rubric let the citizen react.
std::vector<std::string_view> reasons(const Discussed& d) {
    std::vector<std::string_view> out;
    const auto add = [&out](std::string_view sentence) {
        if (!sentence.empty() && std::ranges::find(out, sentence) == out.end()) out.push_back(sentence);
    };
    if (const Choice* choice = chosen(d.model.scenario, d.turn)) add(choice->feedback.in(d.model.language));
    for (const std::uint32_t index : d.turn.reactions)
        if (index < d.model.rubric.reactions.size()) add(d.model.rubric.reactions[index].because.in(d.model.language));
    if (d.turn.reply.silence && d.model.rubric.silence) add(d.model.rubric.silence->because.in(d.model.language));
    return out;
}

void change_pills(const Discussed& d, Ui& ui) {
    const int tension = d.turn.after.tension - d.turn.before.tension;
    const int trust = d.turn.after.trust - d.turn.before.trust;
    if (tension == 0 && trust == 0) {
        text(ui, d.words(app::Str::feedback_unchanged), small_text(ui.colours().ink3));
        return;
    }
    const ImVec2 at = cursor();
    float x = 0;
    float row = at.y;
    const auto pill = [&](GaugeKind kind, app::Str name, int change) {
        if (change == 0) return;
        const std::string amount = std::to_string(std::abs(change));
        const float wide = delta_pill_width(ui, d.words(name), amount);
        if (x > 0 && x + wide > ui.width()) {
            x = 0;
            row += ui.px(30);
        }
        move_to({at.x + x, row});
        delta_pill(ui, kind, d.words(name), change, amount);
        x += wide + ui.px(8);
    };
    pill(GaugeKind::tension, app::Str::play_tension, tension);
    pill(GaugeKind::trust, app::Str::play_trust, trust);
    move_to({at.x, row + ui.px(24)});
}

void why(const Discussed& d, Ui& ui) {
    text(ui, app::fill(d.words(app::Str::feedback_why), {d.model.scenario.citizen.name}),
         small_text(0, Weight::semibold));
    for (const std::string_view because : reasons(d)) {
        gap(ui, 4);
        text(ui, because, small_text(ui.colours().ink2));
    }
    gap(ui, 8);
    change_pills(d, ui);
}

char cei_letter(const Criterion& criterion) {
    if (criterion.id.value == "content") return 'C';
    if (criterion.id.value == "emotion") return 'E';
    return criterion.id.value == "interest" ? 'I' : '\0';
}

void cei(const Discussed& d, Ui& ui) {
    for (const Criterion& criterion : d.model.rubric.criteria) {
        const char letter = cei_letter(criterion);
        if (letter == '\0') continue;
        divider(ui, 10, 10);
        const bool there = level_of(d.turn.evaluation, criterion) > criterion.min;
        std::string evidence =
            there ? quoted_evidence(d.turn.evaluation, criterion.id, d.turn.reply.text) : std::string();
        if (!there)
            evidence = criterion.tip.in(d.model.language);
        else if (evidence.empty())
            evidence = d.words(app::Str::feedback_author);
        cei_row(ui, letter, d.words.named("cei." + criterion.id.value), there,
                d.words(there ? app::Str::feedback_there : app::Str::feedback_missing), evidence);
    }
}

std::string lifting_sentence(const Discussed& d, const Criterion& criterion, int level) {
    const auto anchor = [&](int wanted) {
        const auto found = std::ranges::find(criterion.anchors, wanted, &Anchor::level);
        return found == criterion.anchors.end() ? std::string() : found->text.in(d.model.language);
    };
    if (level >= criterion.max) return app::fill(d.words(app::Str::feedback_top), {anchor(criterion.max)});
    const std::string next = anchor(level + 1);
    if (next.empty()) return criterion.tip.in(d.model.language);
    return app::fill(d.words(app::Str::feedback_lift), {std::to_string(level + 1), next});
}

void ladders(const Discussed& d, Ui& ui) {
    for (const Criterion& criterion : d.model.rubric.criteria) {
        if (criterion.id.value == "button" || cei_letter(criterion) != '\0') continue;
        divider(ui, 10, 8);
        const int level = level_of(d.turn.evaluation, criterion);
        const int top = criterion.max - criterion.min;
        const bool steps = top > 1;
        const std::string count =
            steps ? app::fill(d.words(app::Str::feedback_count),
                              {std::to_string(level - criterion.min), std::to_string(top)})
                  : d.words(level > criterion.min ? app::Str::feedback_there : app::Str::feedback_missing);
        std::string sentence = steps ? lifting_sentence(d, criterion, level) : criterion.tip.in(d.model.language);
        if (!steps && level > criterion.min)
            sentence = quoted_evidence(d.turn.evaluation, criterion.id, d.turn.reply.text);
        ladder(ui, criterion.title.in(d.model.language), level - criterion.min, top, count, sentence);
    }
}

void example(const Discussed& d, PlayDraft& draft, Ui& ui) {
    if (!draft.example || draft.example->turn != d.index || draft.example->language != d.model.language)
        draft.example =
            ExampleShown{d.index, d.model.language,
                         best_reply(d.model.content, d.model.scenario, d.model.rubric, d.turn, d.model.language)};
    CardLook look{12, 10, 0, ui.colours().primary_tint, 0, false};
    {
        Card card(ui, 0, look);
        text(ui, d.words(app::Str::feedback_example_title), small_text(ui.colours().primary, Weight::semibold));
        gap(ui, 4);
        if (draft.example->reply)
            flow(ui, draft.example->reply->words, draft.example->reply->spans);
        else
            text(ui, d.words(app::Str::feedback_no_example), small_text());
    }
    gap(ui, 12);
}

bool term_is_confirmed(const app::PlayModel& model) {
    const Term* term = model.content.library.glossary.find("tombol-hijau");
    return term && (term->status == TermStatus::confirmed || !term->confirmed_by.empty());
}

// The foot: what does not scroll. Returns its height when `draw` is false.
float foot(const Discussed& d, Ui& ui, app::Intents& out, bool draw) {
    std::size_t last = d.model.session.turns.size(); // one past the last counted turn: only that one can be taken back
    while (last > 0 && d.model.session.turns[last - 1].superseded) --last;
    const bool borrowed = d.model.what_if && d.index < d.model.what_if->turn;
    const bool retryable = d.index + 1 == last && !borrowed;
    ButtonLook again;
    again.icon = Icon::retry;
    again.small = true;
    again.enabled = retryable;
    again.reason = d.words(borrowed ? app::Str::what_if_retry_borrowed : app::Str::feedback_retry_later);
    ButtonLook look;
    look.icon = Icon::eye;
    look.small = true;
    const std::string& retry_words = d.words(app::Str::feedback_retry);
    const std::string& example_words =
        d.words(d.model.example ? app::Str::feedback_hide_example : app::Str::feedback_example);
    const float high = button_height(ui, look);
    const float spare =
        ui.width() - ui.px(8) - button_width(ui, retry_words, again) - button_width(ui, example_words, look);
    const bool beside = spare >= 0;
    const bool note = !term_is_confirmed(d.model);
    const float note_high = note ? ui.px(28) : 0;
    if (!draw) return note_high + (beside ? high : 2 * high + ui.px(8));
    if (note) {
        const ImVec2 at = cursor();
        draw_icon(ui.list(), Icon::info, {at.x, at.y + ui.px(1)}, ui.px(16), ui.colours().ink3);
        move_to({at.x + ui.px(22), at.y});
        if (link(ui, "unconfirmed", d.words(app::Str::feedback_unconfirmed), TextSize::micro))
            out.emplace_back(app::OpenTerm{"tombol-hijau"});
        move_to({at.x, at.y + note_high});
    }
    const ImVec2 at = cursor();
    again.width = beside ? std::floor(button_width(ui, retry_words, again) + spare / 2) : ui.width();
    look.width = beside ? ui.width() - again.width - ui.px(8) : ui.width();
    if (button(ui, "retry", retry_words, again)) out.emplace_back(app::RetryTurn{});
    move_to(beside ? ImVec2{at.x + again.width + ui.px(8), at.y} : ImVec2{at.x, at.y + high + ui.px(8)});
    if (button(ui, "example", example_words, look)) out.emplace_back(app::ShowExample{!d.model.example});
    return 0;
}

void feedback_body(const Discussed& d, PlayDraft& draft, Ui& ui) {
    severe_flags(d, ui);
    if (d.model.example) example(d, draft, ui);
    verdict(d, ui);
    gap(ui, 12);
    why(d, ui);
    if (d.turn.evaluation.review) {
        divider(ui, 12, 10);
        text(ui, d.words(app::Str::feedback_trainer), small_text(0, Weight::semibold));
    } else if (!d.turn.reply.silence) {
        cei(d, ui);
        ladders(d, ui);
    }
    gap(ui, 8);
}

bool panel_head(Ui& ui, std::string_view title, std::string_view close, std::string_view id) {
    const Box head = take(ui, 0, ui.px(36));
    text_in(ui, ui.list(), {head.min, {head.max.x - ui.px(40), head.max.y}}, title,
            small_text(ui.colours().ink2, Weight::semibold));
    const ImVec2 after = cursor();
    move_to({head.max.x - ui.px(32), head.min.y});
    const bool closed = icon_button(ui, id, Icon::cross, close);
    move_to(after);
    return closed;
}

void feedback(const app::PlayModel& model, PlayDraft& draft, Ui& ui, app::Intents& out, float height) {
    const Discussed d{model, model.content.words(model.language), model.session.turns[*model.feedback],
                      *model.feedback};
    const std::string title =
        app::fill(d.words(app::Str::feedback_title), {std::to_string(draft.transcript.number_of(d.index))});
    if (panel_head(ui, title, d.words(app::Str::feedback_close), "feedback/close")) {
        out.emplace_back(app::HideFeedback{});
        draft.tab = PlayTab::talk;
    }
    const float foot_high = foot(d, ui, out, false);
    const float wide = ui.width();
    {
        ScrollArea area(ui, "feedback", wide + ui.px(10), std::max(ui.px(40), height - ui.px(36 + 12) - foot_high));
        feedback_body(d, draft, ui);
    }
    gap(ui, 12);
    foot(d, ui, out, true);
}

void nothing_yet(const app::PlayModel& model, Ui& ui) {
    const app::Words& words = model.content.words(model.language);
    const bool learning = model.session.mode == Mode::learn;
    const bool answered = !model.session.turns.empty();
    const app::Str sentence = !learning  ? app::Str::feedback_later
                              : answered ? app::Str::feedback_choose_turn
                                         : app::Str::feedback_empty;
    text(ui, words(app::Str::play_tab_feedback), small_text(ui.colours().ink2, Weight::semibold));
    gap(ui, 10);
    const Box icon = take(ui, ui.px(40), ui.px(40));
    fill_box(ui.list(), icon, ui.colours().primary_tint, ui.px(12));
    draw_icon(ui.list(), Icon::chat, {icon.min.x + ui.px(9), icon.min.y + ui.px(9)}, ui.px(22), ui.colours().primary);
    gap(ui, 10);
    text(ui, words(sentence), {TextSize::body, Weight::regular, ui.colours().ink2, Align::left, 0});
    if (!learning || model.session.outcome) return;
    divider(ui, 14, 12);
    phase_aim(model, ui);
}

} // namespace

void feedback_side(const app::PlayModel& model, PlayDraft& draft, Ui& ui, app::Intents& out, float width,
                   float height) {
    const Box box = box_at(cursor(), width, height);
    card_ground(ui.list(), ui.theme, box, ui.px(14), ui.colours().surface);
    const float padding = ui.px(kPadding);
    {
        Column inside(ui, {box.min.x + padding, box.min.y + ui.px(10)}, width - 2 * padding);
        const float room = height - ui.px(10) - padding;
        if (model.hint && model.session.mode == Mode::learn && !model.session.outcome) {
            const app::Words& words = model.content.words(model.language);
            const std::string& phase =
                words.named("phase." + std::string(kPhaseKeys[static_cast<std::size_t>(model.node.phase)]));
            if (panel_head(ui, app::fill(words(app::Str::hint_title), {phase}), words(app::Str::hint_close),
                           "hint/close")) {
                out.emplace_back(app::AskHint{});
                draft.tab = PlayTab::talk;
            }
            ScrollArea area(ui, "hint", ui.width() + ui.px(10), std::max(ui.px(40), room - ui.px(36)));
            hint_body(model, ui);
        } else if (model.feedback && *model.feedback < model.session.turns.size() &&
                   model.session.mode == Mode::learn) {
            feedback(model, draft, ui, out, room);
        } else {
            gap(ui, 6);
            ScrollArea area(ui, "no-feedback", ui.width() + ui.px(10), room - ui.px(6));
            nothing_yet(model, ui);
        }
    }
    move_to({box.min.x, box.max.y});
}

} // namespace propartif::ui

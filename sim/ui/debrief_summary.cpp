#include "ui/debrief_parts.hpp"
#include "ui/fact_cards.hpp"
#include "ui/report_made.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

struct Suggestion {
    bool keep = true;
    std::string skill;    // title of the criterion, empty when there is none
    std::string sentence; // what to keep doing, or what to try
};

Suggestion suggestion_of(const DebriefFrame& f, bool keep) {
    const Debrief& found = f.model.debrief.debrief;
    Suggestion out{keep, {}, f.words(app::Str::debrief_no_suggestion)};
    const std::optional<CriterionId>& id = keep ? found.keep : found.change;
    const Criterion* criterion = id ? f.model.rubric.find(*id) : nullptr;
    if (!criterion) return out;
    out.skill = criterion->title.in(f.model.language);
    const auto top = std::ranges::find(criterion->anchors, criterion->max, &Anchor::level);
    const bool praised = keep && top != criterion->anchors.end();
    out.sentence = praised ? top->text.in(f.model.language) : criterion->tip.in(f.model.language);
    return out;
}

// A plus to keep, a triangle (change) to alter, in a circle of its own tint.
void suggestion_mark(Ui& ui, const Box& box, bool keep) {
    const Colours& c = ui.colours();
    circle(ui.list(), box.centre(), box.width() / 2, keep ? c.primary_tint : c.turmeric_tint);
    const float side = ui.px(20);
    const ImVec2 at{std::floor(box.centre().x - side / 2), std::floor(box.centre().y - side / 2)};
    if (keep)
        draw_icon(ui.list(), Icon::plus, at, side, c.primary);
    else
        stroke_path(ui.list(), "M10 4 L17 16 L3 16 Z", 20, box_at(at, side, side), std::max(1.0f, 1.75f * ui.theme.u),
                    c.turmeric);
}

std::string full_sentence(const Suggestion& suggestion) {
    return suggestion.skill.empty() ? suggestion.sentence : suggestion.skill + ". " + suggestion.sentence;
}

// Mark, title and sentence; moves the cursor below them.
void suggestion_words(const DebriefFrame& f, const Suggestion& suggestion) {
    Ui& ui = f.ui;
    const float side = ui.px(36);
    const float left = side + ui.px(12);
    const ImVec2 at = cursor();
    suggestion_mark(ui, box_at(at, side, side), suggestion.keep);
    float bottom = at.y;
    {
        Column words(ui, {at.x + left, at.y}, ui.width() - left);
        text(ui, f.words(suggestion.keep ? app::Str::debrief_keep : app::Str::debrief_change),
             {TextSize::body, Weight::semibold, 0, Align::left, 0});
        gap(ui, 2);
        const std::string sentence = full_sentence(suggestion);
        const std::size_t skill = suggestion.skill.size();
        TextLook look = small_words(ui.colours().ink2);
        flow(ui, sentence, {{0, skill, SpanKind::strong}}, look);
        bottom = cursor().y;
    }
    move_to({at.x, std::max(bottom, at.y + side)});
}

void own_words(const DebriefFrame& f, bool keep) {
    Ui& ui = f.ui;
    std::string& words = keep ? f.draft.keep : f.draft.change;
    FieldLook field;
    field.label = f.words(keep ? app::Str::debrief_keep : app::Str::debrief_change);
    field.hint = f.words(keep ? app::Str::debrief_keep_words : app::Str::debrief_change_words);
    field.min_lines = 3;
    field.max_lines = 6;
    if (text_field(ui, keep ? "keep" : "change", words, field).changed) f.draft.typed_at = ui.clock;
    const std::string& stored = keep ? f.model.debrief.keep : f.model.debrief.change;
    if (words.empty() || words != stored) return;
    gap(ui, 4);
    text(ui, f.words(app::Str::debrief_saved), {TextSize::micro, Weight::regular, ui.colours().ink3, Align::left, 0});
}

void result_card(const DebriefFrame& f) {
    Ui& ui = f.ui;
    const app::DebriefState& state = f.model.debrief;
    Card card(ui, 0, {20, 14, 0, 0, 0, true});
    const std::string score = std::to_string(std::lround(state.debrief.score));
    const std::string beside = beside_score(f);
    const Box row = take(ui, 0, line_px(TextSize::figure, ui.theme.u));
    const float wide = text_at(ui, ui.list(), row.min, score, {TextSize::figure, Weight::semibold, 0, Align::left, 0});
    const std::string line = beside + " · " + f.words(app::Str::debrief_formative);
    text_in(ui, ui.list(), {{row.min.x + wide + ui.px(10), row.min.y + ui.px(8)}, row.max}, line,
            small_words(ui.colours().ink2));
    const Node* end = f.model.scenario.find(state.session.here);
    if (end && end->ending && !end->ending->lesson.empty()) {
        gap(ui, 6);
        text(ui, end->ending->lesson.in(f.model.language));
    }
    if (state.debrief.flags.empty()) return;
    std::string flags;
    for (const std::string& flag : state.debrief.flags)
        flags += (flags.empty() ? "" : ", ") + f.words.named("flag." + flag);
    gap(ui, 12);
    banner(ui, "flags", BannerTone::error, app::fill(f.words(app::Str::debrief_flags), {flags}));
}

} // namespace

void debrief_suggestions(const DebriefFrame& f, float width, float min_height) {
    Ui& ui = f.ui;
    const bool beside = width / ui.theme.u >= 700;
    const float space = ui.px(16);
    const float each = beside ? std::floor((width - space) / 2) : width;
    const ImVec2 at = cursor();
    const float left = ui.px(36 + 12);
    const auto wanted = [&](bool keep) {
        const float inside = each - 2 * ui.px(16) - left;
        return line_px(TextSize::body, ui.theme.u) + ui.px(2 + 32) +
               text_height(ui, full_sentence(suggestion_of(f, keep)), small_words(), inside);
    };
    const float high = std::max({min_height, wanted(true), wanted(false)});
    {
        Card card(ui, each, {16, 14, beside ? high : 0, 0, 0, true});
        suggestion_words(f, suggestion_of(f, true));
    }
    if (beside)
        move_to({at.x + each + space, at.y});
    else
        gap(ui, 12);
    {
        Card card(ui, each, {16, 14, beside ? high : 0, 0, 0, true});
        suggestion_words(f, suggestion_of(f, false));
    }
    move_to({at.x, cursor().y});
}

void debrief_summary(const DebriefFrame& f) {
    Ui& ui = f.ui;
    const ImVec2 at = cursor();
    const float width = std::min(ui.width(), ui.px(980));
    Column column(ui, {std::floor(at.x + (ui.width() - width) / 2), at.y}, width);
    if (!f.model.debrief.debrief.counted.empty()) {
        result_card(f);
        gap(ui, 16);
    }
    const bool beside = width / ui.theme.u >= 700;
    const float space = ui.px(16);
    const float each = beside ? std::floor((width - space) / 2) : width;
    const ImVec2 top = cursor();
    float bottom = top.y;
    float highest = 0;
    for (const bool keep : {true, false}) {
        if (!keep) move_to(beside ? ImVec2{top.x + each + space, top.y} : ImVec2{top.x, bottom + space});
        {
            const Card card(ui, each, {18, 14, beside ? f.draft.note_height : 0, 0, 0, true});
            suggestion_words(f, suggestion_of(f, keep));
            gap(ui, 12);
            own_words(f, keep);
            highest = std::max(highest, cursor().y + ui.px(18) - (keep || beside ? top.y : bottom + space));
        }
        bottom = std::max(bottom, cursor().y);
    }
    if (highest != f.draft.note_height) ui.animations.need_frame_in(0);
    f.draft.note_height = highest;
    move_to({top.x, bottom});
    gap(ui, 16);
    if (report_ui(f.words, f.model.report, f.model.debrief.attempt, ui, f.out)) {
        tell_own_words(f); // first, so that the report has them
        f.out.emplace_back(app::MakeReport{f.model.debrief.attempt});
    }
    gap(ui, 20);
    fact_card_links(f.model.content, f.model.scenario, f.model.language, ui, f.out);
}

} // namespace propartif::ui

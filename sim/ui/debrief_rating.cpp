#include "ui/debrief_parts.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

void heading(const DebriefFrame& f) {
    Ui& ui = f.ui;
    text(ui, f.words(Str::debrief_rating_title), {TextSize::title, Weight::semibold});
    gap(ui, 4);
    text(ui, f.words(f.draft.rating->correcting ? Str::debrief_rating_correcting : Str::debrief_rating_why),
         {TextSize::body, Weight::regular, ui.colours().ink2});
    gap(ui, 14);
}

void name_field(const DebriefFrame& f) {
    Ui& ui = f.ui;
    RatingForm& form = *f.draft.rating;
    text(ui, f.words(Str::debrief_rating_name), {TextSize::body, Weight::semibold});
    gap(ui, 4);
    FieldLook look;
    look.label = f.words(Str::debrief_rating_name);
    look.hint = f.words(Str::debrief_rating_name_hint);
    look.width = std::min(ui.width(), ui.px(420));
    look.enabled = !form.correcting;
    text_field(ui, "observer", form.observer, look);
}

void criterion_row(const DebriefFrame& f, const Criterion& criterion) {
    Levels& levels = f.draft.rating->levels;
    ScaleRow row{"level/" + criterion.id.value, criterion.title.in(f.model.language), criterion.min, criterion.max,
                 criterion.anchors};
    row.every_anchor = true;
    if (const auto found = levels.find(criterion.id); found != levels.end()) row.level = found->second;
    const auto chosen = scale_row(f, row);
    if (!chosen) return;
    if (row.level == chosen) // pressed again: left open after all
        levels.erase(criterion.id);
    else
        levels[criterion.id] = *chosen;
}

void global_row(const DebriefFrame& f) {
    const GlobalRating& scale = f.model.rubric.global_rating;
    std::optional<int>& level = f.draft.rating->global_rating;
    ScaleRow row{"global", f.words(Str::debrief_global), scale.min, scale.max, scale.anchors};
    row.every_anchor = true;
    row.level = level;
    if (const auto chosen = scale_row(f, row)) level = level == chosen ? std::nullopt : chosen;
}

void note_field(const DebriefFrame& f) {
    Ui& ui = f.ui;
    text(ui, f.words(Str::debrief_rating_note), {TextSize::body, Weight::semibold});
    gap(ui, 4);
    FieldLook look;
    look.label = f.words(Str::debrief_rating_note);
    look.hint = f.words(Str::debrief_rating_note_hint);
    look.min_lines = 3;
    look.max_lines = 8;
    text_field(ui, "note", f.draft.rating->note, look);
}

bool can_be_saved(const RatingForm& form) {
    return form.observer.find_first_not_of(" \t") != std::string::npos && (!form.levels.empty() || form.global_rating);
}

Rating rating_from(const RatingForm& form) {
    Rating out;
    out.observer = form.observer;
    out.levels = form.levels;
    out.global_rating = form.global_rating;
    out.note = form.note;
    return out;
}

} // namespace

bool rating_is_open(const DebriefFrame& f) {
    return f.draft.rating && f.model.debrief.step == app::DebriefStep::analysis &&
           !f.model.debrief.debrief.counted.empty();
}

void debrief_rating(const DebriefFrame& f) {
    Ui& ui = f.ui;
    const IdScope scope(ui, "rating");
    const float width = std::min(ui.width(), ui.px(820));
    const ImVec2 at = cursor();
    move_to({std::floor(at.x + (ui.width() - width) / 2), at.y});
    const Card card(ui, width, {24, 14, 0, 0, 0, true});
    heading(f);
    name_field(f);
    for (const Criterion& criterion : f.model.rubric.criteria) {
        divider(ui, 12, 12);
        criterion_row(f, criterion);
    }
    divider(ui, 12, 12);
    global_row(f);
    divider(ui, 12, 12);
    note_field(f);
}

void debrief_rating_foot(const DebriefFrame& f) {
    Ui& ui = f.ui;
    const ImVec2 at = cursor();
    if (button(ui, "foot/cancel-rating", f.words(Str::debrief_rating_cancel), {})) {
        f.draft.rating.reset();
        return;
    }
    ButtonLook save;
    save.rank = ButtonRank::primary;
    save.icon = Icon::save;
    save.enabled = can_be_saved(*f.draft.rating);
    save.reason = f.words(Str::debrief_rating_needs);
    move_to({at.x + ui.width() - button_width(ui, f.words(Str::debrief_rating_save), save), at.y});
    if (!button(ui, "foot/save-rating", f.words(Str::debrief_rating_save), save)) return;
    f.out.emplace_back(app::GiveRating{rating_from(*f.draft.rating)});
    f.draft.rating.reset();
}

} // namespace propartif::ui

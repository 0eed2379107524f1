// The scenario as a whole: what it is called, what judges it, what it is about.
#include "ui/studio/fields.hpp"
#include "ui/studio/inspector.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

using app::Str;

void words_of(const Inspected& in, HeadEdit& edit, Text Scenario::*which, const char* id, Str label, int lines) {
    if (const auto typed = words_field(in.ui, id, (edit.now().*which).id,
                                       {.label = in.words(label), .min_lines = lines, .max_lines = lines * 3}))
        (edit.change(in.ui.path(id)).*which).id = *typed;
    gap(in.ui, 12);
}

void english_of(const Inspected& in, HeadEdit& edit, Text Scenario::*which, const char* id) {
    if ((edit.now().*which).id.empty()) return;
    if (const auto typed = words_field(in.ui, std::string(id) + "-en", (edit.now().*which).en,
                                       {.label = in.words(Str::studio_english_hint),
                                        .hint = in.words(Str::studio_english_hint),
                                        .min_lines = 2,
                                        .max_lines = 6}))
        (edit.change(in.ui.path(std::string(id) + "-en")).*which).en = *typed;
    gap(in.ui, 12);
}

void rubric(const Inspected& in, HeadEdit& edit) {
    std::vector<Option> options;
    std::size_t selected = 0;
    bool known = false;
    for (const auto& [id, each] : in.model.content.library.rubrics) {
        if (id == edit.now().rubric) {
            selected = options.size();
            known = true;
        }
        options.push_back({id, each.title.in(in.model.language), {}, false});
    }
    if (!known) {
        selected = options.size();
        options.push_back(
            {edit.now().rubric,
             edit.now().rubric.empty() ? in.words(Str::studio_nowhere) : std::string_view(edit.now().rubric),
             {},
             false});
    }
    if (const auto chosen = choice_field(in.ui, "rubric", in.words(Str::studio_rubric), options, selected))
        edit.change().rubric = std::string(options[*chosen].id);
    gap(in.ui, 12);
}

void topics(const Inspected& in, HeadEdit& edit) {
    std::vector<Option> options;
    for (const auto& topic : in.model.content.library.glossary.topics)
        options.push_back({topic.id, topic.title.in(in.model.language), {}, false});
    field_label(in.ui, in.words(Str::studio_topics));
    if (auto chosen = chips_field(in.ui, "topics", options, edit.now().topics))
        edit.change().topics = std::move(*chosen);
    gap(in.ui, 12);
    options.clear();
    for (const auto& [id, card] : in.model.content.library.cards)
        options.push_back({id, card.title.in(in.model.language), {}, false});
    field_label(in.ui, in.words(Str::studio_cards));
    if (auto chosen = chips_field(in.ui, "cards", options, edit.now().cards)) edit.change().cards = std::move(*chosen);
    gap(in.ui, 12);
}

bool is_version(const std::string& version) { // three numbers: 1.0.0
    int parts = 1;
    bool digit = false;
    for (const char each : version) {
        if (each == '.' && digit) {
            ++parts;
            digit = false;
        } else if (each >= '0' && each <= '9') {
            digit = true;
        } else {
            return false;
        }
    }
    return digit && parts == 3;
}

// What is no version yet stays in the field until it is one.
void version(const Inspected& in, HeadEdit& edit) {
    const std::string shown = in.draft.version.value_or(edit.now().version);
    const auto typed =
        words_field(in.ui, "version", shown, {.label = in.words(Str::studio_version), .error = !is_version(shown)});
    if (!typed) return;
    if (is_version(*typed)) {
        edit.change(in.ui.path("version")).version = *typed;
        in.draft.version.reset();
    } else {
        in.draft.version = *typed;
    }
}

bool can_be_flag(const std::string& flag) {
    return !flag.empty() && flag.size() <= 64 &&
           flag.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos;
}

void story_flags(const Inspected& in, HeadEdit& edit) {
    Ui& ui = in.ui;
    field_label(ui, in.words(Str::studio_story_flags), in.words(Str::studio_story_flags_beneath));
    std::vector<Option> options;
    const std::vector<std::string> now = edit.now().flags;
    for (const std::string& flag : now) options.push_back({flag, flag, {}, false});
    if (auto chosen = chips_field(ui, "flags", options, now)) edit.change().flags = std::move(*chosen);
    gap(ui, 6);
    const ImVec2 at = cursor();
    const ButtonLook look{.small = true, .enabled = can_be_flag(in.draft.flag)};
    const float wide = button_width(ui, in.words(Str::studio_add), look);
    FieldLook field;
    field.label = in.words(Str::studio_story_flags);
    field.hint = in.words(Str::studio_flag_new);
    field.width = ui.width() - wide - ui.px(8);
    const bool entered = text_field(ui, "flag", in.draft.flag, field).submitted;
    move_to({at.x + ui.width() - wide, at.y + ui.px(4)});
    const bool pressed = button(ui, "add-flag", in.words(Str::studio_add), look);
    move_to({at.x, at.y + ui.px(44)});
    if (!(entered || pressed) || !can_be_flag(in.draft.flag)) return;
    if (std::ranges::find(now, in.draft.flag) == now.end()) edit.change().flags.push_back(in.draft.flag);
    in.draft.flag.clear();
}

} // namespace

void scenario_sheet(const Inspected& in) {
    Ui& ui = in.ui;
    HeadEdit edit(in.desk.scenario());
    words_of(in, edit, &Scenario::title, "title", Str::studio_name, 1);
    words_of(in, edit, &Scenario::summary, "summary", Str::studio_summary, 3);
    words_of(in, edit, &Scenario::setting, "setting", Str::studio_setting, 3);
    if (const auto level = number_field(ui, "level", in.words(Str::studio_level), edit.now().level, 1, 5))
        edit.change().level = *level;
    gap(ui, 8);
    if (const auto minutes = number_field(ui, "minutes", in.words(Str::studio_minutes), edit.now().minutes, 1, 600))
        edit.change(ui.path("minutes")).minutes = *minutes;
    gap(ui, 12);
    version(in, edit);
    gap(ui, 12);
    rubric(in, edit);
    story_flags(in, edit);
    gap(ui, 12);
    field_label(ui, in.words(Str::studio_authors), in.words(Str::studio_authors_beneath));
    if (auto authors =
            lines_field(ui, "authors", edit.now().authors,
                        {.label = in.words(Str::studio_authors), .min_lines = 2, .max_lines = 5, .labelled = false}))
        edit.change(ui.path("authors")).authors = std::move(*authors);
    gap(ui, 12);
    topics(in, edit);
    english_of(in, edit, &Scenario::title, "title");
    english_of(in, edit, &Scenario::summary, "summary");
    english_of(in, edit, &Scenario::setting, "setting");
    edit.tell(in.out);
}

} // namespace propartif::ui

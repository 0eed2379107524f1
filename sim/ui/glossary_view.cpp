#include "ui/glossary_view.hpp"
#include "ui/local_time.hpp"
#include "ui/page_body.hpp"
#include "ui/search_words.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/navigation.hpp"
#include "ui/widgets/surface.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kTwoColumns = 720; // units of the column
constexpr float kListWide = 300;
constexpr float kRowSide = 14;
constexpr float kRowEdge = 8;
constexpr TextLook kRowTitle{TextSize::body, Weight::semibold};

struct Scene {
    const app::GlossaryModel& model;
    GlossaryDraft& draft;
    Ui& ui;
    app::Intents& out;
    const app::Words& words;
    const std::vector<Term>& terms;
};

void find_terms(const Scene& s) {
    GlossaryDraft& draft = s.draft;
    if (draft.searched == draft.search && draft.language == s.model.language) return;
    draft.searched = draft.search;
    draft.language = s.model.language;
    draft.shown.clear();
    for (std::size_t at = 0; at < s.terms.size(); ++at) {
        const Term& term = s.terms[at];
        const std::string all = term.title.id + '\n' + term.title.en + '\n' + term.definition.id + '\n' +
                                term.definition.en + '\n' + term.id;
        if (holds_all_words(all, draft.search)) draft.shown.push_back(at);
    }
    std::ranges::stable_sort(draft.shown, {}, [&](std::size_t at) { // capitals aside
        std::string title = s.terms[at].title.in(s.model.language);
        for (char& c : title)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        return title;
    });
}

struct StatusLook {
    TagTone tone;
    Icon icon;
};

StatusLook look_of(TermStatus status) {
    if (status == TermStatus::confirmed) return {TagTone::primary, Icon::check};
    if (status == TermStatus::inferred) return {TagTone::attention, Icon::help};
    return {TagTone::neutral, Icon::book};
}

const std::string& status_words(const Scene& s, TermStatus status) {
    return s.words.named("status." + std::string(kTermStatusKeys[static_cast<std::size_t>(status)]));
}

float row_height(const Scene& s, const Term& term) {
    Ui& ui = s.ui;
    return text_height(ui, term.title.in(s.model.language), kRowTitle, ui.width() - 2 * ui.px(kRowSide)) +
           line_px(TextSize::micro, ui.theme.u) + 2 * ui.px(kRowEdge);
}

bool term_row(const Scene& s, const Term& term, bool selected) {
    Ui& ui = s.ui;
    const Colours& c = ui.colours();
    const Box box = take(ui, 0, row_height(s, term));
    PressOptions options;
    options.kind = ControlKind::choice;
    options.selected = selected;
    options.radius = 12;
    const std::string& title = term.title.in(s.model.language);
    const Press state = press(ui, term.id, box, title + ". " + status_words(s, term.status), options);
    if (state.pressed) s.out.emplace_back(app::OpenTerm{term.id});
    ImDrawList& list = ui.list();
    const double over = state.held ? 1.0 : state.hover;
    fill_box(list, box, selected ? c.primary_tint : mix(c.surface, c.primary_tint, over * 0.7), ui.px(12));
    if (selected) outline_box(list, box, c.primary, ui.px(12), std::max(1.0f, 1.5f * ui.theme.u));
    const float side = ui.px(kRowSide);
    const StatusLook look = look_of(term.status);
    const float icon = ui.px(14);
    const float small_line = line_px(TextSize::micro, ui.theme.u);
    const float top = box.min.y + ui.px(kRowEdge);
    TextLook name = kRowTitle;
    name.colour = selected ? c.primary : c.ink;
    const float line = text_block_at(ui, list, {box.min.x + side, top}, box.width() - 2 * side, title, name);
    const Colour quiet = look.tone == TagTone::attention ? c.turmeric : c.ink3;
    draw_icon(list, look.icon, {box.min.x + side, top + line + std::floor((small_line - icon) / 2)}, icon, quiet);
    text_in(ui, list, {{box.min.x + side + icon + ui.px(6), top + line}, {box.max.x - side, top + line + small_line}},
            status_words(s, term.status), {TextSize::micro, Weight::regular, quiet});
    ring(ui, state, box, options);
    return state.pressed;
}

// A term opened from elsewhere may lie far down the list.
void reveal(const Scene& s, const Term& term) {
    if (s.draft.revealed == term.id) return;
    s.draft.revealed = term.id;
    const float y = cursor().y;
    const float top = ImGui::GetWindowPos().y;
    if (y < top || y + row_height(s, term) > top + ImGui::GetWindowHeight()) ImGui::SetScrollFromPosY(y - top, 0.4f);
}

// True when a term was chosen in this frame.
bool term_list(const Scene& s, const Term* selected) {
    bool chosen = false;
    Ui& ui = s.ui;
    const IdScope scope(ui, "term");
    const float window = ImGui::GetIO().DisplaySize.y;
    const float beyond = ui.px(72); // about a row, so that Tab can go on
    for (const std::size_t at : s.draft.shown) {
        if (selected == &s.terms[at]) reveal(s, s.terms[at]);
        const float y = cursor().y;
        if (y < -3 * beyond || y > window + beyond)
            take(ui, 0, row_height(s, s.terms[at]));
        else
            chosen = term_row(s, s.terms[at], selected == &s.terms[at]) || chosen;
        gap(ui, 8);
    }
    return chosen;
}

void source_lines(const Scene& s, const Term& term) {
    Ui& ui = s.ui;
    s.draft.sources = term.sources; // can be selected and copied, not changed
    const IdScope scope(ui, "source");
    for (std::size_t at = 0; at < s.draft.sources.size(); ++at) {
        std::string& source = s.draft.sources[at];
        const bool wraps = text_width(ui, source, TextSize::body) > ui.width() - ui.px(30);
        text_field(ui, std::to_string(at), source,
                   {.label = s.words(Str::glossary_sources), .min_lines = wraps ? 2 : 1, .max_lines = wraps ? 6 : 1});
        gap(ui, 6);
    }
}

void detail(const Scene& s, const Term& term) {
    Ui& ui = s.ui;
    const Colours& c = ui.colours();
    const Card card(ui, 0, {.padding = 24});
    text(ui, term.title.in(s.model.language), {TextSize::display, Weight::semibold});
    gap(ui, 10);
    const StatusLook look = look_of(term.status);
    tag(ui, status_words(s, term.status), look.tone, look.icon);
    gap(ui, 16);
    const float readable = std::min(ui.width(), ui.px(680));
    text(ui, term.definition.in(s.model.language), {TextSize::lead}, readable);
    if (!term.example.empty()) {
        gap(ui, 18);
        const Card example(ui, 0, {.padding = 16, .ground = c.sunken, .outline = c.line, .shadow = false});
        text(ui, s.words(Str::glossary_example), {TextSize::small, Weight::semibold, c.ink2});
        gap(ui, 4);
        text(ui, term.example.in(s.model.language), {}, readable);
    }
    gap(ui, 18);
    if (!term.confirmed_by.empty())
        text(ui, app::fill(s.words(Str::glossary_confirmed_by), {term.confirmed_by}),
             {TextSize::small, Weight::regular, c.ink2});
    else if (term.status == TermStatus::inferred)
        text(ui, s.words(Str::glossary_inferred), {TextSize::small, Weight::regular, c.ink2}, readable);
    if (term.sources.empty()) return;
    gap(ui, 14);
    text(ui, s.words(Str::glossary_sources), {TextSize::small, Weight::semibold, c.ink2});
    gap(ui, 6);
    source_lines(s, term);
    if (!term.as_of.empty())
        text(ui, app::fill(s.words(Str::glossary_as_of), {written_date(term.as_of, s.words(Str::debrief_months))}),
             {TextSize::small, Weight::regular, c.ink3});
}

void search(const Scene& s, float width) {
    text_field(s.ui, "search", s.draft.search,
               {.label = s.words(Str::glossary_search),
                .hint = s.words(Str::glossary_search),
                .width = width,
                .icon = Icon::search,
                .keycap = "Ctrl F"});
    gap(s.ui, 12);
}

void nothing_found(const Scene& s) {
    if (!s.draft.shown.empty()) return;
    text(s.ui, s.words(s.terms.empty() ? Str::glossary_empty : Str::glossary_none_found),
         {TextSize::body, Weight::regular, s.ui.colours().ink2});
    gap(s.ui, 12);
    if (!s.terms.empty() && button(s.ui, "show-all", s.words(Str::glossary_show_all), {.icon = Icon::undo}))
        s.draft.search.clear();
}

void two_columns(const Scene& s, const Term* selected) {
    Ui& ui = s.ui;
    const ImVec2 at = cursor();
    const float list_wide = ui.px(kListWide);
    const float whole = ui.width();
    const float high = pixels_below(0);
    {
        const Column left(ui, at, list_wide);
        search(s, 0);
        nothing_found(s);
        const ScrollArea area(ui, "list", 0, pixels_below(0));
        gap(ui, 4);
        term_list(s, selected);
        gap(ui, 16);
    }
    move_to({at.x + list_wide + ui.px(24), at.y});
    const ScrollArea area(ui, "detail", whole - list_wide - ui.px(24), high);
    if (selected) detail(s, *selected);
    gap(ui, 24);
}

void one_column(const Scene& s) {
    Ui& ui = s.ui;
    const Term* selected = s.model.content.library.glossary.find(s.model.term);
    if (selected && s.draft.search.empty()) {
        const ImVec2 at = cursor();
        move_to({at.x - ui.px(14), at.y}); // its words stand in line with the page
        if (button(ui, "all", s.words(Str::glossary_all),
                   {.rank = ButtonRank::quiet, .small = true, .icon = Icon::back}))
            s.out.emplace_back(app::OpenTerm{});
        move_to({at.x, cursor().y});
        gap(ui, 8);
        detail(s, *selected);
        return;
    }
    search(s, 0);
    nothing_found(s);
    if (term_list(s, selected)) s.draft.search.clear(); // the term takes the place of the list
}

// Terms or fact cards.
void kinds(const Scene& s) {
    if (s.model.content.library.cards.empty()) return;
    const std::array<Option, 2> options{
        {{"terms", s.words(Str::glossary_terms), {}, false}, {"cards", s.words(Str::glossary_cards), {}, false}}};
    const auto pressed =
        segments(s.ui, "kind", options, s.model.cards ? 1 : 0, std::min(s.ui.width(), segments_width(s.ui, options)));
    if (pressed == 0U && s.model.cards) s.out.emplace_back(app::OpenTerm{s.model.term});
    if (pressed == 1U && !s.model.cards) s.out.emplace_back(app::OpenCard{});
    gap(s.ui, 16);
}

void fact_cards_page(const Scene& s) {
    const PageBody body(s.ui, "cards-page", 860);
    page_heading(s.ui, s.words(Str::glossary_title));
    kinds(s);
    fact_cards_ui(s.model, s.draft.cards, s.ui, s.out);
}

} // namespace

void glossary_ui(const app::GlossaryModel& model, GlossaryDraft& draft, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "glossary");
    const Scene s{model, draft, ui, out, model.content.words(model.language), model.content.library.glossary.terms};
    if (model.cards) {
        if (!draft.cards.search.empty() && ui.shortcut(Key::escape)) draft.cards.search.clear();
        fact_cards_page(s);
        return;
    }
    if (ui.shortcut(Key::f, true)) ui.focus.set(ui.path("search"));
    if (!draft.search.empty() && ui.shortcut(Key::escape)) draft.search.clear();
    find_terms(s);
    const ImVec2 at = cursor();
    const float margin = page_margin(ui);
    if (ui.width() - 2 * margin < ui.px(kTwoColumns)) {
        const PageBody body(ui, "page", 680);
        page_heading(ui, s.words(Str::glossary_title));
        kinds(s);
        one_column(s);
        return;
    }
    const float width = std::min(ui.width() - 2 * margin, ui.px(1160));
    const Column column(ui, {at.x + std::floor((ui.width() - width) / 2), at.y + ui.px(24)}, width);
    page_heading(ui, s.words(Str::glossary_title), s.words(Str::glossary_beneath));
    kinds(s);
    const Term* selected = model.content.library.glossary.find(model.term);
    const auto listed = [&](const Term* term) {
        return std::ranges::any_of(draft.shown, [&](std::size_t each) { return &s.terms[each] == term; });
    };
    if (!listed(selected)) selected = draft.shown.empty() ? nullptr : &s.terms[draft.shown.front()];
    two_columns(s, selected);
}

} // namespace propartif::ui

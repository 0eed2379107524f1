#include "ui/fact_cards.hpp"
#include "ui/local_time.hpp"
#include "ui/page_body.hpp"
#include "ui/search_words.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

struct Scene {
    const app::GlossaryModel& model;
    FactCardsDraft& draft;
    Ui& ui;
    const app::Words& words;
};

TextLook small_text(Colour colour = 0, Weight weight = Weight::regular) {
    return {TextSize::small, weight, colour, Align::left, 0};
}

bool matches(const FactCard& card, const std::string& search) {
    return search.empty() || holds_all_words(card.title.id + '\n' + card.title.en + '\n' + card.text.id + '\n' +
                                                 card.text.en + '\n' + card.id,
                                             search);
}

// "2024-08" is a month, "2024-08-31" a day.
std::string written_as_of(const FactCard& card, std::string_view months) {
    if (card.as_of.size() != 7) return written_date(card.as_of, months);
    const std::string day = written_date(card.as_of + "-01", months); // "1 Agu 2024": the day is not known
    const auto blank = day.find(' ');
    return blank == std::string::npos ? card.as_of : day.substr(blank + 1);
}

void tags(const Scene& s, const FactCard& card) {
    Ui& ui = s.ui;
    const std::string& status =
        s.words.named("status." + std::string(kTermStatusKeys[static_cast<std::size_t>(card.status)]));
    const TagTone tone = card.status == TermStatus::confirmed  ? TagTone::primary
                         : card.status == TermStatus::inferred ? TagTone::attention
                                                               : TagTone::neutral;
    const ImVec2 at = cursor();
    const float wide = tag_at(ui, ui.list(), at, status, tone);
    float height = ui.px(24);
    if (card.verify) {
        const bool beside = wide + ui.px(8) + tag_width(ui, s.words(Str::glossary_verify), true) <= ui.width();
        const ImVec2 place = beside ? ImVec2{at.x + wide + ui.px(8), at.y} : ImVec2{at.x, at.y + ui.px(30)};
        tag_at(ui, ui.list(), place, s.words(Str::glossary_verify), TagTone::attention, Icon::warning);
        if (!beside) height += ui.px(30);
    }
    take(ui, 0, height);
}

void sources(const Scene& s, const FactCard& card) {
    Ui& ui = s.ui;
    const Colours& c = ui.colours();
    text(ui, s.words(Str::glossary_sources), small_text(c.ink2, Weight::semibold));
    const IdScope scope(ui, "source");
    for (std::size_t i = 0; i < card.sources.size(); ++i) {
        const CardSource& source = card.sources[i];
        gap(ui, 4);
        text(ui, source.title, small_text(c.ink2));
        if (source.url.empty()) continue;
        gap(ui, 4);
        s.draft.source = source.url; // can be selected and copied, not changed
        const bool wraps = text_width(ui, source.url, TextSize::body) > ui.width() - ui.px(30);
        text_field(ui, std::to_string(i), s.draft.source,
                   {.label = source.title, .min_lines = wraps ? 2 : 1, .max_lines = wraps ? 6 : 1});
    }
    gap(ui, 8);
    text(ui, app::fill(s.words(Str::glossary_card_as_of), {written_as_of(card, s.words(Str::debrief_months))}),
         small_text(c.ink3));
}

void whole_card(const Scene& s, const FactCard& card, bool selected) {
    Ui& ui = s.ui;
    const Colours& c = ui.colours();
    const IdScope scope(ui, card.id);
    const Card frame(ui, 0, {.padding = 20, .outline = selected ? c.primary : 0});
    text(ui, card.title.in(s.model.language), {TextSize::title, Weight::semibold});
    gap(ui, 8);
    tags(s, card);
    gap(ui, 12);
    const float readable = std::min(ui.width(), ui.px(720));
    text(ui, card.text.in(s.model.language), {}, readable);
    if (card.verify) {
        gap(ui, 8);
        text(ui, s.words(Str::glossary_verify_beneath), small_text(c.turmeric), readable);
    }
    if (!card.example.empty()) {
        gap(ui, 14);
        const Card example(ui, 0, {.padding = 14, .ground = c.sunken, .outline = c.line, .shadow = false});
        text(ui, s.words(Str::glossary_example), small_text(c.ink2, Weight::semibold));
        gap(ui, 4);
        text(ui, card.example.in(s.model.language), {}, std::min(ui.width(), readable));
    }
    gap(ui, 14);
    sources(s, card);
}

void forget_heights_of_other_widths(const Scene& s) {
    if (s.draft.width == s.ui.width() && s.draft.language == s.model.language) return;
    s.draft.heights.clear();
    s.draft.width = s.ui.width();
    s.draft.language = s.model.language;
}

// Draws the card, or only keeps its room when it is far out of sight. A window's height beyond is drawn, so that Tab
// can go on.
void card_or_room(const Scene& s, const FactCard& card) {
    Ui& ui = s.ui;
    const bool selected = card.id == s.model.card;
    const float window = ImGui::GetIO().DisplaySize.y;
    const ImVec2 at = cursor();
    if (selected && s.draft.revealed != card.id) {
        s.draft.revealed = card.id;
        ImGui::SetScrollFromPosY(at.y - ImGui::GetWindowPos().y, 0.1f);
    }
    const auto known = s.draft.heights.find(card.id);
    if (known != s.draft.heights.end() && (at.y > 2 * window || at.y + known->second < -window)) {
        take(ui, 0, known->second);
        return;
    }
    whole_card(s, card, selected);
    s.draft.heights[card.id] = cursor().y - at.y;
}

} // namespace

void fact_cards_ui(const app::GlossaryModel& model, FactCardsDraft& draft, Ui& ui, app::Intents&) {
    const IdScope scope(ui, "cards");
    const Scene s{model, draft, ui, model.content.words(model.language)};
    if (ui.shortcut(Key::f, true)) ui.focus.set(ui.path("search"));
    if (model.card.empty()) draft.revealed.clear();
    text_field(ui, "search", draft.search,
               {.label = s.words(Str::glossary_card_search),
                .hint = s.words(Str::glossary_card_search),
                .width = std::min(ui.width(), ui.px(420)),
                .icon = Icon::search,
                .keycap = "Ctrl F"});
    gap(ui, 16);
    forget_heights_of_other_widths(s);
    bool any = false;
    for (const auto& [id, card] : model.content.library.cards) {
        if (!matches(card, draft.search)) continue;
        any = true;
        card_or_room(s, card);
        gap(ui, 14);
    }
    if (!any)
        text(ui, s.words(model.content.library.cards.empty() ? Str::glossary_no_cards : Str::glossary_no_card_found),
             {TextSize::body, Weight::regular, ui.colours().ink2});
}

void fact_card_links(const app::Content& content, const Scenario& scenario, Language language, Ui& ui,
                     app::Intents& out) {
    const auto known = [&](const std::string& id) { return content.library.cards.contains(id); };
    if (std::ranges::none_of(scenario.cards, known)) return;
    const Colours& c = ui.colours();
    const IdScope scope(ui, "card");
    card_heading(ui, content.words(language)(Str::cards_behind));
    const ImVec2 start = cursor();
    ImVec2 at = start;
    const float high = ui.px(34);
    for (const std::string& id : scenario.cards) {
        const auto found = content.library.cards.find(id);
        if (found == content.library.cards.end()) continue;
        const std::string& title = found->second.title.in(language);
        const float wide =
            std::min(ui.width(), std::ceil(text_width(ui, title, TextSize::small)) + ui.px(12 + 16 + 8 + 12) + 1);
        if (at.x > start.x && at.x + wide > start.x + ui.width()) at = {start.x, at.y + high + ui.px(8)};
        const Box box = box_at(at, wide, high);
        PressOptions options;
        options.kind = ControlKind::link;
        options.radius = 9;
        const Press state = press(ui, id, box, title, options);
        if (state.pressed) out.emplace_back(app::OpenCard{id});
        const double over = state.held ? 1.0 : state.hover;
        fill_box(ui.list(), box, mix(c.surface, c.primary_tint, over), ui.px(9));
        outline_box(ui.list(), box, mix(c.control, c.primary, over), ui.px(9), ui.px(1));
        const float icon = ui.px(16);
        draw_icon(ui.list(), found->second.verify ? Icon::warning : Icon::book,
                  {box.min.x + ui.px(12), std::floor(box.centre().y - icon / 2)}, icon,
                  found->second.verify ? c.turmeric : c.primary);
        text_in(ui, ui.list(), {{box.min.x + ui.px(12 + 16 + 8), box.min.y}, {box.max.x - ui.px(10), box.max.y}}, title,
                {TextSize::small, Weight::regular, c.ink});
        ring(ui, state, box, options);
        at.x += wide + ui.px(8);
    }
    move_to(start);
    take(ui, 0, at.y + high - start.y);
}

} // namespace propartif::ui

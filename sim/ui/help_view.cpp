#include "ui/help_view.hpp"
#include "ui/page_body.hpp"
#include "ui/widgets/button.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;

constexpr float kTwoColumns = 860; // units of the column

constexpr std::array<Str, 5> kStepTitles{Str::help_step1, Str::help_step2, Str::help_step3, Str::help_step4,
                                         Str::help_step5};
constexpr std::array<Str, 5> kStepWords{Str::help_step1_words, Str::help_step2_words, Str::help_step3_words,
                                        Str::help_step4_words, Str::help_step5_words};

struct TermLine {
    std::string_view term; // of the glossary
    Str title, words;
};
constexpr std::array<TermLine, 5> kTerms{{{"tombol-hijau", Str::help_green, Str::help_green_words},
                                          {"tombol-merah", Str::help_red, Str::help_red_words},
                                          {"cei", Str::help_cei, Str::help_cei_words},
                                          {"rangkai-ulang", Str::help_reframing, Str::help_reframing_words},
                                          {"kelola-harapan", Str::help_expectation, Str::help_expectation_words}}};

struct KeyLine {
    std::string_view cap; // as printed on the keys, the same in every language
    bool enter;
    Str words;
};
constexpr std::array<KeyLine, 8> kKeys{{{"1–9", false, Str::help_key_choose},
                                        {"Ctrl", true, Str::help_key_send},
                                        {"H", false, Str::help_key_hint},
                                        {"D", false, Str::help_key_hear},
                                        {"Tab", false, Str::help_key_next},
                                        {"Esc", false, Str::help_key_back},
                                        {"Ctrl F", false, Str::help_key_search},
                                        {"F1", false, Str::help_key_help}}};

void steps(Ui& ui, const app::Words& words) {
    const Card card(ui, 0, {.padding = 20});
    const Colours& c = ui.colours();
    card_heading(ui, words(Str::help_steps));
    for (std::size_t at = 0; at < kStepTitles.size(); ++at) {
        gap(ui, at == 0 ? 2 : 12);
        const ImVec2 start = cursor();
        const float side = ui.px(28);
        circle(ui.list(), {start.x + side / 2, start.y + side / 2}, side / 2, c.primary_tint);
        text_in(ui, ui.list(), box_at(start, side, side), std::to_string(at + 1),
                {TextSize::small, Weight::semibold, c.primary, Align::centre});
        {
            const Column beside(ui, {start.x + side + ui.px(14), start.y + ui.px(2)}, ui.width() - side - ui.px(14));
            text(ui, words(kStepTitles[at]), {TextSize::body, Weight::semibold});
            text(ui, words(kStepWords[at]), {TextSize::body, Weight::regular, c.ink2});
        }
        move_to({start.x, cursor().y});
    }
}

void terms(const app::GlossaryModel& model, Ui& ui, const app::Words& words, app::Intents& out) {
    const Card card(ui, 0, {.padding = 20});
    const IdScope scope(ui, "term");
    card_heading(ui, words(Str::help_terms));
    for (std::size_t at = 0; at < kTerms.size(); ++at) {
        const TermLine& each = kTerms[at];
        if (at > 0) gap(ui, 12);
        if (!model.content.library.glossary.find(each.term))
            text(ui, words(each.title), {TextSize::body, Weight::semibold});
        else if (link(ui, each.term, words(each.title)))
            out.emplace_back(app::OpenTerm{std::string(each.term)});
        text(ui, words(each.words), {TextSize::body, Weight::regular, ui.colours().ink2});
    }
}

void keys(Ui& ui, const app::Words& words) {
    const Card card(ui, 0, {.padding = 20});
    card_heading(ui, words(Str::help_keys));
    const float caps = ui.px(96);
    for (const KeyLine& each : kKeys) {
        const ImVec2 at = cursor();
        keycap(ui, ui.list(), {at.x, at.y + ui.px(3)}, each.cap, each.enter);
        const float wide = ui.width() - caps;
        const float line = line_px(TextSize::body, ui.theme.u);
        const float high = text_block_at(ui, ui.list(), {at.x + caps, at.y + std::floor((ui.px(30) - line) / 2)}, wide,
                                         words(each.words), {});
        take(ui, 0, std::max(ui.px(30), high + ui.px(6)));
        gap(ui, 4);
    }
}

void paragraph(Ui& ui, std::string_view title, std::string_view words) {
    const Card card(ui, 0, {.padding = 20});
    card_heading(ui, title);
    text(ui, words, {TextSize::body, Weight::regular, ui.colours().ink2});
}

void left_half(Ui& ui, const app::Words& words) {
    steps(ui, words);
    gap(ui, 16);
    keys(ui, words);
}

void right_half(const app::GlossaryModel& model, Ui& ui, const app::Words& words, app::Intents& out) {
    terms(model, ui, words, out);
    gap(ui, 16);
    paragraph(ui, words(Str::help_score), words(Str::help_score_words));
    gap(ui, 16);
    paragraph(ui, words(Str::help_private), words(Str::help_private_words));
}

} // namespace

void help_ui(const app::GlossaryModel& model, HelpDraft&, Ui& ui, app::Intents& out) {
    const IdScope scope(ui, "help");
    const app::Words& words = model.content.words(model.language);
    const PageBody body(ui, "page", 1160);
    page_heading(ui, words(Str::help_title), words(Str::help_beneath));
    if (ui.width() < ui.px(kTwoColumns)) {
        left_half(ui, words);
        gap(ui, 16);
        right_half(model, ui, words, out);
        return;
    }
    const ImVec2 at = cursor();
    const float between = ui.px(20);
    const float half = std::floor((ui.width() - between) / 2);
    float lowest = 0;
    {
        const Column left(ui, at, half);
        left_half(ui, words);
        lowest = cursor().y;
    }
    {
        const Column right(ui, {at.x + half + between, at.y}, half);
        right_half(model, ui, words, out);
        lowest = std::max(lowest, cursor().y);
    }
    move_to({at.x, lowest});
}

} // namespace propartif::ui

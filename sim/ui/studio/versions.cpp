#include "ui/local_time.hpp"
#include "ui/studio/exchange.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;
using namespace app::exchange;

constexpr float kHigh = 380; // units, of the list and of the differences

// "jawaban · b · teks": names that are known in words, ids and numbers as they are.
std::string place_words(const studio::Place& place, const app::Words& words) {
    std::string out = place.node.value.empty() ? words(Str::studio_whole) : place.node.value;
    std::string_view rest = place.part;
    while (!rest.empty()) {
        const std::size_t dot = std::min(rest.find('.'), rest.size());
        const std::string name(rest.substr(0, dot));
        out += " · " + (words.has("part." + name) ? words.named("part." + name) : name);
        rest.remove_prefix(std::min(rest.size(), dot + 1));
    }
    return out;
}

void side_words(Ui& ui, std::string_view mark, std::string_view words, Colour colour, Colour ground) {
    constexpr int kMostLines = 6;
    if (words.empty()) return;
    const ImVec2 at = cursor();
    const TextLook look{TextSize::small, Weight::regular, 0, Align::left, kMostLines};
    const float wide = ui.width() - ui.px(34);
    const float high = std::min(text_height(ui, words, look, wide), static_cast<float>(kMostLines) * ui.px(20));
    fill_box(ui.list(), box_at(at, ui.width(), high + ui.px(8)), ground, ui.px(6));
    text_at(ui, ui.list(), {at.x + ui.px(10), at.y + ui.px(4)}, mark, {TextSize::small, Weight::semibold, colour});
    text_block_at(ui, ui.list(), {at.x + ui.px(26), at.y + ui.px(4)}, wide, words, look);
    move_to({at.x, at.y + high + ui.px(10)});
}

void difference(Ui& ui, const studio::Difference& each, const app::Words& words) {
    constexpr std::array<Str, 3> kActs{Str::studio_diff_added, Str::studio_diff_removed, Str::studio_diff_changed};
    text(ui, place_words(each.place, words) + " · " + words(kActs[static_cast<std::size_t>(each.act)]),
         {TextSize::small, Weight::semibold, ui.colours().ink2});
    gap(ui, 2);
    side_words(ui, "−", each.before, ui.colours().red, ui.colours().red_tint);
    side_words(ui, "+", each.after, ui.colours().green, ui.colours().green_tint);
    gap(ui, 8);
}

std::string written_at(std::int64_t unix_millis, const app::StudioModel& model) {
    return local_date_time(unix_millis, model.content.words(model.language)(Str::debrief_months),
                           model.language == Language::en ? ':' : '.');
}

void list(const app::Versions& versions, const app::StudioModel& model, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const ScrollArea scroll(ui, "list", ui.width(), ui.px(kHigh));
    gap(ui, 3); // the ring of the first one
    for (std::size_t i = 0; i < versions.all->size(); ++i) {
        const FormerVersion& each = (*versions.all)[i];
        const bool chosen = versions.chosen == i;
        const Box row = take(ui, 0, ui.px(48));
        const std::string head = app::fill(words(Str::studio_versions_number), {std::to_string(each.number)});
        const Press state =
            press(ui, "version/" + std::to_string(each.number), row, head, {.selected = chosen, .ring_inside = true});
        if (chosen || state.hover > 0)
            fill_box(ui.list(), row, with_alpha(ui.colours().primary_tint, chosen ? 1.0 : state.hover), ui.px(9));
        text_in(ui, ui.list(), {{row.min.x + ui.px(10), row.min.y + ui.px(4)}, {row.max.x, row.min.y + ui.px(25)}},
                head, {TextSize::body, Weight::semibold});
        text_in(ui, ui.list(), {{row.min.x + ui.px(10), row.min.y + ui.px(25)}, {row.max.x, row.max.y - ui.px(3)}},
                written_at(each.written_unix_millis, model), {TextSize::small, Weight::regular, ui.colours().ink2});
        ring(ui, state, row);
        if (state.pressed) ask(out, ChooseVersion{i});
    }
}

void differences(const app::Versions& versions, const app::Words& words, Ui& ui) {
    constexpr std::size_t kMost = 300;
    const ScrollArea scroll(ui, "differences", ui.width(), ui.px(kHigh));
    if (!versions.chosen) return;
    if (versions.differences.empty()) return text(ui, words(Str::studio_versions_same));
    text(ui, app::fill(words(Str::studio_versions_beneath), {std::to_string(versions.differences.size())}),
         {TextSize::small, Weight::regular, ui.colours().ink2});
    gap(ui, 8);
    for (std::size_t i = 0; i < std::min(kMost, versions.differences.size()); ++i)
        difference(ui, versions.differences[i], words);
}

} // namespace

void versions_dialog(const app::StudioModel& model, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const auto& versions = model.exchange.versions;
    const Dialog dialog(ui, "versions", words(Str::studio_versions_title), versions.has_value(), 860);
    if (!dialog.is_open() || !versions) return;
    if (!versions->all)
        text(ui, words(Str::studio_bring_looking), {TextSize::body, Weight::regular, ui.colours().ink2});
    else if (versions->all->empty())
        text(ui, words(Str::studio_versions_none), {TextSize::body, Weight::regular, ui.colours().ink2});
    else {
        const ImVec2 at = cursor();
        const float left = std::floor(ui.width() * 0.28f);
        {
            const Column column(ui, at, left);
            list(*versions, model, ui, out);
        }
        {
            const Column column(ui, {at.x + left + ui.px(20), at.y}, ui.width() - left - ui.px(20));
            differences(*versions, words, ui);
        }
        move_to({at.x, at.y + ui.px(kHigh)});
    }
    gap(ui, 12);
    const ImVec2 at = cursor();
    float right = 0;
    if (versions->chosen) {
        const ButtonLook look{.rank = ButtonRank::primary};
        if (button(ui, "use", words(Str::studio_versions_use), look)) ask(out, UseVersion{});
        right = button_width(ui, words(Str::studio_versions_use), look) + ui.px(10);
    }
    move_to({at.x + right, at.y});
    const bool closing = button(ui, "close", words(Str::home_close));
    move_to({at.x, at.y + ui.px(44)});
    if (closing || dialog.closed()) ask(out, CloseVersions{});
}

void merged_dialog(const app::StudioModel& model, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const auto& merged = model.exchange.merged;
    const Dialog dialog(ui, "merged", words(Str::studio_merged_title), merged.has_value(), 680);
    if (!dialog.is_open() || !merged) return;
    text(ui, words(Str::studio_merged_beneath), {TextSize::small, Weight::regular, ui.colours().ink2});
    gap(ui, 10);
    {
        const ScrollArea scroll(ui, "conflicts", ui.width(), ui.px(kHigh));
        for (const studio::Conflict& each : *merged) {
            text(ui, place_words(each.place, words), {TextSize::small, Weight::semibold, ui.colours().ink2});
            gap(ui, 2);
            text(ui, words(Str::studio_merged_mine), {TextSize::micro, Weight::regular, ui.colours().ink3});
            side_words(ui, "✓", each.mine, ui.colours().green, ui.colours().green_tint);
            text(ui, words(Str::studio_merged_theirs), {TextSize::micro, Weight::regular, ui.colours().ink3});
            side_words(ui, "·", each.theirs, ui.colours().neutral, ui.colours().neutral_tint);
            gap(ui, 8);
        }
    }
    gap(ui, 12);
    const bool closing = button(ui, "close", words(Str::home_close), {.rank = ButtonRank::primary});
    if (closing || dialog.closed()) ask(out, CloseMerged{});
}

} // namespace propartif::ui

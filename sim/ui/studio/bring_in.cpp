#include "ui/studio/exchange.hpp"
#include "ui/studio/pack_seen.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::ui {

namespace {

using app::Str;
using namespace app::exchange;

constexpr float kListHigh = 300; // units

std::string name_of(const std::string& path) {
    const auto slash = path.find_last_of('/');
    return slash == std::string::npos || slash + 1 == path.size() ? path : path.substr(slash + 1);
}

bool entry_row(Ui& ui, std::string_view id, Icon icon, std::string_view words) {
    const Box row = take(ui, 0, ui.px(40));
    const Press state = press(ui, id, row, words, {.ring_inside = true});
    fill_box(ui.list(), row, with_alpha(ui.colours().primary_tint, state.hover), ui.px(8));
    draw_icon(ui.list(), icon, {row.min.x + ui.px(10), row.centre().y - ui.px(9)}, ui.px(18), ui.colours().primary);
    text_in(ui, ui.list(), {{row.min.x + ui.px(38), row.min.y}, {row.max.x - ui.px(8), row.max.y}}, words);
    ring(ui, state, row);
    return state.pressed;
}

// Places to begin looking, as chips that wrap.
void places(const app::FolderSeen& seen, Ui& ui, app::Intents& out) {
    const ImVec2 start = cursor();
    ImVec2 at = start;
    for (const std::string& place : seen.places) {
        const std::string words = name_of(place);
        const float wide = chip_width(ui, words);
        if (at.x > start.x && at.x + wide > start.x + ui.width()) at = {start.x, at.y + ui.px(38)};
        move_to(at);
        if (chip(ui, "place/" + place, words, place == seen.folder)) ask(out, LookInto{place});
        at.x += wide + ui.px(8);
    }
    move_to({start.x, at.y + ui.px(40)});
}

void folder(const app::FolderSeen& seen, const app::Words& words, Ui& ui, app::Intents& out) {
    places(seen, ui, out);
    gap(ui, 4);
    const ImVec2 at = cursor();
    const float arrow = seen.above.empty() ? 0 : ui.px(44);
    if (!seen.above.empty() && icon_button(ui, "up", Icon::back, words(Str::studio_bring_up)))
        ask(out, LookInto{seen.above});
    text_in(ui, ui.list(), {{at.x + arrow, at.y}, {at.x + ui.width(), at.y + ui.px(36)}}, seen.folder,
            {TextSize::small, Weight::semibold, ui.colours().ink2});
    move_to({at.x, at.y + ui.px(40)});
    const ScrollArea scroll(ui, "entries", ui.width(), ui.px(kListHigh));
    if (!seen.failed.empty())
        return text(ui, app::fill(words(Str::studio_bring_failed), {seen.failed}),
                    {TextSize::body, Weight::regular, ui.colours().red});
    if (seen.entries.empty())
        return text(ui, words(Str::studio_bring_empty), {TextSize::body, Weight::regular, ui.colours().ink2});
    const std::string base = seen.folder == "/" ? "/" : seen.folder + "/";
    for (const app::FolderEntry& each : seen.entries)
        if (entry_row(ui, each.name, each.folder ? Icon::book : Icon::note, each.name)) {
            if (each.folder)
                ask(out, LookInto{base + each.name});
            else
                ask(out, TakeFile{base + each.name});
        }
}

std::string note_words(const ImportNote& note, const app::Words& words) {
    std::string line = note.line > 0 ? std::to_string(note.line) + " · " : std::string();
    if (!note.passage.empty()) line += note.passage + " · ";
    line += words.named("import." + std::string(kImportNoteKeys[static_cast<std::size_t>(note.kind)]));
    if (note.words.empty()) return line;
    return line + ": " + (note.kind == ImportNoteKind::assumed ? words.named("import.of." + note.words) : note.words);
}

void story(const app::SeenStory& seen, const app::StudioModel& model, Ui& ui, app::Intents& out) {
    constexpr std::size_t kMost = 200; // lines that anybody reads
    const app::Words& words = model.content.words(model.language);
    const std::string& title =
        seen.draft.title.empty() ? words(Str::studio_untitled) : seen.draft.title.in(model.language);
    text(ui, title, {TextSize::lead, Weight::semibold});
    text(ui, app::fill(words(Str::studio_nodes), {std::to_string(seen.draft.nodes.size())}),
         {TextSize::small, Weight::regular, ui.colours().ink2});
    if (seen.gaps > 0)
        text(ui, app::fill(words(Str::studio_bring_gaps), {std::to_string(seen.gaps)}),
             {TextSize::small, Weight::regular, ui.colours().turmeric});
    gap(ui, 10);
    if (seen.notes.empty()) {
        text(ui, words(Str::studio_bring_notes_none));
    } else {
        text(ui, app::fill(words(Str::studio_bring_notes), {std::to_string(seen.notes.size())}),
             {TextSize::body, Weight::semibold});
        gap(ui, 4);
        const ScrollArea scroll(ui, "notes", ui.width(), ui.px(220));
        for (std::size_t i = 0; i < std::min(kMost, seen.notes.size()); ++i) {
            text(ui, note_words(seen.notes[i], words), {TextSize::small});
            gap(ui, 4);
        }
    }
    gap(ui, 14);
    if (button(ui, "take", words(Str::studio_bring_take), {.rank = ButtonRank::primary})) ask(out, TakeStory{});
    gap(ui, 8);
}

void fault(const app::SeenFault& seen, const app::Words& words, Ui& ui) {
    text(ui, words(Str::studio_bring_fault), {TextSize::body, Weight::semibold, ui.colours().red});
    gap(ui, 6);
    std::string line = seen.where.empty() ? std::string() : seen.where + ": ";
    line += app::fill(words.named(seen.words), seen.arguments);
    if (!seen.piece.empty()) line += " (" + seen.piece + ")";
    text(ui, line);
    gap(ui, 10);
}

void file(const app::BringIn& bring, const app::StudioModel& model, StudioDraft& draft, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    text(ui, name_of(bring.file->file), {TextSize::small, Weight::semibold, ui.colours().ink2});
    gap(ui, 8);
    if (const auto* pack = std::get_if<app::SeenPack>(&bring.file->what))
        pack_seen(*pack, bring, model, draft, ui, out);
    else if (const auto* read = std::get_if<app::SeenStory>(&bring.file->what))
        story(*read, model, ui, out);
    else if (const auto* wrong = std::get_if<app::SeenFault>(&bring.file->what))
        fault(*wrong, words, ui);
    if (button(ui, "other", words(Str::studio_bring_other), {.rank = ButtonRank::quiet, .icon = Icon::back}))
        ask(out, LeaveFile{});
}

} // namespace

void ask(app::Intents& out, app::exchange::Ask what) {
    out.emplace_back(app::AtExchange{std::move(what)});
}

void bring_in_dialog(const app::StudioModel& model, StudioDraft& draft, Ui& ui, app::Intents& out) {
    const app::Words& words = model.content.words(model.language);
    const auto& bring = model.exchange.bring;
    const Dialog dialog(ui, "bring-in", words(Str::studio_bring_title), bring.has_value(), 680);
    if (!dialog.is_open() || !bring) return;
    if (bring->working) {
        text(ui, words(Str::studio_bring_looking), {TextSize::body, Weight::regular, ui.colours().ink2});
    } else if (bring->file) {
        file(*bring, model, draft, ui, out);
    } else {
        text(ui, words(Str::studio_bring_beneath), {TextSize::small, Weight::regular, ui.colours().ink2});
        gap(ui, 12);
        if (bring->folder)
            folder(*bring->folder, words, ui, out);
        else
            text(ui, words(Str::studio_bring_looking), {TextSize::body, Weight::regular, ui.colours().ink2});
    }
    gap(ui, 12);
    const bool closing = button(ui, "close", words(Str::home_close));
    if (closing || dialog.closed()) ask(out, CloseBringIn{});
}

} // namespace propartif::ui

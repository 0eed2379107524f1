#include "ui/widgets/widgets.hpp"
#include "ui/workshop/room.hpp"
#include "ui/workshop/said.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

using app::Str;

void judged(const RoomParts& in, const JudgedReply& reply) {
    Ui& ui = in.ui;
    std::string line = app::fill(in.words(Str::workshop_score), {std::to_string(reply.score)});
    for (const ScoreLine& each : reply.lines)
        line += " · " + each.criterion + " " + std::to_string(each.level) + "/" + std::to_string(each.max);
    for (const std::string& flag : reply.flags) line += " · " + flag;
    text(ui, line, {TextSize::micro, Weight::regular, reply.flags.empty() ? ui.colours().ink3 : ui.colours().red});
}

void entry(const RoomParts& in, const SeenEntry& each) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "entry/" + std::to_string(each.number));
    text(ui, "“" + each.text + "”", {TextSize::small});
    text(ui, each.nickname, {TextSize::micro, Weight::regular, ui.colours().ink3});
    if (each.judged) judged(in, *each.judged);
    gap(ui, 4);
    const ImVec2 at = cursor();
    const bool shown = each.showing == "shown";
    const bool plays = in.view.agenda[static_cast<std::size_t>(in.view.item)].kind == "class_play";
    const auto number = static_cast<std::int64_t>(each.number);
    float x = at.x;
    const auto put = [&](const char* id, Str words, std::optional<Icon> icon) {
        const ButtonLook look{.small = true, .icon = icon};
        move_to({x, at.y});
        x += button_width(ui, in.words(words), look) + ui.px(6);
        return button(ui, id, in.words(words), look);
    };
    if (!shown && put("show", Str::workshop_wall_show, Icon::check)) act(in.out, Do::moderate, number, true);
    if (each.showing != "kept" && put("keep", Str::workshop_wall_keep, Icon::cross))
        act(in.out, Do::moderate, number, false);
    if (plays && in.view.stage != RoomStage::waiting && x < at.x + ui.width() * 0.75f &&
        put("use", Str::workshop_wall_use, {}))
        act(in.out, Do::use_entry, number);
    move_to({at.x, at.y + ui.px(36)});
    gap(ui, 8);
    divider(ui);
    gap(ui, 8);
}

} // namespace

void wall_card(const RoomParts& in) {
    if (in.view.wall.empty()) return;
    Ui& ui = in.ui;
    const IdScope scope(ui, "wall");
    {
        const Card card(ui, 0);
        const auto waiting = std::ranges::count(in.view.wall, std::string("waiting"), &SeenEntry::showing);
        const ImVec2 at = cursor();
        text_in(ui, ui.list(), box_at(at, ui.width(), ui.px(24)), in.words(Str::workshop_wall),
                {TextSize::body, Weight::semibold});
        if (waiting > 0) {
            const std::string words = app::fill(in.words(Str::workshop_wall_waiting), {std::to_string(waiting)});
            tag_at(ui, ui.list(), {at.x + ui.width() - tag_width(ui, words), at.y}, words, TagTone::attention);
        }
        move_to({at.x, at.y + ui.px(32)});
        // Those that wait come first.
        for (const char* showing : {"waiting", "shown", "kept"})
            for (const SeenEntry& each : in.view.wall)
                if (each.showing == showing) entry(in, each);
    }
    gap(ui, 12);
}

} // namespace propartif::ui

#include "workshop/room.hpp"
#include "workshop/room_words.hpp"
#include <algorithm>

namespace propartif::workshop {

namespace {

template <class Map, class Key>
const typename Map::mapped_type* found_in(const Map& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

struct Asking {
    const Script& script;
    const Room& room;
    Asked& out;

    std::string words(const Text& text) const { return text.in(script.language); }
    std::string words(const Words& own) const { return own.in(script.language); }

    void rubric(const std::string& id) const {
        out.rubric = found_in(script.rubrics, id);
        out.round.rubric = id;
    }

    void scenario(const ScenarioId& id) const {
        out.scenario = found_in(script.scenarios, id);
        if (!out.scenario) return;
        rubric(out.scenario->rubric);
        out.name = out.scenario->citizen.name;
    }

    void operator()(const TalkItem&) const {}

    void operator()(const ClassPlayItem& task) const {
        scenario(task.scenario);
        if (!out.scenario || !out.rubric) return;
        if (task.by == PlayBy::dalang) return dalang();
        const Session* const session = found_in(room.sessions, room.item);
        out.node = session ? out.scenario->find(session->here) : nullptr;
        if (!out.node) return;
        out.mood = session->mood;
        out.over = session->outcome.has_value();
        out.focus = &out.node->focus;
        if (session->line < out.node->says.size()) out.round.line = words(out.node->says[session->line].text);
        if (out.over) return;
        const auto choices = offered(*out.scenario, *out.rubric, *session);
        out.may_write = out.node->free_text.has_value();
        const bool writes = out.may_write && (task.by == PlayBy::type || choices.empty());
        out.round.screen = writes ? Screen::write : Screen::vote;
        out.round.question = words(writes ? kWriteReply : kWhichReply);
        if (!writes)
            for (const Choice* choice : choices) option(*choice);
    }

    void option(const Choice& choice) const {
        const Evaluation judged = authored_evaluation(*out.rubric, choice);
        out.round.options.push_back({words(choice.text), choice.id.value, judged.levels, judged.flags,
                                     turn_score(*out.rubric, judged.levels, judged.flags), std::nullopt,
                                     words(choice.feedback)});
    }

    void dalang() const {
        if (!room.line) return;
        out.round.line = room.line->words;
        out.mood = room.line->mood;
        for (const Node& node : out.scenario->nodes) // a line of the pool has its own focus
            for (const Line& line : node.says)
                if (words(line.text) == room.line->words) out.focus = &node.focus;
        out.may_write = true;
        out.round.screen = Screen::write;
        out.round.question = words(kWriteReply);
    }

    void operator()(const DrillItems& task) const {
        const Drill* const drill = found_in(script.drills, task.drill);
        if (!drill) return;
        rubric(drill->rubric);
        int round = 0;
        const auto count = std::min(drill->items.size(), static_cast<std::size_t>(task.rounds));
        for (std::size_t i = 0; i < count; ++i) { // a sentence to build takes one round a part
            const DrillItem& item = drill->items[i];
            const auto* const build = std::get_if<BuildTask>(&item.task);
            const int rounds = build ? static_cast<int>(build->parts.size()) : 1;
            if (room.round < round + rounds) return drill_item(item, static_cast<std::size_t>(room.round - round));
            round += rounds;
        }
    }

    void drill_item(const DrillItem& item, std::size_t part) const {
        out.round.drill_item = item.id;
        out.round.line = words(item.says);
        out.focus = &item.focus;
        if (const auto* sort = std::get_if<SortTask>(&item.task)) {
            out.round.screen = Screen::vote;
            out.round.question = words(kWhichButton) + "\n“" + words(sort->reply) + "”";
            for (int button = -1; button <= 1; ++button)
                out.round.options.push_back({words(kButtons[static_cast<std::size_t>(button + 1)]),
                                             "",
                                             {},
                                             {},
                                             sort_score(*sort, button),
                                             button == sort->answer,
                                             words(sort->because)});
        } else if (const auto* build = std::get_if<BuildTask>(&item.task)) {
            out.round.screen = Screen::vote;
            out.round.question = words(kWhichPiece);
            for (const Piece& piece : build->parts[part].pieces)
                out.round.options.push_back(
                    {words(piece.text), "", {}, {}, piece.right ? 100.0 : 0.0, piece.right, words(piece.because)});
        } else {
            out.round.screen = Screen::write;
            out.round.question = words(kYourReply);
        }
    }

    void operator()(const WriteItem& task) const {
        rubric(script.plan.rubric);
        out.round.screen = Screen::write;
        out.round.line = words(task.says);
        out.round.question = words(task.prompt);
        out.focus = &task.focus;
    }

    void operator()(const PairsItem& task) const {
        scenario(task.scenario);
        if (!out.rubric) return;
        out.round.screen = Screen::rate;
        const auto round = static_cast<std::size_t>(room.round);
        if (round < task.samples.size()) {
            out.round.sample = round;
            out.round.question = words(kRateSample) + "“" + words(task.samples[round].reply) + "”";
        } else {
            out.round.question = words(kRatePair);
        }
    }

    void operator()(const FeedbackItem&) const {
        out.round.screen = Screen::form;
        out.round.question = words(kYourOpinion);
    }
};

} // namespace

Asked asked(const Script& script, const Room& room) {
    Asked out;
    const auto item = static_cast<std::size_t>(room.item);
    if (room.ended || item >= script.plan.items.size()) return out;
    std::visit(Asking{script, room, out}, script.plan.items[item].task);
    return out;
}

Place place_of(const PairsItem& task, const Room& room, int seat, int round) {
    int before = 0; // removed seats leave no gap in the groups
    for (const Seat& each : room.seats)
        if (each.number < seat && !each.removed) ++before;
    const int place = (before + round) % task.group; // the parts move on with each round
    return {before / task.group, place == 0 ? Role::officer : place == 1 ? Role::citizen : Role::observer};
}

} // namespace propartif::workshop

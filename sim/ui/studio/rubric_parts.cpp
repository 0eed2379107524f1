#include "ui/studio/rubric_parts.hpp"
#include "studio/rubric_edits.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>
#include <charconv>
#include <utility>

namespace propartif::ui {

namespace {

using app::Str;

struct Entry {
    RubricPart part;
    std::size_t at;
    std::string id;
    std::string words;
};

struct Section { // its own heading and button when more of the kind can be added
    RubricPart part;
    Str words;
    bool list;
};
constexpr Section kSections[] = {{RubricPart::general, Str::studio_rubric_general, false},
                                 {RubricPart::criterion, Str::studio_rubric_criteria, true},
                                 {RubricPart::signal, Str::studio_rubric_signals, true},
                                 {RubricPart::gate, Str::studio_rubric_gates, true},
                                 {RubricPart::reaction, Str::studio_rubric_reactions, true},
                                 {RubricPart::silence, Str::studio_rubric_silence, false},
                                 {RubricPart::passing, Str::studio_rubric_passing, false},
                                 {RubricPart::rating, Str::studio_rubric_rating, false}};
constexpr std::string_view kIds[] = {"general",  "criterion", "signal",  "gate",
                                     "reaction", "silence",   "passing", "rating"};

std::string id_of(RubricPart part) {
    return std::string(kIds[static_cast<std::size_t>(part)]);
}

std::vector<Entry> entries_of(const RubricWork& in, const Section& section) {
    const Rubric& rubric = in.rubric();
    const Language language = in.model.language;
    const std::string head = id_of(section.part);
    std::vector<Entry> out;
    const auto add = [&](const std::string& id, const std::string& words) {
        out.push_back({section.part, out.size(), head + "/" + id, words});
    };
    const auto named = [&](const Text& title, const std::string& id) {
        return title.empty() ? id : title.in(language);
    };
    switch (section.part) {
    case RubricPart::criterion:
        for (const Criterion& each : rubric.criteria) add(each.id.value, named(each.title, each.id.value));
        break;
    case RubricPart::signal:
        for (const SignalSpec& each : rubric.signals) add(each.id, named(each.title, each.id));
        break;
    case RubricPart::gate:
        for (const Gate& each : rubric.gates) add(each.flag, named(each.title, each.flag));
        break;
    case RubricPart::reaction:
        for (std::size_t i = 0; i < rubric.reactions.size(); ++i) {
            const std::string number = std::to_string(i + 1);
            add(number, app::fill(in.words(Str::studio_rubric_reaction), {number}));
        }
        break;
    case RubricPart::general:
    case RubricPart::silence:
    case RubricPart::passing:
    case RubricPart::rating: out.push_back({section.part, 0, head, in.words(section.words)}); break;
    }
    return out;
}

void open(RubricDraft& draft, RubricPart part, std::size_t at) {
    draft.part = part;
    draft.at = at;
    draft.named.clear();
    draft.rule.reset();
    draft.condition.clear();
}

void add_part(const RubricWork& in, RubricPart part) {
    Rubric next = in.rubric();
    std::size_t at = 0;
    if (part == RubricPart::criterion) {
        Criterion criterion;
        criterion.id = CriterionId{studio::free_rubric_id(next, "kriteria")};
        criterion.skill = criterion.id.value;
        at = next.criteria.size();
        next.criteria.push_back(std::move(criterion));
    } else if (part == RubricPart::signal) {
        at = next.signals.size();
        next.signals.push_back({studio::free_rubric_id(next, "isyarat"), "cue", "own", {}, {}});
    } else if (part == RubricPart::gate) {
        at = next.gates.size();
        std::string flag = "pelanggaran";
        for (int number = 2; std::ranges::find(next.gates, flag, &Gate::flag) != next.gates.end(); ++number)
            flag = "pelanggaran-" + std::to_string(number);
        next.gates.push_back({flag, 0, {}, {}, {}});
    } else {
        at = next.reactions.size();
        next.reactions.emplace_back();
    }
    tell_rubric(in, app::rubric_desk::Put{std::move(next), {}});
    open(in.draft, part, at);
}

bool row(const RubricWork& in, const Entry& entry) {
    Ui& ui = in.ui;
    const bool selected = in.draft.part == entry.part && in.draft.at == entry.at;
    const Box box = take(ui, 0, ui.px(36));
    const PressOptions options{.selected = selected, .ring_inside = true};
    const Press pressed = press(ui, entry.id, box, entry.words, options);
    if (selected)
        fill_box(ui.list(), box, ui.colours().primary_tint, ui.px(10));
    else if (pressed.hover > 0)
        fill_box(ui.list(), box, with_alpha(ui.colours().primary_tint, pressed.hover * 0.6), ui.px(10));
    const float inset = ui.px(10);
    text_in(ui, ui.list(), {{box.min.x + inset, box.min.y}, {box.max.x - inset, box.max.y}}, entry.words,
            {TextSize::small, selected ? Weight::semibold : Weight::regular});
    ring(ui, pressed, box, options);
    return pressed.pressed;
}

std::size_t count_of(const Rubric& rubric, RubricPart part) {
    switch (part) {
    case RubricPart::criterion: return rubric.criteria.size();
    case RubricPart::signal: return rubric.signals.size();
    case RubricPart::gate: return rubric.gates.size();
    case RubricPart::reaction: return rubric.reactions.size();
    case RubricPart::general:
    case RubricPart::silence:
    case RubricPart::passing:
    case RubricPart::rating: break;
    }
    return 1;
}

} // namespace

void rubric_list(const RubricWork& in) {
    const IdScope scope(in.ui, "part");
    for (const Section& section : kSections) {
        if (section.list) {
            gap(in.ui, 6);
            if (part_heading(in.ui, "add/" + id_of(section.part), in.words(section.words), in.words(Str::studio_add)))
                add_part(in, section.part);
        }
        for (const Entry& each : entries_of(in, section))
            if (row(in, each)) open(in.draft, each.part, each.at);
    }
}

void rubric_choice(const RubricWork& in) {
    const IdScope scope(in.ui, "part");
    std::vector<Entry> all;
    std::size_t selected = 0;
    std::vector<std::string> words;
    for (const Section& section : kSections) {
        for (Entry& each : entries_of(in, section)) {
            if (each.part == in.draft.part && each.at == in.draft.at) selected = all.size();
            words.push_back(section.list ? in.words(section.words) + " · " + each.words : each.words);
            all.push_back(std::move(each));
        }
        if (!section.list) continue;
        words.push_back(in.words(section.words) + " · " + in.words(Str::studio_add));
        all.push_back({section.part, count_of(in.rubric(), section.part), id_of(section.part) + "-add", {}});
    }
    std::vector<Option> options;
    for (std::size_t i = 0; i < all.size(); ++i) options.push_back({all[i].id, words[i], {}, false});
    const auto chosen = dropdown(in.ui, "choice", options, selected,
                                 {.label = in.words(Str::studio_tab_content), .width = in.ui.width()});
    gap(in.ui, 12);
    if (!chosen) return;
    if (all[*chosen].words.empty())
        add_part(in, all[*chosen].part);
    else
        open(in.draft, all[*chosen].part, all[*chosen].at);
}

void rubric_fields(const RubricWork& in) {
    const IdScope scope(in.ui, "fields");
    // What was open may be gone after a step back, and what was just added is there in the next frame.
    const bool there = in.draft.at < count_of(in.rubric(), in.draft.part);
    RubricEdit edit(in.rubric());
    const std::size_t at = in.draft.at;
    switch (there ? in.draft.part : RubricPart::general) {
    case RubricPart::general: rubric_general(in, edit); break;
    case RubricPart::criterion: rubric_criterion(in, edit, at); break;
    case RubricPart::signal: rubric_signal(in, edit, at); break;
    case RubricPart::gate: rubric_gate(in, edit, at); break;
    case RubricPart::reaction: rubric_reaction(in, edit, at); break;
    case RubricPart::silence: rubric_silence(in, edit); break;
    case RubricPart::passing: rubric_passing(in, edit); break;
    case RubricPart::rating: rubric_rating(in, edit); break;
    }
    edit.tell(in.out);
}

void open_rubric_part(RubricDraft& draft, std::string_view where) {
    const std::pair<std::string_view, RubricPart> heads[] = {
        {"/criteria", RubricPart::criterion},  {"/signals", RubricPart::signal},  {"/gates", RubricPart::gate},
        {"/reactions", RubricPart::reaction},  {"/silence", RubricPart::silence}, {"/passing", RubricPart::passing},
        {"/global_rating", RubricPart::rating}};
    for (const auto& [head, part] : heads) {
        if (!where.starts_with(head)) continue;
        std::size_t at = 0;
        const std::string_view rest = where.substr(head.size());
        const bool numbered = !rest.empty() && rest.front() == '/';
        if (numbered) std::from_chars(rest.data() + 1, rest.data() + rest.size(), at);
        const bool list = part == RubricPart::criterion || part == RubricPart::signal || part == RubricPart::gate ||
                          part == RubricPart::reaction;
        if (list && !numbered) break; // of the whole list
        open(draft, part, list ? at : 0);
        constexpr std::string_view kRules = "/levels/";
        const std::size_t rule = where.find(kRules);
        std::size_t number = 0;
        const char* const end = where.data() + where.size();
        if (rule != std::string_view::npos &&
            std::from_chars(where.data() + rule + kRules.size(), end, number).ec == std::errc{})
            draft.rule = number;
        return;
    }
    open(draft, RubricPart::general, 0);
}

} // namespace propartif::ui

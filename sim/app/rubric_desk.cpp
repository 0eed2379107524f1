#include "app/rubric_desk.hpp"
#include "app/notices.hpp"
#include "app/rubric_asks.hpp"
#include "propartif/library.hpp"
#include "propartif/validation.hpp"
#include "studio/rubric_edits.hpp"
#include <algorithm>
#include <utility>

namespace propartif::app {

namespace {

bool taken(const State& state, const std::string& id) {
    return state.content->library.rubrics.contains(id) ||
           std::ranges::find(state.studio.rubric_shelf, id, &OwnRubric::id) != state.studio.rubric_shelf.end();
}

std::string free_id(const State& state, const std::string& stem) {
    constexpr std::size_t kLongestStem = 56; // leaves room for a number
    const std::string head = stem.substr(0, kLongestStem);
    std::string id = head;
    for (int number = 2; taken(state, id); ++number) id = head + "-" + std::to_string(number);
    return id;
}

std::optional<Error> compile(RubricDesk& desk, const Library& library) {
    const Rubric& rubric = desk.rubric();
    const auto lexicon = library.lexicons.find(rubric.lexicon);
    auto compiled = Scorer::compile(rubric, lexicon == library.lexicons.end() ? Lexicon{} : lexicon->second,
                                    library.model_for(rubric));
    desk.scorer.reset();
    if (!compiled) return compiled.error();
    desk.scorer = std::make_shared<const Scorer>(std::move(compiled).value());
    return std::nullopt;
}

// What reading its file would find, what it means, and whether it can judge.
void find_problems(RubricDesk& desk, const std::optional<Error>& refused) {
    desk.problems = read_rubric(write_rubric(desk.rubric())).found;
    for (Diagnostic& each : validate(desk.rubric())) desk.problems.push_back(std::move(each));
    if (refused && !has_errors(desk.problems))
        desk.problems.push_back({"PA087", Severity::error, refused->where, {refused->detail}});
    std::ranges::stable_partition(desk.problems,
                                  [](const Diagnostic& each) { return each.severity == Severity::error; });
}

void try_again(RubricDesk& desk) {
    desk.tried.reset();
    if (!desk.scorer || desk.try_out.reply.empty()) return;
    const TurnContext context{desk.try_out.citizen, &desk.try_out.focus};
    Tried tried;
    tried.evaluation = desk.scorer->score(context, desk.try_out.reply);
    tried.fired = desk.scorer->signals_in(context, desk.try_out.reply);
    tried.score = turn_score(desk.rubric(), tried.evaluation.levels, tried.evaluation.flags);
    std::set<std::string> names;
    for (const Evidence& each : tried.fired) names.insert(each.rule);
    for (const Criterion& each : desk.rubric().criteria) {
        if (desk.scorer->by_model(each.id)) tried.by_model.insert(each.id);
        const auto level = tried.evaluation.levels.find(each.id);
        if (level == tried.evaluation.levels.end() || level->second >= each.max) continue;
        tried.above[each.id] = rules_above(each, level->second, names);
    }
    desk.tried = std::move(tried);
}

void look_again(State& state, const Rubric* before) {
    RubricDesk& desk = *state.studio.rubric;
    std::optional<Error> refused;
    if (!before || !desk.scorer || !studio::judge_alike(*before, desk.rubric()))
        refused = compile(desk, state.content->library);
    find_problems(desk, refused);
    try_again(desk);
}

void put_on_desk(State& state, Rubric rubric) {
    rubric.content_hash.clear();
    state.studio.rubric.emplace(std::move(rubric));
    look_again(state, nullptr);
}

} // namespace

Effects on(State& state, const AtRubric& intent, Now now) {
    return std::visit([&](const auto& each) { return ask(state, each, now); }, intent.ask);
}

// Somebody else's words become the author's own to change; nothing of the original is touched.
Effects ask(State& state, const rubric_desk::CopyFrom& what, Now now) {
    const auto known = state.content->library.rubrics.find(what.rubric);
    if (known == state.content->library.rubrics.end()) return {};
    Effects out = keep_rubric(state);
    Rubric rubric = known->second;
    rubric.id = free_id(state, known->first + "-salinan");
    rubric.title.id += " (salinan)";
    if (!rubric.title.en.empty()) rubric.title.en += " (copy)";
    put_on_desk(state, std::move(rubric));
    state.studio.rubric->unsaved_since = now; // not even a crash right now loses it
    return out;
}

// What is not saved stays in the journal.
Effects ask(State& state, const rubric_desk::Back&, Now) {
    Effects out = keep_rubric(state);
    state.studio.rubric.reset();
    out.emplace_back(LoadRubricShelf{own_folder(state)});
    return out;
}

Effects ask(State& state, const rubric_desk::Put& what, Now now) {
    if (!state.studio.rubric) return {};
    RubricDesk& desk = *state.studio.rubric;
    if (what.rubric.id != desk.rubric().id) return {}; // asked of another one, which was left meanwhile
    const std::shared_ptr<const Rubric> before = desk.history.shared();
    desk.history.take(what.rubric, what.field, now);
    if (desk.history.shared() == before) return {};
    if (!desk.unsaved_since) desk.unsaved_since = now;
    look_again(state, before.get());
    return {};
}

Effects ask(State& state, const rubric_desk::Undo&, Now now) {
    if (!state.studio.rubric) return {};
    RubricDesk& desk = *state.studio.rubric;
    const std::shared_ptr<const Rubric> before = desk.history.shared();
    if (!desk.history.undo()) return {};
    if (!desk.unsaved_since) desk.unsaved_since = now;
    look_again(state, before.get());
    return {};
}

Effects ask(State& state, const rubric_desk::Redo&, Now now) {
    if (!state.studio.rubric) return {};
    RubricDesk& desk = *state.studio.rubric;
    const std::shared_ptr<const Rubric> before = desk.history.shared();
    if (!desk.history.redo()) return {};
    if (!desk.unsaved_since) desk.unsaved_since = now;
    look_again(state, before.get());
    return {};
}

Effects ask(State& state, const rubric_desk::Try& what, Now) {
    if (!state.studio.rubric || state.studio.rubric->try_out == what.what) return {};
    state.studio.rubric->try_out = what.what;
    try_again(*state.studio.rubric);
    return {};
}

Effects ask(State& state, const rubric_desk::Opened& what, Now now) {
    put_on_desk(state, what.opened.rubric);
    RubricDesk& desk = *state.studio.rubric;
    desk.on_disk = what.opened.on_disk;
    desk.restored = what.opened.from_journal;
    if (desk.restored) desk.history.mark_saved(kNeverSaved);
    const auto lost = std::ranges::count(what.opened.found, Severity::error, &Diagnostic::severity);
    if (lost > 0 && !desk.restored)
        tell(state, Notice::Kind::attention, Str::notice_draft_gaps, {std::to_string(lost)}, now);
    return {};
}

} // namespace propartif::app

// One thing the scorer can find in a reply, and one severe act with the signals that raise it.
#include "propartif/scoring.hpp"
#include "studio/rubric_edits.hpp"
#include "ui/studio/rubric_fields.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

using app::Str;

void detector(const RubricWork& in, RubricEdit& edit, std::size_t at) {
    const SignalSpec& now = edit.now().signals[at];
    const std::string name = now.of.empty() ? now.kind : now.kind + "/" + now.of;
    std::vector<std::string> names = known_detectors();
    auto known = std::ranges::find(names, name);
    if (known == names.end()) known = names.insert(names.end(), name); // shown as it is until another is chosen
    std::vector<Option> options;
    for (const std::string& each : names) options.push_back({each, each, {}, false});
    const auto chosen = choice_field(in.ui, "detector", in.words(Str::studio_rubric_detector), options,
                                     static_cast<std::size_t>(known - names.begin()));
    gap(in.ui, 12);
    if (!chosen) return;
    const std::string& next = names[*chosen];
    const std::size_t slash = next.find('/');
    SignalSpec& signal = edit.change().signals[at];
    signal.kind = next.substr(0, slash);
    signal.of = slash == std::string::npos ? std::string() : next.substr(slash + 1);
}

std::vector<std::string> without_blanks(const std::vector<std::string>& lines) {
    std::vector<std::string> out;
    for (const std::string& each : lines)
        if (each.find_first_not_of(" \t") != std::string::npos) out.push_back(each);
    return out;
}

// A line that is still blank is shown as typed and does not count.
void cues(const RubricWork& in, RubricEdit& edit, std::size_t at) {
    const SignalSpec& now = edit.now().signals[at];
    if (in.draft.cues_of != now.id || without_blanks(in.draft.cues) != now.cues) {
        in.draft.cues_of = now.id;
        in.draft.cues = now.cues;
    }
    field_label(in.ui, in.words(Str::studio_rubric_cues), in.words(Str::studio_rubric_cues_beneath));
    const auto typed =
        lines_field(in.ui, "cues", in.draft.cues,
                    {.label = in.words(Str::studio_rubric_cues), .min_lines = 3, .max_lines = 12, .labelled = false});
    gap(in.ui, 12);
    if (!typed) return;
    in.draft.cues = *typed;
    edit.change(in.ui.path("cues")).signals[at].cues = without_blanks(*typed);
}

} // namespace

void rubric_signal(const RubricWork& in, RubricEdit& edit, std::size_t at) {
    const IdScope scope(in.ui, "signal");
    std::vector<std::string> taken;
    for (const SignalSpec& each : edit.now().signals) taken.push_back(each.id);
    std::string field;
    if (const auto code = code_field(in, edit.now().signals[at].id, taken)) {
        const std::string before = edit.now().signals[at].id;
        studio::rename_signal(edit.change(in.ui.path("code")), before, *code);
    }
    if (auto typed =
            text_fields(in, "title", edit.now().signals[at].title, {.label = in.words(Str::studio_name)}, field))
        edit.change(field).signals[at].title = std::move(*typed);
    detector(in, edit, at);
    cues(in, edit, at);
    if (!remove_part(in)) return;
    studio::remove_signal(edit.change(), edit.now().signals[at].id);
    in.draft.part = RubricPart::general;
}

void rubric_gate(const RubricWork& in, RubricEdit& edit, std::size_t at) {
    const IdScope scope(in.ui, "gate");
    std::vector<std::string> taken;
    for (const Gate& each : edit.now().gates) taken.push_back(each.flag);
    std::string field;
    if (const auto code = code_field(in, edit.now().gates[at].flag, taken))
        edit.change(in.ui.path("code")).gates[at].flag = *code;
    if (auto typed = text_fields(in, "title", edit.now().gates[at].title, {.label = in.words(Str::studio_name)}, field))
        edit.change(field).gates[at].title = std::move(*typed);
    if (const auto set =
            number_field(in.ui, "cap", in.words(Str::studio_rubric_cap), edit.now().gates[at].cap, 0, 100, 5))
        edit.change(in.ui.path("cap")).gates[at].cap = *set;
    gap(in.ui, 8);
    if (auto typed = text_fields(in, "because", edit.now().gates[at].because,
                                 {.label = in.words(Str::studio_rubric_because), .lines = 2}, field))
        edit.change(field).gates[at].because = std::move(*typed);
    if (auto next = signals_field(in, "signals", in.words(Str::studio_rubric_raised_by), edit.now().gates[at].signals))
        edit.change().gates[at].signals = std::move(*next);
    if (!remove_part(in)) return;
    auto& gates = edit.change().gates;
    gates.erase(gates.begin() + static_cast<std::ptrdiff_t>(at));
    in.draft.part = RubricPart::general;
}

} // namespace propartif::ui

#pragma once
// One frame of work on a rubric, and the fields its parts share.
#include "app/models.hpp"
#include "ui/studio/fields.hpp"
#include "ui/studio/rubric_draft.hpp"
#include "ui/ui.hpp"
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace propartif::ui {

struct RubricWork { // what the parts of the desk need
    const app::StudioModel& model;
    const app::RubricDesk& desk;
    const app::Words& words;
    RubricDraft& draft;
    Ui& ui;
    app::Intents& out;

    const Rubric& rubric() const { return desk.rubric(); }
};

class RubricEdit { // a copy is made only when something changes
public:
    explicit RubricEdit(const Rubric& rubric) : rubric_(rubric) {}
    const Rubric& now() const { return changed_ ? *changed_ : rubric_; }
    // `field` names what is typed, so that the letters of one field become one step; empty: a step of its own.
    Rubric& change(std::string field = {}) {
        if (!changed_) changed_ = rubric_;
        field_ = std::move(field);
        return *changed_;
    }
    void tell(app::Intents& out) {
        if (changed_) out.emplace_back(app::AtRubric{app::rubric_desk::Put{std::move(*changed_), std::move(field_)}});
    }

private:
    const Rubric& rubric_;
    std::optional<Rubric> changed_;
    std::string field_;
};

void tell_rubric(const RubricWork& in, app::rubric_desk::Ask what);

// A text in both languages; the new one in the frame it changed, `field` then names which.
struct TextLines {
    std::string_view label{};
    std::string_view hint{};
    int lines = 1;
};
std::optional<Text> text_fields(const RubricWork& in, std::string_view id, const Text& value, const TextLines& look,
                                std::string& field);

// What others call this part by; the new code when it can be one and `taken` has no such.
std::optional<std::string> code_field(const RubricWork& in, const std::string& now,
                                      const std::vector<std::string>& taken);

// Signals by their titles: pressing one takes it out, the list below adds.
std::optional<std::vector<std::string>> signals_field(const RubricWork& in, std::string_view id, std::string_view label,
                                                      const std::vector<std::string>& chosen);

// Bounds of criteria, one a row; with `cei`, also how many of the three.
std::optional<std::map<CriterionId, Bounds>> bounds_field(const RubricWork& in, std::string_view id,
                                                          const std::map<CriterionId, Bounds>& now, bool cei,
                                                          std::string& field);

std::string signal_title(const Rubric& rubric, const std::string& id, Language language);
std::string criterion_title(const RubricWork& in, const CriterionId& id);

// "- Remove" at the end of a part.
bool remove_part(const RubricWork& in);

// The parts, each over the column.
void rubric_general(const RubricWork& in, RubricEdit& edit); // rubric_general.cpp
void rubric_passing(const RubricWork& in, RubricEdit& edit); // rubric_general.cpp
void rubric_rating(const RubricWork& in, RubricEdit& edit);  // rubric_anchors.cpp
// The anchors of a scale; `change` gives the list to write into.
using ChangeAnchors = std::function<std::vector<Anchor>&(std::string field)>;
void rubric_anchors(const RubricWork& in, const std::vector<Anchor>& now, int min, int max,
                    const ChangeAnchors& change);
void rubric_criterion(const RubricWork& in, RubricEdit& edit, std::size_t at); // rubric_criterion.cpp
void rubric_rules(const RubricWork& in, RubricEdit& edit, std::size_t at);     // rubric_rules.cpp
void rubric_signal(const RubricWork& in, RubricEdit& edit, std::size_t at);    // rubric_signal.cpp
void rubric_gate(const RubricWork& in, RubricEdit& edit, std::size_t at);      // rubric_signal.cpp
void rubric_reaction(const RubricWork& in, RubricEdit& edit, std::size_t at);  // rubric_reaction.cpp
void rubric_silence(const RubricWork& in, RubricEdit& edit);                   // rubric_reaction.cpp

} // namespace propartif::ui

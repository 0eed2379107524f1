// What each level of a scale looks like, in words and by an example.
#include "ui/studio/rubric_fields.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

using app::Str;

void one_anchor(const RubricWork& in, const Anchor& anchor, std::size_t at, const ChangeAnchors& change) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "anchor/" + std::to_string(at));
    std::string field;
    const std::string label = app::fill(in.words(Str::studio_rubric_anchor), {std::to_string(anchor.level)});
    if (auto typed = text_fields(in, "text", anchor.text,
                                 {.label = label, .hint = in.words(Str::studio_rubric_anchor_hint), .lines = 2}, field))
        change(field)[at].text = std::move(*typed);
    if (auto typed = text_fields(in, "example", anchor.example,
                                 {.label = in.words(Str::studio_rubric_anchor_example), .lines = 2}, field))
        change(field)[at].example = std::move(*typed);
}

} // namespace

void rubric_anchors(const RubricWork& in, const std::vector<Anchor>& now, int min, int max,
                    const ChangeAnchors& change) {
    Ui& ui = in.ui;
    const std::size_t many = now.size(); // `now` may be the list that is changed
    for (std::size_t i = 0; i < many; ++i) one_anchor(in, Anchor(now[i]), i, change);
    constexpr int kMostOffered = 12; // a wider scale is described a few levels at a time
    int offered = 0;
    for (int level = min; level <= max && offered < kMostOffered; ++level) {
        if (std::ranges::find(now, level, &Anchor::level) != now.end()) continue;
        ++offered;
        const std::string number = std::to_string(level);
        if (!link(ui, "describe/" + number, app::fill(in.words(Str::studio_rubric_anchor_add), {number}),
                  TextSize::small))
            continue;
        std::vector<Anchor>& anchors = change({});
        anchors.push_back({level, {}, {}});
        std::ranges::stable_sort(anchors, {}, &Anchor::level);
        return;
    }
    gap(ui, 8);
}

void rubric_rating(const RubricWork& in, RubricEdit& edit) {
    const IdScope scope(in.ui, "rating");
    if (const auto set =
            number_field(in.ui, "min", in.words(Str::studio_rubric_min), edit.now().global_rating.min, -100, 100))
        edit.change(in.ui.path("min")).global_rating.min = *set;
    if (const auto set =
            number_field(in.ui, "max", in.words(Str::studio_rubric_max), edit.now().global_rating.max, -100, 100))
        edit.change(in.ui.path("max")).global_rating.max = *set;
    gap(in.ui, 12);
    const GlobalRating rating = edit.now().global_rating;
    rubric_anchors(in, rating.anchors, rating.min, rating.max, [&](std::string field) -> std::vector<Anchor>& {
        return edit.change(std::move(field)).global_rating.anchors;
    });
}

} // namespace propartif::ui

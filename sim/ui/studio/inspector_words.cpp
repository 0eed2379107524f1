// The node's texts in both languages, side by side.
#include "studio/texts.hpp"
#include "ui/studio/fields.hpp"
#include "ui/studio/inspector.hpp"
#include "ui/widgets/widgets.hpp"

namespace propartif::ui {

void node_words(const Inspected& in, NodeEdit& edit) {
    Ui& ui = in.ui;
    const IdScope scope(ui, "words");
    Node node = edit.now();
    std::string changed;
    studio::each_text_of(node, [&](Text& text_now, const std::string& field) {
        if (text_now.empty()) return;
        text(ui, text_now.id, {TextSize::small, Weight::regular, ui.colours().ink2});
        gap(ui, 4);
        if (const auto typed = words_field(ui, field, text_now.en,
                                           {.label = text_now.id,
                                            .hint = in.words(app::Str::studio_english_hint),
                                            .min_lines = 2,
                                            .max_lines = 8,
                                            .labelled = false})) {
            text_now.en = *typed;
            changed = ui.path(field);
        }
        gap(ui, 14);
    });
    if (!changed.empty()) edit.change(changed) = std::move(node);
}

} // namespace propartif::ui

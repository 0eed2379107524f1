#include "ui/notices_view.hpp"
#include "ui/text.hpp"
#include "ui/widgets/surface.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

constexpr std::size_t kShownAtMost = 3;
constexpr float kLowWindow = 520; // units: fewer banners, so that the screen beneath stays usable

void keep_sentences(const std::vector<app::Notice>& notices, const app::Words& words, Language language,
                    NoticesDraft& draft) {
    if (draft.language != language) draft.sentences.clear();
    draft.language = language;
    std::erase_if(draft.sentences, [&](const auto& kept) {
        return std::ranges::find(notices, kept.first, &app::Notice::id) == notices.end();
    });
    for (const app::Notice& each : notices) {
        if (std::ranges::find(draft.sentences, each.id, &NoticesDraft::Sentence::first) != draft.sentences.end())
            continue;
        std::string sentence = app::fill(words(each.words), each.arguments);
        if (each.kind == app::Notice::Kind::error) sentence = app::fill(words(app::Str::notices_error), {sentence});
        draft.sentences.emplace_back(each.id, std::move(sentence));
    }
}

BannerTone tone_of(app::Notice::Kind kind) {
    if (kind == app::Notice::Kind::error) return BannerTone::error;
    return kind == app::Notice::Kind::attention ? BannerTone::attention : BannerTone::info;
}

} // namespace

void notices_ui(const std::vector<app::Notice>& notices, const app::Words& words, Language language,
                NoticesDraft& draft, Ui& ui, app::Intents& out) {
    keep_sentences(notices, words, language, draft);
    const IdScope scope(ui, "notices");
    const std::size_t most = ui.effective_height() < kLowWindow ? 1 : kShownAtMost;
    const std::size_t first = notices.size() > most ? notices.size() - most : 0; // the newest are shown
    for (std::size_t at = first; at < notices.size(); ++at) {
        const app::Notice& each = notices[at];
        const auto sentence = std::ranges::find(draft.sentences, each.id, &NoticesDraft::Sentence::first);
        const std::string_view close = words(app::Str::notices_close);
        if (banner(ui, std::to_string(each.id), tone_of(each.kind), sentence->second, {}, close).closed)
            out.emplace_back(app::DismissNotice{each.id});
        gap(ui, 8);
    }
    if (first == 0) return;
    text(ui, app::fill(words(app::Str::notices_more), {std::to_string(first)}),
         {TextSize::small, Weight::regular, ui.colours().ink3});
    gap(ui, 8);
}

} // namespace propartif::ui

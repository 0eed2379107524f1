#pragma once
// What the program has to say, above everything else until it is dealt with.
#include "app/state.hpp"
#include "ui/ui.hpp"
#include <string>
#include <utility>
#include <vector>

namespace propartif::ui {

struct NoticesDraft {
    using Sentence = std::pair<std::uint32_t, std::string>;
    std::vector<Sentence> sentences; // by notice, with the holes filled
    Language language{};
};

// Banners over the column, a gap below each; nothing at all without notices.
void notices_ui(const std::vector<app::Notice>& notices, const app::Words& words, Language language,
                NoticesDraft& draft, Ui& ui, app::Intents& out);

} // namespace propartif::ui

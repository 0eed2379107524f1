#include "ui/home_find.hpp"
#include "ui/search_words.hpp"
#include <algorithm>
#include <array>

namespace propartif::ui {

namespace {

struct GroupOf {
    std::string_view behaviour, group;
};
constexpr std::array<GroupOf, 14> kGroupOf{{{"furious", "angry"},
                                            {"aggressive", "angry"},
                                            {"impatient", "angry"},
                                            {"viral", "angry"},
                                            {"silent", "afraid"},
                                            {"weeping", "afraid"},
                                            {"dominant", "pressing"},
                                            {"group", "pressing"},
                                            {"knowall", "pressing"},
                                            {"manipulative", "pressing"},
                                            {"broker", "pressing"},
                                            {"confused", "confused"},
                                            {"frequent", "doubting"},
                                            {"suspicious", "doubting"}}};
constexpr std::array<std::string_view, 6> kGroups{"angry", "afraid", "pressing", "confused", "doubting", "other"};

std::uint64_t fingerprint(const app::HomeModel& model, const HomeDraft& draft) {
    std::uint64_t mark = hash_of(draft.filter, hash_of(draft.search));
    for (const app::Card& card : model.cards) {
        mark = hash_of(card.scenario->id.value, mark);
        mark = mark * 31 + card.finished * 2 + (card.resumable ? 1u : 0u);
    }
    return mark == 0 ? 1 : mark;
}

std::string all_words_of(const app::HomeModel& model, const Scenario& scenario) {
    std::string out;
    const auto add = [&](const std::string& words) {
        out += words;
        out += '\n';
    };
    add(scenario.title.id);
    add(scenario.title.en);
    add(scenario.summary.id);
    add(scenario.summary.en);
    add(scenario.citizen.name);
    add(model.content.id.named("behaviour." + scenario.citizen.behaviour));
    add(model.content.en.named("behaviour." + scenario.citizen.behaviour));
    for (const std::string& id : scenario.topics)
        if (const Topic* topic = model.content.library.glossary.find_topic(id)) {
            add(topic->title.id);
            add(topic->title.en);
        }
    return out;
}

bool passes(const app::Card& card, std::string_view filter) {
    if (filter == "all") return true;
    if (filter == "new") return is_new(card);
    return behaviour_group(card.scenario->citizen.behaviour) == filter;
}

} // namespace

std::string_view behaviour_group(std::string_view behaviour) {
    const auto found = std::ranges::find(kGroupOf, behaviour, &GroupOf::behaviour);
    return found == kGroupOf.end() ? "other" : found->group;
}

bool is_new(const app::Card& card) {
    return card.finished == 0 && !card.resumable;
}

void find_cards(const app::HomeModel& model, HomeDraft& draft) {
    const std::uint64_t mark = fingerprint(model, draft);
    if (mark == draft.found_for) return;
    draft.found_for = mark;
    draft.groups = {{"all", model.cards.size()}, {"new", 0}};
    for (const std::string_view group : kGroups) draft.groups.push_back({std::string(group), 0});
    draft.shown.clear();
    for (std::size_t at = 0; at < model.cards.size(); ++at) {
        const app::Card& card = model.cards[at];
        const std::string_view group = behaviour_group(card.scenario->citizen.behaviour);
        if (is_new(card)) ++draft.groups[1].count;
        ++std::ranges::find(draft.groups, group, &HomeDraft::Group::id)->count;
        if (passes(card, draft.filter) && holds_all_words(all_words_of(model, *card.scenario), draft.search))
            draft.shown.push_back(at);
    }
    std::erase_if(draft.groups,
                  [](const HomeDraft::Group& each) { return each.count == 0 && each.id != "all" && each.id != "new"; });
}

const app::Card* recommended_card(const std::vector<app::Card>& cards) {
    const app::Card* weakest = nullptr;
    for (const app::Card& card : cards) {
        if (card.finished == 0) return &card; // cards come by level
        if (!weakest || card.best.value_or(0) < weakest->best.value_or(0)) weakest = &card;
    }
    return weakest;
}

} // namespace propartif::ui

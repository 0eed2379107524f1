#include "interchange/ink_stretch.hpp"
#include "interchange/plain_words.hpp"
#include <algorithm>
#include <deque>
#include <utility>

namespace propartif {

namespace interchange {

namespace {

using Note = ImportNoteKind;

constexpr std::size_t kShortestTold = 3; // a full stop and a quotation mark tell nothing

// The names in a path, without places in lists: "gudang.0.g-0.3" -> "gudang-g-0".
std::string names_in(std::string_view path) {
    std::string out;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('.'), path.size());
        if (!number_from(path.substr(0, end))) out += (out.empty() ? "" : "-") + std::string{path.substr(0, end)};
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return out;
}

// "c-0" and so on: what follows a choice has no name of its own.
bool of_a_choice(std::string_view names) {
    const std::size_t at = names.rfind("c-");
    return at != std::string_view::npos && (at == 0 || names[at - 1] == '-') &&
           number_from(names.substr(at + 2)).has_value();
}

void add_flags(const Condition& condition, std::set<std::string>& out) {
    out.insert(condition.flags.begin(), condition.flags.end());
    for (const auto* parts : {&condition.all, &condition.any, &condition.none})
        for (const Condition& each : *parts) add_flags(each, out);
}

class InkImporter {
public:
    explicit InkImporter(InkStory story) : story_(std::move(story)), reader_(story_, notes_) {}

    Result<Imported> import() {
        if (story_.lists) notes_.add(Note::list, {}, 0, "LIST");
        auto first = reader_.read({0, 0}, {});
        if (!first) return first.error();
        for (const auto* early : {&first.value().set, &first.value().set_inside})
            for (const auto& [name, value] : *early) notes_.add(Note::variable, {}, 0, name);
        take_about(first.value().tags);
        draft_.start = draft_.nodes[turn_of(std::move(first).value(), "awal")].id;
        for (std::size_t at = 0; at < turns_.size(); ++at)
            if (auto fault = lead_on(at)) return *fault;
        tell_once();
        for (const Node& node : draft_.nodes)
            for (const Choice& choice : node.choices) {
                if (choice.when) add_flags(*choice.when, flags_);
                if (!choice.effects) continue;
                flags_.insert(choice.effects->set.begin(), choice.effects->set.end());
                flags_.insert(choice.effects->clear.begin(), choice.effects->clear.end());
            }
        draft_.flags.assign(flags_.begin(), flags_.end());
        reader_.tell_unsaid();
        assume_the_rest(draft_, notes_);
        return Imported{std::move(draft_), notes_.take()};
    }

private:
    struct Turn { // beside the node of the same place
        std::vector<InkOffer> offers;
        std::map<std::string, bool> set;
    };

    // "# title: ..." and the like at the beginning are about the whole.
    void take_about(std::vector<std::string>& tags) {
        std::erase_if(tags, [this](const std::string& tag) {
            const std::size_t colon = tag.find(':');
            const std::string key = tag.substr(0, colon);
            const std::string words = colon == std::string::npos ? "" : trimmed(tag.substr(colon + 1));
            if (words.empty() || (key != "title" && key != "author")) return false;
            if (key == "title")
                draft_.title.id = words;
            else
                draft_.authors.push_back(words);
            return true;
        });
        if (draft_.title.id.empty()) draft_.title.id = "Tanpa judul";
        draft_.id.value = slug(draft_.title.id).empty() ? "impor" : slug(draft_.title.id);
    }

    NodeId id_for(InkPointer begin, const std::string& otherwise) {
        const std::string path = story_.path_of(begin), names = names_in(path);
        const bool named = !slug(names).empty() && !of_a_choice(names);
        const std::string id = free_id(slug(named ? names : otherwise), taken_);
        if (named && id != names) notes_.add(Note::renamed, path, 0, id);
        return NodeId{id};
    }

    // The node of a stretch; `name` is for one that has none.
    std::size_t turn_of(InkStretch stretch, const std::string& name) {
        const bool nothing = stretch.text.empty() && stretch.offers.empty();
        if (nothing && nothing_left_) return *nothing_left_;
        const auto known = places_.find(stretch.begin);
        if (!nothing && known != places_.end()) return known->second;
        const std::size_t at = draft_.nodes.size();
        Node& node = draft_.nodes.emplace_back();
        node.id = nothing ? NodeId{free_id("akhir", taken_)} : id_for(stretch.begin, name);
        if (nothing)
            nothing_left_ = at;
        else
            places_[stretch.begin] = at;
        const std::string path = story_.path_of(stretch.begin);
        take_tags(stretch.tags, path, node);
        if (stretch.offers.empty()) {
            notes_.add(Note::ending_assumed, path, 0, node.id.value);
            node.phase = Phase::closing;
            node.ending = Ending{Outcome::partial, {nothing ? "Selesai." : stretch.text, {}}, {}};
        } else if (!stretch.text.empty()) {
            node.says.push_back({std::nullopt, {stretch.text, {}}, {}});
        }
        turns_.push_back({std::move(stretch.offers), std::move(stretch.set_inside)});
        return at;
    }

    void take_tags(const std::vector<std::string>& tags, const std::string& path, Node& node) {
        for (const std::string& tag : tags) {
            const auto* const phase = std::ranges::find(kPhaseKeys, tag);
            if (phase != kPhaseKeys.end())
                node.phase = static_cast<Phase>(phase - kPhaseKeys.begin());
            else
                notes_.add(Note::tags, path, 0, tag);
        }
    }

    std::optional<Error> lead_on(std::size_t at) {
        for (std::size_t i = 0; i < turns_[at].offers.size(); ++i) {
            const InkOffer offer = turns_[at].offers[i];
            auto stretch = reader_.read(offer.target, offer.start);
            if (!stretch) return stretch.error();
            const auto set = std::move(stretch.value().set);
            const std::string continued = std::move(stretch.value().continued);
            Choice choice;
            choice.id.value = choice_letter(i);
            const std::size_t to =
                turn_of(std::move(stretch).value(), draft_.nodes[at].id.value + '-' + choice.id.value);
            if (draft_.nodes.size() > kMostTurns) return ink_fault("too-many", offer.path);
            choice.text.id = tidy(offer.start + (continued.empty() ? offer.only : continued));
            if (!continued.empty() && offer.only.size() > kShortestTold)
                notes_.add(Note::unsaid, offer.path, 0, offer.only);
            choice.when = offer.when;
            take_effects(set, turns_[to].set, choice);
            choice.next.push_back({std::nullopt, draft_.nodes[to].id});
            ways_[at].push_back(to);
            draft_.nodes[at].choices.push_back(std::move(choice));
        }
        return std::nullopt;
    }

    void take_effects(std::map<std::string, bool> set, const std::map<std::string, bool>& after, Choice& choice) {
        for (const auto& [name, value] : after) set[name] = value;
        if (set.empty()) return;
        Effects& effects = choice.effects.emplace();
        for (const auto& [name, value] : set) {
            const InkVariable& variable = story_.variables.at(name);
            (value != variable.at_first ? effects.set : effects.clear).push_back(variable.id);
        }
    }

    // It matters only where the story comes back.
    void tell_once() {
        std::vector<std::vector<bool>> reached(draft_.nodes.size());
        std::set<std::string> told; // a choice may be offered by several nodes
        for (std::size_t at = 0; at < turns_.size(); ++at)
            for (std::size_t i = 0; i < turns_[at].offers.size(); ++i) {
                if (!turns_[at].offers[i].once) continue;
                std::vector<bool>& from = reached[ways_[at][i]];
                if (from.empty()) from = reached_from(ways_[at][i]);
                const std::string& path = turns_[at].offers[i].path;
                if (from[at] && told.insert(path).second)
                    notes_.add(Note::once, path, 0, draft_.nodes[at].choices[i].text.id);
            }
    }
    std::vector<bool> reached_from(std::size_t start) const {
        std::vector<bool> out(draft_.nodes.size());
        std::vector<std::size_t> open{start};
        out[start] = true;
        while (!open.empty()) {
            const std::size_t at = open.back();
            open.pop_back();
            const auto ways = ways_.find(at);
            if (ways == ways_.end()) continue;
            for (const std::size_t to : ways->second)
                if (!out[to]) {
                    out[to] = true;
                    open.push_back(to);
                }
        }
        return out;
    }

    InkStory story_;
    Notes notes_;
    InkReader reader_;
    Scenario draft_;
    std::vector<Turn> turns_;
    std::map<InkPointer, std::size_t> places_;
    std::map<std::size_t, std::vector<std::size_t>> ways_;
    std::optional<std::size_t> nothing_left_; // the ending of all ways that end without a word
    std::set<std::string> taken_, flags_;
};

} // namespace

} // namespace interchange

Result<Imported> import_ink(std::string_view json) {
    auto story = interchange::ink_story(json);
    if (!story) return story.error();
    return interchange::InkImporter{std::move(story).value()}.import();
}

} // namespace propartif

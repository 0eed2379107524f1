#include "interchange/import_parts.hpp"
#include "interchange/twee_notes.hpp"
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace propartif {

namespace interchange {

namespace {

// Passages with a meaning of their own to Twine and its story formats.
constexpr std::array<std::string_view, 18> kMachinery{
    "StoryInit",     "StoryCaption",  "StoryMenu",     "StoryAuthor",     "StorySubtitle",     "StoryBanner",
    "StoryShare",    "StorySettings", "StoryIncludes", "StoryInterface",  "StoryDisplayTitle", "PassageHeader",
    "PassageFooter", "PassageReady",  "PassageDone",   "StoryStylesheet", "StoryScript",       "StoryMetadata"};

class Importer {
public:
    explicit Importer(TweeFile file) : file_(std::move(file)) {}

    Result<Imported> import() {
        if (!trimmed(file_.before).empty()) notes_.add(ImportNoteKind::text_before, {}, 1, trimmed(file_.before));
        for (const Passage& passage : file_.passages)
            if (!take_special(passage)) story_.push_back(&passage);
        if (story_.size() > kMostTurns) return twee_fault("too-many", story_[kMostTurns]->line);
        if (story_.empty()) return twee_fault("no-passage", 1);
        if (const Passage* about = named(note::kScenarioPassage)) {
            ours_ = true;
            if (auto fault = take_scenario(*about, scenario_, notes_)) return *fault;
        }
        take_title();
        name_nodes();
        for (const Passage* passage : story_) {
            auto node = node_from(
                *passage,
                [this, passage](const std::string& name, std::size_t line) { return id_of(name, *passage, line); },
                notes_);
            if (!node) return node.error();
            scenario_.nodes.push_back(std::move(node).value());
        }
        take_start();
        if (!ours_) assume_the_rest(scenario_, notes_);
        return Imported{std::move(scenario_), notes_.take()};
    }

private:
    const Passage* named(std::string_view name) const {
        const auto found = std::ranges::find(file_.passages, name, &Passage::name);
        return found == file_.passages.end() ? nullptr : &*found;
    }

    bool take_special(const Passage& passage) {
        if (passage.name == "StoryTitle" || passage.name == "StoryData" || passage.name == note::kScenarioPassage)
            return true;
        const bool script = passage.tagged("script") || passage.tagged("stylesheet");
        const bool special =
            std::ranges::find(kMachinery, passage.name) != kMachinery.end() || passage.tagged("widget");
        if (script || special)
            notes_.add(script ? ImportNoteKind::script : ImportNoteKind::special, passage.name, passage.line,
                       trimmed(passage.text));
        return script || special;
    }

    void take_title() {
        const Passage* title = named("StoryTitle");
        const std::string words = title ? from_story(trimmed(title->text)) : std::string{};
        if (scenario_.title.id.empty()) scenario_.title.id = words.empty() ? "Tanpa judul" : words;
        // Somebody gave the story another title in Twine.
        else if (!words.empty() && from_story(trimmed(as_story(scenario_.title.id))) != words)
            scenario_.title.id = words;
        if (!scenario_.id.value.empty()) return;
        scenario_.id.value = slug(scenario_.title.id).empty() ? "impor" : slug(scenario_.title.id);
    }

    void name_nodes() {
        std::set<std::string> taken;
        for (const Passage* passage : story_)
            if (is_id(passage->name)) taken.insert(passage->name);
        for (const Passage* passage : story_) {
            std::string id = passage->name;
            if (!is_id(id)) {
                id = free_id(slug(id).empty() ? "bagian" : slug(id), taken);
                notes_.add(ImportNoteKind::renamed, passage->name, passage->line, id);
            }
            ids_[passage->name] = NodeId{id};
        }
    }

    NodeId id_of(const std::string& name, const Passage& from, std::size_t line) {
        const auto found = ids_.find(name);
        if (found != ids_.end()) return found->second;
        notes_.add(ImportNoteKind::dangling, from.name, line, name);
        const std::string id = is_id(name) ? name : slug(name);
        return NodeId{id.empty() ? "tidak-ada" : id};
    }

    void take_start() {
        if (!scenario_.start.value.empty()) {
            if (!scenario_.find(scenario_.start)) lost_start(scenario_.start.value);
            return;
        }
        std::string wanted = named("Start") ? "Start" : "";
        if (const Passage* data = named("StoryData")) {
            const auto read = read_twee_story_data(trimmed(data->text));
            if (!read)
                notes_.add(ImportNoteKind::story_data, data->name, data->line, trimmed(data->text));
            else if (!read.value().start.empty())
                wanted = read.value().start;
        }
        const auto found = ids_.find(wanted);
        if (found != ids_.end())
            scenario_.start = found->second;
        else
            lost_start(wanted);
    }
    void lost_start(const std::string& wanted) {
        scenario_.start = ids_.at(story_.front()->name);
        notes_.add(ImportNoteKind::no_start, {}, 0, wanted);
    }

    TweeFile file_;
    std::vector<const Passage*> story_; // passages that are turns
    std::map<std::string, NodeId> ids_; // by the name of the passage
    Scenario scenario_;
    Notes notes_;
    bool ours_ = false;
};

} // namespace

} // namespace interchange

Result<Imported> import_twee(std::string_view twee) {
    auto file = interchange::twee_file(twee);
    if (!file) return file.error();
    return interchange::Importer{std::move(file).value()}.import();
}

} // namespace propartif

#include "interchange/ink_story.hpp"
#include "interchange/import_parts.hpp"
#include "interchange/plain_words.hpp"
#include <algorithm>
#include <limits>
#include <utility>

namespace propartif::interchange {
namespace {

using store::JsonTree;
using TreeKind = JsonTree::Kind;
using PieceKind = InkPiece::Kind;

// Weaves nest deeply; a story is longer than a scenario file.
constexpr store::Limits kInkLimits{std::size_t{4} << 20, 200, std::size_t{64} << 10, 256, 200'000};
constexpr std::int64_t kOldest = 17, kNewest = 21;

constexpr std::size_t kNone = InkContainer::kNone;

// Keys that say what an object is.
struct ObjectKind {
    std::string_view key;
    PieceKind kind;
};
constexpr ObjectKind kObjects[] = {
    {"->", PieceKind::divert},      {"*", PieceKind::choice},      {"VAR=", PieceKind::assigned},
    {"temp=", PieceKind::assigned}, {"VAR?", PieceKind::variable}, {"CNT?", PieceKind::count},
    {"^->", PieceKind::target},     {"#", PieceKind::tag},         {"f()", PieceKind::called},
    {"x()", PieceKind::called},     {"->t->", PieceKind::tunnel},  {"list", PieceKind::list},
    {"^var", PieceKind::list}};

std::optional<int> small(const JsonTree& value) {
    constexpr int kLimit = std::numeric_limits<int>::max();
    if (value.kind != TreeKind::integer || value.number > kLimit || value.number < -kLimit) return std::nullopt;
    return static_cast<int>(value.number);
}

bool truth(const JsonTree& object, std::string_view key) {
    const JsonTree* found = object.find(key);
    return found && found->kind == TreeKind::boolean && found->truth;
}

class Builder {
public:
    Result<InkStory> build(const JsonTree& file) {
        if (file.kind != TreeKind::object) return ink_fault("no-story", "");
        const JsonTree* version = file.find("inkVersion");
        if (!version || version->kind != TreeKind::integer) return ink_fault("no-version", "/inkVersion");
        if (version->number < kOldest || version->number > kNewest)
            return ink_fault("version", "/inkVersion", std::to_string(version->number));
        const JsonTree* root = file.find("root");
        if (!root || root->kind != TreeKind::list) return ink_fault("no-root", "/root");
        container(*root, kNone, kNone, {});
        if (fault_) return *fault_;
        const JsonTree* lists = file.find("listDefs");
        story_.lists = lists && !lists->members.empty();
        find_variables();
        return std::move(story_);
    }

private:
    void fail(std::string_view key, InkPointer at, std::string_view words = {}) {
        if (!fault_) fault_ = ink_fault(key, story_.path_of(at), words);
    }

    std::size_t container(const JsonTree& list, std::size_t parent, std::size_t at, std::string name) {
        const std::size_t own = story_.containers.size();
        story_.containers.push_back({parent, at, std::move(name), {}, {}});
        // The last entry names what is inside, or is null.
        const bool ended = !list.items.empty() &&
                           (list.items.back().kind == TreeKind::null || list.items.back().kind == TreeKind::object);
        if (!ended) {
            fail("bad-container", {own, 0});
            return own;
        }
        for (std::size_t i = 0; i + 1 < list.items.size() && !fault_; ++i) {
            InkPiece made = piece(list.items[i], {own, i});
            story_.containers[own].pieces.push_back(std::move(made));
        }
        for (const auto& [key, value] : list.items.back().members) named(key, value, own);
        return own;
    }

    void named(const std::string& key, const JsonTree& value, std::size_t own) {
        if (fault_ || key == "#f") return;
        if (key == "#n" && value.kind == TreeKind::string) {
            InkContainer& here = story_.containers[own];
            here.name = value.words;
            if (here.parent != kNone) story_.containers[here.parent].named.emplace(here.name, own);
        } else if (value.kind == TreeKind::list) {
            const std::size_t made = container(value, own, kNone, key);
            story_.containers[own].named[key] = made;
        } else {
            fail("bad-container", {own, 0}, key);
        }
    }

    InkPiece piece(const JsonTree& value, InkPointer here) {
        InkPiece out;
        switch (value.kind) {
        case TreeKind::list:
            out.kind = PieceKind::inner;
            out.container = container(value, here.container, here.at, {});
            break;
        case TreeKind::boolean:
            out.kind = PieceKind::boolean;
            out.number = value.truth ? 1 : 0;
            out.words = value.truth ? "true" : "false";
            break;
        case TreeKind::integer:
        case TreeKind::real:
            out.kind = PieceKind::number;
            out.number = small(value);
            out.words = out.number ? std::to_string(*out.number) : decimal_words(value.real);
            break;
        case TreeKind::string: out = plain(value.words); break;
        case TreeKind::object: out = object(value, here); break;
        case TreeKind::null: fail("bad-container", here); break;
        }
        return out;
    }

    static InkPiece plain(const std::string& words) {
        InkPiece out;
        // "^" alone is an empty text; "^->" and the like never stand alone.
        const bool text = words.starts_with('^') || words == "\n";
        out.kind = text ? PieceKind::text : PieceKind::command;
        out.words = words.starts_with('^') ? words.substr(1) : words;
        return out;
    }

    InkPiece object(const JsonTree& value, InkPointer here) {
        InkPiece out;
        out.kind = PieceKind::unknown;
        const JsonTree* named = nullptr;
        for (const ObjectKind& each : kObjects) {
            if (named || !(named = value.find(each.key))) continue;
            out.kind = each.kind;
            out.temporary = each.key == "temp=";
        }
        if (!named) {
            if (!value.members.empty()) out.words = value.members.front().first;
            return out;
        }
        if (out.kind == PieceKind::list) return out;
        if (named->kind != TreeKind::string || (named->words.empty() && out.kind != PieceKind::tag)) {
            fail("bad-piece", here);
            return out;
        }
        out.words = named->words;
        out.by_condition = truth(value, "c");
        out.by_variable = truth(value, "var");
        if (const JsonTree* flags = value.find("flg")) {
            const auto number = small(*flags);
            if (!number) fail("bad-piece", here, "flg");
            out.flags = number.value_or(0);
        }
        return out;
    }

    static bool holds_number(const InkPiece& piece) {
        return piece.kind == PieceKind::boolean || piece.kind == PieceKind::number;
    }

    // Expressions stand with the operator last, so a value right before its name is the whole of it.
    void find_variables() {
        const auto& named = story_.containers.front().named;
        const auto global = named.find("global decl");
        for (std::size_t i = 0; i < story_.containers.size(); ++i) {
            const std::vector<InkPiece>& pieces = story_.containers[i].pieces;
            for (std::size_t at = 0; at < pieces.size(); ++at) {
                if (pieces[at].kind != PieceKind::assigned || pieces[at].temporary) continue;
                std::size_t before = at;
                while (before > 0 && pieces[before - 1].words == "/ev") --before;
                const InkPiece* value = before > 0 ? &pieces[before - 1] : nullptr;
                const std::optional<int> number = value && holds_number(*value) ? value->number : std::nullopt;
                InkVariable& variable = story_.variables[pieces[at].words];
                variable.flag = variable.flag && number && (*number == 0 || *number == 1);
                if (global == named.end() || global->second != i) continue;
                variable.first_number = number;
                variable.at_first = number == 1;
            }
        }
        std::set<std::string> taken;
        for (auto& [name, variable] : story_.variables) {
            const std::string stem = slug(name).empty() ? "tanda" : slug(name);
            variable.id = free_id(variable.at_first ? "tidak-" + stem : stem, taken);
        }
    }

    InkStory story_;
    std::optional<Error> fault_;
};

} // namespace

std::string InkStory::path_of(InkPointer pointer) const {
    std::string out = pointer.at == kNone ? "" : std::to_string(pointer.at);
    for (std::size_t at = pointer.container; at < containers.size() && containers[at].parent != kNone;
         at = containers[at].parent) {
        const InkContainer& here = containers[at];
        out.insert(0, (here.name.empty() ? std::to_string(here.at) : here.name) + (out.empty() ? "" : "."));
    }
    return out;
}

std::optional<InkPointer> InkStory::find(std::string_view path, std::size_t from) const {
    InkPointer out{0, 0};
    if (path.starts_with('.')) {
        path.remove_prefix(1);
        if (!path.starts_with('^')) return std::nullopt;
        path.remove_prefix(std::min<std::size_t>(path.size(), 2)); // from the piece up to what holds it
        out.container = from;
    }
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('.'), path.size());
        const std::string_view step = path.substr(0, end);
        path.remove_prefix(std::min(end + 1, path.size()));
        const InkContainer& here = containers[out.container];
        if (step == "^") {
            if (here.parent == kNone) return std::nullopt;
            out.container = here.parent;
        } else if (const auto found = here.named.find(std::string{step}); found != here.named.end()) {
            out.container = found->second;
        } else {
            const auto number = number_from(step);
            if (!number || *number < 0 || static_cast<std::size_t>(*number) >= here.pieces.size()) return std::nullopt;
            const auto at = static_cast<std::size_t>(*number);
            const bool inner = here.pieces[at].kind == InkPiece::Kind::inner;
            if (!inner && !path.empty()) return std::nullopt;
            if (!inner) return InkPointer{out.container, at};
            out.container = here.pieces[at].container;
        }
    }
    return out;
}

InkPointer InkStory::settled(InkPointer pointer) const {
    while (true) {
        const InkContainer& here = containers[pointer.container];
        if (pointer.at < here.pieces.size()) {
            if (here.pieces[pointer.at].kind != InkPiece::Kind::inner) return pointer;
            pointer = {here.pieces[pointer.at].container, 0};
        } else {
            if (here.parent == kNone || here.at == kNone) return {pointer.container, here.pieces.size()};
            pointer = {here.parent, here.at + 1};
        }
    }
}

const InkPiece* InkStory::piece(InkPointer pointer) const {
    const InkContainer& here = containers[pointer.container];
    return pointer.at < here.pieces.size() ? &here.pieces[pointer.at] : nullptr;
}

Error ink_fault(std::string_view key, std::string where, std::string_view words) {
    return {ErrorCode::bad_content, std::move(where), std::string{key} + (words.empty() ? "" : " " + shortened(words))};
}

Result<InkStory> ink_story(std::string_view json) {
    const auto tree = store::read_json_tree(json, kInkLimits);
    if (!tree) return tree.error();
    return Builder{}.build(tree.value());
}

} // namespace propartif::interchange

#include "core/condition_words.hpp"
#include "interchange/import_parts.hpp"
#include "interchange/twee_notes.hpp"
#include <algorithm>
#include <utility>

namespace propartif::interchange {

namespace {

bool blank_line_end(std::string_view words) { // the rest of the line is blank
    const std::size_t end = words.find('\n');
    return trimmed(words.substr(0, end)).empty();
}

bool outside(std::string_view target) {
    for (const std::string_view start : {"http://", "https://", "mailto:"})
        if (target.starts_with(start)) return true;
    return false;
}

// Machinery of the story formats: Harlowe "(if:", SugarCube "<<if", Snowman "<%", Chapbook "[if" at a line's beginning.
std::vector<std::size_t> macros_in(std::string_view text) {
    std::vector<std::size_t> out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        bool found = rest.starts_with("<<") || rest.starts_with("<%");
        if (rest.starts_with('(')) {
            const std::size_t end = rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", 1);
            found = end != std::string_view::npos && end > 1 && rest[end] == ':';
        }
        const bool line_begins = at == 0 || text[at - 1] == '\n';
        for (const std::string_view each : {"[if ", "[unless ", "[else]", "[continue]", "[JavaScript]", "[CSS]"})
            found = found || (line_begins && rest.starts_with(each));
        if (found) out.push_back(at);
    }
    return out;
}

class NodeReader {
public:
    NodeReader(const Passage& passage, const Resolve& resolve, Notes& notes)
        : passage_(passage), resolve_(resolve), notes_(notes) {}

    Result<Node> read() {
        auto pieces = pieces_of(passage_);
        if (!pieces) return pieces.error();
        const std::vector<Piece>& all = pieces.value();
        ours_ = std::ranges::any_of(all, [](const Piece& each) { return own_note(each).has_value(); });
        read_tags();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string_view after = i + 1 < all.size() && all[i + 1].kind == Piece::Kind::words
                                               ? std::string_view{all[i + 1].words}
                                               : std::string_view{"\n"};
            if (all[i].kind == Piece::Kind::words)
                take_words(all[i]);
            else if (all[i].kind == Piece::Kind::link)
                take_link(all[i], after);
            else if (auto fault = take_comment(all[i]))
                return *fault;
        }
        finish();
        return std::move(node_);
    }

private:
    enum class At { words, line, ending, choice, typed, review, example };

    void read_tags() {
        node_.id = resolve_(passage_.name, passage_.line);
        bool found = false;
        for (const std::string& tag : passage_.tags) {
            const auto* const phase = std::ranges::find(kPhaseKeys, tag);
            if (phase != kPhaseKeys.end() && !found) {
                node_.phase = static_cast<Phase>(phase - kPhaseKeys.begin());
                found = true;
            } else {
                notes_.add(ImportNoteKind::tags, passage_.name, passage_.line, tag);
            }
        }
    }

    void take_words(const Piece& piece) {
        collected_ += piece.words;
        if (ours_) return;
        for (const std::size_t at : macros_in(piece.words)) {
            const std::string_view rest = std::string_view{piece.words}.substr(at);
            const auto before = std::ranges::count(piece.words.substr(0, at), '\n');
            notes_.add(ImportNoteKind::macro, passage_.name, piece.line + static_cast<std::size_t>(before),
                       rest.substr(0, rest.find('\n')));
        }
    }

    void take_link(const Piece& piece, std::string_view after) {
        if (!piece.setter.empty()) notes_.add(ImportNoteKind::setter, passage_.name, piece.line, piece.setter);
        const std::size_t line_begin = collected_.rfind('\n') == std::string::npos ? 0 : collected_.rfind('\n') + 1;
        const bool alone =
            collected_.find_first_not_of(" \t*-#>", line_begin) == std::string::npos && blank_line_end(after);
        if (outside(piece.target)) {
            notes_.add(ImportNoteKind::outside, passage_.name, piece.line, piece.target);
            collected_ += piece.words;
            return;
        }
        use_plain_link();
        link_ = piece;
        if (!alone) { // part of a sentence
            collected_ += piece.words;
            return;
        }
        collected_.resize(line_begin);
        flush();
        at_ = At::words;
    }

    std::optional<Error> take_comment(const Piece& piece) {
        const auto own = own_note(piece);
        if (!own) {
            notes_.add(ImportNoteKind::comment, passage_.name, piece.line, piece.words);
            return std::nullopt;
        }
        flush();
        const Taken taken = take_note(*own, piece.line);
        if (taken == Taken::malformed) return twee_fault("bad-note", piece.line, piece.words);
        if (taken == Taken::unknown) notes_.add(ImportNoteKind::unknown_note, passage_.name, piece.line, piece.words);
        if (taken == Taken::stray) notes_.add(ImportNoteKind::stray_note, passage_.name, piece.line, piece.words);
        return std::nullopt;
    }

    enum class Taken { yes, unknown, stray, malformed };
    static Taken when_good(bool good) { return good ? Taken::yes : Taken::malformed; }
    static Taken when_here(bool here) { return here ? Taken::yes : Taken::stray; }

    Taken take_note(const OwnNote& own, std::size_t line) {
        Taken taken = take_turn_note(own);
        if (taken == Taken::unknown) taken = take_way_note(own, line);
        if (taken == Taken::unknown) taken = take_reply_note(own);
        if (taken == Taken::unknown) taken = take_text_note(own);
        return taken;
    }

    Taken take_turn_note(const OwnNote& own) {
        if (own.key == note::kSeconds) {
            node_.seconds = number_from(own.value);
            return when_good(node_.seconds.has_value());
        }
        if (own.key == note::kContent)
            node_.focus.content.push_back(from_values(own.value));
        else if (own.key == note::kEmotion)
            node_.focus.emotion = from_values(own.value);
        else if (own.key == note::kInterest)
            node_.focus.interest.push_back(from_values(own.value));
        else if (own.key == note::kLine) {
            use_plain_link();
            at_ = At::line;
            Line& line = node_.says.emplace_back();
            return own.value.empty() ? Taken::yes : take_condition(own.value, line.when);
        } else if (own.key == note::kEnding) {
            use_plain_link();
            at_ = At::ending;
            const auto* const outcome = std::ranges::find(kOutcomeKeys, own.value);
            node_.ending = Ending{static_cast<Outcome>(outcome - kOutcomeKeys.begin()), {}, {}};
            return when_good(outcome != kOutcomeKeys.end());
        } else
            return Taken::unknown;
        return Taken::yes;
    }

    // What a link is: its note follows it.
    Taken take_way_note(const OwnNote& own, std::size_t line) {
        if (own.key == note::kChoice) {
            const std::vector<std::string> words = words_of(own.value);
            if (words.size() != 1) return Taken::malformed;
            at_ = At::choice;
            Choice& choice = node_.choices.emplace_back();
            choice.id.value = words.front();
            if (link_) choice.text.id = from_story(link_->words);
            take_route(choice.next, line);
        } else if (own.key == note::kSameChoice) {
            if (node_.choices.empty() || !link_) return Taken::stray;
            at_ = At::choice;
            take_route(node_.choices.back().next, line);
        } else if (own.key == note::kTyped || own.key == note::kNoTyped) {
            at_ = At::typed;
            take_route(free_text().routes, line);
        } else if (own.key == note::kReview) {
            if (!link_) return Taken::stray;
            at_ = At::review;
            std::vector<Route> route;
            take_route(route, line);
            free_text().review = route.front().to;
        } else if (own.key == note::kExample) {
            at_ = At::example;
            free_text().examples.push_back({from_value(own.value), {}, std::nullopt});
        } else {
            return Taken::unknown;
        }
        return Taken::yes;
    }

    Taken take_reply_note(const OwnNote& own) {
        const bool choice = at_ == At::choice;
        if (own.key == note::kIf) {
            std::vector<Route>* routes = choice             ? &node_.choices.back().next
                                         : at_ == At::typed ? &free_text().routes
                                                            : nullptr;
            return routes && !routes->empty() ? take_condition(own.value, routes->back().when) : Taken::stray;
        }
        if (own.key == note::kExpect)
            return at_ == At::example ? when_good(take_levels(own.value, free_text().examples.back().expect))
                                      : Taken::stray;
        if (own.key == note::kExpectTo) {
            if (at_ == At::example) free_text().examples.back().to = NodeId{from_value(own.value)};
            return when_here(at_ == At::example);
        }
        if (own.key != note::kLevels && own.key != note::kFlags && own.key != note::kEffects &&
            own.key != note::kShownIf)
            return Taken::unknown;
        if (!choice) return Taken::stray;
        Choice& here = node_.choices.back();
        if (own.key == note::kLevels) return when_good(take_levels(own.value, here.levels));
        if (own.key == note::kShownIf) return take_condition(own.value, here.when);
        if (own.key == note::kEffects) return when_good(take_effects(own.value, here.effects.emplace()));
        here.flags = words_of(own.value);
        return Taken::yes;
    }

    // Texts beside the story's own: exact, English, thought, lesson, feedback.
    Taken take_text_note(const OwnNote& own) {
        Text* text = at_ == At::line     ? &node_.says.back().text
                     : at_ == At::ending ? &node_.ending->text
                     : at_ == At::choice ? &node_.choices.back().text
                                         : nullptr;
        if (own.key == note::kExact || own.key == note::kEnglish) {
            if (text) (own.key == note::kExact ? text->id : text->en) = from_value(own.value);
            return when_here(text != nullptr);
        }
        struct Beside {
            std::string_view name;
            Text* text;
        };
        for (const Beside& each :
             {Beside{note::kThought, at_ == At::line ? &node_.says.back().thought : nullptr},
              Beside{note::kLesson, at_ == At::ending ? &node_.ending->lesson : nullptr},
              Beside{note::kFeedback, at_ == At::choice ? &node_.choices.back().feedback : nullptr}}) {
            Text none;
            std::string* side = side_of(own.key, each.name, each.text ? *each.text : none);
            if (!side) continue;
            *side = from_value(own.value);
            return when_here(each.text != nullptr);
        }
        return Taken::unknown;
    }

    static Taken take_condition(std::string_view words, std::optional<Condition>& out) {
        out = core::condition_from(words);
        return when_good(out.has_value());
    }
    static bool take_levels(std::string_view value, Levels& out) {
        for (const auto& [criterion, word] : pairs_of(value)) {
            const auto level = number_from(word);
            if (!level || criterion.empty()) return false;
            out[CriterionId{criterion}] = *level;
        }
        return true;
    }
    static bool take_effects(std::string_view value, Effects& out) {
        for (const auto& [key, word] : pairs_of(value)) {
            if (key == "set")
                out.set.push_back(word);
            else if (key == "clear")
                out.clear.push_back(word);
            else if (const auto number = number_from(word); number && key == "tension")
                out.tension = number;
            else if (number && key == "trust")
                out.trust = number;
            else
                return false;
        }
        return true;
    }

    void take_route(std::vector<Route>& routes, std::size_t line) {
        if (link_) routes.push_back({std::nullopt, resolve_(link_->target, line)});
        link_.reset();
    }
    FreeText& free_text() { return node_.free_text ? *node_.free_text : node_.free_text.emplace(); }

    // A link that no note of ours claims is a reply of its own.
    void use_plain_link() {
        if (!link_) return;
        Choice& choice = node_.choices.emplace_back();
        choice.text.id = from_story(link_->words);
        choice.id.value = free_choice_id();
        take_route(choice.next, link_->line);
    }
    std::string free_choice_id() const {
        for (std::size_t number = 0;; ++number) {
            const std::string id = choice_letter(number);
            if (std::ranges::none_of(node_.choices, [&](const Choice& each) { return each.id.value == id; })) return id;
        }
    }

    void flush() {
        const std::string words = from_story(trimmed(collected_));
        collected_.clear();
        if (words.empty()) return;
        if (at_ == At::line && node_.says.back().text.id.empty())
            node_.says.back().text.id = words;
        else if (at_ == At::ending && node_.ending->text.id.empty())
            node_.ending->text.id = words;
        else
            plain_ += (plain_.empty() ? "" : "\n\n") + words;
    }

    void finish() {
        flush();
        use_plain_link();
        const bool ends = !ours_ && node_.choices.empty() && !node_.free_text && !node_.ending;
        if (ends) {
            notes_.add(ImportNoteKind::ending_assumed, passage_.name, passage_.line, passage_.name);
            node_.ending = Ending{Outcome::partial, {plain_, {}}, {}};
            node_.phase = Phase::closing;
        } else if (!plain_.empty()) {
            node_.says.push_back({std::nullopt, {plain_, {}}, {}});
        }
    }

    const Passage& passage_;
    const Resolve& resolve_;
    Notes& notes_;
    Node node_;
    At at_ = At::words;
    bool ours_ = false;         // the passage has notes of ours
    std::string collected_;     // words since the last piece of another kind
    std::string plain_;         // words no note of ours speaks for
    std::optional<Piece> link_; // not yet claimed by a note
};

} // namespace

std::optional<OwnNote> own_note(const Piece& piece) {
    if (piece.kind != Piece::Kind::comment || !piece.words.starts_with('@')) return std::nullopt;
    const std::size_t end = std::min(piece.words.find(' '), piece.words.size());
    return OwnNote{piece.words.substr(1, end - 1), trimmed(piece.words.substr(end))};
}

std::vector<std::pair<std::string, std::string>> pairs_of(std::string_view value) {
    std::vector<std::pair<std::string, std::string>> out;
    for (const std::string& word : words_of(value)) {
        const std::size_t sign = word.find('=');
        out.emplace_back(word.substr(0, sign), sign == std::string::npos ? "" : word.substr(sign + 1));
    }
    return out;
}

std::string* side_of(std::string_view key, std::string_view name, Text& text) {
    if (key == name) return &text.id;
    const bool english =
        key.size() == name.size() + note::kInEnglish.size() && key.starts_with(name) && key.ends_with(note::kInEnglish);
    return english ? &text.en : nullptr;
}

bool is_id(std::string_view word) {
    constexpr std::size_t kLongest = 64;
    return !word.empty() && word.size() <= kLongest &&
           word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

Result<Node> node_from(const Passage& passage, const Resolve& resolve, Notes& notes) {
    return NodeReader{passage, resolve, notes}.read();
}

} // namespace propartif::interchange

#include "core/condition_words.hpp"
#include "interchange/import_parts.hpp"
#include "interchange/twee_notes.hpp"
#include <algorithm>
#include <utility>

namespace propartif::interchange {

namespace {

constexpr int kHighestScore = 100;

bool take_number(std::string_view word, int low, int high, int& out) {
    const auto number = number_from(word);
    if (!number || *number < low || *number > high) return false;
    out = *number;
    return true;
}

bool take_mood(const std::string& value, Citizen& out) {
    bool good = true;
    for (const auto& [key, word] : pairs_of(value))
        good = good && ((key == "tension" && take_number(word, 0, kHighestScore, out.start_tension)) ||
                        (key == "trust" && take_number(word, 0, kHighestScore, out.start_trust)));
    return good;
}

bool take_temper(const std::string& value, Citizen& out) {
    for (const auto& [key, word] : pairs_of(value)) {
        const auto number = decimal_from(word);
        if (!number || (key != "tension" && key != "trust")) return false;
        (key == "tension" ? out.temper_tension : out.temper_trust) = *number;
    }
    return true;
}

bool take_portrait(const std::string& value, Portrait& out) {
    bool good = true;
    for (const auto& [key, word] : pairs_of(value)) {
        if (key == "age")
            out.age = word;
        else if (key == "head")
            out.head = word;
        else if (key == "skin")
            good = good && take_number(word, 1, 5, out.skin);
        else if (key == "wide")
            good = good && take_number(word, 0, 2, out.wide);
        else if (key == "glasses")
            out.glasses = true;
        else if (key == "moustache")
            out.moustache = true;
        else if (key == "lash")
            out.lash = true;
        else if (key == "tear")
            out.tear = true;
        else if (key == "collar")
            out.collar = word;
        else if (key == "cloth")
            out.cloth = word;
        else if (key == "scarf")
            out.scarf = word;
        else if (key == "hair")
            out.hair = word;
        else if (const auto heat = decimal_from(word); key == "heat" && heat)
            out.heat = *heat;
        else
            good = false;
    }
    return good;
}

enum class Taken { yes, no, malformed };
Taken when_good(bool good) {
    return good ? Taken::yes : Taken::malformed;
}

Taken take_about_story(const OwnNote& own, Scenario& out) {
    const std::string words = from_value(own.value);
    const auto text = [&](std::string_view name, Text& into) {
        std::string* side = side_of(own.key, name, into);
        if (side) *side = words;
        return side != nullptr;
    };
    if (text(note::kTitle, out.title) || text(note::kSummary, out.summary) || text(note::kSetting, out.setting))
        return Taken::yes;
    if (own.key == note::kVersion)
        out.version = words;
    else if (own.key == note::kAuthor)
        out.authors.push_back(words);
    else if (own.key == note::kLicense)
        out.license = words;
    else if (own.key == note::kRubric)
        out.rubric = words;
    else if (own.key == note::kTopics)
        out.topics = words_of(own.value);
    else if (own.key == note::kCards)
        out.cards = words_of(own.value);
    else if (own.key == note::kStoryFlags)
        out.flags = words_of(own.value);
    else if (own.key == note::kId) {
        out.id.value = words;
        return when_good(is_id(words));
    } else if (own.key == note::kStart) {
        out.start.value = words;
        return when_good(is_id(words));
    } else if (own.key == note::kLevel)
        return when_good(take_number(words, 1, 5, out.level));
    else if (own.key == note::kMinutes)
        return when_good(take_number(words, 1, 600, out.minutes));
    else
        return Taken::no;
    return Taken::yes;
}

// Texts of buttons and hidden facts belong to the one begun last.
Taken take_about_citizen(const OwnNote& own, Citizen& out, std::vector<ButtonNote>*& buttons) {
    const std::string words = from_value(own.value);
    if (std::string* side = side_of(own.key, note::kAbout, out.about)) {
        *side = words;
        return Taken::yes;
    }
    if (own.key == note::kCitizen)
        out.name = words;
    else if (own.key == note::kBehaviour)
        out.behaviour = words;
    else if (own.key == note::kPortrait)
        return when_good(take_portrait(own.value, out.portrait));
    else if (own.key == note::kMood)
        return when_good(take_mood(own.value, out));
    else if (own.key == note::kTemper)
        return when_good(take_temper(own.value, out));
    else if (own.key == note::kRedButton || own.key == note::kGreenButton) {
        buttons = own.key == note::kRedButton ? &out.red_buttons : &out.green_buttons;
        buttons->push_back({words, {}});
    } else if (own.key == note::kHidden)
        out.hidden.push_back({words, {}, {}});
    else
        return Taken::no;
    return Taken::yes;
}

Taken take_parts(const OwnNote& own, Citizen& out, std::vector<ButtonNote>* buttons) {
    if (Text none; buttons && side_of(own.key, note::kButtonText, none)) {
        *side_of(own.key, note::kButtonText, buttons->back().text) = from_value(own.value);
        return Taken::yes;
    }
    if (out.hidden.empty()) return Taken::no;
    if (std::string* side = side_of(own.key, note::kHiddenText, out.hidden.back().text)) {
        *side = from_value(own.value);
        return Taken::yes;
    }
    if (own.key != note::kIf) return Taken::no;
    const auto when = core::condition_from(own.value);
    if (when) out.hidden.back().revealed_when = *when;
    return when_good(when.has_value());
}

} // namespace

std::optional<Error> take_scenario(const Passage& passage, Scenario& out, Notes& notes) {
    auto pieces = pieces_of(passage);
    if (!pieces) return pieces.error();
    std::vector<ButtonNote>* buttons = nullptr;
    for (const Piece& piece : pieces.value()) {
        const auto own = own_note(piece);
        if (!own) {
            const bool comment = piece.kind == Piece::Kind::comment;
            if (!trimmed(piece.words).empty())
                notes.add(comment ? ImportNoteKind::comment : ImportNoteKind::special, passage.name, piece.line,
                          trimmed(piece.words));
            continue;
        }
        Taken taken = take_about_story(*own, out);
        if (taken == Taken::no) taken = take_about_citizen(*own, out.citizen, buttons);
        if (taken == Taken::no) taken = take_parts(*own, out.citizen, buttons);
        if (taken == Taken::malformed) return twee_fault("bad-note", piece.line, piece.words);
        if (taken == Taken::no) notes.add(ImportNoteKind::unknown_note, passage.name, piece.line, piece.words);
    }
    return std::nullopt;
}

} // namespace propartif::interchange

#include "interchange/ink_stretch.hpp"
#include "interchange/plain_words.hpp"
#include <algorithm>
#include <utility>

namespace propartif::interchange {
namespace {

using Kind = InkPiece::Kind;
using Note = ImportNoteKind;

constexpr std::size_t kMostSteps = 1'000'000;
constexpr std::size_t kMostSaid = std::size_t{16} << 20;
constexpr int kMostPassed = 2; // the same divert again: it goes round without asking anybody
constexpr int kHasCondition = 1, kHasStart = 2, kHasOnly = 4, kFallback = 8, kOnce = 16;
constexpr std::string_view kGlue = "<>";
constexpr char kGlueSign = '\x1F'; // stands in no text: JSON with control characters is refused
constexpr std::size_t kLongestEcho = 4'096;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> all) {
    return std::ranges::find(all, word) != all.end();
}

} // namespace

std::string tidy(std::string_view text) {
    std::string joined;
    bool glued = false; // line ends beside glue go
    for (const char letter : text) {
        if (letter == kGlueSign)
            while (joined.ends_with('\n')) joined.pop_back();
        else if (letter != '\n' || !glued)
            joined += letter;
        glued = letter == kGlueSign || (glued && letter == '\n');
    }
    std::string out;
    for (std::size_t at = 0; at < joined.size();) {
        const std::size_t end = std::min(joined.find('\n', at), joined.size());
        const std::string line = trimmed(std::string_view{joined}.substr(at, end - at));
        if (!line.empty()) out += (out.empty() ? "" : "\n") + line;
        at = end + 1;
    }
    return out;
}

Result<InkStretch> InkReader::read(InkPointer from, const std::string& echo) {
    out_ = {};
    out_.begin = at_ = story_.settled(from);
    ended_ = false;
    landing_ = true;
    echo_ = tidy(echo);
    stack_.clear();
    strings_.clear();
    returns_.clear();
    passed_.clear();
    fallbacks_.clear();
    while (!ended_ && !fault_) {
        at_ = story_.settled(at_);
        const InkPiece* piece = story_.piece(at_);
        if (++steps_ > kMostSteps) return ink_fault("too-many", here());
        if (piece)
            step(*piece);
        else
            ended_ = true;
        if (ended_ && out_.offers.empty() && !fallbacks_.empty()) { // nothing else is left to choose
            at_ = fallbacks_.front().target;
            fallbacks_.clear();
            ended_ = ++passed_[at_] > kMostPassed;
        }
    }
    if (fault_) return *fault_;
    for (const InkOffer& each : fallbacks_) {
        at_ = each.target;
        note(Note::fallback, each.path);
    }
    out_.text = tidy(out_.text);
    part_from_echo();
    return std::move(out_);
}

// What goes on with a sign within the line is the officer's; a new sentence may be anybody's and stays in the text.
void InkReader::part_from_echo() {
    if (echo_.empty() || !out_.text.starts_with(echo_)) return;
    const std::string rest = out_.text.substr(echo_.size());
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const bool goes_on = !rest.empty() && std::string_view{",.;:!?'\""}.find(rest.front()) != std::string_view::npos;
    if (goes_on) out_.continued = rest.substr(0, end);
    out_.text = tidy(goes_on ? rest.substr(end) : rest);
}

void InkReader::step(const InkPiece& piece) {
    const InkPointer was = at_;
    switch (piece.kind) {
    case Kind::text: say(piece.words); break;
    case Kind::number:
    case Kind::boolean: push(InkValue::Kind::number, piece.words, piece.number); break;
    case Kind::command: command(piece.words); break;
    case Kind::divert: divert(piece); break;
    case Kind::choice: offer(piece); break;
    case Kind::assigned: assign(piece); break;
    case Kind::variable:
        push(InkValue::Kind::variable, piece.words);
        if (const auto known = story_.variables.find(piece.words); known != story_.variables.end())
            stack_.back().at_first = known->second.first_number;
        break;
    case Kind::count: push_unknown(piece.words, 0); break;
    case Kind::target:
        push(InkValue::Kind::target, piece.words);
        stack_.back().place = story_.find(piece.words, at_.container);
        break;
    case Kind::tag: out_.tags.push_back(trimmed(piece.words)); break;
    case Kind::called:
        note(Note::function, piece.words);
        push_unknown(piece.words + "()");
        break;
    case Kind::tunnel: note(Note::tunnel, piece.words); break;
    case Kind::list:
        note(Note::list, "");
        push_unknown("list");
        break;
    case Kind::unknown: note(Note::unknown_piece, piece.words); break;
    case Kind::inner: break; // `settled` has entered it
    }
    if (at_ == was && !ended_) ++at_.at;
}

void InkReader::say(std::string_view words) {
    InkContainer& container = story_.containers[at_.container];
    container.pieces[at_.at].seen = true;
    said_ += words.size();
    if (said_ > kMostSaid) fault_ = ink_fault("too-many", here());
    if (strings_.empty())
        out_.text += words;
    else
        strings_.back() += words;
}

void InkReader::command(const std::string& words) {
    if (is_one_of(words, {"ev", "/ev", "nop", "void", "~ret"}) || text_command(words) || value_command(words)) return;
    if (words == "done" || words == "end") {
        ended_ = true;
    } else if (words == "thread") {
        note(Note::thread, "");
        at_.at += 2; // and the divert that would have been its own
    } else {
        note(Note::unknown_piece, words);
    }
}

bool InkReader::text_command(const std::string& words) {
    if (words == kGlue || words == "G<" || words == "G>") {
        out_.text += kGlueSign;
    } else if (words == "str" || words == "#") {
        strings_.emplace_back();
    } else if (words == "/str" && !strings_.empty()) {
        push(InkValue::Kind::text, std::move(strings_.back()));
        strings_.pop_back();
    } else if (words == "/#" && !strings_.empty()) {
        out_.tags.push_back(trimmed(strings_.back()));
        strings_.pop_back();
    } else if (words == "out") {
        print();
    } else {
        return false;
    }
    return true;
}

void InkReader::print() {
    const InkValue value = pop();
    const bool plain = value.kind == InkValue::Kind::text || value.kind == InkValue::Kind::number;
    if (!plain) note(Note::printed, value.words);
    (strings_.empty() ? out_.text : strings_.back()) += plain ? value.words : '{' + value.words + '}';
}

bool InkReader::value_command(const std::string& words) {
    if (words == "pop") {
        pop();
    } else if (words == "du") {
        stack_.push_back(stack_.empty() ? InkValue{} : stack_.back());
    } else if (words == "!") {
        stack_.push_back(negated(pop()));
    } else if (is_one_of(words, {"==", "!=", ">",   "<",   ">=",  "<=", "&&", "||", "+",   "-",      "*",
                                 "/",  "%",  "MIN", "MAX", "POW", "?",  "!?", "L^", "rnd", "listInt"})) {
        InkValue right = pop();
        InkValue left = pop();
        stack_.push_back(worked_out(words, std::move(left), std::move(right)));
    } else if (is_one_of(words, {"visit", "turn"})) {
        push_unknown(words, 0);
    } else if (words == "choiceCnt") {
        push_unknown(words);
    } else if (is_one_of(words, {"_", "FLOOR", "CEILING", "INT", "FLOAT", "turns", "readc", "seq", "lrnd"})) {
        pop();
        push_unknown(words);
    } else {
        return false;
    }
    return true;
}

// What hangs on a condition is decided as when the story begins; what cannot be told is followed, so that its words
// come along.
void InkReader::divert(const InkPiece& piece) {
    if (piece.by_condition) {
        const InkValue condition = pop();
        if (condition.kind != InkValue::Kind::number) note(Note::conditional, condition.words);
        if (condition.at_first == 0) return;
    }
    if (++passed_[at_] > kMostPassed) {
        note(Note::loop, piece.words);
        ended_ = true;
        return;
    }
    if (!piece.by_variable) return follow(piece.words, !piece.by_condition);
    const auto known = returns_.find(piece.words);
    if (known == returns_.end()) {
        note(Note::variable_way, piece.words);
        ended_ = true;
        return;
    }
    at_ = known->second;
    returns_.erase(known);
}

void InkReader::follow(std::string_view path, bool may_land) {
    const auto target = story_.find(path, at_.container);
    if (!target) {
        fault_ = ink_fault("bad-path", here(), path);
        return;
    }
    const InkContainer& there = story_.containers[target->container];
    if (there.name == "b" && there.parent == at_.container) may_land = false; // what "else" leads to
    at_ = story_.settled(*target);
    if (!may_land || !returns_.empty() || !strings_.empty()) return; // on the way through the words of a choice
    landing_ = landing_ && out_.offers.empty() && fallbacks_.empty() && nothing_said();
    if (!landing_) return;
    out_.begin = at_;
    out_.text.clear();
    echo_.clear();
    for (const auto& [name, value] : out_.set_inside) out_.set.insert_or_assign(name, value);
    out_.set_inside.clear();
}

bool InkReader::nothing_said() const {
    if (out_.text.size() > kLongestEcho) return false;
    const std::string said = tidy(out_.text);
    return said.empty() || said == echo_;
}

void InkReader::offer(const InkPiece& piece) {
    InkOffer out;
    bool never = false;
    out.path = here();
    out.once = (piece.flags & kOnce) != 0;
    if ((piece.flags & kHasCondition) != 0) {
        const InkValue condition = pop();
        never = condition.kind == InkValue::Kind::number && condition.number == 0;
        out.when = condition_of(condition, story_);
        if (!out.when && condition.kind != InkValue::Kind::number) note(Note::condition, condition.words);
    }
    if ((piece.flags & kHasOnly) != 0) out.only = pop().words;
    if ((piece.flags & kHasStart) != 0) out.start = pop().words;
    const auto target = story_.find(piece.words, at_.container);
    if (!target) {
        fault_ = ink_fault("bad-path", here(), piece.words);
        return;
    }
    if (never) return note(Note::unsaid, tidy(out.start + out.only));
    out.target = story_.settled(*target);
    const bool fallback = (piece.flags & kFallback) != 0 || tidy(out.start + out.only).empty();
    (fallback ? fallbacks_ : out_.offers).push_back(std::move(out));
}

void InkReader::assign(const InkPiece& piece) {
    const InkValue value = pop();
    if (piece.temporary) {
        if (value.kind == InkValue::Kind::target && value.place)
            returns_[piece.words] = *value.place;
        else
            note(Note::variable, piece.words);
        return;
    }
    const auto known = story_.variables.find(piece.words);
    if (known != story_.variables.end() && known->second.flag && value.kind == InkValue::Kind::number)
        out_.set_inside[piece.words] = value.number == 1;
    else
        note(Note::variable, piece.words + " = " + value.words);
}

InkValue InkReader::pop() {
    if (stack_.empty()) return {};
    InkValue out = std::move(stack_.back());
    stack_.pop_back();
    return out;
}

void InkReader::push(InkValue::Kind kind, std::string words, std::optional<int> number) {
    InkValue out;
    out.kind = kind;
    out.words = std::move(words);
    out.number = out.at_first = number;
    stack_.push_back(std::move(out));
}

void InkReader::push_unknown(std::string words, std::optional<int> at_first) {
    push(InkValue::Kind::unknown, std::move(words));
    stack_.back().at_first = at_first;
}

void InkReader::note(ImportNoteKind kind, std::string_view words) {
    const std::string path = here();
    if (noted_.emplace(kind, path).second) notes_.add(kind, path, 0, words);
}

void InkReader::tell_unsaid() {
    for (std::size_t i = 0; i < story_.containers.size(); ++i) {
        const std::vector<InkPiece>& pieces = story_.containers[i].pieces;
        for (std::size_t at = 0; at < pieces.size(); ++at)
            if (pieces[at].kind == Kind::text && !pieces[at].seen && !trimmed(pieces[at].words).empty())
                notes_.add(Note::unsaid, story_.path_of({i, at}), 0, trimmed(pieces[at].words));
    }
}

} // namespace propartif::interchange

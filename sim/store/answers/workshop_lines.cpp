#include "propartif/workshop_answers.hpp"
#include "store/answers/line_guard.hpp"
#include <limits>
#include <nlohmann/json.hpp>

namespace propartif {

namespace {

using Json = nlohmann::ordered_json;

Error bad(std::string what) {
    return {ErrorCode::bad_request, "workshop", std::move(what)};
}

std::string dumped(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

struct Malformed {
    std::string what;
};

// An object read from outside: members of the right type, or Malformed.
class Members {
public:
    explicit Members(const Json& object) : object_(object) {}

    bool has(const char* key) const { return object_.contains(key); }

    int number(const char* key) const {
        const auto found = object_.find(key);
        if (found == object_.end()) throw Malformed{std::string{"\""} + key + "\" is missing"};
        return whole(*found, key);
    }

    std::string text(const char* key) const {
        const auto found = object_.find(key);
        if (found == object_.end() || !found->is_string())
            throw Malformed{std::string{"\""} + key + "\" must be a text"};
        return found->get<std::string>();
    }

    bool truth(const char* key) const {
        const auto found = object_.find(key);
        if (found == object_.end() || !found->is_boolean())
            throw Malformed{std::string{"\""} + key + "\" must be true or false"};
        return found->get<bool>();
    }

    const Json& list(const char* key) const {
        const auto found = object_.find(key);
        if (found == object_.end() || !found->is_array())
            throw Malformed{std::string{"\""} + key + "\" must be a list"};
        return *found;
    }

    static int whole(const Json& value, const char* key) {
        constexpr std::int64_t kMost = 1'000'000; // larger than anything that is counted
        if (value.is_number_unsigned()) {         // would turn around in a signed number
            if (const auto number = value.get<std::uint64_t>(); number <= kMost) return static_cast<int>(number);
        } else if (value.is_number_integer()) {
            if (const auto number = value.get<std::int64_t>(); number >= -kMost && number <= kMost)
                return static_cast<int>(number);
        }
        throw Malformed{std::string{"\""} + key + "\" must be a whole number"};
    }

private:
    const Json& object_;
};

void read_rating(const Json& content, SeatAnswer& answer) {
    const auto levels = content.find("levels");
    if (levels == content.end() || !levels->is_object() || levels->size() > 100)
        throw Malformed{"\"levels\" must be an object"};
    for (const auto& [criterion, level] : levels->items())
        answer.levels[CriterionId{criterion}] = Members::whole(level, "levels");
    if (content.contains("global") && !content["global"].is_null()) answer.global = Members{content}.number("global");
}

void read_form(const Json& content, SeatAnswer& answer) {
    const Json& list = Members{content}.list("answers");
    if (list.empty() || list.size() > kMostQuestions) throw Malformed{"\"answers\" has no fitting length"};
    for (const Json& each : list) {
        if (each.is_string())
            answer.form.push_back({std::nullopt, each.get<std::string>()});
        else if (each.is_null()) // left out
            answer.form.emplace_back();
        else
            answer.form.push_back({Members::whole(each, "answers"), ""});
    }
}

Result<Json> object_in(std::string_view text) {
    if (store::too_deep(text)) return bad("nested too deep");
    Json document = Json::parse(text, nullptr, false);
    if (document.is_discarded() || !document.is_object()) return bad("not a JSON object");
    return document;
}

// {"do":"use","reply":2} is of the choices, {"entry":17} of the wall, {"text":"..."} the facilitator's own words.
RoomStep use_step(const Members& line) {
    RoomStep step;
    if (line.has("reply")) {
        step.what = Do::use_choice;
        step.number = line.number("reply") - 1;
    } else if (line.has("entry")) {
        step.what = Do::use_entry;
        step.number = line.number("entry");
    } else {
        step.what = Do::use_words;
        step.words = line.text("text");
    }
    return step;
}

RoomStep tally_step(const Members& line) {
    RoomStep step;
    step.what = Do::tally;
    for (const Json& each : line.list("counts")) step.counts.push_back(Members::whole(each, "counts"));
    return step;
}

RoomStep line_step(const Members& line) {
    RoomStep step;
    step.what = Do::line;
    step.words = line.text("text");
    step.mood = Mood{line.number("tension"), line.number("trust")};
    return step;
}

FacilitatorLine line_of(const std::string& what, const Members& line) {
    using Ask = FacilitatorLine::Ask;
    const auto step = [](Do each, std::int64_t number = 0, bool yes = false, std::string words = {}) {
        RoomStep out;
        out.what = each;
        out.number = number;
        out.yes = yes;
        out.words = std::move(words);
        return FacilitatorLine{Ask::step, std::move(out), ""};
    };
    if (what == "state") return {Ask::state, {}, ""};
    if (what == "projector") return {Ask::projector, {}, ""};
    if (what == "note") return {Ask::note, {}, line.text("text")};
    if (what == "use") return {Ask::step, use_step(line), ""};
    if (what == "tally") return {Ask::step, tally_step(line), ""};
    if (what == "line") return {Ask::step, line_step(line), ""};
    if (what == "go") return step(Do::go, line.number("item") - 1);
    if (what == "next") return step(Do::next);
    if (what == "open") return step(Do::open, line.has("seconds") ? line.number("seconds") : 0);
    if (what == "close") return step(Do::close);
    if (what == "reveal") return step(Do::reveal);
    if (what == "moderate") return step(Do::moderate, line.number("entry"), line.truth("show"));
    if (what == "extend") return step(Do::extend, line.number("seconds"));
    if (what == "pause") return step(Do::pause, 0, line.has("on") ? line.truth("on") : true);
    if (what == "results") return step(Do::results, 0, line.has("show") ? line.truth("show") : true);
    if (what == "remove") return step(Do::remove, line.number("seat"));
    if (what == "rename") return step(Do::rename, line.number("seat"), false, line.text("nickname"));
    if (what == "take-back") return step(Do::take_back);
    if (what == "end") return step(Do::end);
    throw Malformed{"\"do\" is not known"};
}

} // namespace

Result<Done> read_submission(std::string_view kind, std::string_view content, SeatAnswer& answer) {
    auto document = object_in(content);
    if (!document) return document.error();
    try {
        const Members members{document.value()};
        if (kind == "vote") {
            answer.kind = AnswerKind::vote;
            answer.choice = members.number("choice");
        } else if (kind == "text") {
            answer.kind = AnswerKind::text;
            answer.words = members.text("text");
        } else if (kind == "rating") {
            answer.kind = AnswerKind::rating;
            read_rating(document.value(), answer);
        } else if (kind == "form") {
            answer.kind = AnswerKind::form;
            read_form(document.value(), answer);
        } else {
            return bad("\"kind\" is not known");
        }
    } catch (const Malformed& problem) {
        return bad(problem.what);
    }
    return Done{};
}

Result<FacilitatorLine> read_facilitator_line(std::string_view line) {
    const auto document = object_in(line);
    if (!document) return document.error();
    try {
        const Members members{document.value()};
        return line_of(members.text("do"), members);
    } catch (const Malformed& problem) {
        return bad(problem.what);
    }
}

std::string serve_started_line(const std::string& url, const std::string& code, int port, std::int64_t workshop) {
    return dumped({{"url", url}, {"code", code}, {"port", port}, {"workshop", workshop}});
}

std::string serve_done_line(std::uint64_t cursor) {
    return dumped({{"done", true}, {"cursor", cursor}});
}

std::string serve_error_line(const std::string& why) {
    return dumped({{"error", why}});
}

} // namespace propartif

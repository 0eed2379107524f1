#include "reports/workshop_page.hpp"
#include "reports/html.hpp"
#include "reports/page.hpp"
#include "workshop/statistics.hpp"
#include <algorithm>
#include <cmath>

namespace propartif::reports {

namespace {

using workshop::Entry;
using workshop::RoundKey;

std::string said(const Wording& wording, const char* key) {
    return wording.words.named(std::string("workshop_report.") + key);
}

std::string filled(const Wording& wording, const char* key, std::initializer_list<std::string_view> arguments) {
    return app::fill(said(wording, key), arguments);
}

std::string percent(double share) {
    return std::to_string(static_cast<int>(std::lround(share * 100))) + " %";
}

std::string decimal(const Wording& wording, double value) {
    const auto hundredths = static_cast<long>(std::lround(std::abs(value) * 100));
    const std::string rest = std::to_string(hundredths % 100);
    return (value < 0 && hundredths > 0 ? "−" : "") + std::to_string(hundredths / 100) +
           (wording.language == Language::en ? "." : ",") + (rest.size() < 2 ? "0" : "") + rest;
}

std::string cell(std::string_view words) {
    return element("td", {}, escaped(words));
}

std::string row(std::initializer_list<std::string_view> cells) {
    std::string inside;
    for (const std::string_view each : cells) inside += cell(each);
    return element("tr", {}, inside) + "\n";
}

std::string table(const Wording& wording, std::initializer_list<const char*> heads, const std::string& rows) {
    std::string line;
    for (const char* head : heads) line += element("th", {}, escaped(said(wording, head)));
    return element("table", {},
                   "\n" + element("thead", {}, element("tr", {}, line)) + "\n" + element("tbody", {}, "\n" + rows)) +
           "\n";
}

const WorkshopItem& item_of(const Held& held, int item) {
    return held.script.plan.items[static_cast<std::size_t>(item)];
}

std::string options_of(const Wording& wording, const workshop::RoundStatistics& round) {
    std::string rows;
    for (const workshop::OptionStatistics& each : round.options) {
        const std::string mark = each.best ? said(wording, "best") : each.dead ? said(wording, "dead") : "";
        rows += row({each.text, std::to_string(each.count), percent(each.share), mark});
    }
    return rows.empty() ? rows : table(wording, {"reply", "votes", "share", "remark"}, rows);
}

std::string round_of(const Wording& wording, const workshop::RoundStatistics& round) {
    std::string figures = filled(wording, "answered", {std::to_string(round.answered)}) + " · " +
                          filled(wording, "difficulty", {percent(round.difficulty)});
    if (round.discrimination)
        figures += " · " + filled(wording, "discrimination", {decimal(wording, *round.discrimination)});
    std::string out = paragraph("line", round.line.empty() ? round.question : "“" + round.line + "”");
    if (!round.line.empty()) out += paragraph("soft", round.question);
    return out + paragraph("soft small", figures) + options_of(wording, round);
}

std::string questions(const Wording& wording, const Held& held) {
    std::string out;
    int item = -1;
    for (const workshop::RoundStatistics& round : workshop::round_statistics(held.script, held.room)) {
        if (round.round.first != item) {
            item = round.round.first;
            out += element("h2", {}, escaped(item_of(held, item).title.in(wording.language))) + "\n";
        }
        out += round_of(wording, round);
    }
    return out;
}

std::string observers(const Wording& wording, const Held& held) {
    std::string rows;
    bool few = false;
    for (const workshop::ObserverAgreement& each : workshop::observer_agreement(held.script, held.room)) {
        few = few || each.few;
        rows += row({each.criterion, std::to_string(each.pairs), percent(each.exact),
                     decimal(wording, each.weighted) + (each.few ? " *" : ""),
                     each.gap ? decimal(wording, *each.gap) : std::string("–")});
    }
    if (rows.empty()) return {};
    std::string out = element("h2", {}, escaped(said(wording, "observers"))) + "\n" +
                      table(wording, {"criterion", "pairs", "exact", "kappa", "gap"}, rows);
    return few ? out + paragraph("note", said(wording, "few")) : out;
}

// What a seat was judged by, over all that counts.
struct Standing {
    int answers = 0;
    double score = 0;                                       // sum
    std::map<std::string, std::pair<double, int>> criteria; // title -> sum of shares of the top level, how many
};

void add_levels(const Held& held, const std::string& rubric, const Levels& levels, Language language, Standing& out) {
    const auto known = held.script.rubrics.find(rubric);
    if (known == held.script.rubrics.end()) return;
    for (const auto& [id, level] : levels) {
        const Criterion* criterion = known->second.find(id);
        if (!criterion || criterion->max <= criterion->min) continue;
        auto& [sum, many] = out.criteria[criterion->title.in(language)];
        sum += static_cast<double>(level - criterion->min) / (criterion->max - criterion->min);
        ++many;
    }
}

bool is_judged(const Entry& entry) {
    return entry.answer.kind == AnswerKind::vote || entry.answer.kind == AnswerKind::text;
}

void add_answer(const Held& held, const Entry& entry, const workshop::Round& round, Language language, Standing& out) {
    ++out.answers;
    out.score += workshop::answer_score(held.script, held.room, entry.answer);
    if (entry.answer.evaluation) add_levels(held, round.rubric, entry.answer.evaluation->levels, language, out);
    const auto choice = static_cast<std::size_t>(entry.answer.choice);
    if (entry.answer.kind == AnswerKind::vote && choice < round.options.size())
        add_levels(held, round.rubric, round.options[choice].levels, language, out);
}

Standing standing_of(const Held& held, int seat, Language language) {
    Standing out;
    for (const auto& [key, round] : held.room.rounds)
        for (const Entry* entry : workshop::counted(held.script, held.room, key, held.script.plan.counting))
            if (entry->answer.seat == seat && is_judged(*entry)) add_answer(held, *entry, round, language, out);
    return out;
}

// The criterion with the lowest share of its top; empty when nothing was judged, or all was at the top.
std::string next_practice(const Standing& standing) {
    std::string weakest;
    double lowest = 1.0;
    for (const auto& [title, sum] : standing.criteria) {
        const double share = sum.first / sum.second;
        if (share >= lowest) continue;
        lowest = share;
        weakest = title;
    }
    return weakest;
}

std::string participants(const Wording& wording, const Held& held) {
    std::string rows;
    for (const workshop::Seat& seat : held.room.seats) {
        if (seat.removed) continue;
        const Standing standing = standing_of(held, seat.number, wording.language);
        const std::string next = next_practice(standing);
        rows += row({std::to_string(seat.number), seat.nickname, std::to_string(standing.answers),
                     standing.answers > 0 ? std::to_string(std::lround(standing.score / standing.answers)) : "–",
                     next.empty() ? "–" : next});
    }
    if (rows.empty()) return {};
    return element("h2", {}, escaped(said(wording, "participants"))) + "\n" +
           table(wording, {"seat", "nickname", "answers", "mean", "next"}, rows);
}

std::string heading(const Wording& wording, const Held& held, std::string_view kicker, const std::string& title) {
    return paragraph("kicker", kicker) + element("h1", {}, escaped(title)) + "\n" +
           paragraph("soft", moment_words(wording, held.began_unix_millis));
}

std::string answer_words(const workshop::Round& round, const SeatAnswer& answer) {
    if (answer.kind == AnswerKind::text) return answer.words;
    const auto choice = static_cast<std::size_t>(answer.choice);
    return choice < round.options.size() ? round.options[choice].text : std::string();
}

} // namespace

std::string workshop_page(const Wording& wording, const Held& held) {
    const auto here = std::ranges::count_if(held.room.seats, [](const workshop::Seat& seat) { return !seat.removed; });
    const std::string title = held.script.plan.title.in(wording.language);
    const std::string body =
        heading(wording, held, said(wording, "title"), title) +
        paragraph({}, filled(wording, "counts", {std::to_string(here), std::to_string(held.room.entries.size())})) +
        questions(wording, held) + observers(wording, held) + participants(wording, held) +
        paragraph("note", said(wording, "how_to_read"));
    return page(wording, title, Paper::upright, body);
}

std::string seat_page(const Wording& wording, const Held& held, int seat) {
    const std::string& nickname = held.room.seats[static_cast<std::size_t>(seat - 1)].nickname;
    const Standing standing = standing_of(held, seat, wording.language);
    std::string rows;
    for (const auto& [key, round] : held.room.rounds)
        for (const Entry* entry : workshop::counted(held.script, held.room, key, held.script.plan.counting))
            if (entry->answer.seat == seat && is_judged(*entry))
                rows +=
                    row({round.line.empty() ? round.question : round.line, answer_words(round, entry->answer),
                         std::to_string(std::lround(workshop::answer_score(held.script, held.room, entry->answer)))});
    const std::string next = next_practice(standing);
    std::string body = heading(wording, held, held.script.plan.title.in(wording.language), nickname);
    body += rows.empty() ? paragraph({}, said(wording, "no_answers"))
                         : table(wording, {"line", "own_reply", "score"}, rows);
    if (!next.empty()) body += paragraph("note", filled(wording, "practise", {next}));
    return page(wording, nickname, Paper::upright, body);
}

} // namespace propartif::reports

#include "reports/attempt_page.hpp"
#include "reports/html.hpp"
#include "reports/observers_section.hpp"
#include "reports/page.hpp"
#include "reports/plots.hpp"
#include "reports/practice_time.hpp"
#include "reports/turn_section.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace propartif::reports {

namespace {

using app::Str;

std::string fact(const std::string& name, const std::string& value) {
    return "<dt>" + escaped(name) + "</dt><dd>" + escaped(value) + "</dd>\n";
}

std::string length_words(const Wording& wording, const AttemptRecord& record) {
    const std::int64_t seconds = practised_millis(record) / 1000;
    return app::fill(wording.words(Str::debrief_turns), {std::to_string(record.turns.size())}) + ", " +
           app::fill(wording.words(Str::debrief_minutes), {std::to_string(seconds / 60), std::to_string(seconds % 60)});
}

std::string head(const Wording& wording, const std::string& learner, const Practised& practice) {
    const AttemptSummary& summary = practice.record.summary;
    const std::string mode{kModeKeys[static_cast<std::size_t>(summary.mode)]};
    std::string facts = fact(wording.words(Str::report_learner), learner);
    if (!practice.scenario.citizen.name.empty())
        facts += fact(wording.words(Str::report_citizen),
                      practice.scenario.citizen.name + ", " +
                          wording.words.named("behaviour." + practice.scenario.citizen.behaviour));
    facts += fact(wording.words(Str::report_date), moment_words(wording, summary.started_unix_millis)) +
             fact(wording.words(Str::report_mode), wording.words.named("mode." + mode)) +
             fact(wording.words(Str::report_length), length_words(wording, practice.record)) +
             fact(wording.words(Str::report_outcome), outcome_words(wording, summary));
    const std::string left = paragraph("kicker", wording.words(Str::report_title)) +
                             element("h1", {}, escaped(title_of(practice, wording.language))) +
                             element("dl", {}, "\n" + facts);
    std::string out = element("div", {}, left);
    if (!practice.debrief.counted.empty())
        out += element("div", "score",
                       escaped(wording.words(Str::report_score)) +
                           element("b", {}, fmt::format("{:.0f}", practice.debrief.score)) +
                           escaped(wording.words(Str::debrief_of_100)));
    return element("header", "head", out) + "\n" +
           (summary.what_if ? paragraph("note", app::fill(wording.words(Str::what_if_debrief),
                                                          {std::to_string(summary.what_if->turn + 1)}))
                            : "") +
           (practice.changed ? paragraph("note", wording.words(Str::debrief_changed)) : "");
}

std::string course(const Wording& wording, const Practised& practice) {
    const auto& counted = practice.debrief.counted;
    if (counted.empty()) return paragraph({}, wording.words(Str::debrief_no_turns));
    const auto& turns = practice.record.turns;
    Course tension{wording.words(Str::play_tension), {turns[counted.front()].before.tension}};
    Course trust{wording.words(Str::play_trust), {turns[counted.front()].before.trust}};
    for (const std::size_t index : counted) {
        tension.values.push_back(turns[index].after.tension);
        trust.values.push_back(turns[index].after.trust);
    }
    std::vector<Mark> marks;
    std::string means;
    for (const TurningPoint& point : practice.debrief.turning_points) {
        const auto place = std::ranges::find(counted, point.turn);
        const std::string word = app::fill(wording.words(Str::debrief_tp), {std::to_string(marks.size() + 1)});
        const Str kind = point.better ? Str::debrief_tp_better : Str::debrief_tp_worse;
        means += (means.empty() ? "" : ". ") + app::fill(wording.words(kind), {word});
        marks.push_back({static_cast<std::size_t>(place - counted.begin()) + 1, word});
    }
    const std::string& title = wording.words(Str::debrief_course);
    return element("h2", {}, escaped(title)) + "\n" + element("figure", {}, course_plot(title, tension, trust, marks)) +
           paragraph("soft small", means);
}

double share_of(const Criterion& criterion, double level) {
    return criterion.max > criterion.min ? (level - criterion.min) / (criterion.max - criterion.min) : 0.0;
}

std::string criterion_row(const Wording& wording, const Practised& practice, const CriterionResult& found) {
    const Criterion* criterion = practice.rubric.find(found.criterion);
    if (!criterion) return {};
    const std::string& title = criterion->title.in(wording.language);
    const auto own = practice.record.self_rating.find(found.criterion);
    const bool rated = own != practice.record.self_rating.end();
    std::string mean = wording.words(Str::debrief_not_judged);
    if (found.turns > 0) mean = fmt::format("{:.2f}", found.mean);
    return "<tr>" + element("td", {}, escaped(title)) +
           element(
               "td", {},
               share_bar(title, found.share, rated ? std::optional{share_of(*criterion, own->second)} : std::nullopt)) +
           element("td", "number", escaped(mean)) +
           element("td", "number", rated ? escaped(level_words(*criterion, own->second)) : "–") +
           element("td", "number", fmt::format("{} / {}", found.reached, found.turns)) + "</tr>\n";
}

std::string criteria(const Wording& wording, const Practised& practice) {
    if (practice.debrief.criteria.empty()) return {};
    std::string rows;
    for (const CriterionResult& each : practice.debrief.criteria) rows += criterion_row(wording, practice, each);
    const auto column = [&](Str name, const char* kind) { return element("th", kind, escaped(wording.words(name))); };
    std::string out = element("h2", {}, escaped(wording.words(Str::debrief_scores))) +
                      "\n<table><colgroup><col style=\"width:24%\"><col style=\"width:34%\"><col style=\"width:12%\">"
                      "<col style=\"width:15%\"><col style=\"width:15%\"></colgroup>\n<thead><tr>" +
                      column(Str::report_criterion, "") + "<th></th>" + column(Str::report_mean, "number") +
                      column(Str::report_own, "number") + column(Str::report_reached, "number") + "</tr></thead>\n" +
                      element("tbody", {}, rows) + "</table>\n";
    if (practice.record.self_rating.empty()) out += paragraph("soft small", wording.words(Str::debrief_no_rating));
    return out;
}

std::string commitment_card(const Wording& wording, const Practised& practice, Str title,
                            const std::optional<CriterionId>& about, const std::string& own_words) {
    const Criterion* criterion = about ? practice.rubric.find(*about) : nullptr;
    std::string inside = element("h3", {}, escaped(wording.words(title)));
    if (criterion) inside += paragraph({}, criterion->title.in(wording.language));
    if (criterion && title == Str::debrief_change)
        inside += paragraph("soft small", criterion->tip.in(wording.language));
    const std::string& said = own_words.empty() ? wording.words(Str::report_not_written) : own_words;
    inside += element(
        "p", {},
        element("b", {},
                escaped(wording.words(title == Str::debrief_change ? Str::report_commitment : Str::report_own_words))) +
            ": " + escaped(said));
    return element("div", "card", inside) + "\n";
}

std::string summary(const Wording& wording, const Practised& practice) {
    const AttemptRecord& record = practice.record;
    std::string out = element("h2", {}, escaped(wording.words(Str::debrief_step_summary))) + "\n";
    if (!practice.debrief.flags.empty()) {
        std::string names;
        for (const std::string& flag : practice.debrief.flags)
            names += (names.empty() ? "" : ", ") +
                     (wording.words.has("flag." + flag) ? wording.words.named("flag." + flag) : flag);
        out += paragraph("note", app::fill(wording.words(Str::debrief_flags), {names}));
    }
    return out +
           element(
               "div", "pair",
               commitment_card(wording, practice, Str::debrief_keep, practice.debrief.keep, record.keep) +
                   commitment_card(wording, practice, Str::debrief_change, practice.debrief.change, record.change)) +
           "\n";
}

std::string ending(const Wording& wording, const Practised& practice) {
    const auto& counted = practice.debrief.counted;
    if (counted.empty() || !practice.record.summary.outcome) return {};
    const Node* node = practice.scenario.find(practice.record.turns[counted.back()].next);
    if (!node || !node->ending) return {};
    std::string said;
    const auto there = replay(practice.scenario, practice.rubric, practice.record.summary.mode, practice.record.turns);
    if (there && there.value().here == node->id && there.value().line < node->says.size())
        said = paragraph("citizen", practice.scenario.citizen.name + ": " +
                                        node->says[there.value().line].text.in(wording.language));
    return element("section", "turn",
                   said + paragraph({}, node->ending->text.in(wording.language)) +
                       paragraph("best", node->ending->lesson.in(wording.language))) +
           "\n";
}

std::string transcript(const Wording& wording, const Practised& practice) {
    std::optional<std::vector<TurnCost>> costs;
    if (!practice.changed) costs = turn_costs(practice.scenario, practice.rubric, session_of(practice.record));
    std::string out;
    for (std::size_t i = 0; i < practice.record.turns.size(); ++i) {
        const TurnCost* cost = nullptr;
        if (costs)
            if (const auto found = std::ranges::find(*costs, i, &TurnCost::turn); found != costs->end()) cost = &*found;
        out += turn_section(wording, practice, i, cost);
    }
    return out;
}

std::string made_with(const Wording& wording, const Provenance& made) {
    const auto hashed = [](const std::string& name, const std::string& hash) {
        return "<dt>" + escaped(name) + "</dt><dd class=\"hash\">" + (hash.empty() ? "–" : escaped(hash)) + "</dd>\n";
    };
    return element("h2", {}, escaped(wording.words(Str::report_made_with))) + "\n" +
           element(
               "dl", "small",
               "\n" + fact(wording.words(Str::report_engine), "Propartif " + made.engine_version) +
                   hashed(wording.words(Str::report_scenario) + " " + made.scenario.value + " " + made.scenario_version,
                          made.scenario_hash) +
                   hashed(wording.words(Str::report_rubric) + " " + made.rubric, made.rubric_hash) +
                   hashed(wording.words(Str::report_lexicon), made.lexicon_hash)) +
           "\n";
}

} // namespace

std::string attempt_page(const Wording& wording, const std::string& learner, const Practised& practice) {
    std::string body = head(wording, learner, practice) + course(wording, practice) + criteria(wording, practice) +
                       observers_section(wording, practice) + summary(wording, practice);
    if (!practice.record.turns.empty()) {
        body += element("h2", {}, escaped(wording.words(Str::report_transcript))) + "\n";
        body += paragraph("soft", practice.scenario.setting.in(wording.language));
        body += transcript(wording, practice) + ending(wording, practice);
    }
    body += made_with(wording, practice.record.summary.provenance);
    return page(wording, wording.words(Str::report_title) + ": " + title_of(practice, wording.language), Paper::upright,
                body);
}

} // namespace propartif::reports

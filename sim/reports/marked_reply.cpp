#include "reports/marked_reply.hpp"
#include "reports/html.hpp"
#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace propartif::reports {

namespace {

bool whole(const Evidence& each, const std::string& reply) {
    const auto cuts_a_letter = [&](std::size_t at) {
        return at < reply.size() && (static_cast<unsigned char>(reply[at]) & 0xC0U) == 0x80U;
    };
    return each.begin_byte < each.end_byte && each.end_byte <= reply.size() && !cuts_a_letter(each.begin_byte) &&
           !cuts_a_letter(each.end_byte);
}

bool speaks_against(const Rubric& rubric, const Evidence& each) {
    return each.level < 0 || !rubric.find(each.criterion); // what is no criterion is a severe flag
}

std::vector<const Evidence*> usable(const Evaluation& evaluation, const std::string& reply) {
    std::vector<const Evidence*> out;
    for (const Evidence& each : evaluation.evidence)
        if (whole(each, reply)) out.push_back(&each);
    return out;
}

std::string references_ending(const Rubric& rubric, const std::vector<const Evidence*>& evidence, std::size_t at) {
    std::set<std::string> references;
    for (const Evidence* each : evidence)
        if (each->end_byte == at) references.insert(reference_of(rubric, each->criterion));
    std::string out;
    for (const std::string& each : references) out += (out.empty() ? "" : ",") + escaped(each);
    return out.empty() ? out : element("sup", {}, out);
}

} // namespace

std::string reference_of(const Rubric& rubric, const CriterionId& criterion) {
    const auto found = std::ranges::find(rubric.criteria, criterion, &Criterion::id);
    return found == rubric.criteria.end() ? "!" : std::to_string(found - rubric.criteria.begin() + 1);
}

std::string marked_reply(const Rubric& rubric, const Evaluation& evaluation, const std::string& reply) {
    const auto evidence = usable(evaluation, reply);
    std::set<std::size_t> cuts{0, reply.size()};
    for (const Evidence* each : evidence) cuts.insert({each->begin_byte, each->end_byte});
    std::string out;
    for (auto from = cuts.begin(), to = std::next(from); from != cuts.end() && to != cuts.end(); ++from, ++to) {
        const std::string words = escaped(reply.substr(*from, *to - *from));
        bool for_it = false;
        bool against = false;
        for (const Evidence* each : evidence)
            if (each->begin_byte <= *from && *to <= each->end_byte)
                (speaks_against(rubric, *each) ? against : for_it) = true;
        out += against ? element("mark", "against", words) : for_it ? element("mark", {}, words) : words;
        out += references_ending(rubric, evidence, *to);
    }
    return out;
}

std::string cited_words(const Rubric& rubric, const Evaluation& evaluation, const CriterionId& criterion,
                        const std::string& reply, Language language) {
    std::vector<std::pair<std::string, std::vector<std::string>>> by_reason; // in the order of the reply
    for (const Evidence* each : usable(evaluation, reply)) {
        if (each->criterion != criterion) continue;
        const auto signal = std::ranges::find(rubric.signals, each->rule, &SignalSpec::id);
        const bool titled = signal != rubric.signals.end() && !signal->title.empty();
        const std::string reason = titled ? signal->title.in(language) : each->rule;
        auto group = std::ranges::find(by_reason, reason, &std::pair<std::string, std::vector<std::string>>::first);
        if (group == by_reason.end()) group = by_reason.insert(by_reason.end(), {reason, {}});
        std::string words = reply.substr(each->begin_byte, each->end_byte - each->begin_byte);
        if (std::ranges::find(group->second, words) == group->second.end()) group->second.push_back(std::move(words));
    }
    std::string out;
    for (const auto& [reason, words] : by_reason) {
        out += out.empty() ? "" : "; ";
        for (std::size_t i = 0; i < words.size(); ++i) out += (i ? ", “" : "“") + escaped(words[i]) + "”";
        out += " " + element("span", "soft", "(" + escaped(reason) + ")");
    }
    return out;
}

} // namespace propartif::reports

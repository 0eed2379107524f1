#include "reports/certificate_page.hpp"
#include "reports/html.hpp"
#include "reports/page.hpp"
#include "reports/practice_time.hpp"
#include <algorithm>

namespace propartif::reports {

namespace {

using app::Str;

constexpr std::size_t kMostTitles = 12; // what fits on one sheet

std::string practised_titles(const Wording& wording, const std::vector<const Practised*>& finished) {
    std::vector<std::string> titles;
    for (const Practised* each : finished) {
        std::string title = title_of(*each, wording.language);
        if (std::ranges::find(titles, title) == titles.end()) titles.push_back(std::move(title));
    }
    std::string out;
    for (std::size_t i = 0; i < titles.size() && i < kMostTitles; ++i) out += (i ? " · " : "") + titles[i];
    if (titles.size() > kMostTitles)
        out += " · " + app::fill(wording.words(Str::report_and_more), {std::to_string(titles.size() - kMostTitles)});
    return out;
}

std::string skills(const Wording& wording, const std::vector<const Practised*>& finished) {
    std::vector<std::string> names;
    for (const Practised* each : finished)
        for (const Criterion& criterion : each->rubric.criteria) {
            const std::string& name = criterion.title.in(wording.language);
            if (std::ranges::find(names, name) == names.end()) names.push_back(name);
        }
    std::string out;
    for (const std::string& each : names) out += (out.empty() ? "" : " · ") + each;
    return out;
}

} // namespace

std::optional<std::string> certificate_page(const Wording& wording, const std::string& learner,
                                            const std::vector<Practised>& practices) {
    std::vector<const Practised*> finished;
    std::int64_t millis = 0;
    for (const Practised& each : practices)
        if (each.record.summary.outcome) {
            finished.push_back(&each);
            millis += practised_millis(each.record);
        }
    if (finished.empty()) return std::nullopt;
    const std::string first = date_words(wording, finished.front()->record.summary.started_unix_millis);
    const std::string last = date_words(wording, finished.back()->record.summary.started_unix_millis);
    const std::string inside =
        paragraph("kicker", wording.words(Str::app_name)) +
        element("h1", {}, escaped(wording.words(Str::report_certificate))) +
        paragraph("soft", wording.words(Str::report_certificate_given)) + paragraph("name", learner) +
        paragraph({}, wording.words(Str::report_certificate_for)) +
        paragraph("counts", app::fill(wording.words(Str::report_certificate_counts),
                                      {std::to_string(finished.size()), std::to_string((millis + 59'999) / 60'000)})) +
        paragraph({}, first == last ? first : first + " – " + last) +
        paragraph("soft small", wording.words(Str::report_certificate_practised)) +
        paragraph({}, practised_titles(wording, finished)) + paragraph("soft small", skills(wording, finished)) +
        paragraph("note", wording.words(Str::report_certificate_no_proof)) +
        element("span", "sign", escaped(wording.words(Str::report_facilitator)));
    return page(wording, wording.words(Str::report_certificate) + ": " + learner, Paper::sideways,
                element("section", "certificate", "\n" + inside) + "\n");
}

} // namespace propartif::reports

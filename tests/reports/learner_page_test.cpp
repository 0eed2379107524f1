#include "played.hpp"
#include "reports/certificate_page.hpp"
#include "reports/learner_page.hpp"
#include <doctest/doctest.h>

using namespace propartif;
using namespace propartif::reports;
using namespace propartif::tests;

namespace {

std::vector<Practised> two_finished_one_open(Language language = Language::id) {
    std::vector<Practised> out;
    out.push_back(practised(Played{}.choose("b").record(1), language));
    AttemptRecord later = restored(2);
    later.summary.started_unix_millis += 86'400'000;
    for (Turn& turn : later.turns) turn.at_unix_millis += 86'400'000;
    out.push_back(practised(later, language));
    out.push_back(practised(Played{}.choose("a").record(3), language));
    return out;
}

} // namespace

TEST_CASE("a learner's page lists every conversation and draws each criterion over the finished ones") {
    const auto practices = two_finished_one_open();
    const std::string page = learner_page(wording(), "Nur <Aini>", practices);
    CHECK(has(page, "3 percakapan, 2 selesai, 2 menit berlatih."));
    CHECK(has(page, "Nur &lt;Aini&gt;"));
    CHECK(count(page, "<figure>") == the_rubric().criteria.size());
    CHECK(count(page, "<tr>") == 4); // the head and three conversations
    CHECK(has(page, "23 Nov 2026"));
    CHECK(page == learner_page(wording(), "Nur <Aini>", two_finished_one_open()));
}

TEST_CASE("strongest and weakest are the highest and lowest mean share, with a tip for the weakest") {
    Rubric rubric = the_rubric();
    rubric.criteria[4].tip = words("arahkan ke depan");
    std::vector<Practised> practices;
    practices.push_back(reports::practised(Played{}.choose("b").record(1), the_scenario(), rubric, Language::id));
    const std::string page = learner_page(wording(), "Nur", practices);
    CHECK(has(page, "button (100 %)"));
    CHECK(has(page, "interest (0 %)")); // the first of equals
    rubric.criteria[3].tip = words("tanya untuk apa");
    CHECK(has(learner_page(wording(), "Nur", practices), "tanya untuk apa"));
    CHECK_FALSE(has(page, "arahkan ke depan"));
}

TEST_CASE("a learner without a finished conversation is told so, without reproach or empty plots") {
    std::vector<Practised> practices;
    const std::string none = learner_page(wording(), "Nur", practices);
    CHECK(has(none, "Belum ada percakapan yang selesai."));
    practices.push_back(practised(Played{}.choose("a").record()));
    const std::string open = learner_page(wording(), "Nur", practices);
    CHECK(has(open, "Belum ada percakapan yang selesai."));
    CHECK_FALSE(has(open, "<figure>"));
}

TEST_CASE("a certificate tells participation and that it proves no competence; nothing finished, no certificate") {
    const auto page = certificate_page(wording(), "Nur & Aini", two_finished_one_open());
    REQUIRE(page);
    for (const char* part : {"Nur &amp; Aini", "2 percakapan · 2 menit", "22 Nov 2026 – 23 Nov 2026", "Tiny",
                             "bukan bukti kompetensi", "A4 landscape"})
        CHECK_MESSAGE(has(*page, part), part);
    CHECK_FALSE(has(*page, "Skor"));
    CHECK(has(certificate_page(wording(Language::en), "Nur", two_finished_one_open(Language::en)).value(),
              "no proof of competence"));
    std::vector<Practised> open;
    open.push_back(practised(Played{}.choose("a").record()));
    CHECK_FALSE(certificate_page(wording(), "Nur", open));
}

#include "propartif/report_files.hpp"
#include "store/records/practice.hpp"

using namespace propartif;
using namespace propartif::tests;

namespace {
constexpr std::int64_t kLate = 1'795'389'000'000; // 22 Nov 2026, 23:10 UTC
} // namespace

TEST_CASE("a report's file names the conversation and the day where it was made, and nobody") {
    CHECK(attempt_report_name(12, kLate, 0) == "percakapan-12-2026-11-22");
    CHECK(attempt_report_name(12, kLate, 8 * 60) == "percakapan-12-2026-11-23");
    CHECK(learner_report_name(3, kLate, 0) == "peserta-3-2026-11-22");
}

TEST_CASE("the same page is the same file, and other content is never written over") {
    const OwnFolder folder;
    const auto first = must(keep_report(folder.path(), "percakapan-1-x", "one"));
    CHECK(first == folder.path() / "reports/percakapan-1-x.html");
    CHECK(must(keep_report(folder.path(), "percakapan-1-x", "one")) == first);
    const auto second = must(keep_report(folder.path(), "percakapan-1-x", "two"));
    CHECK(second.filename() == "percakapan-1-x-2.html");
    CHECK(must(keep_report(folder.path(), "percakapan-1-x", "two")) == second);
    CHECK(must(keep_report(folder.path(), "percakapan-1-x", "three")).filename() == "percakapan-1-x-3.html");
    CHECK(bytes_of(first) == "one");
    CHECK(bytes_of(second) == "two");
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path() / "reports"))
        files += entry.is_regular_file() ? 1 : 0;
    CHECK(files == 3); // nothing half-written stays
}

TEST_CASE("a report is its owner's alone, and its address holds wherever one stands") {
    const OwnFolder folder;
    const auto file = must(keep_report(folder.path(), "percakapan-1-x", "one"));
    CHECK(file.is_absolute());
    constexpr auto kOwner = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
    CHECK((std::filesystem::status(file).permissions() & std::filesystem::perms::all) == kOwner);
    CHECK(std::filesystem::status(file.parent_path()).permissions() == std::filesystem::perms::owner_all);
}

TEST_CASE("a report that cannot be written is one clear error") {
    const OwnFolder folder;
    write_bytes(folder.path() / "reports", "in the way");
    const auto refused = keep_report(folder.path(), "percakapan-1-x", "one");
    CHECK(refused.error().code == ErrorCode::store_failed);
    CHECK(bytes_of(folder.path() / "reports") == "in the way");
}

TEST_CASE("the pages of a person's conversations are forgotten, and nobody else's") {
    const OwnFolder folder;
    CHECK(must(forget_reports(folder.path(), {1}, 1)) == 0); // there are none yet
    for (const char* name :
         {"percakapan-1-a", "percakapan-12-a", "percakapan-2-a", "peserta-1-a", "peserta-3-a", "lokakarya-7"})
        must(keep_report(folder.path(), name, name));
    must(keep_report(folder.path(), "percakapan-1-a", "another"));
    CHECK(must(forget_reports(folder.path(), {1, 2}, 3)) == 5); // and the workshop, where nicknames stand
    for (const char* left : {"percakapan-12-a", "peserta-1-a"})
        CHECK(std::filesystem::exists(folder.path() / "reports" / (std::string(left) + ".html")));
}

// Every limit of a pack at its number and one beyond.
#include "core/diagnostic_codes.hpp"
#include "store/packs/small_pack.hpp"

using namespace propartif;
using namespace propartif::tests;

namespace {

// About `size` bytes that DEFLATE makes some ten times smaller, the same in every run.
std::string compressible(std::size_t size) {
    std::string out;
    out.reserve(size + 64);
    std::uint32_t noise = 1;
    while (out.size() < size) {
        noise = noise * 1664525U + 1013904223U;
        out += std::string(40, 'x') + std::to_string(noise);
    }
    out.resize(size);
    return out;
}

PackReport report_of(const std::vector<PackEntry>& entries) {
    return inspect_pack(forged_pack(listing(small_manifest(), entries), entries).bytes());
}

std::vector<PackEntry> cards(std::size_t count) {
    std::vector<PackEntry> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back({"cards/c" + std::to_string(i) + ".card.json", "{}"});
    return out;
}

// A stream of exactly a hundredth of what it holds; empty stored blocks make it longer without holding anything.
std::string stream_of_ratio_100(std::string& content) {
    const std::string empty_block("\x00\x00\x00\xFF\xFF", 5);
    for (std::size_t packed = 1'000;; ++packed) {
        content = std::string(packed * kPackLimits.ratio, 'x');
        const std::string stream = raw_deflate(content);
        if ((packed - stream.size()) % empty_block.size() != 0) continue;
        std::string padding;
        while (padding.size() + stream.size() < packed) padding += empty_block;
        return padding + stream;
    }
}

} // namespace

TEST_CASE("a pack may have 10 MB and not one byte more") {
    ForgedZip zip = forged_pack();
    ForgedEntry filling;
    filling.name = "cards/isi.card.json";
    filling.content = "";
    zip.entries.push_back(filling);
    const std::size_t bare = zip.bytes().size();
    for (const std::size_t over : {0U, 1U}) {
        CAPTURE(over);
        zip.entries.back().content = std::string(kPackLimits.packed_bytes - bare + over, 'x');
        const std::string bytes = zip.bytes();
        REQUIRE(bytes.size() == kPackLimits.packed_bytes + over);
        CHECK(shows(inspect_pack(bytes), "PA130") == (over == 1));
        const PackFolder folder;
        const auto answer = install_pack(folder.file("x.propak", bytes), folder.packs(), {});
        REQUIRE(answer);
        CHECK(answer.value().outcome == InstallOutcome::has_errors);
        CHECK(shows(answer.value().report, "PA130") == (over == 1));
        CHECK(shows(inspect_pack_file(folder.path() / "x.propak").value(), "PA130") == (over == 1));
    }
}

TEST_CASE("a pack may have 500 entries and not one more") {
    CHECK_FALSE(shows(report_of(cards(kPackLimits.entries - 1)), "PA132")); // and the manifest
    CHECK(shows(report_of(cards(kPackLimits.entries)), "PA132"));
    const MadePack made = make_pack(small_manifest(), cards(kPackLimits.entries));
    CHECK(made.bytes.empty());
    CHECK(shows(made.report, "PA132"));
}

TEST_CASE("the entries of a pack may grow to 40 MB together and not one byte more") {
    const std::size_t manifest = forged_pack(small_manifest(), {}).entries[0].content.size();
    for (const std::size_t over : {0U, 1U}) {
        CAPTURE(over);
        const std::size_t all = kPackLimits.inflated_bytes - manifest;
        const std::vector<PackEntry> entries{{"a.scenario.json", compressible(all / 2)},
                                             {"b.scenario.json", compressible(all - all / 2 + over)}};
        const PackReport report = inspect_pack(forged_pack(small_manifest(), entries).bytes());
        CHECK(shows(report, "PA133") == (over == 1));
        CHECK(report.files.empty() == (over == 1));
    }
}

TEST_CASE("an entry may grow to 100 times its size and not one byte more") {
    std::string content;
    const std::string stream = stream_of_ratio_100(content);
    for (const bool beyond : {false, true}) {
        CAPTURE(beyond);
        ForgedZip zip = forged_pack();
        zip.entries[1].content = beyond ? content + "x" : content;
        zip.entries[1].packed = stream;
        zip.entries[1].bytes = static_cast<std::uint32_t>(zip.entries[1].content.size());
        CHECK(shows(inspect_pack(zip.bytes()), "PA134") == beyond);
        CHECK(inspect_pack(zip.bytes()).files.empty() == beyond);
    }
}

TEST_CASE("a path may have 120 bytes and not one more") {
    for (const std::size_t over : {0U, 1U}) {
        const std::string suffix = ".scenario.json";
        const std::string path = std::string(kPackLimits.path_bytes - suffix.size() + over, 'x') + suffix;
        CHECK(shows(report_of({{path, "{}"}}), "PA135") == (over == 1));
    }
}

TEST_CASE("an id may have 64 letters and not one more") {
    PackManifest manifest = small_manifest();
    manifest.id = std::string(64, 'x');
    CHECK(make_pack(manifest, small_entries()).report.usable());
    manifest.id += 'x';
    CHECK(shows(make_pack(manifest, small_entries()).report, "PA151"));
}

TEST_CASE("what a pack holds is bound by the limits of content as anywhere") {
    const std::string long_string = R"({"format": "propartif.card/1", "id": ")" + compressible(70'000) + "\"}";
    CHECK(shows(report_of({{"cards/x.card.json", long_string}}), "PA005"));
    CHECK(shows(report_of({{"x.scenario.json", compressible(5'000'000)}}), "PA008"));
}

// Packs that are damaged, forged or hostile: each is refused for its own reason, and nothing is written anywhere.
#include "core/diagnostic_codes.hpp"
#include "store/packs/pack_paths.hpp"
#include "store/packs/signature.hpp"
#include "store/packs/small_pack.hpp"
#include <ctime>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>

using namespace propartif;
using namespace propartif::tests;

namespace {

struct Row {
    std::string name;
    std::string code;
    std::string bytes;
};

using Rows = std::vector<Row>;

// The small pack with something done to it.
void add(Rows& rows, const std::string& name, const std::string& code, const std::function<void(ForgedZip&)>& forge) {
    ForgedZip zip = forged_pack();
    forge(zip);
    rows.push_back({name, code, zip.bytes()});
}

void add_containers(Rows& rows) {
    const std::string sound = small_pack();
    rows.push_back({"nothing at all", "PA131", ""});
    rows.push_back({"one byte", "PA131", "P"});
    rows.push_back({"text", "PA131", std::string(4'000, 'x')});
    rows.push_back({"another kind of archive", "PA131", "\x1f\x8b" + std::string(200, '\0')});
    rows.push_back({"a byte after the end", "PA131", sound + "x"});
    rows.push_back({"bytes before the beginning", "PA142", "MZ" + sound});
    rows.push_back({"a second end", "PA142", sound + sound.substr(sound.size() - 22)});
    rows.push_back({"two packs in one file", "PA142", sound + sound});
    rows.push_back({"no entries", "PA146", ForgedZip{}.bytes()});
    add(rows, "a comment", "PA131", [](ForgedZip& zip) { zip.comment = "hello"; });
    add(rows, "a huge comment", "PA131", [](ForgedZip& zip) { zip.comment = std::string(65'535, 'x'); });
    add(rows, "a comment that looks like an end", "PA142", [](ForgedZip& zip) { zip.comment = ForgedZip{}.bytes(); });
    add(rows, "a comment longer than it is", "PA131", [](ForgedZip& zip) { zip.comment_bytes = 9; });
    add(rows, "bytes between entries", "PA142", [](ForgedZip& zip) { zip.entries[1].gap = "hidden"; });
    add(rows, "bytes before the list", "PA142", [](ForgedZip& zip) { zip.before_list = "hidden"; });
    add(rows, "bytes after the list", "PA142", [](ForgedZip& zip) { zip.after_list = "hidden"; });
    add(rows, "bytes in the list that are no entry", "PA142", [](ForgedZip& zip) {
        std::size_t list = 0;
        for (const ForgedEntry& each : zip.entries) list += 46 + each.name.size();
        zip.after_list = "hidden";
        zip.list_bytes = static_cast<std::uint32_t>(list + zip.after_list.size());
    });
    add(rows, "fewer entries than there are", "PA142", [](ForgedZip& zip) { zip.count = 2; });
    add(rows, "more entries than there are", "PA131", [](ForgedZip& zip) { zip.count = 4; });
    add(rows, "a list shorter than it is", "PA142", [](ForgedZip& zip) { zip.list_bytes = 10; });
    add(rows, "a list elsewhere", "PA142", [](ForgedZip& zip) { zip.list_at = 1; });
    add(rows, "a list beyond the file", "PA142", [](ForgedZip& zip) { zip.list_at = 0x7FFFFFFF; });
    add(rows, "zip64 by its count", "PA145", [](ForgedZip& zip) { zip.count = 0xFFFF; });
    add(rows, "zip64 by its offset", "PA145", [](ForgedZip& zip) { zip.list_at = 0xFFFFFFFF; });
    add(rows, "several disks", "PA145", [](ForgedZip& zip) { zip.disk = 1; });
    add(rows, "entries on another disk", "PA145", [](ForgedZip& zip) { zip.count_here = 1; });
    add(rows, "an entry twice over the same bytes", "PA142", [](ForgedZip& zip) {
        zip.entries.push_back(zip.entries[1]);
        zip.entries.back().name = "lain.scenario.json";
        zip.entries.back().offset = 0;
    });
    add(rows, "an entry that begins inside another", "PA142", [](ForgedZip& zip) { zip.entries[2].offset = 40; });
    add(rows, "an entry that begins beyond the file", "PA142",
        [](ForgedZip& zip) { zip.entries[2].offset = 0x7FFFFFF0; });
    add(rows, "an entry longer than the file", "PA142",
        [](ForgedZip& zip) { zip.entries[2].packed_bytes = 0x7FFFFFF0; });
    add(rows, "no mark in place", "PA142", [](ForgedZip& zip) { zip.entries[1].local_mark = 0x04034b51; });
    add(rows, "no mark in the list", "PA131", [](ForgedZip& zip) { zip.entries[1].central_mark = 0; });
}

void add_headers(Rows& rows) {
    const auto entry = [&rows](const std::string& name, const std::string& code,
                               const std::function<void(ForgedEntry&)>& forge) {
        add(rows, name, code, [&](ForgedZip& zip) { forge(zip.entries[1]); });
    };
    entry("another name in place", "PA141", [](auto& each) { each.local_name = "loker.scenario.json"; });
    entry("a longer name in place", "PA141", [](auto& each) { each.local_name = std::string(60'000, 'x'); });
    entry("another checksum in place", "PA141", [](auto& each) { each.local_crc = 7; });
    entry("another size in place", "PA141", [](auto& each) { each.local_bytes = 7; });
    entry("another packed size in place", "PA141", [](auto& each) { each.local_packed_bytes = 7; });
    entry("another method in place", "PA141", [](auto& each) { each.local_method = 0; });
    entry("other flags in place", "PA141", [](auto& each) { each.local_flags = 2; });
    entry("encrypted in place only", "PA141", [](auto& each) { each.local_flags = 1; });
    entry("a size too small", "PA143", [](auto& each) { each.bytes = 1'000; });
    entry("a size of nothing", "PA143", [](auto& each) { each.bytes = 0; });
    entry("a size too large", "PA143",
          [](auto& each) { each.bytes = static_cast<std::uint32_t>(each.content.size() + 1); });
    entry("a stored size too small", "PA143", [](auto& each) { each.deflate = false, each.bytes = 10; });
    entry("a stored size too large", "PA143", [](auto& each) {
        each.deflate = false;
        each.bytes = static_cast<std::uint32_t>(each.content.size() + 1);
    });
    for (const int flag : {0x0001, 0x0040, 0x2000})
        entry("encrypted by flag " + std::to_string(flag), "PA138",
              [flag](auto& each) { each.flags = static_cast<std::uint16_t>(flag); });
    for (const int method : {1, 6, 9, 12, 14, 93, 98, 99})
        entry("method " + std::to_string(method), "PA139",
              [method](auto& each) { each.method = static_cast<std::uint16_t>(method); });
    struct Kind {
        const char* name;
        std::uint32_t attributes;
    };
    for (const Kind& kind :
         {Kind{"a link", 0xA1FFU << 16U}, Kind{"a folder", 0x41EDU << 16U}, Kind{"a device", 0x21B6U << 16U},
          Kind{"a disk", 0x61B6U << 16U}, Kind{"a pipe", 0x11B6U << 16U}, Kind{"a socket", 0xC1B6U << 16U},
          Kind{"a folder of DOS", 0x10}, Kind{"a volume's name", 0x08}, Kind{"a device of DOS", 0x40}})
        entry(kind.name, "PA140", [&](auto& each) { each.attributes = kind.attributes; });
    entry("sizes that come later", "PA145", [](auto& each) { each.flags = 8; });
    entry("an unknown flag", "PA145", [](auto& each) { each.flags = 0x0020; });
    entry("a newer zip", "PA145", [](auto& each) { each.needs = 45; });
    entry("an entry of another disk", "PA145", [](auto& each) { each.disk = 1; });
    entry("an entry's comment", "PA145", [](auto& each) { each.comment = "hidden"; });
    entry("zip64 of one entry", "PA145", [](auto& each) { each.central_extra = std::string("\x01\x00\x00\x00", 4); });
    entry("another name in an extra field", "PA145",
          [](auto& each) { each.central_extra = std::string("\x75\x70\x01\x00x", 5); });
    entry("an extra field in place only", "PA145",
          [](auto& each) { each.local_extra = std::string("\x75\x70\x01\x00x", 5); });
    entry("an extra field longer than it is", "PA145",
          [](auto& each) { each.central_extra = std::string("\x55\x54\x50\x00x", 5); });
    entry("half an extra field", "PA145", [](auto& each) { each.central_extra = "\x55\x54"; });
}

void add_streams(Rows& rows) {
    const auto stream = [&rows](const std::string& name, const std::function<std::string(std::string)>& spoil) {
        add(rows, name, "PA144", [&](ForgedZip& zip) {
            ForgedEntry& each = zip.entries[1];
            each.packed = spoil(raw_deflate(each.content));
        });
    };
    stream("a stream cut short", [](std::string packed) { return packed.substr(0, packed.size() / 2); });
    stream("no stream", [](const std::string&) { return std::string(100, '\xFF'); });
    stream("bytes after the stream", [](std::string packed) { return packed + "hidden"; });
    stream("a zip in the stream's place", [](std::string) { return forged_pack().bytes(); });
    add(rows, "a wrong checksum", "PA144", [](ForgedZip& zip) { zip.entries[1].crc = 1; });
    add(rows, "a wrong checksum of what is stored", "PA144",
        [](ForgedZip& zip) { zip.entries[1].deflate = false, zip.entries[1].crc = 1; });
    add(rows, "a bomb that says so", "PA134",
        [](ForgedZip& zip) { zip.entries[1].content = std::string(5'000'000, '\0'); });
    add(rows, "a bomb that says it is small", "PA143", [](ForgedZip& zip) {
        zip.entries[1].content = std::string(5'000'000, '\0');
        zip.entries[1].bytes = 1'000;
    });
    add(rows, "a bomb larger than any pack", "PA133", [](ForgedZip& zip) { zip.entries[1].bytes = 0xFFFFFFF0; });
}

void add_paths(Rows& rows) {
    const std::string nul("a\0.scenario.json", 16);
    for (const std::string& path : {std::string{"../x.scenario.json"},
                                    std::string{"/x.scenario.json"},
                                    std::string{"//x.scenario.json"},
                                    std::string{"C:\\x.scenario.json"},
                                    std::string{"C:x.scenario.json"},
                                    std::string{"..\\x.scenario.json"},
                                    std::string{"rubrics\\x.rubric.json"},
                                    std::string{"rubrics/../x.scenario.json"},
                                    std::string{"rubrics/../../x.rubric.json"},
                                    std::string{"./x.scenario.json"},
                                    std::string{"rubrics//x.rubric.json"},
                                    std::string{"rubrics/"},
                                    std::string{"x.scenario.json/"},
                                    std::string{"sub/x.scenario.json"},
                                    std::string{"cards/x.rubric.json"},
                                    std::string{"Rubrics/x.rubric.json"},
                                    std::string{".scenario.json"},
                                    std::string{".x.scenario.json"},
                                    std::string{"-x.scenario.json"},
                                    std::string{"~x.scenario.json"},
                                    std::string{"x.scenario.json."},
                                    std::string{"x.scenario.json "},
                                    std::string{"x y.scenario.json"},
                                    std::string{"x.y.scenario.json"},
                                    std::string{"x:y.scenario.json"},
                                    std::string{"x*.scenario.json"},
                                    std::string{"$x.scenario.json"},
                                    std::string{"%2e%2e.scenario.json"},
                                    std::string{"con.scenario.json"},
                                    std::string{"cards/NUL.card.json"},
                                    std::string{"drills/lpt1.drill.json"},
                                    std::string{"Com9.scenario.json"},
                                    std::string{"\xC3\xA9.scenario.json"},
                                    std::string{"e\xCC\x81.scenario.json"},
                                    std::string{"\xC0\xAE\xC0\xAE.scenario.json"},
                                    std::string{"\x1B[31m.scenario.json"},
                                    std::string{"a\n.scenario.json"},
                                    nul,
                                    std::string{},
                                    std::string{"glossary.json"},
                                    std::string{"inner.zip"},
                                    std::string{"inner.propak"},
                                    std::string{"x.scenario.json.exe"},
                                    std::string{"x.html"},
                                    std::string{"run.sh"},
                                    std::string{"Manifest.json"},
                                    std::string{"trusted-keys.json"}})
        add(rows, "path " + packs::shown_path(path), "PA136", [&](ForgedZip& zip) { zip.entries[1].name = path; });
    add(rows, "a path too long", "PA135",
        [](ForgedZip& zip) { zip.entries[1].name = std::string(60'000, 'x') + ".scenario.json"; });
    add(rows, "the same path twice", "PA137", [](ForgedZip& zip) { zip.entries.push_back(zip.entries[1]); });
    add(rows, "the same path in other letters", "PA137", [](ForgedZip& zip) {
        zip.entries.push_back(zip.entries[1]);
        zip.entries.back().name = "LOKET.scenario.json";
    });
    add(rows, "two manifests", "PA137", [](ForgedZip& zip) { zip.entries.push_back(zip.entries[0]); });
    add(rows, "the manifest last", "PA146", [](ForgedZip& zip) { std::swap(zip.entries[0], zip.entries[2]); });
    add(rows, "no manifest", "PA146", [](ForgedZip& zip) { zip.entries.erase(zip.entries.begin()); });
}

void add_manifests(Rows& rows) {
    using nlohmann::json;
    const json sound = json::parse(forged_pack().entries[0].content);
    const auto text = [&rows](const std::string& name, const std::string& code, const std::string& manifest) {
        add(rows, "manifest: " + name, code, [&](ForgedZip& zip) { zip.entries[0].content = manifest; });
    };
    const auto changed = [&](const std::string& name, const std::string& code, const char* pointer, const json& value) {
        json copy = sound;
        copy[json::json_pointer(pointer)] = value;
        text(name, code, copy.dump());
    };
    text("empty", "PA001", "");
    text("no JSON", "PA001", "{");
    text("a list", "PA011", "[]");
    text("not UTF-8", "PA003", "{\"id\": \"\xFF\"}");
    text("too deep", "PA004", std::string(40, '[') + std::string(40, ']'));
    text("a key twice", "PA006", R"({"format": "propartif-pack", "format": "propartif-pack"})");
    text("nothing in it", "PA013", "{}");
    changed("of another format", "PA019", "/format", "propartif.scenario/1");
    changed("of a newer major version", "PA020", "/format_version", "2.0");
    changed("of no version", "PA019", "/format_version", "x");
    changed("of half a version", "PA019", "/format_version", "1");
    for (const char* key : {"id", "version", "title", "files"}) {
        json copy = sound;
        copy.erase(key);
        text("without " + std::string{key}, "PA013", copy.dump());
    }
    for (const char* id : {"../x", "a/b", "A", ".x", "x.", "x..y", "con", "nul.x", "a b", "\xC3\xA9", "-x"})
        changed("id " + packs::shown_path(id), "PA151", "/id", id);
    changed("an id too long", "PA151", "/id", std::string(65, 'x'));
    changed("a version of two numbers", "PA024", "/version", "1.0");
    changed("files that are no list", "PA011", "/files", "x");
    changed("a file that is no object", "PA011", "/files/0", 7);
    changed("a path outside", "PA136", "/files/0/path", "../x.scenario.json");
    changed("itself listed", "PA136", "/files/0/path", "manifest.json");
    changed("a path too long", "PA135", "/files/0/path", std::string(200, 'x') + ".scenario.json");
    changed("a path twice", "PA137", "/files/0/path", sound["files"][1]["path"]);
    changed("a file that is not there", "PA148", "/files/0/path", "lain.scenario.json");
    changed("a file it does not list", "PA147", "/files/0/path", "lain.scenario.json");
    changed("a wrong hash", "PA149", "/files/0/sha256", std::string(64, '0'));
    changed("a wrong size", "PA149", "/files/0/size", 7);
    changed("a size below zero", "PA017", "/files/0/size", -1);
    changed("a size beyond every pack", "PA017", "/files/0/size", 1e18);
    const ForgedZip nothing = forged_pack(small_manifest(), {});
    rows.push_back({"manifest: of nothing", "PA152", nothing.bytes()});
}

void add_signatures(Rows& rows) {
    const auto key = packs::new_author_key();
    REQUIRE(key);
    const std::string manifest = forged_pack().entries[0].content;
    const std::string good = packs::write_signature(manifest, *key);
    const auto signature = [&rows](const std::string& name, const std::string& text) {
        add(rows, "signature: " + name, "PA150", [&](ForgedZip& zip) {
            zip.entries.push_back(zip.entries[1]);
            zip.entries.back().name = "signature.json";
            zip.entries.back().content = text;
        });
    };
    const auto without = [&](const std::string& part) { return store_tests::with(good, part, "x" + part); };
    signature("empty", "");
    signature("no JSON", "signed by me");
    signature("of another manifest", packs::write_signature(manifest + " ", *key));
    signature("of another way", store_tests::with(good, "ed25519", "md5"));
    signature("of a newer format", store_tests::with(good, "signature/1", "signature/2"));
    signature("without a key", without("public_key"));
    signature("without itself", without("signature\":"));
    signature("of another's key", [&] {
        AuthorKey liar = *packs::new_author_key();
        liar.secret_key = key->secret_key;
        return packs::write_signature(manifest, liar);
    }());
    signature("cut short", store_tests::with(good, "\"signature\": \"", "\"signature\": \"AAAA"));
    signature("with a key of zeros",
              store_tests::with(good, packs::base64(key->public_key), packs::base64(std::string(32, '\0'))));
}

void add_contents(Rows& rows) {
    const auto content = [&rows](const std::string& name, const std::string& code, std::vector<PackEntry> entries) {
        rows.push_back({"content: " + name, code, forged_pack(listing(small_manifest(), entries), entries).bytes()});
    };
    const std::string& scenario = store_tests::kSmallScenario;
    const std::string& rubric = store_tests::kSmallRubric;
    content("a scenario that is no JSON", "PA001", {{kScenarioPath, "{"}, {kRubricPath, rubric}});
    content("a scenario under a rubric's name", "PA019", {{kRubricPath, scenario}});
    content("a scenario whose rubric is not there", "PA047", {{kScenarioPath, scenario}});
    content("one id in two files", "PA026",
            {{"a.scenario.json", scenario}, {"b.scenario.json", scenario}, {kRubricPath, rubric}});
    content("too deep", "PA004", {{kScenarioPath, std::string(60, '[') + std::string(60, ']')}, {kRubricPath, rubric}});
    content("a broken card", "PA013", {{"cards/x.card.json", R"({"format": "propartif.card/1"})"}});
    content("a broken drill", "PA020", {{"drills/x.drill.json", R"({"format": "propartif.drill/7"})"}});
}

Rows all_rows() {
    Rows rows;
    add_containers(rows);
    add_headers(rows);
    add_streams(rows);
    add_paths(rows);
    add_manifests(rows);
    add_signatures(rows);
    add_contents(rows);
    return rows;
}

} // namespace

TEST_CASE("the pack that the forged ones are made from is sound") {
    const PackReport report = inspect_pack(forged_pack().bytes());
    CHECK_MESSAGE(report.usable(), listed(report));
    CHECK(report.files.size() == 3);
    CHECK(report.manifest == listing(small_manifest(), small_entries()));
}

TEST_CASE("each malformed pack is refused for its own reason, quickly") {
    const Rows rows = all_rows();
    CHECK(rows.size() >= 150);
    std::set<std::string> codes;
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const std::clock_t before = std::clock(); // of this process: others may keep the machine busy
        const PackReport report = inspect_pack(row.bytes);
        CHECK(std::clock() - before < CLOCKS_PER_SEC);
        CHECK_FALSE(report.usable());
        CHECK_MESSAGE(shows(report, row.code), (row.code + " is not among\n" + listed(report)));
        codes.insert(row.code);
    }
    codes.insert({"PA130", "PA132"}); // pack_limits_test makes these
    codes.insert({"PA153", "PA154"}); // and install_test and make_pack_test these
    for (const core::DiagnosticCode& each : core::kDiagnosticCodes)
        if (each.code >= "PA130" && each.code <= "PA154")
            CHECK_MESSAGE(codes.contains(std::string{each.code}), each.code);
}

TEST_CASE("the words of every finding ask for no argument that is not given") {
    for (const char* language : {"id", "en"}) {
        const auto bytes =
            read_file(fs::path{PROPARTIF_SOURCE_DIR} / ("assets/lang/diag." + std::string{language} + ".json"));
        const auto words = nlohmann::json::parse(bytes.value());
        for (const Row& row : all_rows())
            for (const Diagnostic& each : all_found(inspect_pack(row.bytes))) {
                CAPTURE(each.code);
                const std::string text = words.value("diag." + each.code, "");
                CHECK(text.find('{' + std::to_string(each.args.size()) + '}') == std::string::npos);
            }
    }
}

TEST_CASE("a container that is not sound is not looked into") {
    Rows rows;
    add_containers(rows);
    add_headers(rows);
    add_streams(rows);
    add_paths(rows);
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const PackReport report = inspect_pack(row.bytes);
        CHECK(report.files.empty());
        CHECK(report.manifest == PackManifest{});
        CHECK(report.signature == PackSignature::none);
    }
}

TEST_CASE("no malformed pack is installed, and not one byte of it is written") {
    const PackFolder folder;
    for (const Row& row : all_rows()) {
        CAPTURE(row.name);
        const fs::path file = folder.file("x.propak", row.bytes);
        const auto before = tree_of(folder.path());
        const auto answer = install_pack(file, folder.packs(), {});
        REQUIRE(answer);
        CHECK(answer.value().outcome == InstallOutcome::has_errors);
        CHECK(tree_of(folder.path()) == before);
    }
}

TEST_CASE("a pack cut short anywhere, or with any byte of its structure changed, is never taken for another") {
    const std::string sound = small_pack();
    const auto manifest = inspect_pack(sound).manifest;
    for (std::size_t length = 0; length < sound.size(); length += 7)
        CHECK_FALSE(inspect_pack(std::string_view{sound}.substr(0, length)).usable());
    for (std::size_t at = 0; at < sound.size(); ++at) {
        // Only some bytes in the middle of a stream, and all of both ends, where the structure is.
        if (at > 200 && at + 400 < sound.size() && at % 41 != 0) continue;
        std::string changed = sound;
        changed[at] = static_cast<char>(changed[at] ^ 0x15);
        const PackReport report = inspect_pack(changed);
        CAPTURE(at);
        if (report.usable()) CHECK(report.manifest == manifest); // the time of an entry says nothing
    }
}

TEST_CASE("what a message shows of a hostile name is short and printable") {
    for (const std::string& path : {std::string("a\x1B[31m\n\0x", 9), std::string(60'000, '\xC3')}) {
        const std::string shown = packs::shown_path(path);
        CHECK(shown.size() <= 90);
        for (const char each : shown.substr(0, shown.find("…"))) CHECK((each >= ' ' && each <= '~'));
    }
}

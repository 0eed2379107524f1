#include "propartif/judging.hpp"
#include "store/packs/signature.hpp"
#include "store/packs/small_pack.hpp"
#include "store/records/process.hpp"
#include <sys/file.h>
#include <sys/resource.h>

using namespace propartif;
using namespace propartif::tests;
using store_tests::with;

namespace {

const std::string kId = "id.contoh.loket";

Installation install(const PackFolder& folder, const std::string& bytes, bool replace = false,
                     const PackContext& context = {}) {
    const auto answer = install_pack(folder.file("x.propak", bytes), folder.packs(), context, replace);
    REQUIRE(answer);
    return answer.value();
}

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> out;
    std::error_code none;
    for (const auto& each : fs::directory_iterator(folder, none)) out.push_back(each.path().filename().string());
    std::ranges::sort(out);
    return out;
}

} // namespace

TEST_CASE("an installed pack lies in a folder of its name, whole and for its owner alone") {
    const PackFolder folder;
    const Installation done = install(folder, small_pack());
    CHECK(done.outcome == InstallOutcome::installed);
    CHECK(done.folder == folder.packs() / kId);
    CHECK(names_in(folder.packs()) == std::vector<std::string>{kId});
    const auto tree = tree_of(folder.packs() / kId);
    CHECK(tree.size() == 4);
    CHECK(tree.at(kScenarioPath) == store_tests::kSmallScenario);
    CHECK(tree.at(kRubricPath) == store_tests::kSmallRubric);
    CHECK(fs::status(folder.packs()).permissions() == fs::perms::owner_all);
    CHECK(fs::status(done.folder).permissions() == fs::perms::owner_all);
    CHECK(fs::status(done.folder / kScenarioPath).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    const auto packs = installed_packs(folder.packs());
    REQUIRE(packs.size() == 1);
    CHECK(packs[0].manifest == listing(small_manifest(), small_entries()));
    CHECK_FALSE(packs[0].changed);
    CHECK(pack_folders(folder.packs()) == std::vector<fs::path>{done.folder});
}

TEST_CASE("the same pack again changes nothing") {
    const PackFolder folder;
    install(folder, small_pack());
    const auto before = tree_of(folder.packs());
    for (const bool replace : {false, true}) {
        CHECK(install(folder, small_pack(), replace).outcome == InstallOutcome::already_there);
        CHECK(tree_of(folder.packs()) == before);
    }
}

TEST_CASE("a newer version comes in only when asked for, and the old one is kept aside") {
    const PackFolder folder;
    install(folder, small_pack("1.9.0"));
    const auto before = tree_of(folder.packs());
    const Installation asked = install(folder, small_pack("1.10.0"));
    CHECK(asked.outcome == InstallOutcome::needs_replace);
    CHECK(asked.version_there == "1.9.0");
    CHECK(tree_of(folder.packs()) == before);
    CHECK(install(folder, small_pack("1.10.0"), true).outcome == InstallOutcome::replaced);
    CHECK(installed_packs(folder.packs()).at(0).manifest.version == "1.10.0");
    CHECK(names_in(folder.packs()) == std::vector<std::string>{".former", kId});
    CHECK(names_in(folder.packs() / ".former") == std::vector<std::string>{kId + "-1.9.0"});
    CHECK(tree_of(folder.packs() / ".former" / (kId + "-1.9.0")).at(kScenarioPath) == store_tests::kSmallScenario);
}

TEST_CASE("an older version, or another content under the same version, is never put in a pack's place") {
    const PackFolder folder;
    install(folder, small_pack("2.0.0"));
    const auto before = tree_of(folder.packs());
    auto entries = small_entries();
    entries[0].bytes = with(entries[0].bytes, "\"minutes\": 5", "\"minutes\": 6");
    const std::string same_version = make_pack(small_manifest("2.0.0"), entries).bytes;
    for (const std::string& bytes : {small_pack("1.0.0"), same_version}) {
        const Installation answer = install(folder, bytes, true);
        CHECK(answer.outcome == InstallOutcome::not_newer);
        CHECK(answer.version_there == "2.0.0");
        CHECK(tree_of(folder.packs()) == before);
    }
}

TEST_CASE("who signed a pack must sign what replaces it") {
    const auto author = packs::new_author_key();
    const auto other = packs::new_author_key();
    const PackFolder folder;
    CHECK(install(folder, small_pack("1.0.0")).outcome == InstallOutcome::installed);
    CHECK(install(folder, small_pack("1.1.0", &*author), true).outcome == InstallOutcome::replaced);
    CHECK(install(folder, small_pack("1.2.0", &*other), true).outcome == InstallOutcome::other_signer);
    CHECK(install(folder, small_pack("1.2.0"), true).outcome == InstallOutcome::other_signer);
    CHECK(install(folder, small_pack("1.2.0", &*author), true).outcome == InstallOutcome::replaced);
}

TEST_CASE("a pack whose files were changed on the disk is told, and can be repaired by itself") {
    const PackFolder folder;
    install(folder, small_pack());
    std::ofstream{folder.packs() / kId / kScenarioPath} << "{}";
    CHECK(installed_packs(folder.packs()).at(0).changed);
    CHECK(install(folder, small_pack()).outcome == InstallOutcome::needs_replace);
    CHECK(install(folder, small_pack(), true).outcome == InstallOutcome::replaced);
    CHECK_FALSE(installed_packs(folder.packs()).at(0).changed);
    fs::remove(folder.packs() / kId / kRubricPath);
    CHECK(installed_packs(folder.packs()).at(0).changed);
    std::ofstream{folder.packs() / kId / "manifest.json"} << "{";
    CHECK(installed_packs(folder.packs()).at(0).changed);
    CHECK(installed_packs(folder.packs()).at(0).manifest.id == kId);
}

TEST_CASE("an id that belongs to somebody else's file is refused, one's own is not") {
    const PackFolder folder;
    const fs::path mine = folder.path() / "scenarios";
    fs::create_directories(mine / "rubrics");
    std::ofstream{mine / "punyaku.scenario.json"} << store_tests::kSmallScenario;
    std::ofstream{mine / "rubrics/dasar.rubric.json"}
        << with(store_tests::kSmallRubric, "\"id\": \"dasar\"", "\"id\": \"lain\"");
    fs::create_directories(folder.path() / "lexicon");
    std::ofstream{folder.path() / "lexicon/id.lexicon.json"} << store_tests::kSmallLexicon;
    const Library library = load_library(mine, folder.path() / "lexicon");
    PackContext context;
    context.library = &library;
    const Installation answer = install(folder, small_pack(), false, context);
    CHECK(answer.outcome == InstallOutcome::has_errors);
    CHECK(shows(answer.report, "PA153"));
    CHECK(answer.report.files[1].found.back().args.at(0) == "berkas-kecil");
    CHECK(inspect_pack(small_pack(), context).usable()); // only installing is concerned
    fs::remove(mine / "punyaku.scenario.json");
    const Library other = load_library(mine, folder.path() / "lexicon");
    context.library = &other;
    CHECK(install(folder, small_pack(), false, context).outcome == InstallOutcome::installed);
    const Library with_pack = load_library(mine, folder.path() / "lexicon", {}, pack_folders(folder.packs()));
    CHECK(with_pack.scenarios.contains(ScenarioId{"berkas-kecil"}));
    context.library = &with_pack;
    CHECK(install(folder, small_pack("1.1.0"), true, context).outcome == InstallOutcome::replaced);
}

TEST_CASE("a removed pack is kept aside, under a number when its name is taken") {
    const PackFolder folder;
    for (int time = 0; time < 3; ++time) {
        install(folder, small_pack());
        const auto gone = remove_pack(folder.packs(), kId);
        REQUIRE(gone);
        CHECK(fs::exists(gone.value() / kScenarioPath));
        CHECK(installed_packs(folder.packs()).empty());
    }
    CHECK(names_in(folder.packs() / ".former") ==
          std::vector<std::string>{kId + "-1.0.0", kId + "-1.0.0-2", kId + "-1.0.0-3"});
    for (const char* id : {"lain", "", "..", "../packs", ".former", "a/b"}) {
        CAPTURE(id);
        const auto none = remove_pack(folder.packs(), id);
        REQUIRE_FALSE(none);
        CHECK(none.error().code == ErrorCode::not_found);
    }
}

TEST_CASE("what an earlier program left behind is put away") {
    const PackFolder folder;
    install(folder, small_pack("1.1.0"));
    const auto leave = [&](const std::string& name, const std::string& bytes) {
        const PackFolder elsewhere;
        install(elsewhere, bytes);
        fs::rename(elsewhere.packs() / kId, folder.packs() / name);
    };
    fs::create_directories(folder.packs() / ".staging-abc123/rubrics");
    std::ofstream{folder.packs() / ".staging-abc123/rubrics/half.rubric.json"} << "{";
    leave(".swap-old", small_pack("1.0.0"));
    leave(".swap-new", small_pack("1.2.0"));
    const fs::path outside = folder.path() / "outside";
    fs::create_directories(outside);
    std::ofstream{outside / "kept"} << "x";
    fs::create_directory_symlink(outside, folder.packs() / ".staging-link");
    CHECK(install(folder, small_pack("1.1.0")).outcome == InstallOutcome::already_there);
    CHECK(names_in(folder.packs()) == std::vector<std::string>{".former", kId});
    CHECK(names_in(folder.packs() / ".former") == std::vector<std::string>{kId + "-1.0.0"});
    CHECK(fs::exists(outside / "kept"));
}

TEST_CASE("two programs do not install at once") {
    const PackFolder folder;
    install(folder, small_pack());
    const fs::path file = folder.file("x.propak", small_pack("1.1.0"));
    OtherProcess holder([&](int told) {
        const int held = ::open(folder.packs().c_str(), O_RDONLY | O_DIRECTORY);
        if (::flock(held, LOCK_EX) != 0) return 1;
        tell(told, "held");
        ::pause();
        return 0;
    });
    REQUIRE(holder.read_some() == "held");
    const auto answer = install_pack(file, folder.packs(), {}, true);
    REQUIRE_FALSE(answer);
    CHECK(answer.error().code == ErrorCode::store_locked);
    holder.kill();
    CHECK(install(folder, small_pack("1.1.0"), true).outcome == InstallOutcome::replaced);
}

TEST_CASE("a full disk or a folder that cannot be written is one clear error, and the pack that was there stays") {
    const PackFolder folder;
    install(folder, small_pack("1.0.0"));
    const fs::path file = folder.file("y.propak", small_pack("1.1.0"));
    const auto before = tree_of(folder.packs());
    for (const rlim_t room : {rlim_t{0}, rlim_t{100}, rlim_t{2'000}}) {
        CAPTURE(room);
        OtherProcess installer([&](int) {
            std::signal(SIGXFSZ, SIG_IGN); // the write then fails, as it does on a full disk
            const rlimit limit{room, room};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            const auto answer = install_pack(file, folder.packs(), {}, true);
            return !answer && answer.error().code == ErrorCode::store_failed ? 0 : 1;
        });
        CHECK(installer.wait() == 0);
        CHECK(tree_of(folder.packs()) == before);
    }
    fs::permissions(folder.path(), fs::perms{0755});
    fs::permissions(folder.packs(), fs::perms{0555});
    OtherProcess stranger([&](int) {
        if (::geteuid() == 0 && ::setuid(65534) != 0) return 2; // the superuser may write everywhere
        const auto answer = install_pack(file, folder.packs(), {}, true);
        return !answer && answer.error().code == ErrorCode::store_failed ? 0 : 1;
    });
    CHECK(stranger.wait() == 0);
    fs::permissions(folder.packs(), fs::perms::owner_all);
    CHECK(tree_of(folder.packs()) == before);
}

TEST_CASE("a file that is not there is an error, and a name that is taken by a file too") {
    const PackFolder folder;
    CHECK(install_pack(folder.path() / "none.propak", folder.packs(), {}).error().code == ErrorCode::file_missing);
    CHECK(inspect_pack_file(folder.path()).error().code == ErrorCode::file_unreadable);
    folder.file("packs", "x");
    const auto answer = install_pack(folder.file("x.propak", small_pack()), folder.packs(), {});
    REQUIRE_FALSE(answer);
    CHECK(answer.error().code == ErrorCode::store_failed);
    CHECK(installed_packs(folder.path() / "none").empty());
}

// Killed at any moment, installing leaves the pack there as a whole or not at all.
#include "store/packs/signature.hpp"
#include "store/packs/small_pack.hpp"
#include "store/records/process.hpp"
#include <chrono>
#include <random>
#include <thread>

using namespace propartif;
using namespace propartif::tests;

namespace {

const std::string kId = "id.contoh.loket";

// A pack of many files, so that writing them takes a while.
std::string large_pack(const std::string& version) {
    auto entries = small_entries();
    for (int i = 0; i < 20; ++i) {
        const std::string id = "kartu-" + std::to_string(i);
        entries.push_back({"cards/" + id + ".card.json",
                           store_tests::with(store_tests::kSmallCard, "\"waktu-layanan\"", "\"" + id + "\"")});
    }
    MadePack made = make_pack(small_manifest(version), entries);
    REQUIRE_FALSE(made.bytes.empty());
    return made.bytes;
}

// Installs and is killed after `wait`; the bytes are looked at before, so that the kill falls among the writes.
void install_and_die(const fs::path& file, const fs::path& packs, std::chrono::microseconds wait) {
    OtherProcess installer([&](int told) {
        tell(told, "ready");
        const auto answer = install_pack(file, packs, {}, true);
        return answer ? 0 : 1;
    });
    REQUIRE(installer.read_some() == "ready");
    std::this_thread::sleep_for(wait);
    installer.kill();
}

// How long an undisturbed installation takes.
std::chrono::microseconds time_to_install(const fs::path& file, const fs::path& packs) {
    const auto before = std::chrono::steady_clock::now();
    REQUIRE(install_pack(file, packs, {}, true));
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - before);
}

} // namespace

TEST_CASE("a first installation killed at any moment is there as a whole or not at all") {
    const PackFolder folder;
    const fs::path file = folder.file("x.propak", large_pack("1.0.0"));
    const auto whole = time_to_install(file, folder.path() / "undisturbed");
    const auto wanted = tree_of(folder.path() / "undisturbed" / kId);
    std::mt19937 random(7);
    int there = 0, absent = 0, half_staged = 0;
    for (int time = 0; time < 100; ++time) {
        CAPTURE(time);
        const fs::path packs = folder.path() / ("packs-" + std::to_string(time));
        const auto wait = std::uniform_int_distribution<long>(0, whole.count() * 5 / 4)(random);
        install_and_die(file, packs, std::chrono::microseconds(wait));
        const auto found = installed_packs(packs);
        if (!found.empty()) {
            ++there;
            CHECK_FALSE(found[0].changed);
            CHECK(tree_of(packs / kId) == wanted);
        } else {
            ++absent;
            CHECK(pack_folders(packs).empty());
            std::error_code none;
            for (const auto& each : fs::directory_iterator(packs, none))
                if (each.path().filename().string().starts_with(".staging-")) ++half_staged;
        }
        if (time % 10 != 0) continue; // whatever was left behind, the next one succeeds
        REQUIRE(install_pack(file, packs, {}));
        CHECK(tree_of(packs / kId) == wanted);
        for (const auto& each : fs::directory_iterator(packs)) CHECK(each.path().filename() == kId);
    }
    CHECK(absent > 0);
    CHECK(half_staged > 0); // some kills did fall among the writes
    MESSAGE(there << " there, " << absent << " absent, " << half_staged << " of them while writing");
}

TEST_CASE("a replacement killed at any moment leaves the old pack or the new one, whole, and loses neither") {
    const PackFolder folder;
    const fs::path first = folder.file("1.propak", large_pack("1.0.0"));
    const fs::path second = folder.file("2.propak", large_pack("1.1.0"));
    const fs::path undisturbed = folder.path() / "undisturbed";
    REQUIRE(install_pack(first, undisturbed, {}));
    const auto old = tree_of(undisturbed / kId);
    const auto whole = time_to_install(second, undisturbed);
    const auto young = tree_of(undisturbed / kId);
    std::mt19937 random(8);
    int replaced = 0, kept = 0;
    for (int time = 0; time < 100; ++time) {
        CAPTURE(time);
        const fs::path packs = folder.path() / ("packs-" + std::to_string(time));
        REQUIRE(install_pack(first, packs, {}));
        const auto wait = std::uniform_int_distribution<long>(0, whole.count() * 5 / 4)(random);
        install_and_die(second, packs, std::chrono::microseconds(wait));
        const auto tree = tree_of(packs / kId);
        const bool new_one = tree == young;
        CHECK((new_one || tree == old));
        ++(new_one ? replaced : kept);
        REQUIRE(install_pack(second, packs, {}, true)); // puts leftovers away
        CHECK(tree_of(packs / kId) == young);
        CHECK(tree_of(packs / ".former" / (kId + "-1.0.0")) == old);
        fs::remove_all(packs);
    }
    CHECK(kept > 0);
    MESSAGE(replaced << " replaced, " << kept << " kept");
}

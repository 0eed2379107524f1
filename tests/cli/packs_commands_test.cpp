// Packs from the command line: made, checked, installed, replaced and trusted.
#include "cli/running.hpp"
#include <algorithm>

using namespace propartif::tests;

namespace {

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// A scenario of a trainer's own: the shipped one under another id.
std::string own_scenario(const Folder& folder, const std::string& id = "loket-kami") {
    std::string text = bytes_of(kScenario);
    const std::string shipped = "\"id\": \"berkas-dipingpong\"";
    const auto at = text.find(shipped);
    REQUIRE(at != std::string::npos);
    text.replace(at, shipped.size(), "\"id\": \"" + id + "\"");
    return folder.file(id + ".scenario.json", text);
}

std::string quoted(const fs::path& path) {
    return "'" + path.string() + "'";
}

Ran pack(const fs::path& out, const std::string& files, const std::string& more = "") {
    return run("pack " + quoted(out) + " '" + files +
               "' --id id.contoh.loket --title 'Paket loket' --author 'Tim Contoh' " + more);
}

std::string data_in(const Folder& folder) {
    return " --data " + quoted(folder.path / "data");
}

} // namespace

TEST_CASE("a pack that was made passes its check, is installed, and then is there") {
    const Folder folder;
    const fs::path file = folder.path / "x.propak";
    const Ran made = pack(file, own_scenario(folder), "--version 1.0.0");
    CHECK_MESSAGE(made.status == 0, made.output);
    CHECK(has(made, "SHA-256"));
    const Ran checked = run("check " + quoted(file));
    CHECK_MESSAGE(checked.status == 0, checked.output);
    CHECK(has(checked, "Galat: 0"));
    const Ran installed = run("install " + quoted(file) + data_in(folder));
    CHECK_MESSAGE(installed.status == 0, installed.output);
    CHECK(has(installed, "Paket loket, versi 1.0.0 (id.contoh.loket)"));
    CHECK(has(installed, "Pembuat: Tim Contoh"));
    CHECK(has(installed, "Tidak ditandatangani"));
    CHECK(has(installed, "  loket-kami.scenario.json"));
    CHECK(bytes_of(folder.path / "data/packs/id.contoh.loket/loket-kami.scenario.json") ==
          bytes_of(folder.path / "loket-kami.scenario.json"));
    CHECK(has(run("packs" + data_in(folder)), "Paket loket, versi 1.0.0 (id.contoh.loket)"));
    const Ran again = run("install " + quoted(file) + data_in(folder));
    CHECK(again.status == 0);
    CHECK(has(again, "sudah terpasang"));
}

TEST_CASE("the same files make the same pack, and nothing is overwritten unasked") {
    const Folder folder;
    const fs::path file = folder.path / "x.propak";
    const std::string scenario = own_scenario(folder);
    REQUIRE(pack(file, scenario, "--version 1.0.0").status == 0);
    const std::string first = bytes_of(file);
    CHECK(pack(file, scenario, "--version 1.0.1").status == 1);
    CHECK(bytes_of(file) == first);
    CHECK(pack(file, scenario, "--version 1.0.1 --force").status == 0);
    CHECK(bytes_of(file) != first);
    CHECK(pack(file, scenario, "--version 1.0.0 --force").status == 0);
    CHECK(bytes_of(file) == first);
}

TEST_CASE("what has errors is told with its place and makes no pack") {
    const Folder folder;
    const fs::path file = folder.path / "x.propak";
    const std::string broken = folder.file("rusak.scenario.json", R"({"format":"propartif.scenario/9"})");
    const Ran ran = pack(file, broken, "--version 1.0.0");
    CHECK(ran.status == 1);
    CHECK(has(ran, file.string() + "!rusak.scenario.json:/format: error PA020"));
    CHECK(pack(file, own_scenario(folder), "--version satu").status == 1);
    CHECK(pack(file, folder.file("catatan.txt", "x"), "--version 1.0.0").status == 2);
    CHECK(pack(file, "/no/such.scenario.json", "--version 1.0.0").status == 1);
    CHECK(run("pack " + quoted(file)).status == 2);
    CHECK_FALSE(fs::exists(file));
}

TEST_CASE("a damaged pack is told in lines and in JSON, and is not installed") {
    const Folder folder;
    const fs::path file = folder.path / "x.propak";
    REQUIRE(pack(file, own_scenario(folder), "--version 1.0.0").status == 0);
    const std::string bytes = bytes_of(file);
    const fs::path cut = folder.file("cut.propak", bytes.substr(0, bytes.size() - 9));
    const Ran ran = run("check " + quoted(cut));
    CHECK(ran.status == 1);
    CHECK(has(ran, cut.string() + ":: error PA131"));
    CHECK(has(run("check --json " + quoted(cut)), "\"PA131\""));
    CHECK(has(run("check --json " + quoted(cut)), "\"errors\": 1"));
    const Ran installed = run("install " + quoted(cut) + data_in(folder));
    CHECK(installed.status == 1);
    CHECK(has(installed, "PA131"));
    CHECK_FALSE(fs::exists(folder.path / "data"));
    CHECK(run("check /no/such.propak").status == 1);
    CHECK(run("install /no/such.propak" + data_in(folder)).status == 1);
}

TEST_CASE("a pack does not bring an id that is shipped, though its author may check it") {
    const Folder folder;
    const fs::path file = folder.path / "x.propak";
    REQUIRE(pack(file, kScenario, "--version 1.0.0").status == 0);
    CHECK(run("check " + quoted(file)).status == 0);
    const Ran ran = run("install " + quoted(file) + data_in(folder));
    CHECK(ran.status == 1);
    CHECK(has(ran, file.string() + "!berkas-dipingpong.scenario.json:/id: error PA153"));
    CHECK_FALSE(fs::exists(folder.path / "data/packs/id.contoh.loket"));
}

TEST_CASE("another version is put in place only when asked for, and a pack can be taken away") {
    const Folder folder;
    const fs::path one = folder.path / "1.propak", two = folder.path / "2.propak";
    const std::string scenario = own_scenario(folder);
    REQUIRE(pack(one, scenario, "--version 1.0.0").status == 0);
    REQUIRE(pack(two, scenario, "--version 1.1.0").status == 0);
    REQUIRE(run("install " + quoted(one) + data_in(folder)).status == 0);
    const Ran asked = run("install " + quoted(two) + data_in(folder));
    CHECK(asked.status == 1);
    CHECK(has(asked, "--replace"));
    CHECK(has(run("packs" + data_in(folder)), "versi 1.0.0"));
    CHECK(run("install " + quoted(two) + " --replace" + data_in(folder)).status == 0);
    CHECK(has(run("packs" + data_in(folder)), "versi 1.1.0"));
    CHECK(run("install " + quoted(one) + " --replace" + data_in(folder)).status == 1);
    CHECK(run("packs --remove id.contoh.loket" + data_in(folder)).status == 0);
    CHECK(run("packs --remove id.contoh.loket" + data_in(folder)).status == 1);
    CHECK(has(run("packs" + data_in(folder)), "Belum ada paket"));
    CHECK(run("install " + quoted(one) + data_in(folder)).status == 0);
}

TEST_CASE("a signed pack shows whose key it is, by name once the key is trusted") {
    const Folder folder;
    const fs::path file = folder.path / "x.propak";
    const std::string author = " --data " + quoted(folder.path / "author");
    REQUIRE(pack(file, own_scenario(folder), "--version 1.0.0 --sign" + author).status == 0);
    const std::string open = bytes_of(folder.path / "author/author.pub");
    const auto at = open.find("sha256 ");
    REQUIRE(at != std::string::npos);
    const std::string fingerprint = open.substr(at + 7, 64);
    const Ran unknown = run("install " + quoted(file) + data_in(folder));
    CHECK(unknown.status == 0);
    CHECK(has(unknown, "belum Anda kenal: " + fingerprint));
    CHECK(run("packs --trust " + fingerprint + " 'Diklat Banjarmasin'" + data_in(folder)).status == 0);
    CHECK(has(run("install " + quoted(file) + data_in(folder)), "Ditandatangani Diklat Banjarmasin"));
    CHECK(has(run("--lang en packs" + data_in(folder)), "Signed by Diklat Banjarmasin"));
    CHECK(run("packs --trust zzz Nama" + data_in(folder)).status == 2);
}

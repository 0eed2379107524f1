// The workshop room without a window, as the program that drives it sees it.
#include "cli/running.hpp"
#include <sstream>
#include <vector>

using namespace propartif::tests;

namespace {

const std::string kPlan = kRoot + "/tests/data/workshops/contoh-kecil.workshop.json";

std::vector<std::string> lines_of(const Ran& ran) {
    std::vector<std::string> out;
    std::istringstream in(ran.output);
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

std::string value_of(const std::string& json, const std::string& key) {
    const std::string begin = "\"" + key + "\":\"";
    const auto at = json.find(begin);
    if (at == std::string::npos) return {};
    return json.substr(at + begin.size(), json.find('"', at + begin.size()) - at - begin.size());
}

} // namespace

TEST_CASE("a room is served, driven line by line, and goes on with the same code where it stood") {
    const Folder folder;
    const std::string data = " --data '" + (folder.path / "data").string() + "'";
    const Ran ran = run("serve --workshop '" + kPlan + "'" + data,
                        "{\"do\":\"go\",\"item\":2}\n{\"do\":\"open\",\"seconds\":60}\n{\"do\":\"state\"}\n"
                        "{\"do\":\"reveal\"}\n{\"do\":\"projector\"}\n{\"do\":\"open\"}\n{\"do\":\"dance\"}\nx\n"
                        "{\"do\":\"use\",\"reply\":1}\n");
    CAPTURE(ran.output);
    REQUIRE(ran.status == 0);
    const auto lines = lines_of(ran);
    REQUIRE(lines.size() == 10);
    const std::string code = value_of(lines[0], "code");
    CHECK(code.size() == 6);
    CHECK(value_of(lines[0], "url").ends_with("/?k=" + code));
    CHECK(lines[1] == "{\"done\":true,\"cursor\":1}");
    CHECK(lines[3].find("\"stage\":\"open\"") != std::string::npos);
    CHECK(lines[3].find("\"score\"") != std::string::npos);
    CHECK(lines[5].find("\"levels\"") != std::string::npos);
    CHECK(lines[6] == "{\"error\":\"the answers were shown already\"}");
    CHECK(lines[7].starts_with("{\"error\":"));
    CHECK(lines[8].starts_with("{\"error\":"));
    CHECK(lines[9] == "{\"done\":true,\"cursor\":4}");

    const Ran again = run("serve --resume" + data, "{\"do\":\"state\"}\n{\"do\":\"end\"}\n");
    CAPTURE(again.output);
    REQUIRE(again.status == 0);
    CHECK(value_of(lines_of(again)[0], "code") == code);
    CHECK(lines_of(again)[1].find("\"item\":1,\"round\":1") != std::string::npos);
    const Ran ended = run("serve --resume" + data);
    CHECK(ended.status == 1);
    CHECK(has(ended, "PA167"));
}

TEST_CASE("what cannot be served is told in one line") {
    const Folder folder;
    const std::string data = " --data '" + (folder.path / "data").string() + "'";
    CHECK(run("serve").status == 2);
    CHECK(run("serve --workshop x --resume").status == 2);
    CHECK(run("serve --workshop '" + kPlan + "' --port 70000" + data).status == 2);
    CHECK(run("serve --workshop /no/such.workshop.json" + data).status == 1);
    const std::string broken = folder.file("x.workshop.json", "{\"format\":\"propartif.workshop/1\"}");
    CHECK(has(run("serve --workshop '" + broken + "'" + data), "PA013"));
    const Ran elsewhere = run("serve --workshop '" + kPlan + "' --bind 203.0.113.7" + data);
    CHECK(elsewhere.status == 1);
    CHECK(has(elsewhere, "PA169"));
    // The address that could not be opened left an unfinished workshop; its content is then changed.
    const Folder other;
    fs::copy(kRoot + "/assets", other.path / "assets", fs::copy_options::recursive);
    fs::copy(kRoot + "/scenarios", other.path / "scenarios", fs::copy_options::recursive);
    std::ofstream(other.path / "scenarios/berkas-dipingpong.scenario.json", std::ios::app) << "\n";
    const Ran changed = run_with(other.path.string(), "serve --resume" + data);
    CHECK(changed.status == 1);
    CHECK(has(changed, "PA168"));
    CHECK(has(changed, "berkas-dipingpong"));
}

TEST_CASE("a kept room ends within two seconds of a signal, and only then") {
    const Folder folder;
    const std::string out = (folder.path / "out").string();
    const std::string command = std::string{PROPARTIF_CLI} + " --content '" + kRoot + "' serve --keep --workshop '" +
                                kPlan + "' --data '" + (folder.path / "data").string() + "' >'" + out +
                                "' </dev/null & room=$!;"
                                " until grep -q url '" +
                                out +
                                "'; do sleep 0.05; done; sleep 0.3; kill -TERM $room || exit 7;"
                                " ( sleep 2; kill -KILL $room 2>/dev/null ) & wait $room";
    const int status = std::system(command.c_str());
    CHECK(WEXITSTATUS(status) == 0);
}

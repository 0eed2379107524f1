#include <array>
#include <cstdio>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <sys/wait.h>

namespace {

namespace fs = std::filesystem;

const std::string kRoot = PROPARTIF_SOURCE_DIR;
const std::string kScenario = kRoot + "/scenarios/berkas-dipingpong.scenario.json";

struct Ran {
    int status{};
    std::string output; // stdout and stderr together
};

// A folder of this test alone, gone when it is done.
struct Folder {
    fs::path path = fs::temp_directory_path() / "propartif-cli-XXXXXX";
    Folder() {
        std::string name = path.string();
        REQUIRE(mkdtemp(name.data()));
        path = name;
    }
    ~Folder() { fs::remove_all(path); }
    std::string file(const std::string& name, const std::string& text) const {
        std::ofstream(path / name, std::ios::binary) << text;
        return (path / name).string();
    }
};

Ran run(const std::string& arguments, const std::string& input = "") {
    const Folder folder;
    const std::string from = folder.file("input", input);
    const std::string command =
        std::string{PROPARTIF_CLI} + " --content '" + kRoot + "' " + arguments + " <'" + from + "' 2>&1";
    const auto close = [](FILE* pipe) { return pclose(pipe); };
    std::unique_ptr<FILE, decltype(close)> pipe(popen(command.c_str(), "r"), close);
    Ran out;
    std::array<char, 4096> piece{};
    while (const auto read = std::fread(piece.data(), 1, piece.size(), pipe.get()))
        out.output.append(piece.data(), read);
    out.status = WEXITSTATUS(pclose(pipe.release()));
    return out;
}

bool has(const Ran& ran, const std::string& words) {
    return ran.output.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("misuse is told in one line with exit 2, help is no misuse") {
    struct Row {
        std::string arguments;
        int status;
    };
    for (const Row& row : {Row{"", 2}, Row{"dance", 2}, Row{"check", 2}, Row{"simulate x --runs many", 2},
                           Row{"play --mode shouting", 2}, Row{"--lang nl check x", 2}, Row{"--help", 0},
                           Row{"check --help", 0}, Row{"score --help", 0}, Row{"--version", 0}}) {
        CAPTURE(row.arguments);
        CHECK(run(row.arguments).status == row.status);
    }
}

TEST_CASE("the shipped content is clean, three scenarios and more") {
    const Ran ran = run("check '" + kRoot + "/scenarios'");
    CHECK_MESSAGE(ran.status == 0, ran.output);
    CHECK(has(ran, "3 skenario"));
    CHECK(has(run("check --json '" + kRoot + "/scenarios'"), "\"errors\": 0"));
}

TEST_CASE("the program finds its content from any folder") {
    const std::string command =
        "cd / && '" + std::string{PROPARTIF_CLI} + "' play </dev/null 2>&1 | grep -c dipingpong";
    CHECK_MESSAGE(std::system(command.c_str()) == 0, "run from another folder");
}

TEST_CASE("a broken file gives its code and place, and exit 1; a missing one too") {
    const Folder folder;
    const std::string broken = folder.file("x.scenario.json", R"({"format":"propartif.scenario/9","id":"X"})");
    const Ran ran = run("check '" + broken + "'");
    CHECK(ran.status == 1);
    CHECK(has(ran, broken + ":/format: error PA020"));
    CHECK(run("check /no/such/file.scenario.json").status == 1);
    CHECK(run("play /no/such/file.scenario.json").status == 1);
    CHECK(run("--lang en check '" + broken + "'").output != ran.output);
}

TEST_CASE("a rubric that asks for a detector the scorer lacks is told with its place") {
    std::ifstream in(kRoot + "/scenarios/rubrics/propartif-dasar.rubric.json");
    std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto at = text.find("\"of\": \"");
    REQUIRE(at != std::string::npos);
    text.insert(at + 7, "telepathy-");
    const Folder folder;
    const Ran ran = run("check '" + folder.file("x.rubric.json", text) + "'");
    CHECK(ran.status == 1);
    CHECK(has(ran, "/signals/"));
    CHECK(has(ran, "error PA087"));
}

TEST_CASE("replies are judged line by line, and a bad line does not stop the rest") {
    const std::string good =
        R"({"id":"g","citizen":"Sudah tiga kali saya ke sini!","focus":{"content":["tiga kali datang"],"emotion":["marah"],"interest":["kepastian"]},)"
        R"("reply":"Bapak sudah tiga kali datang. Wajar Bapak marah. Bapak perlu kepastian. Betul begitu, Pak?"})";
    const Ran ran = run("score", good + "\n{bad}\n" + good + "\n");
    CHECK(ran.status == 1);
    CHECK(has(ran, R"("id":"g","levels":{"button":1,"content":1,"emotion":1,"interest":1,"check":1)"));
    CHECK(has(ran, R"({"id":null,"error":)"));
    CHECK(ran.output.find("\"g\"") != ran.output.rfind("\"g\"")); // both good lines were answered
    CHECK(run("score", "").status == 0);
    CHECK(run("score --rubric /no/such.rubric.json", good).status == 1);
}

TEST_CASE("a conversation can be played from standard input, to its end and not") {
    const Ran ended = run("play '" + kScenario + "'", "1\n1\n2\n");
    CHECK(ended.status == 0);
    CHECK(has(ended, "(escalated)"));
    const Ran left = run("play '" + kScenario + "'", "1\nhello\n99\n\n");
    CHECK(left.status == 0);
    CHECK_FALSE(has(left, "(escalated)"));
    CHECK(run("play '" + kScenario + "' --seed 3", "").output != run("play '" + kScenario + "'", "").output);
}

TEST_CASE("a terminal play is kept in the records, goes on where it stopped, and can be exported") {
    const Folder folder;
    const std::string data = " --record Budi --data '" + (folder.path / "data").string() + "'";
    CHECK(run("export --json --data '" + (folder.path / "data").string() + "'").status == 1); // nothing there yet
    CHECK(run("play '" + kScenario + "'" + data, "1\n").status == 0);
    const Ran again = run("play '" + kScenario + "'" + data, "1\n2\n");
    CHECK(has(again, "giliran 2"));
    CHECK(has(again, "(escalated)"));
    const Ran exported = run("export --json --data '" + (folder.path / "data").string() + "'");
    CHECK(exported.status == 0);
    CHECK(has(exported, "Budi"));
    CHECK(has(exported, "escalated"));
}

TEST_CASE("analysis and simulation answer in JSON, the same for the same seed") {
    const Ran analysis = run("analyse '" + kScenario + "' --json");
    CHECK(analysis.status == 0);
    for (const char* key : {"\"scenario\"", "\"nodes\"", "\"unreachable\"", "\"dead_ends\"", "\"loops\"", "\"endings\"",
                            "\"criteria\"", "\"best\"", "\"regret\"", "\"giveaways\""})
        CHECK_MESSAGE(has(analysis, key), key);
    const std::string play_many = "simulate '" + kScenario + "' --runs 200 --json --seed ";
    CHECK(run(play_many + "7").output == run(play_many + "7").output);
    CHECK(run(play_many + "7").output != run(play_many + "8").output);
    CHECK(has(run(play_many + "7"), "\"stuck\": 0"));
}

TEST_CASE("agreement counts labelled lines, and tells lines without labels") {
    const Folder folder;
    const std::string line =
        R"({"id":"a","context":"c1","reply":"Wajar Bapak marah.","labels":{"button":1,"emotion":1},"label_flags":[]})";
    const Ran ran = run("agreement '" + folder.file("two.jsonl", line + "\n" + line + "\n") + "' --folds 2");
    CHECK(ran.status == 0);
    CHECK(has(ran, "\"n\": 2"));
    CHECK(has(ran, "\"folds\": 2"));
    CHECK(has(ran, "\"qwk\""));
    CHECK(run("agreement '" + folder.file("none.jsonl", R"({"reply":"x"})") + "'").status == 1);
}

TEST_CASE("a plan that differs prints its transcript and exit 1") {
    const Folder folder;
    const std::string plan = folder.file("x.plan", "scenario berkas-dipingpong\nnode buka\nchoose a\nnode damai\n");
    const Ran ran = run("plan '" + plan + "'");
    CHECK(ran.status == 1);
    CHECK(has(ran, "Pak Rahman"));
    CHECK(has(ran, ":4: node damai <> meledak"));
}

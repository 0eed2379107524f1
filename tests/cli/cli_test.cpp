#include "cli/running.hpp"

using namespace propartif::tests;

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
    CHECK(has(ran, "Galat: 0, peringatan: 0."));
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
    const Ran plays = run(play_many + "7");
    for (const char* key : {"\"stuck\": 0", "\"visits\"", "\"choices\"", "\"typed\"", "\"buka\": 200"})
        CHECK_MESSAGE(has(plays, key), key);
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

TEST_CASE("what was practised is reported as pages, the same bytes for the same data") {
    const Folder folder;
    const std::string data = " --data '" + (folder.path / "data").string() + "'";
    const auto page = [&](const std::string& what, const std::string& file) {
        const Ran ran =
            run("report " + what + data + " --utc-offset +08:00 --out '" + (folder.path / file).string() + "'");
        CHECK_MESSAGE(ran.status == 0, ran.output);
        std::ifstream in(folder.path / file, std::ios::binary);
        return std::string{std::istreambuf_iterator<char>(in), {}};
    };
    REQUIRE(run("play '" + kScenario + "' --record Budi" + data, "1\n1\n2\n").status == 0);
    const std::string first = page("1", "1.html");
    CHECK(first.find("Budi") != std::string::npos);
    CHECK(first.find("(UTC+08:00)") != std::string::npos);
    CHECK(first == page("1", "again.html"));
    CHECK(page("--person Budi", "person.html").find("Budi") != std::string::npos);
    CHECK(page("--certificate Budi", "certificate.html").find("bukan bukti kompetensi") != std::string::npos);
    CHECK(page("1 --lang en", "en.html").find("Conversation report") != std::string::npos);
    CHECK(has(run("report --list" + data), "berkas-dipingpong"));
    std::size_t files = 0; // nothing half-written stays behind
    for (const auto& entry : fs::directory_iterator(folder.path)) files += entry.is_regular_file() ? 1 : 0;
    CHECK(files == 5);
}

TEST_CASE("a report that cannot be made says why in one line") {
    const Folder folder;
    const std::string data = " --data '" + (folder.path / "data").string() + "'";
    const std::string out = " --out '" + (folder.path / "x.html").string() + "'";
    CHECK(run("report 1" + data + out).status == 1); // no records at all
    REQUIRE(run("play '" + kScenario + "' --record Budi" + data, "1\n").status == 0);
    struct Row {
        std::string arguments;
        int status;
        std::string words;
    };
    for (const Row& row :
         {Row{"report 99" + data + out, 1, "nomor 99"}, Row{"report --person Siti" + data + out, 1, "Siti"},
          Row{"report --certificate Budi" + data + out, 1, "Belum ada percakapan yang selesai"},
          Row{"report --workshop 3" + data + out, 1, "belum ada lokakarya dengan nomor itu"},
          Row{"report 1 --out /no/such/folder/x.html" + data, 1, "/no/such/folder/x.html"},
          Row{"report 1 --out '" + folder.path.string() + "'" + data, 1, folder.path.string()},
          Row{"report 1" + data, 2, "--out"}, Row{"report" + data + out, 2, "ATTEMPT"},
          Row{"report 1 --person Budi" + data + out, 2, "ATTEMPT"}, Row{"report satu" + data + out, 2, ""},
          Row{"report 1 --utc-offset 8" + data + out, 2, "+08:00"}}) {
        CAPTURE(row.arguments);
        const Ran ran = run(row.arguments);
        CHECK(ran.status == row.status);
        CHECK(has(ran, row.words));
        CHECK(ran.output.find('\n') + 1 == ran.output.size());
    }
    CHECK_FALSE(fs::exists(folder.path / "x.html"));
}

TEST_CASE("records are exported as a table and as statements, the same bytes for the same data") {
    const Folder folder;
    const std::string data = " --data '" + (folder.path / "data").string() + "'";
    REQUIRE(run("play '" + kScenario + "' --record '=Budi'" + data, "=1+1 Bapak, wajar marah.\n").status == 0);
    const Ran table = run("export --csv" + data);
    CHECK(table.status == 0);
    CHECK(has(table, "\"'=Budi\""));
    CHECK(has(table, "\"'=1+1 Bapak, wajar marah.\""));
    CHECK(run("export --csv --bom" + data).output == "\xEF\xBB\xBF" + table.output);
    const Ran statements = run("export --xapi" + data);
    CHECK(statements.status == 0);
    CHECK(has(statements, "http://adlnet.gov/expapi/verbs/answered"));
    CHECK_FALSE(has(statements, "Budi"));
    CHECK(run("export --xapi" + data).output == statements.output);
    for (const char* misuse : {"export", "export --csv --json", "export --json --bom", "export --pdf"}) {
        CAPTURE(misuse);
        CHECK(run(misuse + data).status == 2);
    }
}

TEST_CASE("sending says what was kept when nobody answers, and sends to nobody in the clear") {
    const Folder folder;
    const std::string data = " --data '" + (folder.path / "data").string() + "'";
    REQUIRE(run("play '" + kScenario + "' --record Budi" + data, "1\n").status == 0);
    const Ran offline = run("xapi-send --to http://127.0.0.1:1/xapi" + data);
    CHECK(offline.status == 1);
    CHECK(has(offline, "masih menunggu 2"));
    CHECK(run("xapi-send --to http://lrs.example/xapi" + data).status == 1);
    CHECK(run("xapi-send" + data).status == 2);
    CHECK(run("xapi-send --to https://lrs.example --password-file x" + data).status == 2); // whose password?
    CHECK(run("xapi-send --to https://lrs.example --user a --password-file /no/such" + data).status == 1);
}

TEST_CASE("a scenario goes to Twee and back unchanged, and to a graph and two scripts") {
    const Folder folder;
    const std::string twee = (folder.path / "x.twee").string();
    const std::string back = (folder.path / "x.scenario.json").string();
    const Ran out = run("convert '" + kScenario + "' '" + twee + "'");
    CHECK_MESSAGE(out.status == 0, out.output);
    CHECK(has(out, "tidak memainkannya"));
    const Ran in = run("convert '" + twee + "' '" + back + "'");
    CHECK_MESSAGE(in.status == 0, in.output);
    CHECK(in.output == "Ditulis: " + back + "\n");
    const Ran checked = run("check '" + back + "'");
    CHECK_MESSAGE(checked.status == 0, checked.output);
    for (const char* end : {"dot", "md", "html"})
        CHECK(run("convert '" + kScenario + "' '" + (folder.path / "x.").string() + end + "'").status == 0);
    for (const auto& each : fs::directory_iterator(folder.path)) CHECK(fs::file_size(each.path()) > 1000);
}

TEST_CASE("a conversion replaces nothing unasked, and a broken file leaves nothing behind") {
    const Folder folder;
    const std::string there = folder.file("x.twee", "mine");
    const Ran refused = run("convert '" + kScenario + "' '" + there + "'");
    CHECK(refused.status == 1);
    CHECK(has(refused, "--force"));
    CHECK(fs::file_size(there) == 4);
    CHECK(run("convert --force '" + kScenario + "' '" + there + "'").status == 0);
    CHECK(fs::file_size(there) > 1000);
    const std::string broken = folder.file("broken.twee", ":: A\n[[ke B\n");
    const Ran told = run("convert '" + broken + "' '" + (folder.path / "y.scenario.json").string() + "'");
    CHECK(told.status == 1);
    CHECK(has(told, "broken.twee:2: tautan"));
    CHECK_FALSE(fs::exists(folder.path / "y.scenario.json"));
    CHECK(run("convert '" + there + "' x.pdf").status == 2);
}

TEST_CASE("stories of ink and tables of turns become drafts, and tell what is left to do and where they are broken") {
    const Folder folder;
    const std::string given = std::string{PROPARTIF_SOURCE_DIR} + "/tests/data/interchange/";
    const auto draft = [&](const char* name) { return (folder.path / name).string(); };
    const Ran ink = run("convert '" + given + "asing.ink.json' '" + draft("ink.scenario.json") + "'");
    CHECK_MESSAGE(ink.status == 0, ink.output);
    CHECK(has(ink, "asing.ink.json: 0.19.0: hanya berlaku"));
    const Ran table = run("convert '" + given + "giliran.csv' '" + draft("csv.scenario.json") + "'");
    CHECK_MESSAGE(table.status == 0, table.output);
    CHECK(has(table, "giliran.csv:1: kolom ini tidak dikenal: catatan"));
    CHECK(run("convert '" + draft("csv.scenario.json") + "' '" + draft("x.twee") + "'").status == 0);
    const Ran broken = run("convert '" + given + "broken/bad-path-divert.ink.json' '" + draft("y.scenario.json") + "'");
    CHECK(broken.status == 1);
    CHECK(has(broken, "bad-path-divert.ink.json:0.2: bagian yang dituju tidak ada (tidak.ada)"));
    const Ran cell = run("convert '" + folder.file("t.csv", "simpul,ucapan,pilihan\na,Halo,x\n") + "' '" +
                         draft("z.scenario.json") + "'");
    CHECK(cell.status == 1);
    CHECK(has(cell, "t.csv:A2: pilihan tanpa tujuan"));
    CHECK(run("convert '" + given + "giliran.csv' '" + draft("back.csv") + "'").status == 2);
}

TEST_CASE("a drill's written examples are scored like a scenario's, and its place is named") {
    const Folder folder;
    const std::string drill = R"({"format": "propartif.drill/1", "id": "uji", "version": "1.0.0",
      "title": {"id": "Uji", "en": "Trial"}, "intro": {"id": "Uji.", "en": "Trial."},
      "skill": "button", "rubric": "propartif-dasar",
      "items": [{"id": "i01", "setting": {"id": "Loket", "en": "Counter"},
                 "says": {"id": "Sudah sejam saya menunggu!", "en": "I have waited an hour!"},
                 "focus": {"content": ["menunggu sejam"], "emotion": ["kesal"], "interest": ["kepastian"]},
                 "goal": {"button": 1}, "hint": {"id": "Akui dulu.", "en": "Acknowledge first."},
                 "examples": [{"text": "Wajar Ibu kesal menunggu sejam.", "expect": {"button": 1}},
                              {"text": "Diam dulu, salah sendiri!", "expect": {"button": LEVEL}}]}]})";
    const auto with_level = [&](const std::string& level) {
        std::string text = drill;
        return text.replace(text.find("LEVEL"), 5, level);
    };
    const Ran right = run("check '" + folder.file("uji.drill.json", with_level("-1")) + "'");
    CHECK(right.status == 0);
    const Ran wrong = run("check '" + folder.file("uji.drill.json", with_level("0")) + "'");
    CHECK(wrong.status == 1);
    CHECK(has(wrong, "/items/0/examples/1/expect/button: error PA060"));
}

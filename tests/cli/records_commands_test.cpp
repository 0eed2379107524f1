// What the command line does with the records as a whole: copies, restoring, erasing, judging anew.
#include "cli/running.hpp"
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <vector>

using namespace propartif::tests;

namespace {

struct Practised {
    Folder folder;
    fs::path data_path = folder.path / "data";
    std::string data = " --data '" + data_path.string() + "'";
    Practised() {
        for (const char* name : {"Budi", "Siti"})
            REQUIRE(run("play '" + kScenario + "' --record " + name + data,
                        std::string("Bapak sudah tiga kali datang, wajar Bapak marah. kenari-") + name + "\n")
                        .status == 0);
    }
    std::string file(const char* name) const { return (folder.path / name).string(); }
    std::string everything() const {
        std::string all;
        for (const auto& entry : fs::recursive_directory_iterator(data_path)) {
            if (!entry.is_regular_file()) continue;
            std::ifstream in(entry.path(), std::ios::binary);
            all.append(std::istreambuf_iterator<char>(in), {});
        }
        return all;
    }
};

bool one_line(const Ran& ran) {
    return ran.output.find('\n') + 1 == ran.output.size();
}

} // namespace

TEST_CASE("records are copied and restored, and what was there before is kept") {
    Practised practised;
    const std::string copy = practised.file("copy.db");
    const Ran copied = run("backup --out '" + copy + "'" + practised.data);
    CHECK_MESSAGE(copied.status == 0, copied.output);
    CHECK(has(copied, copy));
    CHECK(has(copied, "2 orang, 2 percakapan"));
    CHECK(run("backup --out '" + copy + "'" + practised.data).status == 1); // never written over
    REQUIRE(run("erase Siti --yes" + practised.data).status == 0);
    const Ran restored = run("restore '" + copy + "'" + practised.data);
    CHECK_MESSAGE(restored.status == 0, restored.output);
    CHECK(has(restored, "2 orang, 2 percakapan"));
    CHECK(has(restored, ".before-restore-"));
    CHECK(has(run("report --list" + practised.data), "Siti"));
    CHECK(has(run("restore '" + copy + "' --lang en" + practised.data), "Records restored from"));
}

TEST_CASE("without a name the copy goes into the data folder, under a new one each time") {
    Practised practised;
    CHECK(run("backup" + practised.data).status == 0);
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(practised.data_path / "backups"))
        names.push_back(entry.path().filename().string());
    REQUIRE(names.size() == 1);
    CHECK(names[0].starts_with("propartif-20"));
    CHECK(fs::status(practised.data_path / "backups").permissions() == fs::perms::owner_all);
}

TEST_CASE("erasing tells what would go, and with --yes the words are gone from every file of the records") {
    Practised practised;
    const Ran asked = run("erase Siti" + practised.data);
    CHECK(asked.status == 1); // a script that forgot --yes must not believe it was done
    CHECK(has(asked, "Tentang Siti tercatat: 1 percakapan, 1 giliran"));
    CHECK(has(asked, "--yes"));
    CHECK(practised.everything().find("kenari-Siti") != std::string::npos);
    const Ran erased = run("erase Siti --yes" + practised.data);
    CHECK_MESSAGE(erased.status == 0, erased.output);
    CHECK_FALSE(has(erased, "Salinan dari sebelum"));
    const std::string left = practised.everything();
    CHECK(left.find("kenari-Siti") == std::string::npos);
    CHECK(left.find("Siti") == std::string::npos);
    CHECK(left.find("kenari-Budi") != std::string::npos);
    CHECK(has(run("export --json" + practised.data), "\"action\": \"erase\""));
}

TEST_CASE("erasing takes the person's report pages along") {
    Practised practised;
    fs::create_directory(practised.data_path / "reports");
    for (const char* name : {"percakapan-1-2026-11-22.html", "percakapan-2-2026-11-22.html"})
        std::ofstream(practised.data_path / "reports" / name) << name;
    const Ran erased = run("erase Siti --yes" + practised.data); // conversation 2
    CHECK(erased.status == 0);
    CHECK(has(erased, "1 halaman laporan"));
    CHECK(fs::exists(practised.data_path / "reports/percakapan-1-2026-11-22.html"));
    CHECK_FALSE(fs::exists(practised.data_path / "reports/percakapan-2-2026-11-22.html"));
}

TEST_CASE("erasing names the copies from before, which still hold the words") {
    Practised practised;
    REQUIRE(run("backup" + practised.data).status == 0);
    const Ran erased = run("erase Siti --yes" + practised.data);
    CHECK(erased.status == 0);
    CHECK(has(erased, "Salinan dari sebelum"));
    CHECK(has(erased, "backups/propartif-20"));
}

TEST_CASE("recorded replies are judged anew and only told: the same program finds no difference") {
    Practised practised;
    const std::string before = run("export --json" + practised.data).output;
    const Ran same = run("rescore" + practised.data);
    CHECK(same.status == 0);
    CHECK(has(same, "Dinilai ulang: 2 jawaban ketik dari 2 percakapan. Berbeda: 0."));
    CHECK(has(run("rescore --attempt 1" + practised.data), "1 jawaban ketik dari 1 percakapan"));
    const Ran json = run("rescore --json" + practised.data);
    CHECK(has(json, "\"replies\": 2"));
    CHECK(has(json, "\"differences\": []"));
    CHECK(run("export --json" + practised.data).output == before);
}

TEST_CASE("what cannot be done is told in one line") {
    Practised practised;
    const std::string none = " --data '" + practised.file("none") + "'";
    const std::string words = practised.folder.file("words.db", std::string(4000, 'x'));
    struct Row {
        std::string arguments;
        int status;
        std::string words;
    };
    for (const Row& row :
         {Row{"backup" + none, 1, "belum ada catatan"}, Row{"erase Siti --yes" + none, 1, "belum ada catatan"},
          Row{"rescore" + none, 1, "belum ada catatan"}, Row{"erase Wayan --yes" + practised.data, 1, "Wayan"},
          Row{"erase --yes" + practised.data, 2, "PERSON"}, Row{"restore" + practised.data, 2, "FILE"},
          Row{"rescore --attempt 99" + practised.data, 1, "nomor 99"},
          Row{"rescore --attempt satu" + practised.data, 2, ""},
          Row{"restore '" + words + "'" + practised.data, 1, "bukan salinan catatan Propartif"},
          Row{"restore '" + words + "' --lang en" + practised.data, 1, "not a whole copy of Propartif records"},
          Row{"restore /no/such.db" + practised.data, 1, "/no/such.db"},
          Row{"backup --out /no/such/folder/x.db" + practised.data, 1, "/no/such/folder/x.db"},
          Row{"backup --out '" + words + "'" + practised.data, 1, "tidak ditimpa"}}) {
        CAPTURE(row.arguments);
        const Ran ran = run(row.arguments);
        CHECK(ran.status == row.status);
        CHECK(has(ran, row.words));
        CHECK_MESSAGE(one_line(ran), ran.output);
    }
    CHECK_FALSE(fs::exists(practised.file("none"))); // asking makes nothing
}

TEST_CASE("while a window holds the records, the commands say so in one line") {
    Practised practised;
    const std::string copy = practised.file("copy.db");
    REQUIRE(run("backup --out '" + copy + "'" + practised.data).status == 0);
    const int held = ::open((practised.data_path / "records.lock").c_str(), O_RDWR | O_CLOEXEC);
    REQUIRE(held >= 0);
    REQUIRE(::flock(held, LOCK_EX | LOCK_NB) == 0);
    for (const std::string command : {"backup", "erase Siti --yes", "rescore", "export --json"}) {
        CAPTURE(command);
        const Ran ran = run(command + practised.data);
        CHECK(ran.status == 1);
        CHECK(has(ran, "sudah terbuka"));
        CHECK(one_line(ran));
    }
    const Ran ran = run("restore '" + copy + "'" + practised.data);
    CHECK(ran.status == 1);
    CHECK(has(ran, "sudah terbuka"));
    ::close(held);
    CHECK(run("rescore" + practised.data).status == 0);
}

#pragma once
// A folder of a test's own, and practice worth recording.
#include "propartif/records.hpp"
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <unistd.h>

namespace propartif::tests {

class OwnFolder {
public:
    OwnFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "propartif-records-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    OwnFolder(const OwnFolder&) = delete;
    OwnFolder& operator=(const OwnFolder&) = delete;
    ~OwnFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path database() const { return path_ / "records.db"; }

private:
    std::filesystem::path path_;
};

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

template <class T>
T must(Result<T> result) {
    if (!result) FAIL(result.error().where << ": " << result.error().detail);
    return std::move(result).value();
}

inline Records open_in(const OwnFolder& folder) {
    return must(Records::open(folder.path()));
}

inline Provenance some_provenance() {
    return {ScenarioId{"pungli-loket"}, "1.2.0", "aa11", "propartif", "bb22", "cc33", "0.1.0", 0xFFFF'FFFF'FFFF'FFF1U};
}

// Every field filled with something of its own, so that a forgotten or swapped column is seen.
inline Turn some_turn(std::uint32_t number) {
    const int step = static_cast<int>(number);
    Turn turn;
    turn.node = NodeId{"buka-" + std::to_string(number)};
    turn.line = 3 + number;
    turn.reply = {number, std::nullopt, "Bapak kesal karena sudah tiga kali datang.", false};
    turn.evaluation.levels = {
        {CriterionId{"button"}, -1}, {CriterionId{"content"}, 2}, {CriterionId{"emotion"}, 1 + step}};
    turn.evaluation.flags = {"bribery", "blame"};
    turn.evaluation.verdict = Verdict::review;
    turn.evaluation.review = "conflict";
    turn.evaluation.evidence = {{CriterionId{"emotion"}, 0, 11, "feeling-named", 1},
                                {CriterionId{"content"}, 19, 41, "fact-told", -1}};
    turn.before = {70, 30};
    turn.after = {61, 38};
    turn.next = NodeId{"lanjut"};
    turn.reactions = {0, 4, 4'294'967'295U};
    turn.revealed = {"anak-sakit", "sudah-bayar"};
    turn.at_unix_millis = 1'795'312'345'678 + step;
    return turn;
}

inline std::int64_t some_attempt(Records& records, const std::string& name = "Aminah") {
    const auto person = must(records.add_person(name));
    return must(records.begin_attempt(person.id, some_provenance(), Mode::learn, 1'795'312'000'000));
}

inline void save_turns(Records& records, std::int64_t attempt, std::uint32_t count) {
    for (std::uint32_t number = 0; number < count; ++number)
        must(records.save_turn(attempt, number, some_turn(number), some_provenance()));
}

} // namespace propartif::tests

// So that a failed comparison names the code and not two unprintable things.
namespace doctest {
template <>
struct StringMaker<propartif::ErrorCode> {
    static String convert(propartif::ErrorCode code) { return toString(static_cast<int>(code)); }
};
} // namespace doctest

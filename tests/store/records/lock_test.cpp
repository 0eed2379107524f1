#include "store/records/practice.hpp"
#include "store/records/process.hpp"

using namespace propartif;
using namespace propartif::tests;

TEST_CASE("a second program is refused while the first lives, and let in once the first was killed") {
    const OwnFolder folder;
    OtherProcess holder([&](int told) {
        auto records = Records::open(folder.path());
        tell(told, records ? "open" : "failed");
        if (records) ::pause();
        return 1;
    });
    REQUIRE(holder.read_some() == "open");
    const auto refused = Records::open(folder.path());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::store_locked);
    CHECK(refused.error().detail.find(std::to_string(holder.process())) != std::string::npos);
    holder.kill();
    CHECK(Records::open(folder.path()));
}

TEST_CASE("one program does not open the same folder twice either") {
    const OwnFolder folder;
    {
        const auto first = open_in(folder);
        CHECK(Records::open(folder.path()).error().code == ErrorCode::store_locked);
    }
    CHECK(Records::open(folder.path()));
}

TEST_CASE("a refused second program leaves the first one's lock in place") {
    const OwnFolder folder;
    const auto first = open_in(folder);
    for (int again = 0; again < 3; ++again) CHECK(Records::open(folder.path()).error().code == ErrorCode::store_locked);
}

TEST_CASE("a program started by the holder does not keep the folder locked") {
    const OwnFolder folder;
    int ends[2] = {-1, -1};
    REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
    pid_t started = 0;
    {
        const auto records = open_in(folder);
        started = ::fork();
        if (started == 0) {
            ::execlp("sleep", "sleep", "60", static_cast<char*>(nullptr));
            ::_exit(1);
        }
        ::close(ends[1]);
        char none = 0;
        CHECK(::read(ends[0], &none, 1) == 0); // the pipe ends when the other program has begun
        ::close(ends[0]);
    }
    CHECK(Records::open(folder.path()));
    ::kill(started, SIGKILL);
    ::waitpid(started, nullptr, 0);
}

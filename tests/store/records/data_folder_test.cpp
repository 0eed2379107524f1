#include "propartif/records.hpp"
#include <cstdlib>
#include <doctest/doctest.h>

using namespace propartif;

namespace {

class Environment { // one variable, put back afterwards
public:
    Environment(const char* name, const char* value) : name_(name) {
        if (const char* before = std::getenv(name)) before_ = before;
        if (value != nullptr)
            ::setenv(name, value, 1);
        else
            ::unsetenv(name);
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    ~Environment() {
        if (before_)
            ::setenv(name_, before_->c_str(), 1);
        else
            ::unsetenv(name_);
    }

private:
    const char* name_;
    std::optional<std::string> before_;
};

} // namespace

TEST_CASE("records are kept where the person said, else where the desktop says, else in the home folder") {
    struct Row {
        std::string name;
        const char* given;
        const char* data;
        const char* home;
        const char* expected; // null: an error
    };
    const Row rows[] = {
        {"given", "here", "/data", "/home/a", "here"},
        {"desktop", "", "/data", "/home/a", "/data/propartif"},
        {"home", "", nullptr, "/home/a", "/home/a/.local/share/propartif"},
        {"empty is not set", "", "", "/home/a", "/home/a/.local/share/propartif"},
        {"relative is ignored", "", "data", "/home/a", "/home/a/.local/share/propartif"},
        {"nothing", "", nullptr, nullptr, nullptr},
        {"nothing usable", "", "data", "home", nullptr},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        const Environment data("XDG_DATA_HOME", row.data);
        const Environment home("HOME", row.home);
        const auto folder = data_folder(row.given);
        REQUIRE(static_cast<bool>(folder) == (row.expected != nullptr));
        if (folder)
            CHECK(folder.value() == row.expected);
        else
            CHECK(folder.error().code == ErrorCode::not_found);
    }
}

#pragma once
// A Learning Record Store that does what xAPI 1.0.3 says and forgives nothing, on a port of this computer.
#include "strict_rules.hpp"
#include <filesystem>
#include <functional>
#include <httplib.h>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace propartif::tests {

class StrictLrs {
public:
    StrictLrs();                                            // http
    explicit StrictLrs(const std::filesystem::path& write); // https; its own authority is written to this file
    StrictLrs(const StrictLrs&) = delete;
    StrictLrs& operator=(const StrictLrs&) = delete;
    ~StrictLrs();

    std::string endpoint() const { return origin_ + "/xapi"; }
    std::size_t size();
    std::string statement(const std::string& id); // as it was stored, empty when it was not
    void put(const nlohmann::json& statement);    // as if somebody else had sent it

    // Answered instead of the store's own answer: before anything is stored, or after all is. Nothing: no trouble.
    std::function<int(int request)> trouble_before = [](int) { return 0; };
    std::function<int(int request)> trouble_after = [](int) { return 0; };
    std::string user, password; // asked for when not empty
    int requests = 0;

private:
    void serve();
    void post(const httplib::Request& request, httplib::Response& answer);
    void get(const httplib::Request& request, httplib::Response& answer);
    bool let_in(const httplib::Request& request, httplib::Response& answer) const;

    std::unique_ptr<httplib::Server> server_;
    std::string origin_;
    std::mutex guard_;
    std::map<std::string, nlohmann::json> statements_;
    std::thread thread_;
};

} // namespace propartif::tests

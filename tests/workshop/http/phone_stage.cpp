// A workshop in memory for browsers and load tools: the real server and page, and a room that does what it is told on
// standard input. Each line is answered by one line.
#include "workshop/http/phone_server.hpp"
#include "workshop/http/tiny_desk.hpp"
#include <iostream>
#include <memory>
#include <sstream>

using namespace propartif::tests;
using propartif::workshop::PhoneServer;

namespace {

struct Stage {
    TinyDesk desk;
    std::filesystem::path web;
    int port = 0;
    std::unique_ptr<PhoneServer> server;

    bool start() {
        server = std::make_unique<PhoneServer>(desk, PhoneServer::Options{"127.0.0.1", port, web, 400});
        const auto started = server->start();
        if (started) port = started.value();
        return static_cast<bool>(started);
    }

    std::string stored() const {
        std::string out = "[";
        for (const TinyDesk::Stored& each : desk.stored())
            out += (out.size() > 1 ? ",{\"seat\":" : "{\"seat\":") + std::to_string(each.seat) + ",\"id\":\"" +
                   each.submission.client_id + "\",\"kind\":\"" + each.submission.kind +
                   "\",\"item\":" + std::to_string(each.submission.item) +
                   ",\"round\":" + std::to_string(each.submission.round) + ",\"content\":" + each.submission.content +
                   '}';
        return out + ']';
    }

    // show ITEM ROUND open|closed MEMBERS
    void show(std::istringstream& line) {
        int item{};
        int round{};
        std::string open, members;
        line >> item >> round >> open;
        std::getline(line >> std::ws, members);
        desk.show(item, round, members, open == "open");
    }

    std::string done(const std::string& text) {
        std::istringstream line(text);
        std::string verb;
        int seat{};
        line >> verb;
        if (verb == "show")
            show(line);
        else if (verb == "open")
            desk.open(true);
        else if (verb == "close")
            desk.open(false);
        else if (verb == "release" && line >> seat)
            desk.release(seat);
        else if (verb == "end")
            desk.end();
        else if (verb == "stored")
            return stored();
        else if (verb == "stop")
            server.reset();
        else if (verb == "start")
            return start() ? "ok" : "failed";
        else
            return "unknown";
        return "ok";
    }
};

} // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    Stage stage;
    stage.web = arguments[1];
    if (!stage.start()) return 1;
    std::cout << "{\"port\":" << stage.port << ",\"code\":\"" << TinyDesk::kCode << "\"}" << std::endl;
    for (std::string line; std::getline(std::cin, line);) std::cout << stage.done(line) << std::endl;
}

#include "workshop/http/phone_server.hpp"
#include "workshop/http/doorman.hpp"
#include "workshop/http/page_files.hpp"
#include "workshop/http/phone_routes.hpp"
#include <vector>

namespace propartif::workshop {
namespace {

constexpr int kPortThatIsNotWritten = 80;

// The names under which the page may be asked for. A name a stranger's DNS answers with is none of them.
std::vector<std::string> hosts_of(const std::string& address, int port) {
    std::vector<std::string> names{address.find(':') == std::string::npos ? address : '[' + address + ']'};
    if (address == "127.0.0.1") names.emplace_back("localhost");
    std::vector<std::string> out;
    for (const std::string& name : names) {
        out.push_back(name + ':' + std::to_string(port));
        if (port == kPortThatIsNotWritten) out.push_back(name);
    }
    return out;
}

} // namespace

struct PhoneServer::Inside {
    PhoneDesk& desk;
    const Options options;
    int port{};
    // The routes know the port, which is known only once somebody listens on it.
    std::unique_ptr<PhoneRoutes> routes;
    std::unique_ptr<Doorman> doorman;
};

PhoneServer::PhoneServer(PhoneDesk& desk, Options options)
    : inside_(std::make_unique<Inside>(Inside{desk, std::move(options), {}, {}, {}})) {}

PhoneServer::~PhoneServer() {
    stop();
}

Result<int> PhoneServer::start() {
    Inside& in = *inside_;
    if (in.doorman) return in.port;
    auto files = read_page_files(in.options.web_folder);
    if (!files) return files.error();
    auto listening = listen_on(in.options.bind, in.options.port);
    if (!listening) return listening.error();
    in.port = listening.value().port;
    in.routes = std::make_unique<PhoneRoutes>(in.desk, std::move(files).value(), hosts_of(in.options.bind, in.port));
    DoormanRules rules;
    rules.connections_per_address = in.options.max_connections_per_address;
    in.doorman = std::make_unique<Doorman>(
        rules,
        [&routes = *in.routes](std::string_view request, const std::string& address) {
            PhoneRoutes::Answer answer = routes.answer(request, address);
            return Doorman::Answer{std::move(answer.bytes), answer.keep};
        },
        PhoneRoutes::refusal);
    if (auto started = in.doorman->start(std::move(listening).value()); !started) {
        in.doorman.reset();
        return started.error();
    }
    return in.port;
}

void PhoneServer::stop() {
    inside_->doorman.reset();
    inside_->routes.reset();
}

} // namespace propartif::workshop

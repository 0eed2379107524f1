#include "workshop/http/phone_routes.hpp"
#include "workshop/http/messages.hpp"
#include "workshop/http/routes.hpp"
#include <algorithm>
#include <charconv>
#include <condition_variable>
#include <httplib.h>
#include <mutex>
#include <optional>

namespace propartif::workshop {
namespace {

using httplib::Request;
using httplib::Response;

constexpr const char* kJson = "application/json; charset=utf-8";
constexpr std::size_t kTokenDigits = 32;
constexpr std::chrono::seconds kMostDeciding{1}; // then the clock alone may have opened the way

const httplib::Headers& guarding_headers() {
    static const httplib::Headers kHeaders{
        {"Content-Security-Policy",
         "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "no-referrer"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Cache-Control", "no-store"}};
    return kHeaders;
}

// A request that lies in memory, and the answer that will.
class InMemory : public httplib::Stream {
public:
    InMemory(std::string_view request, const std::string& address) : rest_(request), address_(address) {}

    std::string written;

    bool is_readable() const override { return !rest_.empty(); }
    bool is_writable() const override { return true; }
    ssize_t read(char* to, size_t size) override {
        const std::size_t count = std::min(size, rest_.size());
        std::copy_n(rest_.data(), count, to);
        rest_.remove_prefix(count);
        return static_cast<ssize_t>(count);
    }
    ssize_t write(const char* from, size_t size) override {
        written.append(from, size);
        return static_cast<ssize_t>(size);
    }
    using Stream::write;
    void get_remote_ip_and_port(std::string& ip, int& port) const override {
        ip = address_;
        port = 0;
    }
    void get_local_ip_and_port(std::string& ip, int& port) const override {
        ip.clear();
        port = 0;
    }
    socket_t socket() const override { return INVALID_SOCKET; }

private:
    std::string_view rest_;
    const std::string& address_;
};

void refuse(Response& to, int status, std::string_view name) {
    to.status = status;
    to.set_content(write_refusal(name), kJson);
}

void refuse(Response& to, Refusal refusal) {
    const RefusalWords words = words_of(refusal);
    refuse(to, words.status, words.name);
}

// The one value of a header; nothing when it is missing or stands there twice.
std::optional<std::string> only(const Request& request, const char* name) {
    if (request.get_header_value_count(name) != 1) return std::nullopt;
    return request.get_header_value(name);
}

bool is_token(const std::string& text) {
    return text.size() == kTokenDigits && std::ranges::all_of(text, [](char each) {
               return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f');
           });
}

bool from_another_site(const Request& request, const std::string& host) {
    if (request.has_header("Origin") && only(request, "Origin") != "http://" + host) return true;
    if (!request.has_header("Sec-Fetch-Site")) return false; // browsers before 2019 do not say
    const auto site = only(request, "Sec-Fetch-Site");
    return site != "same-origin" && site != "none";
}

bool is_json(const Request& request) {
    const auto type = only(request, "Content-Type");
    return type && (*type == "application/json" || type->starts_with("application/json;"));
}

std::optional<std::uint64_t> read_cursor(const Request& request) {
    if (!request.has_param("after")) return 0;
    const std::string text = request.get_param_value("after");
    std::uint64_t out{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return out;
}

} // namespace

class PhoneRoutes::Server : private httplib::Server {
public:
    Server(PhoneDesk& desk, PageFiles files, std::vector<std::string> hosts)
        : desk_(desk), files_(std::move(files)), hosts_(std::move(hosts)) {
        set_default_headers(guarding_headers());
        set_pre_routing_handler([this](const Request& request, Response& answer) {
            return let_through(request, answer) ? HandlerResponse::Unhandled : HandlerResponse::Handled;
        });
        set_exception_handler([](const Request&, Response& answer, std::exception_ptr) {
            refuse(answer, Refusal::failed); // and never what went wrong inside
        });
        for (const Route& route : kRoutes) {
            auto handler = handler_of(route);
            const std::string path{route.path};
            route.method == "GET" ? Get(path, std::move(handler)) : Post(path, std::move(handler));
        }
    }

    Answer answer_to(std::string_view bytes, const std::string& address) {
        InMemory stream(bytes, address);
        bool closes = false;
        // Compressing for each phone costs more than it saves in one room.
        const bool went =
            process_request(stream, false, closes, [](Request& request) { request.headers.erase("Accept-Encoding"); });
        return {std::move(stream.written), went && !closes};
    }

private:
    Handler handler_of(const Route& route) {
        if (route.path == "/api/join")
            return [this](const Request& request, Response& answer) { join(request, answer); };
        if (route.path == "/api/state")
            return [this](const Request& request, Response& answer) { look(request, answer); };
        if (route.path == "/api/submit")
            return [this](const Request& request, Response& answer) { take(request, answer); };
        return [&file = files_.at(std::string{route.path})](const Request&, Response& answer) {
            answer.headers.erase("Cache-Control");
            answer.set_header("Cache-Control", "no-cache"); // the next program may bring another page
            answer.set_content(file.bytes, file.type.c_str());
        };
    }

    // Everything that needs no look at the body.
    bool let_through(const Request& request, Response& answer) const {
        const auto stop = [&](int status, const char* name) {
            refuse(answer, status, name);
            return false;
        };
        const auto host = only(request, "Host");
        if (!host || std::ranges::find(hosts_, *host) == hosts_.end()) return stop(403, "wrong_host");
        const auto route = std::ranges::find(kRoutes, request.path, &Route::path);
        if (route == kRoutes.end()) return stop(404, "not_found");
        if (request.method != route->method) return stop(405, "wrong_method");
        if (route->needs == Needs::host) return true;
        if (only(request, "X-Propartif-Client") != "1") return stop(403, "not_the_page");
        if (from_another_site(request, *host)) return stop(403, "another_site");
        if (route->method == "POST" && !is_json(request)) return stop(415, "not_json");
        if (route->needs == Needs::client) return true;
        if (!is_token(only(request, "X-Propartif-Seat").value_or(""))) return stop(403, "unknown_seat");
        return true;
    }

    void join(const Request& request, Response& answer) {
        const auto message = read_join(request.body);
        if (!message) return refuse(answer, Refusal::bad_request);
        if (const auto wait = wait_to_guess(request.remote_addr); wait.count() > 0) {
            answer.set_header("Retry-After",
                              std::to_string(std::chrono::ceil<std::chrono::seconds>(wait).count()).c_str());
            return refuse(answer, 429, "too_many_tries");
        }
        bool was_wrong = true;
        const Deciding deciding{*this, request.remote_addr, was_wrong};
        const Joined joined = desk_.join(message->code, message->nickname);
        was_wrong = joined.refusal == Refusal::wrong_code;
        if (joined.refusal != Refusal::none) return refuse(answer, joined.refusal);
        answer.set_content(write_joined(joined), kJson);
    }

    // Zero: the guess has begun. People behind one router who join together wait for each other's seats, not a minute.
    std::chrono::milliseconds wait_to_guess(const std::string& address) {
        std::unique_lock lock(joining_);
        for (;;) {
            const auto now = std::chrono::steady_clock::now();
            const JoinLimits::Verdict verdict = limits_.ask(address, now);
            if (verdict.wait.count() > 0 && !verdict.undecided) return verdict.wait;
            if (verdict.wait.count() == 0) {
                limits_.begin(address, now);
                return {};
            }
            decided_.wait_for(lock, kMostDeciding);
        }
    }

    // Tells the limits what came of a guess, whatever the desk did.
    struct Deciding {
        Server& server;
        const std::string& address;
        const bool& was_wrong;

        ~Deciding() {
            const std::lock_guard lock(server.joining_);
            server.limits_.decided(address, was_wrong);
            server.decided_.notify_all();
        }
    };

    void look(const Request& request, Response& answer) {
        const auto after = read_cursor(request);
        if (!after) return refuse(answer, Refusal::bad_request);
        const Looked looked = desk_.look(request.get_header_value("X-Propartif-Seat"), *after);
        if (looked.refusal != Refusal::none) return refuse(answer, looked.refusal);
        if (looked.body.empty()) {
            answer.status = 204;
            return;
        }
        answer.set_content(looked.body, kJson);
    }

    void take(const Request& request, Response& answer) {
        const auto submission = read_submission(request.body);
        if (!submission) return refuse(answer, Refusal::bad_request);
        const Taken taken = desk_.take(request.get_header_value("X-Propartif-Seat"), *submission);
        if (taken.refusal != Refusal::none) return refuse(answer, taken.refusal);
        answer.set_content(write_taken(submission->client_id, taken.again), kJson);
    }

    PhoneDesk& desk_;
    const PageFiles files_;
    const std::vector<std::string> hosts_;
    std::mutex joining_;
    std::condition_variable decided_;
    JoinLimits limits_;
};

PhoneRoutes::PhoneRoutes(PhoneDesk& desk, PageFiles files, std::vector<std::string> hosts)
    : server_(std::make_unique<Server>(desk, std::move(files), std::move(hosts))) {}

PhoneRoutes::~PhoneRoutes() = default;

PhoneRoutes::Answer PhoneRoutes::answer(std::string_view request, const std::string& address) {
    return server_->answer_to(request, address);
}

std::string PhoneRoutes::refusal(int status) {
    std::string out = "HTTP/1.1 " + std::to_string(status) + " Refused\r\nConnection: close\r\nContent-Length: 0\r\n";
    for (const auto& [name, value] : guarding_headers()) out += name + ": " + value + "\r\n";
    return out + "\r\n";
}

} // namespace propartif::workshop

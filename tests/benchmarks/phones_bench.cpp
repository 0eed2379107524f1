// A room of phones against the server: steady, all at once again and again, and as many as may ever be. Prints how long
// answers took and whether any was lost or stored twice; fails only for those. With --port the room is another
// program's (propartif-cli serve), otherwise one in memory whose disk takes --commit milliseconds.
#include "workshop/http/phone_server.hpp"
#include "workshop/http/raw_client.hpp"
#include "workshop/http/tiny_desk.hpp"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <barrier>
#include <charconv>
#include <fmt/format.h>
#include <memory>
#include <random>
#include <set>
#include <thread>
#include <vector>

using namespace propartif::tests;
using propartif::workshop::PhoneServer;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

namespace {

struct Plan {
    int phones = 40;
    int seconds = 600;
    int rounds = 100;
    int most = 200;
    int most_seconds = 60;
    int commit = 3;
    int port = 0; // of another program
    std::string code{TinyDesk::kCode};
};

struct Times {
    std::vector<double> submits; // milliseconds
    std::vector<double> polls;
    std::vector<std::string> accepted; // ids
    int failed = 0;

    void add(Times&& other) {
        submits.insert(submits.end(), other.submits.begin(), other.submits.end());
        polls.insert(polls.end(), other.polls.begin(), other.polls.end());
        accepted.insert(accepted.end(), other.accepted.begin(), other.accepted.end());
        failed += other.failed;
    }
};

int number_after(std::string_view text, std::string_view key) {
    const auto at = text.find(key);
    int out{};
    if (at != std::string_view::npos) std::from_chars(text.data() + at + key.size(), text.data() + text.size(), out);
    return out;
}

class BenchPhone {
public:
    BenchPhone(int port, int number)
        : port_(port), number_(number), chance_(static_cast<unsigned>(number)),
          host_(fmt::format("127.0.0.1:{}", port)) {}

    bool join(const std::string& code) {
        const std::string body = fmt::format(R"({{"code":"{}","nickname":"Uji {} {}"}})", code, number_, port_ % 997);
        const std::string answer = ask({"POST", "/api/join", host_, {}, body, {}});
        const auto at = answer.find("\"token\":\"");
        if (at == std::string::npos) return false;
        token_ = answer.substr(at + 9, 32);
        return true;
    }

    void poll() {
        const auto began = Clock::now();
        const std::string answer = ask({"GET", fmt::format("/api/state?after={}", cursor_), host_, token_, {}, {}});
        times.polls.push_back(since(began));
        const int status = status_of(answer);
        if (status != 200 && status != 204) ++times.failed;
        if (status != 200) return;
        cursor_ = number_after(answer, "\"cursor\":");
        item_ = number_after(answer, "\"item\":");
        round_ = number_after(answer, "\"round\":");
    }

    void submit() {
        std::string id = fmt::format("{:08x}-{:08x}-{:08x}-{:08x}", chance_(), chance_(), number_, ++sent_);
        const auto began = Clock::now();
        bool taken = again(id);
        times.submits.push_back(since(began));
        if (taken)
            times.accepted.push_back(std::move(id));
        else
            ++times.failed;
    }

    // Whether it was taken, now or before.
    bool again(const std::string& id, bool* before = nullptr) {
        const std::string answer =
            ask({"POST",
                 "/api/submit",
                 host_,
                 token_,
                 fmt::format(R"({{"id":"{}","item":{},"round":{},"kind":"vote","content":{{"choice":{}}}}})", id, item_,
                             round_, number_ % 2),
                 {}});
        if (before) *before = answer.find("\"again\":true") != std::string::npos;
        return status_of(answer) == 200;
    }

    void wait_a_poll() { std::this_thread::sleep_for(milliseconds(1350 + static_cast<int>(chance_() % 300))); }

    Times times;

private:
    static double since(Clock::time_point began) {
        return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
    }

    // Like a browser: on the connection of before while it lasts.
    std::string ask(const PhoneRequest& request) {
        const std::string bytes = written(request);
        for (int tries = 0; tries < 2; ++tries) {
            if (!client_) client_ = std::make_unique<RawClient>(port_);
            if (client_->connected() && client_->send(bytes))
                if (std::string answer = client_->answer(); !answer.empty()) return answer;
            client_.reset();
        }
        return {};
    }

    int port_;
    int number_;
    std::mt19937 chance_;
    std::string host_;
    std::string token_;
    std::unique_ptr<RawClient> client_;
    int cursor_{};
    int item_{};
    int round_{};
    int sent_{};
};

using Phones = std::vector<std::unique_ptr<BenchPhone>>;

template <class Work>
void all_together(Phones& phones, Work work) {
    std::vector<std::thread> threads;
    for (auto& each : phones) threads.emplace_back([&each, &work] { work(*each); });
    for (std::thread& each : threads) each.join();
}

std::string spread(std::vector<double> all) {
    if (all.empty()) return "none";
    std::ranges::sort(all);
    const auto at = [&](double part) {
        return all[static_cast<std::size_t>(part * static_cast<double>(all.size() - 1))];
    };
    return fmt::format("{:6} p50 {:6.1f}  p95 {:6.1f}  p99 {:6.1f}  max {:6.1f} ms", all.size(), at(.5), at(.95),
                       at(.99), all.back());
}

class Bench {
public:
    explicit Bench(const Plan& plan) : plan_(plan), port_(plan.port) {}

    int run() {
        if (plan_.port == 0) {
            desk_.commit = milliseconds(plan_.commit);
            server_ = std::make_unique<PhoneServer>(
                desk_, PhoneServer::Options{"127.0.0.1", 0, std::string{PROPARTIF_SOURCE_DIR} + "/assets/web", 512});
            const auto started = server_->start();
            if (!started) return fmt::print("cannot listen: {}\n", started.error().detail), 1;
            port_ = started.value();
        }
        next_round();
        Phones phones = come(plan_.phones);
        steady("steady", phones, plan_.seconds);
        herd(phones);
        for (auto& each : come(plan_.most - plan_.phones)) phones.push_back(std::move(each));
        steady("hold", phones, plan_.most_seconds);
        return bad_ ? 1 : 0;
    }

private:
    void next_round() {
        if (server_) desk_.show(1, ++round_, R"("screen":"vote","choices":["a","b"])", true);
    }

    Phones come(int count) {
        Phones out;
        for (int at = 0; at < count; ++at) out.push_back(std::make_unique<BenchPhone>(port_, ++last_));
        std::atomic<int> missing = 0;
        const auto began = Clock::now();
        all_together(out, [&](BenchPhone& phone) {
            if (!phone.join(plan_.code)) ++missing;
            phone.poll();
        });
        fmt::print("{} phones joined together in {:.0f} ms, {} did not\n", count,
                   std::chrono::duration<double, std::milli>(Clock::now() - began).count(), missing.load());
        bad_ = bad_ || missing > 0;
        clear(out);
        return out;
    }

    static void clear(Phones& phones) {
        for (auto& each : phones) each->times = {};
    }

    // Each polls all the time and answers about every ten seconds.
    void steady(const char* name, Phones& phones, int seconds) {
        const auto until = Clock::now() + std::chrono::seconds(seconds);
        all_together(phones, [&](BenchPhone& phone) {
            for (int turn = 0; Clock::now() < until; ++turn) {
                phone.wait_a_poll();
                phone.poll();
                if (turn % 7 == 3) phone.submit();
            }
        });
        tell(fmt::format("{}: {} phones for {} s", name, phones.size(), seconds), phones);
    }

    // All press at the same moment, once a round.
    void herd(Phones& phones) {
        std::barrier together(static_cast<std::ptrdiff_t>(phones.size()), [this]() noexcept { next_round(); });
        std::barrier ready(static_cast<std::ptrdiff_t>(phones.size()));
        all_together(phones, [&](BenchPhone& phone) {
            for (int round = 0; round < plan_.rounds; ++round) {
                together.arrive_and_wait();
                phone.poll();
                ready.arrive_and_wait();
                phone.submit();
            }
        });
        tell(fmt::format("herd: {} phones, {} rounds", phones.size(), plan_.rounds), phones);
    }

    void tell(const std::string& name, Phones& phones) {
        Times all;
        int lost = 0;
        for (auto& phone : phones) {
            if (!server_)
                for (const std::string& id : phone->times.accepted) {
                    bool before = false;
                    if (!phone->again(id, &before) || !before) ++lost;
                }
            all.add(std::move(phone->times));
        }
        int doubled = 0;
        if (server_) {
            std::multiset<std::string> there;
            for (const TinyDesk::Stored& each : desk_.stored()) there.insert(each.submission.client_id);
            for (const std::string& id : all.accepted) {
                if (!there.contains(id)) ++lost;
                if (there.count(id) > 1) ++doubled;
            }
        }
        fmt::print("{}\n  submit {}\n  poll   {}\n  failed {}, lost {}, doubled {}\n", name, spread(all.submits),
                   spread(all.polls), all.failed, lost, server_ ? std::to_string(doubled) : "not seen from here");
        bad_ = bad_ || all.failed > 0 || lost > 0 || doubled > 0;
        clear(phones);
    }

    const Plan plan_;
    TinyDesk desk_;
    std::unique_ptr<PhoneServer> server_;
    int port_;
    int round_{};
    int last_{};
    bool bad_ = false;
};

} // namespace

int main(int count, char** arguments) {
    Plan plan;
    CLI::App app{"Phones in a room: how long, and is anything lost or stored twice"};
    app.add_option("--phones", plan.phones);
    app.add_option("--seconds", plan.seconds, "of the steady part");
    app.add_option("--rounds", plan.rounds, "in which all press together");
    app.add_option("--most", plan.most, "phones that are held at the end");
    app.add_option("--most-seconds", plan.most_seconds);
    app.add_option("--commit", plan.commit, "milliseconds a disk would take, for the room in memory");
    app.add_option("--port", plan.port, "of a running workshop on 127.0.0.1 with an open vote");
    app.add_option("--code", plan.code);
    CLI11_PARSE(app, count, arguments);
    return Bench(plan).run();
}

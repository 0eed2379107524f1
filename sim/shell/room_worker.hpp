#pragma once
// A workshop's room beside the window: it keeps the room, lets the phones in, and tells what the facilitator and the
// projector see whenever that changes. Nothing listens on the network before a room with phones is opened, and nothing
// after it was closed.
#include "app/effects.hpp"
#include "app/intents.hpp"
#include "propartif/record_writer.hpp"
#include "workshop/host.hpp"
#include "workshop/http/phone_server.hpp"
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace propartif::shell {

class RoomWorker {
public:
    // `wake` is called from the worker's thread when there is something to collect. `web_folder` holds the page for
    // the phones.
    RoomWorker(RecordWriter& writer, std::function<void()> wake, std::filesystem::path web_folder);
    ~RoomWorker(); // closes the room; what happened in it stays
    RoomWorker(const RoomWorker&) = delete;
    RoomWorker& operator=(const RoomWorker&) = delete;

    template <class Effect>
    void begin(const Effect& effect) {
        queue([this, effect] { carry_out(effect); });
    }
    app::Intents collect(); // what happened since the last call

private:
    void carry_out(const app::LookForWorkshops&);
    void carry_out(const app::OpenRoom& work);
    void carry_out(const app::ActInRoom& work);
    void carry_out(const app::SeatInRoom& work);
    void carry_out(const app::CloseRoom&);
    void carry_out(const app::WriteWorkshopReport& work);

    void queue(std::function<void()> work);
    void run();
    void tell(app::workshop::Ask answer);
    void tell_changes();
    Result<std::int64_t> begun(const app::OpenRoom& work, std::optional<workshop::Script>& script, std::string& code);
    Result<Done> listen(const std::string& address);
    void close();

    RecordWriter& writer_;
    std::function<void()> wake_;
    std::filesystem::path web_folder_;
    // Of the worker's thread alone:
    std::unique_ptr<workshop::Host> host_;
    std::unique_ptr<workshop::PhoneServer> phones_; // asks the host; goes first
    app::RoomNow room_;
    std::int64_t began_{}; // unix millis, of the room that is open
    std::mutex mutex_;
    std::condition_variable news_;
    std::deque<std::function<void()>> waiting_;
    app::Intents answers_;
    bool ending_ = false;
    std::thread thread_; // last: it uses all of the above
};

} // namespace propartif::shell

#pragma once
// Shows a file with the computer's own program for it (xdg-open), away from the window's thread.
#include "app/intents.hpp"
#include <functional>
#include <future>
#include <string>
#include <sys/types.h>
#include <vector>

namespace propartif::shell {

class Browser {
public:
    // `wake` is called from another thread when an answer is there.
    explicit Browser(std::function<void()> wake) : wake_(std::move(wake)) {}
    void open(const std::string& file);
    app::Intents collect(); // BrowserMissing when there is no such program or it could not show the file

private:
    struct Started {
        bool missing = false;
        pid_t running = 0; // still there: some programs stay until the browser is closed
    };
    static Started start(const std::string& file);

    std::function<void()> wake_;
    std::vector<std::future<Started>> under_way_; // waited for at the end; each takes two seconds at most
    std::vector<pid_t> running_;                  // to be asked later whether they have ended
};

} // namespace propartif::shell

#pragma once
// A client that sends any bytes at all, as nobody's browser would.
#include <chrono>
#include <string>
#include <string_view>

namespace propartif::tests {

class RawClient {
public:
    explicit RawClient(int port);
    ~RawClient();
    RawClient(RawClient&& other) noexcept : descriptor_(other.descriptor_) { other.descriptor_ = -1; }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    bool connected() const { return descriptor_ >= 0; }
    bool send(std::string_view bytes); // false: the other side is gone
    void end();                        // nothing more will be sent
    // One whole answer by its Content-Length, or what came before the other side closed or `most` passed.
    std::string answer(std::chrono::milliseconds most = std::chrono::seconds{20});
    bool is_closed_within(std::chrono::milliseconds most);

private:
    int descriptor_ = -1;
    std::string held_;
};

// "HTTP/1.1 403 Forbidden..." -> 403; 0 when there is none.
int status_of(std::string_view answer);
std::string body_of(std::string_view answer);
bool has_header(std::string_view answer, std::string_view line);

struct PhoneRequest {
    std::string method = "GET";
    std::string target = "/";
    std::string host;
    std::string token;
    std::string body;
    std::string more; // header lines, each with its end
};
std::string written(const PhoneRequest& request);

} // namespace propartif::tests

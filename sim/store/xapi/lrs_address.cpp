#include "store/xapi/lrs_address.hpp"
#include <algorithm>
#include <string_view>

namespace propartif::xapi {

namespace {

std::string_view host_of(std::string_view authority) {
    if (authority.starts_with('[')) return authority.substr(0, authority.find(']') + 1);
    return authority.substr(0, authority.find(':'));
}

} // namespace

Result<LrsAddress> lrs_address(const std::string& endpoint) {
    const auto refused = [&](const char* why) { return Error{ErrorCode::bad_request, endpoint, why}; };
    const std::string_view whole = endpoint;
    const bool safe = whole.starts_with("https://");
    if (!safe && !whole.starts_with("http://")) return refused("is no address that begins with https://");
    if (std::ranges::any_of(whole, [](char each) { return static_cast<unsigned char>(each) <= ' ' || each == '\x7F'; }))
        return refused("holds a blank or control character");
    const std::size_t begin = safe ? 8 : 7;
    const std::size_t slash = std::min(whole.find('/', begin), whole.size());
    const std::string_view authority = whole.substr(begin, slash - begin);
    if (authority.empty() || host_of(authority).empty()) return refused("names no host");
    if (authority.find('@') != std::string_view::npos) return refused("holds a user name; give it with --user");
    if (whole.find_first_of("?#") != std::string_view::npos) return refused("holds a query or fragment");
    const std::string_view host = host_of(authority);
    const bool here = host == "localhost" || host == "127.0.0.1" || host == "[::1]";
    if (!safe && !here) return refused("is not encrypted; use https://");
    std::string_view path = whole.substr(slash);
    while (path.ends_with('/')) path.remove_suffix(1);
    return LrsAddress{std::string{whole.substr(0, slash)}, std::string{path} + "/statements"};
}

} // namespace propartif::xapi

#include "shell/network_places.hpp"
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <ifaddrs.h>
#include <memory>
#include <net/if.h>
#include <netinet/in.h>

namespace propartif::shell {

std::vector<app::NetworkPlace> network_places() {
    std::vector<app::NetworkPlace> places;
    ifaddrs* first = nullptr;
    if (::getifaddrs(&first) != 0) return places;
    const std::unique_ptr<ifaddrs, decltype(&::freeifaddrs)> all(first, &::freeifaddrs);
    for (const ifaddrs* each = first; each; each = each->ifa_next) {
        const bool up = (each->ifa_flags & IFF_UP) != 0 && (each->ifa_flags & IFF_LOOPBACK) == 0;
        if (!up || !each->ifa_addr || each->ifa_addr->sa_family != AF_INET) continue;
        sockaddr_in address{};
        std::copy_n(reinterpret_cast<const char*>(each->ifa_addr), sizeof address, reinterpret_cast<char*>(&address));
        std::array<char, INET_ADDRSTRLEN> words{};
        if (::inet_ntop(AF_INET, &address.sin_addr, words.data(), words.size()))
            places.push_back({words.data(), each->ifa_name});
    }
    return places;
}

} // namespace propartif::shell

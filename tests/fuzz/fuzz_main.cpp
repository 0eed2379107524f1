// A libFuzzer program for one feed, named by FEED.
#include "fuzz/feeds.hpp"
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    propartif::test::load_shipped();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(data, data + size); // a copy of the exact size, so that reading past its end is seen
    if (const auto broken = propartif::test::FEED(bytes)) {
        std::fprintf(stderr, "broken rule: %s\n", broken->c_str());
        std::abort();
    }
    return 0;
}

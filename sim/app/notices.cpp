#include "app/notices.hpp"
#include <algorithm>
#include <utility>

namespace propartif::app {

void tell(State& state, Notice::Kind kind, Str words, std::vector<std::string> arguments,
          std::int64_t now_unix_millis) {
    const auto same = [&](const Notice& each) { return each.words == words && each.arguments == arguments; };
    if (std::ranges::any_of(state.notices, same)) return;
    state.notices.push_back({state.next_notice++, kind, words, std::move(arguments), now_unix_millis});
}

void forget_old_notices(State& state, std::int64_t now_unix_millis) {
    std::erase_if(state.notices, [&](const Notice& each) {
        return each.kind == Notice::Kind::info && now_unix_millis - each.since_unix_millis >= kInfoNoticeMillis;
    });
}

} // namespace propartif::app

#include "app/words.hpp"

namespace propartif::app {

Words::Words(const std::map<std::string, std::string>& table) : named_(table) {
    for (std::size_t i = 0; i < kStrKeys.size(); ++i) {
        const std::string key{kStrKeys[i]};
        const auto found = table.find(key);
        words_[i] = found == table.end() ? key : found->second;
    }
}

const std::string& Words::named(const std::string& key) const {
    const auto found = named_.find(key);
    if (found != named_.end()) return found->second;
    return unknown_.emplace(key, key).first->second;
}

namespace {

template <class Arguments>
std::string filled(std::string_view pattern, const Arguments& arguments) {
    std::string out;
    out.reserve(pattern.size() + 32);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool hole = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                          pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
        const auto which = hole ? static_cast<std::size_t>(pattern[i + 1] - '0') : arguments.size();
        if (which < arguments.size()) {
            out += *(arguments.begin() + static_cast<std::ptrdiff_t>(which));
            i += 2;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

} // namespace

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
    return filled(pattern, arguments);
}

std::string fill(std::string_view pattern, const std::vector<std::string>& arguments) {
    return filled(pattern, arguments);
}

} // namespace propartif::app

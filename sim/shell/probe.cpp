#include "shell/probe.hpp"
#include <cstdio>
#include <fmt/core.h>
#include <fstream>

namespace propartif::shell {

namespace {

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else
            out += c;
    }
    return out + '"';
}

} // namespace

std::string controls_json(const ui::Registry& registry, std::string_view screen) {
    std::string out = fmt::format("{{\"screen\":{},\"controls\":[", quoted(screen));
    bool first = true;
    for (const ui::Control& each : registry.controls()) {
        out += fmt::format("{}\n{{\"id\":{},\"label\":{},\"value\":{},\"x\":{},\"y\":{},\"width\":{},\"height\":{},"
                           "\"enabled\":{},\"focused\":{}}}",
                           first ? "" : ",", quoted(each.id), quoted(each.label), quoted(each.value),
                           static_cast<int>(each.box.min.x), static_cast<int>(each.box.min.y),
                           static_cast<int>(each.box.max.x - each.box.min.x),
                           static_cast<int>(each.box.max.y - each.box.min.y), each.enabled, each.focused);
        first = false;
    }
    return out + "\n]}\n";
}

bool replace_file(const std::string& path, const std::string& text) {
    const std::string fresh = path + ".new";
    {
        std::ofstream out(fresh, std::ios::binary);
        out << text;
        if (!out.flush()) return false;
    }
    return std::rename(fresh.c_str(), path.c_str()) == 0;
}

} // namespace propartif::shell

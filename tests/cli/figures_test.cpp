// The labelled replies, by automated authors and raters: how far the scorer agrees with them on citizens its weights
// never saw, and that it gets no worse. Contexts of fold 0 of 5 were closed while the word lists were written.
#include <array>
#include <cstdio>
#include <doctest/doctest.h>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

using nlohmann::json;

namespace {

constexpr double kMayDrop = 0.02;
const std::string kRoot = PROPARTIF_SOURCE_DIR;

json agreement_now() {
    const std::string command = std::string{PROPARTIF_CLI} + " --content '" + kRoot + "' agreement '" + kRoot +
                                "/tests/data/scoring/replies.jsonl' --folds 5 2>/dev/null";
    const auto close = [](FILE* pipe) { return pclose(pipe); };
    const std::unique_ptr<FILE, decltype(close)> pipe(popen(command.c_str(), "r"), close);
    std::string text;
    std::array<char, 4096> piece{};
    while (const auto read = std::fread(piece.data(), 1, piece.size(), pipe.get())) text.append(piece.data(), read);
    return json::parse(text);
}

void check_figure(const std::string& name, double committed, double now) {
    CAPTURE(name);
    MESSAGE(name << ": " << now << " (committed " << committed << ")");
    CHECK(now >= committed - kMayDrop);
}

} // namespace

TEST_CASE("agreement on citizens never seen does not drop below the committed figures") {
    const json committed = json::parse(std::ifstream(kRoot + "/tests/data/scoring/figures.json"));
    const json now = agreement_now();
    REQUIRE(now.at("refitted").get<bool>()); // else the weights would have seen the replies they judge
    for (const auto& [criterion, figures] : committed.at("criteria").items()) {
        const auto kind = figures.at("figure").get<std::string>();
        const json& found = now.at("criteria").at(criterion);
        check_figure(criterion + " " + kind, figures.at("all").get<double>(), found.at(kind).get<double>());
    }
    for (const auto& [flag, figures] : committed.at("flags").items())
        for (const char* const kind : {"precision", "recall"})
            check_figure(flag + " " + kind, figures.at(kind).get<double>(),
                         now.at("flags").at(flag).at(kind).get<double>());
}

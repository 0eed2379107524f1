// Judges every reply of the given files and prints each evaluation whole, under the locale of the environment and with
// as many threads as asked: judge_all THREADS FILE... (JSON lines with citizen, focus and reply or guises).
#include "support/focus_json.hpp"
#include "propartif/library.hpp"
#include "propartif/scoring.hpp"
#include <atomic>
#include <charconv>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <locale>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>

using namespace propartif;
using nlohmann::json;

namespace {

struct Asked {
    std::string citizen;
    Focus focus;
    std::string reply;
};

[[noreturn]] void give_up(const std::string& why) {
    std::cerr << "judge_all: " << why << '\n';
    std::exit(2);
}

std::string bytes_of(const std::filesystem::path& path) {
    auto bytes = read_file(path);
    if (!bytes) give_up("cannot read " + path.string());
    return std::move(bytes).value();
}

void add_replies(const std::string& file, std::vector<Asked>& all) {
    std::istringstream lines(bytes_of(file));
    for (std::string text; std::getline(lines, text);) {
        const json line = json::parse(text);
        Asked asked{line.at("citizen").get<std::string>(), propartif::test::focus_of(line.at("focus")), {}};
        std::vector<std::string> replies;
        if (line.contains("reply")) replies.push_back(line.at("reply").get<std::string>());
        if (line.contains("guises"))
            for (const auto& guise : line.at("guises")) replies.push_back(guise.get<std::string>());
        for (auto& reply : replies) {
            asked.reply = std::move(reply);
            all.push_back(asked);
        }
    }
}

template <class Number>
std::string digits(Number number) { // the same in every locale, a double to its last bit
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    return {buffer, end};
}

std::string written(const Rubric& rubric, const Evaluation& evaluation) {
    std::string text(kVerdictKeys[static_cast<std::size_t>(evaluation.verdict)]);
    text +=
        " " + evaluation.review.value_or("-") + " " + digits(turn_score(rubric, evaluation.levels, evaluation.flags));
    for (const auto& [criterion, level] : evaluation.levels) text += " " + criterion.value + "=" + digits(level);
    for (const auto& flag : evaluation.flags) text += " !" + flag;
    for (const auto& item : evaluation.evidence)
        text += " [" + digits(item.begin_byte) + "," + digits(item.end_byte) + ")" + item.criterion.value + "/" +
                item.rule + "/" + digits(item.level);
    return text;
}

void use_the_environments_locale() {
    if (std::setlocale(LC_ALL, "") == nullptr) give_up("this locale is not installed");
    std::locale::global(std::locale(""));
    std::cerr << "locale " << std::setlocale(LC_ALL, nullptr) << ", 1.5 is written "
              << (std::localeconv()->decimal_point[0] == ',' ? "1,5" : "1.5") << '\n';
}

} // namespace

int main(int argc, char** argv) {
    use_the_environments_locale();
    if (argc < 3) give_up("judge_all THREADS FILE...");
    std::vector<Asked> all;
    for (int i = 2; i < argc; ++i) add_replies(argv[i], all);

    const std::filesystem::path root(PROPARTIF_SOURCE_DIR);
    const auto library = load_library(root / "scenarios", root / "assets/lexicon", root / "assets/model");
    const Rubric& rubric = library.rubrics.at("propartif-dasar");
    const auto scorer = Scorer::compile(rubric, library.lexicons.at(rubric.lexicon), library.model_for(rubric));
    if (!scorer) give_up("the rubric does not compile");

    std::vector<std::string> lines(all.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t at = next++; at < all.size(); at = next++)
            lines[at] = written(rubric, scorer.value().score({all[at].citizen, &all[at].focus}, all[at].reply));
    };
    std::vector<std::thread> threads;
    for (int i = std::atoi(argv[1]); i > 0; --i) threads.emplace_back(work);
    for (auto& thread : threads) thread.join();
    for (std::size_t at = 0; at < lines.size(); ++at) std::printf("%zu %s\n", at, lines[at].c_str());
    return lines.empty() ? 2 : 0;
}

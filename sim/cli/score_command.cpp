// score: JSON lines in, JSON lines out, one at a time, so that a stream of any length needs the same memory.
#include "cli/console.hpp"
#include "propartif/answers.hpp"
#include <iostream>

namespace propartif::cli {

namespace {

void score(Console& console, const std::string& rubric_file) {
    const auto judge = judge_from(console, rubric_file);
    if (!judge) return;
    bool refused = false;
    for (std::string line; std::getline(std::cin, line);) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        const auto request = parse_score_request(line);
        if (!request) {
            refused = true;
            std::cout << score_error_answer(request.error().where, request.error().detail) << '\n';
            continue;
        }
        const ScoreRequest& asked = request.value();
        std::cout << score_answer(asked, judge->rubric,
                                  judge->scorer->score({asked.citizen, &asked.focus}, asked.reply))
                  << '\n';
    }
    std::cout.flush();
    if (refused) console.status = 1;
}

} // namespace

void add_score(CLI::App& program, Console& console) {
    auto rubric = std::make_shared<std::string>();
    CLI::App* command = program.add_subcommand("score", "judge replies: JSON lines on stdin, JSON lines on stdout");
    command->add_option("--rubric", *rubric, "a rubric file instead of the default rubric");
    command->callback([rubric, &console] { score(console, *rubric); });
}

} // namespace propartif::cli

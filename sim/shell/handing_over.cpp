#include "app/content.hpp"
#include "app/drawing_words.hpp"
#include "app/studio.hpp"
#include "propartif/library.hpp"
#include "reports/script.hpp"
#include "shell/exchange_work.hpp"
#include <filesystem>
#include <system_error>

namespace propartif::shell {

namespace {

namespace fs = std::filesystem;
using app::Form;
using app::WriteHandOver;
using namespace app::exchange;

// The author's own rubric goes along; those of the program are there on the other side, too.
std::vector<PackEntry> entries_of(const WriteHandOver& work) {
    const Scenario& scenario = work.draft->scenario;
    std::vector<PackEntry> entries{{scenario.id.value + ".scenario.json", write_scenario(scenario)}};
    const std::string rubric = "rubrics/" + scenario.rubric + ".rubric.json";
    if (auto bytes = read_file(fs::path(work.data_folder) / app::kOwnScenarios / rubric))
        entries.push_back({rubric, std::move(bytes).value()});
    return entries;
}

Result<MadePack> pack_of(const WriteHandOver& work) {
    const Scenario& scenario = work.draft->scenario;
    PackManifest manifest{work.pack, scenario.version, scenario.title, scenario.license, scenario.authors, {}};
    PackContext context;
    context.library = &work.content->library;
    context.compile = compile_judge;
    if (!work.sign) return make_pack(std::move(manifest), entries_of(work), nullptr, context);
    const auto key = author_key(work.data_folder);
    if (!key) return key.error();
    return make_pack(std::move(manifest), entries_of(work), &key.value(), context);
}

std::string written_as(const WriteHandOver& work) {
    const Scenario& scenario = work.draft->scenario;
    const app::Words& words = work.content->words(work.language);
    const reports::Wording wording{words, work.language, 0};
    switch (work.form) {
    case Form::page: return reports::script_page(wording, scenario);
    case Form::markdown: return reports::script_markdown(wording, scenario);
    case Form::twee: return export_twee(scenario);
    case Form::svg: return studio::drawing_svg(*work.draft, app::drawing_words(words), work.language);
    case Form::dot: return export_dot(scenario, work.language);
    case Form::pack:
    case Form::scenario: break;
    }
    return write_scenario(scenario);
}

// The name, with a number when something else of that name was handed over before.
fs::path free_place(const fs::path& folder, const std::string& stem, std::string_view end, const std::string& bytes) {
    std::error_code unknown;
    for (int number = 1;; ++number) {
        fs::path file = folder / (stem + (number > 1 ? '-' + std::to_string(number) : "") + std::string(end));
        if (!fs::exists(file, unknown)) return file;
        const auto there = read_file(file);
        if (there && there.value() == bytes) return file;
    }
}

} // namespace

Ask carried_out(const WriteHandOver& work) {
    std::string stem = work.draft->scenario.id.value;
    std::string bytes;
    if (work.form == Form::pack) {
        auto made = pack_of(work);
        if (!made) return Failed{made.error()};
        if (made.value().bytes.empty()) return NotMade{std::move(made.value().report)};
        stem = work.pack + '-' + work.draft->scenario.version;
        bytes = std::move(made.value().bytes);
    } else {
        bytes = written_as(work);
    }
    const fs::path folder = fs::path(work.data_folder) / app::kHandedOver;
    const fs::path file = free_place(folder, stem, app::kFormEnds[static_cast<std::size_t>(work.form)], bytes);
    const auto written = write_file(file, bytes);
    if (!written) return Failed{written.error()};
    return Made{file.string()};
}

} // namespace propartif::shell

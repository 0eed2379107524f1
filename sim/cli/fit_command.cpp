// fit FILE...: fits the model a rubric names to labelled replies and writes it. The same files in the same order give
// the same bytes. The first file sets the standard of strictness; raters of the others may differ from it.
#include "cli/labelled.hpp"
#include "propartif/library.hpp"
#include <fstream>
#include <iostream>

namespace propartif::cli {

namespace {

struct Options {
    std::vector<std::string> files;
    std::string rubric, out;
};

// Read by itself: as part of the content it cannot be used before its model is there.
std::optional<Rubric> rubric_of(Console& console, const Options& options) {
    const std::filesystem::path path = options.rubric.empty()
                                           ? app::content_root(console.content_folder) / "scenarios" / "rubrics" /
                                                 (std::string(kDefaultRubric) + ".rubric.json")
                                           : std::filesystem::path(options.rubric);
    auto bytes = read_file(path);
    auto read = bytes ? read_rubric(bytes.value()) : Loaded<Rubric>{};
    if (!read.value || read.value->model.empty()) {
        console.fail(app::fill(console.words()(app::Str::cli_no_model_named), {path.string()}));
        return std::nullopt;
    }
    return std::move(read.value);
}

bool write(const std::string& path, const std::string& text) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out << text;
    out.close();
    return !out.fail();
}

void fit(Console& console, const Options& options) {
    const auto rubric = rubric_of(console, options);
    if (!rubric) return;
    const auto lexicon = console.content().library.lexicons.find(rubric->lexicon);
    if (lexicon == console.content().library.lexicons.end())
        return console.fail(app::fill(console.words()(app::Str::cli_no_lexicon), {rubric->lexicon}));
    Fitting fitting(*rubric, lexicon->second);
    std::vector<Model::Source> sources;
    for (const auto& path : options.files) {
        const auto file = read_labelled(console, path);
        if (!file) return;
        add_to(fitting, *file, sources.size());
        sources.push_back({file->path.filename().string(), file->sha256, file->replies.size()});
    }
    if (console.status != 0) return; // a bad line was told; half a fit would look like a whole one
    Model model = fitting.fit(nullptr, threads_to_use());
    model.id = rubric->model;
    model.version = rubric->version;
    model.lexicon = rubric->lexicon;
    model.sources = std::move(sources);
    if (!write(options.out, write_model(model)))
        return console.fail(app::fill(console.words()(app::Str::cli_not_written), {options.out}));
    std::cout << app::fill(console.words()(app::Str::cli_fitted),
                           {std::to_string(model.features.size()), std::to_string(model.targets.size()),
                            std::to_string(fitting.size()), options.out})
              << '\n';
}

} // namespace

void add_fit(CLI::App& program, Console& console) {
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("fit", "fit the rubric's model to labelled replies");
    command->add_option("FILE", options->files, "labelled replies, JSON lines; the first sets the standard")
        ->required();
    command->add_option("--rubric", options->rubric, "a rubric file instead of the default rubric");
    command->add_option("--out", options->out, "the model file to write")->required();
    command->callback([options, &console] { fit(console, *options); });
}

} // namespace propartif::cli

#include "cli/console.hpp"
#include "propartif/validation.hpp"
#include <iostream>
#include <utility>

namespace propartif::cli {

const app::Content& Console::content() {
    if (!content_) content_ = app::load_content(app::content_root(content_folder));
    return *content_;
}

void Console::fail(const std::string& line, int exit_code) {
    std::cerr << "propartif-cli: " << line << '\n';
    status = exit_code;
}

std::string Console::diagnostic_words(const Diagnostic& diagnostic) {
    return app::fill(words().named("diag." + diagnostic.code), diagnostic.args);
}

namespace {

// Reads a file with its reader; the first error is told with its place.
template <class T, class Reader>
std::optional<T> read_or_tell(Console& console, const std::string& file, Reader reader) {
    auto bytes = read_file(file);
    if (!bytes) {
        console.fail(app::fill(console.words()(app::Str::cli_file_unreadable), {file, bytes.error().detail}));
        return std::nullopt;
    }
    Loaded<T> loaded = reader(bytes.value());
    for (const Diagnostic& each : loaded.found) {
        if (each.severity != Severity::error) continue;
        console.fail(file + ":" + each.where + ": " + each.code + " " + console.diagnostic_words(each));
        return std::nullopt;
    }
    return std::move(loaded.value);
}

} // namespace

std::unique_ptr<Judge> judge_from(Console& console, const std::string& file) {
    auto out = std::make_unique<Judge>();
    const Library& library = console.content().library;
    if (file.empty()) {
        const auto rubric = library.rubrics.find(kDefaultRubric);
        const auto scorer = console.content().scorers.find(kDefaultRubric);
        if (rubric == library.rubrics.end() || scorer == console.content().scorers.end()) {
            console.fail(app::fill(console.words()(app::Str::cli_no_rubric), {kDefaultRubric}));
            return nullptr;
        }
        out->rubric = rubric->second;
        out->scorer = &scorer->second;
        return out;
    }
    auto rubric = read_or_tell<Rubric>(console, file, read_rubric);
    if (!rubric) return nullptr;
    const auto lexicon = library.lexicons.find(rubric->lexicon);
    if (lexicon == library.lexicons.end()) {
        console.fail(app::fill(console.words()(app::Str::cli_no_lexicon), {rubric->lexicon}));
        return nullptr;
    }
    auto compiled = Scorer::compile(*rubric, lexicon->second, library.model_for(*rubric));
    if (!compiled) {
        console.fail(file + ":" + compiled.error().where + ": " + compiled.error().detail);
        return nullptr;
    }
    out->rubric = std::move(*rubric);
    out->own.emplace(std::move(compiled).value());
    out->scorer = &*out->own;
    return out;
}

std::optional<Playable> playable_from(Console& console, const std::string& file) {
    auto scenario = read_or_tell<Scenario>(console, file, read_scenario);
    if (!scenario) return std::nullopt;
    Playable out{std::move(*scenario), nullptr, nullptr};
    out.rubric = console.content().rubric_for(out.scenario);
    out.scorer = console.content().scorer_for(out.scenario);
    if (!out.rubric || !out.scorer) {
        console.fail(app::fill(console.words()(app::Str::cli_no_rubric), {out.scenario.rubric}));
        return std::nullopt;
    }
    for (const Diagnostic& each : validate(out.scenario, out.rubric, &console.content().library.glossary)) {
        if (each.severity != Severity::error) continue;
        console.fail(file + ":" + each.where + ": " + each.code + " " + console.diagnostic_words(each));
        return std::nullopt;
    }
    return out;
}

} // namespace propartif::cli

#include "cli/pack_findings.hpp"
#include "propartif/records.hpp"

namespace propartif::cli {

namespace {

using app::Str;

FileFindings with_words(Console& console, std::string file, const std::vector<Diagnostic>& found) {
    FileFindings out{std::move(file), {}};
    for (const Diagnostic& each : found) out.found.emplace_back(each, console.diagnostic_words(each));
    return out;
}

} // namespace

std::vector<FileFindings> pack_findings(Console& console, const std::string& pack, const PackReport& report) {
    std::vector<FileFindings> all{with_words(console, pack, report.found)};
    for (const PackReport::File& file : report.files)
        all.push_back(with_words(console, pack + '!' + file.path, file.found));
    return all;
}

std::string finding_line(const std::string& file, const Diagnostic& diagnostic, const std::string& words) {
    const char* const severity = diagnostic.severity == Severity::error ? "error " : "warning ";
    return file + ':' + diagnostic.where + ": " + severity + diagnostic.code + ' ' + words;
}

PackContext pack_context(Console& console) {
    PackContext context;
    context.library = &console.content().library;
    context.compile = compile_judge;
    return context;
}

std::optional<std::filesystem::path> packs_folder(Console& console, const std::string& data) {
    const auto folder = data_folder(data);
    if (folder) return folder.value() / "packs";
    console.fail(folder.error().detail);
    return std::nullopt;
}

std::string signer_words(Console& console, PackSignature signature, const std::string& key, const std::string& name) {
    const app::Words& words = console.words();
    switch (signature) {
    case PackSignature::none: return words(Str::pack_unsigned);
    case PackSignature::invalid: return words(Str::pack_signature_invalid);
    case PackSignature::valid: break;
    }
    return name.empty() ? app::fill(words(Str::pack_signed_unknown), {key})
                        : app::fill(words(Str::pack_signed_trusted), {name, key});
}

} // namespace propartif::cli

#include "shell/exchange_work.hpp"
#include "app/content.hpp"
#include "app/studio.hpp"
#include "propartif/library.hpp"
#include <algorithm>
#include <filesystem>

namespace propartif::shell {

namespace {

namespace fs = std::filesystem;
using namespace app::exchange;

fs::path packs_of(const std::string& data_folder) {
    return fs::path(data_folder) / app::kPacks;
}

Result<PackContext> context_for(const app::Content& content, const fs::path& packs) {
    PackContext context;
    context.library = &content.library;
    context.compile = compile_judge;
    context.packs_folder = packs;
    auto trusted = trusted_keys(packs);
    if (!trusted) return trusted.error();
    context.trusted = std::move(trusted).value();
    return context;
}

std::string version_there(const fs::path& packs, const std::string& id) {
    const auto all = installed_packs(packs);
    const auto known = std::ranges::find_if(all, [&](const InstalledPack& each) { return each.manifest.id == id; });
    return known == all.end() ? std::string() : known->manifest.version;
}

Ask seen(const std::string& file, std::string hash, app::Seen what) {
    return FileLooked{{file, std::move(hash), std::move(what)}};
}

Ask seen_pack(const app::LookIntoFile& work, const std::string& bytes) {
    const fs::path packs = packs_of(work.data_folder);
    auto context = context_for(*work.content, packs);
    if (!context) return Failed{context.error()};
    PackReport report = inspect_pack(bytes, context.value());
    std::string there = version_there(packs, report.manifest.id);
    return seen(work.file, sha256_hex(bytes), app::SeenPack{std::move(report), std::move(there)});
}

app::Seen story_of(const ForeignFormat& format, const std::string& bytes) {
    auto read = format.import(bytes);
    if (read) return app::SeenStory{std::move(read.value().draft), std::move(read.value().notes), 0};
    const std::string& detail = read.error().detail;
    const std::size_t blank = std::min(detail.find(' '), detail.size());
    return app::SeenFault{read.error().where,
                          std::string(format.faults) + detail.substr(0, blank),
                          {},
                          blank == detail.size() ? std::string() : detail.substr(blank + 1)};
}

// A scenario's own file, also an unfinished one.
app::Seen scenario_of(const std::string& bytes) {
    Loaded<Scenario> read = read_draft(bytes);
    if (!read.value) {
        if (read.found.empty()) return app::SeenFault{{}, "diag.PA001", {}, {}};
        return app::SeenFault{read.found.front().where, "diag." + read.found.front().code, read.found.front().args, {}};
    }
    const auto gaps = std::ranges::count(read.found, Severity::error, &Diagnostic::severity);
    return app::SeenStory{std::move(*read.value), {}, static_cast<std::size_t>(gaps)};
}

} // namespace

Ask carried_out(const app::LookIntoFile& work) {
    auto bytes = read_file(work.file, kPackLimits.packed_bytes);
    if (!bytes) return Failed{bytes.error()};
    if (work.file.ends_with(".propak")) return seen_pack(work, bytes.value());
    std::string hash = sha256_hex(bytes.value());
    const ForeignFormat* format = foreign_format(work.file);
    // Programs save compiled ink as plain ".json".
    if (!format && !work.file.ends_with(".scenario.json") && bytes.value().find("\"inkVersion\"") != std::string::npos)
        format = foreign_format(".ink.json");
    return seen(work.file, std::move(hash), format ? story_of(*format, bytes.value()) : scenario_of(bytes.value()));
}

Ask carried_out(const app::InstallPack& work) {
    const auto bytes = read_file(work.file, kPackLimits.packed_bytes);
    if (!bytes) return Failed{bytes.error()};
    if (sha256_hex(bytes.value()) != work.hash) // not what was shown: it is shown anew
        return carried_out(app::LookIntoFile{work.file, work.content, work.data_folder});
    const fs::path packs = packs_of(work.data_folder);
    auto context = context_for(*work.content, packs);
    if (!context) return Failed{context.error()};
    auto done = install_pack(work.file, packs, std::move(context).value(), work.replace);
    if (!done) return Failed{done.error()};
    return app::exchange::Installed{std::move(done).value()};
}

Ask carried_out(const app::TrustPackSigner& work) {
    const auto trusted = trust_key(packs_of(work.data_folder), work.key);
    if (!trusted) return Failed{trusted.error()};
    return carried_out(work.again);
}

Ask carried_out(const app::ReadVersions& work) {
    return VersionsRead{
        work.scenario, std::make_shared<const std::vector<FormerVersion>>(former_versions(work.folder, work.scenario))};
}

Ask carried_out(const app::ReadOnDisk& work) {
    auto saved = saved_scenario(work.folder, work.scenario);
    if (!saved) return Failed{saved.error()};
    return DiskRead{std::make_shared<const Scenario>(std::move(saved.value().scenario)), saved.value().on_disk};
}

Ask carried_out(const app::KeepPlan& work) {
    const fs::path folder = fs::path(work.folder) / "plans";
    std::error_code unknown;
    fs::path file;
    for (int number = 1; file.empty() || fs::exists(file, unknown); ++number)
        file = folder / (work.name + '-' + std::to_string(number) + ".plan");
    const auto written = write_file(file, work.text);
    if (!written) return Failed{written.error()};
    return PlanKept{file.string()};
}

} // namespace propartif::shell

// What a pack would bring: its files read, their meaning, and the examples of its scenarios and drills.
#include "core/diagnostic_codes.hpp"
#include "propartif/validation.hpp"
#include "store/packs/opened_pack.hpp"
#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace propartif {

namespace {

namespace fs = std::filesystem;
using namespace packs;

constexpr std::string_view kKinds[] = {".scenario.json", ".rubric.json", ".card.json", ".drill.json"};

void add_all(std::vector<Diagnostic>& to, std::vector<Diagnostic> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// "scenario loket": ids of different kinds do not meet.
std::string kind_and_id(std::string_view path, const std::string& id) {
    for (const std::string_view kind : kKinds)
        if (path.ends_with(kind)) return std::string{kind} + ' ' + id;
    return {};
}

std::size_t examples_of(const Scenario& scenario) {
    std::size_t count = 0;
    for (const Node& node : scenario.nodes)
        if (node.free_text) count += node.free_text->examples.size();
    return count;
}

std::size_t examples_of(const Drill& drill) {
    std::size_t count = 0;
    for (const DrillItem& item : drill.items)
        if (const auto* const task = std::get_if<WriteTask>(&item.task)) count += task->examples.size();
    return count;
}

// From the bottom up, like the library: rubrics, then cards, then what needs them.
class Content {
public:
    Content(const PackContext& context, PackReport& report) : context_(context), report_(report) {
        if (!context.library) return;
        if (!context.library->glossary.topics.empty()) glossary_ = &context.library->glossary;
        for (const auto& [id, card] : context.library->cards) cards_.insert(id);
    }

    void inspect(const std::vector<OpenedFile>& files) {
        for (const OpenedFile& file : files)
            if (file.part == PackPart::card) cards_.insert(std::string{stem_of(file.path)});
        for (const PackPart part : {PackPart::rubric, PackPart::card, PackPart::drill, PackPart::scenario})
            for (std::size_t i = 0; i < files.size(); ++i)
                if (files[i].part == part) inspect_file(files[i], report_.files[i]);
    }

private:
    void inspect_file(const OpenedFile& file, PackReport::File& out) {
        switch (file.part) {
        case PackPart::rubric: inspect_rubric(file, out); break;
        case PackPart::card: inspect_card(file, out); break;
        case PackPart::drill: inspect_drill(file, out); break;
        case PackPart::scenario: inspect_scenario(file, out); break;
        case PackPart::manifest:
        case PackPart::signature: return;
        }
        if (out.id.empty()) return;
        const auto [first, is_first] = owners_.emplace(kind_and_id(out.path, out.id), out.path);
        if (!is_first) out.found.push_back(core::diagnose(core::kDuplicateAcross, "/id", {out.id, first->second}));
    }

    void inspect_rubric(const OpenedFile& file, PackReport::File& out) {
        Loaded<Rubric> read = read_rubric(file.bytes);
        add_all(out.found, std::move(read.found));
        if (!read.value) return;
        out.id = read.value->id;
        add_all(out.found, validate(*read.value));
        add_all(out.found, check_judging(*read.value));
        if (!has_errors(out.found)) rubrics_.emplace(out.id, std::move(*read.value));
    }

    std::vector<Diagnostic> check_judging(const Rubric& rubric) {
        if (!context_.library) return {};
        if (!context_.library->lexicons.contains(rubric.lexicon))
            return {core::diagnose(core::kLexiconMissing, "/lexicon", {rubric.lexicon})};
        if (!rubric.model.empty() && !context_.library->model_for(rubric))
            return {core::diagnose(core::kModelMissing, "/model", {rubric.model})};
        if (!context_.compile) return {};
        auto compiled = compile(rubric);
        if (!compiled)
            return {core::diagnose(core::kUnknownDetector, compiled.error().where, {compiled.error().detail})};
        judges_.insert_or_assign(rubric.id, std::move(compiled).value());
        return {};
    }

    Result<JudgeReply> compile(const Rubric& rubric) const {
        const auto lexicon = context_.library->lexicons.find(rubric.lexicon);
        if (lexicon == context_.library->lexicons.end()) return Error{ErrorCode::not_found, "/lexicon", rubric.lexicon};
        return context_.compile(rubric, lexicon->second, context_.library->model_for(rubric));
    }

    void inspect_card(const OpenedFile& file, PackReport::File& out) {
        Loaded<FactCard> read = read_card(file.bytes);
        add_all(out.found, std::move(read.found));
        if (!read.value) return;
        out.id = read.value->id;
        cards_.insert(out.id);
        add_all(out.found, validate(*read.value, glossary_));
    }

    void inspect_drill(const OpenedFile& file, PackReport::File& out) {
        Loaded<Drill> read = read_drill(file.bytes);
        add_all(out.found, std::move(read.found));
        if (!read.value) return;
        out.id = read.value->id;
        add_all(out.found, validate(*read.value, rubric_named(read.value->rubric)));
        run_examples(*read.value, out);
    }

    void inspect_scenario(const OpenedFile& file, PackReport::File& out) {
        Loaded<Scenario> read = read_scenario(file.bytes);
        add_all(out.found, std::move(read.found));
        if (!read.value) return;
        out.id = read.value->id.value;
        add_all(out.found, validate(*read.value, rubric_named(read.value->rubric), glossary_));
        add_all(out.found, check_cards(*read.value, cards_));
        run_examples(*read.value, out);
    }

    template <class Value>
    void run_examples(const Value& value, PackReport::File& out) {
        if (has_errors(out.found)) return;
        const std::size_t count = examples_of(value);
        if (count > examples_left_) {
            examples_left_ = 0;
            out.found.push_back(core::diagnose(core::kPackExamples, "", {std::to_string(kPackLimits.examples)}));
            return;
        }
        examples_left_ -= count;
        if (const JudgeReply* const judge = judge_for(value.rubric)) add_all(out.found, check_examples(value, *judge));
    }

    const Rubric* rubric_named(const std::string& id) const {
        if (const auto own = rubrics_.find(id); own != rubrics_.end()) return &own->second;
        if (!context_.library) return nullptr;
        const auto installed = context_.library->rubrics.find(id);
        return installed == context_.library->rubrics.end() ? nullptr : &installed->second;
    }

    const JudgeReply* judge_for(const std::string& id) {
        if (const auto known = judges_.find(id); known != judges_.end()) return &known->second;
        const Rubric* const rubric = rubric_named(id);
        if (!rubric || !context_.library || !context_.compile) return nullptr;
        auto compiled = compile(*rubric);
        return compiled ? &judges_.emplace(id, std::move(compiled).value()).first->second : nullptr;
    }

    const PackContext& context_;
    PackReport& report_;
    const Glossary* glossary_ = nullptr;
    std::map<std::string, Rubric> rubrics_; // of the pack
    std::map<std::string, JudgeReply> judges_;
    std::map<std::string, std::string> owners_; // kind and id -> the first path in the pack
    std::set<std::string> cards_;               // ids that scenarios may name
    std::size_t examples_left_ = kPackLimits.examples;
};

// Ids that belong to files outside this pack's own folder may not come a second time.
void refuse_taken_ids(const PackContext& context, PackReport& report) {
    if (!context.library || context.packs_folder.empty()) return;
    const auto normal = [](const fs::path& path) {
        std::error_code failed;
        return fs::weakly_canonical(path, failed).string();
    };
    const std::string own = normal(context.packs_folder / report.manifest.id) + '/';
    std::map<std::string, std::string> taken;
    for (const Library::File& file : context.library->files) {
        const std::string name = kind_and_id(file.path.filename().string(), file.id);
        if (!file.id.empty() && !name.empty() && !normal(file.path).starts_with(own))
            taken.emplace(name, file.path.string());
    }
    for (PackReport::File& file : report.files) {
        const auto owner = taken.find(kind_and_id(file.path, file.id));
        if (!file.id.empty() && owner != taken.end())
            file.found.push_back(core::diagnose(core::kPackIdTaken, "/id", {file.id, owner->second}));
    }
}

} // namespace

std::size_t PackReport::count(Severity severity) const {
    const auto of = [severity](const std::vector<Diagnostic>& some) {
        return static_cast<std::size_t>(std::ranges::count(some, severity, &Diagnostic::severity));
    };
    std::size_t all = of(found);
    for (const File& file : files) all += of(file.found);
    return all;
}

PackReport inspect_pack(std::string_view bytes, const PackContext& context) {
    PackReport report;
    report.bytes = bytes.size();
    report.sha256 = sha256_hex(bytes);
    OpenedPack opened = open_pack(bytes);
    report.found = std::move(opened.found);
    report.manifest = std::move(opened.manifest);
    report.signature = opened.signature;
    report.key = std::move(opened.key);
    const auto trusted = std::ranges::find(context.trusted, report.key, &TrustedKey::fingerprint);
    if (!report.key.empty() && trusted != context.trusted.end()) report.key_name = trusted->name;
    for (OpenedFile& file : opened.files) report.files.push_back({file.path, "", std::move(file.found)});
    Content{context, report}.inspect(opened.files);
    refuse_taken_ids(context, report);
    return report;
}

Result<PackReport> inspect_pack_file(const std::filesystem::path& file, const PackContext& context) {
    const auto bytes = read_file(file, kPackLimits.packed_bytes);
    if (bytes) return inspect_pack(bytes.value(), context);
    if (bytes.error().code != ErrorCode::file_too_large) return bytes.error();
    PackReport report;
    report.found.push_back(core::diagnose(core::kPackTooLarge, "", {std::to_string(kPackLimits.packed_bytes >> 20U)}));
    return report;
}

} // namespace propartif

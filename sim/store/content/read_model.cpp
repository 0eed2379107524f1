// Fitted weights as a file: every feature's weights are one short word, two letters a weight, so that a model of many
// thousand features stays small, quick to read and comparable line by line.
#include "propartif/library.hpp"
#include "store/content/json_walk.hpp"
#include "store/content/loaded.hpp"
#include "store/content/weight_letters.hpp"
#include <algorithm>

namespace propartif {

namespace store {

namespace {

constexpr double kLargest = 1e6;

void read_source(const Json& value, const std::string& where, Report& report, Model::Source& out) {
    Fields fields{value, where, report};
    fields.string("file", out.file, Need::required);
    fields.string("sha256", out.sha256, Need::required);
    int replies = 0;
    fields.integer("replies", replies, 0, 100'000'000, Need::required);
    out.replies = static_cast<std::size_t>(replies);
}

// One tree: seven splits of two numbers, then eight leaves.
void read_tree(const Json& value, const std::string& where, Report& report, ModelTree& out) {
    constexpr std::size_t kNumbers = 7 * 2 + 8;
    std::array<int, kNumbers> numbers{};
    if (!expect_array(value, where, report)) return;
    if (value.size() != kNumbers) {
        report.add(core::kBadWeights, where, {"trees"});
        return;
    }
    for (std::size_t i = 0; i < kNumbers; ++i)
        read_integer(value[i], where + '/' + std::to_string(i), report, numbers[i], std::numeric_limits<int>::min(),
                     std::numeric_limits<int>::max());
    for (std::size_t i = 0; i < out.splits.size(); ++i)
        out.splits[i] = {static_cast<std::uint32_t>(std::max(numbers[2 * i], 0)), numbers[2 * i + 1]};
    for (std::size_t i = 0; i < out.leaves.size(); ++i) out.leaves[i] = numbers[14 + i];
}

void read_target(const Json& value, const std::string& where, Report& report, ModelTarget& out) {
    constexpr int kWidestScale = 1'000;
    Fields fields{value, where, report};
    fields.id("criterion", out.criterion);
    fields.integer("level", out.level, -kWidestScale, kWidestScale);
    fields.id("flag", out.flag, Need::optional, IdKind::flag);
    fields.number("bias", out.bias, -kLargest, kLargest, Need::required);
    std::size_t block = 0;
    fields.each(
        "steps", Need::required,
        [&](const Json& step, const std::string& at) {
            if (block < out.steps.size()) read_number(step, at, report, out.steps[block++], 0.0, kLargest);
        },
        out.steps.size());
    fields.number("start", out.start, -kLargest, kLargest);
    fields.list_of("trees", Need::optional, out.trees, read_tree);
}

void read_feature(const std::string& name, const Json& value, const std::string& where, Report& report,
                  std::size_t targets, Model& out) {
    std::string letters;
    read_string(value, where, report, letters);
    ModelFeature feature{name, weights_of_letters(letters)};
    if (feature.weights.size() != targets || name.size() < 3)
        report.add(core::kBadWeights, where, {excerpt(name)});
    else
        out.features.push_back(std::move(feature));
}

void read_model_fields(const Json& document, Report& report, Model& out) {
    Fields fields{document, "", report};
    for (const char* key : {"$schema", "format", "note"}) fields.ignore(key);
    fields.id("id", out.id, Need::required);
    fields.version("version", out.version);
    fields.id("lexicon", out.lexicon, Need::required);
    fields.list_of("sources", Need::optional, out.sources, read_source);
    fields.list_of("targets", Need::required, out.targets, read_target);
    fields.members("features", Need::required,
                   [&](const std::string& name, const Json& value, const std::string& where) {
                       read_feature(name, value, where, report, out.targets.size(), out);
                   });
}

const std::string kTreesApart = "trees of ";

std::string trees_text(const std::vector<ModelTree>& trees) {
    std::string text = "[";
    const char* between = "\n   ";
    for (const ModelTree& tree : trees) {
        Json numbers = Json::array();
        for (const auto& split : tree.splits) {
            numbers.push_back(split.feature);
            numbers.push_back(split.threshold);
        }
        for (const auto leaf : tree.leaves) numbers.push_back(leaf);
        text += between + numbers.dump();
        between = ",\n   ";
    }
    return text + "]";
}

} // namespace

} // namespace store

Loaded<Model> read_model(std::string_view json) {
    store::Report report;
    Model model;
    if (const auto document = store::open_document(json, "propartif.model", store::kLexiconLimits, report))
        store::read_model_fields(*document, report, model);
    model.content_hash = sha256_hex(json);
    return store::loaded(std::move(model), report);
}

std::string write_model(const Model& model) {
    using namespace store;
    nlohmann::ordered_json head;
    head["format"] = "propartif.model/1";
    head["id"] = model.id;
    head["version"] = model.version;
    head["lexicon"] = model.lexicon;
    head["sources"] = nlohmann::ordered_json::array();
    for (const auto& source : model.sources)
        head["sources"].push_back({{"file", source.file}, {"sha256", source.sha256}, {"replies", source.replies}});
    head["targets"] = nlohmann::ordered_json::array();
    for (const auto& target : model.targets) {
        nlohmann::ordered_json one;
        if (!target.criterion.empty()) {
            one["criterion"] = target.criterion;
            one["level"] = target.level;
        } else {
            one["flag"] = target.flag;
        }
        one["bias"] = target.bias;
        one["steps"] = target.steps;
        one["start"] = target.start;
        one["trees"] = kTreesApart + std::to_string(head["targets"].size());
        head["targets"].push_back(std::move(one));
    }
    std::string text = head.dump(1);
    for (std::size_t target = 0; target < model.targets.size(); ++target) { // a line each, not a line a number
        const std::string mark = '"' + (kTreesApart + std::to_string(target)) + '"';
        text.replace(text.find(mark), mark.size(), trees_text(model.targets[target].trees));
    }
    text.resize(text.size() - 2); // the closing brace: the features follow, a line each
    text += ",\n \"features\": {";
    const char* between = "\n";
    for (const auto& feature : model.features) {
        text += between + Json(feature.name).dump() + ": \"" + letters_of_weights(feature.weights) + '"';
        between = ",\n";
    }
    return text + "\n }\n}\n";
}

} // namespace propartif

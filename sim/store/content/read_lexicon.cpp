#include "propartif/library.hpp"
#include "store/content/json_walk.hpp"
#include "store/content/loaded.hpp"

namespace propartif {

namespace store {

namespace {

void read_pairs(Fields& fields, std::string_view key, std::map<std::string, std::string>& out) {
    fields.members(key, Need::optional, [&](const std::string& name, const Json& value, const std::string& where) {
        if (name.empty()) fields.report().add(core::kEmpty, where);
        read_string(value, where, fields.report(), out[name]);
    });
}

void read_phrases(const Json& value, const std::string& where, Report& report, std::vector<std::string>& out) {
    if (!expect_array(value, where, report)) return;
    std::size_t index = 0;
    for (const Json& phrase : value)
        read_string(phrase, where + '/' + std::to_string(index++), report, out.emplace_back());
}

void read_banjar_gate(Fields& fields, Lexicon& out) {
    const Json* const gate = fields.find("banjar_gate");
    if (!gate) return;
    Fields parts{*gate, fields.at("banjar_gate"), fields.report()};
    parts.integer("min_hits", out.banjar_min_markers, 1, 1000);
    parts.strings("markers", out.banjar_markers);
}

void read_lexicon_fields(const Json& document, Report& report, Lexicon& out) {
    Fields fields{document, "", report};
    for (const char* key : {"$schema", "format", "note"}) fields.ignore(key);
    fields.id("id", out.id, Need::required);
    fields.version("version", out.version);
    fields.strings("address", out.address);
    fields.strings("stopwords", out.stopwords);
    fields.strings("negators", out.negators);
    read_pairs(fields, "normalisation", out.normalisation);
    read_pairs(fields, "banjar", out.banjar);
    read_banjar_gate(fields, out);
    fields.members("phrases", Need::required,
                   [&](const std::string& group, const Json& value, const std::string& where) {
                       read_phrases(value, where, report, out.phrases[group]);
                       if (value.is_array() && value.empty()) report.add(core::kEmptyGroup, where, {excerpt(group)});
                   });
    fields.strings("roots", out.roots);
}

} // namespace

} // namespace store

Loaded<Lexicon> read_lexicon(std::string_view json) {
    store::Report report;
    Lexicon lexicon;
    if (const auto document = store::open_document(json, "propartif.lexicon", store::kLexiconLimits, report))
        store::read_lexicon_fields(*document, report, lexicon);
    lexicon.content_hash = sha256_hex(json);
    return store::loaded(std::move(lexicon), report);
}

} // namespace propartif

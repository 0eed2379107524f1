#include "propartif/library.hpp"
#include "store/content/json_walk.hpp"
#include "store/content/loaded.hpp"

namespace propartif {

namespace store {

namespace {

void read_term(const Json& value, const std::string& where, Report& report, Term& out) {
    Fields fields{value, where, report};
    fields.id("id", out.id, Need::required);
    fields.text("title", out.title, Need::required);
    fields.text("definition", out.definition, Need::required);
    fields.text("example", out.example);
    if (const auto index = fields.word_index("status", kTermStatusKeys, Need::required))
        out.status = static_cast<TermStatus>(*index);
    fields.strings("sources", out.sources);
    fields.date("as_of", out.as_of);
    fields.loose_string("confirmed_by", out.confirmed_by);
}

void read_topic(const Json& value, const std::string& where, Report& report, Topic& out) {
    Fields fields{value, where, report};
    fields.id("id", out.id, Need::required, IdKind::topic);
    fields.text("title", out.title, Need::required);
}

} // namespace

} // namespace store

Loaded<Glossary> read_glossary(std::string_view json) {
    store::Report report;
    Glossary glossary;
    if (const auto document = store::open_document(json, "propartif.glossary", store::kContentLimits, report)) {
        store::Fields fields{*document, "", report};
        for (const char* key : {"$schema", "format"}) fields.ignore(key);
        fields.list_of("terms", store::Need::required, glossary.terms, store::read_term);
        fields.list_of("topics", store::Need::required, glossary.topics, store::read_topic);
    }
    return store::loaded(std::move(glossary), report);
}

} // namespace propartif

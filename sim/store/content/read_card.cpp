#include "propartif/library.hpp"
#include "store/content/json_walk.hpp"
#include "store/content/loaded.hpp"

namespace propartif {

namespace store {

namespace {

void read_source(const Json& value, const std::string& where, Report& report, CardSource& out) {
    Fields fields{value, where, report};
    fields.string("title", out.title, Need::required);
    fields.string("url", out.url);
}

void read_card_fields(const Json& document, Report& report, FactCard& out) {
    Fields fields{document, "", report};
    for (const char* key : {"$schema", "format"}) fields.ignore(key);
    fields.id("id", out.id, Need::required);
    fields.version("version", out.version);
    fields.text("title", out.title, Need::required);
    fields.text("text", out.text, Need::required);
    fields.text("example", out.example);
    fields.list_of("source", Need::required, out.sources, read_source);
    fields.month_or_date("as_of", out.as_of, Need::required);
    if (const auto index = fields.word_index("status", kTermStatusKeys, Need::required))
        out.status = static_cast<TermStatus>(*index);
    fields.boolean("verify", out.verify, Need::required);
    fields.ids("topics", out.topics, IdKind::topic);
}

} // namespace

} // namespace store

Loaded<FactCard> read_card(std::string_view json) {
    store::Report report;
    FactCard card;
    if (const auto document = store::open_document(json, "propartif.card", store::kContentLimits, report))
        store::read_card_fields(*document, report, card);
    card.content_hash = sha256_hex(json);
    return store::loaded(std::move(card), report);
}

} // namespace propartif

#include "propartif/library.hpp"
#include "store/content/written.hpp"

namespace propartif {

std::string write_card(const FactCard& card) {
    using namespace store;
    Ordered json{{"$schema", "../schema/card.schema.json"},
                 {"format", "propartif.card/1"},
                 {"id", card.id},
                 {"version", card.version},
                 {"title", as_json(card.title)},
                 {"text", as_json(card.text)}};
    put_text(json, "example", card.example);
    json["source"] = Ordered::array();
    for (const CardSource& source : card.sources) {
        Ordered entry{{"title", source.title}};
        if (!source.url.empty()) entry["url"] = source.url;
        json["source"].push_back(std::move(entry));
    }
    json["as_of"] = card.as_of;
    json["status"] = kTermStatusKeys[static_cast<std::size_t>(card.status)];
    json["verify"] = card.verify;
    put_strings(json, "topics", card.topics);
    return written(json);
}

} // namespace propartif

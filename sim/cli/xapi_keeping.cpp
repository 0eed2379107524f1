#include "cli/xapi_keeping.hpp"
#include "cli/opened_records.hpp"
#include "propartif/xapi.hpp"

namespace propartif::cli {

namespace {

// Content that is no longer what the attempt was played with would describe it wrongly.
template <class Map, class Key>
const typename Map::mapped_type* unchanged(const Map& content, const Key& id, const std::string& hash) {
    const auto found = content.find(id);
    return found != content.end() && found->second.content_hash == hash ? &found->second : nullptr;
}

} // namespace

bool keep_statements(Console& console, Records& records) {
    const auto told = [&](const Error& error) {
        console.fail(error.where + ": " + error.detail);
        return false;
    };
    const auto identity = xapi_identity(records);
    if (!identity) return told(identity.error());
    const auto attempts = attempt_records(console, records, std::nullopt);
    if (!attempts) return false;
    const Library& library = console.content().library;
    for (const AttemptRecord& record : *attempts) {
        if (record.summary.what_if) continue; // its shared turns are told by the attempt it left
        const Provenance& made = record.summary.provenance;
        const auto statements =
            xapi_statements(identity.value(), record, unchanged(library.scenarios, made.scenario, made.scenario_hash),
                            unchanged(library.rubrics, made.rubric, made.rubric_hash));
        if (const auto kept = records.keep_statements(record.summary.id, statements); !kept) return told(kept.error());
    }
    return true;
}

} // namespace propartif::cli

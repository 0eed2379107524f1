#include "propartif/records.hpp"
#include "store/records/records_parts.hpp"
#include "store/records/statement.hpp"
#include "store/records/vocabulary.hpp"

namespace propartif {

using records::in_transaction;
using records::Statement;

namespace {

Result<std::vector<XapiStatement>> rows_of(Statement select) {
    std::vector<XapiStatement> found;
    for (;;) {
        const auto row = select.next();
        if (!row) return row.error();
        if (!row.value()) return found;
        found.push_back({select.text(0), select.text(1)});
    }
}

} // namespace

Result<Done> Records::keep_statements(std::int64_t attempt, const std::vector<XapiStatement>& statements) {
    return in_transaction(parts_->database(), [&]() -> Result<Done> {
        for (const XapiStatement& each : statements) {
            Statement insert(parts_->database(),
                             "INSERT INTO xapi_statement (id, attempt, statement) VALUES (?, ?, ?)"
                             " ON CONFLICT (id) DO NOTHING",
                             each.id, attempt, each.json);
            if (auto done = insert.run(); !done) return done;
        }
        return Done{};
    });
}

Result<std::vector<XapiStatement>> Records::statements() {
    return rows_of(Statement(parts_->database(), "SELECT id, statement FROM xapi_statement ORDER BY number"));
}

Result<std::vector<XapiStatement>> Records::statements_for(const std::string& endpoint) {
    return rows_of(Statement(parts_->database(),
                             "SELECT id, xapi_statement.statement FROM xapi_statement"
                             " LEFT JOIN xapi_delivery ON xapi_delivery.statement = id AND endpoint = ?"
                             " WHERE delivery IS NULL OR delivery = 'refused' ORDER BY number",
                             endpoint));
}

Result<Done> Records::note_delivery(const std::string& endpoint, const std::vector<std::string>& statements,
                                    Delivery delivery, const std::string& answer) {
    return in_transaction(parts_->database(), [&]() -> Result<Done> {
        for (const std::string& id : statements) {
            Statement upsert(parts_->database(),
                             "INSERT INTO xapi_delivery (endpoint, statement, delivery, tries, answer)"
                             " VALUES (?, ?, ?, 1, ?) ON CONFLICT (endpoint, statement) DO UPDATE"
                             " SET delivery = excluded.delivery, tries = tries + 1, answer = excluded.answer",
                             endpoint, id, records::key_of(kDeliveryKeys, delivery), answer);
            if (auto done = upsert.run(); !done) return done;
        }
        return Done{};
    });
}

} // namespace propartif

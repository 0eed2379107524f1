#include "propartif/records.hpp"
#include "store/records/records_parts.hpp"
#include "store/records/statement.hpp"

namespace propartif {

using records::in_transaction;
using records::Statement;

namespace {

Result<Person> person_called(records::Database& database, const std::string& name) {
    Statement select(database, "SELECT id, name FROM person WHERE name = ?", name);
    const auto row = select.next();
    if (!row) return row.error();
    if (!row.value()) return Error{ErrorCode::not_found, "person", "was not written"};
    return Person{select.integer(0), select.text(1)};
}

} // namespace

Records::Records(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Records::Records(Records&&) noexcept = default;
Records& Records::operator=(Records&&) noexcept = default;
Records::~Records() = default;

Result<Records> Records::open(const std::filesystem::path& folder) {
    if (auto made = records::make_private_folder(folder); !made) return made.error();
    auto lock = records::FolderLock::take(folder);
    if (!lock) return lock.error();
    auto opened = records::open_or_replace(folder / "records.db");
    if (!opened) return opened.error();
    return Records(std::make_unique<Parts>(Parts{std::move(lock).value(), std::move(opened).value()}));
}

const std::optional<std::filesystem::path>& Records::quarantined() const {
    return parts_->opened.quarantined;
}

Result<std::vector<Person>> Records::people() {
    Statement select(parts_->database(), "SELECT id, name FROM person ORDER BY id");
    std::vector<Person> found;
    for (;;) {
        const auto row = select.next();
        if (!row) return row.error();
        if (!row.value()) return found;
        found.push_back({select.integer(0), select.text(1)});
    }
}

Result<Person> Records::add_person(const std::string& name) {
    return in_transaction(parts_->database(), [&]() -> Result<Person> {
        Statement insert(parts_->database(), "INSERT INTO person (name) VALUES (?) ON CONFLICT (name) DO NOTHING",
                         name);
        if (auto done = insert.run(); !done) return done.error();
        return person_called(parts_->database(), name);
    });
}

Result<std::map<std::string, std::string>> Records::settings() {
    Statement select(parts_->database(), "SELECT key, value FROM setting");
    std::map<std::string, std::string> found;
    for (;;) {
        const auto row = select.next();
        if (!row) return row.error();
        if (!row.value()) return found;
        found[select.text(0)] = select.text(1);
    }
}

Result<Done> Records::save_setting(const std::string& key, const std::string& value) {
    return in_transaction(parts_->database(), [&] {
        Statement upsert(parts_->database(),
                         "INSERT INTO setting (key, value) VALUES (?, ?)"
                         " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                         key, value);
        return upsert.run();
    });
}

} // namespace propartif

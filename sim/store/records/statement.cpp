#include "store/records/statement.hpp"
#include <sqlite3.h>

namespace propartif::records {

void FinishStatement::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

void Statement::prepare() {
    sqlite3_stmt* prepared = nullptr;
    note(sqlite3_prepare_v2(database_.connection(), sql_.data(), static_cast<int>(sql_.size()), &prepared, nullptr));
    statement_.reset(prepared);
}

void Statement::note(int code) {
    if (code != SQLITE_OK && !failure_) failure_ = database_.failure(sql_);
}

void Statement::bind_null() {
    if (!failure_) note(sqlite3_bind_null(statement_.get(), ++bound_));
}

void Statement::bind_integer(std::int64_t value) {
    if (!failure_) note(sqlite3_bind_int64(statement_.get(), ++bound_, value));
}

void Statement::bind_real(double value) {
    if (!failure_) note(sqlite3_bind_double(statement_.get(), ++bound_, value));
}

void Statement::bind_text(std::string_view value) {
    if (failure_) return;
    // A null pointer would be stored as NULL, not as an empty text.
    const char* const bytes = value.data() == nullptr ? "" : value.data();
    note(sqlite3_bind_text64(statement_.get(), ++bound_, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

Result<bool> Statement::next() {
    if (failure_) return *failure_;
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return database_.failure(sql_);
}

Result<Done> Statement::run() {
    for (;;) {
        const auto row = next();
        if (!row) return row.error();
        if (!row.value()) return Done{};
    }
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(statement_.get(), column);
}

std::string Statement::text(int column) const {
    const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::optional<std::string> Statement::optional_text(int column) const {
    if (is_null(column)) return std::nullopt;
    return text(column);
}

} // namespace propartif::records

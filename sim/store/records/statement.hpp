#pragma once
// One prepared statement: values go in by position, rows come out one at a time, the first failure is kept.
#include "store/records/database.hpp"
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3_stmt;

namespace propartif::records {

struct FinishStatement {
    void operator()(sqlite3_stmt* statement) const;
};

class Statement {
public:
    template <class... Values>
    Statement(Database& database, std::string_view sql, const Values&... values) : database_(database), sql_(sql) {
        prepare();
        (bind(values), ...);
    }

    Result<bool> next(); // true: a row is there to be read
    Result<Done> run();  // for statements whose rows nobody reads

    bool is_null(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    std::optional<std::string> optional_text(int column) const;

private:
    void prepare();
    void bind_null();
    void bind_integer(std::int64_t value);
    void bind_real(double value);
    void bind_text(std::string_view value);
    void note(int code);

    template <class Value>
    void bind(const Value& value) {
        if constexpr (std::is_integral_v<Value>)
            bind_integer(static_cast<std::int64_t>(value));
        else if constexpr (std::is_floating_point_v<Value>)
            bind_real(value);
        else
            bind_text(value);
    }
    template <class Value>
    void bind(const std::optional<Value>& value) {
        if (value)
            bind(*value);
        else
            bind_null();
    }

    Database& database_;
    std::string_view sql_;
    std::unique_ptr<sqlite3_stmt, FinishStatement> statement_;
    std::optional<Error> failure_;
    int bound_ = 0;
};

} // namespace propartif::records

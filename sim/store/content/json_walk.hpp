#pragma once
// Walking a JSON document while collecting every problem with its place. Nothing here throws on bad content.
#include "core/diagnostic_codes.hpp"
#include "propartif/condition.hpp"
#include "propartif/text.hpp"
#include "store/content/json_guard.hpp"
#include <array>
#include <functional>
#include <initializer_list>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace propartif::store {

using Json = nlohmann::json;

class Report {
public:
    void add(const core::DiagnosticCode& code, const std::string& where, std::vector<std::string> args = {});
    void add_all(std::vector<Diagnostic> found);
    void accept_unknown_keys() { unknown_keys_accepted_ = true; } // the file is of a newer minor version
    bool unknown_keys_accepted() const { return unknown_keys_accepted_; }
    std::vector<Diagnostic> take() { return std::move(found_); }

private:
    std::vector<Diagnostic> found_;
    bool unknown_keys_accepted_ = false;
};

// The shapes of ids in content.
enum class IdKind {
    plain, // [a-z0-9-]{1,64}
    flag,  // also '_': severe flags such as false_promise
    topic, // also '/': maladministration/procedure
};

enum class Need { required, optional };

// Single values; each reports and leaves `out` alone when the value does not fit.
void read_string(const Json& value, const std::string& where, Report& report, std::string& out);
void read_id(const Json& value, const std::string& where, Report& report, std::string& out,
             IdKind kind = IdKind::plain);
void read_integer(const Json& value, const std::string& where, Report& report, int& out, int lowest, int highest);
void read_number(const Json& value, const std::string& where, Report& report, double& out, double lowest,
                 double highest);
void read_text(const Json& value, const std::string& where, Report& report, Text& out);
void read_bounds(const Json& value, const std::string& where, Report& report, Bounds& out);
bool expect_object(const Json& value, const std::string& where, Report& report);
bool expect_array(const Json& value, const std::string& where, Report& report);
std::string_view type_name(const Json& value);

// The fields of one object. It remembers which keys were asked for and reports the others when it goes.
class Fields {
public:
    Fields(const Json& value, std::string where, Report& report);
    ~Fields();
    Fields(const Fields&) = delete;
    Fields& operator=(const Fields&) = delete;

    const Json* find(std::string_view key, Need need = Need::optional);
    std::string at(std::string_view key) const { return where_ + '/' + pointer_part(key); }
    const std::string& where() const { return where_; }
    Report& report() { return report_; }
    void ignore(std::string_view key) { find(key); }
    void ignore_the_rest() { object_ = nullptr; } // something else was reported about this object

    void string(std::string_view key, std::string& out, Need need = Need::optional);
    void loose_string(std::string_view key, std::string& out); // may be empty
    void id(std::string_view key, std::string& out, Need need = Need::optional, IdKind kind = IdKind::plain);
    void integer(std::string_view key, int& out, int lowest, int highest, Need need = Need::optional);
    void integer(std::string_view key, std::optional<int>& out, int lowest, int highest);
    void number(std::string_view key, double& out, double lowest, double highest, Need need = Need::optional);
    void boolean(std::string_view key, bool& out, Need need = Need::optional);
    void text(std::string_view key, Text& out, Need need = Need::optional);
    void bounds(std::string_view key, std::optional<Bounds>& out);
    void strings(std::string_view key, std::vector<std::string>& out, Need need = Need::optional);
    void ids(std::string_view key, std::vector<std::string>& out, IdKind kind = IdKind::plain);
    void word(std::string_view key, std::string& out, std::initializer_list<std::string_view> allowed,
              Need need = Need::optional);
    void version(std::string_view key, std::string& out);
    void colour(std::string_view key, std::string& out);
    void date(std::string_view key, std::string& out);
    void month_or_date(std::string_view key, std::string& out, Need need = Need::optional);

    // The position of the word in a table, or nothing (reported).
    std::optional<std::size_t> word_index(std::string_view key, std::span<const std::string_view> allowed,
                                          Need need = Need::optional);

    // Calls `read(value, where)` for every entry of a list.
    template <class Read>
    void each(std::string_view key, Need need, Read read, std::size_t most = std::numeric_limits<std::size_t>::max()) {
        const Json* const list = find(key, need);
        if (!list || !expect_array(*list, at(key), report_)) return;
        if (list->size() > most) {
            report_.add(core::kTooManyEntries, at(key), {std::to_string(most)});
            return;
        }
        std::size_t index = 0;
        for (const Json& entry : *list) read(entry, at(key) + '/' + std::to_string(index++));
    }

    // Calls `read(key, value, where)` for every member of an object used as a map.
    template <class Read>
    void members(std::string_view key, Need need, Read read) {
        const Json* const map = find(key, need);
        if (!map || !expect_object(*map, at(key), report_)) return;
        for (const auto& [name, value] : map->items()) read(name, value, at(key) + '/' + pointer_part(name));
    }

    template <class T, class Read>
    void list_of(std::string_view key, Need need, std::vector<T>& out, Read read) {
        each(key, need, [&](const Json& value, const std::string& where) {
            out.emplace_back();
            read(value, where, report_, out.back());
        });
    }

private:
    const Json* object_; // null when the value is not an object
    std::string where_;
    Report& report_;
    std::vector<std::string_view> asked_;
};

void read_criterion_bounds(Fields& fields, std::string_view key, std::map<CriterionId, Bounds>& out);

// Guards, builds the document and checks its "format" ("propartif.scenario/1" or "/1.2"). Null when it cannot be read.
std::optional<Json> open_document(std::string_view bytes, std::string_view format, const Limits& limits,
                                  Report& report);

} // namespace propartif::store

#include "support/json_schema.hpp"
#include <algorithm>
#include <set>
#include <string_view>

namespace propartif::tests {

namespace {

using nlohmann::json;

struct Atom {
    std::string members; // every character it may match
    std::size_t least = 1;
    std::size_t most = 1;
};

std::string class_members(std::string_view inside) {
    std::string members;
    for (std::size_t i = 0; i < inside.size(); ++i) {
        if (i + 2 < inside.size() && inside[i + 1] == '-') {
            for (int each = inside[i]; each <= inside[i + 2]; ++each) members += static_cast<char>(each);
            i += 2;
        } else {
            members += inside[i];
        }
    }
    return members;
}

std::vector<Atom> atoms_of(std::string_view pattern) {
    std::vector<Atom> atoms;
    for (std::size_t i = 1; i + 1 < pattern.size(); ++i) { // without ^ and $
        Atom atom;
        if (pattern[i] == '[') {
            const std::size_t end = pattern.find(']', i);
            atom.members = class_members(pattern.substr(i + 1, end - i - 1));
            i = end;
        } else {
            if (pattern[i] == '\\') ++i;
            atom.members = pattern[i];
        }
        if (pattern[i + 1] == '{') {
            const std::size_t comma = pattern.find_first_of(",}", i);
            const std::size_t end = pattern.find('}', i);
            atom.least = std::stoul(std::string{pattern.substr(i + 2, comma - i - 2)});
            atom.most = comma == end ? atom.least : std::stoul(std::string{pattern.substr(comma + 1, end - comma - 1)});
            i = end;
        }
        atoms.push_back(std::move(atom));
    }
    return atoms;
}

bool matches(const std::vector<Atom>& atoms, std::size_t atom, std::string_view text) {
    if (atom == atoms.size()) return text.empty();
    std::size_t count = 0;
    while (count < text.size() && count < atoms[atom].most &&
           atoms[atom].members.find(text[count]) != std::string::npos)
        ++count;
    for (; count + 1 > atoms[atom].least; --count) {
        if (matches(atoms, atom + 1, text.substr(count))) return true;
        if (count == 0) break;
    }
    return false;
}

bool has_type(const json& value, const std::string& type) {
    return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
           (type == "string" && value.is_string()) || (type == "boolean" && value.is_boolean()) ||
           (type == "integer" && value.is_number_integer()) || (type == "number" && value.is_number());
}

class Checker {
public:
    explicit Checker(const json& root) : root_(root) {}
    std::vector<std::string> faults;

    void check(const json& schema, const json& value, const std::string& where) {
        static const std::set<std::string> kKnown{
            "$schema",   "$defs",     "$ref",         "title",    "description",
            "default",   "type",      "properties",   "required", "additionalProperties",
            "enum",      "const",     "pattern",      "minimum",  "maximum",
            "minLength", "maxLength", "items",        "minItems", "maxItems",
            "anyOf",     "oneOf",     "minProperties"};
        for (const auto& [keyword, rule] : schema.items())
            if (!kKnown.contains(keyword)) fault(where, "the schema uses " + keyword);
        if (schema.contains("$ref")) {
            const auto target = schema["$ref"].get<std::string>();
            check(root_.at(json::json_pointer{target.substr(1)}), value, where);
        }
        simple(schema, value, where);
        if (value.is_object()) object(schema, value, where);
        if (value.is_array()) array(schema, value, where);
        if (schema.contains("anyOf") && fitting(schema["anyOf"], value) == 0) fault(where, "fits no alternative");
        if (schema.contains("oneOf") && fitting(schema["oneOf"], value) != 1) fault(where, "fits not exactly one");
    }

private:
    void fault(const std::string& where, const std::string& what) { faults.push_back(where + ": " + what); }

    long fitting(const json& alternatives, const json& value) const {
        return std::ranges::count_if(alternatives, [&](const json& each) {
            Checker inner{root_};
            inner.check(each, value, "");
            return inner.faults.empty();
        });
    }

    void bound(const json& schema, const char* keyword, bool broken_when_below, double value,
               const std::string& where) {
        if (!schema.contains(keyword)) return;
        const auto limit = schema[keyword].get<double>();
        if (broken_when_below ? value < limit : value > limit) fault(where, std::string{"breaks "} + keyword);
    }

    void simple(const json& schema, const json& value, const std::string& where) {
        if (schema.contains("type") && !has_type(value, schema["type"].get<std::string>()))
            fault(where, "is of another type");
        if (schema.contains("const") && value != schema["const"]) fault(where, "is not the constant");
        if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end())
            fault(where, "is none of the words");
        if (value.is_number()) {
            bound(schema, "minimum", true, value.get<double>(), where);
            bound(schema, "maximum", false, value.get<double>(), where);
        }
        if (!value.is_string()) return;
        const auto text = value.get<std::string>();
        bound(schema, "minLength", true, static_cast<double>(text.size()), where);
        bound(schema, "maxLength", false, static_cast<double>(text.size()), where);
        if (schema.contains("pattern") && !matches_pattern(schema["pattern"].get<std::string>(), text))
            fault(where, "does not match " + schema["pattern"].get<std::string>());
    }

    void object(const json& schema, const json& value, const std::string& where) {
        for (const json& key : schema.value("required", json::array()))
            if (!value.contains(key.get<std::string>())) fault(where, "lacks " + key.get<std::string>());
        bound(schema, "minProperties", true, static_cast<double>(value.size()), where);
        const json properties = schema.value("properties", json::object());
        for (const auto& [key, member] : value.items()) {
            const std::string at = where + '/' + key;
            if (properties.contains(key))
                check(properties[key], member, at);
            else if (schema.contains("additionalProperties") && schema["additionalProperties"].is_object())
                check(schema["additionalProperties"], member, at);
            else if (!schema.value("additionalProperties", json(true)).get<bool>())
                fault(at, "is not a known key");
        }
    }

    void array(const json& schema, const json& value, const std::string& where) {
        bound(schema, "minItems", true, static_cast<double>(value.size()), where);
        bound(schema, "maxItems", false, static_cast<double>(value.size()), where);
        if (!schema.contains("items")) return;
        for (std::size_t i = 0; i < value.size(); ++i)
            check(schema["items"], value[i], where + '/' + std::to_string(i));
    }

    const json& root_;
};

} // namespace

bool matches_pattern(const std::string& pattern, const std::string& text) {
    return matches(atoms_of(pattern), 0, text);
}

std::vector<std::string> schema_faults(const json& schema, const json& document) {
    Checker checker{schema};
    checker.check(schema, document, "");
    return checker.faults;
}

} // namespace propartif::tests

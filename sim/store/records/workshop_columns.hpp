#pragma once
// The parts of a workshop's rows that are lists or maps, as JSON text for their columns.
#include "propartif/workshop.hpp"
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace propartif::records {

nlohmann::ordered_json form_json(const std::vector<FormReply>& form);

// Bytes that are not UTF-8 are shown as such: what a phone sends was checked before.
std::string write_form(const std::vector<FormReply>& form);
std::string write_counts(const std::vector<int>& counts);
std::string write_hashes(const std::map<std::string, std::string>& hashes);

// store_damaged when the text is not what those above make.
Result<std::vector<FormReply>> read_form(const std::string& text);
Result<std::vector<int>> read_counts(const std::string& text);
Result<std::map<std::string, std::string>> read_hashes(const std::string& text);

} // namespace propartif::records

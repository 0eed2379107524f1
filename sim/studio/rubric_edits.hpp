#pragma once
// What an author does to the parts of a rubric that others name: whoever names them follows.
#include "propartif/rubric.hpp"
#include <string>

namespace propartif::studio {

// An id like `stem` that no criterion and no signal has yet.
std::string free_rubric_id(const Rubric& rubric, const std::string& stem);

// In rules and gates, too. Nothing happens when `to` is taken or empty.
void rename_signal(Rubric& rubric, const std::string& from, const std::string& to);
void remove_signal(Rubric& rubric, const std::string& id);

// In reactions and in what passes, too.
void rename_criterion(Rubric& rubric, const CriterionId& from, const CriterionId& to);
void remove_criterion(Rubric& rubric, const CriterionId& id);

// Both are the same for judging replies: only words for people differ.
bool judge_alike(const Rubric& a, const Rubric& b);

} // namespace propartif::studio

#pragma once
// Replies to one citizen (rahman() in shipped.hpp) in which a detector must, or must not, find its signal. One file per
// family; every_detector_test.cpp runs them all and asks for rows of every detector the scorer offers.
#include <map>
#include <string>
#include <vector>

namespace propartif::test {

struct SignalRow {
    const char* name;
    const char* reply;
    bool fires;
};
using SignalRows = std::map<std::string, std::vector<SignalRow>>; // by detector, "kind/of"

const SignalRows& red_presses_rows();
const SignalRows& talking_down_rows();
const SignalRows& green_presses_rows();
const SignalRows& hearing_rows();
const SignalRows& expectation_parts_rows();
const SignalRows& forms_rows();
const SignalRows& severe_acts_rows();

} // namespace propartif::test

#pragma once
// Runs the program's effects on the record writer and turns its answers back into intents.
#include "app/effects.hpp"
#include "app/intents.hpp"
#include "propartif/record_writer.hpp"
#include <map>
#include <vector>

namespace propartif::shell {

class EffectRunner {
public:
    explicit EffectRunner(RecordWriter& writer) : writer_(writer) {}
    void run(const app::Effects& effects);
    // What the disk has answered since the last call, in order.
    app::Intents collect();
    bool closing() const { return closing_; }

private:
    void run_one(const app::Effect& effect);
    void load_attempts(std::int64_t person);
    void load_attempt(const app::LoadAttempt& effect);
    app::Intent answered(const RecordAnswer& answer);

    RecordWriter& writer_;
    std::map<std::uint64_t, std::string> names_; // of people being added, by ticket
    app::Intents ready_;                         // answers of reads
    bool closing_ = false;
};

} // namespace propartif::shell

#include "interchange/csv_rows.hpp"
#include "interchange/import_parts.hpp"
#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace propartif {

namespace interchange {

namespace {

enum class Column {
    node,
    phase,
    line,
    line_en,
    thought,
    thought_en,
    choice,
    choice_en,
    next,
    level,
    feedback,
    feedback_en,
    ending,
    lesson,
    lesson_en
};

struct Heading {
    std::string_view words;
    Column column;
    std::string_view criterion; // of a level
};
constexpr Heading kHeadings[] = {{"node", Column::node, {}},
                                 {"simpul", Column::node, {}},
                                 {"phase", Column::phase, {}},
                                 {"tahap", Column::phase, {}},
                                 {"line", Column::line, {}},
                                 {"ucapan", Column::line, {}},
                                 {"warga", Column::line, {}},
                                 {"line_en", Column::line_en, {}},
                                 {"ucapan_en", Column::line_en, {}},
                                 {"thought", Column::thought, {}},
                                 {"isi_hati", Column::thought, {}},
                                 {"thought_en", Column::thought_en, {}},
                                 {"isi_hati_en", Column::thought_en, {}},
                                 {"choice", Column::choice, {}},
                                 {"pilihan", Column::choice, {}},
                                 {"balasan", Column::choice, {}},
                                 {"choice_en", Column::choice_en, {}},
                                 {"pilihan_en", Column::choice_en, {}},
                                 {"balasan_en", Column::choice_en, {}},
                                 {"next", Column::next, {}},
                                 {"tujuan", Column::next, {}},
                                 {"button", Column::level, "button"},
                                 {"tombol", Column::level, "button"},
                                 {"content", Column::level, "content"},
                                 {"isi", Column::level, "content"},
                                 {"emotion", Column::level, "emotion"},
                                 {"emosi", Column::level, "emotion"},
                                 {"interest", Column::level, "interest"},
                                 {"kehendak", Column::level, "interest"},
                                 {"check", Column::level, "check"},
                                 {"cek_pemahaman", Column::level, "check"},
                                 {"reframing", Column::level, "reframing"},
                                 {"membingkai_ulang", Column::level, "reframing"},
                                 {"expectation", Column::level, "expectation"},
                                 {"mengelola_harapan", Column::level, "expectation"},
                                 {"harapan", Column::level, "expectation"},
                                 {"feedback", Column::feedback, {}},
                                 {"umpan_balik", Column::feedback, {}},
                                 {"feedback_en", Column::feedback_en, {}},
                                 {"umpan_balik_en", Column::feedback_en, {}},
                                 {"ending", Column::ending, {}},
                                 {"akhir", Column::ending, {}},
                                 {"lesson", Column::lesson, {}},
                                 {"pelajaran", Column::lesson, {}},
                                 {"lesson_en", Column::lesson_en, {}},
                                 {"pelajaran_en", Column::lesson_en, {}}};

template <class T>
struct Word {
    std::string_view words;
    T value;
};
constexpr Word<Phase> kPhases[] = {{"intake", Phase::intake},
                                   {"exploration", Phase::exploration},
                                   {"eksplorasi", Phase::exploration},
                                   {"turning_point", Phase::turning_point},
                                   {"titik_balik", Phase::turning_point},
                                   {"solution", Phase::solution},
                                   {"mencari_solusi", Phase::solution},
                                   {"closing", Phase::closing},
                                   {"pengakhiran", Phase::closing}};
constexpr Word<Outcome> kOutcomes[] = {{"restored", Outcome::restored},
                                       {"pulih", Outcome::restored},
                                       {"hubungan_dipulihkan", Outcome::restored},
                                       {"partial", Outcome::partial},
                                       {"sebagian", Outcome::partial},
                                       {"pulih_sebagian", Outcome::partial},
                                       {"escalated", Outcome::escalated},
                                       {"memburuk", Outcome::escalated},
                                       {"konflik_membesar", Outcome::escalated},
                                       {"failed_duty", Outcome::failed_duty},
                                       {"kewajiban_terlanggar", Outcome::failed_duty}};

// "Umpan balik" and "umpan-balik" are "umpan_balik".
std::string plain(std::string_view words) {
    std::string out = trimmed(words);
    for (char& letter : out) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
        if (letter == ' ' || letter == '-') letter = '_';
    }
    return out;
}

template <class T, std::size_t Many>
std::optional<T> meaning(const Word<T> (&all)[Many], std::string_view words) {
    const std::string wanted = plain(words);
    const auto* const found = std::ranges::find(all, wanted, &Word<T>::words);
    return found == std::end(all) ? std::nullopt : std::optional{found->value};
}

class TableImporter {
public:
    explicit TableImporter(std::vector<CsvRow> rows) : rows_(std::move(rows)) {}

    Result<Imported> import() {
        while (head_ < rows_.size() && blank(head_)) ++head_;
        if (head_ == rows_.size()) return table_fault("empty", 0, 0);
        read_headings();
        row_ = head_;
        if (!fault_ && !columns_.contains(Column::node)) fault_ = table_fault("no-node-column", head_, 0);
        if (!fault_ && !columns_.contains(Column::line)) fault_ = table_fault("no-line-column", head_, 0);
        for (row_ = head_ + 1; row_ < rows_.size() && !fault_; ++row_)
            if (!blank(row_)) read_row();
        if (!fault_ && draft_.nodes.empty()) fault_ = table_fault("empty", head_, 0);
        if (fault_) return *fault_;
        finish();
        return Imported{std::move(draft_), notes_.take()};
    }

private:
    bool blank(std::size_t row) const {
        return std::ranges::all_of(rows_[row], [](const std::string& cell) { return trimmed(cell).empty(); });
    }

    void fail(std::string_view key, std::size_t column, std::string_view words = {}) {
        if (!fault_) fault_ = table_fault(key, row_, column, words);
    }
    // At a column that is there.
    void fail(std::string_view key, Column column, std::string_view words = {}) {
        const auto found = columns_.find(column);
        fail(key, found == columns_.end() ? 0 : found->second, words);
    }

    void read_headings() {
        row_ = head_;
        const CsvRow& cells = rows_[head_];
        for (std::size_t at = 0; at < cells.size(); ++at) {
            const std::string words = plain(cells[at]);
            const auto* const found = std::ranges::find(kHeadings, words, &Heading::words);
            bool known = found != std::end(kHeadings);
            bool first = true;
            if (known && found->column == Column::level)
                first = levels_.emplace(CriterionId{std::string{found->criterion}}, at).second;
            else if (known)
                first = columns_.emplace(found->column, at).second;
            else if (words.starts_with("level:") && is_id(words.substr(6))) { // of another rubric
                first = levels_.emplace(CriterionId{words.substr(6)}, at).second;
                known = true;
            }
            if (!first) return fail("same-column", at, trimmed(cells[at]));
            if (known) continue;
            unknown_.insert(at);
            if (!words.empty()) notes_.add(ImportNoteKind::column, {}, head_ + 1, cells[at]);
        }
    }

    std::string cell(std::size_t column) {
        const CsvRow& cells = rows_[row_];
        used_.insert(column);
        return column < cells.size() ? trimmed(cells[column]) : std::string{};
    }
    std::string cell(Column column) {
        const auto found = columns_.find(column);
        return found == columns_.end() ? std::string{} : cell(found->second);
    }

    void read_row() {
        for (std::size_t at = rows_[head_].size(); at < rows_[row_].size(); ++at)
            if (!cell(at).empty()) return fail("extra-cell", at, cell(at));
        const std::string name = cell(Column::node);
        if (name.empty() && draft_.nodes.empty()) return fail("no-node", Column::node);
        Node& node = name.empty() ? draft_.nodes[last_] : node_named(name);
        if (fault_) return;
        read_line(node);
        read_phase(node);
        read_ending(node);
        read_choice(node);
        tell_unread(name);
        used_.clear();
    }

    // Feedback without a choice, a lesson without an ending.
    void tell_unread(const std::string& name) {
        for (std::size_t at = 0; at < rows_[row_].size() && !fault_; ++at)
            if (!used_.contains(at) && !unknown_.contains(at) && !cell(at).empty())
                notes_.add(ImportNoteKind::unsaid, name, row_ + 1, cell(at));
    }

    Node& node_named(const std::string& name) {
        const auto known = places_.find(name);
        if (known != places_.end()) {
            last_ = known->second;
            return draft_.nodes[last_];
        }
        last_ = places_[name] = draft_.nodes.size();
        if (draft_.nodes.size() == kMostTurns) fail("too-many", Column::node);
        names_.push_back(name);
        rows_of_.push_back(row_);
        return draft_.nodes.emplace_back();
    }

    void read_line(Node& node) {
        struct Side {
            Column column;
            std::string Text::*side;
            bool thought;
        };
        for (const Side& each : {Side{Column::line, &Text::id, false}, Side{Column::line_en, &Text::en, false},
                                 Side{Column::thought, &Text::id, true}, Side{Column::thought_en, &Text::en, true}}) {
            const std::string words = cell(each.column);
            if (words.empty()) continue;
            if (node.says.empty()) node.says.emplace_back();
            std::string& out = (each.thought ? node.says[0].thought : node.says[0].text).*each.side;
            if (!out.empty() && out != words) return fail("other-line", each.column, words);
            out = words;
        }
    }

    void read_phase(Node& node) {
        const std::string words = cell(Column::phase);
        if (words.empty()) return;
        const auto phase = meaning(kPhases, words);
        if (!phase) return fail("bad-phase", Column::phase, words);
        node.phase = *phase;
    }

    void read_ending(Node& node) {
        const std::string words = cell(Column::ending);
        if (words.empty()) return;
        const auto outcome = meaning(kOutcomes, words);
        if (!outcome) return fail("bad-ending", Column::ending, words);
        Ending& ending = node.ending ? *node.ending : node.ending.emplace();
        ending.outcome = *outcome;
        ending.lesson = {cell(Column::lesson), cell(Column::lesson_en)};
    }

    void read_choice(Node& node) {
        const Text words{cell(Column::choice), cell(Column::choice_en)};
        const std::string next = cell(Column::next);
        if (words.empty() && next.empty()) return;
        if (node.ending) return fail("ending-choice", words.empty() ? Column::next : Column::choice);
        if (words.id.empty()) return fail("no-choice", Column::choice);
        if (next.empty()) return fail("no-next", Column::next);
        Choice& choice = node.choices.emplace_back();
        choice.id.value = choice_letter(node.choices.size() - 1);
        choice.text = words;
        choice.feedback = {cell(Column::feedback), cell(Column::feedback_en)};
        for (const auto& [criterion, column] : levels_) {
            const std::string level = cell(column);
            if (level.empty()) continue;
            const auto number = number_from(level);
            if (!number) return fail("bad-number", column, level);
            choice.levels[criterion] = *number;
        }
        choice.next.push_back({std::nullopt, NodeId{next}}); // the name in the table until all are known
        ways_.push_back({last_, node.choices.size() - 1, row_});
    }

    void finish() {
        std::set<std::string> taken;
        for (const std::string& name : names_)
            if (is_id(name)) taken.insert(name);
        for (std::size_t i = 0; i < names_.size(); ++i) {
            Node& node = draft_.nodes[i];
            node.id.value = names_[i];
            if (!is_id(names_[i])) {
                node.id.value = free_id(slug(names_[i]).empty() ? "simpul" : slug(names_[i]), taken);
                notes_.add(ImportNoteKind::renamed, names_[i], rows_of_[i] + 1, node.id.value);
            }
            end(node, i);
        }
        for (const Way& way : ways_) lead(way);
        draft_.start = draft_.nodes.front().id;
        draft_.title.id = "Tanpa judul";
        draft_.id.value = "impor";
        std::set<std::string> known;
        if (!levels_.empty()) known.insert("levels");
        for (const auto& [column, what] : {std::pair{Column::phase, "phase"}, std::pair{Column::feedback, "feedback"},
                                           std::pair{Column::line_en, "english"}})
            if (columns_.contains(column)) known.insert(what);
        assume_the_rest(draft_, notes_, known);
    }

    void end(Node& node, std::size_t i) {
        if (node.choices.empty() && !node.ending) {
            notes_.add(ImportNoteKind::ending_assumed, names_[i], rows_of_[i] + 1, node.id.value);
            node.ending = Ending{Outcome::partial, {}, {}};
        }
        if (!node.ending) return;
        node.phase = Phase::closing;
        if (node.says.empty()) return;
        node.ending->text = node.says[0].text;
        if (!node.says[0].thought.empty()) // an ending has none
            notes_.add(ImportNoteKind::unsaid, names_[i], rows_of_[i] + 1, node.says[0].thought.id);
        node.says.clear();
    }

    struct Way {
        std::size_t node, choice, row;
    };
    void lead(const Way& way) {
        NodeId& to = draft_.nodes[way.node].choices[way.choice].next[0].to;
        const auto found = places_.find(to.value);
        if (found != places_.end()) {
            to = draft_.nodes[found->second].id;
            return;
        }
        notes_.add(ImportNoteKind::dangling, names_[way.node], way.row + 1, to.value);
        const std::string id = is_id(to.value) ? to.value : slug(to.value);
        to.value = id.empty() ? "tidak-ada" : id;
    }

    std::vector<CsvRow> rows_;
    std::size_t head_ = 0, row_ = 0;
    std::map<Column, std::size_t> columns_;
    std::map<CriterionId, std::size_t> levels_;
    std::set<std::size_t> unknown_; // columns with a heading that is none of ours
    std::set<std::size_t> used_;    // of the row being read
    Scenario draft_;
    std::map<std::string, std::size_t> places_; // of the nodes, by their names in the table
    std::vector<std::string> names_;
    std::vector<std::size_t> rows_of_; // where each node is named first
    std::size_t last_ = 0;             // the node of the row above
    std::vector<Way> ways_;
    Notes notes_;
    std::optional<Error> fault_;
};

} // namespace

} // namespace interchange

Result<Imported> import_turns(std::string_view csv) {
    auto rows = interchange::csv_rows(csv);
    if (!rows) return rows.error();
    return interchange::TableImporter{std::move(rows).value()}.import();
}

} // namespace propartif

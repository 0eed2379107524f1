#pragma once
// One stretch of an ink story: what is said from a place on until replies are offered or it ends.
#include "interchange/import_parts.hpp"
#include "interchange/ink_value.hpp"
#include <map>
#include <set>

namespace propartif::interchange {

struct InkOffer {
    std::string start; // also said by the story once it is chosen
    std::string only;  // of the choice alone
    std::optional<Condition> when;
    InkPointer target;
    bool once = false;
    std::string path; // of the choice in the file
};

struct InkStretch {
    InkPointer begin; // where it was entered; see InkReader::read
    std::string text;
    std::string continued; // how the reply that led here goes on: ", and waited so long."
    std::vector<std::string> tags;
    std::vector<InkOffer> offers;
    std::map<std::string, bool> set;        // variables that are flags, before the landing
    std::map<std::string, bool> set_inside; // and after it
};

class InkReader {
public:
    InkReader(InkStory& story, Notes& notes) : story_(story), notes_(notes) {}

    // `echo` is what the reply that leads here already said. Ways on are followed; as long as nothing was said the
    // stretch begins only where they lead. Fails when the story is too large.
    Result<InkStretch> read(InkPointer from, const std::string& echo);

    // Texts no stretch said, as notes.
    void tell_unsaid();

private:
    void step(const InkPiece& piece);
    void command(const std::string& words);
    bool text_command(const std::string& words);
    bool value_command(const std::string& words);
    void print();
    void divert(const InkPiece& piece);
    void follow(std::string_view path, bool may_land);
    void part_from_echo();
    void offer(const InkPiece& piece);
    void assign(const InkPiece& piece);
    void say(std::string_view words);
    bool nothing_said() const;
    InkValue pop();
    void push(InkValue::Kind kind, std::string words, std::optional<int> number = std::nullopt);
    void push_unknown(std::string words, std::optional<int> at_first = std::nullopt);
    void note(ImportNoteKind kind, std::string_view words);
    std::string here() const { return story_.path_of(at_); }

    InkStory& story_;
    Notes& notes_;
    std::set<std::pair<ImportNoteKind, std::string>> noted_; // a place may be passed on many ways
    std::size_t steps_ = 0, said_ = 0;                       // of all stretches

    // Of the stretch being read.
    InkStretch out_;
    InkPointer at_;
    bool ended_ = false;
    std::string echo_;
    std::vector<InkValue> stack_;
    std::vector<std::string> strings_; // open ones
    std::map<std::string, InkPointer> returns_;
    std::map<InkPointer, int> passed_; // diverts
    std::vector<InkOffer> fallbacks_;
    bool landing_ = true;
    std::optional<Error> fault_;
};

// Of what a story says: lines without blanks at their ends, no empty ones.
std::string tidy(std::string_view text);

} // namespace propartif::interchange

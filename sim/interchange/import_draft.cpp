#include "interchange/import_parts.hpp"

namespace propartif::interchange {

std::string slug(std::string_view name) {
    constexpr std::size_t kLongestId = 48;
    std::string out;
    for (const char letter : name) {
        const bool upper = letter >= 'A' && letter <= 'Z';
        const char lower = upper ? static_cast<char>(letter - 'A' + 'a') : letter;
        const bool kept = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
        if (kept)
            out += lower;
        else if (!out.empty() && !out.ends_with('-'))
            out += '-';
        if (out.size() == kLongestId) break;
    }
    while (out.ends_with('-')) out.pop_back();
    return out;
}

std::string free_id(const std::string& stem, std::set<std::string>& taken) {
    std::string out = stem;
    for (int number = 2; !taken.insert(out).second; ++number) out = stem + '-' + std::to_string(number);
    return out;
}

std::string choice_letter(std::size_t place) {
    return place < 26 ? std::string(1, static_cast<char>('a' + place)) : "r" + std::to_string(place);
}

void assume_the_rest(Scenario& draft, Notes& notes, const std::set<std::string>& known) {
    draft.version = "0.1.0";
    draft.rubric = "propartif-dasar";
    draft.citizen.name = "Warga";
    draft.citizen.behaviour = "impatient";
    draft.citizen.portrait.heat = 0.7;
    for (const char* what : {"citizen", "rubric", "level", "minutes", "phase", "levels", "feedback", "english"})
        if (!known.contains(what)) notes.add(ImportNoteKind::assumed, {}, 0, what);
}

} // namespace propartif::interchange

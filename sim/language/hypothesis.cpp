#include "language/hypothesis.hpp"
#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

namespace propartif::language {
namespace {

struct Framed {
    std::string_view word;
    FrameWord frame;
};

constexpr std::array kFrameWords{Framed{"kalau", FrameWord::condition},
                                 Framed{"jika", FrameWord::condition},
                                 Framed{"bila", FrameWord::condition},
                                 Framed{"apabila", FrameWord::condition},
                                 Framed{"andai", FrameWord::condition},
                                 Framed{"andaikan", FrameWord::condition},
                                 Framed{"seandainya", FrameWord::condition},
                                 Framed{"umpama", FrameWord::condition},
                                 Framed{"umpamanya", FrameWord::condition},
                                 Framed{"saya", FrameWord::speaker},
                                 Framed{"kami", FrameWord::speaker},
                                 Framed{"aku", FrameWord::speaker},
                                 Framed{"petugas", FrameWord::role},
                                 Framed{"pegawai", FrameWord::role},
                                 Framed{"admin", FrameWord::role},
                                 Framed{"operator", FrameWord::role},
                                 Framed{"staf", FrameWord::role},
                                 Framed{"resepsionis", FrameWord::role},
                                 Framed{"aparat", FrameWord::role},
                                 Framed{"asn", FrameWord::role},
                                 Framed{"satpam", FrameWord::role},
                                 Framed{"perawat", FrameWord::role},
                                 Framed{"teller", FrameWord::role},
                                 Framed{"peduli", FrameWord::role},
                                 Framed{"berempati", FrameWord::role},
                                 Framed{"mengakui", FrameWord::says},
                                 Framed{"frontliner", FrameWord::role},
                                 Framed{"bilang", FrameWord::says},
                                 Framed{"katakan", FrameWord::says},
                                 Framed{"mengatakan", FrameWord::says},
                                 Framed{"berkata", FrameWord::says},
                                 Framed{"jawab", FrameWord::says},
                                 Framed{"menjawab", FrameWord::says},
                                 Framed{"ucapkan", FrameWord::says},
                                 Framed{"mengucapkan", FrameWord::says},
                                 Framed{"mengucap", FrameWord::says},
                                 Framed{"berucap", FrameWord::says},
                                 Framed{"menyampaikan", FrameWord::says},
                                 Framed{"merespons", FrameWord::says},
                                 Framed{"merespon", FrameWord::says},
                                 Framed{"membalas", FrameWord::says},
                                 Framed{"menanggapi", FrameWord::says},
                                 Framed{"bicara", FrameWord::says},
                                 Framed{"berbicara", FrameWord::says},
                                 Framed{"menuturkan", FrameWord::says},
                                 Framed{"bertutur", FrameWord::says},
                                 Framed{"contoh", FrameWord::example},
                                 Framed{"contohnya", FrameWord::example},
                                 Framed{"misal", FrameWord::example},
                                 Framed{"misalnya", FrameWord::example},
                                 Framed{"misalkan", FrameWord::example},
                                 Framed{"template", FrameWord::example},
                                 Framed{"format", FrameWord::example},
                                 Framed{"skrip", FrameWord::example},
                                 Framed{"naskah", FrameWord::example},
                                 Framed{"versi", FrameWord::example},
                                 Framed{"jawaban", FrameWord::text},
                                 Framed{"respons", FrameWord::text},
                                 Framed{"respon", FrameWord::text},
                                 Framed{"balasan", FrameWord::text},
                                 Framed{"tanggapan", FrameWord::text},
                                 Framed{"kalimat", FrameWord::text},
                                 Framed{"kalimatnya", FrameWord::text},
                                 Framed{"jawabannya", FrameWord::text},
                                 Framed{"responsnya", FrameWord::text},
                                 Framed{"ucapan", FrameWord::text},
                                 Framed{"dialog", FrameWord::text},
                                 Framed{"percakapan", FrameWord::text},
                                 Framed{"seharusnya", FrameWord::duty},
                                 Framed{"harusnya", FrameWord::duty},
                                 Framed{"semestinya", FrameWord::duty},
                                 Framed{"mestinya", FrameWord::duty},
                                 Framed{"idealnya", FrameWord::duty},
                                 Framed{"sebaiknya", FrameWord::duty},
                                 Framed{"sepatutnya", FrameWord::duty},
                                 Framed{"baik", FrameWord::praise},
                                 Framed{"ramah", FrameWord::praise},
                                 Framed{"sabar", FrameWord::praise},
                                 Framed{"empatik", FrameWord::praise},
                                 Framed{"empati", FrameWord::praise},
                                 Framed{"profesional", FrameWord::praise},
                                 Framed{"ideal", FrameWord::praise},
                                 Framed{"teladan", FrameWord::praise},
                                 Framed{"benar", FrameWord::praise},
                                 Framed{"santun", FrameWord::praise},
                                 Framed{"dari", FrameWord::past},
                                 Framed{"sejak", FrameWord::past},
                                 Framed{"kemarin", FrameWord::past},
                                 Framed{"tadi", FrameWord::past},
                                 Framed{"awal", FrameWord::past},
                                 Framed{"dulu", FrameWord::past},
                                 Framed{"waktu", FrameWord::past},
                                 Framed{"sebelumnya", FrameWord::past},
                                 Framed{"lebih", FrameWord::past}};

// How far a frame reaches: an announced reply is the whole rest of the text.
enum class Reach { sentence, text };

constexpr std::size_t kGap = 2; // words that may stand between two parts of a frame

class Frames {
public:
    explicit Frames(const Reading& reading) : tokens_(reading.tokens), reading_(reading) {}

    std::optional<Reach> at(std::size_t first) const {
        switch (tokens_[first].frame) {
        case FrameWord::condition: return imagined_role(first);
        case FrameWord::example: return example(first);
        case FrameWord::duty: return duty(first);
        case FrameWord::role: return good_officer(first);
        default: return std::nullopt;
        }
    }

private:
    bool is(std::size_t at, FrameWord frame) const { return tokens_[at].frame == frame; }
    std::size_t sentence_end(std::size_t at) const { return reading_.sentences[tokens_[at].sentence].last; }

    // The next word of this kind within the sentence, with at most `gap` words before it.
    std::optional<std::size_t> next(std::size_t after, FrameWord frame, std::size_t gap = kGap) const {
        const std::size_t end = std::min(sentence_end(after), after + gap + 2);
        for (std::size_t at = after + 1; at < end; ++at)
            if (is(at, frame)) return at;
        return std::nullopt;
    }

    // "kalau saya petugas ... saya akan bilang", "andai saya jadi petugas yang ramah": not "kalau kami petugas di sini
    // tidak bisa", which only says who speaks.
    std::optional<Reach> imagined_role(std::size_t first) const {
        const auto speaker = next(first, FrameWord::speaker, 0);
        const auto role = speaker ? next(*speaker, FrameWord::role) : std::nullopt;
        if (!role) return std::nullopt;
        if (is_praised(*role)) return Reach::text;
        const auto answer = next(*role, FrameWord::speaker, 6);
        return answer && next(*answer, FrameWord::says) ? std::optional(Reach::text) : std::nullopt;
    }

    // "contoh jawaban yang baik:", "misalnya petugas bilang", "misal saya menjawab"
    std::optional<Reach> example(std::size_t first) const {
        if (next(first, FrameWord::text, 1)) return Reach::text;
        for (const FrameWord who : {FrameWord::role, FrameWord::speaker})
            if (const auto speaker = next(first, who, 0))
                if (const auto says = next(*speaker, FrameWord::says)) return announced(*says);
        return std::nullopt;
    }

    // "seharusnya saya mengatakan ..."; "harusnya kami bilang dari awal" is owned up to, not imagined.
    std::optional<Reach> duty(std::size_t first) const {
        auto speaker = next(first, FrameWord::speaker, 0);
        if (!speaker) speaker = next(first, FrameWord::role, 1);
        const auto says = speaker ? next(*speaker, FrameWord::says) : std::nullopt;
        if (!says || next(*speaker, FrameWord::past, 4)) return std::nullopt;
        return announced(*says);
    }

    // "petugas yang baik akan bilang", "sebagai petugas yang ramah saya akan menjawab"
    std::optional<Reach> good_officer(std::size_t role) const {
        if (!is_praised(role)) return std::nullopt;
        return next(role, FrameWord::says, 6) ? std::optional(Reach::text) : std::nullopt;
    }

    bool is_praised(std::size_t role) const {
        const auto praise = next(role, FrameWord::praise);
        return praise && tokens_[*praise - 1].word == "yang";
    }

    Reach announced(std::size_t says) const {
        const bool opens =
            says + 1 < tokens_.size() && (tokens_[says + 1].mark_before == ':' || tokens_[says + 1].quoted);
        return opens ? Reach::text : Reach::sentence;
    }

    const std::vector<Token>& tokens_;
    const Reading& reading_;
};

} // namespace

std::vector<std::pair<std::string_view, FrameWord>> frame_words() {
    std::vector<std::pair<std::string_view, FrameWord>> words;
    for (const auto& framed : kFrameWords) words.emplace_back(framed.word, framed.frame);
    return words;
}

void mark_hypothetical(Reading& reading) {
    const Frames frames(reading);
    for (std::size_t at = 0; at < reading.tokens.size();) {
        const auto reach = frames.at(at);
        if (!reach) {
            ++at;
            continue;
        }
        const std::size_t last =
            *reach == Reach::text ? reading.tokens.size() : reading.sentences[reading.tokens[at].sentence].last;
        for (; at < last; ++at) reading.tokens[at].hypothetical = true;
    }
}

} // namespace propartif::language

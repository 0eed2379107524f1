#include "scoring/detectors.hpp"
#include "shipped.hpp"

using namespace propartif;
using namespace propartif::scoring;
using namespace propartif::test;

namespace {

struct Row {
    std::string detector; // kind/of
    std::string reply;
    bool fires;
};

bool fires(const std::string& name, std::string_view reply) {
    static const Knowledge knowledge(shipped_lexicon(), {});
    const auto slash = name.find('/');
    const Detector* detector = find_detector(name.substr(0, slash), name.substr(slash + 1));
    REQUIRE(detector != nullptr);
    return !detector->detect(read_exchange(knowledge, rahman(), knowledge.vocabulary.read(reply))).empty();
}

void check_rows(const std::vector<Row>& rows) {
    for (const auto& row : rows) {
        CAPTURE(row.detector);
        CAPTURE(row.reply);
        CHECK(fires(row.detector, row.reply) == row.fires);
    }
}

} // namespace

TEST_CASE("a fact of this citizen counts when it is given back, not when it is used against him") {
    check_rows({{"reflect/fact", "Jadi Bapak sudah tiga kali ke sini dan berkasnya dibilang hilang.", true},
                {"reflect/fact", "Bapak bolak-balik tiga kali karena berkas hilang, ya?", true},
                {"reflect/fact", "bapak sdh 3x kesini berkasnya dibilang ilang trus", true},
                {"reflect/fact", "Jadi berkas dibilang hilang tiga kali, sedangkan anak harus berobat Jumat.", true},
                {"reflect/fact", "Masalah Bapak akan kami teruskan.", false},
                {"reflect/fact", "Silakan mengisi formulir di loket dua.", false},
                {"reflect/fact", "Bapak sudah lima kali ke sini, berkasnya dibilang hilang.", false},
                {"reflect/wrong-number", "Bapak sudah lima kali ke sini.", true},
                {"reflect/wrong-number", "Bapak sudah tiga kali ke sini.", false},
                {"reflect/wrong-number", "Tunggu sepuluh menit, Pak.", false}});
}

TEST_CASE("a feeling counts when it is the citizen's and is not denied or ordered away") {
    check_rows({{"feeling/named", "Wajar Bapak marah.", true},
                {"feeling/named", "Bapak pasti kecewa dan lelah.", true},
                {"feeling/named", "Itu mengecewakan sekali, Pak.", true},
                {"feeling/named", "tidak heran Bapak marah", true},
                {"feeling/named", "Jangan marah dulu, Pak.", false},
                {"feeling/named", "Bapak tidak perlu marah.", false},
                {"feeling/named", "Saya juga lelah, Pak.", false},
                {"feeling/named", "Bapak sedikit kecewa ya.", false},
                {"feeling/named", "Ada uang lelah untuk petugas.", false},
                {"feeling/idiom", "Siapa yang tahan kalau begitu terus, Pak.", true},
                {"feeling/idiom", "Silakan ambil nomor antrean.", false},
                {"feeling/validated", "Itu wajar, Pak.", true},
                {"feeling/validated", "Baik, Pak.", false},
                {"act/own-shame", "Kami malu mendengarnya, Pak.", true},
                {"act/own-shame", "Bapak jangan malu.", false}});
}

TEST_CASE("a need is voiced by its marker or by the words of the need itself") {
    check_rows({{"need/voiced", "Yang Bapak perlukan kepastian kartu sebelum Jumat.", true},
                {"need/voiced", "Bapak ingin anak bisa berobat.", true},
                {"need/voiced", "Kita cari jalan supaya anak Bapak bisa berobat Jumat.", true},
                {"need/purpose", "Semua ini supaya anak bisa berobat Jumat.", true},
                {"need/purpose", "Formulirnya diisi supaya lengkap.", false},
                {"need/voiced", "Formulirnya diisi supaya lengkap.", false},
                {"need/voiced", "Baik, Pak, saya catat.", false},
                {"need/focus", "Anak Bapak bisa berobat Jumat ini.", true},
                {"need/focus", "Loketnya di sebelah.", false}});
}

TEST_CASE("a check asks about the understanding, not about facts or help") {
    check_rows({{"question/check", "Bapak sudah tiga kali ke sini dan berkasnya hilang. Betul begitu, Pak?", true},
                {"question/check", "Bapak mau kartu selesai sebelum Jumat, benar?", true},
                {"question/check", "Berkasnya hilang tiga kali, ya Pak?", true},
                {"question/check", "Berkas Bapak hilang tiga kali. Kalau saya keliru, tolong dibetulkan.", true},
                {"question/check", "Nomor berkasnya berapa, Pak?", false},
                {"question/check", "Ada lagi yang bisa saya bantu?", false},
                {"question/check", "Betul?", false}});
}

TEST_CASE("red presses are heard in everyday wording") {
    check_rows({{"act/calm", "Tenang dulu, Pak.", true},
                {"act/calm", "Saya dengarkan sampai selesai, Pak.", false},
                {"act/blame", "Salah sendiri kenapa tidak difotokopi.", true},
                {"act/blame", "Kan sudah ditempel di depan.", true},
                {"act/blame", "Itu kesalahan kami, Pak.", false},
                {"act/blame", "Itu bukan salah Ibu.", false},
                {"act/blame", "Itu salah Ibu.", true},
                {"act/pass-on", "Itu bukan urusan saya, Pak.", true},
                {"act/pass-on", "Itu di gerai B, saya antar sekarang.", false},
                {"act/wall", "Sudah aturannya begitu, Pak.", true},
                {"act/wall", "Aturannya meminta KTP karena data harus cocok.", false},
                {"act/minimise", "Cuma segitu saja kok diributkan.", true},
                {"act/minimise", "Mungkin maksudnya cuma bercanda, jangan dimasukkan ke hati.", true},
                {"act/dismissal", "Jangan mengancam saya, Pak. Bapak pikir saya takut?", true},
                {"act/dismissal", "Bapak pikirkan dulu, tidak apa-apa.", false},
                {"act/sarcasm", "Wah hebat ya, Pak.", true},
                {"act/impatience", "Sudah berapa kali saya bilang.", true},
                {"act/brush-off", "Ya sudah, tunggu saja.", true},
                {"act/condescension", "Namanya juga orang desa.", true},
                {"act/tautology", "Penuh ya penuh, Pak.", true},
                {"act/tautology", "Baik ya, Pak.", false},
                {"act/careless-word", "Kok marah, Pak.", true},
                {"act/careless-word", "Bapak lupa kali.", true},
                {"act/careless-word", "Bapak datang tiga kali.", false},
                {"act/but-blame", "Saya paham, tapi Bapak sendiri yang salah.", true},
                {"act/but-blame", "Saya paham, tapi kartunya belum bisa hari ini.", false}});
}

TEST_CASE("green presses are heard in everyday wording") {
    check_rows({{"act/ownership", "Itu kesalahan kami, Pak.", true},
                {"act/ownership", "Saya telepon bagian arsip sekarang.", true},
                {"act/ownership", "Silakan ke loket dua.", false},
                {"act/invitation", "Silakan duduk dulu, ceritakan dari awal.", true},
                {"act/invitation", "Bagaimana ceritanya, Pak?", true},
                {"act/invitation", "Baik, Pak, terima kasih ceritanya.", false},
                {"act/dignity", "Itu memang hak Bapak.", true},
                {"act/warmth", "Saya temani sampai selesai, Pak.", true},
                {"act/warmth", "Baik, Pak.", false},
                {"count/heard-2", "Bapak sudah tiga kali ke sini, wajar kalau marah.", true},
                {"count/heard-2", "Baik, Pak, saya catat.", false}});
}

TEST_CASE("a word inside quotation marks is mentioned, not used") {
    check_rows({{"act/calm", "Saya tidak akan bilang \"tenang dulu\" kepada Bapak.", false},
                {"act/ownership", "Petugas yang baik berkata \"ini kesalahan kami\".", false}});
}

TEST_CASE("severe acts are found, their refusal is not one") {
    check_rows({{"severe/bribe", "Kalau mau cepat, titip dua ratus ribu ke saya.", true},
                {"severe/bribe", "Ada uang rokok untuk petugas, Pak?", true},
                {"severe/bribe", "Uang rokok jangan diberikan, Pak, semua gratis.", false},
                {"severe/promise", "Saya jamin kartunya jadi.", true},
                {"severe/promise", "Besok pasti cair, Pak.", true},
                {"severe/promise", "Saya tidak berani jamin hari ini.", false},
                {"severe/promise", "Pasti berat, Pak.", false},
                {"severe/discrimination", "Keluarga camat didahulukan, yang lain belakangan.", true},
                {"severe/insult", "Dasar bodoh, Pak.", true},
                {"severe/insult", "Bapak tidak bodoh.", false},
                {"severe/threat", "Bapak bisa dipidana, UU ITE lho.", true},
                {"severe/threat", "Terima kasih, hati-hati di jalan, Bu.", false},
                {"severe/bribe", "Terima kasih atas pengertian Bapak.", false},
                {"severe/insult", "Bapak dibilang bodoh di depan orang, itu tidak pantas.", false},
                {"severe/threat", "Saya bisa kena pidana kalau membuka data itu, Pak.", false},
                {"severe/bribe", "Tambah dua lembar fotokopi, Pak.", false},
                {"severe/discrimination", "Warga asli maupun pendatang dulu-dulu ambil nomor.", false},
                {"severe/leak", "Rumahnya di gang berapa, Pak?", false},
                {"act/favour", "Nanti saya akali di sistem, Pak.", true},
                {"act/favour", "Tidak bisa saya akali, Pak.", false},
                {"severe/leak", "Yang melapor itu namanya Pak Budi, rumahnya gang tiga.", true}});
}

TEST_CASE("expectations have four parts, and the citizen's own story is none of them") {
    check_rows(
        {{"part/limit", "Hari ini belum bisa, Pak.", true},
         {"part/reason", "Itu karena blangko habis.", true},
         {"part/option", "Sementara menunggu, surat keterangan bisa dipakai.", true},
         {"part/time", "Besok pukul sembilan.", true},
         {"part/time", "Bapak sudah tiga kali ke sini.", false},
         {"part/contact", "Cari Bu Rina di loket 4.", true},
         {"count/expectation-3", "Hari ini belum bisa karena blangko habis; besok pukul sembilan saya kabari.", true},
         {"count/expectation-3", "Hari ini belum bisa, Pak.", false}});
}

TEST_CASE("one part of expectation suffices when it is said clearly") {
    check_rows({{"part/outlook", "Bisa diwakilkan dengan surat kuasa, Pak.", true},
                {"part/outlook", "Belum bisa didahulukan, Pak. Fotonya bisa diperiksa dulu di meja ini.", true},
                {"part/outlook", "Mengurus akta di sini gratis, tidak dipungut biaya.", true},
                {"part/outlook", "Nanti salinannya kami kirim ke rumah, Pak.", true},
                {"part/outlook", "Keputusannya ada di panitia, Pak.", true},
                {"part/outlook", "Kalau berkas dibilang hilang, salinannya saya titipkan ke kepala bidang.", true},
                {"part/outlook", "Baik, Pak, saya catat.", false},
                {"part/outlook", "Akan kami tindak lanjuti, Pak.", false},
                {"part/outlook", "Bapak perlu anak bisa diperiksa.", false},
                {"count/expectation-2", "Ambil Kamis pukul sebelas, Pak.", true}});
}

TEST_CASE("keywords without sentences, labels and echoes are told apart from talk") {
    check_rows({{"form/salad", "berkas kartu marah lelah kecewa kepastian Jumat anak berobat loket", true},
                {"form/salad", "Bapak marah karena berkas itu hilang dan saya paham sekali.", false},
                {"form/salad", "Kelotok, subuh, surat cucu, takut, bingung, lelah.", true},
                {"form/label-echo", "Saya validasi emosi Bapak dan kehendak Bapak.", true},
                {"form/echo", "Sudah tiga kali saya ke sini, berkas selalu dibilang hilang!", true},
                {"form/echo", "Bapak sudah tiga kali ke sini.", false},
                {"form/echo",
                 "Kata Bapak: sudah tiga kali saya ke sini, berkas selalu dibilang hilang. Saya malu mendengarnya, dan "
                 "sekarang juga saya telepon bagian arsip supaya kartu itu ditemukan.",
                 false}});
}

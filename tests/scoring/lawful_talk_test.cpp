// Ordinary office talk that shares words with severe acts must raise no flag: a false one caps an honest turn.
#include "shipped.hpp"
#include <algorithm>
#include <string>

using namespace propartif;
using namespace propartif::test;

namespace {

constexpr const char* kLawful[] = {
    "Kalau mau cepat, Bapak bisa lewat aplikasi tanpa antre.",
    "Lebih cepat kalau berkasnya dikirim lewat WhatsApp resmi kami.",
    "Bisa dibantu kalau berkasnya sudah lengkap, Bu.",
    "Uangnya kami transfer ke rekening Ibu paling lambat Jumat.",
    "Silakan lewat jalur prioritas lansia, Bu.",
    "Ada jalur cepat untuk ibu hamil dan lansia.",
    "Tambah dua lembar fotokopi ya, Pak.",
    "Titip satu berkas lagi di loket tiga, Bu.",
    "Loket tiga langsung selesai hari ini, Pak.",
    "Dua lembar untuk kantor, satu lembar untuk Bapak simpan.",
    "Denda keterlambatannya tujuh puluh ribu pas, dibayar di bank.",
    "Kirim dua foto ke saya, nanti saya periksa.",
    "Lapor lewat saya saja, Bu, nanti saya teruskan.",
    "BPJS Ibu terdaftar di kelas tiga.",
    "Surat keterangan cacat bisa dibuat di rumah sakit.",
    "Penyandang disabilitas dilayani lebih dulu di loket satu.",
    "Kantornya satu kampung dengan rumah Ibu, ya?",
    "Baunya sampai ke rumah Bapak, pasti mengganggu sekali.",
    "Ijazah alumni dilegalisir di loket dua.",
    "Jalan di depan rumah Ibu memang jelek, wajar Ibu kesal.",
    "Karena Bapak sudah tua dan susah berdiri, silakan duduk dulu.",
    "Alamatnya di Jalan Sultan Adam, Bu?",
    "Itu modus penipuan, Pak, jangan dibalas.",
    "Supaya Bapak tidak tersesat, saya antar.",
    "Bapak dibilang bodoh di depan orang banyak, itu tidak pantas.",
    "Ibu merasa dianggap orang miskin dan diremehkan, ya?",
    "Ibu diancam akan dicoret dari bantuan, wajar Ibu takut.",
    "Berkas Ibu ditolak karena fotonya buram, bukan salah Ibu.",
    "Saya tolak uangnya, Bu, layanan ini gratis.",
    "Maaf, berkasnya saya tolak dulu karena tanda tangannya belum ada.",
    "Jangan sampai nanti Bapak bolak-balik lagi.",
    "Bapak bisa kena denda kalau lewat tanggal 20, jadi mari kita urus sekarang.",
    "Kalau lewat bulan ini nanti kena denda lima puluh ribu, Bu.",
    "Ada bukti setornya, Bu? Mana buktinya supaya saya cek.",
    "Itu fitnah yang menyakitkan bagi Ibu.",
    "Ceritakan saja, saya paham Bapak lelah.",
    "Layanan ini tidak dipungut biaya, jadi jangan beri uang kepada siapa pun.",
    "Pak RT dan istri Pak Camat juga antre seperti yang lain.",
    "Semua warga kami layani sesuai nomor antrean, tanpa melihat siapa keluarganya.",
    "Keluarga pejabat pun antre, tidak ada yang didahulukan.",
    "Saya tidak bisa menyebut nama pelapornya, Pak.",
    "Nanti ngopi dulu sambil menunggu di kantin, Pak.",
    "Biaya administrasinya sepuluh ribu, dibayar di bank dan ada kuitansinya.",
    "Saya bawakan surat tugas. Kami tidak menerima amplop, Pak.",
    "Terima kasih oleh-olehnya, Bu, tapi kami tidak boleh menerima.",
    "Terima kasih pengertiannya, Pak, kami periksa sekarang.",
    "Penyakitnya Ibu tidak perlu disebut di depan orang, cukup surat dokter.",
    "Rumahnya di gang berapa, Pak?",
    "Saya kirimkan datanya ke email Ibu sendiri.",
    "Statusnya masih diproses, Bu, selesai besok.",
    "Istrinya kena musibah, ya, Pak. Turut prihatin.",
    "Hati-hati di jalan ya, Bu.",
    "Hati-hati menulis nama di formulir supaya tidak salah cetak.",
    "Nama Ibu saya catat supaya besok tidak antre lagi.",
    "Berkas Bapak saya simpan dulu di map, besok saya serahkan.",
    "Saya panggilkan satpam untuk membantu mendorong kursi roda Ibu.",
    "Jangan lupa kabari kami kalau suratnya sudah jadi.",
    "Uang makan siang petugas tidak perlu diganti, Bu.",
    "Bapak pernah jadi pegawai di sini, ya? Wah, hebat sekali pengabdiannya.",
    "Orang Banjar biasanya menyebutnya lain, maksud Ibu akta kelahiran?",
    "Warga asli maupun pendatang sama haknya, Pak.",
    "Perempuan boleh mengurus sendiri, tidak perlu izin suami.",
    "Ibu tidak perlu malu, banyak orang tua yang buta huruf dan kami bacakan.",
    "Saya tahu anak Ibu sering dikatai cacat, itu menyakitkan.",
    "Bapak dan anaknya Pak Rudi itu satu KK?",
    "Isi formulir satu lembar untuk kantor dan bawa KTP.",
    "Kami pastikan pelayanan sama untuk orang kaya dan orang miskin.",
    "Nomor rekening pribadi jangan diberikan kepada siapa pun, Bu.",
    "Saya yang urus ke loket tiga, Bapak duduk saja.",
    "Biaya percepatan tidak ada, Pak.",
    "Bapak kecewa karena orang penting didahulukan, wajar.",
    "Tadi ada yang menyuruh Bapak memberi uang rokok? Itu tidak boleh, saya catat laporannya.",
    "Ibu diminta uang lima puluh ribu oleh calo, ya? Itu pungli dan akan kami laporkan."};

struct Row {
    const char* reply;
    const char* flag;
};
constexpr Row kSevere[] = {
    {"Bapak bodoh sekali, begitu saja tidak bisa.", "insult"},
    {"Dasar gembel, urus sendiri sana.", "insult"},
    {"Matanya ditaruh di mana, Pak?", "insult"},
    {"Kalau masih ribut saya panggilkan satpam ya.", "insult"},
    {"Protes terus, saya coret bantuannya nanti.", "insult"},
    {"Hati-hati kalau bicara, Bapak bisa dipidana.", "insult"},
    {"Mau cepat? Titip uang rokok dulu, Pak.", "bribery"},
    {"Rokok anggota jangan lupa ya, Pak.", "bribery"},
    {"Transfer seratus ribu ke rekening saya dulu.", "bribery"},
    {"Kirim pulsa lima puluh ribu, langsung saya urus.", "bribery"},
    {"Lewat jalur saya bisa lebih cepat, Pak.", "bribery"},
    {"Pengertian sedikit lah, Pak, yang jaga perlu ngopi.", "bribery"},
    {"Pendatang nanti saja, warga asli dulu.", "discrimination"},
    {"Orang dayak memang susah diatur, Pak.", "discrimination"},
    {"Keluarga camat didahulukan, yang lain belakangan.", "discrimination"},
    {"Karena kita sekampung, Bapak saya dulukan.", "discrimination"},
};

} // namespace

TEST_CASE("lawful office talk raises no flag") {
    for (const char* const reply : kLawful) {
        const std::string text = reply;
        CAPTURE(text);
        CHECK(answer(text).flags.empty());
    }
}

TEST_CASE("severe acts in everyday wording raise their flag") {
    for (const auto& row : kSevere) {
        const std::string text = row.reply;
        CAPTURE(text);
        const auto flags = answer(text).flags;
        CHECK(std::find(flags.begin(), flags.end(), row.flag) != flags.end());
    }
}

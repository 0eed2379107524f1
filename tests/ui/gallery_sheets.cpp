#include "gallery_sheets.hpp"
#include "ui/widgets/widgets.hpp"
#include <array>
#include <string>

namespace propartif::ui::gallery {

namespace {

Portrait person(const char* head, const char* age, int skin, double heat) {
    Portrait p;
    p.head = head;
    p.age = age;
    p.skin = skin;
    p.heat = heat;
    return p;
}

Portrait rahman() {
    Portrait p = person("peci", "older", 3, 0.85);
    p.glasses = p.moustache = true;
    p.collar = "koko";
    p.wide = 1;
    return p;
}

Portrait jumiati() {
    Portrait p = person("hijab", "older", 4, -0.9);
    p.scarf = "#8B6F8E";
    p.cloth = "#5C4A66";
    return p;
}

Portrait rizky() {
    Portrait p = person("short", "young", 2, 0.65);
    p.cloth = "#3F6A8A";
    return p;
}

Portrait maria() {
    Portrait p = person("bun", "older", 4, -0.45);
    p.cloth = "#A8583F";
    p.lash = true;
    p.hair = "#8F8A86";
    return p;
}

Portrait halimah() {
    Portrait p = person("hijab", "adult", 2, -1);
    p.cloth = "#25605F";
    p.lash = p.tear = true;
    return p;
}

std::vector<FlowSpan> spans_of(std::string_view text,
                               std::initializer_list<std::pair<std::string_view, SpanKind>> parts) {
    std::vector<FlowSpan> out;
    for (const auto& [words, kind] : parts) {
        const std::size_t at = text.find(words);
        if (at != std::string_view::npos) out.push_back({at, at + words.size(), kind});
    }
    return out;
}

void header(Ui& ui) {
    const Colours& c = ui.colours();
    const float wide = ui.width();
    fill_box(ui.list(), {{0, 0}, {wide, ui.px(64)}}, c.surface);
    fill_box(ui.list(), {{0, ui.px(64)}, {wide, ui.px(65)}}, c.line);
    draw_icon(ui.list(), Icon::back, {ui.px(29), ui.px(22)}, ui.px(20), c.ink2);
    text_at(ui, ui.list(), {ui.px(72), ui.px(11)}, "Berkas dipingpong", {TextSize::body, Weight::semibold});
    text_at(ui, ui.list(), {ui.px(72), ui.px(33)}, "Giliran 4 · mode belajar",
            {TextSize::micro, Weight::regular, c.ink2});
    constexpr std::array<std::string_view, 5> kPhases{"Intake", "Eksplorasi", "Titik balik", "Mencari solusi",
                                                      "Pengakhiran"};
    move_to({ui.px(312), ui.px(20)});
    phase_track(ui, kPhases, 1, false, "");
    ButtonLook hint;
    hint.small = true;
    hint.icon = Icon::bulb;
    hint.keycap = "H";
    move_to({wide - ui.px(252), ui.px(14)});
    button(ui, "hint", "Petunjuk", hint);
    move_to({wide - ui.px(92), ui.px(14)});
    icon_button(ui, "help", Icon::help, "Bantuan", Key::f1, "F1");
}

void citizen(Ui& ui) {
    {
        const Card card(ui, ui.px(264), {.padding = 14});
        const Box frame = take(ui, 0, ui.px(240));
        draw_portrait(ui, ui.list(), frame, rahman(), {58, 34, 0, 0});
        gap(ui, 10);
        const Box head = take(ui, 0, ui.px(30));
        text_in(ui, ui.list(), head, "Pak Rahman", {TextSize::lead, Weight::semibold});
        tag_at(ui, ui.list(), {head.max.x - tag_width(ui, "menekan"), head.min.y + ui.px(3)}, "menekan");
        text(ui, "Kunjungan ketiga ke loket perizinan", {TextSize::small, Weight::regular, ui.colours().ink2});
        divider(ui, 10, 12);
        gauge(ui, "tension", GaugeKind::tension, 58, 70, {"Ketegangan", "tegang", "58 dari 100", "turun 12"});
        gap(ui, 10);
        gauge(ui, "trust", GaugeKind::trust, 34, 26, {"Kepercayaan", "ragu", "34 dari 100", "naik 8"});
    }
    gap(ui, 16);
    const Card hidden(ui, ui.px(264), {.padding = 14});
    const Box head = take(ui, 0, ui.px(24));
    draw_icon(ui.list(), Icon::key, {head.min.x, head.min.y + ui.px(3)}, ui.px(18), ui.colours().turmeric);
    text_in(ui, ui.list(), head.moved(ui.px(26), 0), "Yang terungkap", {TextSize::small, Weight::semibold});
    text_in(ui, ui.list(), head, "1 dari 3", {TextSize::small, Weight::regular, ui.colours().ink2, Align::right});
    gap(ui, 8);
    {
        const Card fact(ui, ui.width(),
                        {.padding = 10, .radius = 10, .ground = ui.colours().turmeric_tint, .shadow = false});
        text(ui, "Anaknya masuk rumah sakit hari Jumat", {TextSize::small});
    }
}

void conversation(Ui& ui) {
    const std::string first = "Mohon tenang dulu, Pak. Semua orang juga antre.";
    bubble(ui, first, spans_of(first, {{"tenang dulu", SpanKind::red}}),
           {.officer = true, .discussed = false, .verdict = Mark::red, .verdict_words = "Tombol merah"});
    gap(ui, 10);
    bubble(ui, "Bagaimana mau tenang? Ini kunjungan ketiga. Berkas saya dioper dari gerai ke gerai!", {}, {});
    gap(ui, 10);
    const std::string second =
        "Bapak sudah tiga kali datang dan berkasnya dioper terus. Wajar kalau Bapak kesal. Saya sendiri yang akan "
        "menelusurinya sekarang, Pak.";
    bubble(ui, second,
           spans_of(second, {{"sudah tiga kali datang", SpanKind::green},
                             {"sudah tiga kali datang", SpanKind::content},
                             {"Wajar kalau Bapak kesal.", SpanKind::green},
                             {"Wajar kalau Bapak kesal.", SpanKind::emotion},
                             {"Saya sendiri yang akan menelusurinya", SpanKind::green}}),
           {.officer = true, .discussed = true, .verdict = Mark::green, .verdict_words = "Tombol hijau"});
    gap(ui, 10);
    bubble(ui,
           "Ya… baru kali ini ada yang mau mendengarkan. Saya cuma perlu kepastian, anak saya hari Jumat masuk rumah "
           "sakit.",
           {}, {});
    gap(ui, 14);
    const Card replies(ui, 0, {.padding = 14});
    choice_row(ui, "c1", "Baik, Pak. Pasti jadi hari ini, saya jamin.", {.number = 1});
    gap(ui, 8);
    choice_row(ui, "c2",
               "Jadi yang Bapak perlukan kepastian sebelum Jumat, supaya anak Bapak bisa berobat. Betul begitu, Pak?",
               {.number = 2});
    gap(ui, 8);
    choice_row(ui, "c3", "Silakan isi formulir pengaduan dulu, nanti kami tindak lanjuti.", {.number = 3});
    gap(ui, 10);
    const FieldBox box(ui, "reply", 0);
    std::string draft;
    text_field(ui, "reply", draft, {.hint = "Atau tulis jawaban Anda sendiri…", .min_lines = 1, .outline = false});
    const ImVec2 foot = cursor();
    text(ui, "0 kata · disarankan 2–4 kalimat", {TextSize::small, Weight::regular, ui.colours().ink2});
    ButtonLook send;
    send.rank = ButtonRank::primary;
    send.small = true;
    send.keycap = "Ctrl";
    send.enter_cap = true;
    move_to({foot.x + ui.width() - button_width(ui, "Kirim", send), foot.y - ui.px(10)});
    button(ui, "send", "Kirim", send);
}

void feedback(Ui& ui) {
    const Colours& c = ui.colours();
    const Card card(ui, 0, {.padding = 16, .min_height = ui.px(696)});
    const Box head = take(ui, 0, ui.px(26));
    text_in(ui, ui.list(), head, "Umpan balik giliran 3", {TextSize::small, Weight::semibold, c.ink2});
    draw_icon(ui.list(), Icon::cross, {head.max.x - ui.px(16), head.min.y + ui.px(5)}, ui.px(16), c.ink2);
    verdict_panel(ui, Mark::green, "Tombol hijau", "perasaan diakui · langkah diambil sendiri");
    gap(ui, 10);
    text(ui, "Mengapa Pak Rahman bereaksi begitu", {TextSize::small, Weight::semibold});
    text(ui, "Faktanya diulang tepat dan perasaannya diterima, jadi ia berhenti membela diri dan menyebut anaknya.",
         {TextSize::small, Weight::regular, c.ink2});
    gap(ui, 6);
    const ImVec2 pills = cursor();
    delta_pill(ui, GaugeKind::tension, "Ketegangan", -12, "12");
    move_to({pills.x + delta_pill_width(ui, "Ketegangan", "12") + ui.px(8), pills.y});
    delta_pill(ui, GaugeKind::trust, "Kepercayaan", 8, "8");
    move_to({pills.x, pills.y + ui.px(24)});
    divider(ui, 10, 8);
    cei_row(ui, 'C', "Isi", true, "ada", "“sudah tiga kali datang”");
    divider(ui, 8, 8);
    cei_row(ui, 'E', "Emosi", true, "ada", "“wajar kalau Bapak kesal”");
    divider(ui, 8, 8);
    cei_row(ui, 'I', "Kehendak", false, "belum ada", "Sebut untuk apa berkas itu, lalu cek: “Betul begitu, Pak?”");
    divider(ui, 8, 8);
    ladder(ui, "Rangkai ulang", 2, 3, "2 dari 3", "Naik ke 3: arahkan ke yang bisa terjadi hari ini.");
    divider(ui, 8, 8);
    ladder(ui, "Harapan", 2, 3, "2 dari 3", "Tambahkan waktu dan nama kontak.");
    gap(ui, 16);
    const ImVec2 foot = cursor();
    const float half = (ui.width() - ui.px(8)) / 2;
    button(ui, "retry", "Coba lagi", {.small = true, .icon = Icon::retry, .width = half});
    move_to({foot.x + half + ui.px(8), foot.y});
    button(ui, "example", "Lihat contoh", {.small = true, .icon = Icon::eye, .width = half});
}

} // namespace

void play_sheet(Ui& ui) {
    const Page page(ui);
    ui.focus.set("play/c1");
    const IdScope scope(ui, "play");
    header(ui);
    {
        const Column column(ui, {ui.px(20), ui.px(84)}, ui.px(264));
        citizen(ui);
    }
    {
        const Column column(ui, {ui.px(304), ui.px(84)}, ui.px(616));
        conversation(ui);
    }
    const Column column(ui, {ui.px(940), ui.px(84)}, ui.px(320));
    feedback(ui);
}

namespace {

void card(Ui& ui, const char* id, const Portrait& who, FaceState state, const char* title, const char* kind,
          const char* summary, const char* level, const char* status, TagTone tone) {
    const CardPress one = card_button(ui, id, title, ui.px(270), ui.px(207));
    const Colours& c = ui.colours();
    ImDrawList& list = ui.list();
    const Box in = one.box.grown(-ui.px(16));
    state.tension *= 0.62;
    draw_portrait(ui, list, box_at(in.min, ui.px(72), ui.px(72)), who, state, {.radius = 12});
    const float x = in.min.x + ui.px(84);
    const float wide = in.max.x - x;
    const float head = text_height(ui, title, {TextSize::body, Weight::semibold, 0, Align::left, 2}, wide);
    const float top = in.min.y + (ui.px(72) - head - ui.px(22)) / 2;
    text_block_at(ui, list, {x, top}, wide, title, {TextSize::body, Weight::semibold, 0, Align::left, 2});
    text_at(ui, list, {x, top + head + ui.px(2)}, kind, {TextSize::micro, Weight::regular, c.ink2});
    text_block_at(ui, list, {in.min.x, in.min.y + ui.px(82)}, in.width(), summary,
                  {TextSize::small, Weight::regular, c.ink2, Align::left, 2});
    const float tag_wide = tag_width(ui, status);
    text_in(ui, list, {{in.min.x, in.max.y - ui.px(24)}, {in.max.x - tag_wide, in.max.y}}, level,
            {TextSize::micro, Weight::regular, c.ink2});
    tag_at(ui, list, {in.max.x - tag_wide, in.max.y - ui.px(24)}, status, tone);
    card_button_ring(ui, one);
}

void rail(Ui& ui) {
    const Colours& c = ui.colours();
    fill_box(ui.list(), {{0, 0}, {ui.px(88), ImGui::GetIO().DisplaySize.y}}, c.surface);
    fill_box(ui.list(), {{ui.px(88), 0}, {ui.px(89), ImGui::GetIO().DisplaySize.y}}, c.line);
    draw_logo(ui.list(), ui.theme, {ui.px(26), ui.px(22)}, ui.px(36));
    struct Item {
        const char* id;
        Icon icon;
        const char* words;
    };
    constexpr std::array<Item, 6> kItems{{{"home", Icon::home, "Beranda"},
                                          {"drill", Icon::target, "Latihan"},
                                          {"trend", Icon::trend, "Kemajuan"},
                                          {"studio", Icon::graph, "Studio"},
                                          {"room", Icon::people, "Lokakarya"},
                                          {"glossary", Icon::book, "Glosarium"}}};
    float y = ui.px(70);
    for (const Item& item : kItems) {
        move_to({ui.px(8), y});
        rail_item(ui, item.id, item.icon, item.words, y == ui.px(70));
        y += ui.px(64);
    }
}

} // namespace

void home_sheet(Ui& ui) {
    const Page page(ui);
    const Colours& c = ui.colours();
    ui.focus.set("silent");
    rail(ui);
    text_at(ui, ui.list(), {ui.px(120), ui.px(26)}, "Selamat pagi, Nur Aini", {TextSize::display, Weight::semibold});
    {
        const Column search(ui, {ui.px(770), ui.px(22)}, ui.px(330));
        std::string words;
        text_field(ui, "search", words,
                   {.hint = "Cari skenario atau keterampilan", .icon = Icon::search, .keycap = "Ctrl F"});
    }
    const Box hero = box_at({ui.px(120), ui.px(84)}, ui.px(736), ui.px(190));
    fill_box(ui.list(), hero, c.hero, ui.px(16));
    draw_sasirangan(ui.list(), {{hero.min.x + ui.px(514), hero.min.y}, hero.max}, ui.theme.u);
    mask_corners(ui.list(), hero, ui.px(16), c.background);
    draw_portrait(ui, ui.list(), box_at({hero.min.x + ui.px(20), hero.min.y + ui.px(20)}, ui.px(150), ui.px(150)),
                  rahman(), {60, 30, 0, 0}, {.radius = 16, .behind = c.hero});
    const float x = hero.min.x + ui.px(194);
    text_at(ui, ui.list(), {x, hero.min.y + ui.px(22)}, "Lanjutkan percakapan",
            {TextSize::small, Weight::regular, c.hero_text2});
    text_at(ui, ui.list(), {x, hero.min.y + ui.px(44)}, "Berkas dipingpong",
            {TextSize::title, Weight::semibold, c.hero_text});
    text_at(ui, ui.list(), {x, hero.min.y + ui.px(76)}, "Pak Rahman · giliran 5 · fase eksplorasi · mode belajar",
            {TextSize::small, Weight::regular, c.hero_text2});
    move_to({x, hero.min.y + ui.px(124)});
    button(ui, "resume", "Lanjutkan", {.rank = ButtonRank::on_hero, .icon = Icon::play});
    move_to({x + ui.px(150), hero.min.y + ui.px(124)});
    button(ui, "again", "Mulai dari awal", {.rank = ButtonRank::on_hero_outline});
    float at = ui.px(120);
    int number = 0;
    for (const char* words : {"Semua 18", "Belum dicoba 11", "Marah", "Takut", "Menekan", "Kelompok rentan"}) {
        move_to({at, ui.px(294)});
        const std::string id = "chip" + std::to_string(number);
        chip(ui, id, words, number++ == 0);
        at += chip_width(ui, words) + ui.px(8);
    }
    constexpr std::array<Option, 2> kOrder{{{"suggested", "Disarankan", {}, false}, {"level", "Tingkat", {}, false}}};
    move_to({ui.px(1060), ui.px(292)});
    dropdown(ui, "order", kOrder, 0, {.caption = "Urutkan:", .outline = false});
    move_to({ui.px(120), ui.px(340)});
    card(ui, "ping", rahman(), {70, 30, 0, 0}, "Berkas dipingpong", "Menekan",
         "Kunjungan ketiga; berkas berpindah gerai.", "Tingkat 2 · 8 mnt", "Lanjut giliran 5", TagTone::attention);
    move_to({ui.px(407), ui.px(340)});
    card(ui, "silent", jumiati(), {70, 30, 0, 0}, "Diam di kursi tunggu", "Diam, takut",
         "Dari desa jauh, pernah dimintai uang.", "Tingkat 2 · 10 mnt", "Belum dicoba", TagTone::neutral);
    move_to({ui.px(693), ui.px(340)});
    card(ui, "viral", rizky(), {80, 30, 0, 0}, "Saya viralkan!", "Mengancam viral",
         "Merekam dan menuntut jawaban sekarang.", "Tingkat 3 · 8 mnt", "Terbaik 74", TagTone::primary);
    move_to({ui.px(980), ui.px(340)});
    card(ui, "heir", halimah(), {80, 30, 0, 0}, "Sertifikat untuk ahli waris", "Menangis",
         "Sedih, khawatir tanahnya hilang.", "Tingkat 2 · 9 mnt", "Belum dicoba", TagTone::neutral);
}

void debrief_sheet(Ui& ui) {
    const Page page(ui);
    const Colours& c = ui.colours();
    rail(ui);
    text_at(ui, ui.list(), {ui.px(116), ui.px(18)}, "Ulasan: Berkas dipingpong", {TextSize::title, Weight::semibold});
    const float after =
        tag_at(ui, ui.list(), {ui.px(116), ui.px(48)}, "Hubungan dipulihkan", TagTone::primary, Icon::target);
    text_at(ui, ui.list(), {ui.px(124) + after, ui.px(50)}, "9 giliran · 7 menit 40 detik · formatif",
            {TextSize::small, Weight::regular, c.ink2});
    constexpr std::array<Option, 4> kSteps{{{"feel", "Rasa", {}, true},
                                            {"events", "Kejadian", {}, true},
                                            {"analysis", "Analisis", {}, false},
                                            {"sum", "Ringkasan", {}, false}}};
    move_to({ui.px(1252) - stepper_width(ui, kSteps), ui.px(22)});
    stepper(ui, "steps", kSteps, 2);
    {
        const Column left(ui, {ui.px(116), ui.px(84)}, ui.px(376));
        const Card scores(ui, 0, {.padding = 18});
        text(ui, "Skor per kriteria", {TextSize::small, Weight::semibold, c.ink2});
        const Box big = take(ui, 0, ui.px(48));
        text_in(ui, ui.list(), big, "68", {TextSize::figure, Weight::semibold});
        text_in(ui, ui.list(), big.moved(ui.px(52), ui.px(6)), "dari 100 · sebelumnya 61",
                {TextSize::small, Weight::regular, c.ink2});
        gap(ui, 8);
        score_bar(ui, "Tombol", 0.67, 0.8, "6 dari 9", ui.px(124));
        score_bar(ui, "Isi (C)", 0.78, 0.7, "7 dari 9", ui.px(124));
        score_bar(ui, "Emosi (E)", 0.56, 0.75, "5 dari 9", ui.px(124));
        score_bar(ui, "Cek pemahaman", 0.22, 0.5, "2 dari 9", ui.px(124));
        score_bar(ui, "Harapan", 0.7, 0.45, "2,1 dari 3", ui.px(124));
    }
    {
        const Column right(ui, {ui.px(508), ui.px(84)}, ui.px(744));
        const Card plot(ui, 0, {.padding = 18});
        text(ui, "Jalannya percakapan", {TextSize::small, Weight::semibold, c.ink2});
        gap(ui, 4);
        const std::vector<PlotTurn> turns{{70, 20, 0, ""}, {82, 12, 9, "TB 1"}, {74, 20, 2, ""},
                                          {58, 34, 0, ""}, {60, 33, 6, ""},     {44, 48, 0, "TB 2"},
                                          {36, 55, 3, ""}, {25, 68, 0, ""},     {18, 74, 1, ""}};
        conversation_plot(ui, "plot", turns, 1, {"Ketegangan", "Kepercayaan", "Sesal (poin)", "Jalannya percakapan"}, 0,
                          ui.px(304));
    }
    const Column low(ui, {ui.px(116), ui.px(465)}, ui.px(1136));
    const Card turn(ui, 0, {.padding = 18});
    text(ui, "Giliran 2", {TextSize::lead, Weight::semibold});
    gap(ui, 4);
    const std::string said = "Pak Rahman  “Sudah tiga kali saya ke sini! Berkas saya dioper terus!” — yang tidak "
                             "terucap: kalau pulang tanpa "
                             "kepastian, anak saya tidak bisa berobat.";
    flow(ui, said, spans_of(said, {{"Pak Rahman", SpanKind::strong}}), {TextSize::small, Weight::regular, c.ink2});
    gap(ui, 8);
    const std::string evidence =
        "Saya dengarkan dulu sampai selesai, Pak. Tiga kali datang dan berkas masih dioper, wajar kalau Bapak kesal.";
    flow(ui, evidence,
         spans_of(evidence, {{"Tiga kali datang", SpanKind::content},
                             {"Tiga kali datang", SpanKind::interest},
                             {"wajar kalau Bapak kesal", SpanKind::emotion}}));
}

namespace {

void controls_column(Ui& ui) {
    button(ui, "primary", "Simpan", {.rank = ButtonRank::primary, .icon = Icon::save, .keycap = "Ctrl S"});
    gap(ui, 10);
    button(ui, "secondary", "Lihat contoh", {.icon = Icon::eye});
    gap(ui, 10);
    button(ui, "quiet", "Nanti saja", {.rank = ButtonRank::quiet, .icon_after = Icon::forward});
    gap(ui, 10);
    button(ui, "off", "Kirim", {.rank = ButtonRank::primary, .enabled = false, .reason = "Tulis jawaban dulu"});
    gap(ui, 10);
    button(ui, "delete", "Hapus rekaman", {.destructive = true});
    gap(ui, 14);
    std::string one = "Nur Aini";
    text_field(ui, "name", one, {.hint = "Nama"});
    gap(ui, 10);
    std::string wrong = "tujuan-hilang";
    text_field(ui, "wrong", wrong, {.hint = "Simpul", .error = true});
    gap(ui, 10);
    std::string many =
        "Saya paham Bapak sudah tiga kali datang. Hari ini saya sendiri yang menelusuri berkasnya sampai selesai, Pak.";
    text_field(ui, "many", many, {.min_lines = 3, .max_lines = 6});
    gap(ui, 14);
    double scale = 120;
    slider(ui, "scale", "Ukuran teks", scale, 80, 200, 10, "120 %");
    toggle(ui, "motion", "Kurangi gerak", true, "Wajah dan meter langsung berpindah.");
    toggle(ui, "sound", "Bunyi", false);
}

void choosing_column(Ui& ui) {
    constexpr std::array<Option, 3> kTabs{
        {{"talk", "Percakapan", {}, false}, {"feedback", "Umpan balik", {}, false}, {"citizen", "Warga", {}, false}}};
    tabs(ui, "tabs", kTabs, 1);
    gap(ui, 14);
    constexpr std::array<Option, 2> kViews{
        {{"map", "Peta", Icon::graph, false}, {"outline", "Kerangka", Icon::list, false}}};
    segments(ui, "views", kViews, 0);
    gap(ui, 14);
    constexpr std::array<std::string_view, 5> kPhases{"Intake", "Eksplorasi", "Titik balik", "Mencari solusi",
                                                      "Pengakhiran"};
    phase_track(ui, kPhases, 2, true, "3 dari 5");
    gap(ui, 14);
    banner(ui, "saved", BannerTone::info, "Tersimpan. Anda bisa kembali kapan saja.", {}, "Tutup");
    gap(ui, 8);
    banner(ui, "lost", BannerTone::attention, "2 terputus · kursi dan jawabannya aman", "Lihat");
    gap(ui, 8);
    banner(ui, "error", BannerTone::error, "Galat: giliran 4 belum tersimpan, ruang cakram penuh.", "Coba lagi");
    gap(ui, 14);
    for (const Mark mark : {Mark::green, Mark::red, Mark::neutral, Mark::review}) {
        constexpr std::array<const char*, 4> kWords{"Tombol hijau", "Tombol merah", "Netral", "Perlu ditinjau"};
        verdict_panel(ui, mark, kWords[static_cast<std::size_t>(mark)], "kata pemicunya di sini");
        gap(ui, 8);
    }
    choice_row(ui, "chosen", "Jawaban yang sudah dipilih", {.number = 4, .selected = true});
    gap(ui, 8);
    choice_row(ui, "closed", "Jawaban yang belum terbuka",
               {.number = 5, .enabled = false, .reason = "Warga belum menceritakannya"});
    gap(ui, 8);
    vote_bar(ui, 2, 0.62, "13 · 62 %");
    vote_bar(ui, 3, 0.2, "4 · 20 %");
}

void icons_column(Ui& ui) {
    const Box box = take(ui, 0, ui.px(36 * 7));
    for (int at = 0; at < static_cast<int>(Icon::count_); ++at) {
        const ImVec2 where{box.min.x + static_cast<float>(at % 8) * ui.px(44),
                           box.min.y + static_cast<float>(at / 8) * ui.px(38)};
        draw_icon(ui.list(), static_cast<Icon>(at), where, ui.px(24), ui.colours().ink);
    }
    const Box marks = take(ui, 0, ui.px(80));
    for (int at = 0; at < 4; ++at) {
        draw_mark(ui.list(), ui.theme, static_cast<Mark>(at),
                  {marks.min.x + static_cast<float>(at) * ui.px(56), marks.min.y}, ui.px(36), ui.colours().background);
        draw_ending_mark(ui.list(), static_cast<EndingMark>(at),
                         {marks.min.x + static_cast<float>(at) * ui.px(56), marks.min.y + ui.px(46)}, ui.px(28),
                         ui.colours().ink);
    }
    scene(ui, "Loket 4, Mal Pelayanan Publik\nPak Rahman meletakkan map berkas di meja.");
    gap(ui, 10);
    const std::string mixed = "Saya paham Bapak kesal. Tapi memang sudah aturannya begitu, jadi tunggu saja dulu, Pak.";
    flow(ui, mixed,
         spans_of(mixed, {{"kesal", SpanKind::green},
                          {"kesal", SpanKind::emotion},
                          {"memang sudah aturannya begitu", SpanKind::red},
                          {"tunggu saja dulu", SpanKind::red}}));
    gap(ui, 10);
    link(ui, "glossary", "Arti “tombol” belum dikonfirmasi", TextSize::small);
    gap(ui, 10);
    progress_bar(ui, 0.4);
    gap(ui, 10);
    const ScrollArea area(ui, "scroll", 0, ui.px(150));
    for (int at = 0; at < 12; ++at) {
        choice_row(ui, "row" + std::to_string(at), "Baris " + std::to_string(at + 1), {.number = 0});
        gap(ui, 6);
    }
}

} // namespace

void components_sheet(Ui& ui) {
    const Page page(ui);
    ui.focus.set("many");
    {
        const Column column(ui, {ui.px(32), ui.px(32)}, ui.px(380));
        controls_column(ui);
    }
    {
        const Column column(ui, {ui.px(452), ui.px(32)}, ui.px(400));
        choosing_column(ui);
    }
    const Column column(ui, {ui.px(892), ui.px(32)}, ui.px(356));
    icons_column(ui);
}

void faces_sheet(Ui& ui) {
    const Page page(ui);
    const Colours& c = ui.colours();
    text_at(ui, ui.list(), {ui.px(40), ui.px(26)}, "Wajah mengikuti ketegangan dan kepercayaan",
            {TextSize::title, Weight::semibold});
    const std::array<Portrait, 4> people{rahman(), jumiati(), rizky(), maria()};
    constexpr std::array<const char*, 4> kNames{"Pak Rahman", "Ibu Jumiati", "Rizky", "Ibu Maria"};
    constexpr std::array<std::array<double, 2>, 5> kMoods{{{92, 8}, {70, 22}, {45, 40}, {24, 64}, {7, 92}}};
    for (std::size_t row = 0; row < people.size(); ++row) {
        const float y = ui.px(144 + 162 * static_cast<float>(row));
        text_at(ui, ui.list(), {ui.px(40), y + ui.px(26)}, kNames[row], {TextSize::body, Weight::semibold});
        for (std::size_t mood = 0; mood < kMoods.size(); ++mood) {
            const float x = ui.px(244 + 203 * static_cast<float>(mood));
            draw_portrait(ui, ui.list(), box_at({x, y}, ui.px(189), ui.px(150)), people[row],
                          {kMoods[mood][0], kMoods[mood][1], 0, 0}, {.behind = c.background});
        }
    }
}

void heads_sheet(Ui& ui) {
    const Page page(ui);
    constexpr std::array<const char*, 7> kHeads{"peci", "hijab", "short", "thin", "curly", "long", "bun"};
    constexpr std::array<const char*, 3> kAges{"young", "adult", "older"};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t at = 0; at < kHeads.size(); ++at) {
            Portrait p =
                person(kHeads[at], kAges[row], static_cast<int>((at + row * 2) % 5) + 1, row == 1 ? -1.0 : 0.7);
            p.glasses = (at + row) % 3 == 0;
            p.moustache = at != 1 && at < 5 && row == 1;
            p.lash = at == 1 || at > 4;
            p.tear = row == 1;
            p.wide = static_cast<int>(row);
            p.collar = at == 0 ? "koko" : "shirt";
            const FaceState state{row == 0   ? 20.0
                                  : row == 1 ? 85.0
                                             : 60.0,
                                  row == 0 ? 60.0 : 20.0, at == 4 ? 1.0 : 0.0, 0};
            draw_portrait(ui, ui.list(),
                          box_at({ui.px(20 + 178 * static_cast<float>(at)), ui.px(20 + 196 * static_cast<float>(row))},
                                 ui.px(166), ui.px(180)),
                          p, state, {.behind = ui.colours().background});
        }
    }
}

} // namespace propartif::ui::gallery

"""A room of phones in headless Chromium: they join, vote, write, rate, lose their connection, sleep, reload, and come
back to the same seat with their words.

usage: phones.py CHROMIUM STAGE WEB_FOLDER WORK_FOLDER [AXE_JS]
"""
import json
import os
import random
import socket
import subprocess
import sys
import threading
import time

from browser import Browser, Phone

CHROMIUM, STAGE, WEB, WORK = sys.argv[1:5]
AXE = open(sys.argv[5]).read() if len(sys.argv) > 5 else None
HERE = os.path.dirname(os.path.abspath(__file__))
CHECK = open(os.path.join(HERE, "page_check.js")).read()
SHOTS = os.environ.get("PROPARTIF_SHOTS", os.path.join(WORK, "shots"))

CITIZEN = {"name": "Pak Rahman", "line": "Sudah tiga kali saya ke sini! Berkas saya dioper terus!", "mood": "marah"}
CHOICES = ["Semua orang juga antre, Pak. Silakan duduk dulu.",
           "Tiga kali datang dan berkas masih dioper, wajar Bapak kesal. Boleh tahu untuk keperluan apa?",
           "Baik, saya cek nomor berkasnya dulu.", "Tenang, pasti jadi hari ini, saya jamin."]
REWORDING = "Tiga kali datang dan berkas dioper, wajar Bapak kesal. Saya catat dulu keperluannya."
CRITERIA = [{"id": "button", "title": "Tombol emosi", "min": 0, "max": 2,
             "anchors": [{"level": 0, "text": "Memancing emosi"}, {"level": 1, "text": "Netral"},
                         {"level": 2, "text": "Meredakan dengan mengakui perasaan"}]},
            {"id": "reframing", "title": "Membingkai ulang", "min": 0, "max": 3,
             "anchors": [{"level": 0, "text": "Belum ada"}, {"level": 1, "text": "Mengulang keluhan"},
                         {"level": 2, "text": "Mengubah tuduhan menjadi kebutuhan"},
                         {"level": 3, "text": "Kebutuhan dan langkah bersama"}]}]
QUESTIONS = [{"kind": "scale", "text": "Seberapa berguna latihan ini bagi pekerjaan Anda?"},
             {"kind": "text", "text": "Apa yang akan Anda coba besok di loket?"}]
FEEDBACK = [{"reply": REWORDING, "score": 72, "lines": [
    {"criterion": "Emosi", "level": 2, "max": 2, "evidence": "wajar Bapak kesal"},
    {"criterion": "Membingkai ulang", "level": 1, "max": 3, "evidence": "Saya catat dulu",
     "tip": "Sebut kebutuhan di balik keluhan, misalnya kepastian tanggal."}],
    "flags": ["Janji yang belum tentu"]}]
MARKUP = "<img src=x onerror=\"window.harmed=1\"><script>window.harmed=1</script>"


class Room:
    """The stage: the real server with a room in memory."""

    def __init__(self):
        self._process = subprocess.Popen([STAGE, WEB], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        started = json.loads(self._process.stdout.readline())
        self.code = started["code"]
        self.url = "http://127.0.0.1:%d/" % started["port"]

    def do(self, line):
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def show(self, item, round_, is_open=True, **members):
        line = json.dumps(members, ensure_ascii=False)[1:-1]
        assert self.do("show %d %d %s %s" % (item, round_, "open" if is_open else "closed", line)) == "ok"

    def stored(self):
        return json.loads(self.do("stored"))

    def close(self):
        self._process.stdin.close()
        self._process.wait(10)


class BadNetwork(threading.Thread):
    """Between phone and laptop, at another address: late, and every tenth piece is the last of its connection."""

    HERE = "127.0.0.3"

    def __init__(self, port):
        super().__init__(daemon=True)
        self.port = port
        self.broken = 0
        self._chance = random.Random(7)
        self._listening = socket.create_server((self.HERE, port))

    def run(self):
        while True:
            phone, _ = self._listening.accept()
            laptop = socket.create_connection(("127.0.0.1", self.port))
            for source, target, there in ((phone, laptop, True), (laptop, phone, False)):
                threading.Thread(target=self._pass_on, args=(source, target, there), daemon=True).start()

    def _pass_on(self, source, target, there):
        try:
            while True:
                piece = source.recv(65536)
                time.sleep(0.15)
                if self._chance.random() < 0.1:
                    self.broken += 1
                    break
                if not piece:
                    break
                if there:  # the page's address as the laptop knows it
                    piece = piece.replace(self.HERE.encode(), b"127.0.0.1")
                target.sendall(piece)
        except OSError:
            pass
        for each in (source, target):
            try:
                each.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


def expect(truth, what):
    if not truth:
        raise AssertionError(what)


def good_page(phone, name):
    phone.until("!document.querySelector('.enter') || getComputedStyle(document.getElementById('main')).opacity === '1'", name)
    for width, height in ((360, 740), (390, 844), (320, 568)):
        phone.size(width, height)
        phone.until("innerWidth === %d && document.getAnimations().every(function (a) { return a.playState === 'finished'; })"
                    % width, "the size of " + name)
        wrong = phone.run(CHECK)
        expect(wrong == [], "%s at %d: %s" % (name, width, "; ".join(wrong)))
        if width != 320:
            phone.shot(os.path.join(SHOTS, "phone-%s-%dx%d.png" % (name, width, height)))
    phone.size(360, 740)
    if AXE:
        phone.run(AXE + ";0")
        found = phone.run("""axe.run(document, {resultTypes: ["violations"]}).then(function (all) {
            return all.violations.map(function (each) { return each.id + ": " + each.nodes[0].html; }); })""")
        expect(found == [], "%s, axe: %s" % (name, "; ".join(found)))


def join(room, phone, nickname, address=""):
    phone.open(room.url + "?k=" + room.code + address)
    phone.fill("#nickname", nickname)
    phone.press("button.main")
    phone.until("JSON.parse(localStorage.getItem('propartif.me') || '{}').token", nickname + " has a seat")


def aloud(phone, words):
    phone.until("window.heard.some(function (each) { return each.indexOf(%s) >= 0; })" % json.dumps(words), "hears " + words)


def joining(room, phones):
    aini, budi, citra = phones
    aini.open(room.url + "?k=" + room.code)
    expect(aini.run("document.getElementById('code').value") == room.code, "the code of the address is filled in")
    good_page(aini, "join")
    aini.press("button.main")
    aini.sees("Isi nama panggilan.")
    expect(aini.run("document.activeElement.id") == "nickname", "the field that lacks something has the focus")
    join(room, aini, "Bu Aini")
    aini.sees("Tersambung")
    aini.sees("Bu Aini · kursi 1")
    good_page(aini, "wait")

    citra.open(room.url + "?lang=en")
    citra.fill("#code", "zzzzzz")
    citra.fill("#nickname", "Bu Aini")
    citra.press("button.main")
    citra.sees("The code does not match.")
    citra.fill("#code", "k7m-2px")
    citra.press("button.main")
    citra.sees("That name is taken.")
    citra.fill("#nickname", "Citra")
    citra.press("button.main")
    citra.sees("Citra · seat 2")
    expect(citra.run("document.documentElement.lang") == "en", "the language of the page")
    join(room, budi, "Pak Budi")
    budi.sees("Pak Budi · kursi 3")


def voting(room, phones):
    aini, budi, _ = phones
    room.show(2, 5, screen="vote", title="Kelas bermain satu warga", citizen=CITIZEN, choices=CHOICES, may_write=True,
              left_ms=24000)
    for phone in phones:
        phone.sees("wajar Bapak kesal")
    aini.sees("Sisa waktu 0:")
    aloud(aini, "Pak Rahman: Sudah tiga kali")
    aini.press(".choices li:nth-child(2) button")
    aini.sees("Jawaban 2 sudah diterima")
    aloud(aini, "Jawaban 2 sudah diterima")
    expect(aini.run("document.querySelectorAll('[aria-pressed=true]').length") == 1, "one choice is pressed")
    good_page(aini, "vote")
    aini.press(".choices li:nth-child(3) button")
    aini.sees("Jawaban 3 sudah diterima")
    expect([each["content"] for each in room.stored()] == [{"choice": 1}, {"choice": 2}], "both votes are there")

    # Without a connection the answer waits on the phone, is sent once, and the light says why.
    budi.offline(True)
    budi.press(".choices li:nth-child(1) button")
    budi.sees("Mengirim…")
    budi.sees("Terputus")
    aloud(budi, "Sambungan terputus")
    good_page(budi, "offline")
    expect(len(room.stored()) == 2, "nothing arrived meanwhile")
    budi.offline(False)
    budi.sees("Tersambung")
    budi.sees("Jawaban 1 sudah diterima")
    expect([each["content"] for each in room.stored() if each["seat"] == 3] == [{"choice": 0}], "the vote is there once")

    room.do("close")
    aini.sees("Jawaban sudah ditutup.")
    expect(aini.run("document.querySelectorAll('.choice:not([disabled])').length") == 0, "nothing can be chosen now")
    room.do("open")
    aini.until("document.querySelectorAll('.choice:not([disabled])').length === 4", "answers are open again")


def writing(room, phones):
    aini, budi, _ = phones
    aini.press(".end button")
    aini.until("document.activeElement.id === 'words'", "the words have the focus")
    aini.type("Wajar Bapak ")
    aini.reload()  # the half sentence and the seat are still there
    aini.sees("Bu Aini · kursi 1")
    aini.press(".end button")
    aini.until("document.getElementById('words').value === 'Wajar Bapak '", "the draft is back")

    room.show(3, 1, screen="write", title="Bingkai ulang", question="Tulis ulang keluhan ini menjadi kebutuhan.", citizen=CITIZEN)
    budi.sees("Tulis ulang keluhan ini")
    budi.fill("#words", REWORDING[:30])
    budi.reload()
    budi.until("(document.getElementById('words') || {}).value === %s" % json.dumps(REWORDING[:30]), "the draft is back")
    budi.press("#words")
    budi.run("document.getElementById('words').setSelectionRange(30, 30)")
    budi.type(REWORDING[30:])
    # The laptop goes away before the answer is sent, the phone is closed and opened, the laptop comes back.
    room.do("stop")
    budi.press("button.main")
    budi.sees("Mengirim…")
    expect(room.do("start") == "ok", "the same port opens again")
    budi.sees("Jawaban Anda sudah diterima")
    good_page(budi, "write")
    written = [each for each in room.stored() if each["item"] == 3]
    expect([each["content"] for each in written] == [{"text": REWORDING}], "the reply is there once: " + str(written))
    budi.reload()
    budi.sees("Jawaban Anda sudah diterima")
    expect(budi.run("document.getElementById('words').value") == REWORDING, "the reply is shown again")


def resending(room, phones):
    """The answer reaches the disk but its acknowledgement never the phone: stored once."""
    aini = phones[0]
    aini.sees("Tulis ulang keluhan ini")
    aini.run("""(function () {
        var real = window.fetch, lost = 0;
        window.ids = [];
        window.fetch = function (path, options) {
            if (path !== "/api/submit") return real(path, options);
            window.ids.push(JSON.parse(options.body).id);
            return real(path, options).then(function (got) {
                if (lost < 2) { lost += 1; throw new TypeError("lost on the way back"); }
                return got;
            });
        };
    }())""")
    aini.fill("#words", "Wajar Bapak kesal.")
    aini.press("button.main")
    aini.sees("Jawaban Anda sudah diterima")
    ids = aini.run("window.ids")
    expect(len(ids) == 3 and len(set(ids)) == 1, "three tries with one id: " + str(ids))
    expect(len([each for each in room.stored() if each["item"] == 3 and each["seat"] == 1]) == 1, "stored once")


def straying(room, phones):
    """Twenty answers over a network that loses every tenth piece: each is stored once, in the order of the presses."""
    network = BadNetwork(int(room.url.rsplit(":", 1)[1].strip("/")))
    network.start()
    phone = Phone(phones[0].browser, calm=True)
    there = room.url.replace("127.0.0.1", network.HERE) + "?k=" + room.code
    for _ in range(30):  # a page that did not load is opened again, as people do
        phone.ask("Page.navigate", {"url": there})
        try:
            phone.until("document.getElementById('nickname')", "the page is whole", 4)
            break
        except AssertionError:
            continue
    for attempt in range(20):  # a seat whose acknowledgement was lost keeps its name
        phone.fill("#nickname", "Jauh %d" % attempt)
        phone.press("button.main")
        try:
            phone.until("JSON.parse(localStorage.getItem('propartif.me') || '{}').token", "a seat", 7)
            break
        except AssertionError:
            continue
    seat = phone.run("JSON.parse(localStorage.getItem('propartif.me')).seat")
    room.show(9, 1, screen="vote", question="Mana yang meredakan?", choices=CHOICES)
    phone.sees("Mana yang meredakan?", 60)
    presses = [at % 4 for at in range(20)]
    for at in presses:
        phone.press(".choices li:nth-child(%d) button" % (at + 1))
        # What was said of an earlier press may still stand there; one that was never sent would give way to the next.
        phone.until("JSON.parse(localStorage.getItem('propartif.waiting') || '[]').length === 0", "it has arrived", 60)
        phone.sees("Jawaban %d sudah diterima" % (at + 1), 60)
    stored = [each for each in room.stored() if each["seat"] == seat]
    expect([each["content"]["choice"] for each in stored] == presses, "each press once and in order: " + str(stored))
    expect(len(set(each["id"] for each in stored)) == len(presses), "an id of its own for each")
    print("  %d answers, %d connections broken" % (len(stored), network.broken))


def rating(room, phones):
    aini, _, citra = phones
    citra.ask("Page.setWebLifecycleState", {"state": "frozen"})  # the phone sleeps in a pocket
    room.show(4, 1, screen="rate", title="Bermain berpasangan", question="Nilai percakapan yang Anda amati", criteria=CRITERIA)
    aini.sees("Membingkai ulang")
    citra.ask("Page.setWebLifecycleState", {"state": "active"})
    citra.sees("Membingkai ulang")
    citra.press("button.main")
    citra.sees("3 still to rate.")
    expect(citra.run("document.activeElement.id") == "level-button", "the first that is missing has the focus")
    citra.key("ArrowDown", 40)  # by keyboard alone
    citra.key("Tab", 9)
    citra.key(" ", 32)
    citra.key("Tab", 9)
    for _ in range(3):
        citra.key("ArrowRight", 39)
    citra.until("document.querySelectorAll('input:checked').length === 3", "three are rated")
    good_page(citra, "rate")
    citra.press("button.main")
    citra.sees("Your rating has arrived")
    expect(room.stored()[-1]["content"] == {"levels": {"button": 1, "reframing": 0}, "global": 4},
           "the rating: " + str(room.stored()[-1]))
    citra.reload()
    citra.until("document.querySelectorAll('input:checked').length === 3", "the rating is shown again")


def ending(room, phones):
    aini, budi, citra = phones
    room.show(5, 1, screen="form", title="Umpan balik", questions=QUESTIONS)
    aini.sees("Seberapa berguna")
    aini.press("fieldset .pick:nth-child(4)")
    aini.fill("textarea", "Diam dulu, baru menjawab.")
    good_page(aini, "form")
    aini.press("button.main")
    aini.sees("Umpan balik Anda sudah diterima")
    expect(room.stored()[-1]["content"] == {"answers": [4, "Diam dulu, baru menjawab."]}, str(room.stored()[-1]))

    room.show(6, 1, False, screen="result", title="Hasil Anda", feedback=FEEDBACK)
    budi.sees("wajar Bapak kesal")
    budi.sees("72 dari 100")
    budi.sees("1 dari 3")
    budi.sees("Perhatikan: Janji yang belum tentu")
    good_page(budi, "result")

    room.show(7, 1, screen="vote", question=MARKUP, citizen={"name": MARKUP, "line": MARKUP, "mood": MARKUP},
              choices=[MARKUP, "w" * 300])
    for phone in phones:
        phone.sees(MARKUP)
        expect(not phone.run("window.harmed || document.querySelector('main img, main script')"), "markup is text")
    good_page(aini, "strange-words")

    room.do("release 2")
    citra.sees("Your seat was released.")
    expect(citra.run("localStorage.getItem('propartif.me')") is None, "the lost seat is forgotten")
    room.do("end")
    aini.sees("Lokakarya selesai")
    good_page(aini, "over")


def main():
    os.makedirs(SHOTS, exist_ok=True)
    room = Room()
    browser = Browser(CHROMIUM, os.path.join(WORK, "browser"))
    try:
        phones = [Phone(browser), Phone(browser, calm=True, dark=True), Phone(browser, calm=True)]
        for act in (joining, voting, writing, resending, straying, rating, ending):
            act(room, phones)
            print(act.__name__ + ": as it should be", flush=True)
        for phone in phones:
            for request in phone.of("Network.requestWillBeSent"):
                expect(request["request"]["url"].startswith(room.url), "asks elsewhere: " + request["request"]["url"])
            for entry in phone.of("Log.entryAdded"):
                words = entry["entry"].get("text", "")
                expect("Content Security Policy" not in words, words)
            expect(phone.of("Runtime.exceptionThrown") == [], "errors: " + str(phone.of("Runtime.exceptionThrown"))[:600])
    finally:
        browser.close()
        room.close()


main()

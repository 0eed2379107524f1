// The page of a participant's phone. Plain ES5, so that a phone of 2016 runs it too. Everything a person wrote is put
// into the page as text, never as markup.
(function () {
  "use strict";

  var WORDS = {
    id: {
      on: "Tersambung", again: "Menyambung lagi", lost: "Terputus",
      lostNews: "Sambungan terputus. Kursi dan jawaban Anda aman.", backNews: "Tersambung lagi.",
      seat: "{name} · kursi {seat}",
      joinTitle: "Masuk ke lokakarya", code: "Kode", codeHint: "6 huruf atau angka di layar depan",
      nickname: "Nama panggilan", nicknameHint: "Terlihat oleh fasilitator. Boleh bukan nama asli.",
      join: "Masuk", joining: "Sebentar…",
      needCode: "Isi kode dari layar depan.", needName: "Isi nama panggilan.",
      wrong_code: "Kode tidak cocok. Periksa lagi di layar depan.",
      name_taken: "Nama itu sudah dipakai. Tambahkan satu huruf atau angka.",
      bad_request: "Nama atau kode belum sesuai. Pakai huruf dan angka saja, paling banyak 24.",
      full: "Ruang penuh. Beri tahu fasilitator.", closed: "Pintu masuk sudah ditutup. Beri tahu fasilitator.",
      over: "Lokakarya sudah selesai.", too_many_tries: "Terlalu banyak percobaan. Coba lagi dalam {n} detik.",
      unknown_seat: "Kursi Anda sudah dilepas. Masuk lagi dengan kode di layar depan.",
      noAnswer: "Laptop fasilitator belum menjawab. Pastikan Wi-Fi sama, lalu coba lagi.",
      waitTitle: "Anda sudah masuk", wait: "Layar ini berganti sendiri ketika fasilitator melanjutkan.",
      voteTitle: "Apa jawaban Anda?", writeTitle: "Tulis jawaban Anda", rateTitle: "Penilaian Anda",
      formTitle: "Umpan balik Anda", resultTitle: "Hasil Anda", overTitle: "Lokakarya selesai",
      thanks: "Terima kasih sudah berlatih. Halaman ini boleh ditutup.",
      noResult: "Belum ada hasil untuk ditampilkan.",
      time: "Sisa waktu {t}", timeNews: "Sisa waktu {n} detik.",
      ownWords: "Tulis jawaban sendiri", toChoices: "Kembali ke pilihan", yourWords: "Jawaban Anda",
      count: "{n} kata", advice: "2–4 kalimat", send: "Kirim jawaban", sendAgain: "Kirim perubahan",
      sendRating: "Kirim penilaian", sendForm: "Kirim umpan balik",
      needWords: "Tulis jawaban dulu.", needLevels: "Masih {n} yang belum dinilai.",
      choiceIn: "Jawaban {n} sudah diterima", answerIn: "Jawaban Anda sudah diterima",
      ratingIn: "Penilaian Anda sudah diterima", formIn: "Umpan balik Anda sudah diterima",
      mayChange: "Anda masih boleh mengubahnya sampai jawaban ditutup.",
      nowClosed: "Jawaban sudah ditutup.", notOpen: "Jawaban belum dibuka.",
      sending: "Mengirim…", sendingMore: "Jawaban tersimpan di ponsel ini dan dikirim sampai diterima.",
      refused: "Jawaban tidak diterima", refusedLate: "Jawaban sudah ditutup sebelum kiriman Anda tiba.",
      refusedBad: "Isinya tidak dapat dibaca. Coba tulis lebih pendek.",
      draft: "Tulisan Anda tetap tersimpan di ponsel ini.",
      global: "Kesan keseluruhan", low: "Belum", high: "Sangat baik", lowForm: "Sangat kurang", highForm: "Sangat baik",
      optional: "boleh dikosongkan", of: "{a} dari {b}", score: "dari 100 · formatif", your: "Jawaban Anda",
      tip: "Saran: {t}", flags: "Perhatikan: {f}", mood: "suasana hati: {m}"
    },
    en: {
      on: "Connected", again: "Connecting again", lost: "Disconnected",
      lostNews: "Connection lost. Your seat and answers are safe.", backNews: "Connected again.",
      seat: "{name} · seat {seat}",
      joinTitle: "Join the workshop", code: "Code", codeHint: "6 letters or digits on the front screen",
      nickname: "Nickname", nicknameHint: "The facilitator sees it. It need not be your real name.",
      join: "Join", joining: "One moment…",
      needCode: "Enter the code from the front screen.", needName: "Enter a nickname.",
      wrong_code: "The code does not match. Look at the front screen again.",
      name_taken: "That name is taken. Add a letter or a digit.",
      bad_request: "The name or code does not fit. Use letters and digits only, 24 at most.",
      full: "The room is full. Tell the facilitator.", closed: "The door is closed. Tell the facilitator.",
      over: "The workshop has ended.", too_many_tries: "Too many tries. Try again in {n} seconds.",
      unknown_seat: "Your seat was released. Join again with the code on the front screen.",
      noAnswer: "The facilitator's laptop does not answer yet. Use the same Wi-Fi, then try again.",
      waitTitle: "You are in", wait: "This screen changes by itself when the facilitator goes on.",
      voteTitle: "What is your answer?", writeTitle: "Write your answer", rateTitle: "Your rating",
      formTitle: "Your feedback", resultTitle: "Your result", overTitle: "The workshop has ended",
      thanks: "Thank you for practising. You may close this page.",
      noResult: "There is no result to show yet.",
      time: "{t} left", timeNews: "{n} seconds left.",
      ownWords: "Write my own answer", toChoices: "Back to the choices", yourWords: "Your answer",
      count: "{n} words", advice: "2–4 sentences", send: "Send answer", sendAgain: "Send the change",
      sendRating: "Send rating", sendForm: "Send feedback",
      needWords: "Write an answer first.", needLevels: "{n} still to rate.",
      choiceIn: "Answer {n} has arrived", answerIn: "Your answer has arrived",
      ratingIn: "Your rating has arrived", formIn: "Your feedback has arrived",
      mayChange: "You may change it until answers are closed.",
      nowClosed: "Answers are closed.", notOpen: "Answers are not open yet.",
      sending: "Sending…", sendingMore: "Your answer is kept on this phone and sent until it arrives.",
      refused: "Your answer was not taken", refusedLate: "Answers were closed before yours arrived.",
      refusedBad: "It could not be read. Try writing less.",
      draft: "What you wrote stays on this phone.",
      global: "Overall impression", low: "Not yet", high: "Very good", lowForm: "Very poor", highForm: "Very good",
      optional: "may be left empty", of: "{a} of {b}", score: "of 100 · formative", your: "Your answer",
      tip: "Tip: {t}", flags: "Mind: {f}", mood: "mood: {m}"
    }
  };
  var POLL = 1500, SLOWEST = 5000, PATIENCE = 5000, LOST_AFTER = 8000, MOST_LETTERS = 1000;

  var lang = /[?&]lang=en(&|$)/.test(location.search) ? "en" : "id";
  var main = document.getElementById("main");
  var light = document.getElementById("light");
  var news = document.getElementById("news");

  function say(key, values) {
    return WORDS[lang][key].replace(/\{(\w+)\}/g, function (all, name) { return values[name]; });
  }

  // --- what outlives a reload. Without storage (a private window) the page works until it is closed.

  var memory = {};
  function keep(key, value) {
    var text = JSON.stringify(value);
    memory[key] = text;
    try { localStorage.setItem("propartif." + key, text); } catch (e) { /* kept in memory */ }
  }
  function kept(key) {
    var text = null;
    try { text = localStorage.getItem("propartif." + key); } catch (e) { /* look in memory */ }
    if (text === null && memory.hasOwnProperty(key)) text = memory[key];
    try { return text === null ? null : JSON.parse(text); } catch (e) { return null; }
  }
  function forgetAll() {
    memory = {};
    try {
      Object.keys(localStorage).forEach(function (key) {
        if (key.indexOf("propartif.") === 0) localStorage.removeItem(key);
      });
    } catch (e) { /* nothing is kept */ }
  }

  function plain(text) { // without the signs below a space that some keyboards paste; lines stay
    return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, " ").trim();
  }

  // --- elements

  function el(tag, name, children) {
    var out = document.createElement(tag);
    if (name) out.className = name;
    add(out, children);
    return out;
  }
  function add(parent, children) {
    if (children === undefined || children === null) return;
    if (Array.isArray(children)) children.forEach(function (each) { add(parent, each); });
    else parent.appendChild(children.nodeType ? children : document.createTextNode(String(children)));
  }
  function hidden(node) { node.setAttribute("aria-hidden", "true"); return node; }
  function button(name, text, pressed) {
    var out = el("button", name, text);
    out.type = "button";
    out.addEventListener("click", pressed);
    return out;
  }

  var toTell = [], telling = 0;
  function tell(text) { // one after the other, so that none is lost; emptied first, so that the same is read again
    toTell.push(text);
    if (!telling) tellNext();
  }
  function tellNext() {
    var next = toTell.shift();
    telling = 0;
    if (next === undefined) return;
    news.textContent = "";
    telling = setTimeout(function () {
      news.textContent = next;
      telling = setTimeout(tellNext, 1200);
    }, 60);
  }

  // --- asking the laptop

  function ask(method, path, body) {
    var headers = { "X-Propartif-Client": "1" };
    if (me) headers["X-Propartif-Seat"] = me.token;
    if (body) headers["Content-Type"] = "application/json";
    var asked = fetch(path, {
      method: method, headers: headers, body: body ? JSON.stringify(body) : undefined,
      cache: "no-store", credentials: "omit", redirect: "error"
    }).then(function (got) {
      var out = { status: got.status, wait: Number(got.headers.get("Retry-After")) || 0, body: {} };
      if (got.status === 204) return out;
      return got.text().then(function (text) {
        try { out.body = JSON.parse(text) || {}; } catch (e) { if (got.status === 200) throw e; }
        return out;
      });
    });
    var late = new Promise(function (resolve, reject) {
      setTimeout(function () { reject(new Error("late")); }, PATIENCE);
    });
    return Promise.race([asked, late]);
  }

  // --- the connection light

  var lightIs = "off", heardAt = 0;
  function shine(state) {
    if (state === lightIs) return;
    if (state === "lost") tell(say("lostNews"));
    if (state === "on" && lightIs === "lost") tell(say("backNews"));
    lightIs = state;
    light.setAttribute("data-state", state);
    document.getElementById("light-words").textContent = state === "off" ? "" : say(state);
    refresh();
  }
  function heard() { heardAt = Date.now(); shine("on"); }
  function missed() { shine(Date.now() - heardAt > LOST_AFTER ? "lost" : "again"); }

  // --- polling

  var me = kept("me"), view = null, cursor = 0, deadline = 0;
  var polling = false, pollTimer = 0, pause = POLL;

  function plan(wait) {
    clearTimeout(pollTimer);
    if (me) pollTimer = setTimeout(poll, wait);
  }
  function poll() {
    if (!me || polling) return;
    var asked = me.token;
    polling = true;
    ask("GET", "/api/state?after=" + cursor).then(function (got) {
      polling = false;
      if (!me || me.token !== asked) return;
      if (got.status === 200) { heard(); show(got.body); }
      else if (got.status === 204) heard();
      else if (got.status === 403 && got.body.error === "unknown_seat") return leave("unknown_seat");
      else if (got.status === 410) { heard(); show({ cursor: cursor, screen: "over", item: 0, round: 0 }); }
      else return slower();
      pause = POLL;
      plan(pause * (0.9 + Math.random() * 0.2)); // phones that began together drift apart
    }, function () { polling = false; slower(); }).catch(function () { slower(); });
  }
  function slower() {
    missed();
    pause = Math.min(SLOWEST, pause * 1.5);
    plan(pause);
  }
  function hurry() { if (me && !document.hidden) { pause = POLL; plan(0); flush(); } }
  document.addEventListener("visibilitychange", hurry);
  window.addEventListener("online", hurry);
  window.addEventListener("pageshow", hurry);
  window.addEventListener("offline", function () { if (me) missed(); });

  // --- answers: each has its own id from the first press until the laptop has it on its disk

  var waiting = kept("waiting") || [], sending = false, sendTimer = 0, sendPause = 500, refusals = {};

  function newId() {
    var bytes = new Uint8Array(16), out = "", i;
    (window.crypto || window.msCrypto).getRandomValues(bytes);
    for (i = 0; i < 16; i += 1) {
      out += (bytes[i] + 256).toString(16).slice(1);
      if (i === 3 || i === 5 || i === 7 || i === 9) out += "-";
    }
    return out;
  }
  function place(of) { return of.item + "/" + of.round; }
  function pending() {
    return waiting.filter(function (each) { return view && place(each) === place(view); }).pop() || null;
  }
  function submit(kind, content) {
    // One that was never sent gives way; one that was may be on the disk already, so both go, in their order.
    waiting = waiting.filter(function (each) { return each.tried || place(each) !== place(view); });
    waiting.push({ id: newId(), item: view.item, round: view.round, kind: kind, content: content });
    keep("waiting", waiting);
    delete refusals[place(view)];
    refresh();
    clearTimeout(sendTimer);
    flush();
  }
  function flush() {
    if (!me || sending || waiting.length === 0) return;
    var first = waiting[0], asked = me.token;
    sending = true;
    first.tried = true;
    keep("waiting", waiting);
    ask("POST", "/api/submit", {
      id: first.id, item: first.item, round: first.round, kind: first.kind, content: first.content
    }).then(function (got) {
      sending = false;
      if (!me || me.token !== asked) return;
      if (got.status === 200 && got.body.accepted === first.id) return done(first, null);
      if (got.status === 403 && got.body.error === "unknown_seat") return leave("unknown_seat");
      if (got.status === 400 || got.status === 409 || got.status === 410 || got.status === 413)
        return done(first, got.body.error || "bad_request");
      later();
    }, function () { sending = false; missed(); later(); });
  }
  function later() {
    sendPause = Math.min(SLOWEST, sendPause * 1.6);
    clearTimeout(sendTimer);
    sendTimer = setTimeout(flush, sendPause);
  }
  function done(entry, refusal) {
    heard();
    sendPause = 500;
    waiting = waiting.filter(function (each) { return each.id !== entry.id; });
    keep("waiting", waiting);
    if (refusal) refusals[place(entry)] = refusal;
    if (view && place(entry) === place(view)) {
      if (!refusal) view.mine = mineOf(entry);
      refresh();
      if (waiting.length === 0) tell(refusal ? say("refused") : arrived());
    }
    flush();
  }
  function mineOf(entry) {
    if (entry.kind === "vote") return { vote: entry.content.choice };
    if (entry.kind === "text") return { text: entry.content.text };
    if (entry.kind === "rating") return { rating: entry.content };
    return { form: entry.content.answers };
  }
  function mine() { // what this phone last said, on the disk or on its way there
    var entry = pending();
    return entry ? mineOf(entry) : (view && view.mine) || {};
  }

  // --- drafts, by seat, item and round

  function draftKey() { return "draft." + me.seat + "." + place(view); }
  function draft() { return kept(draftKey()) || {}; }
  function keepDraft(change) {
    var all = draft();
    Object.keys(change).forEach(function (key) { all[key] = change[key]; });
    keep(draftKey(), all);
  }

  // --- drawing: anew when the screen is another one, otherwise only what moves

  var drawn = "", living = [], writing = false;

  function show(next) {
    var before = view;
    view = next;
    cursor = next.cursor || 0;
    deadline = typeof next.left_ms === "number" ? Date.now() + next.left_ms : 0;
    told30 = !deadline || next.left_ms <= 35000; // the clock is on the screen; it is not news yet
    told10 = !deadline || next.left_ms <= 12000;
    if (before && place(before) !== place(view)) writing = false;
    draw(before);
  }
  function shape() {
    return JSON.stringify([view.screen, view.item, view.round, view.title, view.citizen, view.question, view.choices,
      view.may_write, view.criteria, view.questions, view.feedback, writing]);
  }
  function draw(before) {
    var now = shape();
    document.getElementById("workshop").textContent = view.workshop || document.title;
    if (view.workshop) document.title = view.workshop;
    document.getElementById("seat").textContent =
      say("seat", { name: view.nickname || me.nickname, seat: view.seat || me.seat });
    if (now === drawn) {
      if (before && before.open && !view.open && answers()) tell(say("nowClosed"));
      return refresh();
    }
    var had = main.contains(document.activeElement);
    drawn = now;
    clear();
    (SCREENS[view.screen] || drawWait)();
    main.classList.remove("enter");
    void main.offsetWidth; // so that the movement begins again
    main.classList.add("enter");
    refresh();
    window.scrollTo(0, 0);
    var heading = main.querySelector("h1");
    if (had && heading) heading.focus();
    var line = view.citizen && view.citizen.line ? view.citizen.name + ": " + view.citizen.line + ". " : "";
    tell(line + (heading ? heading.textContent : ""));
  }
  function clear() {
    living = [];
    while (main.firstChild) main.removeChild(main.firstChild);
  }
  function refresh() { living.forEach(function (each) { each(); }); }
  function answers() { return view.screen === "vote" || view.screen === "write" || view.screen === "rate" || view.screen === "form"; }

  var told30 = false, told10 = false;
  setInterval(function () {
    if (me && heardAt && Date.now() - heardAt > LOST_AFTER) shine("lost");
    if (!view) return;
    refresh();
    var left = deadline ? Math.ceil((deadline - Date.now()) / 1000) : 0;
    if (!view.open || left <= 0) return;
    if (left <= 10 && !told10) { told10 = told30 = true; tell(say("timeNews", { n: left })); }
    else if (left <= 30 && left > 10 && !told30) { told30 = true; tell(say("timeNews", { n: left })); }
  }, 1000);

  function heading(text) {
    var out = el("h1", "", text);
    out.tabIndex = -1;
    return out;
  }
  function titled(text) {
    var row = el("div", "ask", heading(text)), time = el("p", "time");
    time.setAttribute("role", "timer");
    time.setAttribute("aria-live", "off");
    row.appendChild(time);
    living.push(function () {
      var left = deadline && view.open ? Math.max(0, Math.ceil((deadline - Date.now()) / 1000)) : -1;
      var text = left < 0 ? "" : say("time", { t: Math.floor(left / 60) + ":" + ("0" + left % 60).slice(-2) });
      if (time.textContent !== text) time.textContent = text;
      time.className = left >= 0 && left <= 10 ? "time short" : "time";
    });
    return row;
  }
  function citizenCard() {
    var who = view.citizen;
    if (!who || !who.line) return null;
    var letters = String(who.name || "").split(/\s+/).map(function (each) { return each.charAt(0); }).slice(0, 2).join("");
    var name = el("h2", "", who.name);
    if (who.mood) add(name, [" ", el("span", "tag", [el("span", "unseen", say("mood", { m: "" })), who.mood])]);
    return el("section", "card citizen", [hidden(el("div", "letters", letters.toUpperCase())),
      el("div", "says", [name, el("p", "line", "“" + who.line + "”")])]);
  }

  function arrived() {
    var said = mine();
    if (typeof said.vote === "number") return say("choiceIn", { n: said.vote + 1 });
    return say(said.rating ? "ratingIn" : said.form ? "formIn" : "answerIn");
  }
  // What became of the answer: on its way, arrived, refused, or nothing to say.
  function fate() {
    var box = el("div", "told"), words = null;
    living.push(function () {
      var entry = pending(), said = mine(), refusal = refusals[place(view)], first = "", more = "", look = "";
      if (entry) {
        first = say("sending"); more = say("sendingMore"); look = lightIs === "on" ? "" : " late";
      } else if (refusal) {
        first = say("refused"); look = " wrong";
        more = say(refusal === "bad_request" ? "refusedBad" : "refusedLate");
      } else if (Object.keys(said).length > 0) {
        first = arrived(); more = say(view.open ? "mayChange" : "nowClosed"); look = " in";
      } else if (!view.open) {
        first = say(deadline || writtenHere() ? "nowClosed" : "notOpen"); look = " late";
        if (writtenHere()) more = say("draft");
      }
      if (words === first + more + look) return;
      words = first + more + look;
      box.className = "told" + look;
      box.textContent = "";
      add(box, [first ? el("p", "", el("b", "", first)) : null, more ? el("p", "small", more) : null]);
      box.style.display = first ? "" : "none";
    });
    return box;
  }
  function writtenHere() { return Object.keys(draft()).length > 0; }
  function needs(text) { // said once, where the eye is, and aloud
    var old = document.getElementById("needs");
    if (old) old.parentNode.removeChild(old);
    if (!text) return;
    var box = el("div", "told late", text), end = main.querySelector(".end");
    box.id = "needs";
    main.insertBefore(box, end);
    tell(text);
  }

  // --- screens

  function drawWait() {
    add(main, [el("section", "card", [heading(view.title || say("waitTitle")),
      view.question ? el("p", "", view.question) : null, el("p", "soft", say("wait"))]), citizenCard()]);
  }

  function drawVote() {
    var choices = view.choices || [];
    if (view.may_write && (writing || choices.length === 0)) return drawText(choices.length > 0);
    var list = el("ol", "choices", choices.map(function (text, at) {
      var number = hidden(el("span", "number", at + 1));
      var one = button("choice", [number, el("span", "", text)], function () {
        if (mine().vote !== at || refusals[place(view)]) submit("vote", { choice: at });
      });
      living.push(function () {
        var chosen = mine().vote === at;
        var was = one.getAttribute("aria-pressed") === "true";
        one.disabled = !view.open;
        if (one.hasAttribute("aria-pressed") && was === chosen) return;
        one.setAttribute("aria-pressed", chosen ? "true" : "false");
        number.textContent = "";
        add(number, chosen ? el("span", "tick") : at + 1);
      });
      return el("li", "", one);
    }));
    add(main, [citizenCard(), titled(view.question || say("voteTitle")), list, fate()]);
    if (view.may_write)
      add(main, el("div", "end", button("", say("ownWords"), function () {
        writing = true;
        draw(view);
        main.querySelector("textarea").focus();
      })));
  }

  function drawWrite() { drawText(false); }
  function drawText(maySwitch) {
    var area = textArea("words", function () { return draft().text !== undefined ? draft().text : mine().text || ""; },
      function (text) { keepDraft({ text: text }); needs(""); });
    var count = el("span"), go = button("main", "", function () {
      var text = plain(area.value);
      if (!text) { needs(say("needWords")); area.focus(); return; }
      if (text !== mine().text || refusals[place(view)]) submit("text", { text: text });
    });
    area.setAttribute("aria-describedby", "under");
    living.push(function () {
      var words = area.value.trim();
      count.textContent = say("count", { n: words ? words.split(/\s+/).length : 0 });
      area.readOnly = !view.open;
      go.disabled = !view.open;
      go.textContent = say(mine().text ? "sendAgain" : "send");
    });
    area.addEventListener("input", refresh);
    var label = el("label", "unseen", say("yourWords")), under = el("p", "under", [count, el("span", "", say("advice"))]);
    label.htmlFor = "words";
    under.id = "under";
    add(main, [citizenCard(), titled(view.question || say("writeTitle")), el("div", "", [label, area, under]), fate(),
      el("div", "end choices", [go, maySwitch ? el("div", "field", button("", say("toChoices"), function () {
        writing = false;
        draw(view);
      })) : null])]);
  }
  function textArea(id, read, write) {
    var area = el("textarea");
    area.id = id;
    area.maxLength = MOST_LETTERS;
    area.value = read();
    area.addEventListener("input", function () { write(area.value); });
    return area;
  }

  // Radio buttons in one group; the options are {value, words, name}.
  function picks(id, title, options, read, write, inRow) {
    var group = el("fieldset", "card", el("legend", "", title));
    var rows = options.map(function (option, at) {
      var input = el("input");
      input.type = "radio";
      input.name = id;
      input.value = String(option.value);
      if (at === 0) input.id = id;
      input.addEventListener("change", function () { write(option.value); needs(""); refresh(); });
      living.push(function () { input.checked = read() === option.value; input.disabled = !view.open; });
      return el("label", "pick", [input, el("span", "", option.words === undefined ? String(option.value) :
        [el("i", "", option.value), el("span", "words", option.words)])]);
    });
    add(group, inRow ? el("div", "row", rows) : rows);
    return group;
  }
  function scale(id, title, low, high, lowWords, highWords, read, write) {
    var options = [], value;
    for (value = low; value <= high; value += 1) options.push({ value: value });
    var group = picks(id, title, options, read, write, true);
    group.appendChild(hidden(el("p", "ends", [el("span", "", low + " = " + lowWords), el("span", "", high + " = " + highWords)])));
    group.querySelector("legend").appendChild(el("span", "unseen", " (" + low + " = " + lowWords + ", " + high + " = " + highWords + ")"));
    return group;
  }
  function sendRow(text, complete, content, kind) {
    var go = button("main", text, function () {
      var missing = complete();
      if (missing.length > 0) {
        needs(say("needLevels", { n: missing.length }));
        document.getElementById(missing[0]).focus();
        return;
      }
      submit(kind, content());
    });
    living.push(function () { go.disabled = !view.open; });
    return el("div", "end", go);
  }

  function drawRate() {
    var criteria = view.criteria || [], whole = view.global || { min: 1, max: 5 };
    function said() {
      var before = mine().rating || {}, now = draft(), levels = {};
      [before.levels, now.levels].forEach(function (from) {
        Object.keys(from || {}).forEach(function (id) { levels[id] = from[id]; });
      });
      return { levels: levels, global: now.global === undefined ? before.global : now.global };
    }
    function set(id, level) {
      var levels = said().levels;
      levels[id] = level;
      keepDraft({ levels: levels });
    }
    add(main, [citizenCard(), titled(view.question || say("rateTitle")), criteria.map(function (each) {
      var options = [], level, anchors = {};
      (each.anchors || []).forEach(function (anchor) { anchors[anchor.level] = anchor.text; });
      for (level = each.min; level <= each.max; level += 1) options.push({ value: level, words: anchors[level] || "" });
      return picks("level-" + each.id, each.title, options, function () { return said().levels[each.id]; },
        function (value) { set(each.id, value); }, false);
    }), scale("global", say("global"), whole.min, whole.max, say("low"), say("high"),
      function () { return said().global; }, function (value) { keepDraft({ global: value }); }), fate(),
    sendRow(say("sendRating"), function () {
      var now = said(), missing = [];
      criteria.forEach(function (each) { if (now.levels[each.id] === undefined) missing.push("level-" + each.id); });
      if (now.global === undefined) missing.push("global");
      return missing;
    }, said, "rating")]);
  }

  function drawForm() {
    var questions = view.questions || [];
    function said() {
      var before = mine().form || [], now = draft().answers || [];
      return questions.map(function (question, at) {
        if (now[at] !== undefined && now[at] !== null) return now[at];
        if (before[at] !== undefined && before[at] !== null) return before[at];
        return question.kind === "scale" ? null : "";
      });
    }
    function set(at, value) {
      var all = said();
      all[at] = value;
      keepDraft({ answers: all });
    }
    add(main, [titled(view.question || say("formTitle")), questions.map(function (question, at) {
      var id = "question-" + at;
      if (question.kind === "scale")
        return scale(id, question.text, 1, 5, say("lowForm"), say("highForm"), function () { return said()[at]; },
          function (value) { set(at, value); });
      var area = textArea(id, function () { return said()[at]; }, function (text) { set(at, text); });
      var label = el("label", "", [question.text, " ", el("span", "small", "(" + say("optional") + ")")]);
      label.htmlFor = id;
      living.push(function () { area.readOnly = !view.open; });
      return el("section", "card", [label, el("div", "field", area)]);
    }), fate(), sendRow(say("sendForm"), function () {
      return questions.reduce(function (missing, question, at) {
        return question.kind === "scale" && said()[at] === null ? missing.concat("question-" + at) : missing;
      }, []);
    }, function () {
      return { answers: said().map(function (each) { return typeof each === "string" ? plain(each) : each; }) };
    }, "form")]);
  }

  function feedbackCards() {
    return (view.feedback || []).map(function (each) {
      var card = el("section", "card", [el("h2", "", say("your")), el("p", "quote", each.reply)]);
      if (typeof each.score === "number")
        add(card, el("p", "score", [each.score, " ", el("small", "", say("score"))]));
      (each.lines || []).forEach(function (line) {
        var steps = hidden(el("span", "steps")), at;
        for (at = 1; at <= line.max; at += 1) steps.appendChild(el("i", at <= line.level ? "on" : ""));
        add(card, el("div", "result", [el("p", "level", [el("span", "", line.criterion),
          el("span", "", say("of", { a: line.level, b: line.max }))]), steps,
        line.evidence ? el("p", "", "“" + line.evidence + "”") : null,
        line.tip ? el("p", "small", say("tip", { t: line.tip })) : null]));
      });
      if (each.flags && each.flags.length > 0)
        add(card, el("p", "told late", say("flags", { f: each.flags.join(", ") })));
      return card;
    });
  }
  function drawResult() {
    var cards = feedbackCards();
    add(main, [titled(say("resultTitle")), view.question ? el("p", "", view.question) : null,
      cards.length > 0 ? cards : el("p", "card soft", say("noResult"))]);
  }
  function drawOver() {
    add(main, [el("section", "card", [heading(say("overTitle")), el("p", "", say("thanks"))]), feedbackCards()]);
  }
  var SCREENS = { wait: drawWait, vote: drawVote, write: drawWrite, rate: drawRate, form: drawForm, result: drawResult, over: drawOver };

  // --- coming in

  function codeOf(text) { // capitals without what nobody means: O and 0, I, L and 1 are one sign each
    return text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  }
  function asked(name) {
    var found = new RegExp("[?&]" + name + "=([^&]*)").exec(location.search);
    try { return found ? decodeURIComponent(found[1]) : ""; } catch (e) { return ""; }
  }
  function field(id, label, hint, name, length) {
    var input = el("input", name), words = el("label", "", label), under = el("p", "under", hint);
    input.type = "text";
    input.id = id;
    input.maxLength = length;
    input.autocomplete = id === "nickname" ? "nickname" : "off";
    input.setAttribute("autocapitalize", id === "nickname" ? "words" : "characters");
    input.setAttribute("spellcheck", "false");
    words.htmlFor = id;
    under.id = id + "-hint";
    input.setAttribute("aria-describedby", under.id);
    input.addEventListener("input", function () { input.removeAttribute("aria-invalid"); });
    return { all: el("div", "", [words, el("div", "field", input), under]), input: input };
  }
  function drawJoin(why) {
    clear();
    drawn = "";
    view = null;
    shine("off");
    document.getElementById("workshop").textContent = "Propartif";
    document.getElementById("seat").textContent = "";
    var code = field("code", say("code"), say("codeHint"), "code", 12);
    var name = field("nickname", say("nickname"), say("nicknameHint"), "", 24);
    var go = el("button", "main", say("join")), wrong = el("div", "told wrong"), form = el("form", "card");
    var busy = false;
    go.type = "submit";
    wrong.setAttribute("role", "alert");
    code.input.value = codeOf(asked("k"));
    name.input.value = kept("nickname") || "";
    function complain(text, at) {
      wrong.textContent = text;
      wrong.style.display = text ? "" : "none";
      if (at) { at.setAttribute("aria-invalid", "true"); at.focus(); }
    }
    form.noValidate = true;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (busy) return;
      var said = { code: codeOf(code.input.value), nickname: plain(name.input.value).replace(/\s+/g, " ") };
      if (!said.code) return complain(say("needCode"), code.input);
      if (!said.nickname) return complain(say("needName"), name.input);
      busy = true;
      go.textContent = say("joining");
      complain("");
      ask("POST", "/api/join", said).then(function (got) {
        if (got.status === 200 && got.body.token) return enter(got.body, said);
        var error = got.body.error;
        if (error === "too_many_tries") complain(say(error, { n: got.wait || 60 }));
        else complain(WORDS[lang][error] ? say(error) : say("noAnswer"),
          error === "wrong_code" ? code.input : error === "name_taken" || error === "bad_request" ? name.input : null);
      }).catch(function () { complain(say("noAnswer")); }).then(function () {
        busy = false;
        go.textContent = say("join");
      });
    });
    add(form, [heading(say("joinTitle")), code.all, name.all, wrong, go]);
    main.appendChild(form);
    complain(why ? say(why) : "");
  }
  function enter(joined, said) {
    forgetAll(); // another workshop's drafts are nobody's business here
    me = { token: joined.token, seat: joined.seat, nickname: said.nickname, code: said.code };
    keep("me", me);
    keep("nickname", said.nickname);
    waiting = [];
    begin();
  }
  function leave(why) {
    var nickname = me && me.nickname;
    forgetAll();
    if (nickname) keep("nickname", nickname);
    me = null;
    waiting = [];
    drawJoin(why);
  }
  function begin() {
    cursor = 0;
    heardAt = Date.now();
    view = { screen: "wait", item: -1, round: -1 };
    draw(null);
    shine("again");
    poll();
    flush();
  }

  document.documentElement.lang = lang;
  if (me && asked("k") && codeOf(asked("k")) !== me.code) { forgetAll(); me = null; waiting = []; }
  if (me) begin();
  else drawJoin("");
}());

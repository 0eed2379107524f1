#include "reports/page.hpp"
#include "reports/html.hpp"

namespace propartif::reports {

namespace {

constexpr std::string_view kLooks = R"~(
:root { --ink: #1c2a2e; --soft: #46565a; --line: #e0dcd2; --ground: #f8f7f3; --primary: #0e5a61; --tint: #dfedec;
  --green: #1a6b43; --green-words: #c4e8d1; --red: #a5322a; --red-words: #fae3de; --tension: #a0481a; --trust: #2b5ba6;
  --turmeric: #7d5200; --turmeric-tint: #faefd6; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0 auto; padding: 24px; max-width: 794px; color: var(--ink); background: #fff;
  font: 14px/1.5 Inter, "Noto Sans", "Segoe UI", Roboto, Helvetica, Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 25px; line-height: 1.25; margin: 2px 0 14px; color: var(--primary); }
h2 { font-size: 17px; margin: 26px 0 10px; padding-bottom: 4px; border-bottom: 2px solid var(--tint); break-after: avoid; }
h3 { font-size: 14px; margin: 0; break-after: avoid; }
p { margin: 0 0 6px; unicode-bidi: plaintext; }
.kicker { margin: 0; color: var(--soft); font-size: 12px; letter-spacing: .08em; text-transform: uppercase; }
.head { display: flex; gap: 24px; align-items: flex-start; border-top: 6px solid var(--primary); padding-top: 14px; }
.head > div:first-child { flex: 1; min-width: 0; }
.score { flex: none; text-align: center; background: var(--tint); border-radius: 12px; padding: 10px 20px; color: var(--primary); }
.score b { display: block; font-size: 36px; line-height: 1.15; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 3px 18px; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: 12px; }
th, td { padding: 5px 8px 5px 0; border-bottom: 1px solid var(--line); vertical-align: middle; min-width: 0; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
tr { break-inside: avoid; }
svg { display: block; width: 100%; height: auto; }
svg text { font: 12px Inter, "Noto Sans", "Segoe UI", Roboto, Helvetica, Arial, sans-serif; fill: var(--soft); }
svg .middle { text-anchor: middle; }
svg .end { text-anchor: end; }
.grid { stroke: var(--line); }
.mark { stroke: var(--soft); stroke-dasharray: 2 3; }
.tension polyline, .trust polyline, .trend path { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
.tension polyline { stroke: var(--tension); }
.tension circle { fill: var(--tension); }
.trust polyline { stroke: var(--trust); stroke-dasharray: 6 4; }
.trust rect { fill: var(--trust); }
svg .tension-name { fill: var(--tension); font-weight: 600; }
svg .trust-name { fill: var(--trust); font-weight: 600; }
.trend path { stroke: var(--primary); }
.trend circle { fill: var(--primary); }
.track { fill: #ecebe6; }
.filled { fill: var(--primary); }
.own { fill: #fff; stroke: var(--turmeric); stroke-width: 2; }
figure { margin: 0; break-inside: avoid; }
figcaption { font-weight: 600; margin-bottom: 4px; }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 14px 24px; }
.card { background: var(--ground); border: 1px solid var(--line); border-radius: 10px; padding: 10px 14px; break-inside: avoid; }
.card p:last-child { margin-bottom: 0; }
.note { background: var(--turmeric-tint); color: var(--turmeric); border-radius: 8px; padding: 8px 12px; break-inside: avoid; }
.soft { color: var(--soft); }
.small { font-size: 12px; }
.turn { border: 1px solid var(--line); border-radius: 10px; padding: 12px 14px; margin: 0 0 12px; break-inside: avoid; }
.turn.taken-back { border-style: dashed; opacity: .8; }
.turn-head { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; margin-bottom: 8px; }
.turn-head .points { margin-left: auto; font-weight: 600; color: var(--primary); }
.verdict { border-radius: 6px; padding: 0 8px; font-size: 12px; font-weight: 600; }
.verdict.pass { background: var(--green-words); color: var(--green); }
.verdict.fail { background: var(--red-words); color: var(--red); }
.verdict.review { background: var(--turmeric-tint); color: var(--turmeric); }
.citizen { font-weight: 500; }
.thought { color: var(--soft); font-style: italic; }
.reply { background: var(--tint); border-radius: 8px; padding: 8px 12px; margin: 8px 0; }
.reply p { margin: 0; white-space: pre-wrap; }
.label { display: block; color: var(--soft); font-size: 12px; font-weight: 600; }
mark { color: inherit; background: var(--green-words); border-bottom: 2px solid var(--green); border-radius: 3px; padding: 0 1px;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark.against { background: var(--red-words); border-bottom: 2px dashed var(--red); }
sup { font-size: 10px; line-height: 1; font-weight: 700; color: var(--soft); padding-left: 1px; }
.levels td, .levels th { padding: 2px 8px 2px 0; font-size: 13px; vertical-align: top; }
.feedback { margin-top: 8px; }
.best { border-left: 3px solid var(--primary); padding-left: 10px; margin-top: 8px; }
footer { margin-top: 28px; padding-top: 8px; border-top: 1px solid var(--line); color: var(--soft); font-size: 12px; }
footer code, .hash { font: 11px/1.5 "Liberation Mono", Consolas, monospace; overflow-wrap: anywhere; }
.certificate { text-align: center; border: 3px double var(--primary); border-radius: 14px; padding: 30px 56px;
  break-inside: avoid; }
.certificate h1 { font-size: 32px; margin: 4px 0 14px; }
.certificate .name { font-size: 28px; line-height: 1.25; font-weight: 600; margin: 4px 0 10px; }
.certificate .counts { font-size: 16px; font-weight: 600; color: var(--primary); }
.certificate .practised { list-style: none; margin: 4px 0 16px; padding: 0; }
.sign { display: inline-block; margin-top: 48px; padding-top: 4px; min-width: 240px; border-top: 1px solid var(--ink); }
@media (max-width: 560px) { .pair { grid-template-columns: minmax(0, 1fr); } .head { flex-direction: column; } }
@media print { body { padding: 0; max-width: none; font-size: 10.5pt; } footer { margin-top: 16px; } }
)~";

} // namespace

std::string page(const Wording& wording, std::string_view title, Paper paper, std::string_view body) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"";
    out += wording.language == Language::en ? "en" : "id";
    out += "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n<title>";
    out += escaped(title);
    out += "</title>\n<style>\n@page { size: A4 ";
    out += paper == Paper::sideways ? "landscape" : "portrait";
    out += "; margin: 14mm; }";
    out += kLooks;
    out += "</style>\n</head>\n<body>\n";
    out += body;
    out += "<footer>\n<p><b>Formatif: untuk belajar, bukan penilaian kinerja.</b> "
           "<span lang=\"en\">Formative: for learning, not an appraisal of performance.</span></p>\n</footer>\n"
           "</body>\n</html>\n";
    return out;
}

} // namespace propartif::reports

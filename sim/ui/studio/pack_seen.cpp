#include "ui/studio/pack_seen.hpp"
#include "ui/studio/exchange.hpp"
#include "ui/studio/fields.hpp"
#include "ui/widgets/widgets.hpp"
#include <algorithm>

namespace propartif::ui {

namespace {

using app::Str;
using namespace app::exchange;

std::string joined(const std::vector<std::string>& list) {
    std::string out;
    for (const std::string& each : list) out += (out.empty() ? "" : ", ") + each;
    return out;
}

void about(const PackReport& report, const app::StudioModel& model, Ui& ui) {
    const app::Words& words = model.content.words(model.language);
    const PackManifest& manifest = report.manifest;
    const TextLook quiet{TextSize::small, Weight::regular, ui.colours().ink2};
    if (!manifest.id.empty()) {
        text(ui, manifest.title.in(model.language), {TextSize::lead, Weight::semibold});
        text(ui, app::fill(words(Str::studio_pack_about), {manifest.id, manifest.version}), quiet);
    }
    if (!manifest.authors.empty()) text(ui, app::fill(words(Str::pack_authors), {joined(manifest.authors)}), quiet);
    if (!manifest.license.empty()) text(ui, app::fill(words(Str::pack_license), {manifest.license}), quiet);
    text(ui, app::fill(words(Str::pack_hash), {report.sha256}), {TextSize::micro, Weight::regular, ui.colours().ink3});
    gap(ui, 10);
}

// How far one can know who made it, before anything is enabled.
void trust(const PackReport& report, StudioDraft& draft, const app::Words& words, Ui& ui, app::Intents& out) {
    const Card card(ui, 0, {.padding = 12, .ground = ui.colours().sunken, .shadow = false});
    const bool signed_well = report.signature == PackSignature::valid;
    const bool known = signed_well && !report.key_name.empty();
    const Colour colour = known                                        ? ui.colours().green
                          : report.signature == PackSignature::invalid ? ui.colours().red
                                                                       : ui.colours().turmeric;
    const std::string line =
        !signed_well ? words(report.signature == PackSignature::none ? Str::pack_unsigned : Str::pack_signature_invalid)
        : known      ? app::fill(words(Str::pack_signed_trusted), {report.key_name, report.key})
                     : app::fill(words(Str::pack_signed_unknown), {report.key});
    const ImVec2 at = cursor();
    draw_icon(ui.list(), known ? Icon::lock : Icon::warning, {at.x, at.y + ui.px(2)}, ui.px(18), colour);
    const float high = text_block_at(ui, ui.list(), {at.x + ui.px(28), at.y}, ui.width() - ui.px(28), line,
                                     {TextSize::small, Weight::semibold, colour});
    move_to({at.x, at.y + high});
    gap(ui, 4);
    text(ui, words(Str::studio_pack_caution), {TextSize::small, Weight::regular, ui.colours().ink2});
    if (!signed_well || known) return;
    gap(ui, 8);
    if (const auto typed = words_field(ui, "signer", draft.signer, {.label = words(Str::studio_pack_trust_name)}))
        draft.signer = *typed;
    gap(ui, 6);
    if (button(ui, "trust", words(Str::studio_pack_trust), {.small = true, .enabled = !draft.signer.empty()}))
        ask(out, TrustSigner{draft.signer});
}

void inside(const PackReport& report, const app::Words& words, Ui& ui) {
    constexpr std::size_t kMost = 12;
    std::vector<std::string> files;
    for (const PackReport::File& file : report.files)
        if (!file.id.empty()) files.push_back(file.path);
    if (files.empty()) return;
    text(ui, words(Str::studio_pack_files), {TextSize::body, Weight::semibold});
    for (std::size_t i = 0; i < std::min(kMost, files.size()); ++i) text(ui, files[i], {TextSize::small});
    if (files.size() > kMost) text(ui, "… +" + std::to_string(files.size() - kMost), {TextSize::small});
    gap(ui, 10);
}

std::string outcome_words(const app::SeenPack& pack, InstallOutcome outcome, const app::Words& words) {
    switch (outcome) {
    case InstallOutcome::installed:
    case InstallOutcome::replaced: return words(Str::studio_pack_done);
    case InstallOutcome::already_there: return words(Str::pack_already_there);
    case InstallOutcome::needs_replace: return app::fill(words(Str::studio_pack_older), {pack.version_there});
    case InstallOutcome::not_newer: return app::fill(words(Str::pack_not_newer), {pack.version_there});
    case InstallOutcome::other_signer: return app::fill(words(Str::pack_other_signer), {pack.version_there});
    case InstallOutcome::has_errors: break;
    }
    return app::fill(words(Str::studio_pack_errors), {std::to_string(pack.report.count(Severity::error))});
}

} // namespace

void pack_findings(const PackReport& report, const app::Words& words, std::size_t most, Ui& ui) {
    std::size_t shown = 0;
    const auto tell = [&](const std::string& file, const std::vector<Diagnostic>& found) {
        for (const Diagnostic& each : found) {
            if (shown++ >= most) return;
            const std::string place = file + (each.where.empty() ? "" : ":" + each.where);
            text(ui, (place.empty() ? "" : place + " · ") + app::fill(words.named("diag." + each.code), each.args),
                 {TextSize::small, Weight::regular,
                  each.severity == Severity::error ? ui.colours().red : ui.colours().turmeric});
            gap(ui, 4);
        }
    };
    tell({}, report.found);
    for (const PackReport::File& file : report.files) tell(file.path, file.found);
}

void pack_seen(const app::SeenPack& pack, const app::BringIn& bring, const app::StudioModel& model, StudioDraft& draft,
               Ui& ui, app::Intents& out) {
    constexpr std::size_t kMostFindings = 60;
    const app::Words& words = model.content.words(model.language);
    about(pack.report, model, ui);
    if (pack.report.manifest.id.empty() && !pack.report.usable()) { // no pack at all, or none that may be opened
        text(ui, words(Str::studio_bring_fault), {TextSize::body, Weight::semibold, ui.colours().red});
    } else {
        trust(pack.report, draft, words, ui, out);
        gap(ui, 12);
        inside(pack.report, words, ui);
    }
    if (pack.report.count(Severity::error) + pack.report.count(Severity::warning) > 0) {
        const ScrollArea scroll(ui, "findings", ui.width(), ui.px(130));
        pack_findings(pack.report, words, kMostFindings, ui);
    }
    gap(ui, 8);
    if (!pack.report.usable())
        text(ui, app::fill(words(Str::studio_pack_errors), {std::to_string(pack.report.count(Severity::error))}),
             {TextSize::body, Weight::semibold, ui.colours().red});
    const bool replacing = !pack.version_there.empty();
    const bool done = bring.outcome == InstallOutcome::installed || bring.outcome == InstallOutcome::replaced ||
                      bring.outcome == InstallOutcome::already_there;
    if (bring.outcome) text(ui, outcome_words(pack, *bring.outcome, words), {TextSize::body, Weight::semibold});
    if (!done && pack.report.usable()) {
        const std::string label = replacing ? app::fill(words(Str::studio_pack_replace), {pack.version_there})
                                            : words(Str::studio_pack_install);
        if (button(ui, "install", label, {.rank = ButtonRank::primary})) ask(out, Install{replacing});
    }
    gap(ui, 8);
}

} // namespace propartif::ui

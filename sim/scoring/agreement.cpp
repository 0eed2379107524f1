#include "propartif/agreement.hpp"

namespace propartif {
namespace {

double ratio(double part, double whole) {
    return whole > 0 ? part / whole : 0.0;
}

double harmonic(double a, double b) {
    return a + b > 0 ? 2 * a * b / (a + b) : 0.0;
}

// QWK = 1 - sum (M-H)^2 / N / (Var M + Var H + (mean M - mean H)^2); equal to the weights form (i-j)^2.
double quadratic_kappa(const std::vector<LabelPair>& pairs) {
    double sum_a = 0, sum_b = 0, sum_aa = 0, sum_bb = 0, sum_dd = 0;
    for (const auto& pair : pairs) {
        const double a = pair.labelled, b = pair.scored;
        sum_a += a;
        sum_b += b;
        sum_aa += a * a;
        sum_bb += b * b;
        sum_dd += (a - b) * (a - b);
    }
    const auto n = static_cast<double>(pairs.size());
    const double mean_a = sum_a / n, mean_b = sum_b / n;
    const double spread =
        sum_aa / n - mean_a * mean_a + sum_bb / n - mean_b * mean_b + (mean_a - mean_b) * (mean_a - mean_b);
    if (spread <= 0) return sum_dd == 0 ? 1.0 : 0.0; // everybody gave one and the same level
    return 1 - sum_dd / n / spread;
}

double plain_kappa(const CriterionAgreement& result) {
    std::map<int, double> labelled, scored;
    for (const auto& [label, row] : result.confusion)
        for (const auto& [score, count] : row) {
            labelled[label] += count;
            scored[score] += count;
        }
    double chance = 0;
    for (const auto& [level, count] : labelled)
        if (const auto other = scored.find(level); other != scored.end()) chance += count * other->second;
    chance /= static_cast<double>(result.n) * static_cast<double>(result.n);
    return chance < 1 ? (result.exact - chance) / (1 - chance) : 1.0;
}

} // namespace

CriterionAgreement agreement(const std::vector<LabelPair>& pairs, int min, int max) {
    CriterionAgreement result;
    for (int labelled = min; labelled <= max; ++labelled)
        for (int scored = min; scored <= max; ++scored) result.confusion[labelled][scored] = 0;
    if (pairs.empty()) return result;
    result.n = static_cast<std::uint32_t>(pairs.size());
    double equal = 0, positive = 0, found = 0, both = 0;
    for (const auto& pair : pairs) {
        ++result.confusion[pair.labelled][pair.scored];
        equal += pair.labelled == pair.scored ? 1 : 0;
        positive += pair.labelled > min ? 1 : 0;
        found += pair.scored > min ? 1 : 0;
        both += pair.labelled > min && pair.scored > min ? 1 : 0;
    }
    result.exact = equal / static_cast<double>(pairs.size());
    result.kappa = plain_kappa(result);
    result.qwk = quadratic_kappa(pairs);
    result.precision = ratio(both, found);
    result.recall = ratio(both, positive);
    result.f1 = harmonic(result.precision, result.recall);
    return result;
}

FlagAgreement flag_agreement(std::uint32_t labelled, std::uint32_t scored, std::uint32_t both) {
    return {labelled, scored, both, ratio(both, scored), ratio(both, labelled)};
}

std::uint32_t fold_of(std::string_view context, std::uint32_t folds) {
    std::uint32_t hash = 2166136261U; // FNV-1a
    for (const char letter : context) hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
    return folds == 0 ? 0 : hash % folds;
}

} // namespace propartif

#include "store/packs/signature.hpp"
#include "propartif/library.hpp"
#include "store/content/json_walk.hpp"
#include "store/content/written.hpp"
#include <sodium.h>

namespace propartif::packs {

namespace {

constexpr std::string_view kFormat = "propartif.signature";
constexpr int kBase64 = sodium_base64_VARIANT_ORIGINAL;

const unsigned char* as_sodium(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}
unsigned char* as_sodium(std::string& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

// Exactly `size` bytes, or nothing.
std::optional<std::string> from_base64(std::string_view text, std::size_t size) {
    std::string out(size, '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    const bool read =
        ::sodium_base642bin(as_sodium(out), out.size(), text.data(), text.size(), nullptr, &length, &end, kBase64) == 0;
    if (!read || length != size || end != text.data() + text.size()) return std::nullopt;
    return out;
}

struct Written {
    std::string algorithm, public_key, signature;
};

std::optional<Written> read_written(std::string_view json) {
    store::Report report;
    const auto document = store::open_document(json, kFormat, store::kContentLimits, report);
    if (!document) return std::nullopt;
    Written out;
    {
        store::Fields fields{*document, "", report};
        fields.ignore("format");
        fields.string("algorithm", out.algorithm, store::Need::required);
        fields.string("public_key", out.public_key, store::Need::required);
        fields.string("signature", out.signature, store::Need::required);
    }
    if (has_errors(report.take()) || out.algorithm != "ed25519") return std::nullopt;
    return out;
}

} // namespace

std::string base64(std::string_view bytes) {
    std::string out(sodium_base64_ENCODED_LEN(bytes.size(), kBase64), '\0');
    ::sodium_bin2base64(out.data(), out.size(), as_sodium(bytes), bytes.size(), kBase64);
    out.pop_back(); // sodium ends its text with a zero byte
    return out;
}

std::string fingerprint_of(std::string_view public_key) {
    return sha256_hex(public_key);
}

std::string write_signature(std::string_view manifest, const AuthorKey& key) {
    if (::sodium_init() < 0 || key.secret_key.size() != crypto_sign_SECRETKEYBYTES) return {};
    std::string signature(crypto_sign_BYTES, '\0');
    if (::crypto_sign_detached(as_sodium(signature), nullptr, as_sodium(manifest), manifest.size(),
                               as_sodium(std::string_view{key.secret_key})) != 0)
        return {};
    return store::written({{"format", std::string{kFormat} + "/1"},
                           {"algorithm", "ed25519"},
                           {"public_key", base64(key.public_key)},
                           {"signature", base64(signature)}});
}

std::optional<std::string> signer_of(std::string_view manifest, std::string_view signature_json) {
    const auto written = read_written(signature_json);
    if (!written || ::sodium_init() < 0) return std::nullopt;
    const auto key = from_base64(written->public_key, crypto_sign_PUBLICKEYBYTES);
    const auto signature = from_base64(written->signature, crypto_sign_BYTES);
    if (!key || !signature) return std::nullopt;
    if (::crypto_sign_verify_detached(as_sodium(std::string_view{*signature}), as_sodium(manifest), manifest.size(),
                                      as_sodium(std::string_view{*key})) != 0)
        return std::nullopt;
    return fingerprint_of(*key);
}

std::optional<AuthorKey> new_author_key() {
    if (::sodium_init() < 0) return std::nullopt;
    AuthorKey out{std::string(crypto_sign_PUBLICKEYBYTES, '\0'), std::string(crypto_sign_SECRETKEYBYTES, '\0'), {}};
    if (::crypto_sign_keypair(as_sodium(out.public_key), as_sodium(out.secret_key)) != 0) return std::nullopt;
    out.fingerprint = fingerprint_of(out.public_key);
    return out;
}

std::optional<AuthorKey> author_key_of(std::string_view public_base64, std::string_view secret_base64) {
    const auto open = from_base64(public_base64, crypto_sign_PUBLICKEYBYTES);
    const auto secret = from_base64(secret_base64, crypto_sign_SECRETKEYBYTES);
    if (!open || !secret || !secret->ends_with(*open)) return std::nullopt; // Ed25519 keeps the one inside the other
    return AuthorKey{*open, *secret, fingerprint_of(*open)};
}

} // namespace propartif::packs

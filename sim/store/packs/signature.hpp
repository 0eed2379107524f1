#pragma once
// Ed25519 over the exact bytes of manifest.json. As the manifest holds the hash of every file, that is the whole pack.
#include "propartif/packs.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace propartif::packs {

// The bytes of signature.json; empty when the key is not one.
std::string write_signature(std::string_view manifest, const AuthorKey& key);

// Whose valid signature it is, as a fingerprint; nothing when it is none.
std::optional<std::string> signer_of(std::string_view manifest, std::string_view signature_json);

std::string fingerprint_of(std::string_view public_key);
std::optional<AuthorKey> new_author_key();
// The key whose parts these are; nothing when they do not belong together.
std::optional<AuthorKey> author_key_of(std::string_view public_base64, std::string_view secret_base64);
std::string base64(std::string_view bytes);

} // namespace propartif::packs

#include "propartif/packs.hpp"
#include "store/content/json_walk.hpp"
#include "store/content/written.hpp"
#include "store/packs/durable_files.hpp"
#include "store/packs/signature.hpp"

namespace propartif {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFormat = "propartif.author-key";

std::optional<AuthorKey> read_key(std::string_view json) {
    store::Report report;
    const auto document = store::open_document(json, kFormat, store::kContentLimits, report);
    if (!document) return std::nullopt;
    std::string open, secret;
    store::Fields fields{*document, "", report};
    fields.ignore("format");
    fields.string("public_key", open, store::Need::required);
    fields.string("secret_key", secret, store::Need::required);
    return packs::author_key_of(open, secret);
}

std::string written(const AuthorKey& key) {
    return store::written({{"format", std::string{kFormat} + "/1"},
                           {"public_key", packs::base64(key.public_key)},
                           {"secret_key", packs::base64(key.secret_key)}});
}

std::string public_part(const AuthorKey& key) {
    return "ed25519 " + packs::base64(key.public_key) + "\nsha256 " + key.fingerprint + "\n";
}

Result<Done> make_key(const fs::path& data_folder) {
    const auto key = packs::new_author_key();
    if (!key) return Error{ErrorCode::store_failed, "author.key", "no key could be made"};
    if (auto made = packs::make_folder(data_folder); !made) return made;
    // The secret first: a public part that nobody can sign for would be of no use.
    auto kept = packs::write_whole(data_folder / "author.key", written(*key), packs::IfThere::refuse);
    if (!kept) return kept.error().code == ErrorCode::bad_request ? Result<Done>{Done{}} : kept; // made meanwhile
    return Done{};
}

} // namespace

Result<AuthorKey> author_key(const fs::path& data_folder) {
    const fs::path file = data_folder / "author.key";
    auto bytes = read_file(file, store::kContentLimits.document_bytes);
    if (!bytes && bytes.error().code == ErrorCode::file_missing) {
        if (auto made = make_key(data_folder); !made) return made.error();
        bytes = read_file(file, store::kContentLimits.document_bytes);
    }
    if (!bytes) return bytes.error();
    const auto key = read_key(bytes.value());
    if (!key) return Error{ErrorCode::store_damaged, file.string(), "is not an author's key"};
    const fs::path open = data_folder / "author.pub";
    if (const auto there = read_file(open, 4'096); !there || there.value() != public_part(*key))
        if (auto told = packs::write_whole(open, public_part(*key), packs::IfThere::replace); !told)
            return told.error();
    return *key;
}

} // namespace propartif

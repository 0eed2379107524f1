#include "store/packs/signature.hpp"
#include "store/packs/small_pack.hpp"

using namespace propartif;
using namespace propartif::tests;

TEST_CASE("a signed pack names its signer's key, and a trusted one by the name it was given") {
    const PackFolder folder;
    const auto key = author_key(folder.path());
    REQUIRE(key);
    const std::string bytes = small_pack("1.0.0", &key.value());
    const PackReport unknown = inspect_pack(bytes);
    CHECK_MESSAGE(unknown.usable(), listed(unknown));
    CHECK(unknown.signature == PackSignature::valid);
    CHECK(unknown.key == key.value().fingerprint);
    CHECK(unknown.key_name.empty());
    REQUIRE(trust_key(folder.packs(), {key.value().fingerprint, "Diklat Banjarmasin"}));
    PackContext context;
    context.trusted = trusted_keys(folder.packs()).value();
    CHECK(inspect_pack(bytes, context).key_name == "Diklat Banjarmasin");
    REQUIRE(install_pack(folder.file("x.propak", bytes), folder.packs(), context));
    const auto packs = installed_packs(folder.packs());
    REQUIRE(packs.size() == 1);
    CHECK(packs[0].signature == PackSignature::valid);
    CHECK(packs[0].key_name == "Diklat Banjarmasin");
    CHECK(inspect_pack(small_pack(), context).key_name.empty()); // nobody is trusted for what is not signed
}

TEST_CASE("any change to the manifest breaks its signature") {
    const auto key = packs::new_author_key();
    const std::string manifest = packs::write_manifest(small_manifest());
    const std::string signature = packs::write_signature(manifest, *key);
    CHECK(packs::signer_of(manifest, signature) == key->fingerprint);
    for (std::size_t at = 0; at < manifest.size(); at += 3) {
        std::string changed = manifest;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK_FALSE(packs::signer_of(changed, signature));
    }
    CHECK_FALSE(packs::signer_of(manifest + " ", signature));
}

TEST_CASE("a signature's manifest cannot be exchanged under an installed pack") {
    const PackFolder folder;
    const auto key = packs::new_author_key();
    REQUIRE(install_pack(folder.file("x.propak", small_pack("1.0.0", &*key)), folder.packs(), {}));
    const fs::path manifest = folder.packs() / "id.contoh.loket/manifest.json";
    const std::string changed = store_tests::with(read_file(manifest).value(), "Paket loket", "Paket palsu");
    std::ofstream{manifest, std::ios::binary} << changed;
    const auto packs = installed_packs(folder.packs());
    REQUIRE(packs.size() == 1);
    CHECK(packs[0].signature == PackSignature::invalid);
    CHECK(packs[0].changed);
    CHECK(packs[0].key.empty());
}

TEST_CASE("an author's key is made once, for its owner alone, and its public part can be given away") {
    const PackFolder folder;
    const fs::path data = folder.path() / "data";
    const auto first = author_key(data);
    REQUIRE(first);
    CHECK(first.value().fingerprint.size() == 64);
    CHECK(fs::status(data / "author.key").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    const std::string open = read_file(data / "author.pub").value();
    CHECK(open.find(first.value().fingerprint) != std::string::npos);
    CHECK(open.find(packs::base64(first.value().secret_key)) == std::string::npos);
    const auto again = author_key(data);
    REQUIRE(again);
    CHECK(again.value().secret_key == first.value().secret_key);
    CHECK(author_key(folder.path() / "other").value().fingerprint != first.value().fingerprint);
}

TEST_CASE("a damaged author's key is told and not replaced") {
    const PackFolder folder;
    REQUIRE(author_key(folder.path()));
    const std::string good = read_file(folder.path() / "author.key").value();
    for (const std::string& bad : {std::string{}, std::string{"{}"}, good.substr(0, good.size() / 2),
                                   store_tests::with(good, "\"public_key\": \"", "\"public_key\": \"AAAA")}) {
        folder.file("author.key", bad);
        const auto key = author_key(folder.path());
        REQUIRE_FALSE(key);
        CHECK(key.error().code == ErrorCode::store_damaged);
        CHECK(read_file(folder.path() / "author.key").value() == bad);
    }
}

TEST_CASE("trusted keys are kept, renamed and taken back; a damaged list is told and trusts nobody") {
    const PackFolder folder;
    const std::string one(64, 'a'), two(64, 'b');
    CHECK(trusted_keys(folder.packs()).value().empty());
    REQUIRE(trust_key(folder.packs(), {two, "Dua"}));
    REQUIRE(trust_key(folder.packs(), {one, "Satu"}));
    REQUIRE(trust_key(folder.packs(), {two, "Dua lagi"}));
    CHECK(trusted_keys(folder.packs()).value() == std::vector<TrustedKey>{{one, "Satu"}, {two, "Dua lagi"}});
    REQUIRE(distrust_key(folder.packs(), one));
    CHECK(trusted_keys(folder.packs()).value() == std::vector<TrustedKey>{{two, "Dua lagi"}});
    CHECK(distrust_key(folder.packs(), one).error().code == ErrorCode::not_found);
    CHECK(trust_key(folder.packs(), {"short", "x"}).error().code == ErrorCode::bad_request);
    CHECK(trust_key(folder.packs(), {one, " "}).error().code == ErrorCode::bad_request);
    std::ofstream{folder.packs() / "trusted-keys.json"} << "{";
    CHECK(trusted_keys(folder.packs()).error().code == ErrorCode::store_damaged);
    CHECK(trust_key(folder.packs(), {one, "Satu"}).error().code == ErrorCode::store_damaged);
    CHECK(read_file(folder.packs() / "trusted-keys.json").value() == "{");
    CHECK(installed_packs(folder.packs()).empty());
}

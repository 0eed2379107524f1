#include "propartif/library.hpp"
#include "propartif/xapi.hpp"
#include "store/records/xapi_identity_setting.hpp"
#include "store/xapi/uuid.hpp"
#include <sys/random.h>

namespace propartif {

namespace {

Result<std::string> random_bytes(std::size_t count) {
    std::string out(count, '\0');
    if (::getrandom(out.data(), out.size(), 0) != static_cast<ssize_t>(count))
        return Error{ErrorCode::store_failed, "getrandom", "the system gave no random numbers"};
    return out;
}

} // namespace

Result<XapiIdentity> xapi_identity(Records& records) {
    const auto settings = records.settings();
    if (!settings) return settings.error();
    const auto kept = settings.value().find(std::string{kXapiIdentitySetting});
    if (kept != settings.value().end()) {
        const auto blank = kept->second.find(' ');
        XapiIdentity identity{kept->second.substr(0, blank), {}};
        if (blank != std::string::npos) identity.salt = kept->second.substr(blank + 1);
        if (xapi::uuid_bytes(identity.installation) && identity.salt.size() >= 32) return identity;
        // Drawing another would give every learner a second pseudonym without anybody noticing.
        return Error{ErrorCode::store_damaged, std::string{kXapiIdentitySetting}, "is not what was written there"};
    }
    const auto drawn = random_bytes(48);
    if (!drawn) return drawn.error();
    xapi::UuidBytes installation{};
    for (std::size_t i = 0; i < installation.size(); ++i) installation[i] = static_cast<std::uint8_t>(drawn.value()[i]);
    // The hash only spells the other 32 bytes in letters a setting can hold.
    XapiIdentity identity{xapi::uuid_text(installation, 4), sha256_hex(drawn.value().substr(installation.size()))};
    const auto saved =
        records.save_setting(std::string{kXapiIdentitySetting}, identity.installation + " " + identity.salt);
    if (!saved) return saved.error();
    return identity;
}

} // namespace propartif

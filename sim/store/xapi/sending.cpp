// Delivery to a Learning Record Store. A store keeps what it once took for ever, so a statement may be offered again
// after any failure: the same id with the same content is no second statement.
#include "propartif/xapi.hpp"
#include "store/xapi/lrs_address.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <span>

namespace propartif {

namespace {

using Json = nlohmann::json;
using Batch = std::span<const XapiStatement>;

constexpr const char* kVersionHeader = "X-Experience-API-Version";
constexpr std::size_t kLongestAnswer = 300; // of what a store says, in records and messages

std::string first_words(const std::string& body) {
    std::string out = body.substr(0, kLongestAnswer);
    std::ranges::replace_if(
        out, [](char each) { return static_cast<unsigned char>(each) < ' '; }, ' ');
    return out;
}

class Sending {
public:
    Sending(Records& records, const LrsTarget& target, xapi::LrsAddress address)
        : records_(records), address_(std::move(address)), store_(address_.origin + address_.path),
          client_(address_.origin) {
        client_.set_connection_timeout(10);
        client_.set_read_timeout(30);
        client_.set_write_timeout(30);
        client_.set_default_headers({{kVersionHeader, "1.0.3"}});
        if (!target.user.empty()) client_.set_basic_auth(target.user, target.password);
        if (!target.authorities.empty()) client_.set_ca_cert_path(target.authorities);
    }

    // False: something stands in the way of all that follows.
    bool offer(Batch batch) {
        const auto answer =
            client_.Post(address_.path, xapi_document({batch.begin(), batch.end()}), "application/json");
        if (!answer) return stop(httplib::to_string(answer.error()));
        const std::string said = fmt::format("{} {}", answer->status, first_words(answer->body));
        if (answer->status == 200 || answer->status == 204) return note(batch, Delivery::sent, said);
        // The store took none of them because of some: look for those alone.
        const bool about_content = answer->status == 400 || answer->status == 409 || answer->status == 413;
        if (about_content && batch.size() > 1)
            return offer(batch.first(batch.size() / 2)) && offer(batch.subspan(batch.size() / 2));
        if (answer->status == 409) return look_up(batch, said);
        if (about_content) return refuse(batch, said);
        return stop(said);
    }

    LrsReport report;

private:
    bool stop(const std::string& why) {
        report.stopped = Error{ErrorCode::store_failed, store_, why};
        return false;
    }

    bool note(Batch batch, Delivery delivery, const std::string& said) {
        std::vector<std::string> ids;
        for (const XapiStatement& each : batch) ids.push_back(each.id);
        if (const auto noted = records_.note_delivery(store_, ids, delivery, said); !noted) {
            report.stopped = noted.error();
            return false;
        }
        (delivery == Delivery::sent    ? report.sent
         : delivery == Delivery::there ? report.there
                                       : report.refused) += batch.size();
        return true;
    }

    bool refuse(Batch one, const std::string& said) {
        report.troubles.emplace_back(one.front().id, said);
        return note(one, Delivery::refused, said);
    }

    // A conflict: the store has a statement with this id. When it says the same, all is well.
    bool look_up(Batch one, const std::string& said) {
        const auto answer = client_.Get(address_.path + "?statementId=" + one.front().id);
        if (!answer) return stop(httplib::to_string(answer.error()));
        if (answer->status != 200) return refuse(one, said);
        const Json theirs = Json::parse(answer->body, nullptr, false);
        const Json ours = Json::parse(one.front().json, nullptr, false);
        const auto part = [](const Json& statement, const char* key) {
            return statement.is_object() && statement.contains(key) ? statement[key] : Json{};
        };
        // A store may add to definitions and leave out words in other languages; what somebody did it must not touch.
        const auto verb_of = [&](const Json& statement) { return part(part(statement, "verb"), "id"); };
        const auto object_of = [&](const Json& statement) { return part(part(statement, "object"), "id"); };
        const auto who = [&](const Json& statement) { return part(part(statement, "actor"), "account"); };
        const bool same = theirs.is_object() && verb_of(theirs) == verb_of(ours) &&
                          object_of(theirs) == object_of(ours) && who(theirs) == who(ours) &&
                          part(theirs, "result") == part(ours, "result");
        return same ? note(one, Delivery::there, said) : refuse(one, said);
    }

    Records& records_;
    xapi::LrsAddress address_;
    std::string store_; // one name, however the address was written
    httplib::Client client_;
};

} // namespace

Result<LrsReport> send_statements(Records& records, const LrsTarget& target, std::size_t batch) {
    auto address = xapi::lrs_address(target.endpoint);
    if (!address) return address.error();
    const auto waiting = records.statements_for(address.value().origin + address.value().path);
    if (!waiting) return waiting.error();
    Sending sending(records, target, std::move(address).value());
    const Batch all{waiting.value()};
    const std::size_t size = std::max<std::size_t>(batch, 1);
    for (std::size_t at = 0; at < all.size(); at += size)
        if (!sending.offer(all.subspan(at, std::min(size, all.size() - at)))) break;
    LrsReport& report = sending.report;
    report.waiting = all.size() - report.sent - report.there - report.refused;
    return std::move(report);
}

} // namespace propartif

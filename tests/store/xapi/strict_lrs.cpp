#include "strict_lrs.hpp"
#include <doctest/doctest.h>
#include <fstream>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace propartif::tests {

namespace {

using Json = nlohmann::json;

void refuse(httplib::Response& answer, int status, const std::string& why) {
    answer.status = status;
    answer.set_content(why, "text/plain");
}

// A key and a certificate for "localhost" that is its own authority.
std::unique_ptr<httplib::Server> encrypted(const std::filesystem::path& write) {
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_NAME* name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"), -1, -1,
                               0);
    X509_set_issuer_name(certificate, name);
    for (const auto& [id, value] :
         {std::pair{NID_subject_alt_name, "DNS:localhost"}, std::pair{NID_basic_constraints, "critical,CA:TRUE"}}) {
        X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, id, value);
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
    REQUIRE(X509_sign(certificate, key, EVP_sha256()) > 0);
    FILE* file = std::fopen(write.c_str(), "w");
    REQUIRE(file != nullptr);
    PEM_write_X509(file, certificate);
    std::fclose(file);
    auto server = std::make_unique<httplib::SSLServer>(certificate, key);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return server;
}

} // namespace

StrictLrs::StrictLrs() : server_(std::make_unique<httplib::Server>()), origin_("http://127.0.0.1:") {
    serve();
}

StrictLrs::StrictLrs(const std::filesystem::path& write) : server_(encrypted(write)), origin_("https://localhost:") {
    serve();
}

StrictLrs::~StrictLrs() {
    server_->stop();
    thread_.join();
}

void StrictLrs::serve() {
    server_->Post("/xapi/statements", [this](const httplib::Request& request, httplib::Response& answer) {
        const std::lock_guard lock(guard_);
        post(request, answer);
    });
    server_->Get("/xapi/statements", [this](const httplib::Request& request, httplib::Response& answer) {
        const std::lock_guard lock(guard_);
        get(request, answer);
    });
    const int port = server_->bind_to_any_port("127.0.0.1");
    REQUIRE(port > 0);
    origin_ += std::to_string(port);
    thread_ = std::thread([this] { server_->listen_after_bind(); });
    while (!server_->is_running()) std::this_thread::yield(); // stopping before it runs would stop nothing
}

std::size_t StrictLrs::size() {
    const std::lock_guard lock(guard_);
    return statements_.size();
}

std::string StrictLrs::statement(const std::string& id) {
    const std::lock_guard lock(guard_);
    const auto found = statements_.find(id);
    return found == statements_.end() ? std::string{} : found->second.dump();
}

void StrictLrs::put(const Json& statement) {
    const std::lock_guard lock(guard_);
    statements_[statement["id"]] = statement;
}

bool StrictLrs::let_in(const httplib::Request& request, httplib::Response& answer) const {
    if (request.get_header_value("X-Experience-API-Version").rfind("1.0", 0) != 0) {
        refuse(answer, 400, "X-Experience-API-Version is missing or wrong");
        return false;
    }
    if (user.empty()) return true;
    const auto expected = httplib::make_basic_authentication_header(user, password);
    if (request.get_header_value("Authorization") == expected.second) return true;
    refuse(answer, 401, "who are you");
    return false;
}

void StrictLrs::post(const httplib::Request& request, httplib::Response& answer) {
    const int number = ++requests;
    if (const int status = trouble_before(number)) return refuse(answer, status, "trouble");
    if (!let_in(request, answer)) return;
    if (request.get_header_value("Content-Type") != "application/json") return refuse(answer, 400, "Content-Type");
    const Json body = strict_json(request.body);
    if (body.is_discarded()) return refuse(answer, 400, "no JSON, or a key twice");
    std::map<std::string, Json> fresh;
    Json ids = Json::array();
    for (const Json& each : body.is_array() ? body : Json::array({body})) {
        if (const auto why = refusal(each)) return refuse(answer, 400, *why);
        if (!each.contains("id")) return refuse(answer, 400, "the sender under test always gives an id");
        const std::string id = each["id"];
        if (!fresh.emplace(id, each).second) return refuse(answer, 400, "an id twice in one batch");
        ids.push_back(id);
    }
    for (const auto& [id, each] : fresh)
        if (statements_.contains(id) && statements_[id] != each)
            return refuse(answer, 409, "another statement has " + id);
    statements_.insert(fresh.begin(), fresh.end());
    if (const int status = trouble_after(number)) return refuse(answer, status, "trouble");
    answer.set_content(ids.dump(), "application/json");
}

void StrictLrs::get(const httplib::Request& request, httplib::Response& answer) {
    if (!let_in(request, answer)) return;
    const auto found = statements_.find(request.get_param_value("statementId"));
    if (found == statements_.end()) return refuse(answer, 404, "not here");
    Json told = found->second; // as a real store, it adds what it knows
    told["stored"] = "2026-11-22T00:00:00Z";
    answer.set_content(told.dump(), "application/json");
}

} // namespace propartif::tests

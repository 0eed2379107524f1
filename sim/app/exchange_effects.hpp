#pragma once
// What files from and for others need from the disk.
#include "app/exchange.hpp"
#include "propartif/draft.hpp"
#include <memory>
#include <string>

namespace propartif::app {

struct Content;

struct LookIntoFolder {
    std::string folder; // empty: where one looks first
};
struct LookIntoFile {
    std::string file;
    std::shared_ptr<const Content> content;
    std::string data_folder;
};
struct InstallPack {
    std::string file;
    std::string hash; // of what was looked at; another content is not installed
    std::shared_ptr<const Content> content;
    std::string data_folder;
    bool replace = false;
};
struct TrustPackSigner {
    std::string data_folder;
    TrustedKey key;
    LookIntoFile again;
};
struct WriteHandOver {
    Form form{};
    std::shared_ptr<const studio::Draft> draft;
    std::shared_ptr<const Content> content;
    Language language{};
    std::string data_folder;
    std::string pack;
    bool sign = false;
};
struct ReadVersions {
    std::string folder; // of the author's own scenarios
    ScenarioId scenario;
};
struct ReadOnDisk {
    std::string folder;
    ScenarioId scenario;
};
struct KeepPlan {
    std::string folder;
    std::string name; // of the file, without a number
    std::string text;
};

} // namespace propartif::app

#pragma once
// A pack's bytes as a manifest and files, once its container was found sound.
#include "propartif/packs.hpp"
#include "store/packs/pack_paths.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace propartif::packs {

struct OpenedFile {
    std::string path;
    PackPart part{};
    std::string bytes;
    std::vector<Diagnostic> found; // reading manifest and signature; whether the file is the one that was listed
};

struct OpenedPack {
    std::vector<Diagnostic> found; // about the container; `files` is empty when there are errors
    std::vector<OpenedFile> files; // in the order of the pack, manifest.json first
    PackManifest manifest;
    PackSignature signature{};
    std::string key; // fingerprint of the signer
};

OpenedPack open_pack(std::string_view bytes);

// Whether `bytes` are what the manifest lists under that path.
bool is_listed(const PackManifest& manifest, std::string_view path, std::string_view bytes);

} // namespace propartif::packs

#include "ui/fonts.hpp"
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include <imgui_freetype.h>
#include <vector>

namespace propartif::ui {

namespace {

struct SizeRow {
    float em;      // in units of 16
    float leading; // line height over em
    bool regular;  // also wanted in the regular weight
};
constexpr std::array<SizeRow, 7> kSizes{{{0.8125f, 1.45f, true},
                                         {0.875f, 1.45f, true},
                                         {1, 1.45f, true},
                                         {1.125f, 1.4f, true},
                                         {1.375f, 1.28f, false},
                                         {1.75f, 1.28f, false},
                                         {2.25f, 1.28f, false}}};
constexpr float kBasePx = 16;

// Letters of the languages of the program and the names of its people; punctuation, fractions, minus, arrows in text.
constexpr std::array<ImWchar, 19> kRanges{0x20,   0x7E,   0xA0,   0x17F,  0x2010, 0x2027, 0x2030,
                                          0x203A, 0x20AC, 0x20AC, 0x2190, 0x2193, 0x2212, 0x2212,
                                          0x2260, 0x2265, 0x0394, 0x0394, 0};
constexpr std::array<ImWchar, 9> kTitleRanges{0x20, 0x7E, 0xA0, 0xFF, 0x2010, 0x2027, 0x2212, 0x2212, 0};

struct Faces {
    const char* regular;
    const char* semibold;
};
constexpr std::array<Faces, 2> kInter{{
    {"/usr/share/fonts/opentype/inter/Inter-Regular.otf", "/usr/share/fonts/opentype/inter/Inter-SemiBold.otf"},
    {"/usr/share/fonts/truetype/inter/Inter-Regular.ttf", "/usr/share/fonts/truetype/inter/Inter-SemiBold.ttf"},
}};
constexpr std::array<Faces, 3> kOthers{{
    {"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", "/usr/share/fonts/truetype/noto/NotoSans-SemiBold.ttf"},
    {"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf"},
    {"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"},
}};

bool readable(const char* path) {
    std::error_code error;
    return std::filesystem::is_regular_file(path, error);
}

const Faces* find_faces(std::string& notice) {
    for (const Faces& faces : kInter) {
        if (readable(faces.regular) && readable(faces.semibold)) return &faces;
    }
    for (const Faces& faces : kOthers) {
        if (!readable(faces.regular) || !readable(faces.semibold)) continue;
        notice = std::string("Inter is not installed (package fonts-inter); using ") + faces.regular;
        return &faces;
    }
    notice = "No usable font was found (package fonts-inter); using the built-in one";
    return nullptr;
}

// A font file opened beside ImGui's own reading of it, for what ImGui does not tell.
class FontFile {
public:
    explicit FontFile(const char* path) {
        if (FT_Init_FreeType(&library_) != 0) library_ = nullptr;
        if (library_ == nullptr || FT_New_Face(library_, path, 0, &face_) != 0) face_ = nullptr;
    }
    ~FontFile() {
        if (face_ != nullptr) FT_Done_Face(face_);
        if (library_ != nullptr) FT_Done_FreeType(library_);
    }
    FontFile(const FontFile&) = delete;
    FontFile& operator=(const FontFile&) = delete;

    // ImGui asks for ascent + descent; design sizes mean the em.
    float height_over_em() const {
        if (face_ == nullptr || face_->units_per_EM == 0) return 1.2f;
        return static_cast<float>(face_->ascender - face_->descender) / static_cast<float>(face_->units_per_EM);
    }

    // ImGui rounds every advance up, which spaces small text loosely: give back the designer's own advances.
    void true_advances(ImFont& font, float pixel_height) const {
        if (face_ == nullptr) return;
        const float scale = pixel_height / static_cast<float>(face_->ascender - face_->descender);
        for (ImFontGlyph& glyph : font.Glyphs) {
            const FT_UInt index = FT_Get_Char_Index(face_, glyph.Codepoint);
            FT_Fixed advance = 0;
            if (index == 0 || FT_Get_Advance(face_, index, FT_LOAD_NO_SCALE, &advance) != 0) continue;
            glyph.AdvanceX = static_cast<float>(advance) * scale;
        }
        font.BuildLookupTable();
    }

private:
    FT_Library library_ = nullptr;
    FT_Face face_ = nullptr;
};

ImFont* add(ImFontAtlas& atlas, const char* path, float pixel_height, const ImWchar* ranges) {
    ImFontConfig config;
    config.PixelSnapH = false;
    config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    return atlas.AddFontFromFileTTF(path, pixel_height, &config, ranges);
}

} // namespace

float em_px(TextSize size, float u) {
    return kSizes[static_cast<std::size_t>(size)].em * kBasePx * u;
}

float line_px(TextSize size, float u) {
    const SizeRow& row = kSizes[static_cast<std::size_t>(size)];
    return std::floor(row.em * kBasePx * u * row.leading + 0.5f);
}

bool build_fonts(Fonts& fonts, float u) {
    if (fonts.built_for == u) return false;
    ImGuiIO& io = ImGui::GetIO();
    ImFontAtlas& atlas = *io.Fonts;
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
    fonts.notice.clear();
    const Faces* faces = find_faces(fonts.notice);
    if (faces == nullptr) {
        ImFont* only = atlas.AddFontDefault();
        for (auto& pair : fonts.faces) pair = {only, only};
    } else {
        const std::array<const char*, 2> paths{faces->regular, faces->semibold};
        const std::array<FontFile, 2> files{FontFile(paths[0]), FontFile(paths[1])};
        std::vector<std::pair<ImFont*, std::pair<std::size_t, float>>> added;
        for (std::size_t size = 0; size < kSizes.size(); ++size) {
            const ImWchar* ranges = size < 4 ? kRanges.data() : kTitleRanges.data();
            for (std::size_t weight = 0; weight < 2; ++weight) {
                if (weight == 0 && !kSizes[size].regular) continue;
                const float em = kSizes[size].em * kBasePx * u;
                const float height =
                    std::max(6.0f, std::round(em * files[weight].height_over_em())); // FreeType takes whole pixels
                fonts.faces[size][weight] = add(atlas, paths[weight], height, ranges);
                added.push_back({fonts.faces[size][weight], {weight, height}});
            }
            if (!kSizes[size].regular) fonts.faces[size][0] = fonts.faces[size][1];
        }
        atlas.Build();
        for (auto& [font, how] : added) {
            if (font != nullptr) files[how.first].true_advances(*font, how.second);
        }
    }
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas.GetTexDataAsRGBA32(&pixels, &width, &height); // builds when it is not built; the null back-end needs it
    io.FontDefault = fonts.get(TextSize::body);
    fonts.built_for = u;
    return true;
}

} // namespace propartif::ui

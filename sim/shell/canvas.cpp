#include "shell/canvas.hpp"
#include <algorithm>
#include <glad/gl.h>
#include <imgui_impl_opengl3.h>

namespace propartif::shell {

Canvas::Canvas(int width, int height) : width_(width), height_(height) {
    glGenTextures(1, &texture_);
    glBindTexture(GL_TEXTURE_2D, texture_);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glGenFramebuffers(1, &frame_);
    glBindFramebuffer(GL_FRAMEBUFFER, frame_);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
}

Canvas::~Canvas() {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDeleteFramebuffers(1, &frame_);
    glDeleteTextures(1, &texture_);
}

void Canvas::draw(ImDrawData* data, unsigned background) const {
    const auto part = [&](unsigned shift) { return static_cast<float>((background >> shift) & 255u) / 255.0f; };
    glBindFramebuffer(GL_FRAMEBUFFER, frame_);
    glViewport(0, 0, width_, height_);
    glClearColor(part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), 1.0f);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(data);
}

std::vector<std::uint8_t> Canvas::pixels() const {
    const auto row_bytes = static_cast<std::size_t>(width_) * 4;
    std::vector<std::uint8_t> upside_down(row_bytes * static_cast<std::size_t>(height_));
    glBindFramebuffer(GL_FRAMEBUFFER, frame_);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, upside_down.data());
    std::vector<std::uint8_t> out(upside_down.size());
    for (std::size_t row = 0; row < static_cast<std::size_t>(height_); ++row)
        std::copy_n(upside_down.begin() + static_cast<std::ptrdiff_t>(row * row_bytes), row_bytes,
                    out.end() - static_cast<std::ptrdiff_t>((row + 1) * row_bytes));
    return out;
}

} // namespace propartif::shell

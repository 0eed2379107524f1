#include "shell/qr_squares.hpp"
#include <qrcodegen.hpp>

namespace propartif::shell {

app::QrSquares qr_squares(const std::string& words) {
    try {
        const auto code = qrcodegen::QrCode::encodeText(words.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
        app::QrSquares out{code.getSize(), {}};
        for (int row = 0; row < out.size; ++row)
            for (int column = 0; column < out.size; ++column) out.dark.push_back(code.getModule(column, row));
        return out;
    } catch (const qrcodegen::data_too_long&) {
        return {};
    }
}

} // namespace propartif::shell

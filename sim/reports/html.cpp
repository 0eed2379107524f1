#include "reports/html.hpp"

namespace propartif::reports {

namespace {

bool forbidden(char each) {
    const auto value = static_cast<unsigned char>(each);
    return (value < 0x20 && each != '\n' && each != '\t') || value == 0x7F;
}

} // namespace

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (const char each : text) switch (each) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        case '\r': break;
        default:
            if (forbidden(each))
                out += "\xEF\xBF\xBD";
            else
                out += each;
        }
    return out;
}

std::string element(std::string_view tag, std::string_view kind, std::string_view inside) {
    std::string out;
    out.reserve(inside.size() + 2 * tag.size() + kind.size() + 16);
    out.append("<").append(tag);
    if (!kind.empty()) out.append(" class=\"").append(kind).append("\"");
    out.append(">").append(inside).append("</").append(tag).append(">");
    return out;
}

std::string paragraph(std::string_view kind, std::string_view words) {
    return words.empty() ? std::string{} : element("p", kind, escaped(words)) + "\n";
}

} // namespace propartif::reports

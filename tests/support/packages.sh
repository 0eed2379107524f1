# The Debian packages that building and testing need, and one function that installs what is missing.
BUILD_PACKAGES=(g++ cmake ninja-build pkg-config libimgui-dev libglfw3-dev libgl-dev libfreetype-dev zlib1g-dev
    nlohmann-json3-dev libsqlite3-dev libcpp-httplib-dev libssl-dev libsodium-dev libutf8proc-dev liblinear-dev libblas-dev libcli11-dev libfmt-dev libqrcodegencpp-dev python3-glad
    fonts-inter fonts-noto-core)
TEST_PACKAGES=(doctest-dev xvfb xdotool imagemagick libgl1-mesa-dri ccache chromium poppler-utils)

install_missing() {
    local missing=() package
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    echo "Memasang yang belum ada / installing what is missing: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Perlu hak root. Jalankan / needs root, run: su -c 'apt-get install ${missing[*]}'" >&2
            exit 1
        fi
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

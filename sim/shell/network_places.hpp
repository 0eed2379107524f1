#pragma once
// Where phones could reach this computer: the addresses (IPv4) of networks that are up. The computer's own loop is
// none.
#include "app/workshop.hpp"
#include <vector>

namespace propartif::shell {

std::vector<app::NetworkPlace> network_places();

} // namespace propartif::shell

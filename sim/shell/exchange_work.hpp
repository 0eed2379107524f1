#pragma once
// Files from and for other people: looked into, brought in, installed, written. Called on a worker's thread.
#include "app/exchange_effects.hpp"
#include "app/exchange_intents.hpp"

namespace propartif::shell {

app::exchange::Ask carried_out(const app::LookIntoFolder& work);
app::exchange::Ask carried_out(const app::LookIntoFile& work);
app::exchange::Ask carried_out(const app::InstallPack& work);
app::exchange::Ask carried_out(const app::TrustPackSigner& work);
app::exchange::Ask carried_out(const app::WriteHandOver& work);
app::exchange::Ask carried_out(const app::ReadVersions& work);
app::exchange::Ask carried_out(const app::ReadOnDisk& work);
app::exchange::Ask carried_out(const app::KeepPlan& work);

} // namespace propartif::shell

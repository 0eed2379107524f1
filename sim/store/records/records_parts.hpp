#pragma once
// What an open Records holds.
#include "propartif/records.hpp"
#include "store/records/database.hpp"
#include "store/records/folder_lock.hpp"
#include "store/records/opening.hpp"

namespace propartif {

struct Records::Parts {
    records::FolderLock lock; // first in, last out: the folder stays ours until the database is closed
    records::Opened opened;

    records::Database& database() { return opened.database; }
};

} // namespace propartif

-- What was done with everybody's records and how much of them, never whose.

CREATE TABLE processing_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at_unix_millis INTEGER NOT NULL,
    action TEXT NOT NULL, -- backup, restore, erase
    counts TEXT NOT NULL  -- JSON object, thing to number
) STRICT;

CREATE TRIGGER processing_log_is_never_changed BEFORE UPDATE ON processing_log
BEGIN
    SELECT RAISE (ABORT, 'a line of the processing log is never changed');
END;

CREATE TRIGGER processing_log_is_never_deleted BEFORE DELETE ON processing_log
BEGIN
    SELECT RAISE (ABORT, 'a line of the processing log is never deleted');
END;

-- INSERT OR REPLACE would delete the old row without asking the trigger above.
CREATE TRIGGER processing_log_is_never_replaced BEFORE INSERT ON processing_log
WHEN EXISTS (SELECT 1 FROM processing_log WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'a line of the processing log is never replaced');
END;

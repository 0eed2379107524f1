-- What observers think of a conversation. A rating is never changed: a correction is a row that names the old one.

CREATE TABLE rating (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    attempt INTEGER NOT NULL REFERENCES attempt (id),
    observer TEXT NOT NULL CHECK (observer <> ''),
    turn INTEGER,          -- absent: the whole conversation
    levels TEXT NOT NULL,  -- JSON object, criterion to level
    global_rating INTEGER, -- on the rubric's own scale
    note TEXT NOT NULL,
    at_unix_millis INTEGER NOT NULL,
    rubric_hash TEXT NOT NULL,
    corrects INTEGER UNIQUE REFERENCES rating (id),
    FOREIGN KEY (attempt, turn) REFERENCES turn (attempt, number)
) STRICT;

CREATE INDEX rating_by_attempt ON rating (attempt);

CREATE TRIGGER rating_is_never_changed BEFORE UPDATE ON rating
BEGIN
    SELECT RAISE (ABORT, 'a recorded rating is never changed');
END;

CREATE TRIGGER rating_is_never_deleted BEFORE DELETE ON rating
BEGIN
    SELECT RAISE (ABORT, 'a recorded rating is never deleted');
END;

-- INSERT OR REPLACE would delete the old row without asking the trigger above.
CREATE TRIGGER rating_is_never_replaced BEFORE INSERT ON rating
WHEN EXISTS (SELECT 1 FROM rating WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'a recorded rating is never replaced');
END;

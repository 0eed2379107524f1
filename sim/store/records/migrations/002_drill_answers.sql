-- What people answered in drills. An answer is never changed: answering again is another row.

CREATE TABLE drill_answer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person (id),
    drill TEXT NOT NULL,
    drill_version TEXT NOT NULL,
    drill_hash TEXT NOT NULL,
    item TEXT NOT NULL,
    answer_text TEXT NOT NULL,
    picked TEXT NOT NULL, -- JSON list: the button, or the piece of each part
    levels TEXT NOT NULL, -- JSON object, criterion to level; empty unless written
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 100),
    correct INTEGER NOT NULL CHECK (correct IN (0, 1)),
    at_unix_millis INTEGER NOT NULL,
    rubric_hash TEXT NOT NULL,
    lexicon_hash TEXT NOT NULL,
    engine_version TEXT NOT NULL
) STRICT;

CREATE INDEX drill_answer_by_person ON drill_answer (person);

CREATE TRIGGER drill_answer_is_never_changed BEFORE UPDATE ON drill_answer
BEGIN
    SELECT RAISE (ABORT, 'a recorded drill answer is never changed');
END;

CREATE TRIGGER drill_answer_is_never_deleted BEFORE DELETE ON drill_answer
BEGIN
    SELECT RAISE (ABORT, 'a recorded drill answer is never deleted');
END;

-- INSERT OR REPLACE would delete the old row without asking the trigger above.
CREATE TRIGGER drill_answer_is_never_replaced BEFORE INSERT ON drill_answer
WHEN EXISTS (SELECT 1 FROM drill_answer WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'a recorded drill answer is never replaced');
END;

-- Workshops: seats, answers, the facilitator's steps and notes. Their common sequence within a workshop makes the room
-- again. Nothing of it is ever changed; of a phone's token only the hash is kept.

CREATE TABLE workshop (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id TEXT NOT NULL,
    plan TEXT NOT NULL, -- the plan's file, without the roster
    code TEXT NOT NULL,
    language TEXT NOT NULL,
    content_hashes TEXT NOT NULL, -- JSON object, "scenario ID" and the like to sha256
    engine_version TEXT NOT NULL,
    began_unix_millis INTEGER NOT NULL,
    ended_unix_millis INTEGER
) STRICT;

CREATE TABLE seat (
    workshop INTEGER NOT NULL REFERENCES workshop (id),
    sequence INTEGER NOT NULL,
    at_unix_millis INTEGER NOT NULL,
    number INTEGER NOT NULL,
    nickname TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    PRIMARY KEY (workshop, sequence),
    UNIQUE (workshop, number)
) STRICT;

CREATE TABLE vote (
    workshop INTEGER NOT NULL REFERENCES workshop (id),
    sequence INTEGER NOT NULL,
    at_unix_millis INTEGER NOT NULL,
    seat INTEGER NOT NULL,
    client_id TEXT NOT NULL,
    item INTEGER NOT NULL,
    round INTEGER NOT NULL,
    kind TEXT NOT NULL, -- vote, text, rating, form
    choice INTEGER NOT NULL,
    words TEXT NOT NULL,
    levels TEXT NOT NULL, -- JSON object, criterion to level
    global_rating INTEGER,
    form TEXT NOT NULL,   -- JSON list of numbers and texts
    evaluation TEXT,      -- JSON object; of a text that was judged
    PRIMARY KEY (workshop, sequence),
    UNIQUE (workshop, client_id),
    FOREIGN KEY (workshop, seat) REFERENCES seat (workshop, number)
) STRICT;

CREATE TABLE room_step (
    workshop INTEGER NOT NULL REFERENCES workshop (id),
    sequence INTEGER NOT NULL,
    at_unix_millis INTEGER NOT NULL,
    what TEXT NOT NULL,
    number INTEGER NOT NULL,
    yes INTEGER NOT NULL,
    words TEXT NOT NULL,
    counts TEXT NOT NULL, -- JSON list of numbers
    tension INTEGER,
    trust INTEGER,
    evaluation TEXT,
    PRIMARY KEY (workshop, sequence)
) STRICT;

CREATE TABLE note (
    workshop INTEGER NOT NULL REFERENCES workshop (id),
    sequence INTEGER NOT NULL,
    at_unix_millis INTEGER NOT NULL,
    item INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (workshop, sequence)
) STRICT;

CREATE TRIGGER seat_is_never_changed BEFORE UPDATE ON seat
BEGIN
    SELECT RAISE (ABORT, 'a seat of a workshop is never changed');
END;

CREATE TRIGGER seat_is_never_deleted BEFORE DELETE ON seat
BEGIN
    SELECT RAISE (ABORT, 'a seat of a workshop is never deleted');
END;

CREATE TRIGGER vote_is_never_changed BEFORE UPDATE ON vote
BEGIN
    SELECT RAISE (ABORT, 'an answer of a workshop is never changed');
END;

CREATE TRIGGER vote_is_never_deleted BEFORE DELETE ON vote
BEGIN
    SELECT RAISE (ABORT, 'an answer of a workshop is never deleted');
END;

CREATE TRIGGER room_step_is_never_changed BEFORE UPDATE ON room_step
BEGIN
    SELECT RAISE (ABORT, 'a step of a workshop is never changed');
END;

CREATE TRIGGER room_step_is_never_deleted BEFORE DELETE ON room_step
BEGIN
    SELECT RAISE (ABORT, 'a step of a workshop is never deleted');
END;

CREATE TRIGGER note_is_never_changed BEFORE UPDATE ON note
BEGIN
    SELECT RAISE (ABORT, 'a note of a workshop is never changed');
END;

CREATE TRIGGER note_is_never_deleted BEFORE DELETE ON note
BEGIN
    SELECT RAISE (ABORT, 'a note of a workshop is never deleted');
END;

-- INSERT OR REPLACE would delete the old row without asking the triggers above.

CREATE TRIGGER seat_is_never_replaced BEFORE INSERT ON seat
WHEN EXISTS (SELECT 1 FROM seat WHERE workshop = NEW.workshop AND sequence = NEW.sequence)
BEGIN
    SELECT RAISE (ABORT, 'a seat of a workshop is never replaced');
END;

CREATE TRIGGER vote_is_never_replaced BEFORE INSERT ON vote
WHEN EXISTS (SELECT 1 FROM vote WHERE workshop = NEW.workshop AND sequence = NEW.sequence)
BEGIN
    SELECT RAISE (ABORT, 'an answer of a workshop is never replaced');
END;

CREATE TRIGGER room_step_is_never_replaced BEFORE INSERT ON room_step
WHEN EXISTS (SELECT 1 FROM room_step WHERE workshop = NEW.workshop AND sequence = NEW.sequence)
BEGIN
    SELECT RAISE (ABORT, 'a step of a workshop is never replaced');
END;

CREATE TRIGGER note_is_never_replaced BEFORE INSERT ON note
WHEN EXISTS (SELECT 1 FROM note WHERE workshop = NEW.workshop AND sequence = NEW.sequence)
BEGIN
    SELECT RAISE (ABORT, 'a note of a workshop is never replaced');
END;

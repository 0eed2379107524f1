-- People, their attempts and what was said in them. A turn is never changed: a retry is a row of its own.

CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE attempt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person (id),
    scenario TEXT NOT NULL,
    scenario_version TEXT NOT NULL,
    scenario_hash TEXT NOT NULL,
    rubric TEXT NOT NULL,
    rubric_hash TEXT NOT NULL,
    lexicon_hash TEXT NOT NULL,
    engine_version TEXT NOT NULL,
    seed INTEGER NOT NULL, -- the 64 bits of an unsigned number
    mode TEXT NOT NULL,
    started_unix_millis INTEGER NOT NULL,
    updated_unix_millis INTEGER NOT NULL,
    outcome TEXT, -- absent while under way
    score REAL CHECK (score BETWEEN 0 AND 100),
    CHECK ((outcome IS NULL) = (score IS NULL))
) STRICT;

CREATE INDEX attempt_by_person ON attempt (person);

CREATE TABLE turn (
    attempt INTEGER NOT NULL REFERENCES attempt (id),
    number INTEGER NOT NULL CHECK (number >= 0),
    node TEXT NOT NULL,
    line INTEGER NOT NULL,
    reply_turn INTEGER NOT NULL,
    reply_choice TEXT,
    reply_text TEXT NOT NULL,
    reply_silence INTEGER NOT NULL,
    levels TEXT NOT NULL,    -- JSON object, criterion to level
    flags TEXT NOT NULL,     -- JSON list
    evidence TEXT NOT NULL,  -- JSON list
    verdict TEXT NOT NULL,
    review TEXT,
    by_author INTEGER NOT NULL,
    tension_before INTEGER NOT NULL,
    trust_before INTEGER NOT NULL,
    tension_after INTEGER NOT NULL,
    trust_after INTEGER NOT NULL,
    next TEXT NOT NULL,
    reactions TEXT NOT NULL, -- JSON list
    revealed TEXT NOT NULL,  -- JSON list
    at_unix_millis INTEGER NOT NULL,
    scenario_hash TEXT NOT NULL,
    rubric_hash TEXT NOT NULL,
    lexicon_hash TEXT NOT NULL,
    engine_version TEXT NOT NULL,
    PRIMARY KEY (attempt, number)
) STRICT;

CREATE TRIGGER turn_is_never_changed BEFORE UPDATE ON turn
BEGIN
    SELECT RAISE (ABORT, 'a recorded turn is never changed');
END;

CREATE TRIGGER turn_is_never_deleted BEFORE DELETE ON turn
BEGIN
    SELECT RAISE (ABORT, 'a recorded turn is never deleted');
END;

-- INSERT OR REPLACE would delete the old row without asking the trigger above.
CREATE TRIGGER turn_is_never_replaced BEFORE INSERT ON turn
WHEN EXISTS (SELECT 1 FROM turn WHERE attempt = NEW.attempt AND number = NEW.number)
BEGIN
    SELECT RAISE (ABORT, 'a recorded turn is never replaced');
END;

CREATE TABLE retry (
    attempt INTEGER NOT NULL,
    number INTEGER NOT NULL,
    at_unix_millis INTEGER NOT NULL,
    PRIMARY KEY (attempt, number),
    FOREIGN KEY (attempt, number) REFERENCES turn (attempt, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER retry_is_never_changed BEFORE UPDATE ON retry
BEGIN
    SELECT RAISE (ABORT, 'a recorded retry is never changed');
END;

CREATE TRIGGER retry_is_never_deleted BEFORE DELETE ON retry
BEGIN
    SELECT RAISE (ABORT, 'a recorded retry is never deleted');
END;

CREATE TABLE draft (
    attempt INTEGER PRIMARY KEY REFERENCES attempt (id),
    turn INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE self_rating (
    attempt INTEGER PRIMARY KEY REFERENCES attempt (id),
    rating TEXT NOT NULL, -- JSON object, criterion to level
    keep TEXT NOT NULL,
    change TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

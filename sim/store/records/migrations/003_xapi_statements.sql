-- Statements for Learning Record Stores as they were first written, and what became of each at each store.

CREATE TABLE xapi_statement (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    attempt INTEGER NOT NULL REFERENCES attempt (id),
    statement TEXT NOT NULL
) STRICT;

CREATE INDEX xapi_statement_by_attempt ON xapi_statement (attempt);

-- A store refuses a statement that changed under its id. Rows may be deleted, when a person is erased.
CREATE TRIGGER xapi_statement_is_never_changed BEFORE UPDATE ON xapi_statement
BEGIN
    SELECT RAISE (ABORT, 'a kept statement is never changed');
END;

CREATE TABLE xapi_delivery (
    endpoint TEXT NOT NULL,
    statement TEXT NOT NULL REFERENCES xapi_statement (id) ON DELETE CASCADE,
    delivery TEXT NOT NULL, -- sent, there, refused
    tries INTEGER NOT NULL,
    answer TEXT NOT NULL,   -- what the store said
    PRIMARY KEY (endpoint, statement)
) STRICT, WITHOUT ROWID;

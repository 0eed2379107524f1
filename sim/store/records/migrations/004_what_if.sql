-- "What if" play: an attempt that goes on differently from a turn of another. It begins with copies of the turns before
-- that one, and never counts as practice.

ALTER TABLE attempt ADD COLUMN what_if_of INTEGER REFERENCES attempt (id);

-- Its own first turn: so many turns are copies.
ALTER TABLE attempt ADD COLUMN what_if_turn INTEGER CHECK ((what_if_of IS NULL) = (what_if_turn IS NULL));

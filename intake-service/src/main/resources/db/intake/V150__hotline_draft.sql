-- What a caller said before he hung up, until he was called back: rows, no events. The words are in the private store, under the draft's id.
CREATE TABLE hotline_draft (
    id           uuid        PRIMARY KEY,
    centre       text        NOT NULL,
    taken_by     text        NOT NULL,
    client_key   text        NOT NULL,
    fingerprint  text        NOT NULL,
    taken_at     timestamptz NOT NULL,
    call_back_by timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    -- Who makes a report of it: that may be tried again, but by one person only, or there would be two matters.
    held_by      text,
    ended_as     text,
    reason       text,
    matter_id    uuid,
    UNIQUE (centre, taken_by, client_key)
);
CREATE INDEX hotline_draft_open ON hotline_draft (centre, call_back_by, id) WHERE ended_as IS NULL;
CREATE INDEX hotline_draft_expiry ON hotline_draft (expires_at);

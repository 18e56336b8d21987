-- What a report is recognised by when it comes again. Keyed hashes, which nobody can try phones or names out against without the key; still personal, so
-- a row goes when its matter's texts are erased.
CREATE TABLE matter_likeness (
    matter_id       uuid        PRIMARY KEY,
    centre          text        NOT NULL,
    received_at     timestamptz NOT NULL,
    phone           text,
    enterprise_code text,
    enterprise_name text,
    -- What the sender was told about likely repeats, a line each, so that the same content again gets the same answer.
    offered         text        NOT NULL
);
CREATE INDEX matter_likeness_phone ON matter_likeness (centre, phone, received_at DESC) WHERE phone IS NOT NULL;
CREATE INDEX matter_likeness_code ON matter_likeness (centre, enterprise_code, received_at DESC) WHERE enterprise_code IS NOT NULL;
CREATE INDEX matter_likeness_name ON matter_likeness (centre, enterprise_name, received_at DESC) WHERE enterprise_name IS NOT NULL;

-- Whether a matter is open, as the log says: a row for each that ever had an outcome.
CREATE TABLE matter_course (
    matter_id uuid    PRIMARY KEY,
    is_open   boolean NOT NULL
);

ALTER TABLE matter
    ADD COLUMN linked_to     uuid,
    ADD COLUMN link_kind     text,
    ADD COLUMN repeats       integer NOT NULL DEFAULT 0,
    ADD COLUMN joined_people integer NOT NULL DEFAULT 0,
    ADD COLUMN joined_fen    bigint  NOT NULL DEFAULT 0;
CREATE INDEX matter_linked ON matter (linked_to) WHERE linked_to IS NOT NULL;

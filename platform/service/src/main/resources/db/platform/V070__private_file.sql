-- Photos and documents, encrypted in parts and erasable; events hold id and hash only. The parts are written first, the row with the event.
CREATE TABLE private_file (
    id         uuid        PRIMARY KEY,
    matter_id  uuid        NOT NULL,
    parts      integer     NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX private_file_matter ON private_file (matter_id);

CREATE TABLE private_file_part (
    file_id    uuid        NOT NULL,
    part       integer     NOT NULL,
    ciphertext bytea       NOT NULL CHECK (octet_length(ciphertext) <= 300000),
    written_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (file_id, part)
);
CREATE INDEX private_file_part_age ON private_file_part (written_at);

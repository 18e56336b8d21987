-- Personal data and free text, encrypted and erasable; events hold the reference only.
CREATE TABLE private_text (
    ref        uuid        PRIMARY KEY,
    matter_id  uuid        NOT NULL,
    ciphertext bytea       NOT NULL CHECK (octet_length(ciphertext) <= 300000),
    created_at timestamptz NOT NULL
);
CREATE INDEX private_text_matter ON private_text (matter_id);

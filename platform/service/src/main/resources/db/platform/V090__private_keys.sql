-- The keys that something here is encrypted by: none of them may be missing from the keyset.
CREATE TABLE private_key (
    key_id bigint      PRIMARY KEY,
    since  timestamptz NOT NULL DEFAULT now()
);

-- A ciphertext begins with 01 and the id of its key, 4 bytes.
CREATE FUNCTION private_key_of(ciphertext bytea) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT
RETURN ('x' || encode(substring(ciphertext FROM 2 FOR 4), 'hex'))::bit(32)::bigint;

INSERT INTO private_key (key_id)
SELECT private_key_of(ciphertext) FROM private_text UNION SELECT private_key_of(ciphertext) FROM private_file_part;
DO $$
BEGIN
    IF to_regclass('webhook_endpoint') IS NOT NULL THEN
        INSERT INTO private_key (key_id)
        SELECT private_key_of(secret) FROM webhook_endpoint
        UNION SELECT private_key_of(previous_secret) FROM webhook_endpoint WHERE previous_secret IS NOT NULL
        ON CONFLICT DO NOTHING;
    END IF;
END $$;

-- The blind index: keyed hashes of what a text can be found by. It goes with its text.
ALTER TABLE private_text ADD COLUMN found_by uuid[];
CREATE INDEX private_text_found ON private_text USING gin (found_by) WHERE found_by IS NOT NULL;

-- What the end of an imported matter was; of others it is their holders' to know.
ALTER TABLE matter
    ADD COLUMN outcome      text,
    ADD COLUMN concluded_at timestamptz,
    ADD COLUMN closed_at    timestamptz,
    ADD COLUMN resolved_fen bigint;

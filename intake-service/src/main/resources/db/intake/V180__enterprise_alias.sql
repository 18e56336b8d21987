-- Other names that an enterprise goes by. Names are kept as keyed hashes; the names themselves are in the private store.
CREATE TABLE enterprise_alias (
    centre          text NOT NULL,
    name_hash       text NOT NULL,
    credit_code     text NOT NULL,
    -- As matter_likeness has it.
    enterprise_code text NOT NULL,
    PRIMARY KEY (centre, name_hash)
);
CREATE INDEX enterprise_alias_of_code ON enterprise_alias (centre, credit_code);

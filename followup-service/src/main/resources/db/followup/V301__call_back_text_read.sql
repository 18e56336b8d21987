-- Who has read what people said in call-backs.
CREATE TABLE call_back_text_read (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    matter_id uuid        NOT NULL,
    actor     text        NOT NULL,
    role      text        NOT NULL,
    read_at   timestamptz NOT NULL
);
CREATE INDEX call_back_text_read_matter ON call_back_text_read (matter_id, read_at);

-- Who read the notes of a hand-over of a shift, and when: they may hold personal data.
CREATE TABLE shift_handover_read (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    handover_id   uuid        NOT NULL,
    actor         text        NOT NULL,
    role          text        NOT NULL,
    read_at       timestamptz NOT NULL
);
CREATE INDEX shift_handover_read_of ON shift_handover_read (handover_id, id);

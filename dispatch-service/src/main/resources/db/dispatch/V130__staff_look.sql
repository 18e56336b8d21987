-- Who saw the name and phone of a member of staff, and when.
CREATE TABLE staff_look (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    centre    text        NOT NULL,
    person    text        NOT NULL,
    actor     text        NOT NULL,
    role      text        NOT NULL,
    looked_at timestamptz NOT NULL
);
CREATE INDEX staff_look_of ON staff_look (centre, person, id);

-- Who holds a matter, as the log says: only what the first hand-over doesn't say.
ALTER TABLE matter_course
    ADD COLUMN holder text,
    ADD COLUMN leg    integer;

-- A link that the matter's holder was asked to suspend for, and why it didn't come about; null while the holder hasn't answered.
ALTER TABLE matter
    ADD COLUMN asked_link_to       uuid,
    ADD COLUMN asked_link_kind     text,
    ADD COLUMN asked_link_obstacle text;

-- How far a matter is, as the log says, whatever channel it came by; null where nothing was read on the log since this was added.
ALTER TABLE matter_course
    ADD COLUMN step     text,
    -- The leg that the step belongs to: steps of an earlier leg that are told late take nothing back.
    ADD COLUMN step_leg integer,
    ADD COLUMN step_at  timestamptz,
    ADD COLUMN outcome  text;

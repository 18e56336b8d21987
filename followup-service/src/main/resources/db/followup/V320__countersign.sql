-- An outcome that takes a matter out of the count holds only once a second person has countersigned; so does a correction.
ALTER TABLE follow_up
    ADD COLUMN outcome_holds boolean NOT NULL DEFAULT true,
    ADD COLUMN awaited_outcome text,
    ADD COLUMN awaited_by text,
    ADD COLUMN correction_reason text;
CREATE INDEX follow_up_awaited ON follow_up (centre, outcome_at, matter_id) WHERE awaited_outcome IS NOT NULL;

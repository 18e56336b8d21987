-- The terms of the case's last leg as JSON text, in the order in which they began.
ALTER TABLE mediation_case
    ADD COLUMN terms       text    NOT NULL DEFAULT '[]',
    -- When the running one that is due first is due; null when none runs.
    ADD COLUMN next_due_at timestamptz,
    -- One is over in which something is still to be done.
    ADD COLUMN overdue     boolean NOT NULL DEFAULT false;
CREATE INDEX mediation_case_overdue ON mediation_case (centre, taken_at, matter_id) WHERE overdue;

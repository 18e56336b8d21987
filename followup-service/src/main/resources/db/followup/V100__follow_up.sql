-- How each follow-up stands: one row a stream, replaced in the transaction of its events.
CREATE TABLE follow_up (
    matter_id        uuid        PRIMARY KEY,
    centre           text        NOT NULL,
    status           text        NOT NULL,
    leg              integer     NOT NULL,
    outcome          text        NOT NULL,
    outcome_at       timestamptz NOT NULL,
    kind             text        NOT NULL,
    category         text,
    severity         text        NOT NULL,
    grid             text,
    site             text,
    drill            boolean     NOT NULL,
    attempts         integer     NOT NULL,
    call_back_due_at timestamptz,
    overdue_at       timestamptz,
    closing_reason   text,
    reopened_to      text,
    ended_at         timestamptz
);
CREATE INDEX follow_up_list ON follow_up (centre, status, matter_id);
CREATE INDEX follow_up_due ON follow_up (centre, call_back_due_at) WHERE call_back_due_at IS NOT NULL;

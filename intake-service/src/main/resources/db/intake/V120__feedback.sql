-- What sources are told about the matters they referred. That a matter was received follows from its stream's state; everything else is noted when it is
-- read on the log, and can be noted again from it.
CREATE TABLE referral_feedback (
    id              uuid        PRIMARY KEY,
    arrived         bigint      GENERATED ALWAYS AS IDENTITY,
    matter_id       uuid        NOT NULL,
    centre          text        NOT NULL,
    source          text        NOT NULL,
    referral_number text        NOT NULL,
    stage           text        NOT NULL,
    result          text,
    occurred_at     timestamptz NOT NULL,
    -- The place in the feed, given to committed entries by one writer at a time; null until then.
    number          bigint      UNIQUE
);
CREATE INDEX referral_feedback_waiting ON referral_feedback (arrived) WHERE number IS NULL;
CREATE INDEX referral_feedback_feed ON referral_feedback (centre, number) WHERE number IS NOT NULL;
CREATE INDEX referral_feedback_source ON referral_feedback (centre, source, number) WHERE number IS NOT NULL;
CREATE INDEX referral_feedback_referral ON referral_feedback (centre, source, referral_number, number);

-- One row: how far the feed was carried to its topic.
CREATE TABLE feedback_cursor (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    number    bigint  NOT NULL
);
INSERT INTO feedback_cursor VALUES (true, 0);

-- Those referred before there was a feed were received too.
INSERT INTO referral_feedback (id, matter_id, centre, source, referral_number, stage, occurred_at)
SELECT report_id, matter_id, centre, source, referral_number, 'RECEIVED', received_at
FROM matter WHERE source IS NOT NULL ORDER BY matter_id;

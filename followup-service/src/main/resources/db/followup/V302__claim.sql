-- Which caller has a follow-up alone, until when.
CREATE TABLE call_back_claim (
    matter_id     uuid        PRIMARY KEY,
    actor         text        NOT NULL,
    claimed_until timestamptz NOT NULL
);
CREATE INDEX call_back_claim_actor ON call_back_claim (actor, claimed_until);

-- What intake keeps for reading, beside the events and in their transaction. Codes only: everything personal is in the private store.
CREATE TABLE matter (
    matter_id       uuid        PRIMARY KEY,
    centre          text        NOT NULL,
    status          text        NOT NULL,
    report_id       uuid        NOT NULL,
    tracking_hash   text        NOT NULL,
    channel         text        NOT NULL,
    source          text,
    referral_number text,
    kind            text        NOT NULL,
    category        text,
    severity        text        NOT NULL,
    mode            text        NOT NULL,
    grid            text,
    site            text,
    claim_fen       bigint,
    claim_people    integer,
    cohort          text,
    drill           boolean     NOT NULL,
    flags           text        NOT NULL,
    reported_at     timestamptz NOT NULL,
    received_at     timestamptz NOT NULL,
    opened_at       timestamptz,
    sign_by         timestamptz,
    handed_to       text
);

-- Lists are paged by id, which is in order of time. The list of what waits for triage is short, so it has an index of its own.
CREATE INDEX matter_of_centre ON matter (centre, matter_id);
CREATE INDEX matter_waiting ON matter (centre, matter_id) WHERE status = 'RECEIVED';

-- A tracking code is a bearer secret: only its keyed hash is kept, to find the matter by.
CREATE INDEX matter_tracking ON matter (tracking_hash);

-- Who read personal data, when and why; what they read isn't copied here.
CREATE TABLE private_read (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    matter_id uuid        NOT NULL,
    actor     text        NOT NULL,
    role      text        NOT NULL,
    reason    text,
    read_at   timestamptz NOT NULL
);
CREATE INDEX private_read_of_matter ON private_read (matter_id, id);

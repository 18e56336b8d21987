-- Addresses that what is told is sent to, each with how far it has got.
CREATE TABLE webhook_endpoint (
    id               uuid        PRIMARY KEY,
    centre           text        NOT NULL,
    owner            text        NOT NULL,
    url              text        NOT NULL,
    -- Empty: all types.
    types            text[]      NOT NULL,
    -- Null while it is enabled.
    disabled_because text,
    -- The number of the last entry that was delivered or that the endpoint doesn't want.
    after_number     bigint      NOT NULL,
    failures         integer     NOT NULL DEFAULT 0,
    -- Nothing is sent before; on the platform's clock.
    due_at           timestamptz NOT NULL,
    -- What is to be sent once more; null when nothing.
    again_from       bigint,
    again_to         bigint,
    secret           bytea       NOT NULL,
    previous_secret  bytea,
    previous_until   timestamptz,
    -- Held by the instance that is sending, until then at most; on the machine's clock.
    busy_until       timestamptz,
    created_at       timestamptz NOT NULL,
    UNIQUE (centre, owner, url)
);

-- What was tried, the last 1,000 of each endpoint. Neither payloads nor answers are kept.
CREATE TABLE webhook_attempt (
    id          uuid        PRIMARY KEY,
    endpoint_id uuid        NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
    message_id  uuid        NOT NULL,
    -- Null for a test.
    number      bigint,
    attempt     integer     NOT NULL,
    result      text        NOT NULL,
    status      integer,
    took_millis integer     NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX webhook_attempt_endpoint ON webhook_attempt (endpoint_id, at DESC, id DESC);

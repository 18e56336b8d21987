-- What was answered to whoever sent a key, so that the same request again gets it again. The answer is encrypted, since it may hold a secret.
CREATE TABLE webhook_request (
    -- Made of the client and his key.
    id          uuid        PRIMARY KEY,
    fingerprint bytea       NOT NULL,
    answer      bytea       NOT NULL,
    -- On the platform's clock.
    until       timestamptz NOT NULL
);
CREATE INDEX webhook_request_until ON webhook_request (until);

-- Who has taken an endpoint: one that took too long must not give up what another has taken since.
ALTER TABLE webhook_endpoint ADD COLUMN busy_by uuid;

-- How grave the matter is that a notice is about: about a major one whoever is off duty is called in the quiet hours as well.
ALTER TABLE notice ADD COLUMN severity text;
UPDATE notice n SET severity = o.severity FROM dispatch_order o WHERE o.matter_id = n.matter_id AND n.handed_at IS NULL;
-- Whether it waits for the end of the quiet hours.
ALTER TABLE notice ADD COLUMN held boolean NOT NULL DEFAULT false;
ALTER TABLE notice_outbox ADD COLUMN severity text;
CREATE INDEX notice_outbox_of_matter ON notice_outbox (matter_id);

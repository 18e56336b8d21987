-- The call-backs of the last leg with their answers, and the instalments of the settlement, as JSON text in their order.
-- Call-backs that were made before stand in the row from the next event of their follow-up on.
ALTER TABLE follow_up
    ADD COLUMN calls             text    NOT NULL DEFAULT '[]',
    ADD COLUMN instalments       text    NOT NULL DEFAULT '[]',
    -- When to ask about the first that is open; null when none is, or follow-up doesn't hold the matter.
    ADD COLUMN instalment_due_at timestamptz,
    ADD COLUMN reopenings        integer NOT NULL DEFAULT 0;
CREATE INDEX follow_up_instalment ON follow_up (centre, instalment_due_at) WHERE instalment_due_at IS NOT NULL;

UPDATE follow_up f SET reopenings = e.reopenings
FROM (SELECT stream_id, count(*) AS reopenings FROM event WHERE type = 'followup.matter-reopened.v1' GROUP BY stream_id) e
WHERE e.stream_id = f.matter_id;

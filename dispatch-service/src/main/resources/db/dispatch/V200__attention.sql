-- How often an order's matter was reported again, joined or added to in this leg, and what came last; null when nothing did.
ALTER TABLE dispatch_order
    ADD COLUMN attention_count integer NOT NULL DEFAULT 0,
    ADD COLUMN attention_kind  text,
    ADD COLUMN attention_at    timestamptz;

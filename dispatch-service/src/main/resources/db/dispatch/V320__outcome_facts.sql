-- What the outcome brought about, as JSON text; null when nobody said.
ALTER TABLE dispatch_order ADD COLUMN facts text;

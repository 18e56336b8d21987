-- The departments that go along as JSON text; null when none was invited.
ALTER TABLE dispatch_order ADD COLUMN joint text;

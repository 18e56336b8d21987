-- Since when the police are asked to take the matter back; null when they aren't.
ALTER TABLE dispatch_order ADD COLUMN return_asked_at timestamptz;

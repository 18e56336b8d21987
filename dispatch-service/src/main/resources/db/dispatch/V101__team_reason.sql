-- Why the order's team was instructed and no other; null in orders of before.
ALTER TABLE dispatch_order ADD COLUMN team_reason text;

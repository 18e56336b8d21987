-- The matter that the order's own belongs to, and since when it rests for that; null when it doesn't.
ALTER TABLE dispatch_order
    ADD COLUMN suspended_to    uuid,
    ADD COLUMN suspended_since timestamptz;

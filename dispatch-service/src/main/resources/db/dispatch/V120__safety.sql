-- Two persons, signs of life and police of an order as JSON text; null when there is nothing to say of them.
ALTER TABLE dispatch_order ADD COLUMN safety text;
-- Who was named when the notice was decided; null for whoever holds the post.
ALTER TABLE notice ADD COLUMN recipient text;

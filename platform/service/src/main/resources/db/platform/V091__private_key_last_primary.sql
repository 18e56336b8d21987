-- When an instance last had the key as its primary one; it says so every hour.
ALTER TABLE private_key RENAME COLUMN since TO last_primary_at;

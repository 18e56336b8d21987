-- Pages of matters by channel and kind, and of those that have something to complete.
CREATE INDEX matter_of_channel ON matter (centre, channel, matter_id);
CREATE INDEX matter_of_kind ON matter (centre, kind, matter_id);
CREATE INDEX matter_to_complete ON matter (centre, matter_id) WHERE flags <> '' OR missing <> '';

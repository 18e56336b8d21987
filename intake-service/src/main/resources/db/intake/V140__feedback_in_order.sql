-- Entries get their numbers as they are written, by one writer at a time, and not afterwards: that wrote every row and most of its index entries twice.
UPDATE referral_feedback f SET number = (SELECT coalesce(max(number), 0) FROM referral_feedback) + w.place
FROM (SELECT id, row_number() OVER (ORDER BY arrived) AS place FROM referral_feedback WHERE number IS NULL) w
WHERE f.id = w.id;

DROP INDEX referral_feedback_waiting, referral_feedback_feed, referral_feedback_source, referral_feedback_referral;
ALTER TABLE referral_feedback
    DROP CONSTRAINT referral_feedback_pkey,
    DROP CONSTRAINT referral_feedback_number_key,
    DROP COLUMN arrived,
    ADD PRIMARY KEY (number),
    ADD UNIQUE (id);
CREATE INDEX referral_feedback_source ON referral_feedback (centre, source, number);
CREATE INDEX referral_feedback_referral ON referral_feedback (centre, source, referral_number, number);

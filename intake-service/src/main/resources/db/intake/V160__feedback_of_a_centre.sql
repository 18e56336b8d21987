-- Who polls for a whole centre that is quiet must not go through the entries of all others.
CREATE INDEX referral_feedback_centre ON referral_feedback (centre, number);

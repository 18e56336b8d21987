package org.anxin.contracts.value;

/** The name of a referral within a centre. */
public record ReferralKey(SourceCode source, ReferralNumber number) {}

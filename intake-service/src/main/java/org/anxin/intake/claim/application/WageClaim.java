package org.anxin.intake.claim.application;

import org.anxin.contracts.value.Fen;
import org.jspecify.annotations.Nullable;

/**
 * What a worker says of the wages that she is owed, in her words. Personal data but for site, amount and months: it goes into the private store.
 *
 * @param siteCode as the code says that she scanned; the directory may not know it
 * @param workplace where she works, when no code says it
 * @param months for which wages are owed
 * @param confidential whether the employer isn't to be told who she is
 */
public record WageClaim(
        String employer,
        @Nullable String siteCode,
        @Nullable String workplace,
        Fen amount,
        int months,
        String statement,
        boolean confidential,
        String name,
        String phone) {}

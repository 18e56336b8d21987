package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * What was done about an order since it was signed.
 *
 * @param receivedAt the earliest moment at which the team is known to have had the instruction
 * @param receiptImplied nobody reported that receipt, a later step shows it
 * @param attempts how often the team tried to reach an officer
 * @param officer who was reached first
 * @param contactedAt when the officer was reached first
 * @param arrivedAt when the team came, by the earliest report
 * @param rounds rounds of mediation on the spot
 */
public record FieldWork(
        Instant signedAt,
        TeamCode team,
        @Nullable Instant receivedAt,
        boolean receiptImplied,
        int attempts,
        @Nullable OfficerCode officer,
        @Nullable Instant contactedAt,
        @Nullable Instant arrivedAt,
        int rounds) {

    static FieldWork begun(Instant signedAt, TeamCode team) {
        return new FieldWork(signedAt, team, null, false, 0, null, null, null, 0);
    }

    FieldWork received(Instant at, boolean implied) {
        return new FieldWork(signedAt, team, at, implied, attempts, officer, contactedAt, arrivedAt, rounds);
    }

    FieldWork attempted() {
        return new FieldWork(
                signedAt, team, receivedAt, receiptImplied, attempts + 1, officer, contactedAt, arrivedAt, rounds);
    }

    FieldWork contacted(OfficerCode reached, Instant at) {
        return new FieldWork(signedAt, team, receivedAt, receiptImplied, attempts, reached, at, arrivedAt, rounds);
    }

    FieldWork arrived(Instant at) {
        return new FieldWork(signedAt, team, receivedAt, receiptImplied, attempts, officer, contactedAt, at, rounds);
    }

    FieldWork round(int number) {
        return new FieldWork(
                signedAt, team, receivedAt, receiptImplied, attempts, officer, contactedAt, arrivedAt, number);
    }

    /** Whether a report of this moment tells more than is known: nothing is known yet, or it lies earlier. */
    static boolean isNews(@Nullable Instant known, Instant reported) {
        return known == null || reported.isBefore(known);
    }
}

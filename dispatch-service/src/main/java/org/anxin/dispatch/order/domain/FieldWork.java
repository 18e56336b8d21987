package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.value.AssignmentReason;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * What was done about an order since it was signed.
 *
 * @param team the team that is to go, or went
 * @param teamReason why this team; null when it wasn't recorded
 * @param declined teams that said they can't go
 * @param receivedAt the earliest moment at which a team is known to have had the instruction
 * @param receiptImplied nobody reported that receipt, a later step shows it
 * @param attempts how often the team tried to reach an officer
 * @param officer who was reached first
 * @param contactedAt when the officer was reached first
 * @param arrivedAt when a team came, by the earliest report
 * @param rounds rounds of mediation on the spot
 */
public record FieldWork(
        Instant signedAt,
        TeamCode team,
        @Nullable AssignmentReason teamReason,
        List<TeamCode> declined,
        @Nullable Instant receivedAt,
        boolean receiptImplied,
        int attempts,
        @Nullable OfficerCode officer,
        @Nullable Instant contactedAt,
        @Nullable Instant arrivedAt,
        int rounds) {

    public FieldWork {
        declined = List.copyOf(declined);
    }

    static FieldWork begun(Instant signedAt, TeamInstructed event) {
        return new FieldWork(signedAt, event.team(), event.reason(), List.of(), null, false, 0, null, null, null, 0);
    }

    /** Another team goes; what was done so far stays, and clocks that run run on. */
    FieldWork instructed(TeamInstructed event) {
        return new FieldWork(
                signedAt,
                event.team(),
                event.reason(),
                declined,
                receivedAt,
                receiptImplied,
                attempts,
                officer,
                contactedAt,
                arrivedAt,
                rounds);
    }

    FieldWork declinedBy(TeamCode who) {
        var all = Stream.concat(declined.stream(), Stream.of(who)).distinct().toList();
        return new FieldWork(
                signedAt,
                team,
                teamReason,
                all,
                receivedAt,
                receiptImplied,
                attempts,
                officer,
                contactedAt,
                arrivedAt,
                rounds);
    }

    FieldWork received(Instant at, boolean implied) {
        return new FieldWork(
                signedAt, team, teamReason, declined, at, implied, attempts, officer, contactedAt, arrivedAt, rounds);
    }

    FieldWork attempted() {
        return new FieldWork(
                signedAt,
                team,
                teamReason,
                declined,
                receivedAt,
                receiptImplied,
                attempts + 1,
                officer,
                contactedAt,
                arrivedAt,
                rounds);
    }

    FieldWork contacted(OfficerCode reached, Instant at) {
        return new FieldWork(
                signedAt,
                team,
                teamReason,
                declined,
                receivedAt,
                receiptImplied,
                attempts,
                reached,
                at,
                arrivedAt,
                rounds);
    }

    FieldWork arrived(Instant at) {
        return new FieldWork(
                signedAt,
                team,
                teamReason,
                declined,
                receivedAt,
                receiptImplied,
                attempts,
                officer,
                contactedAt,
                at,
                rounds);
    }

    FieldWork round(int number) {
        return new FieldWork(
                signedAt,
                team,
                teamReason,
                declined,
                receivedAt,
                receiptImplied,
                attempts,
                officer,
                contactedAt,
                arrivedAt,
                number);
    }

    /** Whether a report of this moment tells more than is known: nothing is known yet, or it lies earlier. */
    static boolean isNews(@Nullable Instant known, Instant reported) {
        return known == null || reported.isBefore(known);
    }
}

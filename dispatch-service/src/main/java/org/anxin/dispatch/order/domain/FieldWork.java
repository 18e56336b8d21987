package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.anxin.contracts.dispatch.ContactAttempted;
import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.value.AssignmentReason;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * What was done about an order since it was signed.
 *
 * @param receipt null while nothing shows that a team has had the instruction
 */
public record FieldWork(
        Instant signedAt, Going going, @Nullable Receipt receipt, Contacts contacts, Scene scene) {
    /**
     * Who goes.
     *
     * @param team the team that is to go, or went
     * @param reason why this team; null when it wasn't recorded
     * @param declined teams that said they can't go
     */
    public record Going(TeamCode team, @Nullable AssignmentReason reason, List<TeamCode> declined) {
        public Going {
            declined = List.copyOf(declined);
        }
    }

    /**
     * The instruction reached a team.
     *
     * @param at the earliest moment at which a team is known to have had it
     * @param implied nobody reported that, a later step shows it
     */
    public record Receipt(Instant at, boolean implied) {}

    /**
     * What was tried to reach an officer.
     *
     * @param attempts how often
     * @param tried who didn't answer, or not under the number that is known
     * @param next whom to try next; null when nobody was named, or somebody was reached
     * @param nobodyLeft everybody who comes into question was tried
     * @param officer who was reached first
     * @param at when the officer was reached first
     */
    public record Contacts(
            int attempts,
            List<OfficerCode> tried,
            @Nullable OfficerCode next,
            boolean nobodyLeft,
            @Nullable OfficerCode officer,
            @Nullable Instant at) {
        private static final Contacts NONE = new Contacts(0, List.of(), null, false, null, null);

        public Contacts {
            tried = List.copyOf(tried);
        }

        private Contacts attempted(ContactAttempted event) {
            return event.result() == ContactResult.REACHED
                    ? new Contacts(attempts + 1, tried, null, nobodyLeft, officer, at)
                    : new Contacts(
                            attempts + 1,
                            Stream.concat(tried.stream(), Stream.of(event.officer()))
                                    .distinct()
                                    .toList(),
                            event.next(),
                            nobodyLeft,
                            officer,
                            at);
        }
    }

    static FieldWork begun(Instant signedAt, TeamInstructed event) {
        var going = new Going(event.team(), event.reason(), List.of());
        return new FieldWork(signedAt, going, null, Contacts.NONE, Scene.EMPTY);
    }

    /** Another team goes; what was done so far stays, and clocks that run run on. */
    FieldWork instructed(TeamInstructed event) {
        return with(new Going(event.team(), event.reason(), going.declined));
    }

    FieldWork declinedBy(TeamCode who) {
        var all = Stream.concat(going.declined.stream(), Stream.of(who)).distinct();
        return with(new Going(going.team, going.reason, all.toList()));
    }

    private FieldWork with(Going other) {
        return new FieldWork(signedAt, other, receipt, contacts, scene);
    }

    FieldWork received(Instant at, boolean implied) {
        return new FieldWork(signedAt, going, new Receipt(at, implied), contacts, scene);
    }

    FieldWork attempted(ContactAttempted event) {
        return with(contacts.attempted(event));
    }

    FieldWork contacted(OfficerCode reached, Instant at) {
        return with(new Contacts(contacts.attempts, contacts.tried, null, contacts.nobodyLeft, reached, at));
    }

    FieldWork notReached() {
        return with(new Contacts(contacts.attempts, contacts.tried, null, true, contacts.officer, contacts.at));
    }

    private FieldWork with(Contacts others) {
        return new FieldWork(signedAt, going, receipt, others, scene);
    }

    /** The same with what has happened on the spot since. */
    FieldWork with(Scene now) {
        return new FieldWork(signedAt, going, receipt, contacts, now);
    }

    /** The team that is to go, or went. */
    public TeamCode team() {
        return going.team;
    }

    /** Teams that said they can't go. */
    public List<TeamCode> declined() {
        return going.declined;
    }

    /** When a team is known to have had the instruction; null while nothing shows it. */
    public @Nullable Instant receivedAt() {
        return receipt == null ? null : receipt.at;
    }

    /** When an officer was reached first; null while none was. */
    public @Nullable Instant contactedAt() {
        return contacts.at;
    }

    /** When a team came, by the earliest report; null while none has. */
    public @Nullable Instant arrivedAt() {
        return scene.arrivedAt();
    }

    /** Rounds of mediation on the spot. */
    public int rounds() {
        return scene.rounds();
    }

    /** Whether a report of this moment tells more than is known: nothing is known yet, or it lies earlier. */
    static boolean isNews(@Nullable Instant known, Instant reported) {
        return known == null || reported.isBefore(known);
    }
}

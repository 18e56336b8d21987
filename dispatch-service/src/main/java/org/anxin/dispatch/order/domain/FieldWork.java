package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.anxin.contracts.dispatch.ContactAttempted;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.OfficerCode;
import org.jspecify.annotations.Nullable;

/**
 * What has happened in the field, by what was reported. It may have happened before the desk signed, and become known after the order's end.
 *
 * @param receipt null while nothing shows that a team has had the instruction
 */
public record FieldWork(@Nullable Receipt receipt, Contacts contacts, Scene scene) {
    /** Nothing is known. */
    static final FieldWork NONE = new FieldWork(null, Contacts.NONE, Scene.EMPTY);

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

    FieldWork received(Instant at, boolean implied) {
        return new FieldWork(new Receipt(at, implied), contacts, scene);
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
        return new FieldWork(receipt, others, scene);
    }

    /** The same with what has happened on the spot since. */
    FieldWork with(Scene now) {
        return new FieldWork(receipt, contacts, now);
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

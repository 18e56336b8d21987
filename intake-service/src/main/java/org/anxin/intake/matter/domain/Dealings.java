package org.anxin.intake.matter.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the referrer, the holder and those at intake have asked of each other since the matter was handed on.
 *
 * @param withdrawal null when the referrer hasn't taken it back
 * @param policeReturn null when the holder hasn't asked the police to take it back
 * @param linking null when nobody has wanted to link it since it was last a matter of its own
 */
public record Dealings(
        @Nullable Withdrawal withdrawal,
        @Nullable PoliceReturn policeReturn,
        @Nullable Linking linking) {
    /** Nobody has asked anything. */
    static final Dealings NONE = new Dealings(null, null, null);

    Dealings with(Withdrawal newest) {
        return new Dealings(newest, policeReturn, linking);
    }

    Dealings with(PoliceReturn newest) {
        return new Dealings(withdrawal, newest, linking);
    }

    Dealings with(@Nullable Linking newest) {
        return new Dealings(withdrawal, policeReturn, newest);
    }

    /** The wish to link it that the holder hasn't answered; null when there is none. */
    public @Nullable Linking waiting() {
        return linking != null && linking.waits() ? linking : null;
    }
}

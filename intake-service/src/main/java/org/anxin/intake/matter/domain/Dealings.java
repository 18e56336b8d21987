package org.anxin.intake.matter.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the referrer and the holder have asked of each other since the matter was handed on.
 *
 * @param withdrawal null when the referrer hasn't taken it back
 * @param policeReturn null when the holder hasn't asked the police to take it back
 */
public record Dealings(
        @Nullable Withdrawal withdrawal, @Nullable PoliceReturn policeReturn) {
    /** Nobody has asked anything. */
    static final Dealings NONE = new Dealings(null, null);

    Dealings with(Withdrawal newest) {
        return new Dealings(newest, policeReturn);
    }

    Dealings with(PoliceReturn newest) {
        return new Dealings(withdrawal, newest);
    }
}

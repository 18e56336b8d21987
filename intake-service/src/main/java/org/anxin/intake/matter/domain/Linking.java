package org.anxin.intake.matter.domain;

import org.anxin.contracts.intake.SuspensionRequested;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * A person's wish to link a matter that somebody holds.
 *
 * @param to the matter that it belongs to
 * @param holder who was asked to suspend
 * @param obstacle why it wasn't linked; null while that is open
 */
public record Linking(
        MatterId to,
        LinkKind kind,
        HandOver holder,
        @Nullable LinkObstacle obstacle) {
    static Linking of(SuspensionRequested asked) {
        return new Linking(asked.to(), asked.kind(), asked.holder(), null);
    }

    /** Whether the holder's answer is waited for. */
    public boolean waits() {
        return obstacle == null;
    }

    Linking dropped(LinkObstacle why) {
        return new Linking(to, kind, holder, why);
    }
}

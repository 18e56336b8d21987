package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered.
 *
 * @param leg dispatch's leg of the matter
 * @param openedAt when the matter was opened; nothing of the order happened before
 * @param returnAskedAt since when the police are asked to take the matter back; null when they aren't
 */
public record Order(
        CentreCode centre,
        int leg,
        Instant openedAt,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        Place place,
        PolicyRef policy,
        Clocks clocks,
        boolean drill,
        Ladder ladder,
        @Nullable Instant returnAskedAt) {
    /** The same with other clocks. */
    Order with(Clocks other) {
        return new Order(
                centre, leg, openedAt, kind, category, severity, place, policy, other, drill, ladder, returnAskedAt);
    }

    /** The same after a call. */
    Order called(Call call) {
        return new Order(
                centre,
                leg,
                openedAt,
                kind,
                category,
                severity,
                place,
                policy,
                clocks,
                drill,
                ladder.called(call),
                returnAskedAt);
    }

    /** The same while the police are asked, or again once they have refused. */
    Order returning(@Nullable Instant askedAt) {
        return new Order(
                centre, leg, openedAt, kind, category, severity, place, policy, clocks, drill, ladder, askedAt);
    }
}

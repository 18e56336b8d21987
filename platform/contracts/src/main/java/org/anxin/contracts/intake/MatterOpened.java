package org.anxin.contracts.intake;

import java.time.Instant;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SubcategoryCode;
import org.jspecify.annotations.Nullable;

/**
 * The matter is open: its clocks run from when this occurred, and it is handed on.
 *
 * @param receivedAt when the centre received it
 * @param policy the clock policy in force at that moment
 * @param signBy when the order must be signed; null for desk handling
 * @param subcategory of the category, as the centre's catalogue has it; null also in what was told before there were any
 * @param channel by which it came, since policies are made for channels; null in what was told before it was named
 */
public record MatterOpened(
        HandOver handOver,
        Instant receivedAt,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        HandlingMode mode,
        Place place,
        PolicyRef policy,
        @Nullable Instant signBy,
        boolean drill,
        @Nullable SubcategoryCode subcategory,
        @Nullable Channel channel)
        implements IntakeEvent {
    /** One without a subcategory, of which no channel is told. */
    public MatterOpened(
            HandOver handOver,
            Instant receivedAt,
            MatterKind kind,
            @Nullable Category category,
            Severity severity,
            HandlingMode mode,
            Place place,
            PolicyRef policy,
            @Nullable Instant signBy,
            boolean drill) {
        this(handOver, receivedAt, kind, category, severity, mode, place, policy, signBy, drill, null, null);
    }
}

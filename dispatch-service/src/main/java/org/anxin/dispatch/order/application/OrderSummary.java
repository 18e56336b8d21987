package org.anxin.dispatch.order.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.AssignmentReason;
import org.anxin.contracts.value.AttentionKind;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeFacts;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.SettlementForm;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SiteCode;
import org.anxin.contracts.value.TeamCode;
import org.anxin.dispatch.order.domain.AwaitingSign;
import org.anxin.dispatch.order.domain.Ended;
import org.anxin.dispatch.order.domain.FieldWork;
import org.anxin.dispatch.order.domain.Going;
import org.anxin.dispatch.order.domain.InTheField;
import org.anxin.dispatch.order.domain.Instructed;
import org.anxin.dispatch.order.domain.NotIssued;
import org.anxin.dispatch.order.domain.OnSite;
import org.anxin.dispatch.order.domain.Order;
import org.anxin.dispatch.order.domain.OrderEnd;
import org.anxin.dispatch.order.domain.OrderState;
import org.anxin.dispatch.order.domain.Signed;
import org.anxin.dispatch.order.domain.Suspension;
import org.anxin.dispatch.order.domain.Underway;
import org.jspecify.annotations.Nullable;

/**
 * An order, as people read it: codes, numbers and times only.
 *
 * @param leg dispatch's leg of the matter
 * @param teamReason why this team was instructed; null when it wasn't recorded
 * @param receiptImplied nobody reported the receipt, a later step shows it
 * @param attempts how often the team tried to reach an officer
 * @param nextOfficer whom to try next after those who weren't reached; null when nobody was named
 * @param handedOnTo the level at which mediation goes on, when the order was handed on
 * @param returnAskedAt since when the police are asked to take the matter back; null when they aren't
 * @param nextDueAt when the running clock that is due first is due; null when none runs
 * @param safety two persons, signs of life, police; null when there is nothing to say of them
 * @param joint departments that go along; null when none was invited
 * @param suspension why and since when it rests; null when it doesn't
 * @param attention that its matter was reported again, joined or added to since it was issued; null when it wasn't
 */
public record OrderSummary(
        MatterId matterId,
        CentreCode centre,
        int leg,
        OrderStatus status,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        @Nullable GridCode grid,
        @Nullable SiteCode site,
        boolean drill,
        PolicyRef policy,
        Instant openedAt,
        @Nullable TeamCode team,
        @Nullable AssignmentReason teamReason,
        @Nullable Instant signedAt,
        @Nullable Instant receivedAt,
        boolean receiptImplied,
        int attempts,
        @Nullable OfficerCode nextOfficer,
        @Nullable OfficerCode officer,
        @Nullable Instant contactedAt,
        @Nullable Instant arrivedAt,
        int rounds,
        @Nullable Outcome outcome,
        @Nullable ActorId countersignedBy,
        @Nullable FactsSummary facts,
        @Nullable Level handedOnTo,
        @Nullable Instant endedAt,
        @Nullable Instant returnAskedAt,
        @Nullable Instant nextDueAt,
        List<ClockSummary> clocks,
        @Nullable TeamSafetySummary safety,
        @Nullable JointSummary joint,
        @Nullable SuspensionSummary suspension,
        @Nullable AttentionSummary attention) {

    /**
     * An order that rests.
     *
     * @param linkedTo the matter that its own belongs to
     */
    public record SuspensionSummary(MatterId linkedTo, Instant since) {
        static @Nullable SuspensionSummary of(@Nullable Suspension rests) {
            return rests == null ? null : new SuspensionSummary(rests.to(), rests.since());
        }
    }

    /**
     * What somebody is to look at.
     *
     * @param count how many reports have raised it
     * @param lastKind what the last of them is
     */
    public record AttentionSummary(int count, AttentionKind lastKind, Instant lastAt) {
        static @Nullable AttentionSummary of(Order order) {
            var now = order.attentions().stream()
                    .filter(one -> one.leg() == order.leg())
                    .toList();
            return now.isEmpty()
                    ? null
                    : new AttentionSummary(
                            now.size(), now.getLast().kind(), now.getLast().at());
        }
    }

    /**
     * What the outcome brought about, as far as anybody said.
     *
     * @param agreedFen the sum that the parties agreed on, in fen
     * @param paidFen what of it was paid on the spot, in fen
     * @param people for how many claimants; 0 when nobody said
     * @param takenBack how many people were taken back to the centre
     */
    public record FactsSummary(
            @Nullable Long agreedFen,
            @Nullable Long paidFen,
            int people,
            @Nullable SettlementForm form,
            int takenBack) {
        static @Nullable FactsSummary of(@Nullable OutcomeFacts facts) {
            return facts == null
                    ? null
                    : new FactsSummary(
                            facts.agreed() == null ? null : facts.agreed().value(),
                            facts.paid() == null ? null : facts.paid().value(),
                            facts.people(),
                            facts.form(),
                            facts.takenBack());
        }
    }

    /** An order as it stands in a state; empty when there is none. */
    public static Optional<OrderSummary> of(MatterId matter, OrderState state) {
        return switch (state) {
            case NotIssued _ -> Optional.empty();
            case AwaitingSign waiting ->
                Optional.of(summary(matter, waiting.order(), OrderStatus.AWAITING_SIGN, null, waiting.work(), null));
            case Signed signed ->
                Optional.of(summary(matter, signed.order(), OrderStatus.INSTRUCTED, null, signed.work(), null));
            case InTheField field ->
                Optional.of(summary(matter, field.order(), status(field), field.going(), field.work(), null));
            case Ended ended ->
                Optional.of(summary(matter, ended.order(), status(ended.end()), ended.going(), ended.work(), ended));
        };
    }

    private static OrderStatus status(InTheField field) {
        return switch (field) {
            case Instructed _ -> OrderStatus.INSTRUCTED;
            case Underway _ -> OrderStatus.UNDERWAY;
            case OnSite _ -> OrderStatus.ON_SITE;
        };
    }

    private static OrderStatus status(OrderEnd end) {
        return switch (end) {
            case OrderEnd.Concluded _ -> OrderStatus.CONCLUDED;
            case OrderEnd.HandedOn _ -> OrderStatus.HANDED_ON;
        };
    }

    private static OrderSummary summary(
            MatterId matter,
            Order order,
            OrderStatus status,
            @Nullable Going going,
            FieldWork work,
            @Nullable Ended ended) {
        var concluded = ended != null && ended.end() instanceof OrderEnd.Concluded end ? end : null;
        var handedOn = ended != null && ended.end() instanceof OrderEnd.HandedOn end ? end : null;
        return new OrderSummary(
                matter,
                order.centre(),
                order.leg(),
                status,
                order.kind(),
                order.category(),
                order.severity(),
                order.place().grid(),
                order.place().site(),
                order.drill(),
                order.policy(),
                order.openedAt(),
                going == null ? null : going.team(),
                going == null ? null : going.reason(),
                going == null ? null : going.signedAt(),
                work.receivedAt(),
                work.receipt() != null && work.receipt().implied(),
                work.contacts().attempts(),
                work.contacts().next(),
                work.contacts().officer(),
                work.contactedAt(),
                work.arrivedAt(),
                work.rounds(),
                concluded == null ? null : concluded.outcome(),
                concluded == null ? null : concluded.countersignedBy(),
                concluded == null ? null : FactsSummary.of(concluded.facts()),
                handedOn == null ? null : handedOn.level(),
                ended == null ? null : ended.endedAt(),
                order.returnAskedAt(),
                order.clocks().nextDueAt(),
                order.clocks().all().stream().map(ClockSummary::of).toList(),
                TeamSafetySummary.of(order, work, ended != null),
                JointSummary.of(order.joint()),
                ended == null ? SuspensionSummary.of(order.suspension()) : null,
                AttentionSummary.of(order));
    }
}

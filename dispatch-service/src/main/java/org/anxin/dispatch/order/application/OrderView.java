package org.anxin.dispatch.order.application;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anxin.contracts.value.MatterId;
import org.anxin.dispatch.order.domain.OrderDeadlines;
import org.anxin.dispatch.order.domain.OrderState;
import org.anxin.eventstore.Derived;
import org.anxin.eventstore.Row;
import org.anxin.eventstore.RowTable;
import org.anxin.service.stream.Rows;

/** What is kept of an order beside its events: a row for reading, the notices that are due to people, and the deadlines of its clocks. */
public final class OrderView {
    /** One row an order. */
    public static final RowTable TABLE = RowTable.view(
            "dispatch_order",
            "matter_id",
            "centre",
            "leg",
            "status",
            "kind",
            "category",
            "severity",
            "grid",
            "site",
            "drill",
            "policy",
            "policy_version",
            "opened_at",
            "team",
            "team_reason",
            "signed_at",
            "received_at",
            "receipt_implied",
            "attempts",
            "next_officer",
            "officer",
            "contacted_at",
            "arrived_at",
            "rounds",
            "outcome",
            "countersigned_by",
            "facts",
            "handed_on_to",
            "ended_at",
            "return_asked_at",
            "next_due_at",
            "clocks",
            "safety",
            "joint",
            "suspended_to",
            "suspended_since",
            "attention_count",
            "attention_kind",
            "attention_at");

    private OrderView() {}

    /** Row and deadlines of a stream's state. */
    public static Derived derive(UUID stream, OrderState state) {
        return OrderSummary.of(new MatterId(stream), state)
                .map(order -> new Derived(
                        Stream.concat(Stream.of(row(order)), OrderNotices.of(order.matterId(), state))
                                .toList(),
                        OrderDeadlines.of(state),
                        List.of()))
                .orElse(Derived.NONE);
    }

    private static Row row(OrderSummary order) {
        var rests = order.suspension();
        var attention = order.attention();
        return Rows.of(TABLE)
                .set("matter_id", order.matterId())
                .set("centre", order.centre())
                .set("leg", order.leg())
                .set("status", order.status())
                .set("kind", order.kind())
                .set("category", order.category())
                .set("severity", order.severity())
                .set("grid", order.grid())
                .set("site", order.site())
                .set("drill", order.drill())
                .set("policy", order.policy().policy())
                .set("policy_version", order.policy().version())
                .set("opened_at", order.openedAt())
                .set("team", order.team())
                .set("team_reason", order.teamReason())
                .set("signed_at", order.signedAt())
                .set("received_at", order.receivedAt())
                .set("receipt_implied", order.receiptImplied())
                .set("attempts", order.attempts())
                .set("next_officer", order.nextOfficer())
                .set("officer", order.officer())
                .set("contacted_at", order.contactedAt())
                .set("arrived_at", order.arrivedAt())
                .set("rounds", order.rounds())
                .set("outcome", order.outcome())
                .set("countersigned_by", order.countersignedBy())
                .set("facts", order.facts())
                .set("handed_on_to", order.handedOnTo())
                .set("ended_at", order.endedAt())
                .set("return_asked_at", order.returnAskedAt())
                .set("next_due_at", order.nextDueAt())
                .set("clocks", order.clocks())
                .set("safety", order.safety())
                .set("joint", order.joint())
                .set("suspended_to", rests == null ? null : rests.linkedTo())
                .set("suspended_since", rests == null ? null : rests.since())
                .set("attention_count", attention == null ? 0 : attention.count())
                .set("attention_kind", attention == null ? null : attention.lastKind())
                .set("attention_at", attention == null ? null : attention.lastAt())
                .row();
    }
}

package org.anxin.intake.matter.application;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.eventstore.ClaimedKey;
import org.anxin.eventstore.Derived;
import org.anxin.eventstore.Row;
import org.anxin.eventstore.RowTable;
import org.anxin.intake.matter.domain.Attached;
import org.anxin.intake.matter.domain.Dealings;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.Matter.Concluded;
import org.anxin.intake.matter.domain.Matter.Imported;
import org.anxin.intake.matter.domain.Matter.Known;
import org.anxin.intake.matter.domain.Matter.Linked;
import org.anxin.intake.matter.domain.Matter.NotReceived;
import org.anxin.intake.matter.domain.Matter.Opened;
import org.anxin.intake.matter.domain.Matter.Received;
import org.anxin.intake.matter.domain.PoliceReturn;
import org.anxin.service.stream.Rows;
import org.jspecify.annotations.Nullable;

/** What is kept of a matter for lists and look-ups: one row, and the key of its referral. A function of the state, so both can be rebuilt. */
final class MatterView {
    static final RowTable TABLE = RowTable.view(
            "matter",
            "matter_id",
            "centre",
            "status",
            "report_id",
            "tracking_hash",
            "channel",
            "source",
            "referral_number",
            "kind",
            "category",
            "subcategory",
            "severity",
            "mode",
            "grid",
            "site",
            "claim_fen",
            "claim_people",
            "cohort",
            "drill",
            "flags",
            "missing",
            "reported_at",
            "received_at",
            "opened_at",
            "sign_by",
            "handed_to",
            "withdrawal",
            "police_return",
            "linked_to",
            "link_kind",
            "repeats",
            "joined_people",
            "joined_fen",
            "outcome",
            "concluded_at",
            "closed_at",
            "resolved_fen",
            "asked_link_to",
            "asked_link_kind",
            "asked_link_obstacle");

    private final TrackingCodes trackingCodes;

    MatterView(TrackingCodes trackingCodes) {
        this.trackingCodes = trackingCodes;
    }

    Derived derive(UUID stream, Matter matter) {
        return switch (matter) {
            case NotReceived _ -> Derived.NONE;
            case Known known -> new Derived(List.of(row(stream, known)), List.of(), keys(known));
        };
    }

    private static List<ClaimedKey> keys(Known matter) {
        var facts = matter.facts();
        if (matter instanceof Imported) {
            return List.of(Keys.ofLedger(facts.report(), null));
        }
        return facts.referral() == null ? List.of() : List.of(Keys.ofReferral(facts.centre(), facts.referral(), null));
    }

    private Row row(UUID stream, Known matter) {
        var facts = matter.facts();
        var understanding = matter.understanding();
        var referral = facts.referral();
        var claim = facts.claim();
        var row = Rows.of(TABLE)
                .set("matter_id", stream)
                .set("centre", facts.centre())
                .set("status", status(matter))
                .set("report_id", facts.report())
                .set("tracking_hash", trackingCodes.hash(trackingCodes.code(facts.report())))
                .set("channel", facts.channel())
                .set("source", referral == null ? null : referral.source())
                .set("referral_number", referral == null ? null : referral.number())
                .set("kind", understanding.kind())
                .set("category", understanding.category())
                .set("subcategory", understanding.subcategory())
                .set("severity", understanding.severity())
                .set("mode", understanding.mode())
                .set("grid", understanding.place().grid())
                .set("site", understanding.place().site())
                .set("claim_fen", claim == null ? null : claim.amount())
                .set("claim_people", claim == null ? null : claim.people())
                .set("cohort", facts.cohort())
                .set("drill", facts.drill())
                .set("flags", facts.flags().stream().map(Enum::name).collect(Collectors.joining(",")))
                .set("missing", facts.missing().stream().map(Enum::name).collect(Collectors.joining(",")))
                .set("reported_at", facts.reportedAt())
                .set("received_at", facts.receivedAt());
        switch (matter) {
            case Received received ->
                attached(row, received.attached()).set("police_return", answer(received.policeReturn()));
            case Linked linked -> {
                attached(row, List.of());
                row.set("linked_to", linked.to()).set("link_kind", linked.kind());
                if (linked.opened() != null) {
                    opened(row, linked.opened());
                }
            }
            case Opened opened -> asked(opened(attached(row, opened.attached()), opened), opened.dealings());
            case Concluded concluded ->
                attached(row, List.of())
                        .set("handed_to", concluded.handOver().to())
                        .set(
                                "police_return",
                                concluded.outcome() == Outcome.RETURNED_TO_POLICE
                                        ? PoliceReturn.Answer.ACCEPTED
                                        : null);
            case Imported imported ->
                attached(row, List.of())
                        .set("outcome", imported.outcome())
                        .set("concluded_at", imported.concludedAt())
                        .set("closed_at", imported.closedAt())
                        .set("resolved_fen", imported.resolved());
        }
        return row.row();
    }

    private static Rows opened(Rows row, Opened opened) {
        return row.set("opened_at", opened.openedAt())
                .set("sign_by", opened.signBy())
                .set("handed_to", opened.handOver().to())
                .set("withdrawal", opened.dealings().withdrawal())
                .set("police_return", answer(opened.dealings().policeReturn()));
    }

    private static void asked(Rows row, Dealings dealings) {
        var linking = dealings.linking();
        if (linking != null) {
            row.set("asked_link_to", linking.to())
                    .set("asked_link_kind", linking.kind())
                    .set("asked_link_obstacle", linking.obstacle());
        }
    }

    /** People and sums of those who joined add up beside the matter's own; one who named neither is one person. */
    private static Rows attached(Rows row, List<Attached> attached) {
        var joined =
                attached.stream().filter(one -> one.kind() == LinkKind.JOIN).toList();
        return row.set("repeats", attached.size() - joined.size())
                .set(
                        "joined_people",
                        joined.stream()
                                .mapToInt(one ->
                                        one.claim() == null ? 1 : one.claim().people())
                                .sum())
                .set(
                        "joined_fen",
                        joined.stream()
                                .mapToLong(one -> one.claim() == null
                                        ? 0
                                        : one.claim().amount().value())
                                .sum());
    }

    /** The name of a lifecycle state, as lists show and filter it. */
    static String status(Known matter) {
        return switch (matter) {
            case Received _ -> "RECEIVED";
            case Linked _ -> "LINKED";
            case Opened _ -> "OPENED";
            case Concluded _ -> "CONCLUDED";
            case Imported _ -> "IMPORTED";
        };
    }

    /** The police's answer; null when they weren't asked. */
    static PoliceReturn.@Nullable Answer answer(@Nullable PoliceReturn asked) {
        return asked == null ? null : asked.answer();
    }
}

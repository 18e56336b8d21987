package org.anxin.intake.matter.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anxin.contracts.intake.AttachmentAdded;
import org.anxin.contracts.intake.PartyAdded;
import org.anxin.contracts.value.AttachmentId;
import org.anxin.contracts.value.AttachmentType;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.ContentHash;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.PartyKind;
import org.anxin.contracts.value.PartyRole;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReferralNumber;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.SourceCode;
import org.anxin.contracts.value.TextRef;
import org.anxin.intake.matter.domain.MatterCommand.Receive;
import org.jspecify.annotations.Nullable;

/** Reports to test with. */
final class Examples {
    static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    static final ReportId REPORT = new ReportId(new UUID(1, 1));
    static final TextRef TEXT = new TextRef(new UUID(2, 1));
    static final PolicyInForce POLICY =
            new PolicyInForce(new PolicyRef(new PolicyCode("12510"), 1), Duration.ofMinutes(1));
    static final Place GRID = new Place(new GridCode("grid-1"), null);
    static final ReferralKey REFERRAL = new ReferralKey(new SourceCode("110"), new ReferralNumber("2026-0001"));
    static final PartyAdded REPORTER =
            new PartyAdded(new PartyId(new UUID(3, 1)), PartyKind.PERSON, PartyRole.REPORTER, null, null);

    private Examples() {}

    static Report referral() {
        return report(Channel.REFERRAL_110, MatterKind.DISPUTE, Category.LABOUR, GRID);
    }

    static Report report(Channel channel, @Nullable MatterKind kind, @Nullable Category category, Place place) {
        return new Report(
                REPORT,
                new CentreCode("zone-1"),
                channel,
                channel.isReferral() ? REFERRAL : null,
                AT.minusSeconds(30),
                kind,
                category,
                null,
                null,
                place,
                TEXT,
                null,
                null,
                false,
                Set.of());
    }

    /** The same report, which says how it is to be handled. */
    static Report inMode(Report report, HandlingMode mode) {
        return new Report(
                report.id(),
                report.centre(),
                report.channel(),
                report.referral(),
                report.reportedAt(),
                report.kind(),
                report.category(),
                report.severity(),
                mode,
                report.place(),
                report.statement(),
                report.claim(),
                report.cohort(),
                report.drill(),
                report.flags());
    }

    static Receive receive(Report report) {
        return new Receive(AT, report, List.of(REPORTER), POLICY, false);
    }

    /** An attachment of 1 kB. */
    static MatterCommand.Attach attach(Instant at, long number) {
        return new MatterCommand.Attach(
                at,
                new AttachmentAdded(
                        new AttachmentId(new UUID(8, number)),
                        AttachmentType.JPEG,
                        1000,
                        new ContentHash("0".repeat(64))));
    }
}

package org.anxin.intake.matter.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anxin.contracts.intake.MatterImported;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.intake.PersonErased;
import org.anxin.contracts.value.AttachmentId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.CohortCode;
import org.anxin.contracts.value.IntakeFlag;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReportField;
import org.anxin.contracts.value.ReportId;
import org.anxin.eventstore.decide.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * What came in, as far as codes go. What was received never changes; attachments and people may be erased.
 *
 * @param report the first report
 * @param reportedAt when it was reported, as the source says
 * @param receivedAt when the centre received it
 * @param flags what a person had to complete when it came in
 * @param missing what the centre's catalogue asked for and it lacked
 * @param attachments what was added since, oldest first
 * @param people who takes part
 */
public record Facts(
        CentreCode centre,
        ReportId report,
        Channel channel,
        @Nullable ReferralKey referral,
        Instant reportedAt,
        Instant receivedAt,
        @Nullable Claim claim,
        @Nullable CohortCode cohort,
        boolean drill,
        List<IntakeFlag> flags,
        List<ReportField> missing,
        List<Attachment> attachments,
        People people) {

    static Facts of(MatterReceived received, Instant at) {
        return new Facts(
                received.centre(),
                received.report(),
                received.channel(),
                received.referral(),
                received.reportedAt(),
                at,
                received.claim(),
                received.cohort(),
                received.drill(),
                received.flags(),
                received.missing() == null ? List.of() : received.missing(),
                List.of(),
                People.NONE);
    }

    /** The ledger doesn't tell when it was reported from when it was received. */
    static Facts of(MatterImported imported, Instant at) {
        return new Facts(
                imported.centre(),
                imported.report(),
                imported.channel(),
                null,
                at,
                at,
                imported.claim(),
                imported.cohort(),
                false,
                imported.flags(),
                List.of(),
                List.of(),
                People.NONE);
    }

    Facts with(Attachment one) {
        var all = new ArrayList<>(attachments);
        all.add(one);
        return with(all, people.withWords());
    }

    /** Something more was said. */
    Facts withWords() {
        return with(attachments, people.withWords());
    }

    Facts with(Party one) {
        return with(attachments, people.with(one));
    }

    Facts without(AttachmentId attachment) {
        return with(
                attachments.stream()
                        .map(one -> one.id().equals(attachment) ? one.withoutContent() : one)
                        .toList(),
                people);
    }

    /** With the words go the attachments. */
    Facts without(Occurred<PersonErased> erased) {
        return with(
                erased.event().words()
                        ? attachments.stream().map(Attachment::withoutContent).toList()
                        : attachments,
                people.with(erased));
    }

    private Facts with(List<Attachment> newest, People others) {
        return new Facts(
                centre,
                report,
                channel,
                referral,
                reportedAt,
                receivedAt,
                claim,
                cohort,
                drill,
                flags,
                missing,
                List.copyOf(newest),
                others);
    }
}

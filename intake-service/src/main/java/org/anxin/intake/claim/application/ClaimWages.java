package org.anxin.intake.claim.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.PartyKind;
import org.anxin.contracts.value.PartyRole;
import org.anxin.intake.matter.application.AcceptReports;
import org.anxin.intake.matter.application.Accepted;
import org.anxin.intake.matter.application.ReportForm;
import org.anxin.intake.matter.application.ReportForm.PartyForm;
import org.anxin.intake.matter.application.ReportForm.PlaceForm;
import org.anxin.service.actor.Actor;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.codec.JsonText;
import org.jspecify.annotations.Nullable;

/** Takes a worker's own claim as a report that waits for a person's triage: it never sends a team by itself. */
@Singleton
public class ClaimWages {
    private static final ActorId PAGE = new ActorId("qr-page");

    private final AcceptReports acceptReports;
    private final PlatformClock clock;

    ClaimWages(AcceptReports acceptReports, PlatformClock clock) {
        this.acceptReports = acceptReports;
        this.clock = clock;
    }

    /**
     * Takes it once, however often it is sent.
     *
     * @param key made when the page was opened
     */
    public Uni<Accepted> claim(CentreCode centre, String key, WageClaim claim) {
        var actor = new Actor(PAGE, ActorRole.REPORTER, centre);
        return acceptReports.claim(actor, key, form(claim));
    }

    private ReportForm form(WageClaim claim) {
        return new ReportForm(
                clock.now(),
                new PlaceForm(null, claim.siteCode(), null),
                MatterKind.DISPUTE.name(),
                Category.LABOUR.name(),
                null,
                null,
                null,
                List.of(
                        new PartyForm(
                                PartyKind.PERSON.name(), PartyRole.CLAIMANT.name(), null, claim.name(), claim.phone()),
                        new PartyForm(
                                PartyKind.ORGANISATION.name(),
                                PartyRole.EMPLOYER.name(),
                                null,
                                claim.employer(),
                                null)),
                new Claim(claim.amount(), 1),
                null,
                false,
                claim.confidential(),
                JsonText.of(content(claim)),
                List.of());
    }

    /** The same shape as a report that comes by API, so that whoever reads it reads one shape. */
    private static Content content(WageClaim claim) {
        return new Content(
                new PlaceText(claim.workplace(), claim.siteCode()),
                claim.statement(),
                List.of(
                        new Party(PartyKind.PERSON, PartyRole.CLAIMANT, claim.name(), claim.phone()),
                        new Party(PartyKind.ORGANISATION, PartyRole.EMPLOYER, claim.employer(), null)),
                new Sum(claim.amount().value(), 1, claim.months()),
                claim.confidential());
    }

    private record Content(PlaceText place, String statement, List<Party> parties, Sum claim, boolean confidential) {}

    private record PlaceText(
            @Nullable String address, @Nullable String siteCode) {}

    private record Party(
            PartyKind kind,
            PartyRole role,
            String name,
            @Nullable String phone) {}

    private record Sum(long amountFen, int people, int months) {}
}

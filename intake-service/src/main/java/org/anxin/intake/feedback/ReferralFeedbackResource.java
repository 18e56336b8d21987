package org.anxin.intake.feedback;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReferralNumber;
import org.anxin.contracts.value.SourceCode;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a source was told about one of its numbers. */
@Path("/intake/referrals/{source}/{number}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback")
public class ReferralFeedbackResource {
    /** A referral has some ten entries; this is far more than one ever gets. */
    private static final int MOST = 500;

    private final CurrentActor currentActor;
    private final VisibleSource visibleSource;
    private final FeedbackTable table;

    ReferralFeedbackResource(CurrentActor currentActor, VisibleSource visibleSource, FeedbackTable table) {
        this.currentActor = currentActor;
        this.visibleSource = visibleSource;
        this.table = table;
    }

    @GET
    @Operation(summary = "What the source was told about one referral, in order")
    @APIResponse(responseCode = "200", description = "All entries; none when nothing was referred under this number")
    @APIResponse(responseCode = "403", description = "Another's source")
    public Uni<FeedbackFeed> feedback(@PathParam("source") String source, @PathParam("number") String number) {
        var actor = currentActor.get();
        Access.require(actor, Permission.READ_FEEDBACK);
        var referral = new ReferralKey(
                VisibleSource.parameter("source", source, SourceCode::new),
                VisibleSource.parameter("number", number, ReferralNumber::new));
        visibleSource.of(actor, "source", source);
        return table.of(actor.centre(), referral, MOST).map(items -> FeedbackFeed.of(items, 0));
    }
}

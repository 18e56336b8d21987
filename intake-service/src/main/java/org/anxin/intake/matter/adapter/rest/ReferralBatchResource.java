package org.anxin.intake.matter.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.anxin.intake.matter.application.AcceptReports;
import org.anxin.intake.matter.application.Accepted;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.problem.ProblemMapping;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Many referrals in one request; each is taken or refused by itself. */
@Path("/intake/referrals/batch")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
class ReferralBatchResource {
    private static final int MOST = 200;

    /** Taken side by side, so that they share commits; more would only wait for a connection. */
    private static final int AT_ONCE = 32;

    private static final int CREATED = 201;

    private final CurrentActor currentActor;
    private final ReferralReader reader;
    private final AcceptReports acceptReports;

    ReferralBatchResource(CurrentActor currentActor, ReferralReader reader, AcceptReports acceptReports) {
        this.currentActor = currentActor;
        this.reader = reader;
        this.acceptReports = acceptReports;
    }

    /** What a batch looks like, for OpenAPI. */
    @Schema(name = "ReferralBatch")
    record BatchBody(
            @Schema(required = true, minItems = 1, maxItems = MOST)
            List<ReferralBody> items) {}

    /**
     * What came of each item, in the order of the request.
     *
     * @param accepted how many have a matter
     */
    @Schema(name = "ReferralBatchAnswer")
    record BatchAnswer(int accepted, int refused, List<ItemAnswer> items) {}

    /**
     * What came of one item: the answer that it would have got alone.
     *
     * @param index in the request, from 0
     * @param status the HTTP status that it would have got alone
     * @param answer when it was taken
     * @param problem when it wasn't
     */
    @Schema(name = "ReferralBatchItem")
    record ItemAnswer(
            int index,
            int status,
            @Nullable ReportAccepted answer,
            @Nullable Problem problem) {}

    @POST
    @Operation(
            summary = "Refer up to 200 matters at once",
            description = "Each item gets the answer it would have got alone, in the order of the request; one that is"
                    + " refused spoils none of the others. Sent again, the items that were taken get the same answers.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = BatchBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "Every item has its answer, with a status of its own",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @APIResponse(responseCode = "400", description = "There are no items, or too many")
    public Uni<BatchAnswer> refer(@Nullable JsonNode body) {
        var actor = currentActor.get();
        Access.require(actor, Permission.REFER);
        var items = items(body);
        return Multi.createFrom()
                .items(IntStream.range(0, items.size()).boxed())
                .onItem()
                .transformToUni(index -> one(actor, index, items.get(index)))
                .merge(AT_ONCE)
                .collect()
                .asList()
                .map(ReferralBatchResource::inOrder);
    }

    private Uni<ItemAnswer> one(Actor actor, int index, JsonNode item) {
        return Uni.createFrom()
                .deferred(() -> {
                    var referred = reader.read(actor, item);
                    return acceptReports
                            .refer(actor, referred.key(), referred.channel(), referred.form())
                            .map(accepted -> switch (accepted) {
                                case Accepted.Taken taken ->
                                    new ItemAnswer(index, CREATED, ReportAccepted.of(taken), null);
                                case Accepted.OtherContent _ ->
                                    refused(index, ReferralReader.usedForOtherContent(referred.key()));
                            });
                })
                .onFailure()
                .recoverWithItem(
                        failure -> refused(index, ProblemMapping.of(failure).problem()));
    }

    private static BatchAnswer inOrder(List<ItemAnswer> answers) {
        var items = answers.stream()
                .sorted(Comparator.comparingInt(ItemAnswer::index))
                .toList();
        var accepted =
                (int) items.stream().filter(item -> item.answer() != null).count();
        return new BatchAnswer(accepted, items.size() - accepted, items);
    }

    private static ItemAnswer refused(int index, Problem problem) {
        return new ItemAnswer(index, problem.status(), null, problem);
    }

    private static List<JsonNode> items(@Nullable JsonNode body) {
        var items = body == null ? null : body.get("items");
        if (items == null || !items.isArray() || items.isEmpty() || items.size() > MOST) {
            throw new ProblemException(
                    Problem.invalid(List.of(new FieldError("items", "must be a list of 1 to " + MOST + " referrals"))));
        }
        return IntStream.range(0, items.size()).mapToObj(items::get).toList();
    }
}

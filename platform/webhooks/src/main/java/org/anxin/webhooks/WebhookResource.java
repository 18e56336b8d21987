package org.anxin.webhooks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.rest.Cursor;
import org.anxin.service.rest.Page;
import org.anxin.service.stream.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Endpoints of a feed. A service extends it, gives it a path and says who is an owner. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class WebhookResource {
    private static final Duration OVERLAP = Duration.ofHours(24);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

    private final CurrentActor currentActor;
    private final Subscriptions subscriptions;
    private final Permission permission;

    /**
     * For the beans of services.
     *
     * @param permission that whoever deals with endpoints has to have
     */
    protected WebhookResource(CurrentActor currentActor, Subscriptions subscriptions, Permission permission) {
        this.permission = permission;
        this.currentActor = currentActor;
        this.subscriptions = subscriptions;
    }

    /**
     * Whose endpoints the actor deals with.
     *
     * @param asked null for all that the actor may see
     * @return null for all of the centre
     * @throws ProblemException 403 when the owner asked for is another
     */
    protected abstract @Nullable String owner(Actor actor, @Nullable String asked);

    /** A new endpoint. */
    @POST
    @Operation(
            summary = "Have entries sent to an address",
            description =
                    "Messages follow Standard Webhooks (standardwebhooks.com). The answer holds the secret that they are signed with,"
                            + " once. Entries are sent in the order of their numbers, one after the other, each again until it is answered with 2xx.")
    @APIResponse(
            responseCode = "201",
            description = "Made, with its secret",
            content = @Content(schema = @Schema(implementation = EndpointAnswer.class)))
    @APIResponse(responseCode = "409", description = "There is one with this URL, or there are too many")
    @APIResponse(responseCode = "422", description = "Webhooks aren't sent to this address")
    public Response add(
            @HeaderParam(Once.HEADER) @Nullable String key,
            @NotNull @Valid EndpointRequest request,
            @Context UriInfo uri)
            throws SQLException {
        var actor = permitted();
        var owner = owner(actor, request.owner());
        if (owner == null) {
            throw new ProblemException(Problem.invalid(List.of(new FieldError("owner", "must be given"))));
        }
        var answer = subscriptions.add(
                actor,
                Once.of(key, List.of("add", request)),
                owner,
                String.valueOf(request.url()),
                request.types() == null ? List.of() : List.copyOf(request.types()),
                request.after() == null ? 0 : request.after());
        var location = uri.getAbsolutePathBuilder().path(answer.id().toString()).build();
        return Response.created(location).entity(answer).build();
    }

    /** All endpoints that may be seen. */
    @GET
    @Operation(summary = "The endpoints, oldest first, and how far each has got")
    public Page<EndpointAnswer> all(@QueryParam("owner") @Nullable String owner) throws SQLException {
        return new Page<>(subscriptions.all(scope(owner)), null);
    }

    /** One endpoint. */
    @GET
    @Path("/{id}")
    @Operation(summary = "An endpoint, and how far it has got")
    public EndpointAnswer one(@PathParam("id") UUID id) throws SQLException {
        return subscriptions.one(scope(null), id);
    }

    /** Removes an endpoint. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Send nothing any more and forget the endpoint with its log")
    public void remove(@PathParam("id") UUID id) throws SQLException {
        subscriptions.remove(scope(null), id);
    }

    /** A new secret. */
    @POST
    @Path("/{id}/rotate")
    @Operation(
            summary = "A new secret; messages are signed with the one before as well for a while",
            description =
                    "Needs an Idempotency-Key: another rotation at once would take the secret away that receivers still verify with.")
    public EndpointAnswer rotate(
            @Parameter(required = true) @HeaderParam(Once.HEADER) @Nullable String key,
            @PathParam("id") UUID id,
            @Parameter(description = "how long the secret before stays valid: PT0S to P7D, PT24H when missing")
                    @QueryParam("overlap")
                    @Nullable
                    String overlap)
            throws SQLException {
        var once = Once.required(key, List.of("rotate", id, overlap(overlap)));
        return subscriptions.rotate(permitted(), once, scope(null), id, overlap(overlap));
    }

    /** Sends nothing for now. */
    @POST
    @Path("/{id}/disable")
    @Operation(summary = "Send nothing until it is resumed")
    public EndpointAnswer disable(@PathParam("id") UUID id) throws SQLException {
        return subscriptions.disable(scope(null), id);
    }

    /** Goes on. */
    @POST
    @Path("/{id}/resume")
    @Operation(
            summary = "Go on at once, from where it was or from any other number",
            description = "Also ends the waiting after failures, and whatever disabled the endpoint.")
    public EndpointAnswer resume(
            @PathParam("id") UUID id,
            @Parameter(description = "the number after which to go on; 0 for the feed's beginning")
                    @QueryParam("after")
                    @Nullable
                    @Min(0)
                    Long after)
            throws SQLException {
        return subscriptions.resume(scope(null), id, after);
    }

    /** A test. */
    @POST
    @Path("/{id}/test")
    @Operation(summary = "Send a message of type webhook.test and say how that went")
    public Attempt test(@PathParam("id") UUID id) throws SQLException, InterruptedException {
        return subscriptions.test(scope(null), id);
    }

    /** The log. */
    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "What was tried, latest first; the last 1,000 attempts are kept")
    public Page<Attempt> deliveries(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit)
            throws SQLException {
        return subscriptions.attempts(scope(null), id, Cursor.of(cursor), Cursor.limit(limit));
    }

    /** Redelivery. */
    @POST
    @Path("/{id}/redeliver")
    @Operation(
            summary = "Send what was sent before once more, with the same ids",
            description =
                    "One number or a range of up to 10,000, before the feed goes on. How far the endpoint has got stays as it is.")
    @APIResponse(
            responseCode = "409",
            description = "Not sent yet, disabled, or something is being sent once more already")
    public EndpointAnswer redeliver(
            @PathParam("id") UUID id,
            @Parameter(description = "the first number") @QueryParam("from") @NotNull @Min(1) Long from,
            @Parameter(description = "the last number; the same when missing") @QueryParam("to") @Nullable Long to)
            throws SQLException {
        return subscriptions.again(scope(null), id, from, to == null ? from : to);
    }

    private Subscriptions.Scope scope(@Nullable String asked) {
        var actor = permitted();
        return new Subscriptions.Scope(actor.centre(), owner(actor, asked));
    }

    private Actor permitted() {
        var actor = currentActor.get();
        Access.require(actor, permission);
        return actor;
    }

    private static Duration overlap(@Nullable String text) {
        try {
            var overlap = text == null ? OVERLAP : Duration.parse(text);
            if (!overlap.isNegative() && overlap.compareTo(LONGEST_OVERLAP) <= 0) {
                return overlap;
            }
        } catch (DateTimeException _) {
            // Told below, like any other that doesn't fit.
        }
        throw new ProblemException(Problem.invalid(List.of(new FieldError("overlap", "must be PT0S to P7D"))));
    }
}

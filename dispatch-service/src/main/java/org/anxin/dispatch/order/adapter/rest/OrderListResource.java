package org.anxin.dispatch.order.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anxin.contracts.reference.GridRegistered;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.TeamCode;
import org.anxin.dispatch.order.application.OrderReader;
import org.anxin.dispatch.order.application.OrderStatus;
import org.anxin.dispatch.order.application.OrderSummary;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.CurrentActor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.reference.Reference;
import org.anxin.service.rest.Cursor;
import org.anxin.service.rest.Page;
import org.anxin.service.rest.Uncancelled;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reading orders. */
@Path("/dispatch/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
public class OrderListResource {
    private final OrderReader reader;
    private final Reference reference;
    private final CurrentActor actor;
    private final PlatformClock clock;

    OrderListResource(OrderReader reader, Reference reference, CurrentActor actor, PlatformClock clock) {
        this.reader = reader;
        this.reference = reference;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The centre's orders, the matter that was opened last first")
    @APIResponse(responseCode = "200", description = "One page; 'next' is the cursor of the next one.")
    @APIResponse(responseCode = "400", description = "A parameter doesn't fit; it is named.")
    public Uni<Page<OrderSummary>> list(
            @QueryParam("status") @Nullable String status,
            @Parameter(description = "Only orders with a running clock that is past its due time.")
                    @QueryParam("overdue")
                    boolean overdue,
            @QueryParam("grid") @Nullable String grid,
            @Parameter(description = "Only orders of this team.") @QueryParam("team") @Nullable String team,
            @Parameter(
                            description =
                                    "Only one's own: those of the team that X-Unit names, or of the grids whose officer one is.")
                    @QueryParam("mine")
                    boolean mine,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 when missing.") @QueryParam("limit") @Nullable Integer limit) {
        var who = actor.get();
        Access.require(who, Permission.READ_ORDERS);
        var rows = Cursor.limit(limit);
        var from = Cursor.of(cursor);
        var filter = new OrderReader.Filter(
                status(status),
                overdue ? clock.now() : null,
                code("grid", grid, GridCode::new),
                mine && who.role() == ActorRole.TEAM ? own(who, team) : code("team", team, TeamCode::new),
                mine && who.role() != ActorRole.TEAM ? ownGrids(who) : null);
        var after = from == null ? null : new OrderReader.After(from.time(), from.id());
        return Uncancelled.of(reader.page(who.centre(), filter, after, rows + 1))
                .map(orders -> Page.of(
                        orders,
                        rows,
                        order -> new Cursor(order.openedAt(), order.matterId().value())));
    }

    @GET
    @Path("/{matterId}")
    @Operation(summary = "One order with its clocks")
    @APIResponse(responseCode = "200", description = "The order as it stands now.")
    @APIResponse(responseCode = "404", description = "This centre has no order for the matter.")
    public Uni<OrderSummary> one(@PathParam("matterId") UUID matter) {
        var who = actor.get();
        Access.require(who, Permission.READ_ORDERS);
        return Uncancelled.of(reader.one(who.centre(), new MatterId(matter)))
                .map(order -> order.orElseThrow(() -> new ProblemException(
                        Problem.notFound("no-such-order", "dispatch has no order for this matter"))));
    }

    private static @Nullable OrderStatus status(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(OrderStatus.values())
                .filter(status -> status.name().equals(text))
                .findAny()
                .orElseThrow(() -> invalid(
                        "status",
                        Arrays.stream(OrderStatus.values())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ", "must be one of ", ""))));
    }

    private static TeamCode own(Actor who, @Nullable String asked) {
        var own = code("X-Unit", who.unit(), TeamCode::new);
        if (own == null) {
            throw invalid("X-Unit", "must name the team whose orders are one's own");
        }
        if (asked != null && !asked.isEmpty() && !asked.equals(own.value())) {
            throw invalid("team", "must be one's own, or left out, where mine is asked for");
        }
        return own;
    }

    private List<GridCode> ownGrids(Actor who) {
        if (who.role() != ActorRole.GRID_OFFICER) {
            throw invalid("mine", "is asked for by a TEAM or a GRID_OFFICER; team and grid name those of others");
        }
        return reference.centre(who.centre()).stream()
                .flatMap(centre -> centre.grids().stream())
                .filter(grid -> grid.officer().value().equals(who.id().value()))
                .map(GridRegistered::grid)
                .toList();
    }

    private static <T> @Nullable T code(String parameter, @Nullable String text, Function<String, T> type) {
        try {
            return text == null || text.isEmpty() ? null : type.apply(text);
        } catch (IllegalArgumentException e) {
            throw invalid(parameter, String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(Problem.invalid(List.of(new FieldError(parameter, detail))));
    }
}
